"""The door of the boards room: what other rooms and `main` may use."""

from uuid import UUID

from fastapi import APIRouter

from app.boards import history, listeners, maintenance
from app.boards.board import commands
from app.boards.board import routes as board_routes
from app.boards.board.queries import board_rank
from app.boards.cards import routes as card_routes
from app.boards.lists import routes as list_routes
from app.boards.policy import BoardCan, BoardRank
from app.boards.snapshot import Snapshots
from app.boards.topics import board_topic
from app.kernel.access import Actor
from app.kernel.db import Database

__all__ = [
    "BoardCan",
    "BoardRank",
    "Snapshots",
    "board_rank",
    "board_topic",
    "commands",
    "listeners",
    "maintenance",
    "may_follow",
    "router",
]

router = APIRouter()
for _part in (board_routes, list_routes, card_routes, history):
    router.include_router(_part.router)


async def may_follow(database: Database, actor: Actor, topic: str) -> bool:
    """Whether a person may hear a board's topic at this moment."""
    kind, _, number = topic.partition(":")
    if kind != "board":
        return False
    try:
        board_id = UUID(number)
    except ValueError:
        return False
    async with database.reading() as session:
        return await board_rank(session, actor.user_id, board_id) is not None

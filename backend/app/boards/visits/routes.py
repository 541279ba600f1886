"""Doors to what boards are to a person."""

from uuid import UUID

from fastapi import Response

from app.boards.policy import BoardCan
from app.boards.visits import commands, queries
from app.boards.visits.schemas import OwnBoards
from app.kernel.access import Door
from app.kernel.answers import Answer
from app.kernel.http.doors import GuardedRouter, Reading, SignedIn, Tx, commit_and_respond

router = GuardedRouter(tags=["boards"])


@router.door("GET", "/me/boards", can=Door.SIGNED_IN, name="list_own_boards", response_model=OwnBoards)
async def list_own_boards(session: Reading, actor: SignedIn) -> OwnBoards:
    """Read which boards you starred, and which you opened last."""
    return await queries.own_boards(session, actor.user_id)


@router.door("PUT", "/boards/{board_id}/star", can=BoardCan.READ_BOARD, name="star_board", status_code=204)
async def star_board(board_id: UUID, uow: Tx, actor: SignedIn) -> Response:
    """Star a board, for yourself."""
    await commands.star_board(uow, actor.user_id, board_id, is_starred=True)
    return await commit_and_respond(uow, Answer(204))


@router.door("DELETE", "/boards/{board_id}/star", can=BoardCan.READ_BOARD, name="unstar_board", status_code=204)
async def unstar_board(board_id: UUID, uow: Tx, actor: SignedIn) -> Response:
    """Take your star from a board."""
    await commands.star_board(uow, actor.user_id, board_id, is_starred=False)
    return await commit_and_respond(uow, Answer(204))


@router.door("PUT", "/boards/{board_id}/visit", can=BoardCan.READ_BOARD, name="visit_board", status_code=204)
async def visit_board(board_id: UUID, uow: Tx, actor: SignedIn) -> Response:
    """Remember that you opened a board, so that your other devices offer it, too."""
    await commands.visit_board(uow, actor.user_id, board_id)
    return await commit_and_respond(uow, Answer(204))

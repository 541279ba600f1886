"""The hot doors ask for the session in their own statement: one that ended is refused by the very next call."""

from collections.abc import Awaitable, Callable
from typing import Any

import httpx2
import pytest
from fastapi import FastAPI
from sqlalchemy import update

from app.accounts.models import Session
from app.kernel import clock
from app.kernel.tools import Tools
from tests.support.world import BoardBuilder, Caller, World

Call = Callable[[BoardBuilder, dict[str, Any], dict[str, Any]], Awaitable[httpx2.Response]]

HOT: dict[str, Call] = {
    "get_board": lambda board, _, __: board.owner.call("GET", f"/boards/{board.id}"),
    "create_card": lambda board, todo, _: board.owner.call("POST", f"/lists/{todo['id']}/cards", {"title": "late"}),
    "update_card": lambda board, _, card: board.owner.call("PATCH", f"/cards/{card['id']}", {"title": "late"}),
    "move_card": lambda board, todo, card: board.owner.call(
        "POST", f"/cards/{card['id']}/move", {"list_id": todo["id"], "position": "top"}
    ),
}


@pytest.mark.parametrize("name", HOT)
async def test_an_ended_session_is_refused_at_once(app: FastAPI, world: World, ann: Caller, name: str) -> None:
    """As when another process ended it: nothing in this one heard of it. Nothing is changed."""
    board = await world.board(ann)
    todo = await board.list()
    card = await board.card(todo["id"])
    before = await ann.picture(board.id)
    tools: Tools = app.state.tools
    async with tools.database.engine.begin() as connection:
        await connection.execute(update(Session).values(ended_at=clock.now()))

    answer = await HOT[name](board, todo, card)

    assert (answer.status_code, answer.json()["code"]) == (401, "not_authenticated")
    ann.token = await world.login(ann.user["username"])
    assert await ann.picture(board.id) == before


@pytest.mark.parametrize("name", HOT)
async def test_a_forged_token_is_refused(world: World, ann: Caller, name: str) -> None:
    """Before the database is asked anything."""
    board = await world.board(ann)
    todo = await board.list()
    card = await board.card(todo["id"])
    ann.token = ann.token[:-4] + "AAAA"

    answer = await HOT[name](board, todo, card)

    assert answer.status_code == 401

"""People on a board, and somebody who hears what they do."""

from collections.abc import AsyncIterator

import pytest
from fastapi import FastAPI

from app.kernel.tools import Tools
from tests.support.people import someone
from tests.support.world import BoardBuilder, Caller, World


@pytest.fixture
def tools(app: FastAPI) -> Tools:
    """The tools of the running application."""
    made: Tools = app.state.tools
    return made


@pytest.fixture
async def world(app: FastAPI) -> AsyncIterator[World]:
    """People and boards, made through the API."""
    async with World.in_process(app) as made:
        yield made


@pytest.fixture
async def ann(app: FastAPI, world: World) -> Caller:
    """Who makes the board."""
    return await someone(app, world.http, "ann")


@pytest.fixture
async def bob(app: FastAPI, world: World) -> Caller:
    """Who is an editor of it."""
    return await someone(app, world.http, "bob")


@pytest.fixture
async def cid(app: FastAPI, world: World) -> Caller:
    """Who is a viewer of it."""
    return await someone(app, world.http, "cid")


@pytest.fixture
async def board(world: World, ann: Caller, bob: Caller, cid: Caller) -> BoardBuilder:
    """A board of Ann's with Bob and Cid on it."""
    return await world.board(ann, editor=bob, viewer=cid)

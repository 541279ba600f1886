"""The private side asks once whether somebody is old enough; until then all of it is shut but the way out."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from fastapi import FastAPI

from app.kernel.tools import Tools
from tests.growth.test_nobody_else import PREFIX
from tests.support.world import Caller

SAYS = {"is_old_enough": True}
# How it stands, saying so, and what is one's own to take along.
ALWAYS_OPEN = ("/growth/profile", "/growth/points", "/growth/archives")


@pytest.fixture
def asking(app: FastAPI) -> Iterator[FastAPI]:
    """An instance for people of 16 and older."""
    before: Tools = app.state.tools
    app.state.tools = replace(before, settings=before.settings.model_copy(update={"growth_min_age": 16}))
    yield app
    app.state.tools = before


async def test_the_private_side_is_shut_until_one_has_said_so(asking: FastAPI, ann: Caller) -> None:
    """Then it is open for good; the way out with what is one's own is never shut."""
    assert (await ann.ok("GET", "/growth/profile"))["asks_age"] == 16
    for path in ("/growth/today", "/growth/vpets", "/growth/journal", "/growth/chat/threads", "/growth/safety-plan"):
        assert await ann.refused("GET", path) == (403, "age_not_confirmed"), path
    assert await ann.refused("POST", "/growth/moods", {"value": 3}) == (403, "age_not_confirmed")
    await ann.ok("POST", "/growth/archives")

    wrong: tuple[dict[str, bool], ...] = ({}, {"is_old_enough": False})
    for said in wrong:
        assert (await ann.refused("PUT", "/growth/profile/age", said))[0] == 422
    told = await ann.ok("PUT", "/growth/profile/age", SAYS)
    assert told["asks_age"] is None
    assert (await ann.ok("PUT", "/growth/profile/age", SAYS))["version"] == told["version"]
    await ann.ok("POST", "/growth/moods", {"value": 3})


def test_no_door_of_the_private_side_was_left_without_it(app: FastAPI) -> None:
    """Whichever room it stands in: a new one that does not ask fails here."""
    found = {}
    for route in app.router.routes:
        path = getattr(route, "path", "").removeprefix(PREFIX)
        if path.startswith("/growth/") and not path.startswith(ALWAYS_OPEN):
            names = {it.call.__name__ for it in route.dependant.dependencies if hasattr(it.call, "__name__")}
            found[path] = "of_age" in names
    assert len(found) > 40
    assert [path for path, asks in found.items() if not asks] == []


async def test_boards_ask_nobody(asking: FastAPI, ann: Caller) -> None:
    """What others share there is theirs to show."""
    workspace = await ann.ok("POST", "/workspaces", {"name": "Allotment"})
    board = await ann.ok("POST", f"/workspaces/{workspace['id']}/boards", {"title": "Garden"})
    assert (await ann.ok("GET", f"/boards/{board['id']}/pets"))["items"] == []

"""Filters with a name: one's own, and those that are shared."""

import pytest

from app.boards.filters import commands
from tests.support.world import BoardBuilder, Caller, World


@pytest.fixture
async def board(world: World, ann: Caller, bob: Caller) -> BoardBuilder:
    return await world.board(ann, viewer=bob)


async def names(person: Caller, board: BoardBuilder) -> list[tuple[str, bool]]:
    """The filters that a person sees, and whether they are theirs."""
    items = (await person.ok("GET", f"/boards/{board.id}/filters"))["items"]
    return [(it["name"], it["is_mine"]) for it in items]


async def test_a_filter_is_ones_own_unless_it_is_shared(board: BoardBuilder, ann: Caller, bob: Caller) -> None:
    path = f"/boards/{board.id}/filters"
    shared = await ann.ok("POST", path, {"name": "Late", "query": "due=overdue", "is_shared": True})
    own = await ann.ok("POST", path, {"name": "Mine", "query": "q=x"})
    his = await bob.ok("POST", path, {"name": "Bob's", "query": ""})

    assert await names(ann, board) == [("Late", True), ("Mine", True)]
    assert await names(bob, board) == [("Late", False), ("Bob's", True)]
    assert await bob.refused("POST", path, {"name": "x", "query": "", "is_shared": True}) == (403, "forbidden")
    assert await bob.refused("DELETE", f"/filters/{own['id']}") == (404, "not_found")
    assert await bob.refused("DELETE", f"/filters/{shared['id']}") == (403, "forbidden")
    assert await ann.refused("DELETE", f"/filters/{his['id']}") == (404, "not_found")

    for _ in range(2):
        await bob.ok("DELETE", f"/filters/{his['id']}")
    assert await names(bob, board) == [("Late", False)]


async def test_a_board_keeps_only_so_many(board: BoardBuilder, ann: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "_MOST", 1)
    path = f"/boards/{board.id}/filters"
    await ann.ok("POST", path, {"name": "a", "query": ""})

    assert await ann.refused("POST", path, {"name": "b", "query": ""}) == (409, "too_many_filters")
    await ann.ok("POST", path, {"name": "c", "query": "", "is_shared": True})
    assert (await ann.refused("POST", path, {"name": "", "query": "x" * 2001}))[0] == 422

"""Revisions: what a description said before, who wrote it, and the way back."""

from typing import Any

import pytest
from sqlalchemy import text

from app.kernel.tools import Tools
from tests.support.world import BoardBuilder, Caller, World


@pytest.fixture
async def board(world: World, ann: Caller, bob: Caller) -> BoardBuilder:
    """A board of ann's and bob's."""
    return await world.board(ann, editor=bob)


async def write(person: Caller, card: dict[str, Any], description: str) -> None:
    await person.ok("PATCH", f"/cards/{card['id']}", {"description": description})


async def revisions(person: Caller, card: dict[str, Any]) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = (await person.ok("GET", f"/cards/{card['id']}/revisions"))["items"]
    return items


async def later(tools: Tools) -> None:
    """Five minutes pass for what is kept."""
    async with tools.uow() as uow:
        await uow.session.execute(text("UPDATE card_revision SET created_at = created_at - interval '6 minutes'"))
        await uow.commit()


async def test_each_edit_is_kept_with_what_was_before(tools: Tools, board: BoardBuilder, bob: Caller) -> None:
    card = await board.card((await board.list())["id"], description="one")
    await write(bob, card, "two")
    await write(board.owner, card, "three")
    await board.owner.ok("PATCH", f"/cards/{card['id']}", {"title": "no edit of the text"})

    kept = await revisions(bob, card)

    assert [it["author_id"] for it in kept] == [board.owner.id, bob.id, board.owner.id]
    texts = [await bob.ok("GET", f"/cards/{card['id']}/revisions/{it['n']}") for it in kept]
    assert [(it["before"], it["body"]) for it in texts] == [("two", "three"), ("one", "two"), ("", "one")]


async def test_what_one_person_writes_in_one_go_is_one_revision(tools: Tools, board: BoardBuilder, bob: Caller) -> None:
    card = await board.card((await board.list())["id"])
    for number in range(4):
        await write(bob, card, f"{number}")
    assert len(await revisions(bob, card)) == 1
    await later(tools)
    await write(bob, card, "much later")

    kept = await revisions(bob, card)
    assert len(kept) == 2
    newest = await bob.ok("GET", f"/cards/{card['id']}/revisions/{kept[0]['n']}")
    assert (newest["before"], newest["body"]) == ("3", "much later")


async def test_a_restore_is_an_edit_that_followers_hear(board: BoardBuilder, bob: Caller) -> None:
    card = await board.card((await board.list())["id"], description="good")
    await write(bob, card, "worse")
    oldest = (await revisions(bob, card))[-1]["n"]
    path = f"/cards/{card['id']}/revisions/{oldest}/restore"

    for _ in range(2):
        restored = await board.owner.ok("POST", path, key="back")

    assert restored["description"] == "good"
    assert (await board.types())[-2:] == ["card.updated", "card.updated"]
    assert len(await revisions(bob, card)) == 3
    assert await bob.refused("POST", path.replace(f"/{oldest}/", "/999/")) == (404, "not_found")


async def test_pages_and_rights(world: World, board: BoardBuilder, bob: Caller) -> None:
    card = await board.card((await board.list())["id"], description="0")
    for number in range(4):
        await write((bob, board.owner)[number % 2], card, f"{number + 1}")
    path = f"/cards/{card['id']}/revisions"
    first = await bob.ok("GET", f"{path}?limit=3")
    rest = await bob.ok("GET", f"{path}?limit=3&cursor={first['next_cursor']}")
    assert [it["n"] for it in first["items"] + rest["items"]] == [5, 4, 3, 2, 1]
    stranger = await world.person("stranger")
    for method, place in (("GET", path), ("GET", f"{path}/1"), ("POST", f"{path}/1/restore")):
        assert await stranger.refused(method, place) == (404, "not_found")

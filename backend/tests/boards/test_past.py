"""The board as it was: a kept picture and the log from there give the snapshot of every moment."""

import json
import random
from typing import Any

import pytest
from sqlalchemy import text

from app.boards.jobs import KeepPictures
from app.boards.past import jobs
from app.kernel.jobs import RUNNERS
from app.kernel.tools import Tools
from tests.support.replica import Replica
from tests.support.world import BoardBuilder, Caller, World

DEEDS: list[tuple[str, str, Any]] = [
    ("POST", "/boards/{board}/lists", {"title": "{words}"}),
    ("POST", "/boards/{board}/labels", {"name": "{words}", "color": "sky"}),
    ("POST", "/lists/{list}/cards", {"title": "{words}", "description": "Rows"}),
    ("POST", "/lists/{list}/cards", {"title": "{words}"}),
    ("POST", "/lists/{list}/move", {"position": "top"}),
    ("PATCH", "/lists/{list}", {"title": "{words}", "archived": True}),
    ("DELETE", "/lists/{list}", None),
    ("PUT", "/cards/{card}/labels/{label}", None),
    ("DELETE", "/labels/{label}", None),
    ("POST", "/cards/{card}/move", {"list_id": "{list}", "position": "top"}),
    ("PUT", "/cards/{card}/assignees/{me}", None),
    ("POST", "/cards/{card}/comments", {"body": "{words}"}),
    ("PATCH", "/cards/{card}", {"title": "{words}", "completed": True}),
    ("PATCH", "/cards/{card}", {"archived": True}),
    ("DELETE", "/cards/{card}", None),
    ("PATCH", "/boards/{board}", {"title": "{words}"}),
    ("POST", "/boards/{board}/undo", {"seq": "{seq}"}),
]


@pytest.fixture
async def board(world: World, ann: Caller) -> BoardBuilder:
    return await world.board(ann)


async def keep(tools: Tools) -> None:
    """Run the job."""
    await RUNNERS[KeepPictures.name](KeepPictures(), tools)


def same(picture: dict[str, Any]) -> str:
    """A picture as text, in one order."""
    picture["cards"].sort(key=lambda it: (it["list_id"], it["position"]))
    picture["members"].sort(key=lambda it: it["user_id"])
    return json.dumps(picture, sort_keys=True)


async def as_it_was(caller: Caller, board: BoardBuilder, at: int) -> tuple[str, int]:
    """The board after an event, and the number of the picture that this began from."""
    past = await caller.ok("GET", f"/boards/{board.id}/past?at={at}")
    begin = past["picture"]["board"]["seq"]
    assert past["reach"]["first"] <= begin <= at <= past["reach"]["head"]
    replica = Replica(past["picture"])
    for item in await board.events(after=begin):
        if item["seq"] <= at:
            replica.apply(item["seq"], item["tag"], item["event"])
    return same(replica.picture()), begin


async def anything(board: BoardBuilder, dice: random.Random) -> None:
    """Something that somebody does."""
    picture = await board.owner.picture(board.id)
    names = {
        kind: dice.choice(picture[f"{kind}s"])["id"] for kind in ("card", "list", "label") if picture[f"{kind}s"]
    } | {"board": board.id, "me": board.owner.id}
    method, path, body = dice.choice(DEEDS)
    words = f"{dice.random()}"
    try:
        place = path.format(**names)
        said = json.dumps(body).replace("{list}", names.get("list", "")).replace("{words}", words)
    except KeyError:
        await board.list(words)
        return
    sent = json.loads(said.replace('"{seq}"', str(picture["board"]["seq"])))
    assert (await board.owner.call(method, place, sent)).status_code < 500


@pytest.mark.parametrize("seed", range(2))
async def test_the_board_of_every_moment_is_what_its_snapshot_said_then(
    board: BoardBuilder, tools: Tools, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    """Whatever was done: from the first event, and from pictures that were kept on the way."""
    monkeypatch.setattr(jobs, "_EVERY_EVENTS", 7)
    dice = random.Random(seed)
    said: dict[int, str] = {}
    for step in range(36):
        await anything(board, dice)
        picture = await board.owner.picture(board.id)
        said[picture["board"]["seq"]] = same(picture)
        if step % 5 == 4:
            await keep(tools)

    begins = set()
    for at, picture_then in said.items():
        shown, begin = await as_it_was(board.owner, board, at)
        assert shown == picture_then, at
        begins.add(begin)
    assert 1 in begins
    assert len(begins) > 2


async def test_one_looks_back_as_far_as_the_log_and_the_kept_pictures_reach(
    board: BoardBuilder, tools: Tools, monkeypatch: pytest.MonkeyPatch, ann: Caller, bob: Caller
) -> None:
    path = f"/boards/{board.id}/past"
    await board.list("one")
    monkeypatch.setattr(jobs, "_EVERY_EVENTS", 3)
    await keep(tools)
    await board.list("two")
    assert (await ann.ok("GET", path))["reach"] == {"first": 1, "head": 4}
    assert [it["title"] for it in (await ann.ok("GET", path))["picture"]["lists"]] == ["one"]
    assert (await ann.ok("GET", f"{path}?at=2"))["picture"]["lists"] == []

    async with tools.uow() as uow:
        await uow.session.execute(text("UPDATE topic_head SET first_kept = 4 WHERE topic = :it"), {"it": board.topic})
        await uow.session.execute(text("DELETE FROM event WHERE topic = :it AND seq < 4"), {"it": board.topic})
        await uow.commit()

    assert (await ann.ok("GET", path))["reach"] == {"first": 3, "head": 4}
    assert await ann.refused("GET", f"{path}?at=2") == (410, "position_too_old")
    async with tools.uow() as uow:
        await uow.session.execute(text("UPDATE topic_head SET first_kept = 5 WHERE topic = :it"), {"it": board.topic})
        await uow.commit()
    assert await ann.refused("GET", path) == (410, "position_too_old")
    assert await bob.refused("GET", path) == (404, "not_found")

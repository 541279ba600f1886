"""How many open cards a list takes, and what a board says about its time and its look."""

import asyncio

import pytest

from tests.support.replica import Replica
from tests.support.world import BoardBuilder, Caller, World

FULL = (409, "list_is_full")


@pytest.fixture
async def board(world: World, ann: Caller) -> BoardBuilder:
    return await world.board(ann)


async def limited(board: BoardBuilder, limit: int, title: str = "Doing") -> str:
    """A list that takes so many cards; its id."""
    made = await board.list(title)
    changed = await board.owner.ok("PATCH", f"/lists/{made['id']}", {"wip_limit": limit})
    assert changed["wip_limit"] == limit
    return str(made["id"])


async def test_a_full_list_takes_no_more_by_create_or_move(board: BoardBuilder) -> None:
    doing, todo = await limited(board, 1), await board.list()
    inside, outside = await board.card(doing, "in"), await board.card(todo["id"], "out")

    assert await board.owner.refused("POST", f"/lists/{doing}/cards", {"title": "x"}) == FULL
    assert await board.owner.refused("POST", f"/cards/{outside['id']}/move", {"list_id": doing}) == FULL
    await board.owner.ok("POST", f"/cards/{inside['id']}/move", {"list_id": doing, "position": "top"})

    await board.owner.ok("POST", f"/cards/{inside['id']}/move", {"list_id": todo["id"]})
    await board.owner.ok("POST", f"/cards/{outside['id']}/move", {"list_id": doing})


async def test_a_full_list_takes_no_card_from_another_board(world: World, board: BoardBuilder) -> None:
    other = await world.board(board.owner)
    doing, there = await limited(board, 1), await other.list()
    first, second = await other.card(there["id"], "first"), await other.card(there["id"], "second")

    await board.owner.ok("POST", f"/cards/{first['id']}/move", {"list_id": doing})
    assert await board.owner.refused("POST", f"/cards/{second['id']}/move", {"list_id": doing}) == FULL


async def test_what_comes_back_may_exceed_the_limit(board: BoardBuilder) -> None:
    doing = await limited(board, 1)
    gone, stored = await board.card(doing, "gone"), None
    await board.owner.ok("DELETE", f"/cards/{gone['id']}")
    stored = await board.card(doing, "stored")
    await board.owner.ok("PATCH", f"/cards/{stored['id']}", {"archived": True})
    await board.card(doing, "third")

    await board.owner.ok("POST", f"/trash/{gone['id']}/restore")
    await board.owner.ok("PATCH", f"/cards/{stored['id']}", {"archived": False})

    assert len((await board.owner.picture(board.id))["cards"]) == 3
    assert await board.owner.refused("POST", f"/lists/{doing}/cards", {"title": "x"}) == FULL


async def test_a_limit_may_be_set_below_what_is_there_and_taken_away(board: BoardBuilder) -> None:
    doing = (await board.list())["id"]
    for title in ("one", "two"):
        await board.card(doing, title)

    await board.owner.ok("PATCH", f"/lists/{doing}", {"wip_limit": 1})
    assert await board.owner.refused("POST", f"/lists/{doing}/cards", {"title": "x"}) == FULL
    await board.owner.ok("PATCH", f"/lists/{doing}", {"wip_limit": None})
    await board.card(doing, "three")


@pytest.mark.parametrize("limit", [0, -1, 10_001, "three", 1.5])
async def test_a_limit_is_a_sensible_number(board: BoardBuilder, limit: object) -> None:
    made = await board.list()
    assert await board.owner.refused("PATCH", f"/lists/{made['id']}", {"wip_limit": limit}) == (
        422,
        "validation_failed",
    )


async def test_eight_writers_do_not_exceed_a_limit(board: BoardBuilder) -> None:
    """Creates and moves race for five places; exactly five get one."""
    doing, todo = await limited(board, 5), await board.list()
    waiting = [await board.card(todo["id"], f"card {number}") for number in range(12)]

    async def writer(number: int) -> None:
        for card in waiting[number::4] if number < 4 else range(3):
            if isinstance(card, dict):
                await board.owner.call("POST", f"/cards/{card['id']}/move", {"list_id": doing})
            else:
                await board.owner.call("POST", f"/lists/{doing}/cards", {"title": f"{number} {card}"})

    await asyncio.gather(*(writer(number) for number in range(8)))

    cards = (await board.owner.picture(board.id))["cards"]
    assert len([card for card in cards if card["list_id"] == doing]) == 5


async def test_a_board_has_a_background_and_days(board: BoardBuilder) -> None:
    replica = Replica(await board.owner.picture(board.id))
    wanted = {"background": "dusk", "start_on": "2027-03-01", "due_on": "2027-05-31"}

    changed = await board.owner.ok("PATCH", f"/boards/{board.id}", wanted)
    assert {name: changed[name] for name in wanted} == wanted
    await board.owner.ok("PATCH", f"/boards/{board.id}", {"due_on": None})

    for item in await board.events(after=replica.seq):
        replica.apply(item["seq"], item["tag"], item["event"])
    assert replica.picture() == await board.owner.picture(board.id)
    assert replica.board["due_on"] is None


@pytest.mark.parametrize("body", [{"background": "tartan"}, {"due_on": "soon"}, {"start_on": "0001-01-01"}])
async def test_a_look_and_a_day_must_be_known(board: BoardBuilder, body: dict[str, str]) -> None:
    assert await board.owner.refused("PATCH", f"/boards/{board.id}", body) == (422, "validation_failed")


async def test_an_overview_counts_what_is_done(board: BoardBuilder) -> None:
    todo = await board.list()
    cards = [await board.card(todo["id"], str(number)) for number in range(3)]
    await board.owner.ok("PATCH", f"/cards/{cards[0]['id']}", {"completed": True})
    await board.owner.ok("PATCH", f"/cards/{cards[1]['id']}", {"completed": True, "archived": True})

    overview = await board.owner.ok("GET", f"/workspaces/{board.workspace_id}/boards")

    assert (overview["items"][0]["card_count"], overview["items"][0]["completed_count"]) == (2, 1)

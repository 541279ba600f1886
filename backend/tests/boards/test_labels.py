"""Labels of a board and on its cards."""

import asyncio

import pytest

from tests.support.replica import Replica
from tests.support.world import BoardBuilder, Caller, World


@pytest.fixture
async def board(world: World, ann: Caller) -> BoardBuilder:
    return await world.board(ann)


async def label(board: BoardBuilder, name: str = "Urgent", color: str = "clay") -> str:
    """A label; its id."""
    made = await board.owner.ok("POST", f"/boards/{board.id}/labels", {"name": name, "color": color})
    return str(made["id"])


async def test_a_label_is_on_the_board_and_on_its_cards(board: BoardBuilder) -> None:
    urgent, calm = await label(board), await label(board, "Calm", "sky")
    todo = await board.list()
    card = await board.card(todo["id"])
    for wanted in (urgent, calm, urgent):
        shown = await board.owner.ok("PUT", f"/cards/{card['id']}/labels/{wanted}")
    assert (shown["label_ids"], shown["version"]) == ([urgent, calm], 3)

    picture = await board.owner.picture(board.id)
    assert [(it["name"], it["color"]) for it in picture["labels"]] == [("Urgent", "clay"), ("Calm", "sky")]
    assert picture["cards"][0]["label_ids"] == [urgent, calm]
    off = await board.owner.ok("DELETE", f"/cards/{card['id']}/labels/{urgent}")
    again = await board.owner.ok("DELETE", f"/cards/{card['id']}/labels/{urgent}")
    assert off == again
    assert off["label_ids"] == [calm]


async def test_a_label_that_is_deleted_leaves_every_card_at_once(board: BoardBuilder) -> None:
    """In one event, which followers carry out themselves; archived cards lose it, too."""
    urgent = await label(board)
    todo = await board.list()
    cards = [await board.card(todo["id"], f"c{n}") for n in range(5)]
    for card in cards:
        await board.owner.ok("PUT", f"/cards/{card['id']}/labels/{urgent}")
    await board.owner.ok("PATCH", f"/cards/{cards[0]['id']}", {"archived": True})
    replica = Replica(await board.owner.picture(board.id))

    await board.owner.ok("DELETE", f"/labels/{urgent}")

    (event,) = await board.events(after=replica.seq)
    replica.apply(event["seq"], event["tag"], event["event"])
    fresh = await board.owner.picture(board.id)
    assert replica.picture()["labels"] == fresh["labels"] == []
    assert sorted(replica.picture()["cards"], key=lambda it: it["id"]) == sorted(
        fresh["cards"], key=lambda it: it["id"]
    )
    back = await board.owner.ok("PATCH", f"/cards/{cards[0]['id']}", {"archived": False})
    assert back["label_ids"] == []
    assert await board.owner.refused("DELETE", f"/labels/{urgent}") == (404, "not_found")


async def test_names_are_unique_on_a_board(world: World, board: BoardBuilder, ann: Caller) -> None:
    urgent, calm = await label(board), await label(board, "Calm")
    other = await world.board(ann)
    await label(other)

    body = {"name": " urgent ", "color": "sky"}
    assert await ann.refused("POST", f"/boards/{board.id}/labels", body) == (409, "label_name_taken")
    assert await ann.refused("PATCH", f"/labels/{calm}", {"name": "URGENT"}) == (409, "label_name_taken")
    assert (await ann.ok("PATCH", f"/labels/{urgent}", {"name": "URGENT"}))["version"] == 2
    assert (await ann.ok("PATCH", f"/labels/{urgent}", {"name": "URGENT"}))["version"] == 2
    for bad in ({"name": "x", "color": "neon"}, {"name": " ", "color": "sky"}, {"name": "x" * 61, "color": "sky"}):
        assert (await ann.refused("POST", f"/boards/{board.id}/labels", bad))[0] == 422


async def test_a_label_of_another_board_fits_no_card_here(world: World, board: BoardBuilder, ann: Caller) -> None:
    foreign = await label(await world.board(ann))
    card = await board.card((await board.list())["id"])

    assert await ann.refused("PUT", f"/cards/{card['id']}/labels/{foreign}") == (404, "not_found")


async def test_two_people_who_label_one_card_lose_nothing(board: BoardBuilder) -> None:
    labels = [await label(board, f"l{n}") for n in range(8)]
    card = await board.card((await board.list())["id"])

    await asyncio.gather(*(board.owner.ok("PUT", f"/cards/{card['id']}/labels/{it}") for it in labels))

    shown = await board.owner.ok("GET", f"/cards/{card['id']}")
    assert sorted(shown["label_ids"]) == sorted(labels)


async def test_the_same_key_twice_is_one_label(board: BoardBuilder) -> None:
    body = {"name": "Once", "color": "plum"}
    made = [await board.owner.ok("POST", f"/boards/{board.id}/labels", body, key="one") for _ in range(2)]

    assert made[0] == made[1]
    assert (await board.owner.ok("GET", f"/boards/{board.id}/labels"))["items"] == [made[0]]


async def test_strangers_and_viewers_change_nothing(world: World, ann: Caller, bob: Caller) -> None:
    board = await world.board(ann, viewer=bob)
    urgent, stranger = await label(board), await world.person("stranger")

    for method, body in (("PATCH", {"name": "x"}), ("DELETE", None)):
        assert await bob.refused(method, f"/labels/{urgent}", body) == (403, "forbidden")
        assert await stranger.refused(method, f"/labels/{urgent}", body) == (404, "not_found")

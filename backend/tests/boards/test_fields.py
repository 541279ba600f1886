"""Fields of a board and what is in them, and covers of cards."""

from typing import Any

import pytest

from tests.support.replica import Replica
from tests.support.world import BoardBuilder, Caller, World, pixel


@pytest.fixture
async def board(world: World, ann: Caller, bob: Caller) -> BoardBuilder:
    return await world.board(ann, editor=bob)


async def field(board: BoardBuilder, kind: str, name: str = "", **more: Any) -> dict[str, Any]:
    made: dict[str, Any] = await board.owner.ok(
        "POST", f"/boards/{board.id}/fields", {"name": name or kind, "kind": kind, **more}
    )
    return made


async def seq(board: BoardBuilder) -> int:
    return int((await board.owner.picture(board.id))["board"]["seq"])


async def undo(board: BoardBuilder) -> None:
    await board.owner.ok("POST", f"/boards/{board.id}/undo", {"seq": await seq(board)})


async def test_every_kind_takes_what_fits_and_nothing_else(board: BoardBuilder, ann: Caller, world: World) -> None:
    card = await board.card((await board.list())["id"])
    choice = await field(board, "select", options=[{"name": "High", "color": "clay"}, {"name": "Low"}])
    high, low = (it["id"] for it in choice["options"])
    stranger = await world.person("stranger")
    fits: dict[str, list[tuple[Any, Any]]] = {
        "text": [("  By the fence ", "By the fence"), ("", None)],
        "number": [(2.50, 2.5), (4.0, 4), (-3, -3), (0, 0)],
        "date": [("2027-03-01", "2027-03-01")],
        "person": [(ann.id.upper(), ann.id)],
        "checkbox": [(True, True), (False, None)],
    }
    never: dict[str, list[Any]] = {
        "text": [1, True, "x" * 1_001],
        "number": ["1", True, 1e300, 10**16],
        "date": ["tomorrow", 20270301, "0001-01-01"],
        "person": [stranger.id, "ann", 1],
        "checkbox": ["yes", 1],
    }
    made = {kind: await field(board, kind) for kind in fits} | {"select": choice}
    fits["select"], never["select"] = [(low, low), (high, high)], [card["id"], "High", True]
    for kind, pairs in fits.items():
        path = f"/cards/{card['id']}/fields/{made[kind]['id']}"
        for value, kept in pairs:
            assert (await ann.ok("PUT", path, {"value": value}))["fields"].get(made[kind]["id"]) == kept
        for value in never[kind]:
            assert await ann.refused("PUT", path, {"value": value}) == (422, "value_does_not_fit"), (kind, value)
    assert await ann.refused("PUT", path, {"value": None}) == (422, "validation_failed")
    assert await ann.refused("PUT", path, {"value": "x\x00"}) == (422, "validation_failed")
    shown = next(it for it in (await ann.picture(board.id))["cards"] if it["id"] == card["id"])
    assert shown["fields"] == (await ann.ok("GET", f"/cards/{card['id']}"))["fields"]
    (filled,) = {len(shown["fields"])}
    assert filled == 4
    assert len((await ann.ok("GET", f"/boards/{board.id}/fields"))["items"]) == 6


async def test_fields_have_names_of_their_own_and_choices_stay_while_they_are_had(board: BoardBuilder) -> None:
    card = await board.card((await board.list())["id"])
    options = [{"name": "High"}, {"name": "Low"}]
    choice = await field(board, "select", "Priority", options=options)
    path, ann = f"/fields/{choice['id']}", board.owner
    again = {"name": "priority", "kind": "text"}
    assert await ann.refused("POST", f"/boards/{board.id}/fields", again) == (409, "field_name_taken")
    for wrong in (
        {"name": "x", "kind": "text", "options": options},
        {"name": "x", "kind": "select", "options": [*options, {"name": "low"}]},
        {"name": "x", "kind": "mood"},
    ):
        assert await ann.refused("POST", f"/boards/{board.id}/fields", wrong) == (422, "validation_failed")
    high = choice["options"][0]
    await ann.ok("PUT", f"/cards/{card['id']}/fields/{choice['id']}", {"value": high["id"]})

    assert await ann.refused("PATCH", path, {"options": []}) == (409, "option_in_use")
    renamed = await ann.ok("PATCH", path, {"options": [{**high, "name": "Very high"}], "name": "How soon"})
    assert [it["name"] for it in renamed["options"]] == ["Very high"]
    before = await seq(board)
    await ann.ok("PATCH", path, {"name": "How soon"})
    assert await seq(board) == before
    await undo(board)
    assert [it["name"] for it in (await ann.ok("GET", f"/boards/{board.id}/fields"))["items"][0]["options"]] == [
        "High",
        "Low",
    ]


async def test_what_is_done_to_fields_is_undone_and_followed(board: BoardBuilder) -> None:
    todo = await board.list()
    one, two = await board.card(todo["id"]), await board.card(todo["id"])
    replica = Replica(await board.owner.picture(board.id))
    ann, number = board.owner, await field(board, "number")
    await undo(board)
    assert (await ann.ok("GET", f"/boards/{board.id}/fields"))["items"] == []
    await undo(board)
    for card, value in ((one, 1), (two, 2), (one, 3)):
        await ann.ok("PUT", f"/cards/{card['id']}/fields/{number['id']}", {"value": value})
    await ann.ok("PATCH", f"/cards/{two['id']}", {"archived": True})
    await ann.ok("DELETE", f"/fields/{number['id']}")
    assert (await ann.ok("GET", f"/cards/{two['id']}"))["fields"] == {}

    await undo(board)

    assert (await ann.ok("GET", f"/cards/{one['id']}"))["fields"] == {number["id"]: 3}
    assert (await ann.ok("GET", f"/cards/{two['id']}"))["fields"] == {number["id"]: 2}
    await ann.ok("DELETE", f"/cards/{one['id']}/fields/{number['id']}")
    await undo(board)
    for item in await board.events(after=replica.seq):
        replica.apply(item["seq"], item["tag"], item["event"])
    assert replica.picture() == await ann.picture(board.id)
    assert replica.cards[one["id"]]["fields"] == {number["id"]: 3}


async def test_a_card_takes_along_what_another_board_knows_by_name(
    board: BoardBuilder, ann: Caller, bob: Caller
) -> None:
    card = await board.card((await board.list())["id"])
    other = BoardBuilder(
        ann,
        (await ann.ok("POST", f"/workspaces/{board.workspace_id}/boards", {"title": "Other"}))["id"],
        board.workspace_id,
    )
    there = await other.list()
    here = {
        "Beds": await field(board, "number", "Beds"),
        "Note": await field(board, "text", "Note"),
        "Soil": await field(board, "select", "Soil", options=[{"name": "Clay"}]),
        "By": await field(board, "person", "By"),
        "To": await field(board, "person", "To"),
    }
    beds, soil = await field(other, "number", "beds"), await field(other, "select", "SOIL", options=[{"name": "clay"}])
    await field(other, "number", "Note")
    by = await field(other, "person", "By")
    await field(other, "person", "To")
    values = {"Beds": 4, "Note": "x", "Soil": here["Soil"]["options"][0]["id"], "By": ann.id, "To": bob.id}
    for name, value in values.items():
        await ann.ok("PUT", f"/cards/{card['id']}/fields/{here[name]['id']}", {"value": value})

    moved = await ann.ok("POST", f"/cards/{card['id']}/move", {"list_id": there["id"]})

    assert moved["fields"] == {beds["id"]: 4, soil["id"]: soil["options"][0]["id"], by["id"]: ann.id}


async def test_an_image_becomes_the_cover_until_it_goes(board: BoardBuilder) -> None:
    todo, ann = await board.list(), board.owner
    card, other = await board.card(todo["id"]), await board.card(todo["id"])
    path = f"/cards/{card['id']}/cover"
    replica = Replica(await ann.picture(board.id))
    picture = (await ann.upload(f"/cards/{card['id']}/attachments", "bean.png", pixel())).json()["id"]
    text = (await ann.upload(f"/cards/{card['id']}/attachments", "bean.txt", b"beans")).json()["id"]
    assert await ann.refused("PUT", path, {"attachment_id": text}) == (422, "not_a_picture")
    elsewhere = f"/cards/{other['id']}/cover"
    assert await ann.refused("PUT", elsewhere, {"attachment_id": picture}) == (404, "not_found")

    covered = await ann.ok("PUT", path, {"attachment_id": picture})
    assert covered["cover_id"] == picture
    await undo(board)
    await undo(board)
    await ann.ok("PATCH", f"/cards/{card['id']}", {"title": "Still covered"})
    assert (await ann.ok("GET", f"/cards/{card['id']}"))["cover_id"] == picture
    await ann.ok("DELETE", f"/attachments/{picture}")

    assert (await ann.ok("GET", f"/cards/{card['id']}"))["cover_id"] is None
    for item in await board.events(after=replica.seq):
        replica.apply(item["seq"], item["tag"], item["event"])
    assert replica.picture() == await ann.picture(board.id)

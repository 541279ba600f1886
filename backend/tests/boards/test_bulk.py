"""Many cards by one request: like single writes, all or nothing, undone as one."""

import asyncio
from typing import Any

import pytest

from tests.support.replica import Replica
from tests.support.world import BoardBuilder, Caller, World


@pytest.fixture
async def board(world: World, ann: Caller) -> BoardBuilder:
    return await world.board(ann)


async def bulk(board: BoardBuilder, card_ids: list[str], change: dict[str, Any], **more: Any) -> Any:
    """Change cards of the board."""
    wanted = {"card_ids": card_ids, "change": change}
    return await board.owner.ok("POST", f"/boards/{board.id}/cards/bulk", wanted, **more)


async def titles(board: BoardBuilder, list_id: str) -> list[str]:
    """Titles of a list's open cards, in order."""
    cards = [card for card in (await board.owner.picture(board.id))["cards"] if card["list_id"] == list_id]
    return [card["title"] for card in sorted(cards, key=lambda card: card["position"])]


async def filled(board: BoardBuilder, list_id: str, count: int) -> list[str]:
    """Ids of new cards, titled by number."""
    return [(await board.card(list_id, str(number)))["id"] for number in range(count)]


async def test_cards_are_moved_in_the_order_given_and_brought_back_as_one(board: BoardBuilder) -> None:
    todo, done = await board.list("To do"), await board.list("Done")
    ids = await filled(board, todo["id"], 4)
    there = await board.card(done["id"], "there")
    replica = Replica(await board.owner.picture(board.id))

    move = {"move": {"list_id": done["id"], "before_id": there["id"]}}
    for _ in range(2):
        assert await bulk(board, [ids[2], ids[0], ids[1]], move, key="bulk") == {"changed": 3}
    assert await titles(board, done["id"]) == ["2", "0", "1", "there"]
    assert await board.types(after=replica.seq) == ["card.moved"] * 3

    await board.owner.ok("POST", f"/boards/{board.id}/undo", {"seq": replica.seq + 2}, key="back")
    assert await titles(board, todo["id"]) == ["0", "1", "2", "3"]
    await board.owner.ok("POST", f"/boards/{board.id}/undo", {"seq": replica.seq + 5}, key="again")
    assert await titles(board, done["id"]) == ["2", "0", "1", "there"]
    for item in await board.events(after=replica.seq):
        replica.apply(item["seq"], item["tag"], item["event"])
    fresh = await board.owner.picture(board.id)
    fresh["cards"].sort(key=lambda card: (card["list_id"], card["position"]))
    assert replica.picture() == fresh


async def test_cards_of_one_list_change_their_order(board: BoardBuilder) -> None:
    todo = await board.list()
    ids = await filled(board, todo["id"], 5)

    await bulk(board, [ids[3], ids[1]], {"move": {"list_id": todo["id"], "position": "top"}})
    assert await titles(board, todo["id"]) == ["3", "1", "0", "2", "4"]
    await bulk(board, [ids[3], ids[0]], {"move": {"list_id": todo["id"], "after_id": ids[2]}})
    assert await titles(board, todo["id"]) == ["1", "2", "3", "0", "4"]


@pytest.mark.parametrize("change", [{"delete": True}, {"patch": {"archived": True}}])
async def test_cards_leave_together_and_come_back_together(board: BoardBuilder, change: dict[str, Any]) -> None:
    todo = await board.list()
    ids = await filled(board, todo["id"], 3)

    await bulk(board, [*ids[:2], ids[0]], change, key="leave")
    assert await titles(board, todo["id"]) == ["2"]

    seq = (await board.owner.picture(board.id))["board"]["seq"]
    await board.owner.ok("POST", f"/boards/{board.id}/undo", {"seq": seq}, key="back")
    assert await titles(board, todo["id"]) == ["0", "1", "2"]


async def test_cards_get_labels_and_people_together(world: World, board: BoardBuilder, ann: Caller) -> None:
    todo = await board.list()
    ids = await filled(board, todo["id"], 3)
    urgent, calm = [
        (await ann.ok("POST", f"/boards/{board.id}/labels", {"name": name, "color": "sky"}))["id"]
        for name in ("Urgent", "Calm")
    ]
    await ann.ok("PUT", f"/cards/{ids[0]}/labels/{calm}")
    before = await ann.picture(board.id)

    assert await bulk(board, ids[:2], {"labels": {"add": [urgent], "remove": [calm]}}, key="l") == {"changed": 2}
    assert await bulk(board, ids[:2], {"labels": {"add": [urgent]}}) == {"changed": 0}
    assert await bulk(board, ids[1:], {"assignees": {"add": [ann.id]}}) == {"changed": 2}
    cards = {it["id"]: it for it in (await ann.picture(board.id))["cards"]}
    assert [cards[it]["label_ids"] for it in ids] == [[urgent], [urgent], []]
    assert [cards[it]["assignee_ids"] for it in ids] == [[], [ann.id], [ann.id]]

    await ann.ok("POST", f"/boards/{board.id}/undo", {"seq": before["board"]["seq"] + 2}, key="back")
    cards = {it["id"]: it for it in (await ann.picture(board.id))["cards"]}
    assert [cards[it]["label_ids"] for it in ids] == [[calm], [], []]
    stranger = await world.person("stranger")
    for change, refusal in (
        ({"labels": {"add": [ids[0]]}}, (404, "not_found")),
        ({"assignees": {"add": [stranger.id]}}, (422, "not_a_board_member")),
    ):
        wanted = {"card_ids": ids, "change": change}
        assert await ann.refused("POST", f"/boards/{board.id}/cards/bulk", wanted) == refusal


async def test_a_patch_counts_what_it_changed(board: BoardBuilder) -> None:
    todo = await board.list()
    ids = await filled(board, todo["id"], 2)
    due = {"patch": {"due_at": "2027-04-01T10:00:00Z", "completed": True}}

    await board.owner.ok("PATCH", f"/cards/{ids[0]}", due["patch"])
    assert await bulk(board, ids, due) == {"changed": 1}
    assert await bulk(board, ids, due) == {"changed": 0}


async def test_one_bad_card_and_nothing_happens(world: World, board: BoardBuilder) -> None:
    todo = await board.list()
    ids = await filled(board, todo["id"], 2)
    elsewhere = await world.board(board.owner)
    foreign = await elsewhere.card((await elsewhere.list())["id"])
    gone = await board.card(todo["id"], "gone")
    await board.owner.ok("DELETE", f"/cards/{gone['id']}")
    before = await board.owner.picture(board.id)

    for bad in (foreign["id"], gone["id"], todo["id"]):
        wanted = {"card_ids": [*ids, bad], "change": {"delete": True}}
        assert await board.owner.refused("POST", f"/boards/{board.id}/cards/bulk", wanted) == (404, "not_found")
    away = {"card_ids": ids, "change": {"move": {"list_id": foreign["id"]}}}
    assert await board.owner.refused("POST", f"/boards/{board.id}/cards/bulk", away) == (404, "not_found")
    assert await board.owner.picture(board.id) == before


async def test_a_limit_counts_all_that_come(board: BoardBuilder) -> None:
    todo, doing = await board.list("To do"), await board.list("Doing")
    ids = await filled(board, todo["id"], 3)
    await board.owner.ok("PATCH", f"/lists/{doing['id']}", {"wip_limit": 2})
    move = {"move": {"list_id": doing["id"]}}

    too_many = {"card_ids": ids, "change": move}
    assert await board.owner.refused("POST", f"/boards/{board.id}/cards/bulk", too_many) == (409, "list_is_full")
    await bulk(board, ids[:2], move)
    await bulk(board, ids[:2], {"move": {"list_id": doing["id"], "position": "top"}})


@pytest.mark.parametrize(
    "wanted",
    [
        {"card_ids": [], "change": {"delete": True}},
        {"card_ids": ["x"], "change": {"delete": True}},
        {"card_ids": ["{card}"], "change": {}},
        {"card_ids": ["{card}"], "change": {"delete": False}},
        {"card_ids": ["{card}"], "change": {"delete": True, "patch": {"title": "x"}}},
        {"card_ids": ["{card}"], "change": {"patch": {"position": "top"}}},
        {"card_ids": ["{card}"] * 501, "change": {"delete": True}},
    ],
)
async def test_bad_input_is_a_clear_problem(board: BoardBuilder, wanted: dict[str, Any]) -> None:
    card = await board.card((await board.list())["id"])
    wanted["card_ids"] = [it.replace("{card}", card["id"]) for it in wanted["card_ids"]]

    answer = await board.owner.refused("POST", f"/boards/{board.id}/cards/bulk", wanted)
    assert answer == (422, "validation_failed")


async def test_five_hundred_cards_are_moved_and_brought_back(board: BoardBuilder) -> None:
    todo, done = await board.list("To do"), await board.list("Done")
    ids = await filled(board, todo["id"], 500)
    seq = (await board.owner.picture(board.id))["board"]["seq"]

    await bulk(board, ids, {"move": {"list_id": done["id"]}}, key="all")
    assert await titles(board, done["id"]) == [str(number) for number in range(500)]
    await board.owner.ok("POST", f"/boards/{board.id}/undo", {"seq": seq + 500}, key="back")
    assert await titles(board, todo["id"]) == [str(number) for number in range(500)]


async def test_writes_of_one_card_and_of_many_do_not_stand_in_each_other_s_way(
    world: World, board: BoardBuilder
) -> None:
    """Everybody takes the head of the log before cards: nobody is cut off by PostgreSQL, and all agree afterwards."""
    todo, done = await board.list("To do"), await board.list("Done")
    away = await (await world.board(board.owner)).list()
    ids = await filled(board, todo["id"], 6)
    replica = Replica(await board.owner.picture(board.id))
    places = (todo["id"], done["id"])
    seen: set[int] = set()

    async def writer(number: int) -> None:
        for step in range(8):
            card, place = ids[(number + step) % 6], places[(number + step) % 2]
            several = {"card_ids": ids[::-1], "change": {"move": {"list_id": place}}}
            for method, path, body in (
                ("DELETE", f"/cards/{card}", None),
                ("POST", f"/boards/{board.id}/cards/bulk", several),
                ("POST", f"/trash/{card}/restore", None),
                ("POST", f"/cards/{card}/move", {"list_id": away["id"] if number == 0 else place}),
                ("POST", f"/cards/{card}/move", {"list_id": place}),
            ):
                seen.add((await board.owner.call(method, path, body)).status_code)

    await asyncio.gather(*(writer(number) for number in range(8)))

    assert seen <= {200, 204, 404, 409}
    for item in await board.events(after=replica.seq):
        replica.apply(item["seq"], item["tag"], item["event"])
    fresh = await board.owner.picture(board.id)
    while replica.seq < fresh["board"]["seq"]:
        for item in await board.events(after=replica.seq):
            replica.apply(item["seq"], item["tag"], item["event"])
    fresh["cards"].sort(key=lambda card: (card["list_id"], card["position"]))
    assert replica.picture() == fresh


async def test_cards_go_to_another_board_together_and_come_back_as_one(world: World, ann: Caller, bob: Caller) -> None:
    board = await world.board(ann, editor=bob)
    todo = await board.list("To do")
    ids = await filled(board, todo["id"], 3)
    label = await ann.ok("POST", f"/boards/{board.id}/labels", {"name": "Urgent", "color": "clay"})
    await bulk(board, ids, {"labels": {"add": [label["id"]]}})
    made = await ann.ok("POST", f"/workspaces/{board.workspace_id}/boards", {"title": "Other"})
    other = BoardBuilder(ann, made["id"], board.workspace_id)
    away = await other.list("Away")
    await other.card(away["id"], "there")
    move = {"move": {"list_id": away["id"], "position": "top"}}
    wanted = {"card_ids": ids, "change": move}
    assert await bob.refused("POST", f"/boards/{board.id}/cards/bulk", wanted) == (404, "not_found")
    here, there = Replica(await ann.picture(board.id)), Replica(await ann.picture(other.id))

    for _ in range(2):
        assert await bulk(board, [ids[2], ids[0]], move, key="away") == {"changed": 2}

    assert await titles(other, away["id"]) == ["2", "0", "there"]
    assert await titles(board, todo["id"]) == ["1"]
    for replica, at in ((here, board), (there, other)):
        for item in await at.events(after=replica.seq):
            replica.apply(item["seq"], item["tag"], item["event"])
        assert {it["title"] for it in replica.picture()["cards"]} == {
            it["title"] for it in (await ann.picture(at.id))["cards"]
        }
    await ann.ok("POST", f"/boards/{board.id}/undo", {"seq": here.seq}, key="back")
    assert await titles(board, todo["id"]) == ["0", "1", "2"]
    assert all(it["label_ids"] == [label["id"]] for it in (await ann.picture(board.id))["cards"])
    assert await titles(other, away["id"]) == ["there"]


async def test_a_field_is_filled_on_many_cards_and_emptied_by_undo(board: BoardBuilder) -> None:
    ann = board.owner
    todo = await board.list("To do")
    ids = await filled(board, todo["id"], 3)
    field = await ann.ok("POST", f"/boards/{board.id}/fields", {"name": "Beds", "kind": "number"})

    assert await bulk(board, ids, {"field": {"field_id": field["id"], "value": 2.5}}, key="fill") == {"changed": 3}
    assert await bulk(board, ids[:1], {"field": {"field_id": field["id"], "value": None}}) == {"changed": 1}

    cards = {it["id"]: it["fields"] for it in (await ann.picture(board.id))["cards"]}
    assert [cards[it] for it in ids] == [{}, {field["id"]: 2.5}, {field["id"]: 2.5}]
    path, wrong = f"/boards/{board.id}/cards/bulk", {"field_id": field["id"], "value": "many"}
    assert await ann.refused("POST", path, {"card_ids": ids, "change": {"field": wrong}}) == (422, "value_does_not_fit")
    seq = (await ann.picture(board.id))["board"]["seq"]
    for back in (seq, seq - 1):
        await ann.ok("POST", f"/boards/{board.id}/undo", {"seq": back}, key=str(back))
    assert all(it["fields"] == {} for it in (await ann.picture(board.id))["cards"])

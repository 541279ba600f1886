"""Who is to do a card."""

import asyncio

import pytest

from tests.support.replica import Replica
from tests.support.world import BoardBuilder, Caller, World


@pytest.fixture
async def board(world: World, ann: Caller, bob: Caller) -> BoardBuilder:
    """A board of Ann's, on which Bob is an editor."""
    return await world.board(ann, editor=bob)


async def followed(board: BoardBuilder, replica: Replica) -> None:
    """The replica hears what happened, and shows what a fresh snapshot shows."""
    for item in await board.events(after=replica.seq):
        replica.apply(item["seq"], item["tag"], item["event"])
    fresh = await board.owner.picture(board.id)
    fresh["cards"].sort(key=lambda card: (card["list_id"], card["position"]))
    assert replica.picture() == fresh


async def test_a_card_is_given_to_people_and_taken_back(board: BoardBuilder, ann: Caller, bob: Caller) -> None:
    card = await board.card((await board.list())["id"])
    replica = Replica(await ann.picture(board.id))
    path = f"/cards/{card['id']}/assignees"

    for person in (ann, bob, ann):
        shown = await bob.ok("PUT", f"{path}/{person.id}")
    assert (shown["assignee_ids"], shown["version"]) == ([ann.id, bob.id], 3)
    assert await board.types(after=replica.seq) == ["assignee.added", "assignee.added"]
    await followed(board, replica)
    for _ in range(2):
        shown = await ann.ok("DELETE", f"{path}/{ann.id}")
    assert (shown["assignee_ids"], shown["version"]) == ([bob.id], 4)
    mine = await ann.ok("GET", f"/boards/{board.id}/cards?assignee_id={bob.id}")
    assert [it["id"] for it in mine["items"]] == [card["id"]]
    assert (await ann.ok("GET", f"/boards/{board.id}/cards?assignee_id={ann.id}"))["items"] == []
    await followed(board, replica)


async def test_only_members_of_the_board_get_cards(world: World, board: BoardBuilder, ann: Caller) -> None:
    stranger = await world.person("stranger")
    card = await board.card((await board.list())["id"])

    refused = await ann.refused("PUT", f"/cards/{card['id']}/assignees/{stranger.id}")

    assert refused == (422, "not_a_board_member")


@pytest.mark.parametrize("way", ["board", "workspace"])
async def test_who_leaves_loses_the_cards_in_the_same_event(
    board: BoardBuilder, ann: Caller, bob: Caller, way: str
) -> None:
    """Archived cards and steps of checklists, too; nobody is left with a name that means nothing."""
    todo = await board.list()
    cards = [await board.card(todo["id"], f"c{n}") for n in range(3)]
    for card in cards:
        await ann.ok("PUT", f"/cards/{card['id']}/assignees/{bob.id}")
    steps = await ann.ok("POST", f"/cards/{cards[1]['id']}/checklists", {"title": "Steps"})
    await ann.ok("POST", f"/checklists/{steps['id']}/items", {"text": "one", "assignee_id": bob.id})
    await ann.ok("PATCH", f"/cards/{cards[0]['id']}", {"archived": True})
    replica = Replica(await ann.picture(board.id))

    place = f"/boards/{board.id}" if way == "board" else f"/workspaces/{board.workspace_id}"
    await ann.ok("DELETE", f"{place}/members/{bob.id}")

    assert await board.types(after=replica.seq) == ["member.removed"]
    await followed(board, replica)
    assert {tuple(it["assignee_ids"]) for it in replica.picture()["cards"]} == {()}
    assert (await ann.ok("GET", f"/cards/{cards[0]['id']}"))["assignee_ids"] == []
    (left,) = (await ann.ok("GET", f"/cards/{cards[1]['id']}/checklists"))["items"]
    assert left["items"][0]["assignee_id"] is None


async def test_labels_and_people_go_with_a_card_where_they_are_known(
    world: World, board: BoardBuilder, ann: Caller, bob: Caller
) -> None:
    other = await world.board(ann, await world.workspace(ann))
    urgent, there = [
        await ann.ok("POST", f"/boards/{it.id}/labels", {"name": name, "color": "sky"})
        for it, name in ((board, "Urgent"), (other, "urgent"))
    ]
    alone = await ann.ok("POST", f"/boards/{board.id}/labels", {"name": "Here only", "color": "sky"})
    card = await board.card((await board.list())["id"])
    for path in (f"labels/{alone['id']}", f"labels/{urgent['id']}", f"assignees/{bob.id}", f"assignees/{ann.id}"):
        await ann.ok("PUT", f"/cards/{card['id']}/{path}")

    moved = await ann.ok("POST", f"/cards/{card['id']}/move", {"list_id": (await other.list())["id"]})

    assert (moved["label_ids"], moved["assignee_ids"]) == ([there["id"]], [ann.id])


async def test_nothing_waits_for_itself_when_many_change_one_card(
    board: BoardBuilder, ann: Caller, bob: Caller
) -> None:
    """Moves, labels, people and a label that goes, all at once: none of them is refused."""
    todo, done = await board.list(), await board.list("Done")
    card = await board.card(todo["id"])
    labels = [
        (await ann.ok("POST", f"/boards/{board.id}/labels", {"name": f"l{n}", "color": "sky"}))["id"] for n in range(6)
    ]
    path = f"/cards/{card['id']}"
    work = [bob.call("PUT", f"{path}/labels/{label}") for label in labels]
    work += [ann.call("POST", f"{path}/move", {"list_id": it["id"]}) for it in (done, todo, done, todo, done)]
    work += [ann.call("PUT", f"{path}/assignees/{it.id}") for it in (ann, bob)]
    work += [ann.call("DELETE", f"/labels/{labels[0]}"), ann.call("PATCH", path, {"archived": True})]

    answers = await asyncio.gather(*work)

    assert all(it.status_code in {200, 204, 404} for it in answers), [it.text for it in answers]
    await ann.ok("PATCH", path, {"archived": False})
    fresh = await ann.picture(board.id)
    assert labels[0] not in fresh["cards"][0]["label_ids"]
    assert sorted(fresh["cards"][0]["assignee_ids"]) == sorted([ann.id, bob.id])


async def test_an_undo_does_not_bring_back_who_left(board: BoardBuilder, ann: Caller, bob: Caller) -> None:
    card = await board.card((await board.list())["id"])
    path = f"/cards/{card['id']}/assignees/{bob.id}"
    await ann.ok("PUT", path)
    await ann.ok("DELETE", path)
    seq = (await ann.picture(board.id))["board"]["seq"]
    await ann.ok("DELETE", f"/boards/{board.id}/members/{bob.id}")

    assert await ann.refused("POST", f"/boards/{board.id}/undo", {"seq": seq}) == (409, "cannot_undo")

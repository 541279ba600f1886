"""What happened on a board and on a card, from the log."""

import pytest

from tests.support.world import BoardBuilder, Caller, World


@pytest.fixture
async def board(world: World, ann: Caller, bob: Caller) -> BoardBuilder:
    return await world.board(ann, editor=bob)


async def test_a_card_tells_who_did_what_to_it_by_present_names(board: BoardBuilder, ann: Caller, bob: Caller) -> None:
    todo, doing = await board.list("To do"), await board.list("Doing")
    card, other = await board.card(todo["id"], "Sow"), await board.card(todo["id"], "Other")
    path = f"/cards/{card['id']}"
    label = await ann.ok("POST", f"/boards/{board.id}/labels", {"name": "Urgent", "color": "clay"})
    await bob.ok("POST", f"{path}/move", {"list_id": doing["id"]})
    await ann.ok("PUT", f"{path}/labels/{label['id']}")
    await ann.ok("PUT", f"{path}/assignees/{bob.id}")
    await ann.ok("PATCH", path, {"title": "Sow beans"})
    await bob.ok("POST", f"{path}/comments", {"body": f"@{ann.user['username']} done?"})
    await ann.ok("PATCH", f"/lists/{doing['id']}", {"title": "In hand"})

    page = await ann.ok("GET", f"{path}/activity")

    told = [(it["type"], it["actor"]["id"]) for it in page["items"]]
    assert told == [
        ("comment.created", bob.id),
        ("card.updated", ann.id),
        ("assignee.added", ann.id),
        ("card.labelled", ann.id),
        ("card.moved", bob.id),
        ("card.created", ann.id),
    ]
    said, renamed, given, labelled, moved, made = page["items"]
    assert said["about"] == f"@{ann.user['display_name']} done?"
    assert (renamed["fields"], renamed["before"], renamed["after"]) == (["title"], "Sow", "Sow beans")
    assert given["person"] == {"id": bob.id, "name": bob.user["display_name"]}
    assert (labelled["labels_added"], labelled["labels_removed"]) == (["Urgent"], [])
    assert (moved["from_list"]["name"], moved["in_list"]["name"]) == ("To do", "In hand")
    assert made["card"] == {"id": card["id"], "name": "Sow beans"}
    assert page["next_cursor"] is None
    assert [it["card"]["id"] for it in (await ann.ok("GET", f"/cards/{other['id']}/activity"))["items"]] == [
        other["id"]
    ]


async def test_a_board_tells_all_by_pages_and_by_person_and_kind(board: BoardBuilder, ann: Caller, bob: Caller) -> None:
    todo = await board.list()
    for number in range(3):
        await bob.ok("POST", f"/lists/{todo['id']}/cards", {"title": f"card {number}"})
    path = f"/boards/{board.id}/activity"

    first = await ann.ok("GET", f"{path}?limit=4")
    second = await ann.ok("GET", f"{path}?limit=4&cursor={first['next_cursor']}")
    assert [it["seq"] for it in first["items"] + second["items"]] == list(range(7, 0, -1))
    assert {it["actor"]["id"] for it in (await ann.ok("GET", f"{path}?actor_id={bob.id}"))["items"]} == {bob.id}
    assert [it["type"] for it in (await ann.ok("GET", f"{path}?kind=member,list"))["items"]] == [
        "list.created",
        "member.added",
        "member.added",
    ]
    assert await ann.refused("GET", f"{path}?cursor=x") == (422, "invalid_cursor")


async def test_every_kind_of_event_is_told_and_what_is_gone_has_no_name(board: BoardBuilder, ann: Caller) -> None:
    todo = await board.list()
    card = await board.card(todo["id"], "Sow")
    steps = await ann.ok("POST", f"/cards/{card['id']}/checklists", {"title": "Steps"})
    item = await ann.ok("POST", f"/checklists/{steps['id']}/items", {"text": "First"})
    await ann.ok("PATCH", f"/checklist-items/{item['id']}", {"done": True})
    await ann.ok("DELETE", f"/checklists/{steps['id']}")
    label = await ann.ok("POST", f"/boards/{board.id}/labels", {"name": "Late", "color": "clay"})
    await ann.ok("DELETE", f"/labels/{label['id']}")
    await ann.ok("PATCH", f"/boards/{board.id}", {"status": "planned"})
    await ann.ok("PATCH", f"/cards/{card['id']}", {"description": "Rows", "completed": True})
    await ann.ok("DELETE", f"/cards/{card['id']}")
    await ann.ok("DELETE", f"/trash/{card['id']}")

    items = (await ann.ok("GET", f"/boards/{board.id}/activity"))["items"]

    by_type = {it["type"]: it for it in items}
    assert by_type["checklist_item.updated"]["fields"] == ["done_at"]
    assert by_type["checklist_item.updated"]["about"] == "First"
    assert by_type["checklist.deleted"]["about"] == "Steps"
    assert by_type["label.deleted"]["about"] == "Late"
    assert (by_type["board.updated"]["before"], by_type["board.updated"]["after"]) == ("ongoing", "planned")
    assert by_type["card.updated"]["fields"] == ["description"]
    assert by_type["card.deleted"]["card"] == {"id": card["id"], "name": None}
    assert by_type["card.created"]["card"] == {"id": card["id"], "name": "Sow"}

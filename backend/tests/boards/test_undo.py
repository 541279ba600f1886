"""Taking back what one did: each kind of change, in the face of what others did since."""

import uuid
from typing import Any

import pytest
from sqlalchemy import text

from app.kernel.tools import Tools
from tests.support.replica import Replica
from tests.support.world import BoardBuilder, Caller, World, pixel

TOO_LATE = (409, "cannot_undo")


@pytest.fixture
async def board(world: World, ann: Caller) -> BoardBuilder:
    return await world.board(ann)


async def head(board: BoardBuilder) -> int:
    """Number of the last event."""
    return int((await board.owner.picture(board.id))["board"]["seq"])


async def undo(board: BoardBuilder, seq: int | None = None) -> Any:
    """Undo an event, the last one if none is named."""
    wanted = {"seq": seq or await head(board)}
    return await board.owner.ok("POST", f"/boards/{board.id}/undo", wanted, key=str(uuid.uuid4()))


def shown(picture: dict[str, Any]) -> Any:
    """What people see of a picture: without versions and times of change, which an undo moves on."""
    hidden = {"version", "updated_at", "seq", "tag"}

    def bare(it: dict[str, Any]) -> dict[str, Any]:
        seen = {name: value for name, value in it.items() if name not in hidden}
        return seen | ({"completed_at": bool(it["completed_at"])} if "completed_at" in it else {})

    return {part: bare(it) if part == "board" else [bare(each) for each in it] for part, it in picture.items()}


async def people_and_steps(board: BoardBuilder, card_id: str) -> dict[str, str]:
    """Give a card to its owner, with two checklists; the ids of it all."""
    await board.owner.ok("PUT", f"/cards/{card_id}/assignees/{board.owner.id}")
    label = await board.owner.ok("POST", f"/boards/{board.id}/labels", {"name": "Urgent", "color": "clay"})
    await board.owner.ok("PUT", f"/cards/{card_id}/labels/{label['id']}")
    first, other = [
        await board.owner.ok("POST", f"/cards/{card_id}/checklists", {"title": title}) for title in ("First", "Other")
    ]
    items = [
        await board.owner.ok("POST", f"/checklists/{first['id']}/items", {"text": text}) for text in ("one", "two")
    ]
    await board.owner.ok("PATCH", f"/checklist-items/{items[1]['id']}", {"done": True})
    return {
        "label": label["id"],
        "owner": board.owner.id,
        "checklist": first["id"],
        "other": other["id"],
        "item": items[0]["id"],
    }


async def steps_of(board: BoardBuilder, card_id: str) -> Any:
    """What people see of a card's checklists, in order."""
    lists = (await board.owner.ok("GET", f"/cards/{card_id}/checklists"))["items"]
    said = ("text", "assignee_id", "due_at")
    return [
        (it["title"], [([step[name] for name in said], step["done_at"] is not None) for step in it["items"]])
        for it in lists
    ]


CHANGES = [
    ("PATCH", "/cards/{one}", {"title": "New", "due_at": "2027-04-01T10:00:00Z"}),
    ("PATCH", "/cards/{one}", {"description": "Long text"}),
    ("PATCH", "/cards/{one}", {"title": "New", "completed": True}),
    ("PATCH", "/cards/{one}", {"archived": True}),
    ("PATCH", "/cards/{done}", {"completed": False}),
    ("POST", "/cards/{one}/move", {"list_id": "{second}"}),
    ("POST", "/cards/{one}/move", {"list_id": "{first}", "position": "bottom"}),
    ("DELETE", "/cards/{one}", None),
    ("POST", "/lists/{first}/cards", {"title": "More"}),
    ("POST", "/boards/{board}/lists", {"title": "More"}),
    ("PATCH", "/lists/{first}", {"title": "New", "wip_limit": 3}),
    ("PATCH", "/lists/{first}", {"archived": True}),
    ("POST", "/lists/{first}/move", {"position": "bottom"}),
    ("DELETE", "/lists/{first}", None),
    ("PUT", "/cards/{one}/labels/{label}", None),
    ("DELETE", "/cards/{done}/labels/{label}", None),
    ("POST", "/boards/{board}/labels", {"name": "New", "color": "sky"}),
    ("PATCH", "/labels/{label}", {"name": "New", "color": "sky"}),
    ("DELETE", "/labels/{label}", None),
    ("PUT", "/cards/{one}/assignees/{owner}", None),
    ("DELETE", "/cards/{done}/assignees/{owner}", None),
    ("POST", "/cards/{one}/checklists", {"title": "New"}),
    ("PATCH", "/checklists/{checklist}", {"title": "New"}),
    ("POST", "/checklists/{checklist}/move", {"position": "top"}),
    ("DELETE", "/checklists/{checklist}", None),
    ("POST", "/checklists/{checklist}/items", {"text": "New"}),
    ("PATCH", "/checklist-items/{item}", {"text": "New", "done": True, "assignee_id": "{owner}"}),
    ("POST", "/checklist-items/{item}/move", {"checklist_id": "{other}", "position": "top"}),
    ("DELETE", "/checklist-items/{item}", None),
    ("PATCH", "/boards/{board}", {"title": "New", "status": "completed", "background": "moss", "due_on": "2027-05-01"}),
]


@pytest.mark.parametrize(("method", "path", "body"), CHANGES)
async def test_a_change_is_undone_and_done_again(
    board: BoardBuilder, method: str, path: str, body: dict[str, Any] | None
) -> None:
    """The picture is as before, then as after; followers get both by events alone."""
    first, second = await board.list("first"), await board.list("second")
    one = await board.card(first["id"], "one")
    await board.card(first["id"], "two")
    done = await board.card(second["id"], "done")
    await board.owner.ok("PATCH", f"/cards/{done['id']}", {"completed": True})
    names = {"one": one["id"], "done": done["id"], "first": first["id"], "second": second["id"], "board": board.id}
    names |= await people_and_steps(board, done["id"])
    before, steps = await board.owner.picture(board.id), await steps_of(board, done["id"])
    replica = Replica(before)

    sent = body and {name: value.format(**names) if isinstance(value, str) else value for name, value in body.items()}
    await board.owner.ok(method, path.format(**names), sent, key="once")
    after, steps_after = await board.owner.picture(board.id), await steps_of(board, done["id"])
    undone = await undo(board)
    assert shown(await board.owner.picture(board.id)) == shown(before)
    assert await steps_of(board, done["id"]) == steps
    assert undone["undone"][0] == after["board"]["seq"]

    await undo(board)
    assert shown(await board.owner.picture(board.id)) == shown(after)
    assert await steps_of(board, done["id"]) == steps_after
    for item in await board.events(after=replica.seq):
        replica.apply(item["seq"], item["tag"], item["event"])
    fresh = await board.owner.picture(board.id)
    fresh["cards"].sort(key=lambda card: (card["list_id"], card["position"]))
    assert replica.picture() == fresh


async def test_what_came_back_can_be_sent_away_again(board: BoardBuilder) -> None:
    todo = await board.list()
    card = await board.card(todo["id"])
    for kind, item in (("cards", card), ("lists", todo)):
        await board.owner.ok("DELETE", f"/{kind}/{item['id']}")
        await board.owner.ok("POST", f"/trash/{item['id']}/restore")
        await undo(board)
        assert item["id"] not in [it["id"] for it in (await board.owner.picture(board.id))[kind]]
        await undo(board)
        assert item["id"] in [it["id"] for it in (await board.owner.picture(board.id))[kind]]


async def test_others_may_have_renamed_but_not_moved_what_one_moved(world: World, ann: Caller, bob: Caller) -> None:
    board = await world.board(ann, editor=bob)
    todo, done = await board.list("To do"), await board.list("Done")
    card = await board.card(todo["id"], "one")

    await ann.ok("POST", f"/cards/{card['id']}/move", {"list_id": done["id"]})
    moved = await head(board)
    await bob.ok("PATCH", f"/cards/{card['id']}", {"title": "renamed"})
    await undo(board, moved)
    back = await ann.ok("GET", f"/cards/{card['id']}")
    assert (back["list_id"], back["title"]) == (todo["id"], "renamed")

    await ann.ok("POST", f"/cards/{card['id']}/move", {"list_id": done["id"]})
    moved = await head(board)
    await bob.ok("POST", f"/cards/{card['id']}/move", {"list_id": todo["id"]})
    assert await ann.refused("POST", f"/boards/{board.id}/undo", {"seq": moved}) == TOO_LATE


async def test_one_undoes_only_what_one_did_oneself(world: World, ann: Caller, bob: Caller) -> None:
    board = await world.board(ann, editor=bob)
    await board.list()
    made = await head(board)

    assert await bob.refused("POST", f"/boards/{board.id}/undo", {"seq": made}) == (403, "forbidden")
    assert await ann.refused("POST", f"/boards/{board.id}/undo", {"seq": made + 1}) == (404, "not_found")
    for seq in (0, -1, "last", 2**63):
        assert await ann.refused("POST", f"/boards/{board.id}/undo", {"seq": seq}) == (422, "validation_failed")


async def test_an_undo_needs_the_right_for_what_it_does(world: World, ann: Caller, bob: Caller) -> None:
    board = await world.board(ann, admin=bob)
    await bob.ok("PATCH", f"/boards/{board.id}", {"title": "Bob's"})
    renamed = await head(board)
    await ann.ok("PUT", f"/boards/{board.id}/members/{bob.id}", {"role": "editor"})

    assert await bob.refused("POST", f"/boards/{board.id}/undo", {"seq": renamed}) == (403, "forbidden")


async def test_what_has_no_inverse_or_nothing_to_take_back_is_refused(board: BoardBuilder) -> None:
    assert await board.owner.refused("POST", f"/boards/{board.id}/undo", {"seq": 1}) == TOO_LATE
    todo = await board.list()
    listed = await head(board)
    card = await board.card(todo["id"])
    assert await board.owner.refused("POST", f"/boards/{board.id}/undo", {"seq": listed}) == TOO_LATE
    for change in ({"title": "a"}, {"archived": True}, {"completed": True}):
        await board.owner.ok("PATCH", f"/cards/{card['id']}", change)
        seq = await head(board)
        await undo(board, seq)
        assert await board.owner.refused("POST", f"/boards/{board.id}/undo", {"seq": seq}) == TOO_LATE


async def test_an_undo_sent_twice_is_done_once(board: BoardBuilder) -> None:
    await board.list()
    wanted = {"seq": await head(board)}

    first = await board.owner.ok("POST", f"/boards/{board.id}/undo", wanted, key="undo")
    again = await board.owner.ok("POST", f"/boards/{board.id}/undo", wanted, key="undo")

    assert first == again
    assert (await board.types())[-2:] == ["list.created", "list.deleted"]


async def test_a_full_list_takes_back_what_was_in_it(board: BoardBuilder) -> None:
    doing, todo = await board.list("Doing"), await board.list()
    await board.owner.ok("PATCH", f"/lists/{doing['id']}", {"wip_limit": 1})
    card = await board.card(doing["id"])
    await board.owner.ok("POST", f"/cards/{card['id']}/move", {"list_id": todo["id"]})
    moved = await head(board)
    await board.card(doing["id"], "in its place")

    await undo(board, moved)

    assert (await board.owner.ok("GET", f"/cards/{card['id']}"))["list_id"] == doing["id"]


async def test_what_was_replaced_is_sent_to_nobody(board: BoardBuilder) -> None:
    card = await board.card((await board.list())["id"], "secret before")
    await board.owner.ok("PATCH", f"/cards/{card['id']}", {"title": "public after"})

    assert "former" not in str(await board.events())
    assert "secret before" not in str((await board.events())[-1])


async def test_a_deleted_comment_comes_back_with_its_signs(world: World, ann: Caller, bob: Caller) -> None:
    board = await world.board(ann, editor=bob)
    card = await board.card((await board.list())["id"], "Sow")
    path = f"/cards/{card['id']}/comments"
    made = await bob.ok("POST", path, {"body": f"Too early? @{ann.user['username']}"})
    await ann.ok("PUT", f"/comments/{made['id']}/reactions/thumbs_up")
    (before,) = (await ann.ok("GET", path))["items"]

    await ann.ok("DELETE", f"/comments/{made['id']}")
    deleted = await head(board)
    assert await bob.refused("POST", f"/boards/{board.id}/undo", {"seq": deleted}) == (403, "forbidden")
    await undo(board)

    (after,) = (await ann.ok("GET", path))["items"]
    hidden = {"version", "updated_at"}
    assert {name: it for name, it in after.items() if name not in hidden} == {
        name: it for name, it in before.items() if name not in hidden
    }
    assert (await ann.picture(board.id))["cards"][0]["comment_count"] == 1
    assert await ann.refused("POST", f"/boards/{board.id}/undo", {"seq": deleted}) == TOO_LATE


async def test_a_deleted_file_comes_back_while_it_is_kept(board: BoardBuilder, tools: Tools) -> None:
    ann = board.owner
    card = await board.card((await board.list())["id"], "Sow")
    path = f"/cards/{card['id']}/attachments"
    made = (await ann.upload(path, "bean.png", pixel())).json()
    await ann.ok("PUT", f"/cards/{card['id']}/cover", {"attachment_id": made["id"]})
    link = await ann.ok("POST", f"{path}/links", {"url": "https://example.org/beans"})
    before = (await ann.ok("GET", path))["items"]

    await ann.ok("DELETE", f"/attachments/{made['id']}")
    deleted = await head(board)
    await ann.ok("DELETE", f"/attachments/{link['id']}")
    await tools.files.sweep()
    await undo(board)
    await undo(board, deleted)

    assert (await ann.ok("GET", path))["items"] == before
    assert (await ann.call("GET", f"/attachments/{made['id']}")).content == pixel()
    (shown_card,) = (await ann.picture(board.id))["cards"]
    assert (shown_card["cover_id"], shown_card["attachment_count"]) == (made["id"], 2)

    await ann.ok("DELETE", f"/attachments/{made['id']}")
    async with tools.uow() as uow:
        await uow.session.execute(text("UPDATE held_file SET released_at = now() WHERE released_at IS NOT NULL"))
        await uow.commit()
    await tools.files.sweep()
    assert await ann.refused("POST", f"/boards/{board.id}/undo", {"seq": await head(board)}) == TOO_LATE

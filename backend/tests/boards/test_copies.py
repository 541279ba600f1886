"""Copies of cards, lists and boards, and what goes to another board as a whole."""

from typing import Any
from uuid import UUID

import pytest

from app.boards.jobs import MakePreview
from app.kernel.jobs import RUNNERS
from app.kernel.tools import Tools
from tests.support.replica import Replica
from tests.support.world import BoardBuilder, Caller, World, pixel


@pytest.fixture
async def board(world: World, ann: Caller, bob: Caller) -> BoardBuilder:
    return await world.board(ann, editor=bob)


async def other_board(board: BoardBuilder, title: str = "Other") -> BoardBuilder:
    path = f"/workspaces/{board.workspace_id}/boards"
    made = await board.owner.ok("POST", path, {"title": title})
    return BoardBuilder(board.owner, made["id"], board.workspace_id)


async def dressed(board: BoardBuilder, list_id: str, tools: Tools) -> dict[str, Any]:
    """A card with all that can hang on one."""
    ann = board.owner
    card = await board.card(list_id, "Sow", description="Two rows", due_at="2027-03-01T08:00:00Z")
    path = f"/cards/{card['id']}"
    label = await ann.ok("POST", f"/boards/{board.id}/labels", {"name": "Urgent", "color": "clay"})
    field = await ann.ok("POST", f"/boards/{board.id}/fields", {"name": "Beds", "kind": "number"})
    steps = await ann.ok("POST", f"{path}/checklists", {"title": "Before"})
    item = await ann.ok("POST", f"/checklists/{steps['id']}/items", {"text": "Soak", "assignee_id": ann.id})
    await ann.ok("PATCH", f"/checklist-items/{item['id']}", {"done": True})
    picture = (await ann.upload(f"{path}/attachments", "bean.png", pixel())).json()["id"]
    await RUNNERS[MakePreview.name](MakePreview(attachment_id=UUID(picture)), tools)
    await ann.ok("PUT", f"{path}/labels/{label['id']}")
    await ann.ok("PUT", f"{path}/assignees/{ann.id}")
    await ann.ok("PUT", f"{path}/fields/{field['id']}", {"value": 3})
    await ann.ok("PUT", f"{path}/cover", {"attachment_id": picture})
    await ann.ok("POST", f"{path}/comments", {"body": "Soon"})
    found: dict[str, Any] = await ann.ok("GET", path)
    return found


async def undo(board: BoardBuilder, caller: Caller | None = None) -> None:
    seq = (await board.owner.picture(board.id))["board"]["seq"]
    await (caller or board.owner).ok("POST", f"/boards/{board.id}/undo", {"seq": seq})


async def follow(replica: Replica, board: BoardBuilder) -> None:
    for item in await board.events(after=replica.seq):
        replica.apply(item["seq"], item["tag"], item["event"])
    fresh = await board.owner.picture(board.id)
    fresh["cards"].sort(key=lambda it: (it["list_id"], it["position"]))
    assert replica.picture() == fresh


_OWN = {"id", "position", "created_at", "updated_at", "version", "created_by", "cover_id", "comment_count"}


async def test_a_copy_has_what_is_wanted_and_shares_its_files(board: BoardBuilder, tools: Tools) -> None:
    ann, todo = board.owner, await board.list()
    card = await dressed(board, todo["id"], tools)
    after = await board.card(todo["id"], "after")
    replica = Replica(await ann.picture(board.id))

    copy = await ann.ok("POST", f"/cards/{card['id']}/duplicate", {}, key="twice")
    assert await ann.ok("POST", f"/cards/{card['id']}/duplicate", {}, key="twice") == copy
    bare = await ann.ok("POST", f"/cards/{card['id']}/duplicate", {"title": "Bare", "keep": [], "position": "top"})

    await follow(replica, board)
    order = sorted((await ann.picture(board.id))["cards"], key=lambda it: it["position"])
    assert [it["id"] for it in order] == [bare["id"], card["id"], copy["id"], after["id"]]
    assert {name: it for name, it in copy.items() if name not in _OWN} == {
        name: it for name, it in card.items() if name not in _OWN
    }
    assert copy["comment_count"] == 0
    assert (bare["title"], bare["description"]) == ("Bare", "Two rows")
    assert (bare["due_at"], bare["label_ids"], bare["fields"], bare["attachment_count"]) == (None, [], {}, 0)
    (lists,) = (await ann.ok("GET", f"/cards/{copy['id']}/checklists"))["items"]
    assert [(it["text"], it["done_at"] is not None, it["assignee_id"]) for it in lists["items"]] == [
        ("Soak", True, ann.id)
    ]
    (file,) = (await ann.ok("GET", f"/cards/{copy['id']}/attachments"))["items"]
    assert copy["cover_id"] == file["id"] != card["cover_id"]

    await ann.ok("DELETE", f"/attachments/{card['cover_id']}")
    await tools.files.sweep()
    assert (await ann.call("GET", f"/attachments/{file['id']}")).content == pixel()
    assert (await ann.call("GET", f"/attachments/{file['id']}/preview")).status_code == 200
    await undo_copy(board, bare)


async def undo_copy(board: BoardBuilder, copy: dict[str, Any]) -> None:
    events = await board.events()
    (seq,) = (it["seq"] for it in events if it["event"]["data"].get("card", {}).get("id") == copy["id"])
    await board.owner.ok("POST", f"/boards/{board.id}/undo", {"seq": seq})
    assert await board.owner.refused("GET", f"/cards/{copy['id']}") == (404, "not_found")


async def test_copies_go_to_other_boards_and_leave_what_those_do_not_know(
    world: World, board: BoardBuilder, bob: Caller, tools: Tools
) -> None:
    ann, todo, other = board.owner, await board.list("To do"), await other_board(board)
    card = await dressed(board, todo["id"], tools)
    there = await other.list()
    label = await ann.ok("POST", f"/boards/{other.id}/labels", {"name": "URGENT", "color": "sky"})
    replica = Replica(await ann.picture(other.id))
    target = {"list_id": there["id"]}
    assert await bob.refused("POST", f"/cards/{card['id']}/duplicate", target) == (404, "not_found")

    copy = await ann.ok("POST", f"/cards/{card['id']}/duplicate", target)
    made = await ann.ok("POST", f"/lists/{todo['id']}/duplicate", {"board_id": other.id, "title": "Again"}, key="list")

    assert (copy["label_ids"], copy["fields"], copy["assignee_ids"]) == ([label["id"]], {}, [ann.id])
    assert (made["title"], made["board_id"]) == ("Again", other.id)
    await follow(replica, other)
    await undo(other)
    assert await ann.refused("GET", f"/lists/{made['id']}") == (404, "not_found")
    await ann.ok("PATCH", f"/lists/{todo['id']}", {"wip_limit": 1})
    assert await ann.refused("POST", f"/cards/{card['id']}/duplicate", {}) == (409, "list_is_full")


async def test_a_list_goes_to_another_board_with_its_cards_and_comes_back(
    board: BoardBuilder, bob: Caller, tools: Tools
) -> None:
    ann, todo, other = board.owner, await board.list("To do"), await other_board(board)
    card, archived, gone = (
        await dressed(board, todo["id"], tools),
        await board.card(todo["id"]),
        await board.card(todo["id"]),
    )
    await ann.ok("PATCH", f"/cards/{archived['id']}", {"archived": True})
    await ann.ok("DELETE", f"/cards/{gone['id']}")
    first = await other.list("First")
    here, there = Replica(await ann.picture(board.id)), Replica(await ann.picture(other.id))
    move = f"/lists/{todo['id']}/move"
    assert await bob.refused("POST", move, {"board_id": other.id}) == (404, "not_found")

    moved = await ann.ok("POST", move, {"board_id": other.id, "before_id": first["id"]}, key="go")

    assert moved["board_id"] == other.id
    await follow(here, board)
    await follow(there, other)
    assert [it["title"] for it in (await ann.picture(other.id))["lists"]] == ["To do", "First"]
    assert (await ann.ok("GET", f"/cards/{card['id']}"))["label_ids"] == []
    assert (await ann.ok("GET", f"/boards/{other.id}/trash"))["items"][0]["item_id"] == gone["id"]

    await undo(board)
    assert (await ann.ok("GET", f"/cards/{card['id']}"))["label_ids"] == card["label_ids"]
    assert (await ann.ok("GET", f"/cards/{card['id']}"))["fields"] == card["fields"]
    await undo(board)
    await undo(other)
    await follow(here, board)
    await follow(there, other)
    assert [it["id"] for it in (await ann.picture(board.id))["lists"]] == [todo["id"]]
    await ann.ok("DELETE", f"/boards/{other.id}")
    assert await ann.refused("POST", move, {"board_id": other.id}) == (404, "not_found")


async def test_a_card_that_went_to_another_board_is_brought_back_as_it_was(board: BoardBuilder, tools: Tools) -> None:
    ann, todo, other = board.owner, await board.list(), await other_board(board)
    card, there = await dressed(board, todo["id"], tools), await other.list()
    here, away = Replica(await ann.picture(board.id)), Replica(await ann.picture(other.id))
    await ann.ok("POST", f"/cards/{card['id']}/move", {"list_id": there["id"]})

    await undo(board)

    back = await ann.ok("GET", f"/cards/{card['id']}")
    same = ("board_id", "list_id", "position", "label_ids", "assignee_ids", "fields", "cover_id")
    assert {name: back[name] for name in same} == {name: card[name] for name in same}
    await follow(here, board)
    await follow(away, other)
    await ann.ok("POST", f"/cards/{card['id']}/move", {"list_id": there["id"]})
    await ann.ok("DELETE", f"/lists/{todo['id']}")
    picture = await ann.picture(board.id)
    seq = {"seq": picture["board"]["seq"] - 1}
    assert await ann.refused("POST", f"/boards/{board.id}/undo", seq) == (409, "cannot_undo")


async def test_a_board_is_made_after_a_template(world: World, board: BoardBuilder, bob: Caller, tools: Tools) -> None:
    ann, todo, done = board.owner, await board.list("To do"), await board.list("Done")
    card = await dressed(board, todo["id"], tools)
    await board.card(done["id"], "Rest")
    await ann.ok("PATCH", f"/lists/{(await board.list('Old'))['id']}", {"archived": True})
    templates = f"/workspaces/{board.workspace_id}/templates"
    assert (await ann.ok("GET", templates))["items"] == []
    await ann.ok("PATCH", f"/boards/{board.id}", {"is_template": True})
    assert [it["id"] for it in (await bob.ok("GET", templates))["items"]] == [board.id]

    made = await bob.ok("POST", f"/boards/{board.id}/duplicate", {"title": "2028"}, key="new")
    assert await bob.ok("POST", f"/boards/{board.id}/duplicate", {"title": "2028"}, key="new") == made

    assert (made["title"], made["is_template"]) == ("2028", False)
    picture = await bob.picture(made["id"])
    assert [it["title"] for it in picture["lists"]] == ["To do", "Done"]
    assert [it["title"] for it in picture["cards"]] == ["Sow", "Rest"]
    sow = picture["cards"][0]
    assert [it["name"] for it in picture["labels"] if it["id"] in sow["label_ids"]] == ["Urgent"]
    assert sow["fields"] == {picture["fields"][0]["id"]: 3}
    assert (sow["assignee_ids"], sow["checklist_total"], sow["attachment_count"]) == ([ann.id], 1, 1)
    assert {it["user_id"]: it["role"] for it in picture["members"]} == {ann.id: "admin", bob.id: "admin"}
    assert sow["id"] != card["id"]

    wanted = {"title": "Empty", "cards": False, "keep": ["labels"], "is_template": True}
    empty = await ann.ok("POST", f"/boards/{board.id}/duplicate", wanted)
    picture = await ann.picture(empty["id"])
    assert (len(picture["lists"]), picture["cards"], picture["fields"], len(picture["labels"])) == (2, [], [], 1)
    assert picture["board"]["is_template"]
    stranger = await world.person("stranger")
    assert await stranger.refused("POST", f"/boards/{board.id}/duplicate", {"title": "x"}) == (404, "not_found")


async def test_stars_and_visits_are_a_persons_own_on_all_devices(board: BoardBuilder, bob: Caller) -> None:
    ann, other = board.owner, await other_board(board)
    for it in (board, other, board):
        await ann.ok("PUT", f"/boards/{it.id}/visit")
    for _ in range(2):
        await ann.ok("PUT", f"/boards/{other.id}/star")
    await ann.ok("PUT", f"/boards/{board.id}/star")

    assert await ann.ok("GET", "/me/boards") == {"starred": [other.id, board.id], "recent": [board.id, other.id]}
    assert await bob.ok("GET", "/me/boards") == {"starred": [], "recent": []}
    assert await bob.refused("PUT", f"/boards/{other.id}/star") == (404, "not_found")
    await ann.ok("DELETE", f"/boards/{other.id}/star")
    await ann.ok("DELETE", f"/boards/{other.id}")
    assert await ann.ok("GET", "/me/boards") == {"starred": [board.id], "recent": [board.id]}

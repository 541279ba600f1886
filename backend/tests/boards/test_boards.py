"""Boards, their lists, their people and their pictures."""

import json
from pathlib import Path

import jsonschema
import psycopg
import pytest

from tests.support.world import BoardBuilder, Caller, World

CONTRACT = Path(__file__).parents[3] / "frontend-contract"


@pytest.fixture
async def board(world: World, ann: Caller) -> BoardBuilder:
    return await world.board(ann)


async def test_a_board_begins_with_its_maker_as_admin(board: BoardBuilder) -> None:
    picture = await board.owner.picture(board.id)

    assert picture["board"]["seq"] == 2
    assert [(it["user_id"], it["role"]) for it in picture["members"]] == [(board.owner.id, "admin")]
    assert await board.types() == ["board.created", "member.added"]


async def test_a_picture_fits_the_contract_and_its_own_rows(board: BoardBuilder, database_url: str) -> None:
    """The text that PostgreSQL keeps for each card says the same as the resource itself."""
    todo = await board.list('Quotes " and \\ and 🌱')
    card = await board.card(
        todo["id"], 'Tab\t "quoted" </script> ünïcode 🌱', description="x", start_at="2027-01-01T00:00:00.5Z"
    )
    picture = await board.owner.picture(board.id)

    document = json.loads((CONTRACT / "openapi.json").read_text())
    schema = {"$ref": "#/components/schemas/Snapshot", "components": document["components"]}
    jsonschema.validate(picture, schema)
    full = await board.owner.ok("GET", f"/cards/{card['id']}")
    assert picture["cards"] == [{name: value for name, value in full.items() if name != "description"}]
    assert picture["lists"] == [await board.owner.ok("GET", f"/lists/{todo['id']}")]


async def test_the_picture_answers_304_until_something_changes(board: BoardBuilder) -> None:
    first = await board.owner.call("GET", f"/boards/{board.id}")
    again = await board.owner.call("GET", f"/boards/{board.id}", If_None_Match=first.headers["ETag"])
    assert (again.status_code, again.content) == (304, b"")

    await board.list()

    changed = await board.owner.call("GET", f"/boards/{board.id}", If_None_Match=first.headers["ETag"])
    assert changed.status_code == 200
    assert changed.headers["ETag"] != first.headers["ETag"]


async def test_lists_are_made_moved_renamed_archived(board: BoardBuilder) -> None:
    one, two = await board.list("one"), await board.list("two")

    await board.owner.ok("POST", f"/lists/{two['id']}/move", {"before_id": one["id"]})
    await board.owner.ok("POST", f"/lists/{two['id']}/move", {"position": "top"})
    await board.owner.ok("PATCH", f"/lists/{one['id']}", {"title": "uno", "archived": True}, If_Match='"v1"')

    titles = [it["title"] for it in (await board.owner.ok("GET", f"/boards/{board.id}/lists"))["items"]]
    assert titles == ["two", "uno"]
    assert (await board.types())[-2:] == ["list.moved", "list.updated"]
    assert await board.owner.refused("POST", f"/lists/{one['id']}/move", {"after_id": board.id}) == (
        422,
        "unknown_neighbour",
    )


async def test_a_deleted_list_takes_its_cards_along_and_brings_them_back(board: BoardBuilder) -> None:
    todo = await board.list()
    kept = await board.card(todo["id"], "kept")
    gone = await board.card(todo["id"], "gone")
    await board.owner.ok("DELETE", f"/cards/{gone['id']}")
    await board.owner.ok("DELETE", f"/lists/{todo['id']}")

    assert (await board.owner.picture(board.id))["cards"] == []
    assert await board.owner.refused("GET", f"/cards/{kept['id']}") == (404, "not_found")
    assert await board.owner.refused("POST", f"/lists/{todo['id']}/cards", {"title": "x"}) == (404, "not_found")
    assert await board.owner.refused("POST", f"/trash/{gone['id']}/restore") == (409, "parent_in_trash")
    assert (await board.owner.call("DELETE", f"/lists/{todo['id']}")).status_code == 204

    await board.owner.ok("POST", f"/trash/{todo['id']}/restore")
    event = (await board.events())[-1]["event"]
    assert event["type"] == "list.restored"
    assert [card["title"] for card in event["data"]["cards"]] == ["kept"]


async def test_a_board_is_changed_deleted_and_restored(board: BoardBuilder) -> None:
    changed = await board.owner.ok("PATCH", f"/boards/{board.id}", {"title": "Orchard", "status": "completed"})
    assert (changed["title"], changed["status"], changed["version"]) == ("Orchard", "completed", 2)
    path = f"/workspaces/{board.workspace_id}/boards"
    assert [it["title"] for it in (await board.owner.ok("GET", f"{path}?status=completed&q=orch"))["items"]] == [
        "Orchard"
    ]
    assert (await board.owner.ok("GET", f"{path}?status=planned"))["items"] == []

    await board.owner.ok("DELETE", f"/boards/{board.id}")
    assert (await board.owner.call("DELETE", f"/boards/{board.id}")).status_code == 204
    assert await board.owner.refused("GET", f"/boards/{board.id}") == (404, "not_found")
    await board.owner.ok("POST", f"/trash/{board.id}/restore")
    assert (await board.owner.picture(board.id))["board"]["title"] == "Orchard"


async def test_people_come_change_and_go(world: World, board: BoardBuilder, bob: Caller) -> None:
    path = f"/boards/{board.id}/members/{bob.id}"
    assert await board.owner.refused("PUT", path, {"role": "editor"}) == (422, "not_a_workspace_member")
    assert await bob.refused("GET", f"/boards/{board.id}") == (404, "not_found")
    await board.owner.ok(
        "POST", f"/workspaces/{board.workspace_id}/members", {"username": bob.user["username"], "role": "member"}
    )

    await board.owner.ok("PUT", path, {"role": "viewer"})
    await board.owner.ok("PUT", path, {"role": "editor"})
    await board.owner.ok("PUT", path, {"role": "editor"})
    assert (await board.types())[-2:] == ["member.added", "member.updated"]
    await bob.ok("DELETE", path)
    assert await bob.refused("GET", f"/boards/{board.id}") == (404, "not_found")
    assert (await board.types())[-1] == "member.removed"


async def test_whoever_leaves_the_workspace_leaves_its_boards(world: World, board: BoardBuilder, bob: Caller) -> None:
    await board.owner.ok(
        "POST", f"/workspaces/{board.workspace_id}/members", {"username": bob.user["username"], "role": "admin"}
    )
    await bob.ok("GET", f"/boards/{board.id}")
    before = len(await board.events())

    member = f"/workspaces/{board.workspace_id}/members/{bob.id}"
    await board.owner.ok("PATCH", member, {"role": "member"})
    assert await bob.refused("GET", f"/boards/{board.id}") == (404, "not_found")
    await board.owner.ok("PUT", f"/boards/{board.id}/members/{bob.id}", {"role": "editor"})
    await board.owner.ok("DELETE", member)
    assert await bob.refused("GET", f"/boards/{board.id}") == (404, "not_found")

    assert await board.types(after=before) == ["member.removed", "member.added", "member.removed"]


async def test_a_deleted_workspace_tells_its_boards(board: BoardBuilder, database_url: str) -> None:
    await board.owner.ok("DELETE", f"/workspaces/{board.workspace_id}")

    with psycopg.connect(database_url) as connection:
        last = connection.execute(
            "SELECT type FROM event WHERE topic = %s ORDER BY seq DESC", (board.topic,)
        ).fetchone()
    assert last == ("board.deleted",)

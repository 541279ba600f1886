"""Making, reading, changing and deleting workspaces."""

from typing import Any

import pytest
from fastapi import FastAPI

from app.kernel.ids import new_id
from tests.support.people import said, said_to
from tests.workspaces.conftest import ROLES, Team

WORKSPACE = {
    "id",
    "name",
    "description",
    "role",
    "member_count",
    "board_count",
    "created_at",
    "updated_at",
    "version",
}


async def test_whoever_makes_one_owns_it(app: FastAPI, team: Team) -> None:
    """201 with the whole resource and its place; their other devices hear of it."""
    answer = await team.outsider.post("/workspaces", {"name": "  Allotment  ", "description": "Beds 1 to 7"})

    made = answer.json()
    assert answer.status_code == 201
    assert set(made) == WORKSPACE
    assert (made["name"], made["role"], made["member_count"], made["board_count"]) == ("Allotment", "owner", 1, 0)
    assert answer.headers["Location"] == f"/api/v1/workspaces/{made['id']}"
    assert answer.headers["ETag"] == '"v1"'
    assert (await team.outsider.get(f"/workspaces/{made['id']}")).json() == made
    joined = {"workspace_id": made["id"], "name": "Allotment", "role": "owner"}
    assert await said_to(app, team.outsider) == [("workspace.joined", joined)]


async def test_the_same_key_makes_it_once(team: Team) -> None:
    """The first answer again."""
    first = await team.outsider.post("/workspaces", {"name": "Once"}, key="make")
    again = await team.outsider.post("/workspaces", {"name": "Once"}, key="make")

    assert again.content == first.content
    assert again.headers["Idempotency-Replayed"] == "true"
    assert len((await team.outsider.get("/workspaces")).json()["items"]) == 1


async def test_an_id_may_come_from_the_client(team: Team) -> None:
    """Unless it names something already."""
    wanted = str(new_id())

    made = await team.outsider.post("/workspaces", {"name": "Mine", "id": wanted})
    taken = await team.member.post("/workspaces", {"name": "Theirs", "id": wanted})

    assert made.json()["id"] == wanted
    assert (taken.status_code, taken.json()["code"]) == (409, "id_taken")


@pytest.mark.parametrize("role", ROLES)
async def test_is_shown_with_the_own_role(team: Team, role: str) -> None:
    """To everybody in it."""
    answer = await team.who(role).get(team.path)

    assert answer.status_code == 200
    assert (answer.json()["role"], answer.json()["member_count"]) == (role, 4)


async def test_is_hidden_from_others(team: Team) -> None:
    """404, as if there were none."""
    missing = await team.outsider.get(f"/workspaces/{new_id()}")
    hidden = await team.outsider.get(team.path)

    assert (hidden.status_code, missing.status_code) == (404, 404)
    assert hidden.json()["title"] == missing.json()["title"]
    assert (await team.nobody.get(team.path)).status_code == 401


async def test_lists_the_own_ones_page_by_page(team: Team) -> None:
    """Oldest first, each once."""
    names = [f"Place {nth}" for nth in range(5)]
    for name in names:
        await team.outsider.post("/workspaces", {"name": name})

    seen, cursor = [], ""
    while True:
        page = (await team.outsider.get(f"/workspaces?limit=2{cursor}")).json()
        seen += [item["name"] for item in page["items"]]
        if page["next_cursor"] is None:
            break
        cursor = f"&cursor={page['next_cursor']}"

    assert seen == names
    assert (await team.outsider.get("/workspaces?cursor=nonsense")).json()["code"] == "invalid_cursor"


async def test_counts_the_boards_that_one_sees(team: Team) -> None:
    """How many there are besides is nobody's business; deleted ones do not count."""
    await team.board(team.admin)
    await team.board(team.member)
    gone = await team.board(team.admin)
    await team.admin.delete(f"/boards/{gone}")

    counts = {role: (await team.who(role).get(team.path)).json()["board_count"] for role in ROLES}
    listed = (await team.member.get("/workspaces")).json()["items"][0]["board_count"]

    assert counts == {"owner": 2, "admin": 2, "member": 1, "guest": 0}
    assert listed == 1


@pytest.mark.parametrize("role", ["owner", "admin"])
async def test_a_change_is_told_to_everybody_in_it(app: FastAPI, team: Team, role: str) -> None:
    """With what changed and nothing else."""
    answer = await team.who(role).patch(team.path, {"name": "Renamed"})

    assert answer.status_code == 200
    assert (answer.json()["name"], answer.json()["version"], answer.headers["ETag"]) == ("Renamed", 2, '"v2"')
    fact = ("workspace.updated", {"workspace_id": team.id, "changes": {"name": "Renamed"}})
    for told in ROLES:
        assert (await said_to(app, team.who(told)))[-1] == fact
    assert await said_to(app, team.outsider) == []


async def test_a_patch_that_changes_nothing_says_nothing(app: FastAPI, team: Team) -> None:
    """The version stays."""
    name = (await team.owner.get(team.path)).json()["name"]
    before = await said_to(app, team.owner)

    for patch in ({}, {"name": name}):
        assert (await team.owner.patch(team.path, patch)).json()["version"] == 1
    assert await said_to(app, team.owner) == before


async def test_a_patch_touches_only_what_was_sent(team: Team) -> None:
    """And asks for the version it was told."""
    name = (await team.owner.get(team.path)).json()["name"]

    described = await team.owner.patch(team.path, {"description": "All of it"}, if_match='"v1"')
    behind = await team.owner.patch(team.path, {"description": "Other"}, if_match='"v1"')

    assert (described.json()["name"], described.json()["description"]) == (name, "All of it")
    assert (behind.status_code, behind.json()["code"]) == (412, "stale_version")


@pytest.mark.parametrize(
    ("role", "change", "delete"),
    [("member", 403, 403), ("guest", 403, 403), ("outsider", 404, 404), ("nobody", 401, 401), ("admin", 200, 403)],
)
async def test_who_may_not(app: FastAPI, team: Team, role: str, change: int, delete: int) -> None:
    """403 for who sees it, 404 for who does not; nothing is changed or said by a refusal."""
    before = (await team.owner.get(team.path)).json()

    deleted = await team.who(role).delete(team.path)
    assert (await team.owner.get(team.path)).json() == before
    changed = await team.who(role).patch(team.path, {"name": "Other"})

    assert (changed.status_code, deleted.status_code) == (change, delete)


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": ""},
        {"name": "   "},
        {"name": None},
        {"name": 7},
        {"name": "x" * 121},
        {"name": "a\x00b"},
        {"description": None},
        {"description": "x" * 5001},
        {"description": "a\x00b"},
        {"role": "owner"},
        {"version": 1},
        {"created_by": str(new_id())},
        {"member_count": 0},
    ],
)
async def test_refuses_bad_input(team: Team, wrong: dict[str, Any]) -> None:
    """422, making or changing; what only the server sets is unknown here."""
    made = await team.owner.post("/workspaces", {"name": "Good", **wrong})
    changed = await team.owner.patch(team.path, wrong)

    assert (made.status_code, made.json()["code"]) == (422, "validation_failed")
    assert (changed.status_code, changed.json()["code"]) == (422, "validation_failed")
    assert (await team.owner.get(team.path)).json()["version"] == 1


async def test_half_a_character_is_no_text(team: Team) -> None:
    """A 422, not a failure."""
    headers = {"Authorization": f"Bearer {team.owner.token}", "Content-Type": "application/json"}

    for body in (b'{"name":"\\ud800"}', b'{"name":"x","description":"\\udc00"}'):
        answer = await team.owner.http.post("/api/v1/workspaces", content=body, headers=headers)
        assert answer.status_code == 422


@pytest.mark.parametrize("wrong", ["x", "0", "01890000-0000-7000-8000-00000000000g", "%00", "..%2f"])
async def test_refuses_an_id_that_is_none(team: Team, wrong: str) -> None:
    """A 4xx problem."""
    answer = await team.owner.get(f"/workspaces/{wrong}")

    assert answer.status_code in {404, 422}


async def test_deleting_takes_its_boards_with_it(app: FastAPI, team: Team) -> None:
    """Everybody in it is told, followers of its boards too; afterwards there is nothing to see."""
    board = await team.board(team.member)

    answer = await team.owner.delete(team.path, key="gone")
    again = await team.owner.delete(team.path, key="gone")

    assert (answer.status_code, again.status_code) == (204, 204)
    assert again.headers["Idempotency-Replayed"] == "true"
    assert (await said(app, f"board:{board}"))[-1] == ("board.deleted", {"board_id": board})
    for role in ROLES:
        assert ("workspace.left", {"workspace_id": team.id}) in await said_to(app, team.who(role))
        assert (await team.who(role).get(team.path)).status_code == 404
        assert (await team.who(role).get(f"/boards/{board}")).status_code == 404
    assert ("board.left", {"board_id": board}) in await said_to(app, team.member)

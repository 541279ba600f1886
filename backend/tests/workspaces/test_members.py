"""Who is in a workspace: taking in, changing roles, taking out, leaving."""

import asyncio
from typing import Any

import httpx2
import pytest
from fastapi import FastAPI

from app.kernel import clock
from app.kernel.ids import new_id
from tests.support.people import said, said_to, someone
from tests.workspaces.conftest import ROLES, Team

MEMBER = {"user_id", "username", "display_name", "avatar_url", "role", "joined_at"}


async def test_takes_in_by_name(app: FastAPI, client: httpx2.AsyncClient, team: Team) -> None:
    """In whatever case; the person is told."""
    by_name, other = await someone(app, client, "eve"), await someone(app, client, "fay")

    first = await team.admin.post(
        f"{team.path}/members", {"username": by_name.username.upper(), "role": "guest"}, key="in"
    )
    second = await team.owner.post(f"{team.path}/members", {"username": other.username})

    assert (first.status_code, second.status_code) == (201, 201)
    assert set(first.json()) == MEMBER
    assert (first.json()["user_id"], first.json()["role"]) == (str(by_name.user_id), "guest")
    assert first.headers["Location"] == f"/api/v1{team.place_of(by_name)}"
    assert second.json()["role"] == "member"
    name = (await team.owner.get(team.path)).json()["name"]
    joined = {"workspace_id": team.id, "name": name, "role": "guest"}
    assert await said_to(app, by_name) == [("workspace.joined", joined)]
    assert (await by_name.get(team.path)).status_code == 200


async def test_takes_in_once(app: FastAPI, team: Team) -> None:
    """The same key gives the first answer again; without it the person is a member already."""
    body = {"username": team.outsider.username, "role": "member"}
    first = await team.owner.post(f"{team.path}/members", body, key="in")
    again = await team.owner.post(f"{team.path}/members", body, key="in")
    twice = await team.owner.post(f"{team.path}/members", body)

    assert again.content == first.content
    assert (twice.status_code, twice.json()["code"]) == (409, "already_member")
    assert len(await said_to(app, team.outsider)) == 1


async def test_of_many_at_once_one_takes_in(app: FastAPI, team: Team) -> None:
    """One membership, one fact."""
    body = {"username": team.outsider.username, "role": "member"}

    answers = await asyncio.gather(*(team.owner.post(f"{team.path}/members", body) for _ in range(6)))

    assert sorted(answer.status_code for answer in answers) == [201] + [409] * 5
    assert len(await said_to(app, team.outsider)) == 1


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"username": "nobody_has_this_name"}, "no_such_person"),
        ({"username": "nobody@example.org"}, "no_such_person"),
        ({"username": ""}, "validation_failed"),
        ({"username": None}, "validation_failed"),
        ({"username": "x" * 255}, "validation_failed"),
        ({"username": "a\x00b"}, "validation_failed"),
        ({"role": "boss"}, "validation_failed"),
        ({"role": None}, "validation_failed"),
        ({"user_id": str(new_id())}, "validation_failed"),
    ],
)
async def test_refuses_bad_input(team: Team, wrong: dict[str, Any], code: str) -> None:
    """422 with the code that says why."""
    body = {"username": team.outsider.username, "role": "member", **wrong}

    answer = await team.owner.post(f"{team.path}/members", body)

    assert (answer.status_code, answer.json()["code"]) == (422, code)


async def test_somebody_who_may_no_longer_act_is_not_found(
    app: FastAPI, client: httpx2.AsyncClient, team: Team
) -> None:
    """A deactivated account is taken in nowhere."""
    gone = await someone(app, client, "gone", deactivated_at=clock.now())

    answer = await team.owner.post(f"{team.path}/members", {"username": gone.username})

    assert (answer.status_code, answer.json()["code"]) == (422, "no_such_person")


@pytest.mark.parametrize("role", ROLES)
async def test_everybody_in_it_sees_who_is_in_it(team: Team, role: str) -> None:
    """Page by page, each once."""
    seen: dict[str, str] = {}
    cursor = ""
    while True:
        page = (await team.who(role).get(f"{team.path}/members?limit=3{cursor}")).json()
        for item in page["items"]:
            assert set(item) == MEMBER
            assert item["username"] not in seen
            seen[item["username"]] = item["role"]
        if page["next_cursor"] is None:
            break
        cursor = f"&cursor={page['next_cursor']}"

    assert seen == {team.who(one).username: one for one in ROLES}
    assert (await team.outsider.get(f"{team.path}/members")).status_code == 404
    assert (await team.nobody.get(f"{team.path}/members")).status_code == 401


# Who asks, whose role, what it becomes, the answer.
CHANGES = [
    ("owner", "admin", "member", 200),
    ("owner", "member", "owner", 200),
    ("owner", "guest", "admin", 200),
    ("admin", "member", "admin", 200),
    ("admin", "guest", "member", 200),
    ("admin", "admin", "member", 200),
    ("admin", "member", "owner", 403),
    ("admin", "admin", "owner", 403),
    ("admin", "owner", "member", 403),
    ("member", "guest", "member", 403),
    ("member", "member", "admin", 403),
    ("member", "guest", "guest", 403),
    ("guest", "guest", "owner", 403),
    ("outsider", "guest", "member", 404),
    ("outsider", "outsider", "owner", 404),
    ("nobody", "guest", "member", 401),
    ("owner", "outsider", "member", 404),
]


@pytest.mark.parametrize(("who", "whose", "role", "status"), CHANGES)
async def test_who_changes_whose_role(app: FastAPI, team: Team, who: str, whose: str, role: str, status: int) -> None:
    """Admins change everybody but owners; only owners make and unmake owners. A refusal changes and says nothing."""
    before, told = await team.roles(), await said_to(app, team.who(whose))

    answer = await team.who(who).patch(team.place_of(team.who(whose)), {"role": role})

    assert answer.status_code == status
    if status == 200:
        assert (answer.json()["role"], (await team.roles())[team.who(whose).username]) == (role, role)
        fact = ("workspace.updated", {"workspace_id": team.id, "changes": {"role": role}})
        assert await said_to(app, team.who(whose)) == [*told, fact]
    else:
        assert await team.roles() == before
        assert await said_to(app, team.who(whose)) == told


async def test_the_same_role_again_says_nothing(app: FastAPI, team: Team) -> None:
    """200 with the member."""
    told = await said_to(app, team.member)

    answer = await team.owner.patch(team.place_of(team.member), {"role": "member"})

    assert (answer.status_code, answer.json()["role"]) == (200, "member")
    assert await said_to(app, team.member) == told


@pytest.mark.parametrize("wrong", [{}, {"role": "boss"}, {"role": None}, {"role": "guest", "joined_at": None}, []])
async def test_refuses_a_role_that_is_none(team: Team, wrong: Any) -> None:
    """422."""
    assert (await team.owner.patch(team.place_of(team.member), wrong)).status_code == 422


# Who asks, who goes, the answer.
REMOVALS = [
    ("owner", "admin", 204),
    ("owner", "guest", 204),
    ("admin", "member", 204),
    ("admin", "owner", 403),
    ("member", "guest", 403),
    ("guest", "member", 403),
    ("outsider", "guest", 404),
    ("nobody", "guest", 401),
    ("admin", "admin", 204),
    ("member", "member", 204),
    ("guest", "guest", 204),
    ("outsider", "outsider", 404),
    ("admin", "outsider", 204),
    ("guest", "outsider", 403),
]


@pytest.mark.parametrize(("who", "goes", "status"), REMOVALS)
async def test_who_takes_whom_out(app: FastAPI, team: Team, who: str, goes: str, status: int) -> None:
    """Admins take out everybody but owners, everybody may leave; who is not in it has left already."""
    before, told = await team.roles(), await said_to(app, team.who(goes))

    answer = await team.who(who).delete(team.place_of(team.who(goes)))

    assert answer.status_code == status
    if status == 204 and goes != "outsider":
        assert team.who(goes).username not in await team.roles()
        assert await said_to(app, team.who(goes)) == [*told, ("workspace.left", {"workspace_id": team.id})]
        assert (await team.who(goes).get(team.path)).status_code == 404
    else:
        assert await team.roles() == before
        assert await said_to(app, team.who(goes)) == told


async def test_taking_out_twice_is_the_same(app: FastAPI, team: Team) -> None:
    """204 both times, with the key and without it; said once."""
    answers = [await team.owner.delete(team.place_of(team.guest), key=key) for key in ("out", "out", None)]

    assert [answer.status_code for answer in answers] == [204, 204, 204]
    left = [kind for kind, _ in await said_to(app, team.guest) if kind == "workspace.left"]
    assert left == ["workspace.left"]


async def test_a_workspace_always_has_an_owner(team: Team) -> None:
    """The last one can neither leave nor step down; with a second one both go."""
    place = team.place_of(team.owner)

    left = await team.owner.delete(place)
    stepped = await team.owner.patch(place, {"role": "admin"})
    await team.owner.patch(team.place_of(team.admin), {"role": "owner"})
    second = await team.owner.patch(place, {"role": "member"})

    assert [(one.status_code, one.json()["code"]) for one in (left, stepped)] == [(409, "last_owner")] * 2
    assert second.status_code == 200
    assert (await team.admin.delete(team.place_of(team.admin))).json()["code"] == "last_owner"
    assert (await team.owner.delete(place)).status_code == 204


async def test_two_owners_who_leave_at_once_do_not_both_leave(team: Team) -> None:
    """One stays, whoever comes second."""
    await team.owner.patch(team.place_of(team.admin), {"role": "owner"})

    answers = await asyncio.gather(
        team.owner.delete(team.place_of(team.owner)), team.admin.delete(team.place_of(team.admin))
    )

    assert sorted(answer.status_code for answer in answers) == [204, 409]


async def test_two_owners_who_unmake_each_other_leave_one(team: Team) -> None:
    """The second finds that they may no longer."""
    await team.owner.patch(team.place_of(team.admin), {"role": "owner"})

    answers = await asyncio.gather(
        team.owner.patch(team.place_of(team.admin), {"role": "member"}),
        team.admin.patch(team.place_of(team.owner), {"role": "member"}),
    )

    assert sorted(answer.status_code for answer in answers) == [200, 403]


async def test_who_goes_leaves_the_boards_in_the_same_moment(app: FastAPI, team: Team) -> None:
    """Boards they are on, and boards their role let them see: each says so to its followers."""
    named, implied = await team.board(team.admin), await team.board(team.owner)
    await team.owner.delete(team.place_of(team.admin))

    for board in (named, implied):
        gone = ("member.removed", {"user_id": str(team.admin.user_id)})
        assert (await said(app, f"board:{board}"))[-1] == gone
        assert ("board.left", {"board_id": board}) in await said_to(app, team.admin)
        assert (await team.admin.get(f"/boards/{board}")).status_code == 404


async def test_who_is_no_admin_any_more_keeps_only_the_boards_that_name_them(app: FastAPI, team: Team) -> None:
    """The rest is lost with the role."""
    named, implied = await team.board(team.admin), await team.board(team.owner)

    await team.owner.patch(team.place_of(team.admin), {"role": "member"})

    assert (await team.admin.get(f"/boards/{named}")).status_code == 200
    assert (await team.admin.get(f"/boards/{implied}")).status_code == 404
    gone = ("member.removed", {"user_id": str(team.admin.user_id)})
    assert (await said(app, f"board:{implied}"))[-1] == gone
    assert gone not in await said(app, f"board:{named}")


async def test_nobody_comes_onto_a_board_while_they_leave(app: FastAPI, team: Team) -> None:
    """Whichever comes first, in the end there is no board member who is not in the workspace."""
    board = await team.board(team.owner)

    for _ in range(6):
        put, out = await asyncio.gather(
            team.owner.call("PUT", f"/boards/{board}/members/{team.member.user_id}", {"role": "editor"}),
            team.admin.delete(team.place_of(team.member)),
        )
        assert put.status_code in {200, 201, 422}
        assert out.status_code == 204
        on_board = (await team.owner.get(f"/boards/{board}")).json()["members"]
        assert str(team.member.user_id) not in {member["user_id"] for member in on_board}
        await team.admit(team.member, "member")


async def test_a_guest_makes_no_boards(team: Team) -> None:
    """Everybody else does."""
    answers = {
        role: (await team.who(role).post(f"{team.path}/boards", {"title": "Mine"})).status_code
        for role in (*ROLES, "outsider", "nobody")
    }

    assert answers == {"owner": 201, "admin": 201, "member": 201, "guest": 403, "outsider": 404, "nobody": 401}


async def test_an_address_is_never_looked_up(app: FastAPI, client: httpx2.AsyncClient, team: Team) -> None:
    """Whether somebody has an account with it is not for the admin of a workspace to find out."""
    known = await someone(app, client, "eve")
    answers = [
        await team.owner.post(f"{team.path}/members", {"username": address})
        for address in (f"{known.username}@example.org", "nobody@example.org")
    ]

    assert [(it.status_code, it.json()["code"]) for it in answers] == [(422, "no_such_person")] * 2
    assert len({frozenset(it.json()) for it in answers}) == 1

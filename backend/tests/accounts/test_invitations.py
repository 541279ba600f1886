"""Inviting people into a workspace, by mail and by link, with and without an account."""

import asyncio
from dataclasses import dataclass
from typing import Any

import httpx2
import pytest
from fastapi import FastAPI
from sqlalchemy import text

from app.kernel.ids import new_id
from app.kernel.tools import Tools
from app.workspaces.invitations import rules
from app.workspaces.invitations.jobs import PruneInvitations, prune_invitations
from tests.accounts.conftest import PASSWORD, Changed, Hour
from tests.support.mails import Mailbox, text_of
from tests.support.people import API, Someone, on_another_device, said_to, someone


@dataclass
class Place:
    """A workspace of Ann's."""

    ann: Someone
    id: str

    @property
    def path(self) -> str:
        """Where its invitations are."""
        return f"/workspaces/{self.id}/invitations"

    async def invite(self, email: str | None = None, role: str = "member") -> dict[str, Any]:
        """A new invitation."""
        body = {"role": role} if email is None else {"email": email, "role": role}
        made: dict[str, Any] = await self.ann.ok("POST", self.path, body)
        return made

    async def link(self, role: str = "member") -> str:
        """The token of a new link."""
        return str((await self.invite(role=role))["url"]).partition("#")[2]

    async def roles(self) -> dict[str, str]:
        """Who is in it, by user name."""
        people = (await self.ann.ok("GET", f"/workspaces/{self.id}/members"))["items"]
        return {it["username"]: it["role"] for it in people}


@pytest.fixture
async def place(ann: Someone) -> Place:
    return Place(ann, (await ann.ok("POST", "/workspaces", {"name": "Allotment"}))["id"])


async def take(person: Someone, token: str) -> httpx2.Response:
    return await person.post("/invitations/accept", {"token": token})


async def register(client: httpx2.AsyncClient, token: str | None, **fields: Any) -> httpx2.Response:
    name = f"new_{new_id().hex[-10:]}"
    account = {"username": name, "email": f"{name}@example.org", "password": PASSWORD, **fields}
    if token is not None:
        account["invitation"] = token
    return await client.post(f"{API}/auth/register", json=account)


async def test_a_mail_brings_somebody_with_an_account_in_once(
    app: FastAPI, place: Place, bob: Someone, mailbox: Mailbox
) -> None:
    """The answer to whoever invites has no token; both are told; the second use is over."""
    email = f"{bob.username.upper()}@example.org"
    made = await place.invite(email, "guest")
    assert made["url"] is None
    mail = await mailbox.last(email)
    assert "invites you to Allotment" in mail["Subject"]
    assert "Ann would like" in text_of(mail)
    token = await mailbox.token(email, "invitation")

    seen = await bob.ok("POST", "/invitations/look", {"token": token})
    first, again = await take(bob, token), await take(bob, token)

    assert {**seen, "expires_at": ""} == {
        "workspace_name": "Allotment", "invited_by": "Ann", "role": "guest", "email": email,
        "has_account": True, "expires_at": "",
    }  # fmt: skip
    assert (first.status_code, first.json()) == (200, {"workspace_id": place.id})
    assert (again.status_code, again.json()["code"]) == (410, "invitation_is_over")
    assert (await place.roles())[bob.username] == "guest"
    assert [kind for kind, _ in await said_to(app, bob)] == ["workspace.joined"]
    kind, data = (await said_to(app, place.ann))[-1]
    assert (kind, data["display_name"], data["invitation_id"]) == ("invitation.accepted", "Bob", made["id"])
    assert (await place.ann.ok("GET", place.path))["items"] == []


async def test_a_mailed_one_is_bound_to_its_address(place: Place, bob: Someone, mailbox: Mailbox) -> None:
    """Whoever else gets hold of it is told whose it is; the owner can still take it."""
    await place.invite("grace@example.org")
    token = await mailbox.token("grace@example.org", "invitation")

    answer = await take(bob, token)

    assert (answer.status_code, answer.json()["code"]) == (403, "invitation_for_other")
    assert answer.json()["email"] == "grace@example.org"
    assert (await bob.ok("POST", "/invitations/look", {"token": token}))["has_account"] is False


async def test_known_and_unknown_addresses_get_the_same_answer(place: Place, bob: Someone, mailbox: Mailbox) -> None:
    """Whoever invites does not learn who has an account."""
    known = await place.ann.post(place.path, {"email": f"{bob.username}@example.org"})
    unknown = await place.ann.post(place.path, {"email": "nobody@example.org"})

    assert known.status_code == unknown.status_code == 201
    assert set(known.json()) == set(unknown.json())
    assert {**known.json(), "id": "", "email": "", "created_at": "", "expires_at": ""} == {
        **unknown.json(), "id": "", "email": "", "created_at": "", "expires_at": ""
    }  # fmt: skip


async def test_of_many_with_one_link_one_comes_in(app: FastAPI, client: httpx2.AsyncClient, place: Place) -> None:
    """A link is for one person."""
    token = await place.link("admin")
    people = [await someone(app, client, f"guest{nth}") for nth in range(5)]

    answers = await asyncio.gather(*(take(person, token) for person in people))

    assert sorted(answer.status_code for answer in answers) == [200] + [410] * 4
    assert list((await place.roles()).values()).count("admin") == 1


async def test_who_is_in_already_does_not_use_a_link_up(place: Place, bob: Someone) -> None:
    """They are led to the workspace, as they are."""
    token = await place.link("guest")

    assert (await take(place.ann, token)).json() == {"workspace_id": place.id}
    assert (await place.roles())[place.ann.username] == "owner"
    assert (await take(bob, token)).status_code == 200


async def test_revoked_or_expired_it_opens_nothing(
    app: FastAPI, client: httpx2.AsyncClient, place: Place, bob: Someone, hour: Hour
) -> None:
    """Not told apart from one that never was; revoking twice is the same."""
    made = await place.invite()
    token = made["url"].partition("#")[2]
    late = await place.link()
    for _ in range(2):
        assert (await place.ann.delete(f"{place.path}/{made['id']}")).status_code == 204
    hour.pass_seconds(rules.GOOD_FOR.total_seconds() + 1)
    bob = await on_another_device(app, bob)

    for nothing in (token, late, "never one", "\u00e9"):
        assert await bob.refused("POST", "/invitations/accept", {"token": nothing}) == (410, "invitation_is_over")
        assert await bob.refused("POST", "/invitations/look", {"token": nothing}) == (410, "invitation_is_over")
        refused = await register(client, nothing)
        assert (refused.status_code, refused.json()["code"]) == (410, "invitation_is_over")
    hour.pass_seconds(31 * 86_400)
    tools: Tools = app.state.tools
    await prune_invitations(PruneInvitations(), tools)
    async with tools.database.reading() as session:
        assert await session.scalar(text("SELECT count(*) FROM invitation")) == 0


async def test_it_outlives_nobodys_rights(place: Place, bob: Someone, app: FastAPI, client: httpx2.AsyncClient) -> None:
    """An admin who is one no more invites nobody any more."""
    cid = await someone(app, client, "cid")
    await place.ann.ok("POST", f"/workspaces/{place.id}/members", {"username": bob.username, "role": "admin"})
    token = (await bob.ok("POST", place.path, {"role": "admin"}))["url"].partition("#")[2]
    await place.ann.ok("PATCH", f"/workspaces/{place.id}/members/{bob.id}", {"role": "member"})

    assert (await take(cid, token)).status_code == 410
    assert await bob.refused("POST", place.path, {"role": "guest"}) == (403, "forbidden")
    assert await bob.refused("GET", place.path) == (403, "forbidden")
    assert await cid.refused("GET", place.path) == (404, "not_found")


async def test_an_address_that_waits_gets_a_fresh_one(place: Place, mailbox: Mailbox, bob: Someone) -> None:
    """The former mail opens nothing any more; the list shows one."""
    email = f"{bob.username}@example.org"
    await place.invite(email)
    former = await mailbox.token(email, "invitation")
    await place.invite(email, "guest")

    listed = (await place.ann.ok("GET", place.path))["items"]
    assert [(it["email"], it["role"], it["url"]) for it in listed] == [(email, "guest", None)]
    assert (await take(bob, former)).status_code == 410
    assert (await take(bob, await mailbox.token(email, "invitation"))).status_code == 200


async def test_somebody_without_an_account_registers_with_it(
    client: httpx2.AsyncClient, place: Place, mailbox: Mailbox, changed: Changed
) -> None:
    """Also where only who is invited may come; the mail has proven the address, so no other is sent."""
    await place.invite("grace@example.org")
    token = await mailbox.token("grace@example.org", "invitation")
    changed(sign_up="invited", data_dir=mailbox.tools.settings.data_dir)
    assert (await register(client, None)).json()["code"] == "sign_up_closed"
    other = await register(client, token)
    assert (other.status_code, other.json()["code"]) == (403, "invitation_for_other")

    answer = await register(client, token, username="grace", email="Grace@example.org")

    assert (answer.status_code, answer.json()["email_verified"]) == (201, True)
    assert (await place.roles())["grace"] == "member"
    assert len(await mailbox.to("grace@example.org")) == 1
    assert (await register(client, token)).status_code == 410


async def test_a_link_brings_a_newcomer_in_whose_address_is_not_proven(
    client: httpx2.AsyncClient, place: Place, changed: Changed
) -> None:
    """Where sign-up is closed it opens no account."""
    token = await place.link()
    changed(sign_up="closed")
    assert (await register(client, token)).json()["code"] == "sign_up_closed"
    changed(sign_up="invited")

    answers = await asyncio.gather(*(register(client, token) for _ in range(4)))

    assert sorted(answer.status_code for answer in answers) == [201] + [410] * 3
    assert {it.json()["email_verified"] for it in answers if it.status_code == 201} == {False}
    assert len(await place.roles()) == 2


async def test_without_mail_there_are_links(place: Place, changed: Changed) -> None:
    """Said so, with what to do instead."""
    changed(environment="production")

    assert await place.ann.refused("POST", place.path, {"email": "a@example.org"}) == (409, "no_mail")
    assert (await place.invite())["url"].startswith("http://grove.test/invitation#")


async def test_only_so_many_wait(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """A workspace is no list of addresses."""
    monkeypatch.setattr("app.workspaces.invitations.commands.MOST_OPEN", 2)
    await place.invite()
    await place.invite()

    assert await place.ann.refused("POST", place.path, {}) == (409, "too_many_invitations")


@pytest.mark.parametrize(
    "body", [{"role": "owner"}, {"email": "nobody"}, {"email": "a@b.example", "token": "x"}, {"expires_at": None}]
)
async def test_refuses_bad_input(place: Place, body: dict[str, Any]) -> None:
    """422; nobody is made an owner by mail."""
    assert await place.ann.refused("POST", place.path, body) == (422, "validation_failed")


async def test_the_same_key_invites_once(place: Place, app: FastAPI) -> None:
    """A retry gets the same link; the token stands nowhere in plain."""
    first = await place.ann.post(place.path, {"role": "guest"}, key="one")
    again = await place.ann.post(place.path, {"role": "guest"}, key="one")

    assert first.json() == again.json()
    assert len((await place.ann.ok("GET", place.path))["items"]) == 1
    token = first.json()["url"].partition("#")[2]
    tools: Tools = app.state.tools
    async with tools.database.reading() as session:
        rows = list((await session.execute(text("SELECT t::text FROM invitation t"))).scalars())
        rows += (await session.execute(text("SELECT k::text FROM kept_answer k"))).scalars()
    assert not any(token in row or token.encode().hex() in row for row in rows)

"""Proving an address, changing it, and taking a change back."""

import asyncio
from typing import Any

import httpx2
import pytest
from fastapi import FastAPI
from sqlalchemy import text

from app.kernel.tools import Tools
from tests.accounts.conftest import PASSWORD, Changed, Hour, Registers, log_in
from tests.support.mails import Mailbox, text_of, tokens_in
from tests.support.people import API, said

DAY = 86_400.0


class Member:
    """Somebody who has registered and signed in."""

    def __init__(self, client: httpx2.AsyncClient, account: dict[str, Any], token: str) -> None:
        self.client, self.account, self.token = client, account, token

    @property
    def email(self) -> str:
        """The address that was given."""
        return str(self.account["email"])

    async def call(self, method: str, path: str, body: Any = None) -> httpx2.Response:
        """A request as this person."""
        headers = {"Authorization": f"Bearer {self.token}"}
        return await self.client.request(method, f"{API}{path}", json=body, headers=headers)

    async def me(self) -> dict[str, Any]:
        """The account as it is."""
        answer: dict[str, Any] = (await self.call("GET", "/me")).json()
        return answer


async def join(client: httpx2.AsyncClient, registers: Registers, **fields: Any) -> Member:
    account = await registers(**fields)
    answer = await log_in(client, account["username"])
    client.cookies.clear()
    return Member(client, account, answer.json()["access_token"])


async def open_link(client: httpx2.AsyncClient, page: str, token: str) -> httpx2.Response:
    return await client.post(f"{API}/auth/{page}", json={"token": token})


async def proven(client: httpx2.AsyncClient, registers: Registers, mailbox: Mailbox, **fields: Any) -> Member:
    member = await join(client, registers, **fields)
    answer = await open_link(client, "verify-email", await mailbox.token(member.email, "verify-email"))
    assert answer.status_code == 200
    return member


async def test_the_link_in_the_mail_proves_the_address_once(
    client: httpx2.AsyncClient, registers: Registers, mailbox: Mailbox
) -> None:
    """In the language that was registered with; a second use is told that it is over."""
    ann = await join(client, registers, locale="fr-CA")
    assert (await ann.me())["email_verified"] is False
    mail = await mailbox.last(ann.email)
    assert "Confirmez votre adresse" in mail["Subject"]
    (token,) = tokens_in(mail, "verify-email")

    first = await open_link(client, "verify-email", token)
    again = await open_link(client, "verify-email", token)

    assert (first.status_code, first.json()) == (200, {"email": ann.email, "username": ann.account["username"]})
    assert (await ann.me())["email_verified"] is True
    assert (again.status_code, again.json()["code"]) == (410, "link_is_over")


async def test_of_many_at_once_one_use_counts(
    client: httpx2.AsyncClient, registers: Registers, mailbox: Mailbox
) -> None:
    """A race for a link has one winner."""
    ann = await join(client, registers)
    token = await mailbox.token(ann.email, "verify-email")

    answers = await asyncio.gather(*(open_link(client, "verify-email", token) for _ in range(6)))

    assert sorted(answer.status_code for answer in answers) == [200] + [410] * 5


@pytest.mark.parametrize("token", ["x", "a" * 43, "\u00e9", "a" * 200])
async def test_a_link_that_was_never_mailed_is_over(client: httpx2.AsyncClient, token: str) -> None:
    """Not told apart from a used one."""
    for page in ("verify-email", "revert-email"):
        answer = await open_link(client, page, token)
        assert (answer.status_code, answer.json()["code"]) == (410, "link_is_over")


async def test_a_link_is_good_for_two_days_and_for_its_purpose(
    client: httpx2.AsyncClient, registers: Registers, mailbox: Mailbox, hour: Hour
) -> None:
    """Expired or sent elsewhere it does nothing; a fresh one can be asked for."""
    ann = await join(client, registers)
    token = await mailbox.token(ann.email, "verify-email")

    assert (await open_link(client, "revert-email", token)).status_code == 410
    wrong = await client.post(f"{API}/auth/reset-password", json={"token": token, "password": "another quiet river"})
    assert wrong.status_code == 410
    hour.pass_seconds(2 * DAY + 1)
    assert (await open_link(client, "verify-email", token)).status_code == 410

    ann.token = (await log_in(client, ann.account["username"])).json()["access_token"]
    assert (await ann.call("POST", "/auth/verify-email/resend")).status_code == 202
    fresh = await mailbox.token(ann.email, "verify-email")
    assert fresh != token
    assert (await open_link(client, "verify-email", fresh)).status_code == 200
    assert (await ann.call("POST", "/auth/verify-email/resend")).status_code == 202
    assert await mailbox.token(ann.email, "verify-email") == fresh


async def test_a_mailbox_is_not_flooded(client: httpx2.AsyncClient, registers: Registers, mailbox: Mailbox) -> None:
    """Five links an hour, however often they are asked for."""
    ann = await join(client, registers)
    for _ in range(8):
        await ann.call("POST", "/auth/verify-email/resend")

    assert len(await mailbox.to(ann.email)) == 5


async def test_registering_with_an_address_that_somebody_has_looks_the_same(
    client: httpx2.AsyncClient, registers: Registers, mailbox: Mailbox
) -> None:
    """Same answer, a working account; only its owner is told, and the address stays theirs."""
    ann = await proven(client, registers, mailbox)
    free = await join(client, registers)

    eve = await join(client, registers, email=ann.email.upper())

    assert set(await eve.me()) == set(await free.me())
    assert (await eve.me())["email_verified"] is (await free.me())["email_verified"] is False
    mail = await mailbox.last(ann.email)
    assert "already have an account" in mail["Subject"]
    assert ann.account["username"] in text_of(mail)
    assert tokens_in(mail, "verify-email") == []
    by_address = await log_in(client, ann.email)
    headers = {"Authorization": f"Bearer {by_address.json()['access_token']}"}
    assert (await client.get(f"{API}/me", headers=headers)).json()["username"] == ann.account["username"]


async def test_who_proves_an_address_first_has_it(
    client: httpx2.AsyncClient, registers: Registers, mailbox: Mailbox
) -> None:
    """A name on a form is no claim: who gets the mail comes first, and the other link then says so."""
    squatter = await join(client, registers)
    early = await mailbox.token(squatter.email, "verify-email")
    owner = await join(client, registers, email=squatter.email)
    late = await mailbox.token(owner.email, "verify-email")
    assert early != late

    assert (await open_link(client, "verify-email", late)).status_code == 200
    refused = await open_link(client, "verify-email", early)

    assert (refused.status_code, refused.json()["code"]) == (409, "email_taken")
    assert (await owner.me())["email_verified"] is True
    assert (await squatter.me())["email_verified"] is False


async def test_a_new_address_counts_once_it_is_proven(
    app: FastAPI, client: httpx2.AsyncClient, registers: Registers, mailbox: Mailbox
) -> None:
    """The former one is told, and the person's screens follow."""
    ann = await proven(client, registers, mailbox)
    wanted = f"new.{ann.email}"

    answer = await ann.call("POST", "/me/email", {"email": wanted, "current_password": PASSWORD})

    assert (answer.status_code, answer.json()["email"], answer.json()["pending_email"]) == (202, ann.email, wanted)
    assert (await open_link(client, "verify-email", await mailbox.token(wanted, "confirm-email"))).status_code == 200
    me = await ann.me()
    assert (me["email"], me["pending_email"], me["email_verified"]) == (wanted, None, True)
    notice = text_of(await mailbox.last(ann.email))
    assert wanted in notice
    told = await said(app, f"user:{me['id']}")
    assert told[-1] == ("email.changed", {"how": "confirmed"})
    assert told[-2][1]["user"]["email"] == wanted


async def test_a_change_asks_for_the_password_and_can_be_dropped(
    client: httpx2.AsyncClient, registers: Registers, mailbox: Mailbox
) -> None:
    """Only the newest link counts; a dropped change has none."""
    ann = await proven(client, registers, mailbox)
    first, second = f"one.{ann.email}", f"two.{ann.email}"
    wrong = await ann.call("POST", "/me/email", {"email": first, "current_password": "not that one"})
    assert (wrong.status_code, wrong.json()["code"]) == (403, "wrong_password")
    for address in (first, second):
        await ann.call("POST", "/me/email", {"email": address, "current_password": PASSWORD})
        await mailbox.deliver()

    assert (await open_link(client, "verify-email", await mailbox.token(first, "confirm-email"))).status_code == 410
    assert (await ann.call("DELETE", "/me/email")).status_code == 204
    assert (await ann.call("DELETE", "/me/email")).status_code == 204
    assert (await open_link(client, "verify-email", await mailbox.token(second, "confirm-email"))).status_code == 410
    me = await ann.me()
    assert (me["email"], me["pending_email"]) == (ann.email, None)


async def test_asking_for_an_address_that_somebody_has_looks_the_same(
    client: httpx2.AsyncClient, registers: Registers, mailbox: Mailbox
) -> None:
    """Status and shape; the owner is told that they have an account."""
    ann, eve = await proven(client, registers, mailbox), await proven(client, registers, mailbox)

    free = await eve.call("POST", "/me/email", {"email": f"x.{eve.email}", "current_password": PASSWORD})
    taken = await eve.call("POST", "/me/email", {"email": ann.email, "current_password": PASSWORD})

    assert (taken.status_code, set(taken.json())) == (free.status_code, set(free.json())) == (202, set(await eve.me()))
    assert "already have an account" in (await mailbox.last(ann.email))["Subject"]


async def test_the_former_address_takes_a_change_back(
    client: httpx2.AsyncClient, registers: Registers, mailbox: Mailbox
) -> None:
    """Even after a second change: sessions end, the thief's password is dead, a new one can be set by mail."""
    ann = await proven(client, registers, mailbox)
    for address in (f"thief.{ann.email}", f"thief2.{ann.email}"):
        await ann.call("POST", "/me/email", {"email": address, "current_password": PASSWORD})
        await open_link(client, "verify-email", await mailbox.token(address, "confirm-email"))
    back = await mailbox.token(ann.email, "revert-email")
    thiefs = await mailbox.token(f"thief.{ann.email}", "revert-email")

    answer = await open_link(client, "revert-email", back)

    assert (answer.status_code, answer.json()["email"]) == (200, ann.email)
    assert (await open_link(client, "revert-email", back)).status_code == 410
    assert (await open_link(client, "revert-email", thiefs)).status_code == 410
    assert (await ann.call("GET", "/me")).status_code == 401
    assert (await log_in(client, ann.account["username"])).status_code == 401
    new = {"token": await mailbox.token(ann.email, "reset-password"), "password": "a quite different river"}
    assert (await client.post(f"{API}/auth/reset-password", json=new)).status_code == 204
    assert (await log_in(client, ann.email, new["password"])).status_code == 200


async def test_without_mail_an_address_is_only_noted(
    client: httpx2.AsyncClient, registers: Registers, changed: Changed, app: FastAPI
) -> None:
    """Nobody can prove anything there, so nobody is asked to."""
    changed(environment="production")
    ann = await join(client, registers)

    answer = await ann.call("POST", "/me/email", {"email": f"new.{ann.email}", "current_password": PASSWORD})

    assert (answer.json()["email"], answer.json()["pending_email"]) == (f"new.{ann.email}", None)
    tools: Tools = app.state.tools
    async with tools.database.reading() as session:
        assert await session.scalar(text("SELECT count(*) FROM mailed_link")) == 0


async def test_tokens_stand_nowhere(
    app: FastAPI, client: httpx2.AsyncClient, registers: Registers, mailbox: Mailbox
) -> None:
    """Neither in the table nor in the queue of jobs."""
    ann = await join(client, registers)
    token = await mailbox.token(ann.email, "verify-email")

    tools: Tools = app.state.tools
    async with tools.database.reading() as session:
        rows = list((await session.execute(text("SELECT t::text FROM mailed_link t"))).scalars())
        rows += (await session.execute(text("SELECT o::text FROM outbox o"))).scalars()
    assert rows
    assert not any(token in row or token.encode().hex() in row for row in rows)

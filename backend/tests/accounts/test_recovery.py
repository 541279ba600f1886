"""A new password by mail."""

import asyncio

import httpx2
import pytest
from fastapi import FastAPI
from sqlalchemy import text

from app.accounts.mailed.jobs import PruneLinks, prune_links
from app.kernel.tools import Tools
from tests.accounts.conftest import PASSWORD, Hour, Registers, log_in
from tests.accounts.test_addresses import join, proven
from tests.support.mails import Mailbox, text_of
from tests.support.people import API, said

NEW = "a quite different river"


async def ask(client: httpx2.AsyncClient, email: str) -> httpx2.Response:
    return await client.post(f"{API}/auth/forgot-password", json={"email": email})


async def reset(client: httpx2.AsyncClient, token: str, password: str = NEW) -> httpx2.Response:
    return await client.post(f"{API}/auth/reset-password", json={"token": token, "password": password})


async def test_sets_a_password_and_ends_every_session_and_token(
    app: FastAPI, client: httpx2.AsyncClient, registers: Registers, mailbox: Mailbox
) -> None:
    """The old one opens nothing any more; the mail names the account; the address is proven by it."""
    ann = await join(client, registers)
    user_id = (await ann.me())["id"]
    program = (await ann.call("POST", "/me/tokens", {"name": "Script", "scopes": ["profile:read"]})).json()["token"]
    assert (await ask(client, ann.email.upper())).status_code == 202
    assert ann.account["username"] in text_of(await mailbox.last(ann.email))

    answer = await reset(client, await mailbox.token(ann.email, "reset-password"))

    assert answer.status_code == 204
    assert "grove_refresh=" in answer.headers["Set-Cookie"]
    assert (await ann.call("GET", "/me")).status_code == 401
    assert (await client.get(f"{API}/me", headers={"Authorization": f"Bearer {program}"})).status_code == 401
    assert (await log_in(client, ann.account["username"])).status_code == 401
    opened = await log_in(client, ann.email, NEW)
    ann.token = opened.json()["access_token"]
    assert (await ann.me())["email_verified"] is True
    told = [kind for kind, _ in await said(app, f"user:{user_id}")]
    assert told == ["session.opened", "password.changed", "session.ended", "session.ended", "session.opened"]


async def test_nobody_can_tell_who_has_an_account(
    app: FastAPI, client: httpx2.AsyncClient, registers: Registers, mailbox: Mailbox
) -> None:
    """Status, body, headers, and what is written at that moment: one link and one job, whoever has the address."""
    ann = await proven(client, registers, mailbox)
    gone = await proven(client, registers, mailbox)
    tools: Tools = app.state.tools
    async with tools.database.engine.begin() as connection:
        gone_now = text("UPDATE person SET deactivated_at = now() WHERE username = :name")
        await connection.execute(gone_now, {"name": gone.account["username"]})
        await connection.execute(text("DELETE FROM mailed_link"))

    seen = []
    for address in (ann.email, "nobody@example.org", gone.email):
        answer = await ask(client, address)
        headers = {name: value for name, value in answer.headers.items() if not name.startswith(("x-request", "rate"))}
        async with tools.database.reading() as session:
            links = await session.scalar(text("SELECT count(*) FROM mailed_link WHERE user_id IS NULL"))
            jobs = await session.scalar(text("SELECT count(*) FROM outbox WHERE done_at IS NULL"))
        seen.append((answer.status_code, answer.content, headers, links, jobs))
        await mailbox.deliver()
        async with tools.database.engine.begin() as connection:
            await connection.execute(text("DELETE FROM mailed_link"))

    assert seen[0] == seen[1] == seen[2]
    assert len(await mailbox.to("nobody@example.org")) == 0
    assert [it["Subject"] for it in await mailbox.to(gone.email)] == ["Confirm your address for Grove"]


async def test_a_link_sets_one_password(client: httpx2.AsyncClient, registers: Registers, mailbox: Mailbox) -> None:
    """Raced, reused, or an older one that was asked for as well."""
    ann = await proven(client, registers, mailbox)
    await ask(client, ann.email)
    older = await mailbox.token(ann.email, "reset-password")
    await ask(client, ann.email)
    token = await mailbox.token(ann.email, "reset-password")

    answers = await asyncio.gather(*(reset(client, token, f"{NEW} number {nth}") for nth in range(5)))

    assert sorted(answer.status_code for answer in answers) == [204] + [410] * 4
    won = next(nth for nth, answer in enumerate(answers) if answer.status_code == 204)
    assert (await log_in(client, ann.email, f"{NEW} number {won}")).status_code == 200
    assert (await reset(client, token)).status_code == 410
    assert (await reset(client, older)).status_code == 410


async def test_a_link_is_good_for_an_hour(
    client: httpx2.AsyncClient, registers: Registers, mailbox: Mailbox, hour: Hour
) -> None:
    """Then the old password still stands; what ran out is dropped a day later."""
    ann = await proven(client, registers, mailbox)
    await ask(client, ann.email)
    token = await mailbox.token(ann.email, "reset-password")
    hour.pass_seconds(3601)

    answer = await reset(client, token)

    assert (answer.status_code, answer.json()["code"]) == (410, "link_is_over")
    assert (await log_in(client, ann.email)).status_code == 200
    hour.pass_seconds(86_400 * 4)
    await prune_links(PruneLinks(), mailbox.tools)
    async with mailbox.tools.database.reading() as session:
        assert await session.scalar(text("SELECT count(*) FROM mailed_link")) == 0


@pytest.mark.parametrize(("password", "code"), [("short", "too_short"), ("qwertyuiop", "password_common")])
async def test_a_bad_password_does_not_spend_the_link(
    client: httpx2.AsyncClient, registers: Registers, mailbox: Mailbox, password: str, code: str
) -> None:
    """422 that names the field, or says that it is the own name."""
    ann = await proven(client, registers, mailbox)
    await ask(client, ann.email)
    token = await mailbox.token(ann.email, "reset-password")

    refused = await reset(client, token, password)
    own_name = await reset(client, token, ann.email)

    assert (refused.status_code, refused.json()["errors"][0]["code"]) == (422, code)
    assert (own_name.status_code, own_name.json()["code"]) == (422, "password_guessable")
    assert (await reset(client, token)).status_code == 204


async def test_a_link_dies_with_a_change_of_address(
    client: httpx2.AsyncClient, registers: Registers, mailbox: Mailbox
) -> None:
    """It was bound to the address that it went to."""
    ann = await proven(client, registers, mailbox)
    await ask(client, ann.email)
    token = await mailbox.token(ann.email, "reset-password")
    wanted = f"new.{ann.email}"
    await ann.call("POST", "/me/email", {"email": wanted, "current_password": PASSWORD})
    await client.post(f"{API}/auth/verify-email", json={"token": await mailbox.token(wanted, "confirm-email")})

    assert (await reset(client, token)).status_code == 410


async def test_another_site_cannot_send_the_form(client: httpx2.AsyncClient) -> None:
    """403, as for signing in."""
    body = {"token": "x", "password": NEW}
    answer = await client.post(f"{API}/auth/reset-password", json=body, headers={"Origin": "https://evil.example"})

    assert (answer.status_code, answer.json()["code"]) == (403, "foreign_origin")

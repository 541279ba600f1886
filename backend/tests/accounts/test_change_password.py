"""A new password."""

import hashlib

import httpx2
import orjson
import pytest
from fastapi import FastAPI
from sqlalchemy import func, select

from app.accounts.audit.models import AuditEntry
from app.accounts.audit.rules import Kind
from app.accounts.models import Person
from app.kernel.models import KeptAnswer
from app.kernel.tools import Tools
from tests.accounts.conftest import PASSWORD, Changed, Registers, log_in
from tests.support.people import API, said

NEW = "a quite different river"


async def sign_in(client: httpx2.AsyncClient, username: str, password: str = PASSWORD) -> dict[str, str]:
    answer = await log_in(client, username, password)
    assert answer.status_code == 200
    client.cookies.clear()
    return {"Authorization": f"Bearer {answer.json()['access_token']}"}


async def test_ends_all_other_sessions(app: FastAPI, client: httpx2.AsyncClient, registers: Registers) -> None:
    """At once; the one that asked goes on, the old password opens nothing any more."""
    account = await registers()
    here, there = await sign_in(client, account["username"]), await sign_in(client, account["username"])
    me = (await client.get(f"{API}/me", headers=there)).json()

    change = {"current_password": PASSWORD, "password": NEW}
    answer = await client.post(f"{API}/me/password", json=change, headers=here)

    assert answer.status_code == 204
    assert (await client.get(f"{API}/me", headers=there)).status_code == 401
    assert (await client.get(f"{API}/me", headers=here)).status_code == 200
    told = [kind for kind, _ in await said(app, f"user:{me['id']}")]
    assert told == ["session.opened", "session.opened", "password.changed", "session.ended"]
    assert (await log_in(client, account["username"])).status_code == 401
    assert (await log_in(client, account["username"], NEW)).status_code == 200


async def test_asks_for_the_present_one(client: httpx2.AsyncClient, registers: Registers) -> None:
    """Whoever finds an open screen cannot take the account."""
    account = await registers()
    here, there = await sign_in(client, account["username"]), await sign_in(client, account["username"])

    for current in ({"current_password": "not that one"}, {"current_password": None}, {}):
        answer = await client.post(f"{API}/me/password", json={**current, "password": NEW}, headers=here)
        assert (answer.status_code, answer.json()["code"]) == (403, "wrong_password"), current
    assert (await client.get(f"{API}/me", headers=there)).status_code == 200
    assert (await log_in(client, account["username"])).status_code == 200


async def test_a_wrong_one_counts_once(
    app: FastAPI, client: httpx2.AsyncClient, registers: Registers, changed: Changed
) -> None:
    """Signed in or not: one try less, one line in the record. No 401 to who is signed in, else clients try again."""
    account = await registers()
    here = await sign_in(client, account["username"])
    changed(rate_limit_factor=1)
    change = {"current_password": "not that one", "password": NEW}

    inside = [await client.post(f"{API}/me/password", json=change, headers=here) for _ in range(3)]
    outside = [await log_in(client, account["username"], "not that one") for _ in range(3)]

    assert {answer.status_code for answer in inside} == {403}
    assert [answer.headers["RateLimit-Remaining"] for answer in inside] == ["9", "8", "7"]
    assert [answer.headers["RateLimit-Remaining"] for answer in outside] == ["9", "8", "7"]
    tools: Tools = app.state.tools
    async with tools.database.reading() as session:
        user = select(Person.id).where(Person.username == account["username"]).scalar_subquery()
        query = select(func.count()).where(AuditEntry.subject_id == user, AuditEntry.kind == Kind.SIGN_IN_FAILED)
        assert await session.scalar(query) == 3


@pytest.mark.parametrize(("ends", "status"), [(False, 200), (True, 401)])
async def test_tokens_for_programs_end_if_wanted(
    client: httpx2.AsyncClient, registers: Registers, ends: bool, status: int
) -> None:
    """Left alone they go on: a changed password is no sign that somebody has them."""
    account = await registers()
    here = await sign_in(client, account["username"])
    new = {"name": "Script", "scopes": ["profile:read"]}
    program = (await client.post(f"{API}/me/tokens", json=new, headers=here)).json()["token"]

    change = {"current_password": PASSWORD, "password": NEW, "revoke_tokens": ends}
    assert (await client.post(f"{API}/me/password", json=change, headers=here)).status_code == 204

    answer = await client.get(f"{API}/me", headers={"Authorization": f"Bearer {program}"})
    assert answer.status_code == status


@pytest.mark.parametrize(
    "wrong",
    [
        {"password": "too short"},
        {"password": "x" * 201},
        {"password": None},
        {"password": "with\x00nul inside"},
        {"username": "other"},
    ],
)
async def test_refuses_bad_input(
    client: httpx2.AsyncClient, registers: Registers, wrong: dict[str, str | None]
) -> None:
    """422; the old password stays."""
    account = await registers()
    here = await sign_in(client, account["username"])

    change = {"current_password": PASSWORD, "password": NEW, **wrong}
    answer = await client.post(f"{API}/me/password", json=change, headers=here)

    assert (answer.status_code, answer.json()["code"]) == (422, "validation_failed")
    assert (await log_in(client, account["username"])).status_code == 200


async def test_is_not_the_own_name_or_address(client: httpx2.AsyncClient, registers: Registers) -> None:
    """Known once it is clear whose password it is."""
    account = await registers()
    here = await sign_in(client, account["username"])

    for name in (account["username"].upper(), account["email"]):
        change = {"current_password": PASSWORD, "password": name}
        answer = await client.post(f"{API}/me/password", json=change, headers=here)
        assert (answer.status_code, answer.json()["code"]) == (422, "password_guessable")


async def test_is_carried_out_once_per_key(app: FastAPI, client: httpx2.AsyncClient, registers: Registers) -> None:
    """A retry is told that it worked; what is kept of the request does not help to guess the password."""
    account = await registers()
    here = await sign_in(client, account["username"])
    body = orjson.dumps({"current_password": PASSWORD, "password": NEW})
    headers = {**here, "Idempotency-Key": "change", "Content-Type": "application/json"}

    first = await client.post(f"{API}/me/password", content=body, headers=headers)
    again = await client.post(f"{API}/me/password", content=body, headers=headers)
    other = await client.post(f"{API}/me/password", content=body.replace(b"quite", b"very"), headers=headers)

    assert (first.status_code, again.status_code) == (204, 204)
    assert again.headers["Idempotency-Replayed"] == "true"
    assert (other.status_code, other.json()["code"]) == (422, "idempotency_key_reused")
    tools: Tools = app.state.tools
    async with tools.database.reading() as session:
        user = select(Person.id).where(Person.username == account["username"]).scalar_subquery()
        kept = await session.scalar(select(KeptAnswer.fingerprint).where(KeptAnswer.user_id == user))
    guessed = hashlib.sha256(b"\x00".join((b"POST", f"{API}/me/password?".encode(), body))).digest()
    assert kept is not None
    assert kept != guessed

"""The second step at sign-in."""

import asyncio
from typing import Any

import httpx2
import pyotp
import pytest
from fastapi import FastAPI
from sqlalchemy import text

from app.accounts.totp import rules
from app.kernel.tools import Tools
from tests.accounts.conftest import PASSWORD, Hour, Registers
from tests.accounts.test_addresses import Member, join
from tests.support.mails import Mailbox
from tests.support.people import API, said

PROOF = {"current_password": PASSWORD}


async def sign_in(client: httpx2.AsyncClient, member: Member, otp: str | None = None) -> httpx2.Response:
    form = {"username": member.account["username"], "password": PASSWORD}
    if otp is not None:
        form["otp"] = otp
    answer = await client.post(f"{API}/auth/login", data=form)
    client.cookies.clear()
    return answer


def code_at(secret: str, hour: Hour, *, later: int = 0) -> str:
    return pyotp.TOTP(secret).at(int(hour.now.timestamp()) + later * rules.STEP_SECONDS)


@pytest.fixture
async def ann(client: httpx2.AsyncClient, registers: Registers) -> Member:
    return await join(client, registers)


async def turn_on(ann: Member, hour: Hour) -> tuple[str, list[str]]:
    key = (await ann.call("POST", "/me/totp", PROOF)).json()
    confirmed = await ann.call("POST", "/me/totp/confirm", {"code": code_at(key["secret"], hour)})
    assert confirmed.status_code == 200, confirmed.text
    hour.pass_seconds(rules.STEP_SECONDS)
    return key["secret"], confirmed.json()["recovery_codes"]


async def test_is_on_once_a_code_has_confirmed_the_key(
    app: FastAPI, client: httpx2.AsyncClient, ann: Member, hour: Hour
) -> None:
    """The key comes as text, as an address and as a picture; until then the password is enough."""
    made = await ann.call("POST", "/me/totp", PROOF)
    key = made.json()
    assert (made.status_code, made.headers["Cache-Control"]) == (201, "no-store")
    assert key["uri"].startswith(f"otpauth://totp/Grove:{ann.account['username']}?secret={key['secret']}&issuer=Grove")
    assert key["qr"].startswith("data:image/svg+xml")
    assert (await sign_in(client, ann)).status_code == 200

    wrong = await ann.call("POST", "/me/totp/confirm", {"code": "000000"})
    assert (wrong.status_code, wrong.json()["code"]) == (422, "code_wrong")
    code = code_at(key["secret"], hour)
    right = await ann.call("POST", "/me/totp/confirm", {"code": f" {code[:3]} {code[3:]} "})
    twice = await ann.call("POST", "/me/totp/confirm", {"code": code})

    assert len(set(right.json()["recovery_codes"])) == rules.RECOVERY_CODES
    assert (twice.status_code, twice.json()["code"]) == (409, "totp_is_on")
    assert (await ann.call("POST", "/me/totp", PROOF)).json()["code"] == "totp_is_on"
    state = (await ann.call("GET", "/me/totp")).json()
    assert (state["is_on"], state["recovery_codes_left"]) == (True, rules.RECOVERY_CODES)
    me = await ann.me()
    assert (await said(app, f"user:{me['id']}"))[-1] == ("totp.changed", {"is_on": True})


async def test_a_code_is_asked_for_after_the_password_and_opens_once(
    client: httpx2.AsyncClient, ann: Member, hour: Hour
) -> None:
    """Also raced; a wrong password says nothing of the second step."""
    secret, _ = await turn_on(ann, hour)
    without = await sign_in(client, ann)
    wrong = await client.post(f"{API}/auth/login", data={"username": ann.account["username"], "password": "wrong one"})
    code = code_at(secret, hour)

    answers = await asyncio.gather(*(sign_in(client, ann, code) for _ in range(4)))

    assert (without.status_code, without.json()["code"]) == (401, "otp_required")
    assert "Set-Cookie" not in without.headers
    assert wrong.json()["code"] == "invalid_credentials"
    assert sorted(it.status_code for it in answers) == [200, 401, 401, 401]
    assert {it.json()["code"] for it in answers if it.status_code == 401} == {"otp_invalid"}
    hour.pass_seconds(rules.STEP_SECONDS)
    assert (await sign_in(client, ann, code_at(secret, hour))).status_code == 200


@pytest.mark.parametrize(("later", "status"), [(-2, 401), (-1, 200), (1, 200), (2, 401)])
async def test_a_clock_may_be_half_a_minute_wrong(
    client: httpx2.AsyncClient, ann: Member, hour: Hour, later: int, status: int
) -> None:
    """Not more."""
    secret, _ = await turn_on(ann, hour)
    hour.pass_seconds(5 * rules.STEP_SECONDS)

    assert (await sign_in(client, ann, code_at(secret, hour, later=later))).status_code == status


async def test_a_recovery_code_opens_once(client: httpx2.AsyncClient, ann: Member, hour: Hour) -> None:
    """Written in whatever way; new ones take the place of all old ones."""
    _, codes = await turn_on(ann, hour)

    first = await sign_in(client, ann, codes[0].upper().replace("-", " "))
    again = await sign_in(client, ann, codes[0])

    assert (first.status_code, again.status_code, again.json()["code"]) == (200, 401, "otp_invalid")
    assert (await ann.call("GET", "/me/totp")).json()["recovery_codes_left"] == rules.RECOVERY_CODES - 1
    renewed = await ann.call("POST", "/me/totp/recovery-codes", PROOF)
    assert (await sign_in(client, ann, codes[1])).status_code == 401
    assert (await sign_in(client, ann, renewed.json()["recovery_codes"][0])).status_code == 200


async def test_guessing_codes_is_stopped_wherever_it_comes_from(
    client: httpx2.AsyncClient, ann: Member, hour: Hour
) -> None:
    """Ten wrong ones close the door for a quarter of an hour, even for the right one."""
    secret, _ = await turn_on(ann, hour)
    for _ in range(rules.MOST_FAILURES):
        assert (await sign_in(client, ann, "000000")).json()["code"] == "otp_invalid"

    locked = await sign_in(client, ann, code_at(secret, hour))
    hour.pass_seconds(rules.FAILURES_COUNT_FOR.total_seconds() + 1)

    assert (locked.status_code, locked.json()["code"], locked.headers["Retry-After"]) == (429, "otp_locked", "900")
    assert (await sign_in(client, ann, code_at(secret, hour))).status_code == 200


async def test_turning_it_off_takes_the_password(client: httpx2.AsyncClient, ann: Member, hour: Hour) -> None:
    """An open screen is not enough; off twice is off."""
    await turn_on(ann, hour)
    for method, path in (("DELETE", "/me/totp"), ("POST", "/me/totp/recovery-codes")):
        wrong = await ann.call(method, path, {"current_password": "not that one"})
        assert (wrong.status_code, wrong.json()["code"]) == (403, "wrong_password")
    assert (await ann.call("DELETE", "/me/totp")).status_code == 422

    for _ in range(2):
        assert (await ann.call("DELETE", "/me/totp", PROOF)).status_code == 204

    assert (await sign_in(client, ann)).status_code == 200
    state: dict[str, Any] = (await ann.call("GET", "/me/totp")).json()
    assert state == {"is_on": False, "confirmed_at": None, "recovery_codes_left": 0}
    for path, body in (("/me/totp/confirm", {"code": "123456"}), ("/me/totp/recovery-codes", PROOF)):
        assert (await ann.call("POST", path, body)).json()["code"] == "totp_not_begun"


async def test_a_dump_gives_neither_key_nor_codes_away(app: FastAPI, ann: Member, hour: Hour) -> None:
    """Sealed, and digests that take the instance's key to make."""
    secret, codes = await turn_on(ann, hour)

    tools: Tools = app.state.tools
    async with tools.database.reading() as session:
        rows: list[str] = []
        for table in ("totp", "recovery_code", "kept_answer", "event", "outbox"):
            rows += (await session.execute(text(f"SELECT t::text FROM {table} t"))).scalars()
    for hidden in (secret, codes[0], codes[0].replace("-", "")):
        assert not any(hidden in row or hidden.encode().hex() in row for row in rows)


async def test_what_happens_to_it_is_written_into_the_record(
    app: FastAPI, client: httpx2.AsyncClient, ann: Member, hour: Hour
) -> None:
    """On, a recovery code used, new ones, off."""
    _, codes = await turn_on(ann, hour)
    assert (await sign_in(client, ann, codes[0])).status_code == 200
    await ann.call("POST", "/me/totp/recovery-codes", PROOF)
    await ann.call("DELETE", "/me/totp", PROOF)

    tools: Tools = app.state.tools
    async with tools.database.reading() as session:
        query = text("SELECT kind FROM audit_entry WHERE kind LIKE 'totp%' OR kind LIKE 'recovery%' ORDER BY id")
        kinds = (await session.execute(query)).scalars().all()
    assert kinds == ["totp_turned_on", "recovery_code_used", "recovery_codes_renewed", "totp_turned_off"]


async def test_taking_an_address_back_turns_off_what_a_thief_has_turned_on(
    client: httpx2.AsyncClient, ann: Member, hour: Hour, mailbox: Mailbox
) -> None:
    """A second step of one's own, from before, stays: who reads the mail alone does not come in."""
    await client.post(f"{API}/auth/verify-email", json={"token": await mailbox.token(ann.email, "verify-email")})
    await turn_on(ann, hour)

    async def change_and_take_back(address: str) -> int:
        await ann.call("POST", "/me/email", {"email": address, "current_password": PASSWORD})
        token = await mailbox.token(address, "confirm-email")
        await client.post(f"{API}/auth/verify-email", json={"token": token})
        back = {"token": await mailbox.token(ann.email, "revert-email")}
        assert (await client.post(f"{API}/auth/revert-email", json=back)).status_code == 200
        new = {"token": await mailbox.token(ann.email, "reset-password"), "password": PASSWORD}
        assert (await client.post(f"{API}/auth/reset-password", json=new)).status_code == 204
        return (await sign_in(client, ann)).status_code

    assert await change_and_take_back(f"thief.{ann.email}") == 200
    ann.token = (await sign_in(client, ann)).json()["access_token"]
    _, codes = await turn_on(ann, hour)
    hour.pass_seconds(2 * 86_400)
    ann.token = (await sign_in(client, ann, codes[0])).json()["access_token"]
    assert await change_and_take_back(f"second.{ann.email}") == 401

"""Signing in."""

import asyncio
from datetime import UTC, datetime

import httpx2
import pytest
from fastapi import FastAPI
from pwdlib.hashers.argon2 import Argon2Hasher
from sqlalchemy import select, update

from app.accounts import passwords
from app.accounts.models import Person, Session
from app.kernel.errors import Unavailable
from app.kernel.ids import new_id
from app.kernel.tools import Tools
from tests.accounts.conftest import PASSWORD, Changed, Registers, log_in
from tests.support.people import API, Someone, said


async def change_person(app: FastAPI, username: str, **fields: object) -> None:
    tools: Tools = app.state.tools
    async with tools.database.engine.begin() as connection:
        await connection.execute(update(Person).where(Person.username == username).values(**fields))


async def test_by_name_or_address_in_whatever_case(client: httpx2.AsyncClient, registers: Registers) -> None:
    """A bearer token that opens the own account."""
    account = await registers()

    for handle in (account["username"].upper(), f" {account['email'].upper()} "):
        answer = await log_in(client, handle)

        assert answer.status_code == 200
        body = answer.json()
        assert (body["token_type"], body["expires_in"]) == ("bearer", 600)
        headers = {"Authorization": f"Bearer {body['access_token']}"}
        me = await client.get(f"{API}/me", headers=headers)
        assert me.json()["username"] == account["username"]


async def test_the_refresh_token_goes_into_a_guarded_cookie(
    client: httpx2.AsyncClient, registers: Registers, changed: Changed
) -> None:
    """Out of reach of scripts and of other sites, sent to the sign-in routes only, over TLS only where there is TLS."""
    account = await registers()
    plain = (await log_in(client, account["username"])).headers["Set-Cookie"]
    changed(public_url="https://grove.example.org")
    guarded = (await log_in(client, account["username"])).headers["Set-Cookie"]

    for part in ("HttpOnly", "SameSite=strict", "Path=/api/v1/auth", "Max-Age=25"):
        assert part in plain
        assert part in guarded
    assert "Secure" not in plain
    assert "Secure" in guarded


async def test_nobody_can_tell_a_wrong_name_from_a_wrong_password(
    client: httpx2.AsyncClient, app: FastAPI, registers: Registers
) -> None:
    """Same status, body and headers, whether the person is unknown, known, or no longer active."""
    known, gone = await registers(), await registers()
    await change_person(app, gone["username"], deactivated_at=datetime.now(UTC))
    unknown = f"never_{new_id().hex[-10:]}"

    wrong = await log_in(client, known["username"], "not the password")
    missing = await log_in(client, unknown, "not the password")
    inactive = await log_in(client, gone["username"])

    seen = []
    for answer in (wrong, missing, inactive):
        assert (answer.status_code, answer.json()["code"]) == (401, "invalid_credentials")
        body = {name: value for name, value in answer.json().items() if name != "request_id"}
        headers = {name: value for name, value in answer.headers.items() if name != "x-request-id"}
        seen.append((body, set(headers), "Set-Cookie" in answer.headers))
    assert seen[0] == seen[1] == seen[2]


async def test_an_unknown_name_costs_a_hash_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    """The time is spent on nobody's hash."""
    checked: list[str] = []
    real = passwords._HASHER.verify_and_update

    def counting(password: bytes, kept: str) -> tuple[bool, str | None]:
        checked.append(kept)
        return real(password, kept)

    monkeypatch.setattr(passwords._HASHER, "verify_and_update", counting)

    assert await passwords.verify_password("nobody has this password", None) == (False, None)
    assert checked[0].startswith("$argon2id$v=19$m=19456,t=2,p=1$")


async def test_a_hash_made_with_less_is_made_anew(
    app: FastAPI, client: httpx2.AsyncClient, registers: Registers
) -> None:
    """When the parameters rise, the next sign-in raises the kept hash."""
    account = await registers()
    weak = Argon2Hasher(memory_cost=8 * 1024, time_cost=1, parallelism=1).hash(PASSWORD)
    await change_person(app, account["username"], password_hash=weak)

    answer = await log_in(client, account["username"])

    tools: Tools = app.state.tools
    async with tools.database.reading() as session:
        kept = await session.scalar(select(Person.password_hash).where(Person.username == account["username"]))
    assert answer.status_code == 200
    assert kept is not None
    assert "m=19456,t=2,p=1" in kept
    assert (await log_in(client, account["username"])).status_code == 200


async def test_letters_composed_in_another_way_are_the_same_password(
    client: httpx2.AsyncClient, registers: Registers
) -> None:
    """One keyboard sends é as one character, another as two."""
    account = await registers(password="caf\u00e9 au lait")

    assert (await log_in(client, account["username"], "cafe\u0301 au lait")).status_code == 200
    assert (await log_in(client, account["username"], "cafe au lait")).status_code == 401


async def test_an_account_without_a_password_lets_nobody_in(client: httpx2.AsyncClient, ann: Someone) -> None:
    """As after signing up through a provider."""
    assert (await log_in(client, ann.username, "nobody has this password")).status_code == 401


async def test_a_page_of_another_site_cannot_sign_somebody_in(client: httpx2.AsyncClient, registers: Registers) -> None:
    """Else a victim would work in the attacker's account."""
    account = await registers()

    for origin in ("https://evil.example", "null", "http://[", ""):
        answer = await log_in(client, account["username"], Origin=origin)
        assert (answer.status_code, answer.json()["code"]) == (403, "foreign_origin"), origin
    assert (await log_in(client, account["username"], Origin="http://grove.test")).status_code == 200


@pytest.mark.parametrize(
    "form",
    [
        b"",
        b"username=ann",
        b"password=abc",
        b"username=a%00b&password=abc",
        b"username=%ed%a0%80&password=%ed%a0%80",
        b"username=\xff\xfe&password=\xff",
        b"username=" + b"a" * 10_000 + b"&password=" + b"b" * 10_000,
        b"grant_type=client_credentials&username=a&password=b",
    ],
)
async def test_bad_forms_are_refused_politely(client: httpx2.AsyncClient, form: bytes) -> None:
    """4xx problems, never a failure."""
    headers = {"Content-Type": "application/x-www-form-urlencoded"}

    answer = await client.post(f"{API}/auth/login", content=form, headers=headers)

    assert answer.status_code in {401, 422}
    assert answer.headers["Content-Type"] == "application/problem+json"


async def test_guessing_is_stopped_without_locking_the_owner_out(
    client: httpx2.AsyncClient, registers: Registers, changed: Changed
) -> None:
    """After ten tries a source is refused even with the right password; the owner, elsewhere, gets in."""
    account = await registers()
    changed(rate_limit_factor=1, proxy_hops=1)
    tail = new_id().int % 60_000
    guesser = f"10.1.{tail // 250}.{tail % 250}"

    tries = [
        await log_in(client, account["username"], f"guess {nth} of many", X_Forwarded_For=f"9.9.9.{nth}, {guesser}")
        for nth in range(10)
    ]
    stopped = await log_in(client, account["username"].upper(), X_Forwarded_For=guesser)
    owner = await log_in(client, account["username"], X_Forwarded_For=f"10.2.{tail // 250}.{tail % 250}")

    assert {answer.status_code for answer in tries} == {401}
    assert [answer.headers["RateLimit-Remaining"] for answer in tries] == [str(left) for left in range(9, -1, -1)]
    assert (stopped.status_code, stopped.json()["code"]) == (429, "rate_limited")
    assert int(stopped.headers["Retry-After"]) > 0
    assert stopped.headers["RateLimit-Remaining"] == "0"
    assert owner.status_code == 200


async def test_a_password_changed_meanwhile_opens_no_session(
    app: FastAPI, client: httpx2.AsyncClient, registers: Registers, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The check and the session are apart; between them the old password may have been given up."""
    account = await registers()
    real = passwords.verify_password

    async def slow(password: str, kept: str | None) -> tuple[bool, str | None]:
        checked = await real(password, kept)
        await change_person(app, account["username"], password_hash=await passwords.hash_password("another one"))
        return checked

    monkeypatch.setattr("app.accounts.commands.verify_password", slow)

    assert (await log_in(client, account["username"])).status_code == 401


async def test_thirty_at_once_all_get_in(client: httpx2.AsyncClient, app: FastAPI, registers: Registers) -> None:
    """Three times as many as there are connections: none is held while a hash is counted."""
    account = await registers()

    answers = await asyncio.gather(*(log_in(client, account["username"]) for _ in range(30)))

    assert {answer.status_code for answer in answers} == {200}
    tools: Tools = app.state.tools
    async with tools.database.reading() as session:
        user = select(Person.id).where(Person.username == account["username"])
        opened = (await session.scalars(select(Session.id).where(Session.user_id.in_(user)))).all()
    assert len(opened) == 30


async def test_too_many_waiting_are_sent_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """The queue for hashing is bounded."""
    monkeypatch.setattr(passwords, "_MOST_WAITING", 2)

    results = await asyncio.gather(*(passwords.hash_password("x") for _ in range(4)), return_exceptions=True)

    assert [type(result) for result in results] == [str, str, Unavailable, Unavailable]


async def test_what_a_device_calls_itself_is_kept_readable(client: httpx2.AsyncClient, registers: Registers) -> None:
    """Cut to a length; no control characters."""
    account = await registers()
    answer = await log_in(client, account["username"], User_Agent="Phone\t" + "x" * 1000)

    headers = {"Authorization": f"Bearer {answer.json()['access_token']}"}
    listed = await client.get(f"{API}/me/sessions", headers=headers)
    agent = listed.json()["items"][0]["user_agent"]
    assert agent.startswith("Phonexxx")
    assert len(agent) == 300


async def test_a_known_device_gets_in_while_strangers_guess_next_door(
    app: FastAPI, client: httpx2.AsyncClient, registers: Registers, changed: Changed
) -> None:
    """From the same address; its cookie opens nothing by itself, counts for its owner only, and cannot be made up."""
    account, other = await registers(), await registers()
    first = await log_in(client, account["username"])
    device = next(it for it in first.headers.get_list("Set-Cookie") if it.startswith("grove_device_"))
    cookie = device.partition(";")[0]
    client.cookies.clear()
    changed(rate_limit_factor=1, proxy_hops=1)
    tail = new_id().int % 60_000
    here = {"X_Forwarded_For": f"10.3.{tail // 250}.{tail % 250}"}
    for name in (account["username"], other["username"]):
        for nth in range(10):
            await log_in(client, name, f"guess {nth} of many", **here)

    assert (await log_in(client, account["username"], **here)).status_code == 429
    forged = cookie[:-1] + ("0" if cookie[-1] != "0" else "1")
    assert (await log_in(client, account["username"], Cookie=forged, **here)).status_code == 429
    assert (await log_in(client, other["username"], Cookie=cookie, **here)).status_code == 429
    known = await log_in(client, account["email"], Cookie=cookie, **here)
    wrong = await log_in(client, account["username"], "not that one", Cookie=cookie, **here)

    assert (known.status_code, wrong.status_code) == (200, 401)
    for part in ("HttpOnly", "SameSite=strict", "Path=/api/v1/auth"):
        assert part in device
    headers = {"Authorization": f"Bearer {known.json()['access_token']}"}
    me = (await client.get(f"{API}/me", headers=headers)).json()
    opened = [data["is_known_device"] for kind, data in await said(app, f"user:{me['id']}") if kind == "session.opened"]
    assert opened == [False, True]

"""Making an account."""

import asyncio
from typing import Any

import httpx2
import pytest
from fastapi import FastAPI
from sqlalchemy import select, text

from app.accounts.errors import UsernameTaken
from app.accounts.models import Person
from app.accounts.public import Registration, create_account
from app.kernel.ids import new_id
from app.kernel.tools import Tools
from tests.accounts.conftest import PASSWORD, Changed, Registers
from tests.support.people import API

ME = {
    "id", "username", "email", "email_verified", "pending_email", "display_name", "avatar_url", "time_zone", "locale",
    "preferences", "role", "created_at", "updated_at", "version",
}  # fmt: skip


def fresh(**fields: Any) -> dict[str, Any]:
    name = f"new_{new_id().hex[-10:]}"
    return {"username": name, "email": f"{name}@example.org", "password": PASSWORD, **fields}


async def test_gives_the_new_account(client: httpx2.AsyncClient) -> None:
    """201 with the whole resource; the case of the name is kept, nothing is verified yet."""
    wanted = fresh(time_zone="Europe/Vienna")
    wanted["username"] = wanted["username"].upper()

    answer = await client.post(f"{API}/auth/register", json=wanted)

    assert answer.status_code == 201
    assert answer.headers["Location"] == f"{API}/me"
    assert answer.headers["ETag"] == '"v1"'
    me = answer.json()
    assert set(me) == ME
    assert (me["username"], me["display_name"]) == (wanted["username"], wanted["username"])
    assert (me["time_zone"], me["email_verified"], me["role"]) == ("Europe/Vienna", False, "user")


async def test_keeps_no_password_but_its_argon2id_hash(app: FastAPI, registers: Registers) -> None:
    """19 MiB, 2 iterations, 1 lane."""
    account = await registers()

    tools: Tools = app.state.tools
    async with tools.database.reading() as session:
        query = select(Person.password_hash).where(Person.username == account["username"])
        kept = await session.scalar(query)
    assert kept is not None
    assert kept.startswith("$argon2id$v=19$m=19456,t=2,p=1$")


async def test_a_name_is_taken_in_whatever_case(client: httpx2.AsyncClient, registers: Registers) -> None:
    """409 with the code that says so: user names are public."""
    account = await registers()

    answer = await client.post(f"{API}/auth/register", json=fresh(username=account["username"].upper()))

    assert (answer.status_code, answer.json()["code"]) == (409, "username_taken")


async def test_of_many_at_once_one_gets_the_name(client: httpx2.AsyncClient) -> None:
    """A race for a name has one winner and only clean losers."""
    name = fresh()["username"]
    tries = [fresh(username=name if nth % 2 else name.upper()) for nth in range(8)]

    answers = await asyncio.gather(*(client.post(f"{API}/auth/register", json=one) for one in tries))

    assert sorted(answer.status_code for answer in answers) == [201] + [409] * 7
    assert {answer.json()["code"] for answer in answers if answer.status_code == 409} == {"username_taken"}


@pytest.mark.parametrize(
    "wrong",
    [
        {"username": "ab"},
        {"username": "a" * 33},
        {"username": "a b c"},
        {"username": "ann@home"},
        {"username": "zoë_the_first"},
        {"username": "ann\n"},
        {"username": "ann\x00ann"},
        {"username": 12345},
        {"username": None},
        {"email": "nobody"},
        {"email": "nobody@"},
        {"email": "a\x00b@example.org"},
        {"email": f"{'a' * 250}@example.org"},
        {"password": "too short"},
        {"password": "x" * 201},
        {"password": "with\x00nul_inside"},
        {"password": "qwertyuiop"},
        {"password": "Password123"},
        {"password": "Manchester2026!"},
        {"password": "ababababababab"},
        {"username": "my.own.name.1", "password": "My.Own.Name.1"},
        {"email": "some.address@example.org", "password": "Some.Address@example.org"},
        {"display_name": "   "},
        {"display_name": "x" * 81},
        {"time_zone": "Mars/Olympus"},
        {"time_zone": "../../etc/passwd"},
        {"role": "admin"},
        {"id": "01890000-0000-7000-8000-000000000000"},
        {"email_verified": True},
    ],
)
async def test_refuses_bad_input(client: httpx2.AsyncClient, wrong: dict[str, Any]) -> None:
    """422 that says what; fields that only the server sets are unknown here."""
    answer = await client.post(f"{API}/auth/register", json={**fresh(), **wrong})

    assert answer.status_code == 422
    assert answer.json()["code"] == "validation_failed"
    assert answer.json()["errors"]


@pytest.mark.parametrize("field", ["username", "email", "password", "display_name", "time_zone"])
async def test_refuses_half_a_surrogate(client: httpx2.AsyncClient, field: str) -> None:
    """Text that is no text is a 422, wherever it stands."""
    body = '{"username":"%s","email":"%s","password":"%s","%s":"\\ud800 half a letter"}'
    sent = body % (*(fresh()[name] for name in ("username", "email", "password")), field)
    headers = {"Content-Type": "application/json"}

    answer = await client.post(f"{API}/auth/register", content=sent, headers=headers)

    assert answer.status_code == 422


@pytest.mark.parametrize("mode", ["closed", "invited"])
async def test_says_when_sign_up_is_not_open(client: httpx2.AsyncClient, changed: Changed, mode: str) -> None:
    """403 with a code of its own."""
    changed(sign_up=mode)

    answer = await client.post(f"{API}/auth/register", json=fresh())

    assert (answer.status_code, answer.json()["code"]) == (403, "sign_up_closed")


async def test_one_of_the_first_becomes_admin(app: FastAPI, client: httpx2.AsyncClient, changed: Changed) -> None:
    """However many come at the same moment; where sign-up is closed, only that one comes in."""
    changed(first_user_is_admin=True, sign_up="closed")
    tools: Tools = app.state.tools
    async with tools.database.engine.begin() as connection:
        await connection.execute(text("TRUNCATE person CASCADE"))
    needed = await client.get(f"{API}/instance")

    answers = await asyncio.gather(*(client.post(f"{API}/auth/register", json=fresh()) for _ in range(6)))

    assert needed.json()["needs_first_user"] is True
    assert sorted(answer.status_code for answer in answers) == [201] + [403] * 5
    assert [answer.json()["role"] for answer in answers if answer.status_code == 201] == ["admin"]
    assert (await client.get(f"{API}/instance")).json()["needs_first_user"] is False


async def test_where_not_asked_for_the_first_is_like_everybody(client: httpx2.AsyncClient) -> None:
    """Nobody becomes admin by being early unless the instance says so."""
    answer = await client.post(f"{API}/auth/register", json=fresh())

    assert answer.json()["role"] == "user"


async def test_an_admin_is_made_by_command(app: FastAPI) -> None:
    """Also where sign-up is closed; a taken name is refused here, too."""
    tools: Tools = app.state.tools
    new = Registration.model_validate(fresh())
    async with tools.uow() as uow:
        admin = await create_account(uow, new, role="admin")
        await uow.commit()

    assert admin.role == "admin"
    async with tools.uow() as uow:
        with pytest.raises(UsernameTaken):
            await create_account(uow, new, role="admin")


async def test_the_instance_says_how_to_get_in(client: httpx2.AsyncClient) -> None:
    """Name, version, sign-up mode, whether the first person is still missing: nothing else."""
    answer = await client.get(f"{API}/instance")

    assert answer.status_code == 200
    said = {"name", "version", "sign_up", "needs_first_user", "sends_mail", "password_enabled", "providers"}
    assert set(answer.json()) == said
    assert answer.json()["sign_up"] == "open"

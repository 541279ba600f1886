"""Strangers learn from no answer who is here (S7): what needs no sign-in is compared, or placed on purpose."""

from collections.abc import Awaitable, Callable
from typing import Any

import httpx2
import pytest

from app.kernel.ids import new_id
from tests.accounts.conftest import PASSWORD, Registers
from tests.rights.contract import OPERATIONS
from tests.rights.rows import ANYBODY
from tests.rights.tables import ROWS
from tests.support.people import API

Ask = Callable[[httpx2.AsyncClient, str, str], Awaitable[httpx2.Response]]


async def _login(client: httpx2.AsyncClient, username: str, _: str) -> httpx2.Response:
    return await client.post(f"{API}/auth/login", data={"username": username, "password": "not the password"})


async def _login_by_address(client: httpx2.AsyncClient, _: str, email: str) -> httpx2.Response:
    return await client.post(f"{API}/auth/login", data={"username": email, "password": "not the password"})


async def _forgot(client: httpx2.AsyncClient, _: str, email: str) -> httpx2.Response:
    return await client.post(f"{API}/auth/forgot-password", json={"email": email})


async def _register(client: httpx2.AsyncClient, _: str, email: str) -> httpx2.Response:
    new = {"username": f"new_{new_id().hex[-10:]}", "email": email, "password": PASSWORD}
    return await client.post(f"{API}/auth/register", json=new)


COMPARED: dict[str, tuple[Ask, ...]] = {
    "login": (_login, _login_by_address),
    "forgot_password": (_forgot,),
    "register": (_register,),
}
# What they are asked with is a token of 128 bits or more, or nothing that belongs to a person.
NAMES_NOBODY = {
    "finish_sign_in",
    "get_avatar",
    "get_calendar",
    "get_instance",
    "get_public_board",
    "get_public_card",
    "logout",
    "look_at_invitation",
    "open_unsubscribe",
    "refresh",
    "reset_password",
    "revert_email",
    "start_sign_in",
    "unsubscribe",
    "verify_email",
}


def test_every_operation_without_sign_in_has_its_place() -> None:
    """A new one is compared, or stands among those that name nobody."""
    open_ones = {name for name in OPERATIONS if ROWS[name].who == ANYBODY}
    about_grove = {name for name in open_ones if not OPERATIONS[name].path.startswith("/api/v1/")}
    assert open_ones - about_grove == NAMES_NOBODY | set(COMPARED)


@pytest.mark.parametrize("ask", [it for some in COMPARED.values() for it in some])
async def test_known_and_unknown_are_answered_alike(client: httpx2.AsyncClient, registers: Registers, ask: Ask) -> None:
    """Status, shape, and headers with their values; what is counted or made for each request aside."""
    account = await registers()
    seen = []
    for username, email in ((account["username"], account["email"]), ("nobody_here", "nobody@example.org")):
        answer = await ask(client, username, email)
        client.cookies.clear()
        seen.append((answer.status_code, _headers(answer), _shape(answer)))
    assert seen[0] == seen[1]


def _headers(answer: httpx2.Response) -> dict[str, str]:
    own = ("x-request-id", "ratelimit", "x-ratelimit", "content-length", "etag", "date")
    return {name: value for name, value in answer.headers.items() if not name.startswith(own)}


def _shape(answer: httpx2.Response) -> Any:
    """A refusal as it is; of an account that was made which fields there are, and whether its address is proven."""
    if not answer.content:
        return None
    body = answer.json()
    if answer.status_code >= 400:
        return {name: value for name, value in body.items() if name != "request_id"}
    return {name: value for name, value in body.items() if isinstance(value, bool | None)}, sorted(body)

"""Exchanging refresh tokens: one living token per session, and what happens when an old one comes back."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

import httpx2
import pytest
from fastapi import FastAPI
from sqlalchemy import text

from app.kernel.tools import Tools
from tests.accounts.conftest import Changed, Hour, Registers, log_in
from tests.support.people import API, said
from tests.support.trials import trials


@dataclass
class Device:
    """A browser, as far as tokens go."""

    client: httpx2.AsyncClient
    user_id: str
    access: str
    refresh: str

    async def exchange(self, token: str | None = None, **headers: str) -> httpx2.Response:
        """Use a refresh token, the present one by default."""
        sent = {name.replace("_", "-").encode(): value.encode() for name, value in headers.items()}
        sent[b"Cookie"] = f"grove_refresh={token or self.refresh}".encode()
        self.client.cookies.clear()
        answer = await self.client.post(f"{API}/auth/refresh", headers=sent)
        self.client.cookies.clear()
        return answer

    async def me(self, access: str | None = None) -> httpx2.Response:
        """Use an access token."""
        return await self.client.get(f"{API}/me", headers={"Authorization": f"Bearer {access or self.access}"})


def cookie_of(answer: httpx2.Response) -> str:
    """The refresh token that an answer sets."""
    name, _, value = answer.headers["Set-Cookie"].partition(";")[0].partition("=")
    assert name == "grove_refresh"
    return value


SignsIn = Callable[[], Awaitable[Device]]


@pytest.fixture
def signs_in(client: httpx2.AsyncClient, registers: Registers) -> SignsIn:
    """Makes an account and signs in with it."""

    async def sign_in() -> Device:
        account = await registers()
        answer = await log_in(client, account["username"])
        access = answer.json()["access_token"]
        me = await client.get(f"{API}/me", headers={"Authorization": f"Bearer {access}"})
        client.cookies.clear()
        return Device(client, me.json()["id"], access, cookie_of(answer))

    return sign_in


async def test_gives_a_new_pair(signs_in: SignsIn) -> None:
    """Each token once; the new access token works, the session stays the same one."""
    device = await signs_in()

    first = await device.exchange()
    second = await device.exchange(cookie_of(first))

    assert (first.status_code, second.status_code) == (200, 200)
    assert len({device.refresh, cookie_of(first), cookie_of(second)}) == 3
    assert (await device.me(second.json()["access_token"])).status_code == 200
    listed = await device.client.get(
        f"{API}/me/sessions", headers={"Authorization": f"Bearer {second.json()['access_token']}"}
    )
    assert len(listed.json()["items"]) == 1


@pytest.mark.parametrize("seconds", [0, 1, 9, 10])
async def test_soon_after_the_same_successor_comes_again(signs_in: SignsIn, hour: Hour, seconds: float) -> None:
    """A lost reply, a second tab: nobody is signed out."""
    for _ in trials(1, share=1 / 4):
        device = await signs_in()
        first = await device.exchange()

        hour.pass_seconds(seconds)
        again = await device.exchange()

        assert again.status_code == 200
        assert cookie_of(again) == cookie_of(first)
        assert (await device.exchange(cookie_of(again))).status_code == 200


@pytest.mark.parametrize("seconds", [10.5, 12, 600, 86_400])
async def test_later_the_whole_session_ends(app: FastAPI, signs_in: SignsIn, hour: Hour, seconds: float) -> None:
    """Two parties hold the token: neither the thief nor the owner goes on without signing in."""
    for _ in trials(1, share=1 / 4):
        device = await signs_in()
        first = await device.exchange()

        hour.pass_seconds(seconds)
        reused = await device.exchange()

        assert (reused.status_code, reused.json()["code"]) == (401, "session_ended")
        assert "Set-Cookie" not in reused.headers or 'grove_refresh=""' in reused.headers["Set-Cookie"]
        assert (await device.exchange(cookie_of(first))).status_code == 401
        assert [kind for kind, _ in await said(app, f"user:{device.user_id}")] == ["session.opened", "session.ended"]


async def test_after_a_reuse_the_access_tokens_are_dead_at_once(signs_in: SignsIn, hour: Hour) -> None:
    """They are checked against the session, not only against the hour."""
    device = await signs_in()
    first = await device.exchange()
    hour.pass_seconds(12)
    assert (await device.me(first.json()["access_token"])).status_code == 200

    await device.exchange()

    assert (await device.me(first.json()["access_token"])).status_code == 401


async def test_a_second_tab_is_never_handed_a_spent_token(signs_in: SignsIn, hour: Hour) -> None:
    """When the successor was itself exchanged meanwhile, the retry gets the one that lives."""
    device = await signs_in()
    first = await device.exchange()
    hour.pass_seconds(4)
    second = await device.exchange(cookie_of(first))
    hour.pass_seconds(4)

    late = await device.exchange()
    hour.pass_seconds(300)

    assert cookie_of(late) == cookie_of(second)
    assert (await device.exchange(cookie_of(late))).status_code == 200


async def test_many_tabs_at_once_get_one_successor(signs_in: SignsIn) -> None:
    """The exchange is compare-and-swap: one makes the successor, all others are given it."""
    device = await signs_in()

    answers = await asyncio.gather(*(device.exchange() for _ in range(8)))

    assert {answer.status_code for answer in answers} == {200}
    assert len({cookie_of(answer) for answer in answers}) == 1


async def test_a_session_has_an_end_that_no_exchange_moves(signs_in: SignsIn, hour: Hour, changed: Changed) -> None:
    """After its days the person signs in again, however busy they were; the cookie says so beforehand."""
    changed(session_days=2)
    device = await signs_in()
    hour.pass_seconds(timedelta(days=1, hours=23).total_seconds())
    last = await device.exchange()
    hour.pass_seconds(3601)

    assert last.status_code == 200
    assert "Max-Age=3600;" in last.headers["Set-Cookie"]
    assert (await device.exchange(cookie_of(last))).status_code == 401


@pytest.mark.parametrize("token", ["x", "a" * 43, "%00", '""', "Zm9v.Zm9v", "\u00e9" * 10])
async def test_a_token_that_was_never_given_out_opens_nothing(signs_in: SignsIn, token: str) -> None:
    """Whatever it looks like."""
    device = await signs_in()

    answer = await device.exchange(token)

    assert answer.status_code == 401


async def test_without_a_cookie_there_is_nothing_to_exchange(client: httpx2.AsyncClient) -> None:
    """401, as after the end of a session."""
    client.cookies.clear()

    assert (await client.post(f"{API}/auth/refresh")).status_code == 401


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://grove.test.evil.example"])
async def test_another_site_cannot_use_the_cookie(signs_in: SignsIn, origin: str) -> None:
    """403, and the token is not spent by it; the own origin may."""
    device = await signs_in()

    foreign = await device.exchange(Origin=origin)
    own = await device.exchange(Origin="http://grove.test")

    assert (foreign.status_code, foreign.json()["code"]) == (403, "foreign_origin")
    assert own.status_code == 200


async def test_the_database_cannot_give_away_a_token(app: FastAPI, signs_in: SignsIn) -> None:
    """It keeps digests, and successors sealed under the token that they replace."""
    device = await signs_in()
    successor = cookie_of(await device.exchange())

    tools: Tools = app.state.tools
    async with tools.database.reading() as session:
        rows = (await session.execute(text("SELECT t::text FROM refresh_token t"))).scalars().all()
    for token in (device.refresh, successor):
        plain, encoded = token, token.encode().hex()
        assert not any(plain in row or encoded in row for row in rows)

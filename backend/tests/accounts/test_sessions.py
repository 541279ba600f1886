"""Sessions: seeing them, ending them, signing out."""

from uuid import UUID

import httpx2
import pytest
from fastapi import FastAPI
from sqlalchemy import update

from app.accounts.models import Person, Session
from app.accounts.public import SessionAuthenticator
from app.accounts.tokens import AccessTokens
from app.kernel import clock
from app.kernel.errors import NotAuthenticated
from app.kernel.ids import new_id
from app.kernel.tools import Tools
from tests.accounts.conftest import Hour, Registers, log_in
from tests.support.people import API, Someone, on_another_device, said_to, someone
from tests.support.trials import trials


async def test_lists_the_own_open_ones_newest_first(
    app: FastAPI, client: httpx2.AsyncClient, ann: Someone, bob: Someone
) -> None:
    """Page by page; the one that asks is marked."""
    phone = await on_another_device(app, ann)
    tablet = await on_another_device(app, ann)
    await ann.delete(f"/me/sessions/{phone.session_id}")

    first = (await ann.get("/me/sessions?limit=1")).json()
    rest = (await ann.get(f"/me/sessions?limit=1&cursor={first['next_cursor']}")).json()

    seen = [(item["id"], item["is_current"]) for item in first["items"] + rest["items"]]
    assert seen == [(str(tablet.session_id), False), (str(ann.session_id), True)]
    assert rest["next_cursor"] is None


@pytest.mark.parametrize("query", ["limit=0", "limit=201", "limit=x", "cursor=x", "cursor=WzFd", "cursor=%00"])
async def test_refuses_a_page_that_does_not_exist(ann: Someone, query: str) -> None:
    """422."""
    assert (await ann.get(f"/me/sessions?{query}")).status_code == 422


async def test_an_ended_session_is_closed_at_once(app: FastAPI, client: httpx2.AsyncClient, ann: Someone) -> None:
    """Its next call is refused, the other goes on, both are told."""
    phone = await on_another_device(app, ann)
    assert (await phone.get("/me")).status_code == 200

    answer = await ann.delete(f"/me/sessions/{phone.session_id}", key="end")
    again = await ann.delete(f"/me/sessions/{phone.session_id}")

    assert (answer.status_code, again.status_code) == (204, 204)
    assert (await phone.get("/me")).status_code == 401
    assert (await ann.get("/me")).status_code == 200
    assert await said_to(app, ann) == [("session.ended", {"session_id": str(phone.session_id)})]


async def test_nobody_ends_the_session_of_another(app: FastAPI, ann: Someone, bob: Someone) -> None:
    """Hidden: 404, as for one that never was."""
    foreign = await ann.delete(f"/me/sessions/{bob.session_id}")
    missing = await ann.delete(f"/me/sessions/{new_id()}")

    assert (foreign.status_code, missing.status_code) == (404, 404)
    assert (await bob.get("/me")).status_code == 200
    assert await said_to(app, bob) == []


async def test_signing_out_ends_the_session_and_clears_the_cookie(
    client: httpx2.AsyncClient, registers: Registers
) -> None:
    """From then on the access token is refused and the refresh token opens nothing."""
    account = await registers()
    opened = await log_in(client, account["username"])
    bearer = {"Authorization": f"Bearer {opened.json()['access_token']}"}
    cookie = {"Cookie": opened.headers["Set-Cookie"].partition(";")[0]}
    client.cookies.clear()

    answer = await client.post(f"{API}/auth/logout", headers={**bearer, **cookie})

    assert answer.status_code == 204
    assert 'grove_refresh=""' in answer.headers["Set-Cookie"]
    assert "Max-Age=0" in answer.headers["Set-Cookie"]
    assert (await client.get(f"{API}/me", headers=bearer)).status_code == 401
    assert (await client.post(f"{API}/auth/refresh", headers=cookie)).status_code == 401


@pytest.mark.parametrize("token", [None, "Bearer expired.or.broken", "Basic x"])
async def test_signing_out_needs_no_good_access_token(
    client: httpx2.AsyncClient, registers: Registers, token: str | None
) -> None:
    """The cookie is enough: people sign out after the night, too."""
    account = await registers()
    opened = await log_in(client, account["username"])
    headers = {"Cookie": opened.headers["Set-Cookie"].partition(";")[0]}
    client.cookies.clear()
    extra = {} if token is None else {"Authorization": token}

    answer = await client.post(f"{API}/auth/logout", headers={**headers, **extra})

    assert answer.status_code == 204
    assert (await client.post(f"{API}/auth/refresh", headers=headers)).status_code == 401


async def test_signing_out_without_anything_is_done_already(client: httpx2.AsyncClient) -> None:
    """204: there is nothing to end."""
    client.cookies.clear()
    headers = {"Cookie": "grove_refresh=unknown"}

    assert (await client.post(f"{API}/auth/logout", headers=headers)).status_code == 204
    assert (await client.post(f"{API}/auth/logout")).status_code == 204


async def test_another_site_cannot_sign_somebody_out(client: httpx2.AsyncClient, ann: Someone) -> None:
    """403, the session goes on."""
    answer = await ann.post("/auth/logout", Origin="https://evil.example")

    assert (answer.status_code, answer.json()["code"]) == (403, "foreign_origin")
    assert (await ann.get("/me")).status_code == 200


async def end_elsewhere(app: FastAPI, session_id: UUID) -> None:
    """As another process does it: nothing in this one hears of it."""
    tools: Tools = app.state.tools
    async with tools.database.engine.begin() as connection:
        await connection.execute(update(Session).where(Session.id == session_id).values(ended_at=clock.now()))


async def test_an_end_elsewhere_counts_from_the_very_next_call(app: FastAPI, ann: Someone) -> None:
    """Nothing is believed from one call to the next."""
    assert (await ann.get("/me")).status_code == 200

    await end_elsewhere(app, ann.session_id)

    assert (await ann.get("/me")).status_code == 401


async def test_each_end_is_felt_at_the_next_call(app: FastAPI, client: httpx2.AsyncClient, ann: Someone) -> None:
    """However a session ends, in turns: signed out, ended from another device, ended as all others, deactivated."""
    root = await someone(app, client, "root", role="admin")
    for nth in trials(4):
        phone = await on_another_device(app, ann)
        assert (await phone.get("/me")).status_code == 200
        if nth % 4 == 0:
            await phone.ok("POST", "/auth/logout")
        elif nth % 4 == 1:
            await ann.ok("DELETE", f"/me/sessions/{phone.session_id}")
        elif nth % 4 == 2:
            await end_elsewhere(app, phone.session_id)
        else:
            await root.ok("PATCH", f"/admin/users/{ann.id}", {"is_active": False})
        assert (await phone.get("/me")).status_code == 401, nth
        if nth % 4 == 3:
            await root.ok("PATCH", f"/admin/users/{ann.id}", {"is_active": True})
            ann = await on_another_device(app, ann)


@pytest.mark.parametrize("fault", ["ended", "expired", "deactivated"])
async def test_knows_which_sessions_no_longer_count(app: FastAPI, ann: Someone, bob: Someone, fault: str) -> None:
    """Ended, past their days, or of a person who may no longer act; unknown ones do not count either."""
    tools: Tools = app.state.tools
    now, unknown = clock.now(), new_id()
    change = {
        "ended": update(Session).where(Session.id == ann.session_id).values(ended_at=now),
        "expired": update(Session).where(Session.id == ann.session_id).values(expires_at=now),
        "deactivated": update(Person).where(Person.id == ann.user_id).values(deactivated_at=now),
    }[fault]
    async with tools.database.engine.begin() as connection:
        await connection.execute(change)
    door = SessionAuthenticator(tools.database, tools.settings)

    gone = await door.ended_among(frozenset({ann.session_id, bob.session_id, unknown}))

    assert gone == {ann.session_id, unknown}
    with pytest.raises(NotAuthenticated):
        await door.actor_of(ann.token)


async def test_a_session_is_over_after_its_days(app: FastAPI, ann: Someone, hour: Hour) -> None:
    """Also for an access token made a moment before."""
    tools: Tools = app.state.tools
    hour.pass_seconds(tools.settings.session_days * 86_400 + 1)
    token = AccessTokens(tools.settings).make(ann.user_id, ann.session_id)

    with pytest.raises(NotAuthenticated):
        await tools.authenticator.actor_of(token)

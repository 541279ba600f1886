"""Personal access tokens: less than their owner, by REST and by socket, until they are revoked or over."""

import asyncio
import json
from datetime import timedelta
from typing import Any

import httpx2
import psycopg
import pytest
import websockets
from fastapi import FastAPI

from app.kernel import clock
from tests.support.people import Someone, someone
from tests.support.processes import ApiProcess
from tests.support.world import World


@pytest.fixture
async def ann(app: FastAPI, client: httpx2.AsyncClient) -> Someone:
    return await someone(app, client, "ann")


async def key(person: Someone, *scopes: str, **more: Any) -> Someone:
    made = await person.ok("POST", "/me/tokens", {"name": "Script", "scopes": list(scopes), **more})
    return Someone(person.http, person.user, made["token"], person.session_id)


async def board_of(person: Someone) -> str:
    workspace = await person.ok("POST", "/workspaces", {"name": "Allotment"})
    board = await person.ok("POST", f"/workspaces/{workspace['id']}/boards", {"title": "Garden"})
    return str(board["id"])


async def test_a_token_is_shown_once_and_kept_as_a_hash(ann: Someone, database_url: str) -> None:
    made = await ann.ok("POST", "/me/tokens", {"name": " Script ", "scopes": ["boards:write", "boards:read"]})

    assert made["token"].startswith("grove_pat_")
    assert (made["name"], made["scopes"], made["last_used_at"]) == ("Script", ["boards:read", "boards:write"], None)
    (listed,) = (await ann.ok("GET", "/me/tokens"))["items"]
    assert listed == {name: value for name, value in made.items() if name != "token"}
    with psycopg.connect(database_url) as connection:
        row = str(connection.execute("SELECT t::text FROM personal_token t").fetchone())
    assert made["token"] not in row


async def test_a_retry_gets_the_same_token(ann: Someone) -> None:
    body = {"name": "Script", "scopes": ["boards:read"]}
    first = await ann.call("POST", "/me/tokens", body, key="once")
    again = await ann.call("POST", "/me/tokens", body, key="once")

    assert again.json() == first.json()
    assert len((await ann.ok("GET", "/me/tokens"))["items"]) == 1


async def test_a_token_does_what_its_scopes_name(ann: Someone) -> None:
    board = await board_of(ann)
    reader, writer = await key(ann, "boards:read"), await key(ann, "boards:read", "boards:write")

    assert (await reader.ok("GET", f"/boards/{board}"))["board"]["id"] == board
    assert await reader.refused("POST", f"/boards/{board}/lists", {"title": "x"}) == (403, "insufficient_scope")
    made = await writer.ok("POST", f"/boards/{board}/lists", {"title": "To do"})
    card = await writer.ok("POST", f"/lists/{made['id']}/cards", {"title": "Sow"})
    await writer.ok("PATCH", f"/cards/{card['id']}", {"title": "Sow beans"})
    assert await reader.refused("PATCH", f"/cards/{card['id']}", {"title": "x"}) == (403, "insufficient_scope")


@pytest.mark.parametrize("place", ["/me/tokens", "/me/sessions", "/admin/users", "/growth/journal", "/me"])
async def test_what_no_scope_names_stays_shut(app: FastAPI, client: httpx2.AsyncClient, place: str) -> None:
    """An admin's token is no admin, and no token makes another one."""
    admin = await someone(app, client, "root", role="admin")
    program = await key(admin, "boards:read", "boards:write", "notifications:read")

    assert await program.refused("GET", place) == (403, "insufficient_scope")


async def test_growth_and_the_profile_have_scopes_of_their_own(ann: Someone) -> None:
    program = await key(ann, "growth:read", "profile:read")

    assert (await program.ok("GET", "/me"))["id"] == ann.id
    assert (await program.ok("GET", "/growth/journal"))["items"] == []
    assert await program.refused("POST", "/growth/journal", {"body": "x"}) == (403, "insufficient_scope")


async def test_the_last_use_is_written_once_in_a_while(ann: Someone, database_url: str) -> None:
    program = await key(ann, "boards:read")
    await program.ok("GET", "/workspaces")
    (first,) = (await ann.ok("GET", "/me/tokens"))["items"]
    await program.ok("GET", "/workspaces")
    (second,) = (await ann.ok("GET", "/me/tokens"))["items"]
    assert first["last_used_at"] == second["last_used_at"] is not None

    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute("UPDATE personal_token SET last_used_at = last_used_at - interval '6 minutes'")
    await program.ok("GET", "/workspaces")
    (third,) = (await ann.ok("GET", "/me/tokens"))["items"]
    assert third["last_used_at"] > first["last_used_at"]


async def test_a_revoked_an_expired_and_a_made_up_token_open_nothing(ann: Someone, database_url: str) -> None:
    revoked, expired = await key(ann, "boards:read"), await key(ann, "boards:read")
    for item in (await ann.ok("GET", "/me/tokens"))["items"][1:]:
        await ann.ok("DELETE", f"/me/tokens/{item['id']}")
        assert (await ann.call("DELETE", f"/me/tokens/{item['id']}")).status_code == 204
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute("UPDATE personal_token SET expires_at = now()")

    for person in (revoked, expired, Someone(ann.http, ann.user, "grove_pat_" + "x" * 43)):
        assert await person.refused("GET", "/workspaces") == (401, "not_authenticated")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"scopes": []}, "validation_failed"),
        ({"scopes": ["everything"]}, "validation_failed"),
        ({"name": " "}, "validation_failed"),
        ({"expires_at": "2020-01-01T00:00:00Z"}, "expiry_is_past"),
    ],
)
async def test_a_bad_token_is_refused(ann: Someone, change: dict[str, Any], code: str) -> None:
    body = {"name": "Script", "scopes": ["boards:read"], **change}
    assert await ann.refused("POST", "/me/tokens", body) == (422, code)


async def test_there_is_an_end_to_tokens(ann: Someone) -> None:
    later = (clock.now() + timedelta(days=30)).isoformat()
    for _ in range(50):
        await ann.ok("POST", "/me/tokens", {"name": "Script", "scopes": ["boards:read"], "expires_at": later})

    body = {"name": "Script", "scopes": ["boards:read"]}
    assert await ann.refused("POST", "/me/tokens", body) == (409, "too_many_tokens")
    page = await ann.ok("GET", "/me/tokens?limit=30")
    rest = await ann.ok("GET", f"/me/tokens?limit=30&cursor={page['next_cursor']}")
    assert len({it["id"] for it in page["items"] + rest["items"]}) == 50


Socket = websockets.ClientConnection


async def ask(socket: Socket, **frame: Any) -> dict[str, Any]:
    await socket.send(json.dumps(frame))
    answer: dict[str, Any] = json.loads(await asyncio.wait_for(socket.recv(), 20))
    return answer


async def test_sockets_keep_to_the_scopes_and_close_with_the_token_or_the_account(
    live_server: ApiProcess, database_url: str
) -> None:
    place = live_server.url.replace("http", "ws") + "/api/v1/ws"
    async with World.at(live_server.url) as world:
        ann, bob = await world.person("ann"), await world.person("bob")
        board = await world.board(ann)
        made = await ann.ok("POST", "/me/tokens", {"name": "Screen", "scopes": ["boards:read"]})
        async with websockets.connect(place) as screen, websockets.connect(place) as his:
            assert (await ask(screen, op="hello", token=made["token"]))["op"] == "welcome"
            assert (await ask(his, op="hello", token=bob.token))["op"] == "welcome"
            assert (await ask(screen, op="subscribe", topic=f"user:{ann.id}"))["code"] == "not_found"
            assert (await ask(screen, op="subscribe", topic=board.topic))["op"] == "subscribed"

            await ann.ok("DELETE", f"/me/tokens/{made['id']}")
            await asyncio.wait_for(screen.wait_closed(), 20)
            with psycopg.connect(database_url, autocommit=True) as connection:
                connection.execute("UPDATE person SET role = 'admin' WHERE id = %s", (ann.id,))
            await ann.ok("PATCH", f"/admin/users/{bob.id}", {"is_active": False})
            await asyncio.wait_for(his.wait_closed(), 20)
        assert (screen.close_code, his.close_code) == (4401, 4401)

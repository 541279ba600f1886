"""A session that ends over HTTP, however it ends, takes its sockets with it; others stay."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from statistics import median

import pytest
import websockets
from websockets.asyncio.client import ClientConnection

from app.live.frames import NOT_AUTHENTICATED
from tests.support.processes import ApiProcess
from tests.support.trials import trials
from tests.support.world import PASSWORD, Caller, World

_PATIENCE_SECONDS = 20.0
Ends = Callable[[World, Caller, Caller], Awaitable[object]]


@pytest.fixture
async def world(live_server: ApiProcess) -> AsyncIterator[World]:
    async with World.at(live_server.url) as made:
        yield made


async def _socket(api: ApiProcess, person: Caller) -> ClientConnection:
    socket = await websockets.connect(api.ws_url, origin=api.url)  # type: ignore[arg-type]
    await socket.send(json.dumps({"op": "hello", "token": person.token}))
    assert json.loads(await socket.recv())["op"] == "welcome"
    return socket


async def _again(world: World, person: Caller) -> Caller:
    return Caller(person.http, person.user, await world.login(person.user["username"]))


async def _sign_out(_: World, here: Caller, __: Caller) -> None:
    await here.ok("POST", "/auth/logout")


async def _end_from_elsewhere(_: World, here: Caller, there: Caller) -> None:
    mine = [it for it in (await here.ok("GET", "/me/sessions"))["items"] if it["is_current"]]
    await there.ok("DELETE", f"/me/sessions/{mine[0]['id']}")


async def _change_password(_: World, __: Caller, there: Caller) -> None:
    await there.ok("POST", "/me/password", {"current_password": PASSWORD, "password": "quite another long word"})


async def _leave(_: World, here: Caller, there: Caller) -> None:
    await there.ok("DELETE", "/me", {"username": here.user["username"], "password": PASSWORD})


async def test_sockets_end_with_their_session(live_server: ApiProcess, world: World) -> None:
    """How long each took is in the test's output; the promise of a second is measured, not asserted (PROMISES, S4)."""
    witness = await _socket(live_server, await world.person("witness"))
    ways = {"out": _sign_out, "from elsewhere": _end_from_elsewhere, "password": _change_password, "account": _leave}
    took = []
    for name, end in [way for _ in trials(1, share=1 / 4) for way in ways.items()]:
        here = await world.person("ann")
        there = await _again(world, here)
        socket = await _socket(live_server, here)
        await end(world, here, there)
        started = time.perf_counter()
        async with asyncio.timeout(_PATIENCE_SECONDS):
            await socket.wait_closed()
        took.append((time.perf_counter() - started) * 1000)
        assert socket.close_code == NOT_AUTHENTICATED, name
        assert (await here.call("GET", "/me")).status_code == 401, name
    print(f"{len(took)} closed: median {median(took):.0f} ms, longest {max(took):.0f} ms")  # noqa: T201 - what was measured
    await witness.send(json.dumps({"op": "ping"}))
    assert json.loads(await witness.recv()) == {"op": "pong"}
    await witness.close()

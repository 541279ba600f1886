"""The topology of production on one machine: every part is killed once while people write through nginx with TLS."""

import asyncio
import os
import re
import signal
import ssl
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx2
import pytest
import websockets

from launcher.caller import is_up
from launcher.waiting import wait_for
from tests.launcher.conftest import StartGrove, WholeGrove
from tests.support.follower import Follower
from tests.support.world import Caller, World

pytestmark = pytest.mark.faults

# Each is killed once; with more API processes (docs/scale.md) it is the same trial, and takes longer.
_APIS = int(os.environ.get("STACK_APIS", "2"))
_KILLED = ("api", "worker", "scheduler", "valkey", "worker", "scheduler", *["api"] * (_APIS - 1))
_WRITERS, _WRITES_BETWEEN = 3, 15
_PATIENCE_SECONDS = 60.0
# Not acknowledged: nobody there just now, or too many tries at once for the proxy's own fence.
_TRY_AGAIN = {429, 502, 503, 504}


def wait_for_api(url: str) -> None:
    """Wait until a process that was started again takes requests."""
    wait_for(lambda: is_up(f"{url}/readyz"), "The API", seconds=_PATIENCE_SECONDS, is_alive=lambda: True)


async def until(is_so: Callable[[], bool]) -> None:
    """Wait for something that other tasks bring about."""
    async with asyncio.timeout(_PATIENCE_SECONDS):
        while not is_so():
            await asyncio.sleep(0.02)


async def acknowledged(caller: Caller, path: str, body: dict[str, Any], key: str) -> None:
    """Write, and try again with the same key until it is acknowledged, as a client does."""
    while True:
        try:
            answer = await caller.call("POST", path, body, key=key)
        except httpx2.TransportError:
            continue
        if answer.status_code == httpx2.codes.CREATED:
            return
        assert answer.status_code in _TRY_AGAIN, answer.text
        await asyncio.sleep(0.05)


class Load:
    """People who write cards one after the other, and count what was acknowledged."""

    def __init__(self, caller: Caller, todo: str) -> None:
        self._caller, self._todo = caller, todo
        self._is_over = False
        self.written: list[str] = []

    async def lane(self, number: int) -> None:
        """One person's cards, until the load is over."""
        count = 0
        while not self._is_over:
            title, count = f"{number}-{count}", count + 1
            await acknowledged(self._caller, f"/lists/{self._todo}/cards", {"title": title}, title)
            self.written.append(title)

    def end(self) -> None:
        """Let each finish what it is at."""
        self._is_over = True


async def kill(grove: WholeGrove, kind: str) -> None:
    """`kill -9` of the oldest of a kind, so that one of two goes after the other; wait for who takes its place."""
    words = "valkey-server" if kind == "valkey" else f"launcher {kind}"
    before = grove.parts(words)
    environment = Path(f"/proc/{before[0]}/environ").read_bytes()
    os.kill(before[0], signal.SIGKILL)
    await until(lambda: len(set(grove.parts(words)) - {before[0]}) == len(before))
    if kind == "api":
        port = re.findall(rb"\0GROVE_PORT=(\d+)", environment)[0].decode()
        await asyncio.to_thread(wait_for_api, f"http://127.0.0.1:{port}")


async def come_back(follower: Follower, address: str) -> bool:
    """As a browser does: connect again as often as it takes, where the socket was lost; whether it was."""
    was_cut = follower.closed_with is not None
    while follower.closed_with is not None:
        try:
            await follower.connect(address)
        except (OSError, TimeoutError, websockets.WebSocketException):
            await asyncio.sleep(0.1)
    return was_cut


async def told(caller: Caller) -> list[str]:
    """The comments that somebody was told of."""
    page = await caller.ok("GET", "/notifications?limit=100")
    return [item["comment_id"] for item in page["items"] if item["kind"] == "mentioned"]


@pytest.mark.timeout(600)  # starts a dozen processes, and each of nine anew
async def test_any_part_may_be_killed_while_people_write(start_grove: StartGrove, data: Path) -> None:
    """No acknowledged write is lost or doubled, sockets go on without a hole, everybody is told of all, and once."""
    grove = await asyncio.to_thread(start_grove, command=f"stack --apis {_APIS}", GROVE_RATE_LIMIT_FACTOR="10000")
    trust = ssl.create_default_context(cafile=str(data / "proxy" / "fullchain.pem"))
    sockets = f"wss{grove.url.removeprefix('https')}/api/v1/ws"
    async with httpx2.AsyncClient(base_url=grove.url, verify=trust, trust_env=False, timeout=20) as http:
        world = World(http)
        ann, ben = [await world.person(name) for name in ("ann", "ben")]
        board = await world.board(ann, editor=ben)
        todo = (await board.list())["id"]
        talk = f"/cards/{(await board.card(todo))['id']}/comments"
        followers = [await Follower.start(ann, board.id, sockets, tls=trust) for _ in range(2 * _APIS)]
        load, cuts = Load(ann, todo), 0
        async with asyncio.TaskGroup() as people:
            for number in range(_WRITERS):
                people.create_task(load.lane(number))
            for number, kind in enumerate(_KILLED):
                await kill(grove, kind)
                enough = len(load.written) + _WRITES_BETWEEN
                await until(lambda enough=enough: len(load.written) >= enough)  # type: ignore[misc]
                cuts += sum([await come_back(follower, sockets) for follower in followers])
                said = {"body": f"@{ben.user['username']} {number}"}
                await acknowledged(ann, talk, said, f"comment-{number}")
            load.end()

        titles = sorted(card["title"] for card in (await ann.picture(board.id))["cards"])
        assert titles == sorted([*load.written, "Sow"])
        assert cuts > 0
        for follower in followers:
            await come_back(follower, sockets)
            await follower.must_equal_a_fresh_picture()
            assert follower.resets == []
        async with asyncio.timeout(_PATIENCE_SECONDS):
            while len(notices := await told(ben)) < len(_KILLED):
                await asyncio.sleep(0.2)
        assert len(set(notices)) == len(notices) == len(_KILLED)
    assert await asyncio.to_thread(grove.stop) == 0

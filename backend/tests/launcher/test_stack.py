"""The topology of production on one machine: every part is killed once while people write through nginx with TLS."""

import asyncio
import os
import re
import signal
import ssl
import subprocess
from pathlib import Path

import httpx2
import pytest
import websockets

from tests.launcher.conftest import StartGrove, WholeGrove
from tests.support.follower import Follower
from tests.support.world import Caller, World

pytestmark = pytest.mark.faults
_KILLED = ("api", "worker", "scheduler", "valkey", "api", "worker", "scheduler")
_WRITERS = 3


def oldest(grove: WholeGrove, kind: str) -> int:
    """The process of that kind that has run longest, so that one of two is killed after the other."""
    listed = ["/bin/ps", "-o", "pid=,args=", "--ppid", str(grove.running.process.pid)]
    children = subprocess.run(listed, capture_output=True, text=True, check=True).stdout.splitlines()
    return min(int(line.split()[0]) for line in children if re.search(rf"launcher {kind}$|{kind}-server", line))


async def write_until(done: asyncio.Event, ann: Caller, todo: str, lane: int, written: list[str]) -> None:
    """Create cards; one that is not acknowledged is tried again with its key until it is, as a client does."""
    number = 0
    while not done.is_set():
        title, number = f"{lane}-{number}", number + 1
        while True:
            try:
                answer = await ann.call("POST", f"/lists/{todo}/cards", {"title": title}, key=title)
            except httpx2.TransportError:
                continue
            if answer.status_code == httpx2.codes.CREATED:
                break
            assert answer.status_code in {502, 503, 504}, answer.text
            await asyncio.sleep(0.05)
        written.append(title)


async def test_any_part_may_be_killed_while_people_write(start_grove: StartGrove, data: Path) -> None:
    """No acknowledged write is lost or doubled; a follower comes back from where it stood and misses nothing."""
    grove = await asyncio.to_thread(start_grove, command="stack", GROVE_RATE_LIMIT_FACTOR="10000")
    trust = ssl.create_default_context(cafile=str(data / "proxy" / "fullchain.pem"))
    async with httpx2.AsyncClient(base_url=grove.url, verify=trust, trust_env=False, timeout=20) as http:
        world = World(http)
        ann = await world.person("ann")
        board = await world.board(ann)
        todo = await board.list()
        follower = await Follower.start(ann, board.id, f"wss{grove.url[5:]}/api/v1/ws", tls=trust)

        done, written = asyncio.Event(), list[str]()
        writers = [asyncio.create_task(write_until(done, ann, todo["id"], n, written)) for n in range(_WRITERS)]
        for kind in _KILLED:
            enough = len(written) + 15
            os.kill(oldest(grove, kind), signal.SIGKILL)
            await until(lambda enough=enough: len(written) >= enough)
            await come_back(follower, f"wss{grove.url[5:]}/api/v1/ws")
        done.set()
        await asyncio.gather(*writers)

        titles = sorted(card["title"] for card in (await ann.picture(board.id))["cards"])
        assert titles == sorted(written)
        await come_back(follower, f"wss{grove.url[5:]}/api/v1/ws")
        await follower.must_equal_a_fresh_picture()
    assert await asyncio.to_thread(grove.stop) == 0


async def until(is_so: object, *, seconds: float = 60.0) -> None:
    """Wait for something that other tasks bring about."""
    assert callable(is_so)
    async with asyncio.timeout(seconds):
        while not is_so():
            await asyncio.sleep(0.02)


async def come_back(follower: Follower, address: str) -> None:
    """As a browser does: connect again as often as it takes, where the socket was lost."""
    while follower.closed_with is not None:
        try:
            await follower.connect(address)
        except (OSError, AssertionError, websockets.WebSocketException):
            await asyncio.sleep(0.1)

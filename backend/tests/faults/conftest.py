"""Processes to kill, on a Valkey of their own."""

import signal
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any

import pytest
import redis

from launcher.supervisor import Program, Running
from launcher.terminal import silence
from launcher.valkey import EmbeddedValkey
from tests.support.processes import ApiProcess, Processes
from tests.support.world import Caller, World

StartApi = Callable[..., Coroutine[Any, Any, ApiProcess]]


class OwnValkey:
    """A Valkey that a test may kill, freeze, empty and start again on the same port."""

    def __init__(self, folder: Path) -> None:
        self._server = EmbeddedValkey(folder, durable=False)
        self._server.prepare()
        self.url = self._server.url()
        self._running = Running(Program("valkey", self._server.command()), silence)
        self._wait()

    def _wait(self) -> None:
        self._server.wait_until_ready(lambda: self._running.is_alive)

    def kill(self) -> None:
        """As `kill -9`."""
        self._running.kill()

    def start_again(self) -> None:
        """Start it after its end; it comes back empty."""
        self._running.start()
        self._wait()

    def freeze(self) -> None:
        """Hold it without ending it: connections stay open and nothing answers."""
        self._running.process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let it go on."""
        self._running.process.send_signal(signal.SIGCONT)

    def empty(self) -> None:
        """Forget everything, as FLUSHALL does."""
        with redis.Redis.from_url(self.url) as client:
            client.flushall()


@pytest.fixture
def own_valkey(tmp_path: Path) -> Iterator[OwnValkey]:
    """A Valkey that only this test uses."""
    server = OwnValkey(tmp_path)
    yield server
    server.kill()


@pytest.fixture
def start_api(processes: Processes, own_valkey: OwnValkey) -> StartApi:
    """Starts API processes that share the test's own Valkey."""

    async def start() -> ApiProcess:
        return await processes.api(GROVE_REDIS_URL=own_valkey.url)

    return start


@pytest.fixture
async def api(start_api: StartApi) -> ApiProcess:
    """One API process."""
    return await start_api()


@pytest.fixture
async def world(api: ApiProcess) -> AsyncIterator[World]:
    """People and boards over the API process's socket."""
    async with World.at(api.url) as made:
        yield made


@pytest.fixture
async def ann(world: World) -> Caller:
    """Somebody with an account."""
    return await world.person("ann")

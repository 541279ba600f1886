"""Processes to kill, on a Valkey of their own."""

from collections.abc import AsyncIterator, Callable, Iterator

import pytest

from tests.support.processes import ApiProcess, Processes, ValkeyServer
from tests.support.world import Caller, World

StartApi = Callable[[], ApiProcess]


@pytest.fixture
def own_valkey() -> Iterator[ValkeyServer]:
    """A Valkey that only this test uses."""
    server = ValkeyServer()
    server.start()
    yield server
    server.close()


@pytest.fixture
def start_api(processes: Processes, own_valkey: ValkeyServer) -> StartApi:
    """Starts API processes that share the test's own Valkey."""

    def start() -> ApiProcess:
        return processes.api(GROVE_REDIS_URL=own_valkey.url)

    return start


@pytest.fixture
def api(start_api: StartApi) -> ApiProcess:
    """One API process."""
    return start_api()


@pytest.fixture
async def world(api: ApiProcess) -> AsyncIterator[World]:
    """People and boards over the API process's socket."""
    async with World.at(api.url) as made:
        yield made


@pytest.fixture
async def ann(world: World) -> Caller:
    """Somebody with an account."""
    return await world.person("ann")

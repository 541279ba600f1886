"""Tools of a worker in this process, and boards to work on."""

from collections.abc import AsyncIterator, Iterator
from types import ModuleType

import pytest
from fastapi import FastAPI

from app.kernel.settings import Settings
from app.kernel.tools import Tools
from tests.support.world import Caller, World


@pytest.fixture
def tools(app: FastAPI) -> Tools:
    """The tools of the running application."""
    made: Tools = app.state.tools
    return made


@pytest.fixture(scope="session")
def scheduler(settings: Settings) -> Iterator[ModuleType]:
    """`workers.scheduler`, which reads its settings from the environment when it is imported."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GROVE_DATABASE_URL", settings.database_url)
        patch.setenv("GROVE_REDIS_URL", settings.redis_url)
        patch.setenv("GROVE_SECRET_KEY", settings.secret_key.get_secret_value())
        patch.setenv("GROVE_LOG_FORMAT", "text")
        from workers import scheduler as module

        yield module


@pytest.fixture
async def world(app: FastAPI) -> AsyncIterator[World]:
    """People and boards, made through the API."""
    async with World.in_process(app) as made:
        yield made


@pytest.fixture
async def ann(world: World) -> Caller:
    """Somebody with an account."""
    return await world.person("ann")

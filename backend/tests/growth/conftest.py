"""People for boards, over the application in this process."""

from collections.abc import AsyncIterator

import pytest
from fastapi import FastAPI

from tests.support.world import Caller, World


@pytest.fixture
async def world(app: FastAPI) -> AsyncIterator[World]:
    """People and boards, made through the API."""
    async with World.in_process(app) as made:
        yield made


@pytest.fixture
async def ann(world: World) -> Caller:
    """Somebody with an account."""
    return await world.person("ann")


@pytest.fixture
async def bob(world: World) -> Caller:
    """Somebody else."""
    return await world.person("bob")

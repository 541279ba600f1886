"""Live processes, clients and topics."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from typing import Any
from uuid import UUID

import pytest

from app.kernel.db import Database
from app.kernel.ids import new_id
from app.kernel.settings import Settings
from tests.live.harness import WIRE, Client, Door, LiveProcess, client

StartLive = Callable[..., Awaitable[LiveProcess]]
Connect = Callable[..., Awaitable[Client]]


@pytest.fixture
def door() -> Door:
    """Who is signed in and may follow what."""
    return Door()


@pytest.fixture
async def start_live(settings: Settings, door: Door, clean: None) -> AsyncIterator[StartLive]:
    """Starts live processes on one database and one Redis; `wire` is the server's protocol, the rest are settings."""
    async with AsyncExitStack() as stack:

        async def start(*, wire: str = WIRE, database: type[Database] = Database, **changes: Any) -> LiveProcess:
            quick = {"feed_compare_seconds": 0.2, "socket_hello_seconds": 0.5, "drain_seconds": 0.5}
            changed = settings.model_copy(update=quick | changes)
            reached = database(changed)
            stack.push_async_callback(reached.close)
            process = LiveProcess(changed, reached, door, wire=wire)
            stack.push_async_callback(process.stop)
            await process.start()
            return process

        yield start


@pytest.fixture
async def live(start_live: StartLive) -> LiveProcess:
    """One live process."""
    return await start_live()


@pytest.fixture
def topic(door: Door, ann: UUID) -> str:
    """A board that Ann may follow."""
    name = f"board:{new_id()}"
    door.rights.add((name, ann))
    return name


@pytest.fixture
def ann() -> UUID:
    """A person."""
    return new_id()


@pytest.fixture
async def connect(door: Door, ann: UUID) -> AsyncIterator[Connect]:
    """Opens signed-in sockets; they end with the test."""
    async with AsyncExitStack() as stack:

        async def open_one(process: LiveProcess, user_id: UUID | None = None, **options: Any) -> Client:
            token = options.pop("token", None) or door.token(user_id or ann)
            return await stack.enter_async_context(client(process, token, **options))

        yield open_one

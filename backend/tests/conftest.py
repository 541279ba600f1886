"""Fixtures of all tests: real servers, an application in this process, people, boards."""

import asyncio
import os
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import psycopg
import pytest
from fastapi import FastAPI

from app.kernel.settings import Settings
from app.main import create_app
from tests.support import servers
from tests.support.world import Caller, World

_real_connect = socket.socket.connect


def _only_loopback(self: socket.socket, address: Any) -> Any:
    host = address[0] if isinstance(address, tuple) else ""
    if host and host not in {"127.0.0.1", "::1", "localhost", "0.0.0.0"}:
        raise AssertionError(f"a test wanted to reach {host}")
    return _real_connect(self, address)


@pytest.fixture(scope="session", autouse=True)
def no_outside() -> Iterator[None]:
    """Tests reach this machine only."""
    socket.socket.connect = _only_loopback  # type: ignore[method-assign]
    yield
    socket.socket.connect = _real_connect  # type: ignore[method-assign]


def migrate(database_url: str) -> None:
    """Bring a database to the newest schema."""
    done = subprocess.run(
        [sys.executable, "-m", "alembic", "upgrade", "head"],
        cwd=servers.BACKEND,
        env={**os.environ, "GROVE_DATABASE_URL": database_url},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="session")
def postgres() -> Iterator[Any]:
    """A PostgreSQL of this run."""
    with servers.postgres() as server:
        yield server


@pytest.fixture(scope="session")
def database_url(postgres: Any) -> str:
    """A migrated database of this run."""
    given = os.environ.get("TEST_DATABASE_URL")
    if given is None:
        postgres.create_database("grove_test")
        given = postgres.url("grove_test")
    migrate(given)
    return given


@pytest.fixture(scope="session")
def valkey() -> Iterator[servers.ValkeyServer]:
    """A Valkey of this run."""
    server = servers.ValkeyServer()
    server.start()
    yield server
    server.close()


@pytest.fixture(scope="session")
def redis_url(valkey: servers.ValkeyServer) -> str:
    """The address of the Valkey of this run."""
    return os.environ.get("TEST_REDIS_URL", valkey.url)


@pytest.fixture(scope="session")
def settings(database_url: str, redis_url: str) -> Settings:
    """Settings of the application in this process."""
    return Settings(
        environment="test",
        database_url=database_url,
        redis_url=redis_url,
        secret_key=servers.SECRET,
        public_url="http://grove.test",
        log_format="text",
        log_level="WARNING",
        rate_limit_factor=10_000,
    )


@pytest.fixture
def clean(database_url: str) -> Iterator[None]:
    """Leave an empty database behind."""
    yield
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute(
            "DELETE FROM workspace; DELETE FROM person; DELETE FROM event; DELETE FROM topic_head;"
            "DELETE FROM outbox; DELETE FROM kept_answer"
        )


@pytest.fixture
async def app(settings: Settings, clean: None) -> AsyncIterator[FastAPI]:
    """The whole application in this process, started and stopped."""
    application = create_app(settings)
    async with application.router.lifespan_context(application):
        yield application


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


@pytest.fixture
def api_processes(database_url: str, redis_url: str, clean: None) -> Iterator[Callable[..., servers.ApiProcess]]:
    """Start real API processes; all are stopped at the end."""
    started: list[servers.ApiProcess] = []

    def start(redis: str = redis_url, **env: str) -> servers.ApiProcess:
        process = servers.ApiProcess(servers.environment(database_url, redis, **env)).start()
        started.append(process)
        return process

    yield start
    for process in started:
        process.stop()


async def eventually(check: Callable[[], Any], *, seconds: float = 10.0) -> Any:
    """Wait until a check is true; the wait is for the thing, not for a time."""
    async with asyncio.timeout(seconds):
        while True:
            found = check()
            if asyncio.iscoroutine(found):
                found = await found
            if found:
                return found
            await asyncio.sleep(0.01)

"""What every test may ask for: settings, the application, a client, real processes; each finds an empty database."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
from asgi_lifespan import LifespanManager
from fastapi import FastAPI
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings
from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher
from pydantic import SecretStr

from app.accounts import passwords
from app.kernel.settings import Settings
from app.main import create_app
from tests.support import servers
from tests.support.network import stay_at_home
from tests.support.processes import SECRET, ApiProcess, Processes, environment
from tests.support.servers import Cleaner, ServerUrls

ORIGIN = "http://grove.test"
DIST = Path(__file__).parents[2] / "frontend" / "dist"

# Time is no property: a busy machine would fail a test. Found examples are printed, not kept.
hypothesis_settings.register_profile(
    "grove",
    deadline=None,
    database=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
hypothesis_settings.load_profile("grove")


class _Controller:
    """With several test processes, the one that leads them starts the servers for all."""

    def __init__(self) -> None:
        self._manager = servers.session_servers()
        self._urls: ServerUrls | None = None

    @pytest.hookimpl(optionalhook=True)
    def pytest_configure_node(self, node: Any) -> None:
        if self._urls is None:
            self._urls = self._manager.__enter__()
        node.workerinput["server_urls"] = (self._urls.database, self._urls.redis)

    def pytest_unconfigure(self) -> None:
        if self._urls is not None:
            self._manager.__exit__(None, None, None)


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(_Controller(), "grove-controller")


@pytest.fixture(scope="session")
def server_urls(request: pytest.FixtureRequest) -> Iterator[ServerUrls]:
    """The servers of this test session, started when the first test asks for them."""
    given = getattr(request.config, "workerinput", {}).get("server_urls")
    if given is not None:
        yield ServerUrls(*given)
        return
    with servers.session_servers() as urls:
        yield urls


@pytest.fixture(scope="session")
def database_url(server_urls: ServerUrls, worker_number: int) -> Iterator[str]:
    """A migrated database of this test process."""
    name = f"grove_test_{worker_number}"
    yield servers.recreate(server_urls.database, name, template=servers.TEMPLATE)
    servers.drop(server_urls.database, name)


@pytest.fixture(scope="session")
def redis_url(server_urls: ServerUrls, worker_number: int) -> str:
    """A Redis database of this test process. Pub/sub knows no databases: topics are apart by their ids."""
    return servers.redis_of_worker(server_urls.redis, worker_number)


@pytest.fixture(scope="session")
def worker_number(request: pytest.FixtureRequest) -> int:
    """Which of the test processes this is, from 0."""
    name = getattr(request.config, "workerinput", {}).get("workerid", "gw0")
    return int(name.removeprefix("gw"))


@pytest.fixture(scope="session")
def settings(database_url: str, redis_url: str) -> Settings:
    """The settings of the application under test; rate limits are out of the way."""
    return Settings(
        environment="test",
        database_url=database_url,
        redis_url=redis_url,
        public_url=ORIGIN,
        secret_key=SecretStr(SECRET),
        rate_limit_factor=10_000,
        growth_min_age=0,
        log_format="text",
        log_level="WARNING",
    )


@pytest.fixture(scope="session")
def cleaner(database_url: str, redis_url: str) -> Iterator[Cleaner]:
    """Deletes what tests have written."""
    made = Cleaner(database_url, redis_url)
    yield made
    made.close()


@pytest.fixture
def clean(cleaner: Cleaner) -> Iterator[None]:
    """Commits are real, so that locks, hints and other processes are too; the rows go after the test."""
    yield
    cleaner.clean()


@pytest.fixture(scope="session")
async def running_app(settings: Settings) -> AsyncIterator[FastAPI]:
    """The application of this test process, started once."""
    made = create_app(settings)
    async with LifespanManager(made):
        yield made


@pytest.fixture
def app(running_app: FastAPI, clean: None) -> FastAPI:
    """The whole application, running, with an empty database."""
    return running_app


@pytest.fixture
async def client(app: FastAPI) -> AsyncIterator[httpx2.AsyncClient]:
    """Calls the application in this process; a fault in it is raised in the test."""
    transport = httpx2.ASGITransport(app=app)
    async with httpx2.AsyncClient(transport=transport, base_url=ORIGIN) as made:
        yield made


@pytest.fixture
def processes(database_url: str, redis_url: str, clean: None) -> Iterator[Processes]:
    """Starts real processes: `processes.api()`, `processes.start("worker")`. They end with the test."""
    made = Processes(environment(database_url, redis_url))
    yield made
    made.end()


@pytest.fixture(scope="session")
def _shared_server(database_url: str, redis_url: str) -> Iterator[ApiProcess]:
    made = Processes(environment(database_url, redis_url, GROVE_STATIC_DIR=str(DIST)))
    yield made.api()
    made.end()


@pytest.fixture
def live_server(_shared_server: ApiProcess, clean: None) -> ApiProcess:
    """A real API process, with the web client where it is built.

    Tests share it, for starting it takes seconds: whoever stops or kills one makes it with `processes`.
    """
    if not _shared_server.is_alive:
        _shared_server.start()
    return _shared_server


@pytest.fixture(scope="session", autouse=True)
def _quick_hashes() -> Iterator[None]:
    """Most tests only need somebody who is signed in: a hash of full cost took a third of their time.

    The tests of accounts go on with the true one, and so do processes of their own.
    """
    with pytest.MonkeyPatch.context() as patch:
        cheap = PasswordHash((Argon2Hasher(memory_cost=64, time_cost=1, parallelism=1),))
        patch.setattr(passwords, "_HASHER", cheap)
        yield


@pytest.fixture(autouse=True)
def _at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    stay_at_home(monkeypatch)

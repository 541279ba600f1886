"""A streaming replica is read where that may be, and the primary where the replica is behind, away or none at all."""

import asyncio
import shutil
import subprocess
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from asgi_lifespan import LifespanManager
from pydantic import SecretStr, ValidationError
from sqlalchemy import event, text

from app.kernel.db import Database
from app.kernel.settings import Settings
from app.main import create_app
from launcher.doctor import services
from launcher.errors import CannotStart
from launcher.postgres import EmbeddedPostgres
from launcher.servers import DATABASE
from launcher.supervisor import Program
from tests.support.processes import SECRET, PostgresServer, Process
from tests.support.world import World

pytestmark = pytest.mark.faults


class Standby(Process):
    """A copy of a server that follows it."""

    def __init__(self, primary: PostgresServer) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="grove-test-", dir="/tmp"))
        self._folder.chmod(0o711)
        self._server = EmbeddedPostgres(self._folder / "postgres")
        place, tool = self._folder / "postgres", self._server.programs / "pg_basebackup"
        place.mkdir(mode=0o700)
        if self._server.owner is not None:
            shutil.chown(place, self._server.owner)
        # Replication knows no database; the option leads the standby to the primary from now on.
        url = primary.url.replace(f"/{DATABASE}?", "/postgres?")
        command = [str(tool), "-d", url, "-D", str(place), "--write-recovery-conf", "--checkpoint=fast", "--no-sync"]
        subprocess.run(command, user=self._server.owner, cwd="/", check=True, capture_output=True)
        super().__init__(Program("standby", self._server.command(), user=self._server.owner, cwd="/"))
        self.url = self._server.url(DATABASE)

    def _is_ready(self) -> bool:
        try:
            with psycopg.connect(self.url):
                return True
        except psycopg.OperationalError:
            return False

    def say(self, statement: str) -> None:
        """Have it do something."""
        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute(statement)

    def close(self) -> None:
        """End it for good."""
        self.kill()
        self._server.tidy()
        shutil.rmtree(self._folder, ignore_errors=True)


def settings(url: str, replica_url: str) -> Settings:
    return Settings(
        environment="test",
        database_url=url,
        database_replica_url=replica_url,
        redis_url="redis://127.0.0.1:1/0",
        secret_key=SecretStr(SECRET),
    )


@pytest.fixture(scope="module")
def pair() -> Iterator[tuple[PostgresServer, Standby]]:
    primary = PostgresServer()
    standby = Standby(primary)
    standby.start()
    yield primary, standby
    standby.close()
    primary.close()


@pytest.fixture
async def database(pair: tuple[PostgresServer, Standby]) -> AsyncIterator[Database]:
    made = Database(settings(pair[0].url, pair[1].url))
    yield made
    await made.close()


async def is_read(database: Database) -> bool:
    """Whether a late reading comes from the replica at this moment."""
    async with database.late_reading() as session:
        return bool(await session.scalar(text("SELECT pg_is_in_recovery()")))


async def until(database: Database, *, read: bool) -> None:
    async with asyncio.timeout(30):
        while await is_read(database) is not read:
            await asyncio.sleep(0.05)


async def test_a_replica_that_keeps_up_is_read_and_one_that_does_not_is_left(
    database: Database, pair: tuple[PostgresServer, Standby]
) -> None:
    primary, standby = pair
    assert not await is_read(database)  # nobody has looked yet, and nobody waits for it
    await until(database, read=True)
    async with database.reading() as session:
        assert not await session.scalar(text("SELECT pg_is_in_recovery()"))

    standby.say("SELECT pg_wal_replay_pause()")
    with psycopg.connect(primary.url, autocommit=True) as writer:
        writer.execute("CREATE TABLE late (n int)")
    await until(database, read=False)
    standby.say("SELECT pg_wal_replay_resume()")
    await until(database, read=True)

    standby.kill()
    async with asyncio.timeout(30):
        while await is_read(database):  # none of these readings fails
            pass
    await asyncio.to_thread(standby.start)
    await until(database, read=True)


@contextmanager
def counted(database: Database, table: str) -> Iterator[list[str]]:
    """Statements about a table that the replica is sent."""
    assert database._replica is not None
    heard: list[str] = []

    def hear(_: object, __: object, statement: str, *___: object) -> None:
        if table in statement:
            heard.append(statement)

    engine = database._replica.engine.sync_engine
    event.listen(engine, "before_cursor_execute", hear)
    yield heard
    event.remove(engine, "before_cursor_execute", hear)


async def test_who_reads_their_own_finds_what_they_have_just_written(
    pair: tuple[PostgresServer, Standby], redis_url: str
) -> None:
    """By another process too, as no process remembers who wrote: it is asked whether the replica has everything."""
    primary, standby = pair
    options = {"environment": "test", "redis_url": redis_url, "rate_limit_factor": 10_000, "growth_min_age": 0}
    addresses = {"database_url": primary.url, "database_replica_url": standby.url}
    app = create_app(Settings(secret_key=SecretStr(SECRET), **addresses, **options))
    async with LifespanManager(app), World.in_process(app) as world:
        ann = await world.person("ann")
        database = app.state.tools.database
        await until(database, read=True)
        with counted(database, "mood_entry") as there:
            for _ in range(40):
                kept = await ann.ok("POST", "/growth/moods", {"value": 4})
                assert (await ann.ok("GET", "/growth/moods?limit=1"))["items"][0]["id"] == kept["id"]
        assert len(there) > 20  # it was read, too: elsewhere an exact answer would prove nothing

        standby.say("SELECT pg_wal_replay_pause()")
        kept = await ann.ok("POST", "/growth/moods", {"value": 2})
        assert (await ann.ok("GET", "/growth/moods?limit=1"))["items"][0]["id"] == kept["id"]
        assert (await ann.ok("GET", "/growth/moods/chart"))["days"][0]["count"] == 41
        standby.say("SELECT pg_wal_replay_resume()")


async def test_a_server_that_is_no_replica_is_not_read(pair: tuple[PostgresServer, Standby]) -> None:
    primary, _ = pair
    database = Database(settings(primary.url, primary.url))
    try:
        async with asyncio.timeout(30):
            while database._replica is None or database._replica._looked_at < 0:
                assert not await is_read(database)
                await asyncio.sleep(0.05)
        assert not database._replica._is_fit
    finally:
        await database.close()


def test_the_doctor_looks_at_it(pair: tuple[PostgresServer, Standby], monkeypatch: pytest.MonkeyPatch) -> None:
    """Does it answer, does it follow, and does it follow this database, without being behind?"""
    primary, standby = pair
    monkeypatch.setattr(services, "_PATIENCE_SECONDS", 1)

    def found(replica_url: str) -> str:
        return services.checks(settings(primary.url, replica_url))["replica"]()

    assert "replica" not in services.checks(settings(primary.url, ""))
    assert found(standby.url).startswith("follows at ")
    standby.say("SELECT pg_wal_replay_pause()")
    with psycopg.connect(primary.url, autocommit=True) as connection:
        connection.execute("CREATE TABLE written_meanwhile ()")
    with pytest.raises(CannotStart, match="bytes behind"):
        found(standby.url)
    standby.say("SELECT pg_wal_replay_resume()")
    assert found(standby.url).startswith("follows at ")
    with pytest.raises(CannotStart, match="takes writes"):
        found(primary.url)
    with pytest.raises(CannotStart, match="see GROVE_DATABASE_REPLICA_URL"):
        found("postgresql://grove@127.0.0.1:9/grove")


def test_an_address_that_is_none_is_refused(pair: tuple[PostgresServer, Standby]) -> None:
    with pytest.raises(ValidationError, match="database_replica_url"):
        settings(pair[0].url, "mysql://127.0.0.1/grove")

"""A streaming replica is read where that may be, and the primary where the replica is behind, away or none at all."""

import asyncio
import shutil
import subprocess
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import psycopg
import pytest
from pydantic import SecretStr, ValidationError
from sqlalchemy import text

from app.kernel.db import Database
from app.kernel.settings import Settings
from launcher.doctor import services
from launcher.errors import CannotStart
from launcher.postgres import EmbeddedPostgres
from launcher.servers import DATABASE
from launcher.supervisor import Program
from tests.support.processes import SECRET, PostgresServer, Process

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

"""The database and broker of a test session, and a copy of the migrated database for each of its processes."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg import sql
from redis import Redis

from launcher.programs import BACKEND, migration
from launcher.servers import running_servers
from launcher.steps import run_step
from launcher.terminal import silence

TEMPLATE = "grove_template"
_LARGEST_REDIS_DATABASE = 15


@dataclass(frozen=True, slots=True)
class ServerUrls:
    """Where the servers of the session are; picklable, so that test workers in other processes get it."""

    database: str
    redis: str


@contextmanager
def short_folder() -> Iterator[Path]:
    """A folder that a socket's path and PostgreSQL's user can get into; gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="grove-test-", dir="/tmp"))
    folder.chmod(0o711)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def session_servers() -> Iterator[ServerUrls]:
    """Embedded servers, or those of TEST_DATABASE_URL and TEST_REDIS_URL, with a migrated template database."""
    database, redis = os.environ.get("TEST_DATABASE_URL"), os.environ.get("TEST_REDIS_URL")
    if database and redis:
        urls = ServerUrls(database, redis)
        make_template(urls.database)
        yield urls
        return
    with short_folder() as folder, running_servers(folder, silence) as servers:
        assert servers.postgres is not None
        assert servers.valkey is not None
        urls = ServerUrls(database or servers.postgres.url("postgres"), redis or servers.valkey.url())
        make_template(urls.database)
        yield urls


def with_database(url: str, name: str) -> str:
    """The address of another database of the same server."""
    head, _, query = url.partition("?")
    return f"{head.rpartition('/')[0]}/{name}" + (f"?{query}" if query else "")


def make_template(server: str) -> None:
    """Migrate a new database that the others are copied from."""
    recreate(server, TEMPLATE)
    url = with_database(server, TEMPLATE)
    run_step("Migrating the tests' database", migration(), cwd=BACKEND, environment={"GROVE_DATABASE_URL": url})


def recreate(server: str, name: str, *, template: str = "template0") -> str:
    """Make a database anew as a copy of another; its address."""
    with psycopg.connect(server, autocommit=True) as connection:
        drop(server, name)
        copy = sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(template))
        connection.execute(copy)
    return with_database(server, name)


def drop(server: str, name: str) -> None:
    """Remove a database with whatever is still connected to it."""
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def redis_of_worker(url: str, number: int) -> str:
    """A Redis database of its own for each test process."""
    return f"{url.rpartition('/')[0]}/{number % (_LARGEST_REDIS_DATABASE + 1)}"


class Cleaner:
    """Deletes every row of every table that the migrations have made, in one round trip, and all that Redis keeps."""

    def __init__(self, url: str, redis_url: str) -> None:
        self._connection = psycopg.connect(url, autocommit=True)
        self._redis = Redis.from_url(redis_url)
        names = self._connection.execute(
            "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables"
            " WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND tablename <> 'alembic_version'"
        ).fetchall()
        # Without triggers foreign keys are not checked, so the order does not matter.
        self._statement = "BEGIN; SET LOCAL session_replication_role = replica; SET LOCAL lock_timeout = '5s';"
        self._statement += "".join(f"DELETE FROM {name};" for (name,) in names) + "COMMIT"

    def clean(self) -> None:
        """Leave nothing of a test to the next one."""
        self._connection.execute(self._statement)
        self._redis.flushdb()

    def close(self) -> None:
        """Close the connections."""
        self._connection.close()
        self._redis.close()

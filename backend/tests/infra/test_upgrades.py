"""Migrations only add: the version before goes on working on the new schema, as long as a deployment lasts."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path

import psycopg
import pytest
from alembic import command
from alembic.config import Config

from launcher.migrations import newest_revision, pending, revision_of
from launcher.programs import BACKEND, migration
from tests.support.follower import Follower
from tests.support.processes import ApiProcess, Processes
from tests.support.servers import ServerUrls, drop, recreate
from tests.support.world import World

pytestmark = pytest.mark.faults

_COLUMNS = """
SELECT format('%I.%I', n.nspname, c.relname), a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
  a.atthasdef OR a.attidentity <> '' OR a.attgenerated <> ''
FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped AND n.nspname IN ('public', 'growth')
"""
_UNIQUE = """
SELECT format('%I.%I', n.nspname, c.relname), pg_get_indexdef(i.indexrelid)
FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE i.indisunique AND n.nspname IN ('public', 'growth')
"""
# Unique since, and nobody was in the way: the one took the place of a stricter one, the other's column had been empty.
_HARMLESS = ("uq_person_email_verified", "uq_person_avatar_url")
_WIDER = {("integer", "bigint"), ("character varying", "text"), ("smallint", "integer")}


Columns = dict[str, tuple[str, bool, bool]]  # type, may be null, fills itself


@dataclass
class Schema:
    """Tables with their columns, and what must be unique."""

    columns: dict[str, Columns] = field(default_factory=dict)
    unique: set[tuple[str, str]] = field(default_factory=set)

    @classmethod
    def of(cls, url: str) -> "Schema":
        """What a database has."""
        found = cls()
        with psycopg.connect(url) as connection:
            for table, name, kind, not_null, fills in connection.execute(_COLUMNS).fetchall():
                found.columns.setdefault(table, {})[name] = (kind, not not_null, fills)
            found.unique = set(connection.execute(_UNIQUE).fetchall())
        return found


def _changed(before: Columns, after: Columns) -> Iterator[str]:
    """Columns that are not what they were."""
    for name, (kind, nullable, _) in before.items():
        if name not in after:
            yield f"{name} is gone"
            continue
        now, may_be_null, _ = after[name]
        if now != kind and (kind, now) not in _WIDER:
            yield f"{name} was {kind} and is {now}"
        if nullable and not may_be_null:
            yield f"{name} may not be null any more"


def breaks(before: Schema, after: Schema) -> list[str]:
    """What code that knows only `before` would stumble over in `after`."""
    found = []
    for table, columns in before.columns.items():
        now = after.columns.get(table)
        if now is None:
            found.append(f"{table} is gone")
            continue
        found += [f"{table}.{it}" for it in _changed(columns, now)]
        found += [
            f"{table}.{name} is new, not null, and has no default"
            for name, (_, nullable, fills) in now.items()
            if name not in columns and not nullable and not fills
        ]
    stricter = {it for it in after.unique - before.unique if it[0] in before.columns}
    found += [
        f"{table} is unique where it was not: {index}"
        for table, index in sorted(stricter)
        if not any(name in index for name in _HARMLESS)
    ]
    return found


def configuration(url: str) -> Config:
    """Alembic's, for one database."""
    made = Config(BACKEND / "alembic.ini")
    made.set_main_option("sqlalchemy.url", url.replace("%", "%%"))
    return made


@pytest.fixture(scope="module")
def steps(server_urls: ServerUrls) -> Iterator[dict[str, Schema]]:
    """The schema after each migration, in their order."""
    url = recreate(server_urls.database, "grove_steps")
    found = {}
    for revision in pending(None):
        command.upgrade(configuration(url), revision)
        found[revision] = Schema.of(url)
    yield found
    drop(server_urls.database, "grove_steps")


def test_no_migration_breaks_the_code_before_it(steps: dict[str, Schema]) -> None:
    """Nothing is dropped, renamed, narrowed or asked for that older code does not give; contracting has to wait."""
    found = {after: broken for (_, old), (after, new) in pairwise(steps.items()) if (broken := breaks(old, new))}
    assert found == {}


def test_what_would_break_is_noticed() -> None:
    text, asked_for = ("text", True, False), ("text", False, False)
    before = Schema({"t": {"a": ("integer", True, False), "b": text, "c": text}, "u": {}})
    after = Schema({"t": {"a": text, "b": asked_for, "d": asked_for}}, {("t", "t(a)")})
    assert breaks(before, after) == [
        "t.a was integer and is text",
        "t.b may not be null any more",
        "t.c is gone",
        "t.d is new, not null, and has no default",
        "u is gone",
        "t is unique where it was not: t(a)",
    ]


def git(*words: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(["git", "-C", str(BACKEND), *words], capture_output=True, check=False)


@pytest.fixture
def former(tmp_path: Path) -> Path | None:
    """The server as it was before the newest migration; None where only the newest commits are at hand."""
    newest = next(
        path
        for path in (BACKEND / "alembic" / "versions").glob("*.py")
        if f'revision = "{newest_revision()}"' in path.read_text().splitlines()
    )
    added = git("log", "-1", "--diff-filter=A", "--format=%H", "--", str(newest)).stdout.decode().strip()
    packed = git("archive", f"{added}^", ".")
    if not added or packed.returncode != 0:
        return None
    subprocess.run(["tar", "-x", "-C", str(tmp_path)], input=packed.stdout, check=True)
    return tmp_path


class FormerApi(ApiProcess):
    """An API process of older code."""

    def __init__(self, folder: Path, variables: dict[str, str]) -> None:
        super().__init__(variables)
        environment = {**self._program.environment, "PYTHONPATH": str(folder)}
        self._program = replace(self._program, environment=environment, cwd=folder)


async def test_the_version_before_works_beside_the_new_one(processes: Processes, former: Path | None) -> None:
    """Both serve one board on the new schema, as while one is replaced by the other, or after going back."""
    if former is None:
        # Whoever has the newest commits only cannot have older code; what it would stumble over is looked for above.
        assert git("rev-parse", "--verify", "HEAD~100").returncode != 0
        return
    asked = [sys.executable, "-c", "from launcher.migrations import newest_revision as n; print(n())"]
    known = subprocess.run(asked, cwd=former, env={**os.environ, "PYTHONPATH": ""}, capture_output=True, check=True)
    assert known.stdout.decode().strip() != newest_revision()

    new = await asyncio.to_thread(processes.api)
    old = FormerApi(former, processes.variables)
    try:
        await asyncio.to_thread(old.start)
        async with World.at(old.url) as before, World.at(new.url) as after:
            ann, ben = await before.person("ann"), await after.person("ben")
            board = await before.board(ann, editor=ben)
            there = await Follower.start(ben, board.id, new.ws_url)
            here = await Follower.start(ann, board.id, old.ws_url)
            todo = (await board.list())["id"]
            card = (await board.card(todo, due_at="2027-01-01T09:00:00Z"))["id"]
            await ann.ok("POST", f"/boards/{board.id}/labels", {"name": "soon", "color": "moss"})
            await ann.ok("POST", f"/cards/{card}/checklists", {"title": "steps"})
            await ann.ok("POST", f"/cards/{card}/comments", {"body": "from the old one"})
            await ann.ok("GET", "/notifications")
            await ben.ok("POST", f"/cards/{card}/comments", {"body": "from the new one"})
            await ben.ok("POST", f"/lists/{todo}/cards", {"title": "also"})
            for follower in (here, there):
                await follower.must_equal_a_fresh_picture()
                assert follower.resets == []
    finally:
        old.kill()


def test_a_migration_does_not_wait_for_ever_for_a_table(server_urls: ServerUrls) -> None:
    """Everybody else would wait behind it: it gives up, says so, and has changed nothing."""
    url = recreate(server_urls.database, "grove_locked")
    command.upgrade(configuration(url), "ground")
    variables = {"GROVE_DATABASE_URL": url, "GROVE_MIGRATION_LOCK_TIMEOUT": "200ms", "PYTHONPATH": str(BACKEND)}
    with psycopg.connect(url) as busy:
        busy.execute("LOCK TABLE board IN ROW EXCLUSIVE MODE")
        done = subprocess.run(
            migration(), cwd=BACKEND, env={**os.environ, **variables}, capture_output=True, text=True, check=False
        )
    assert done.returncode == 1
    assert "is in use" in done.stderr
    assert "Traceback" not in done.stderr
    assert revision_of(url) == "ground"
    drop(server_urls.database, "grove_locked")

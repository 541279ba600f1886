"""Making a backup, while Grove runs or not."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg
from obstore import open_reader
from obstore.store import ObjectStore

from app.kernel.files import PAUSE_OF_SWEEPS, open_store
from launcher.backups import archive
from launcher.backups.archive import Manifest, Writer
from launcher.backups.dumps import dump, major_version
from launcher.backups.keys import Keys
from launcher.backups.reach import reached
from launcher.environment import Place, files_url
from launcher.errors import CannotStart
from launcher.migrations import newest_revision, refuse_newer
from launcher.terminal import silence

_NEEDED_FILES = "SELECT key FROM held_file WHERE kept_at IS NOT NULL AND released_at IS NULL ORDER BY key"
_KEPT_DUMPS = 3

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Wish:
    """Where a backup goes, to which public keys it is encrypted, and whether files come along."""

    target: Path | None
    to: list[str]
    with_files: bool = True


def back_up(place: Place, wish: Wish, tell: Tell) -> Path:
    """Write an archive; where it is. It appears under its name only when it is whole. Raises `CannotStart`."""
    to, keys = archive.recipients(wish.to), Keys.of(place)
    target = wish.target or place.data / "backups" / f"grove-{_stamp()}.tar{'.age' if to else ''}"
    beside = target.with_name(f"{target.name}.keys.json")
    if target.exists() or beside.exists():
        raise CannotStart(f"{target} exists already; backups are never overwritten.")
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="grove-backup-", dir=target.parent) as made:
        folder = Path(made)
        with reached(place, silence) as url:
            _write(url, place, folder, keys=keys if to else None, with_files=wish.with_files)
        if to:
            archive.encrypt(folder / "plain.tar", folder / "sealed", to)
        else:
            keys.write(beside)
            tell(f"its keys are in {beside}: keep them elsewhere; whoever has both reads the private texts")
        (folder / ("sealed" if to else "plain.tar")).rename(target)
    return target


def _write(url: str, place: Place, folder: Path, *, keys: Keys | None, with_files: bool) -> None:
    with _moment(url) as (connection, snapshot):
        revision = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        refuse_newer(str(revision[0]) if revision else None)
        manifest = Manifest(
            made_at=datetime.now(UTC).isoformat(timespec="seconds"),
            revision=str(revision[0]) if revision else newest_revision(),
            postgres=major_version(connection),
        )
        writer = Writer(folder / "plain.tar", manifest)
        dump(url, folder / "dump", snapshot=snapshot)
        writer.add_file(archive.DATABASE, folder / "dump")
        if with_files:
            needed = [str(key) for (key,) in connection.execute(_NEEDED_FILES).fetchall()]
            _add_files(writer, open_store(files_url(), place.data), needed)
    if keys is not None:
        keys.write(folder / archive.KEYS)
        writer.add_file(archive.KEYS, folder / archive.KEYS)
    writer.finish(folder)


@contextmanager
def _moment(url: str) -> "Iterator[tuple[psycopg.Connection[Any], str]]":
    """One moment of the database; no file that it names is swept away before the block ends."""
    try:
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute("SELECT pg_advisory_lock(%s)", (PAUSE_OF_SWEEPS,))
            connection.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            exported = connection.execute("SELECT pg_export_snapshot()").fetchone()
            assert exported is not None
            yield connection, str(exported[0])
    except psycopg.errors.UndefinedTable:
        raise CannotStart("There is nothing to back up: the database has never been used.") from None
    except psycopg.OperationalError as error:
        raise CannotStart(f"The database cannot be reached: {error}") from None


def _add_files(writer: Writer, store: ObjectStore, keys: list[str]) -> None:
    for key in keys:
        try:
            file = open_reader(store, key)
        except FileNotFoundError:
            writer.manifest.missing_files.append(key)
            continue
        writer.add(f"{archive.FILES}/{key}", file, file.size)


def dump_before_migration(url: str, place: Place, revision: str) -> Path:
    """A dump of the database as it was before a migration; the last three are kept. Raises `CannotStart`."""
    folder = place.data / "backups"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if shutil.disk_usage(folder).free < 2 * _size(url):
        raise CannotStart(f"There is no room in {folder} for a dump before the migration.")
    target = folder / f"before-migration-{_stamp()}-{revision}.dump"
    dump(url, target)
    for old in sorted(folder.glob("before-migration-*.dump"))[:-_KEPT_DUMPS]:
        old.unlink()
    return target


def _size(url: str) -> int:
    with psycopg.connect(url) as connection:
        found = connection.execute("SELECT pg_database_size(current_database())").fetchone()
    return int(found[0]) if found else 0


def _stamp() -> str:
    return f"{datetime.now(UTC):%Y%m%d-%H%M%S}"

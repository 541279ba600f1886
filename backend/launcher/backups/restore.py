"""Bringing a backup back, onto an instance that has nothing yet."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from obstore.store import ObjectStore

from app.kernel.files import open_store
from launcher.backups import archive
from launcher.backups.backup import Tell
from launcher.backups.dumps import load
from launcher.backups.keys import Keys, private_key
from launcher.backups.reach import started
from launcher.environment import GROWTH_KEYS, SECRET_KEY, Place, files_url
from launcher.errors import CannotStart
from launcher.hold import held
from launcher.migrations import refuse_newer
from launcher.terminal import silence

_OWN_TABLES = "SELECT 1 FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema') LIMIT 1"
_MADE = ("postgres", "files", SECRET_KEY, GROWTH_KEYS)


def restore(place: Place, source: Path, *, key: Path | None, keys: Path | None, tell: Tell) -> None:
    """Bring back what an archive holds; nothing that exists is overwritten. Raises `CannotStart`.

    `key` opens an encrypted archive; `keys` are the instance's, where the archive does not hold them itself.
    """
    opener = private_key(key) if key is not None else None
    with held(place.data), archive.unpacked(source, opener, near=place.data) as (content, manifest):
        refuse_newer(manifest.revision)
        _refuse_used(place)
        inside = content / archive.KEYS
        settled = Keys.read(inside if inside.exists() else keys or source.with_name(f"{source.name}.keys.json"))
        with _undone_on_failure(place.data):
            settled.settle(place)
            count = _put_files(content / archive.FILES, open_store(files_url(), place.data))
            _load(place, content / archive.DATABASE)
        tell(f"restored what was backed up at {manifest.made_at}, with {count} files")
        if manifest.missing_files:
            tell(f"{len(manifest.missing_files)} files were missing already when the backup was made")


def _refuse_used(place: Place) -> None:
    configured = os.environ.get("GROVE_DATABASE_URL")
    if not configured:
        used = [name for name in _MADE if (place.data / name).exists()]
        if used:
            raise CannotStart(f"There is data in {place.data} already ({', '.join(used)}); move it away first.")
        return
    try:
        with psycopg.connect(configured) as connection:
            is_used = connection.execute(_OWN_TABLES).fetchone() is not None
    except psycopg.OperationalError as error:
        raise CannotStart(f"The database cannot be reached: {error}") from None
    if is_used:
        raise CannotStart("The database holds tables already; a backup is restored into an empty one.")


def _load(place: Place, dump: Path) -> None:
    configured = os.environ.get("GROVE_DATABASE_URL")
    if configured:
        load(configured, dump)
    else:
        with started(place.data, silence) as url:
            load(url, dump)


def _put_files(folder: Path, store: ObjectStore) -> int:
    """Put them where they were; a name is never given twice, so that one which exists is the same file."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    for path in paths:
        with path.open("rb") as file:
            store.put(str(path.relative_to(folder)), file)
    return len(paths)


@contextmanager
def _undone_on_failure(data: Path) -> Iterator[None]:
    """Leave a data folder as empty as it was when a restore fails, so that it can be tried again."""
    before = {name for name in _MADE if (data / name).exists()}
    try:
        yield
    except BaseException:
        for name in set(_MADE) - before:
            path = data / name
            shutil.rmtree(path, ignore_errors=True) if path.is_dir() else path.unlink(missing_ok=True)
        raise

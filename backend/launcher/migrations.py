"""The schema's versions: what a database has, what the code knows, and how a new one is drafted."""

import os
import re
import tempfile
from functools import cache
from pathlib import Path

from launcher.errors import CannotStart
from launcher.programs import BACKEND
from launcher.servers import DATABASE, running_servers
from launcher.terminal import silence

_REVISION = re.compile(r"^(down_)?revision\b.*?=\s*[\"'](.+?)[\"']", re.MULTILINE)


@cache
def _chain() -> dict[str, str | None]:
    """Each migration and the one before it, read from the files: Alembic itself takes a second of every start."""
    chain: dict[str, str | None] = {}
    for file in (BACKEND / "alembic" / "versions").glob("*.py"):
        found = {bool(is_down): name for is_down, name in _REVISION.findall(file.read_text(encoding="utf-8"))}
        chain[found[False]] = found.get(True)
    return chain


def newest_revision() -> str:
    """The last migration there is."""
    chain = _chain()
    return ",".join(sorted(chain.keys() - set(chain.values())))


def revision_of(url: str) -> str | None:
    """The last migration that a database has seen; None when it has none, or cannot be asked."""
    import psycopg  # noqa: PLC0415 - only whoever starts a whole Grove asks

    try:
        with psycopg.connect(url, connect_timeout=5) as connection:
            found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except psycopg.Error:
        return None
    return str(found[0]) if found else None


def is_migrated(url: str) -> bool:
    """Whether a database has the newest schema already."""
    return revision_of(url) == newest_revision()


def refuse_newer(revision: str | None) -> None:
    """Raise `CannotStart` when data is of a migration that this code has never heard of."""
    if revision is not None and revision not in _chain():
        raise CannotStart(
            f"The data is of a newer Grove (migration {revision}) than this one ({newest_revision()})."
            " Start the version that wrote it, or a newer one; nothing was changed."
        )


def pending(revision: str | None) -> list[str]:
    """The migrations that data of a revision still lacks, in their order. Raises `CannotStart` for newer data."""
    refuse_newer(revision)
    chain, missing = _chain(), []
    step: str | None = newest_revision()
    while step is not None and step != revision:
        missing.append(step)
        step = chain.get(step)
    return missing[::-1]


def draft_migration(title: str) -> None:
    """Write `alembic/versions/<day>_<title>.py`, to be read and finished by hand; needs no running Grove."""
    if not title.strip():
        raise CannotStart('say what it does: make migration NAME="add labels"')
    from alembic import command  # noqa: PLC0415 - slow, and only needed here
    from alembic.config import Config  # noqa: PLC0415

    config = Config(BACKEND / "alembic.ini")
    with tempfile.TemporaryDirectory(prefix="grove-") as folder:
        Path(folder).chmod(0o711)
        with running_servers(Path(folder), silence) as servers:
            assert servers.postgres is not None
            os.environ["GROVE_DATABASE_URL"] = servers.postgres.url(DATABASE)
            command.upgrade(config, "head")
            command.revision(config, title, autogenerate=True)

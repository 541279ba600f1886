"""The schema's versions: whether a database has the newest, and how a new one is drafted."""

import os
import re
import tempfile
from pathlib import Path

from launcher.errors import CannotStart
from launcher.programs import BACKEND
from launcher.servers import DATABASE, running_servers
from launcher.terminal import silence

_REVISION = re.compile(r"^(down_)?revision\b.*?=\s*[\"'](.+?)[\"']", re.MULTILINE)


def newest_revision() -> str:
    """The last migration there is, read from the files: Alembic itself takes a second of every start to say it."""
    revisions: set[str] = set()
    replaced: set[str] = set()
    for file in (BACKEND / "alembic" / "versions").glob("*.py"):
        for is_down, name in _REVISION.findall(file.read_text(encoding="utf-8")):
            (replaced if is_down else revisions).add(name)
    return ",".join(sorted(revisions - replaced))


def is_migrated(url: str) -> bool:
    """Whether a database has the newest schema already."""
    import psycopg  # noqa: PLC0415 - only whoever starts a whole Grove asks

    try:
        with psycopg.connect(url, connect_timeout=5) as connection:
            found = connection.execute("SELECT version_num FROM alembic_version").fetchall()
    except psycopg.Error:
        return False
    return [(newest_revision(),)] == found


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

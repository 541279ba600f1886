"""`make migration`: drafts a migration as the difference between the models and the migrations so far."""

import os
import tempfile
from pathlib import Path

from alembic import command
from alembic.config import Config

from launcher.errors import CannotStart
from launcher.programs import BACKEND
from launcher.servers import DATABASE, running_servers
from launcher.terminal import silence


def draft_migration(title: str) -> None:
    """Write `alembic/versions/<day>_<title>.py`, to be read and finished by hand; needs no running Grove."""
    if not title.strip():
        raise CannotStart('say what it does: make migration NAME="add labels"')
    config = Config(BACKEND / "alembic.ini")
    with tempfile.TemporaryDirectory(prefix="grove-") as folder:
        Path(folder).chmod(0o711)
        with running_servers(Path(folder), silence) as servers:
            assert servers.postgres is not None
            os.environ["GROVE_DATABASE_URL"] = servers.postgres.url(DATABASE)
            command.upgrade(config, "head")
            command.revision(config, title, autogenerate=True)

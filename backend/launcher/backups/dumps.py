"""Dumps of a database, by PostgreSQL's own programs."""

import os
import re
import shutil
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from launcher.errors import CannotStart
from launcher.postgres import installations

_SHOWN_CHARACTERS = 1500
_FORGETS_NAMES = b"set_config('search_path', ''"


def _versions(name: str) -> dict[int, Path]:
    """The installed programs of that name by major version; the system's own before ours, which knows no TLS."""
    try:
        found = {version: folder / name for version, folder in installations().items()}
    except CannotStart:
        found = {}
    system = shutil.which(name)
    if system is not None:
        said = subprocess.run([system, "--version"], capture_output=True, text=True, check=True).stdout
        version = re.search(r"(\d+)", said.partition("PostgreSQL)")[2])
        if version is not None:
            found[int(version[1])] = Path(system)
    return found


def _program(name: str, server: int) -> Path:
    """A program that understands a server of that major version."""
    found = _versions(name)
    fit = sorted(version for version in found if version >= server)
    if not fit:
        raise CannotStart(f"{name} of PostgreSQL {server} or newer is needed: install `postgresql-client-{server}`.")
    return found[fit[0] if name == "pg_dump" else fit[-1]]


def major_version(connection: "psycopg.Connection[Any]") -> int:
    """The server's."""
    return connection.info.server_version // 10_000


def _way(url: str) -> tuple[str, dict[str, str]]:
    """The option that leads to a database; the password goes by the environment, where `ps` does not show it."""
    parts = conninfo_to_dict(url)
    password = parts.pop("password", None)
    return f"--dbname={make_conninfo('', **parts)}", {
        **os.environ,
        **({"PGPASSWORD": str(password)} if password else {}),
    }


def dump(url: str, target: Path, *, snapshot: str | None = None) -> None:
    """Write the whole database to a file, as it is at one moment, or in an exported snapshot. Raises `CannotStart`."""
    with psycopg.connect(url) as connection:
        program = _program("pg_dump", major_version(connection))
    target.touch(mode=0o600)
    way, environment = _way(url)
    command = [str(program), way, "--format=custom", "--no-owner", "--no-privileges", f"--file={target}"]
    command += [f"--snapshot={snapshot}"] if snapshot else []
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, errors="replace")
    if done.returncode != 0:
        raise CannotStart(f"The database cannot be dumped:\n{done.stderr.strip()[-_SHOWN_CHARACTERS:]}")


def load(url: str, source: Path) -> None:
    """Fill an empty database from a dump: all of it, or nothing. Raises `CannotStart`."""
    with psycopg.connect(url) as connection:
        program = _program("pg_restore", major_version(connection))
    target, environment = _way(url)
    psql = [str(program.with_name("psql")), target, "--no-psqlrc", "--quiet", "--output=/dev/null"]
    psql += ["--single-transaction", "--set=ON_ERROR_STOP=1"]
    unpack = [str(program), "--no-owner", "--no-privileges", "--file=-", str(source)]
    with (
        tempfile.TemporaryFile("w+", errors="replace") as said,
        subprocess.Popen(unpack, stdout=subprocess.PIPE, stderr=said) as dumped,
        subprocess.Popen(psql, stdin=subprocess.PIPE, stderr=said, env=environment) as loaded,
    ):
        assert dumped.stdout is not None
        assert loaded.stdin is not None
        with suppress(BrokenPipeError):
            _copy_with_names(dumped.stdout, loaded.stdin)
            loaded.stdin.flush()
        dumped.stdout.close()
        if dumped.wait() != 0:
            loaded.kill()  # at the end of its input it would commit the half that it has got
        with suppress(BrokenPipeError):
            loaded.stdin.close()
        if loaded.wait() or dumped.returncode:
            said.seek(0)
            raise CannotStart(f"The dump cannot be loaded:\n{said.read().strip()[-_SHOWN_CHARACTERS:]}")


def _copy_with_names(script: IO[bytes], target: IO[bytes]) -> None:
    """Copy a dump as SQL, without the line that forgets where names are looked up.

    Columns that are computed from others call functions that call functions by their bare names.
    """
    for line in script:
        if _FORGETS_NAMES in line:
            break
        target.write(line)
    shutil.copyfileobj(script, target)

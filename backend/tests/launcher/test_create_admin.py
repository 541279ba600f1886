"""The first administrator is made by one command."""

import subprocess
import sys

import psycopg

from launcher.programs import BACKEND
from tests.support.processes import environment


def create_admin(database_url: str, password: str, name: str = "root_ada") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "launcher", "create-admin", name, f"{name}@example.org"],
        cwd=BACKEND,
        env={**environment(database_url, "redis://127.0.0.1:1/0"), "PYTHONPATH": str(BACKEND)},
        input=f"{password}\n",
        capture_output=True,
        text=True,
        check=False,
    )


def test_makes_an_administrator(database_url: str, clean: None) -> None:
    """It needs the database only."""
    assert create_admin(database_url, "long and quiet river").returncode == 0

    with psycopg.connect(database_url) as connection:
        found = connection.execute("SELECT username, role FROM person").fetchall()
    assert found == [("root_ada", "admin")]


def test_says_what_is_wrong(database_url: str, clean: None) -> None:
    short = create_admin(database_url, "short")
    guessable = create_admin(database_url, "root_ada@example.org")
    create_admin(database_url, "long and quiet river")
    twice = create_admin(database_url, "long and quiet river")

    for answer, part in ((short, "password:"), (guessable, "must not be your name"), (twice, "taken")):
        assert answer.returncode == 1
        assert part in answer.stderr
        assert "Traceback" not in answer.stderr

"""Accounts made from the command line; the description of the API, said there too."""

import os
import subprocess
import sys

import psycopg
import pytest

from launcher.__main__ import main
from launcher.programs import BACKEND
from tests.support.processes import environment


def create(database_url: str, password: str, name: str = "root_ada", *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "launcher", "user", "create", *options, name, f"{name}@example.org"],
        cwd=BACKEND,
        env={**environment(database_url, "redis://127.0.0.1:1/0"), "PYTHONPATH": str(BACKEND)},
        input=f"{password}\n",
        capture_output=True,
        text=True,
        check=False,
    )


def test_makes_an_administrator_or_somebody(database_url: str, clean: None) -> None:
    """It needs the database only."""
    assert create(database_url, "long and quiet river", "root_ada", "--admin").returncode == 0
    assert create(database_url, "long and quiet river", "ben").returncode == 0

    with psycopg.connect(database_url) as connection:
        found = connection.execute("SELECT username, role FROM person ORDER BY role").fetchall()
    assert found == [("root_ada", "admin"), ("ben", "user")]


def test_says_what_is_wrong(database_url: str, clean: None) -> None:
    short = create(database_url, "short")
    guessable = create(database_url, "root_ada@example.org")
    create(database_url, "long and quiet river")
    twice = create(database_url, "long and quiet river")

    for answer, part in ((short, "password:"), (guessable, "must not be your name"), (twice, "taken")):
        assert answer.returncode == 1
        assert part in answer.stderr
        assert "Traceback" not in answer.stderr


def test_the_description_of_the_api_is_said() -> None:
    said = subprocess.run(
        [sys.executable, "-m", "launcher", "openapi"],
        cwd=BACKEND,
        env={**os.environ, "PYTHONPATH": str(BACKEND)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout == (BACKEND.parent / "frontend-contract" / "openapi.json").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "words",
    ["up", "doctor", "backup", "restore", "upgrade", "user create", "keys rotate", "openapi", "worker", "scheduler"],
)
def test_every_command_of_the_manual_exists(words: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([*words.split(), "--help"])

    assert ended.value.code == 0
    assert f"usage: grove {words}" in capsys.readouterr().out

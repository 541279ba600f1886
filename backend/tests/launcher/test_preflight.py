"""What a machine lacks is said in plain words before anything is installed."""

import os
import subprocess
from pathlib import Path

import pytest

from launcher.programs import BACKEND


def preflight(folder: Path, *, python: str | None, system: str = "Linux", machine: str = "x86_64") -> tuple[int, str]:
    """Run the check with stand-ins for the machine's programs; exit code and message."""
    stand_ins = {"uname": f'[ "$1" = -s ] && echo {system} || echo {machine}'}
    if python is not None:
        stand_ins["python3"] = python
    for name, body in stand_ins.items():
        program = folder / name
        program.write_text(f"#!/bin/sh\n{body}\n")
        program.chmod(0o755)
    done = subprocess.run(
        ["/bin/bash", str(BACKEND / "tools" / "preflight.sh"), "python3"],
        env={**os.environ, "PATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stderr


GOOD = "exit 0"
OLD = '[ "$1" = -V ] && echo Python 3.9.2; case "$2" in *version_info*) exit 1;; esac; exit 0'
WITHOUT_VENV = 'case "$2" in *ensurepip*) exit 1;; esac; exit 0'
OTHER_LIBC = '[ "$1" = - ] && exit 1; exit 0'


def test_says_nothing_when_all_is_there(tmp_path: Path) -> None:
    assert preflight(tmp_path, python=GOOD) == (0, "")


@pytest.mark.parametrize(
    ("python", "words"),
    [
        (None, "apt install python3 python3-venv"),
        (OLD, "python3 is Python 3.9.2"),
        (WITHOUT_VENV, "apt install python3-venv"),
        (OTHER_LIBC, "glibc 2.28 or newer"),
    ],
)
def test_names_what_is_missing(tmp_path: Path, python: str | None, words: str) -> None:
    code, said = preflight(tmp_path, python=python)

    assert code == 1
    assert words in said


@pytest.mark.parametrize(
    ("system", "machine", "is_good"),
    [("Linux", "aarch64", True), ("Darwin", "arm64", True), ("Darwin", "x86_64", False), ("Linux", "riscv64", False)],
)
def test_knows_where_the_embedded_servers_run(tmp_path: Path, system: str, machine: str, is_good: bool) -> None:
    code, said = preflight(tmp_path, python=GOOD, system=system, machine=machine)

    assert (code == 0) is is_good
    assert is_good or f"{system} on {machine}" in said

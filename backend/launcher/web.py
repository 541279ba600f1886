"""Builds the web client when its sources changed, with the Node of the Python environment."""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from launcher.postgres import CannotStart

ROOT = Path(__file__).parents[2]
FRONTEND = ROOT / "frontend"
_SOURCES = ("src", "public", "scripts", "index.html", "package-lock.json", "vite.config.ts", "tsconfig.json")


def _digest(paths: Iterable[Path]) -> str:
    total = hashlib.sha256()
    for path in paths:
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file():
                total.update(str(file.relative_to(FRONTEND)).encode() + file.read_bytes())
    return total.hexdigest()


def _run(*command: str) -> None:
    programs = Path(sys.executable).parent
    environment = {**os.environ, "PATH": f"{programs}{os.pathsep}{os.environ.get('PATH', '')}"}
    program = shutil.which(command[0], path=environment["PATH"])
    if program is None:
        raise CannotStart(f"{command[0]} is missing: run `make setup`")
    done = subprocess.run(
        [program, *command[1:]], cwd=FRONTEND, env=environment, check=False, capture_output=True, text=True
    )
    if done.returncode != 0:
        raise CannotStart(f"`{' '.join(command)}` failed:\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}")


def install_packages(tell: Callable[[str], None]) -> None:
    """Install the client's packages as they are locked, unless they are there."""
    wanted = _digest([FRONTEND / "package-lock.json"])
    stamp = FRONTEND / "node_modules" / ".grove-stamp"
    if stamp.exists() and stamp.read_text() == wanted:
        return
    tell("installing the web client's packages")
    _run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
    stamp.write_text(wanted)


def build_if_changed(tell: Callable[[str], None]) -> None:
    """Bring `frontend/dist` up to date with its sources."""
    wanted = _digest(FRONTEND / name for name in _SOURCES)
    stamp = FRONTEND / "dist" / ".grove-stamp"
    if stamp.exists() and stamp.read_text() == wanted:
        return
    install_packages(tell)
    tell("building the web client")
    _run("npm", "run", "--silent", "build:fast")
    stamp.write_text(wanted)


if __name__ == "__main__":
    if "--packages-only" in sys.argv:
        install_packages(print)
    else:
        build_if_changed(print)

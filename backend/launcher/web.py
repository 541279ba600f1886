"""Builds the web client when its sources changed, with the Node of the Python environment."""

import hashlib
import os
import shutil
import sys
import threading
from collections.abc import Callable, Iterable
from pathlib import Path

from launcher.errors import CannotStart
from launcher.programs import BACKEND
from launcher.steps import run_step

FRONTEND = BACKEND.parent / "frontend"
_STAMP = ".grove-stamp"
_NOT_SOURCES = {"node_modules", "dist", "tests"}
# The client's types are checked by `make test`; a start only needs the bundle.
_BUILD = ("npm", "run", "--silent", "build:fast")
# Whom the system trusts, Node trusts too: networks with a certificate authority of their own are common.
_TRUST = {"NODE_USE_SYSTEM_CA": "1"}

Tell = Callable[[str], None]


def _digest(paths: Iterable[Path]) -> str:
    total = hashlib.sha256()
    for path in paths:
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file():
                total.update(f"{file.relative_to(FRONTEND)}\0".encode() + file.read_bytes())
    return total.hexdigest()


def _is_fresh(folder: Path, wanted: str) -> bool:
    stamp = folder / _STAMP
    return stamp.exists() and stamp.read_text() == wanted


def _npm(what: str, command: Iterable[str], stopping: threading.Event | None) -> None:
    name, *options = command
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
    program = shutil.which(name, path=path)
    if program is None:
        raise CannotStart(f"`{name}` is missing: run `make setup`.")
    environment = {"PATH": path, **_TRUST}
    run_step(what, [program, *options], cwd=FRONTEND, environment=environment, stopping=stopping)


def install_packages(tell: Tell, stopping: threading.Event | None = None) -> None:
    """Install the client's packages as they are locked, unless they are there."""
    wanted = _digest([FRONTEND / "package-lock.json"])
    folder = FRONTEND / "node_modules"
    if _is_fresh(folder, wanted):
        return
    tell("installing the web client's packages")
    _npm("Installing the web client's packages", ("npm", "ci", "--ignore-scripts"), stopping)
    (folder / _STAMP).write_text(wanted)


def build_if_changed(tell: Tell, stopping: threading.Event | None = None) -> None:
    """Bring `frontend/dist` up to date with its sources."""
    sources = sorted(path for path in FRONTEND.iterdir() if path.name not in _NOT_SOURCES)
    wanted = _digest(sources)
    folder = FRONTEND / "dist"
    if _is_fresh(folder, wanted):
        return
    install_packages(tell, stopping)
    tell("building the web client")
    _npm("Building the web client", _BUILD, stopping)
    (folder / _STAMP).write_text(wanted)


if __name__ == "__main__":
    (install_packages if "--packages-only" in sys.argv else build_if_changed)(print)

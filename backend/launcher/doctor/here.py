"""What this machine must have, so that everything that is not set elsewhere can start on it."""

import os
import platform
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from launcher.environment import Place
from launcher.errors import CannotStart
from launcher.hold import AlreadyHeld, held
from launcher.ports import check_port
from launcher.postgres import check_reachable, installations, owner_here
from launcher.valkey import binary
from launcher.web import FRONTEND

_ENOUGH_BYTES = 500 * 1024 * 1024


def _python() -> str:
    return f"{platform.python_version()} at {sys.executable}"


def _postgres() -> str:
    return f"version {max(installations())}, runs as {owner_here() or 'you'}"


def _valkey() -> str:
    return str(binary().name)


def _node() -> str:
    found = shutil.which("node", path=str(Path(sys.executable).parent))
    if found is None:
        raise CannotStart("not in the environment: run `make setup`")
    return "in the environment"


def _web() -> str:
    built = (FRONTEND / "dist" / "index.html").exists()
    return "built" if built else "not built yet; the next start builds it"


def checks(place: Place) -> dict[str, Callable[[], str]]:
    """Each thing that a start on this machine needs; a check says how it is, or raises `CannotStart` with the cure."""

    def data() -> str:
        check_reachable(place.data.parent, owner_here())
        free = shutil.disk_usage(place.data.parent).free
        if free < _ENOUGH_BYTES:
            raise CannotStart(f"only {free // 1024**2} MiB are free at {place.data.parent}")
        return f"{place.data}, {free // 1024**3} GiB free"

    def port() -> str:
        try:
            with held(place.data):
                check_port(place.host, place.port)
        except AlreadyHeld:
            return "Grove runs here already"
        return f"{place.port} is free"

    wanted: dict[str, Callable[[], str]] = {"Python": _python}
    if not os.environ.get("GROVE_DATABASE_URL"):
        wanted["PostgreSQL"] = _postgres
    if not os.environ.get("GROVE_REDIS_URL"):
        wanted["Valkey"] = _valkey
    return wanted | {"Node": _node, "web client": _web, "data": data, "port": port}

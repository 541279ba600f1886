"""`make doctor`: looks at everything that a start needs, and says what to do where something is missing."""

import platform
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from launcher.environment import Place
from launcher.errors import CannotStart
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


def _checks(place: Place) -> dict[str, Callable[[], str]]:
    def data() -> str:
        check_reachable(place.data.parent, owner_here())
        free = shutil.disk_usage(place.data.parent).free
        if free < _ENOUGH_BYTES:
            raise CannotStart(f"only {free // 1024**2} MiB are free at {place.data.parent}")
        return f"{place.data}, {free // 1024**3} GiB free"

    def port() -> str:
        check_port(place.host, place.port)
        return f"{place.port} is free"

    return {
        "Python": _python,
        "PostgreSQL": _postgres,
        "Valkey": _valkey,
        "Node": _node,
        "web client": _web,
        "data": data,
        "port": port,
    }


def examine(place: Place, tell: Callable[[str], None]) -> bool:
    """Tell about each thing that a start needs; whether all of them are well."""
    is_well = True
    for name, check in _checks(place).items():
        try:
            tell(f"fine     {name}: {check()}")
        except CannotStart as reason:
            is_well = False
            tell(f"MISSING  {name}: {reason}")
    return is_well

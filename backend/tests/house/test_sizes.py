"""Code is read in small pieces: how long a file and a function may be (docs/map.md)."""

import ast
from pathlib import Path

import pytest

from tests.house.repository import ROOT, files, shown

_LONGEST_FILE, _LONGEST_TEST = 400, 600
_LONGEST_FUNCTION = 40
_LONGEST = {".vue": 400, ".ts": 400, ".mjs": 400, ".sh": 120}
_GENERATED = ("frontend/src/contract/", "backend/alembic/versions/")

# One line each: the file, or `file:function`, with the reason.
EXCEPTIONS: dict[str, str] = {
    "backend/tests/accounts/test_access_token.py:forged": "a table of forty forgeries, one after another",
}


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def own(*patterns: str) -> list[Path]:
    """What people wrote and people read."""
    return [path for path in files(*patterns) if not _name(path).startswith(_GENERATED)]


def long_functions(source: str) -> list[tuple[str, int]]:
    """Functions of a module that are too long, without what their docstring takes."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            body = node.body[1:] if ast.get_docstring(node) is not None else node.body
            length = (node.end_lineno or 0) - body[0].lineno + 1 if body else 0
            if length > _LONGEST_FUNCTION:
                found.append((node.name, length))
    return found


def test_files_stay_short() -> None:
    found = []
    for path in own("*.py", "*.vue", "*.ts", "*.mjs", "*.sh"):
        is_test = "/tests/" in f"/{_name(path)}" or ".test." in path.name
        limit = _LONGEST_TEST if is_test else _LONGEST.get(path.suffix, _LONGEST_FILE)
        length = len(path.read_text().splitlines())
        if length > limit and _name(path) not in EXCEPTIONS:
            found.append(f"{_name(path)}: {length} lines, {limit} at most")
    assert found == [], shown(found, "give each thought a file of its own")


def test_functions_stay_short() -> None:
    found = []
    for path in own("*.py"):
        for function, length in long_functions(path.read_text()):
            if f"{_name(path)}:{function}" not in EXCEPTIONS:
                found.append(f"{_name(path)}: {function} has {length} lines, {_LONGEST_FUNCTION} at most")
    assert found == [], shown(found, "name the parts of it")


@pytest.mark.parametrize(("lines", "is_long"), [(_LONGEST_FUNCTION, False), (_LONGEST_FUNCTION + 1, True)])
def test_the_measure_counts_what_is_done(lines: int, is_long: bool) -> None:
    source = 'def f():\n    """A long\n    story."""\n' + "    pass\n" * lines
    assert bool(long_functions(source)) is is_long


def test_every_exception_is_still_needed() -> None:
    names = {name.partition(":")[0] for name in EXCEPTIONS}
    assert names <= {_name(path) for path in files()}

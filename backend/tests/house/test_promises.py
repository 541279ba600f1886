"""The page that says what proves the promises names tests that exist."""

import re

from tests.house.repository import ROOT, shown

_TEST = re.compile(r"`(tests/[\w/]+\.py)(?:::(\w+))?`")
_PROMISES = [f"S{nth}" for nth in range(1, 13)] + [f"D{nth}" for nth in range(13, 31)] + ["W1", "W2", "W3"]


def test_what_is_named_as_a_proof_is_there() -> None:
    page = (ROOT / "docs/security.md").read_text(encoding="utf-8")
    lost = []
    for path, name in _TEST.findall(page):
        file = ROOT / "backend" / path
        if not file.exists() or (name and not re.search(rf"def {name}\(", file.read_text(encoding="utf-8"))):
            lost.append(f"{path}::{name}")
    assert lost == [], shown(lost, "name tests that exist in docs/security.md")


def test_every_promise_has_its_line() -> None:
    page = (ROOT / "docs/security.md").read_text(encoding="utf-8")
    assert [it for it in _PROMISES if f"| {it} |" not in page] == []

"""The Makefile explains itself."""

import re
import subprocess

from tests.house.repository import ROOT, shown

_EXPECTED = {
    *("run", "demo", "doctor", "test", "test-fast", "check", "lint", "types", "imports", "house"),
    *("contract", "migration", "bench", "e2e", "lock", "clean", "fix", "setup"),
}
# Steps of other targets.
_INNER = {"help", "setup-run", "programs", "test-backend", "test-quick"}


def test_make_lists_every_target_with_what_it_does() -> None:
    said = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    listed = set(re.findall(r"^  make ([a-z0-9-]+) +\S", said, re.MULTILINE))
    targets = set(re.findall(r"^([a-z][a-z0-9-]*):", (ROOT / "Makefile").read_text(), re.MULTILINE))

    assert listed >= _EXPECTED
    hidden = sorted(targets - listed - _INNER)
    assert hidden == [], shown(hidden, "say behind `##` what it does")

"""What runs on every push is valid, pinned, and the same as on a developer's machine."""

import os
import re
import subprocess
import sys

from tests.house.repository import ROOT, files, shown

_WORKFLOWS = files(".github/workflows/*.yml")
_USES = re.compile(r"uses:\s*(\S+)")
_PINNED = re.compile(r"@[0-9a-f]{40}$")


def test_workflows_have_the_shape_that_is_asked_for() -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows"]
    checked = subprocess.run([*command, *map(str, _WORKFLOWS)], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_actions_are_pinned_to_a_commit() -> None:
    """A tag can be moved to other code; a commit cannot."""
    used = [name for path in _WORKFLOWS for name in _USES.findall(path.read_text())]
    loose = [name for name in used if not _PINNED.search(name)]
    assert used
    assert loose == [], shown(loose, "write the commit, and the version in a comment behind it")


def test_the_pipeline_runs_what_developers_run() -> None:
    run = ROOT / ".ci" / "run"
    assert os.access(run, os.X_OK)
    assert "make test" in run.read_text()
    assert any(".ci/run" in path.read_text() for path in _WORKFLOWS)

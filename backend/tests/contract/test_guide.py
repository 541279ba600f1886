"""The blocks of docs/api.md do what the page says, as they stand there."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import httpx2
import pytest

from tests.support.processes import ApiProcess
from tests.support.world import PASSWORD, World

_PAGE = Path(__file__).parents[3] / "docs" / "api.md"
_BLOCK = re.compile(r"^```(\w+) run\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(language: str) -> str:
    """All blocks of a language that are meant to be run, one after another."""
    return "\n".join(body for kind, body in _BLOCK.findall(_PAGE.read_text()) if kind == language)


async def environment(api: ApiProcess) -> dict[str, str]:
    """What the page expects to be set: an address and an account."""
    async with httpx2.AsyncClient(base_url=api.url, timeout=30) as http:
        ann = await World(http).person("ann")
    name = str(ann.user["username"])
    return {"PATH": os.environ["PATH"], "GROVE": api.url, "NAME": name, "PASSWORD": PASSWORD}


@pytest.mark.parametrize(("language", "program"), [("sh", "bash"), ("python", sys.executable)])
async def test_the_blocks_run(language: str, program: str, live_server: ApiProcess) -> None:
    path = shutil.which(program)
    assert path is not None
    script = f"set -euo pipefail\n{blocks(language)}" if language == "sh" else blocks(language)

    done = subprocess.run(
        [path, "-c", script],
        env=await environment(live_server),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()

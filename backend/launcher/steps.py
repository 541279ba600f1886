"""Commands that run to their end before Grove goes on; a stop ends them too."""

import os
import subprocess
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path

from launcher.errors import CannotStart, StopRequested

_LOOK_SECONDS = 0.05
_SHOWN_CHARACTERS = 3000


def run_step(
    what: str,
    command: Sequence[str],
    *,
    cwd: Path,
    environment: Mapping[str, str] | None = None,
    stopping: threading.Event | None = None,
) -> None:
    """Run a command; raises `CannotStart` with the end of what it said, or `StopRequested`."""
    process = subprocess.Popen(
        list(command),
        cwd=cwd,
        env={**os.environ, **(environment or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    said = _wait(process, stopping)
    if process.returncode != 0:
        raise CannotStart(f"{what} failed:\n{said.strip()[-_SHOWN_CHARACTERS:]}")


def _wait(process: "subprocess.Popen[str]", stopping: threading.Event | None) -> str:
    while True:
        try:
            return process.communicate(timeout=_LOOK_SECONDS)[0]
        except subprocess.TimeoutExpired:
            if stopping is not None and stopping.is_set():
                process.terminate()
                process.communicate()
                raise StopRequested from None

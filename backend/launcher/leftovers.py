"""What a launcher that was killed has left running, where the kernel does not clean up by itself (macOS)."""

import contextlib
import json
import os
import signal
import subprocess
import time
from collections.abc import Iterable
from pathlib import Path

from launcher.terminal import GROVE, Say

_PATIENCE_SECONDS = 10.0


def _identity(pid: int) -> str | None:
    """What tells a process from a later one with the same number; None when there is none."""
    asked = subprocess.run(
        ["/bin/ps", "-o", "lstart=,command=", "-p", str(pid)], capture_output=True, text=True, check=False
    )
    return asked.stdout.strip() or None


class Leftovers:
    """The processes of the last run, remembered in the data folder until they have been stopped."""

    def __init__(self, data: Path) -> None:
        self._file = data / "processes.json"

    def remember(self, pids: Iterable[int]) -> None:
        """Note what has been started, before it can be lost."""
        self._file.write_text(json.dumps({str(pid): _identity(pid) for pid in pids}))

    def forget(self) -> None:
        """Everything was stopped in order."""
        self._file.unlink(missing_ok=True)

    def end(self, say: Say) -> None:
        """Kill what still runs of the last run, and wait until it is gone."""
        with contextlib.suppress(FileNotFoundError, ValueError):
            known = json.loads(self._file.read_text())
            alive = [int(pid) for pid, identity in known.items() if identity and _identity(int(pid)) == identity]
            if alive:
                say(GROVE, "ending what an earlier start has left behind")
            _end(alive, known)
        self.forget()


def _end(pids: list[int], known: dict[str, str]) -> None:
    for pid in pids:
        # PostgreSQL shares memory among its processes: it ends them itself, and at once, when asked like this.
        sign = signal.SIGQUIT if "postgres" in known[str(pid)] else signal.SIGKILL
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, sign)
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while any(_identity(pid) == known[str(pid)] for pid in pids) and time.monotonic() < deadline:
        time.sleep(0.1)

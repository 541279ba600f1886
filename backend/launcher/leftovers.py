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
_LOOK_SECONDS = 0.1


def _identities(pids: Iterable[int]) -> dict[int, str]:
    """What tells each process that runs from a later one with the same number: when it began, and its command."""
    wanted = ",".join(map(str, pids))
    command = ["/bin/ps", "-o", "pid=,lstart=,command=", "-p", wanted]
    listed = subprocess.run(command, capture_output=True, text=True, check=False).stdout if wanted else ""
    found = (line.split(maxsplit=1) for line in listed.splitlines())
    return {int(pid): identity for pid, identity in found}


class Leftovers:
    """The processes of the last run, remembered in the data folder until they have been stopped."""

    def __init__(self, data: Path) -> None:
        self._file = data / "processes.json"

    def remember(self, pids: Iterable[int]) -> None:
        """Note what has been started, before it can be lost."""
        self._file.write_text(json.dumps(_identities(pids)))

    def forget(self) -> None:
        """Everything was stopped in order."""
        self._file.unlink(missing_ok=True)

    def end(self, say: Say) -> None:
        """Kill what still runs of the last run, and wait until it is gone."""
        alive = _still_alive(self._known())
        if alive:
            say(GROVE, "ending what an earlier start has left behind")
        for pid, identity in alive.items():
            # PostgreSQL shares memory among its processes: it ends them itself, and at once, when asked like this.
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGQUIT if "postgres" in identity else signal.SIGKILL)
        deadline = time.monotonic() + _PATIENCE_SECONDS
        while _still_alive(alive) and time.monotonic() < deadline:
            time.sleep(_LOOK_SECONDS)
        self.forget()

    def _known(self) -> dict[int, str]:
        with contextlib.suppress(FileNotFoundError, ValueError):
            return {int(pid): identity for pid, identity in json.loads(self._file.read_text()).items()}
        return {}


def _still_alive(known: dict[int, str]) -> dict[int, str]:
    now = _identities(known)
    return {pid: identity for pid, identity in known.items() if now.get(pid) == identity}

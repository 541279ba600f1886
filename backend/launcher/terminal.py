"""What the launcher shows: one prefixed line after another, in colour only where somebody looks."""

import contextlib
import os
import sys
import threading
from collections.abc import Callable

Say = Callable[[str, str], None]
GROVE = "grove"

_COLOURS = {GROVE: 92, "postgres": 34, "valkey": 36, "api": 32, "worker": 33, "scheduler": 35}
_WIDTH = max(len(name) for name in _COLOURS)


class Terminal:
    """Lines of many programs, each whole, on one standard output."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._is_colourful = sys.stdout.isatty() and "NO_COLOR" not in os.environ

    def say(self, name: str, line: str) -> None:
        """Print a line of a program; a terminal that was closed in the meantime is no reason to fall."""
        label = f"{name:<{_WIDTH}}"
        if self._is_colourful:
            label = f"\x1b[{_COLOURS.get(name, 37)}m{label}\x1b[0m"
        with self._lock, contextlib.suppress(OSError, ValueError):
            print(f"{label} │ {line}", flush=True)  # noqa: T201 - the terminal is what this is for

    def tell(self, line: str) -> None:
        """Print a line of the launcher's own."""
        self.say(GROVE, line)


def silence(_name: str, _line: str) -> None:
    """A `Say` for whoever does not want to hear it."""

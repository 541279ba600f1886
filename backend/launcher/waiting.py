"""Waiting for something that has been started."""

import time
from collections.abc import Callable

from launcher.errors import CannotStart

_PAUSE_SECONDS = 0.02


def wait_for(is_ready: Callable[[], bool], name: str, *, seconds: float, is_alive: Callable[[], bool]) -> None:
    """Return once `is_ready`; raises `CannotStart` when it has ended instead, or after `seconds`."""
    deadline = time.monotonic() + seconds
    while not is_ready():
        if not is_alive():
            raise CannotStart(f"{name} ended instead of starting; its last words are above.")
        if time.monotonic() > deadline:
            raise CannotStart(f"{name} was not ready after {seconds:.0f} s; its last words are above.")
        time.sleep(_PAUSE_SECONDS)

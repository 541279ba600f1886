"""Whose turn it is with a data folder: one program at a time."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from launcher.errors import CannotStart


class AlreadyHeld(CannotStart):
    """Another program works with the data folder at this moment."""


@contextmanager
def held(data: Path) -> Iterator[None]:
    """Hold the data folder. The kernel lets go of it with the process, however that ends."""
    try:
        data.mkdir(parents=True, exist_ok=True)
        file = (data / "lock").open("w")
    except OSError as error:
        raise CannotStart(f"The data folder cannot be used: {error}.") from None
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise AlreadyHeld(f"Grove runs already with the data in {data}.") from None
        yield

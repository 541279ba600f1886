"""The way to the database of a place, whether Grove runs there or not."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from launcher.environment import Place
from launcher.errors import CannotStart
from launcher.hold import AlreadyHeld, held
from launcher.servers import DATABASE, EmbeddedServers
from launcher.supervisor import Supervisor
from launcher.terminal import Say

_LINE_OF_SOCKETS = 4  # of a running server's lock file


@contextmanager
def reached(place: Place, say: Say) -> Iterator[str]:
    """The database's address: the configured one's, that of the Grove that runs here, or one started for the block."""
    configured = os.environ.get("GROVE_DATABASE_URL")
    if configured:
        yield configured
        return
    try:
        hold = held(place.data)
        hold.__enter__()
    except AlreadyHeld:
        yield _running(place.data)
        return
    try:
        with started(place.data, say) as url:
            yield url
    finally:
        hold.__exit__(None, None, None)


@contextmanager
def started(data: Path, say: Say) -> Iterator[str]:
    """The address of the embedded database, run for the block; whoever calls holds the folder."""
    supervisor = Supervisor(say)
    servers = EmbeddedServers(data, supervisor, with_valkey=False)
    try:
        servers.start()
        yield servers.settings()["GROVE_DATABASE_URL"]
    finally:
        supervisor.stop()
        servers.tidy()


def _running(data: Path) -> str:
    try:
        sockets = (data / "postgres" / "postmaster.pid").read_text().split("\n")[_LINE_OF_SOCKETS]
    except (OSError, IndexError):
        raise CannotStart("Grove is starting or stopping at this moment: try again.") from None
    return f"postgresql://grove@/{DATABASE}?host={quote(sockets)}"

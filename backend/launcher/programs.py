"""The processes of Grove: each is started alike by the supervisor, by hand and by a container.

Each is one command, `python -m launcher api` and so on, and finds everything else by its settings (`GROVE_*`).
"""

import asyncio
import gc
import os
import sys
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from launcher.errors import CannotStart
from launcher.supervisor import WAITS, Program

BACKEND = Path(__file__).parents[1]
NAMES = ("api", "worker", "scheduler")
_LARGEST_FRAME = 64 * 1024
# Longer than the proxy keeps its connections (infra/nginx), so that it is always the proxy who closes a silent one.
_KEEP_ALIVE_SECONDS = 30
# More than all that may be slow at once (`workers.relay.ROOM`): threads only wait, the work is done on one loop.
_THREADS = ("-P", "threads", "-c", "24")
# What somebody waits for at this moment comes first where there are more processes than processors.
_BEHIND_THE_API = 5


def program(name: str, environment: Mapping[str, str], *, called: str | None = None, is_held: bool = False) -> Program:
    """One of them, to be supervised; `called` tells several of a kind apart."""
    command = [sys.executable, "-m", "launcher", name]
    surroundings = {"PYTHONPATH": str(BACKEND), **environment}
    return Program(called or name, command, environment=surroundings, cwd=BACKEND, is_held=is_held)


@contextmanager
def _loading() -> Iterator[None]:
    """Load modules without a search for garbage: there is none, and the search is a quarter of a start.

    What was loaded stays for good, so that later searches leave it out.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _wait_for_word() -> None:
    """Return when whoever started this process lets it go: at the end of its input."""
    if os.environ.pop(WAITS, None):
        sys.stdin.read()


def _come_after_the_api() -> None:
    """Load when the API serves, and give way to it from then on."""
    os.nice(_BEHIND_THE_API)
    _wait_for_word()


def run_api() -> None:
    """Serve the API in this process until SIGTERM, then drain."""
    with _loading():
        import uvicorn  # noqa: PLC0415 - the other processes do without it

        from app.kernel.settings import Settings  # noqa: PLC0415
        from app.main import create_app  # noqa: PLC0415

        _wait_for_word()
        settings = Settings()
        api = create_app(settings)
    uvicorn.run(
        api,
        host=settings.host,
        port=settings.port,
        loop="uvloop",
        http="httptools",
        ws="app.live.wire:WireProtocol",
        ws_max_size=_LARGEST_FRAME,
        ws_per_message_deflate=False,
        # The application logs for itself, and believes the proxies that its own settings name.
        log_config=None,
        log_level="warning",
        access_log=False,
        proxy_headers=False,
        server_header=False,
        timeout_keep_alive=_KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=int(settings.drain_seconds),
    )


def run_worker(options: list[str]) -> None:
    """Carry out jobs in this process until SIGTERM; `options` may choose another pool than threads."""
    _come_after_the_api()
    with _loading():
        from celery.platforms import SecurityWarning  # noqa: PLC0415 - the other processes do without it

        from workers.celery_app import QUEUES, celery_app  # noqa: PLC0415

    # Celery warns of root because its default format can carry code; Grove's messages are JSON with one id.
    warnings.simplefilter("ignore", SecurityWarning)
    without = ["--without-mingle", "--without-gossip", "--without-heartbeat"]
    celery_app.worker_main(
        ["--quiet", "worker", "-l", "WARNING", *without, "-Q", ",".join(QUEUES), *(options or _THREADS)]
    )


def run_scheduler() -> None:
    """Relay the outbox and tick in this process until SIGTERM."""
    _come_after_the_api()
    with _loading():
        from workers.scheduler import run  # noqa: PLC0415 - the other processes do without it

    asyncio.run(run())


def migrate() -> None:
    """Bring the schema of the database up to date, in this process. Raises `CannotStart` when a table stays locked."""
    from alembic import command  # noqa: PLC0415 - the other processes do without it
    from alembic.config import Config  # noqa: PLC0415
    from psycopg.errors import LockNotAvailable  # noqa: PLC0415
    from sqlalchemy.exc import DBAPIError  # noqa: PLC0415

    try:
        command.upgrade(Config(BACKEND / "alembic.ini"), "head")
    except DBAPIError as error:
        if not isinstance(error.orig, LockNotAvailable):
            raise
        raise CannotStart("A table of the database is in use for too long; nothing was changed. Try again.") from None


def migration() -> list[str]:
    """What migrates in a process of its own."""
    return [sys.executable, "-m", "launcher", "migrate"]

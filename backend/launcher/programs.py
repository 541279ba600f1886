"""The processes of Grove: each is started alike by the supervisor, by hand and by a container.

Each is one command, `python -m launcher api` and so on, and finds everything else by its settings (`GROVE_*`).
"""

import asyncio
import sys
import warnings
from collections.abc import Mapping
from pathlib import Path

from launcher.supervisor import Program

BACKEND = Path(__file__).parents[1]
NAMES = ("api", "worker", "scheduler")
_LARGEST_FRAME = 64 * 1024
# Longer than the proxy keeps its connections (infra/nginx), so that it is always the proxy who closes a silent one.
_KEEP_ALIVE_SECONDS = 30
_THREADS = ("-P", "threads", "-c", "12")


def program(name: str, environment: Mapping[str, str], *, called: str | None = None) -> Program:
    """One of them, to be supervised; `called` tells several of a kind apart."""
    command = [sys.executable, "-m", "launcher", name]
    return Program(called or name, command, environment={"PYTHONPATH": str(BACKEND), **environment}, cwd=BACKEND)


def run_api() -> None:
    """Serve the API in this process until SIGTERM, then drain."""
    import uvicorn  # noqa: PLC0415 - the other processes do without it

    from app.kernel.settings import Settings  # noqa: PLC0415

    settings = Settings()
    uvicorn.run(
        "app.main:create_app",
        factory=True,
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
    from workers.scheduler import run  # noqa: PLC0415 - the other processes do without it

    asyncio.run(run())


def migrate() -> None:
    """Bring the schema of the database up to date, in this process."""
    from alembic import command  # noqa: PLC0415 - the other processes do without it
    from alembic.config import Config  # noqa: PLC0415

    command.upgrade(Config(BACKEND / "alembic.ini"), "head")


def migration() -> list[str]:
    """What migrates in a process of its own."""
    return [sys.executable, "-m", "launcher", "migrate"]

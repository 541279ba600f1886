"""The Celery worker: carries outbox rows out. The only file that imports Celery.

The broker only says "now": what is due stands in the database, so a message may be lost, doubled or late.
"""

import asyncio
import threading
from typing import Any
from uuid import UUID

from celery import Celery
from celery.signals import worker_process_shutdown, worker_ready, worker_shutdown
from loguru import logger

from app.contract import VERSION
from app.kernel.jobs import Queue
from app.kernel.settings import Settings
from app.kernel.telemetry.logs import set_up_logs
from app.kernel.telemetry.sentry import set_up_sentry
from workers.carrier import Carrier
from workers.rooms import WorkerTools
from workers.watchdog import Watchdog

TASK = "grove.run"
# In turns: what is slow has so little room (`relay.ROOM`) that it does not hold up what is urgent, and however much of
# that there is, a mail with a link to a new password gets through.
QUEUES = ("now", "outside", "later")
# Longer than any job may take; Celery gives a message that nobody acknowledged to another worker after it.
_VISIBILITY_SECONDS = 900


def make_celery(settings: Settings) -> Celery:
    """A Celery application that keeps nothing in Redis but messages on their way."""
    celery = Celery("grove", broker=settings.redis_url)
    celery.conf.update(
        task_ignore_result=True,
        task_acks_late=True,
        task_reject_on_worker_lost=True,
        task_default_queue=QUEUES[0],
        task_serializer="json",
        accept_content=["json"],
        worker_prefetch_multiplier=1,
        worker_hijack_root_logger=False,
        # The log writes to standard error itself: what went there would come back to it, and be dropped as a loop.
        worker_redirect_stdouts=False,
        worker_send_task_events=False,
        # Jobs have limits of their own (`runner.LIMITS`); these are for what would not even heed them.
        task_time_limit=890,
        task_soft_time_limit=880,
        broker_connection_retry_on_startup=True,
        broker_transport_options={
            "visibility_timeout": _VISIBILITY_SECONDS,
            "queue_order_strategy": "round_robin",
            "unacked_restore_throttle": 1,
            "socket_timeout": 5,
            "socket_connect_timeout": 2,
        },
    )
    return celery


class _Loop:
    """One event loop in a thread of its own, shared by the worker's threads, with the process's tools."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._loop: asyncio.AbstractEventLoop | None = None
        self._worker: WorkerTools | None = None
        self._carrier: Carrier | None = None
        self._watchdog: Watchdog | None = None
        self._lock = threading.Lock()

    def run(self, row_id: UUID, queue: Queue) -> None:
        """Carry a row out on the loop and wait for it."""
        loop, carrier = self.started()
        if self._watchdog is not None:
            self._watchdog.consumed()
        asyncio.run_coroutine_threadsafe(carrier.carry_out(row_id, queue), loop).result()

    def watch(self) -> None:
        """Say from now on that this worker lives, and end it when it goes deaf."""
        loop, carrier = self.started()
        self._watchdog = Watchdog(carrier.tools)
        asyncio.run_coroutine_threadsafe(self._watchdog.run(), loop)

    def started(self) -> tuple[asyncio.AbstractEventLoop, Carrier]:
        """The loop and what carries rows out on it, made when they are first wanted."""
        with self._lock:
            if self._loop is None or self._carrier is None:
                self._loop = asyncio.new_event_loop()
                threading.Thread(target=self._loop.run_forever, name="grove-loop", daemon=True).start()
                self._worker = WorkerTools(self._settings, name="grove-worker")
                asyncio.run_coroutine_threadsafe(self._worker.start(), self._loop).result()
                self._carrier = Carrier(self._worker.tools)
            return self._loop, self._carrier

    def stop(self, **_: Any) -> None:
        """Close what was opened."""
        with self._lock:
            if self._loop is not None and self._worker is not None:
                asyncio.run_coroutine_threadsafe(self._worker.stop(), self._loop).result(timeout=10)
                self._loop.call_soon_threadsafe(self._loop.stop)
            self._loop = self._worker = self._carrier = None


_settings = Settings()
set_up_logs(_settings)
set_up_sentry(_settings, release=VERSION, of_jobs=True)
celery_app = make_celery(_settings)
_loop = _Loop(_settings)


@celery_app.task(name=TASK)
def run_outbox_row(row_id: str, queue: Queue = "now") -> None:
    """Carry out one row of the outbox."""
    _loop.run(UUID(row_id), queue)


@worker_ready.connect
def _say_ready(**_: Any) -> None:
    _loop.watch()
    logger.bind(event="worker_ready").info("worker ready")


worker_process_shutdown.connect(_loop.stop)
worker_shutdown.connect(_loop.stop)

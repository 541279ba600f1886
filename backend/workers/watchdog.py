"""Says that a worker lives, and ends one that has gone deaf: work waits with the broker, and it hears of nothing.

Connections to a broker have died without anybody noticing before; whoever started the worker starts it anew.
"""

import asyncio
import os
import signal
import socket
import threading
from collections.abc import Callable
from datetime import datetime, timedelta

from loguru import logger
from sqlalchemy import text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import DBAPIError

from app.kernel import clock
from app.kernel.models import WorkerBeat
from app.kernel.tools import Tools

_LOOK_EVERY_SECONDS = 5.0
_GOODBYE_SECONDS = 20.0
# Handed to the broker, in nobody's hands. What is handed over again and again was so a moment ago at most times.
_UNHEARD = text(
    "SELECT EXISTS (SELECT 1 FROM outbox WHERE done_at IS NULL AND dead_at IS NULL AND sent_at <= :before"
    " AND (leased_until IS NULL OR leased_until <= :now))"
)
_WITH_BROKER_FOR = timedelta(seconds=5)


class Watchdog:
    """One worker's pulse."""

    def __init__(self, tools: Tools, give_up: Callable[[], None] | None = None) -> None:
        self._tools = tools
        self._give_up = give_up or _end_process
        self._name = f"{socket.gethostname()}:{os.getpid()}"
        self._started_at = clock.now()
        self._consumed_at: datetime | None = None

    def consumed(self) -> None:
        """Something came from the broker."""
        self._consumed_at = clock.now()

    async def run(self) -> None:
        """Look until cancelled; a database that is gone is waited for."""
        while True:
            try:
                if await self.look():
                    return
            except (DBAPIError, OSError) as error:
                logger.bind(event="watchdog_waits", error=type(error).__name__).warning(
                    "watchdog waits for the database"
                )
            await asyncio.sleep(min(_LOOK_EVERY_SECONDS, self._tools.settings.worker_deaf_seconds / 2))

    async def look(self) -> bool:
        """Say that this worker lives; give up, and return True, when it is deaf."""
        now = clock.now()
        values = {"started_at": self._started_at, "seen_at": now, "consumed_at": self._consumed_at}
        beat = insert(WorkerBeat).values(name=self._name, **values)
        async with self._tools.uow() as uow:
            await uow.session.execute(beat.on_conflict_do_update(index_elements=["name"], set_=values))
            params = {"now": now, "before": now - _WITH_BROKER_FOR}
            is_unheard = bool((await uow.session.execute(_UNHEARD, params)).scalar_one())
            await uow.commit()
        patience = timedelta(seconds=self._tools.settings.worker_deaf_seconds)
        if not is_unheard or now - (self._consumed_at or self._started_at) < patience:
            return False
        logger.bind(event="worker_deaf", consumed_at=self._consumed_at).error(
            "worker hears nothing although work waits"
        )
        self._give_up()
        return True


def _end_process() -> None:
    """Ask Celery to end; if it cannot, end anyway."""
    last = threading.Timer(_GOODBYE_SECONDS, os._exit, args=(70,))
    last.daemon = True
    last.start()
    os.kill(os.getpid(), signal.SIGTERM)

"""The relay: hands due rows of the outbox to the broker. Any number may run; a row is claimed by one.

A row that was handed over but not done comes due again, so a lost message or a dead worker costs delay, not work.
"""

import asyncio
from collections.abc import Callable, Mapping
from datetime import timedelta
from uuid import UUID

from loguru import logger
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from app.kernel import clock
from app.kernel.jobs import Queue, names_of
from app.kernel.tools import Tools
from app.kernel.uow import Uow

_CLAIM = text(
    """
    UPDATE outbox SET sent_at = :now, due_at = :again
     WHERE id IN (SELECT id FROM outbox
                   WHERE due_at <= :now AND done_at IS NULL AND dead_at IS NULL
                     AND CASE WHEN :queue = 'now' THEN name <> ALL(:names) ELSE name = ANY(:names) END
                   ORDER BY due_at LIMIT :limit FOR UPDATE SKIP LOCKED)
    RETURNING id
    """
)
_IN_HANDS = text(
    "SELECT count(*) FROM outbox WHERE done_at IS NULL AND dead_at IS NULL AND due_at > :now AND sent_at IS NOT NULL"
    " AND name = ANY(:names)"
)
_GIVE_BACK = text("UPDATE outbox SET due_at = :due, sent_at = NULL WHERE id = ANY(:ids) AND done_at IS NULL")
_BATCH = 200
# So many at once of what may be slow: the other threads of a worker are for what people wait for.
ROOM: Mapping[Queue, int] = {"outside": 6, "later": 2}
_BY_URGENCY: tuple[Queue, ...] = ("now", "outside", "later")
_LOOK_EVERY_SECONDS = 0.3
_AGAIN_AFTER = timedelta(seconds=30)
_BROKER_PAUSE = timedelta(seconds=2)


class Relay:
    """Looks for due rows and hands them over until stopped."""

    def __init__(self, tools: Tools, publish: Callable[[str, str], None]) -> None:
        self._tools = tools
        self._publish = publish

    async def run(self, stopping: asyncio.Event) -> None:
        """Go on until `stopping`; a database or broker that is gone is waited for."""
        while not stopping.is_set():
            try:
                claimed = await self.hand_over()
            except (DBAPIError, OSError) as error:
                logger.bind(event="relay_waits", error=type(error).__name__).warning("relay waits for the database")
                claimed = 0
            if claimed < _BATCH:
                await _pause(stopping, _LOOK_EVERY_SECONDS)

    async def hand_over(self) -> int:
        """Hand over the rows that are due, at most one batch; returns how many were claimed."""
        async with self._tools.uow() as uow:
            claimed = {queue: await _claim(uow, queue) for queue in _BY_URGENCY}
            if any(claimed.values()):
                await uow.commit()
        for queue, ids in claimed.items():
            if ids:
                await self._send(ids, queue)
        return sum(len(ids) for ids in claimed.values())

    async def _send(self, ids: list[UUID], queue: Queue) -> None:
        sent = 0
        try:
            for row_id in ids:
                await asyncio.to_thread(self._publish, str(row_id), queue)
                sent += 1
        except Exception as error:  # Kombu raises many kinds when the broker is gone
            logger.bind(event="broker_unavailable", error=type(error).__name__).warning("broker unavailable")
            async with self._tools.uow() as uow:
                due = clock.now() + _BROKER_PAUSE
                await uow.session.execute(_GIVE_BACK, {"due": due, "ids": ids[sent:]})
                await uow.commit()


async def _pause(stopping: asyncio.Event, seconds: float) -> None:
    try:
        await asyncio.wait_for(stopping.wait(), seconds)
    except TimeoutError:
        return


async def _claim(uow: Uow, queue: Queue) -> list[UUID]:
    """Rows of a queue that are due, as many as there is room for."""
    now, limit = clock.now(), _BATCH
    names = [name for slow in ROOM for name in names_of(slow)] if queue == "now" else names_of(queue)
    if queue in ROOM:
        busy = (await uow.session.execute(_IN_HANDS, {"now": now, "names": names})).scalar_one()
        limit = max(0, ROOM[queue] - busy)
    if limit == 0:
        return []
    claim = {"now": now, "again": now + _AGAIN_AFTER, "limit": limit, "queue": queue, "names": names}
    return list(await uow.session.scalars(_CLAIM, claim))

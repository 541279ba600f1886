"""The relay: hands due rows of the outbox to the broker. Any number may run; a row is claimed by one.

A row that was handed over but not done comes due again, so a lost message or a dead worker costs delay, not work.
"""

import asyncio
import time
from collections.abc import Callable, Mapping
from datetime import timedelta
from uuid import UUID

from loguru import logger
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from app.kernel import clock
from app.kernel.jobs import Queue, names_of, queue_of
from app.kernel.tools import Tools
from app.kernel.uow import Uow

# Chosen in a part of its own, once: as a condition of the UPDATE the planner may look again for each row, and find more
# each time, because what is taken already is passed over.
_CLAIM_URGENT = text(
    """
    WITH chosen AS MATERIALIZED (
      SELECT id FROM outbox
       WHERE due_at <= :now AND done_at IS NULL AND dead_at IS NULL AND name <> ALL(:slow)
       ORDER BY due_at
       LIMIT greatest(0, :limit - (SELECT count(*) FROM outbox
                                    WHERE done_at IS NULL AND dead_at IS NULL AND sent_at > :lately
                                      AND name <> ALL(:slow)))
         FOR UPDATE SKIP LOCKED)
    UPDATE outbox SET sent_at = :now, due_at = :again, waits_since = coalesce(waits_since, due_at)
      FROM chosen WHERE outbox.id = chosen.id
    RETURNING outbox.id
    """
)
_CLAIM_SLOW = text(
    """
    WITH chosen AS MATERIALIZED (
      SELECT found.id
        FROM unnest(CAST(:names AS text[]), CAST(:rooms AS int[])) AS share(names, room),
             LATERAL (SELECT count(*) AS count FROM outbox
                       WHERE done_at IS NULL AND dead_at IS NULL AND due_at > :now AND sent_at IS NOT NULL
                         AND name = ANY(string_to_array(share.names, ','))) AS busy,
             LATERAL (SELECT id FROM outbox
                       WHERE due_at <= :now AND done_at IS NULL AND dead_at IS NULL
                         AND name = ANY(string_to_array(share.names, ','))
                       ORDER BY due_at LIMIT greatest(0, share.room - busy.count)
                         FOR UPDATE SKIP LOCKED) AS found)
    UPDATE outbox SET sent_at = :now, due_at = :again, waits_since = coalesce(waits_since, due_at)
      FROM chosen WHERE outbox.id = chosen.id
    RETURNING outbox.id, outbox.name
    """
)
_GIVE_BACK = text("UPDATE outbox SET due_at = :due, sent_at = NULL WHERE id = ANY(:ids) AND done_at IS NULL")
# So much of what is urgent is with the broker: what waits there for long is handed over anew, and done twice over.
# What was handed over longer ago may be lost with the broker, and does not count.
_BATCH = 200
_LATELY = timedelta(seconds=5)
# So many at once of what may be slow: the other threads of a worker are for what people wait for. What talks to other
# servers has so much room for each kind: a mail server that hangs holds up mails, and neither pushes nor webhooks.
ROOM: Mapping[Queue, int] = {"outside": 4, "later": 2}
_LOOK_EVERY_SECONDS = 0.3
# After slow work was handed over: more of it may wait for the room that it leaves.
_LOOK_SOON_SECONDS = 0.05
_LOOK_SOON_FOR_SECONDS = 0.5
_AGAIN_AFTER = timedelta(seconds=30)
_BROKER_PAUSE = timedelta(seconds=2)


class Relay:
    """Looks for due rows and hands them over until stopped."""

    def __init__(self, tools: Tools, publish: Callable[[str, str], None]) -> None:
        self._tools = tools
        self._publish = publish
        self._slow_at = 0.0

    async def run(self, stopping: asyncio.Event) -> None:
        """Go on until `stopping`; a database or broker that is gone is waited for."""
        while not stopping.is_set():
            try:
                claimed = await self.hand_over()
            except (DBAPIError, OSError) as error:
                logger.bind(event="relay_waits", error=type(error).__name__).warning("relay waits for the database")
                claimed = 0
            if claimed < _BATCH:
                is_soon = time.monotonic() - self._slow_at < _LOOK_SOON_FOR_SECONDS
                await _pause(stopping, _LOOK_SOON_SECONDS if is_soon else _LOOK_EVERY_SECONDS)

    async def hand_over(self) -> int:
        """Hand over the rows that are due, at most one batch; returns how many were claimed."""
        async with self._tools.uow() as uow:
            claimed = await _claim(uow)
            if any(claimed.values()):
                await uow.commit()
        for queue, ids in claimed.items():
            if ids:
                await self._send(ids, queue)
        if claimed["outside"] or claimed["later"]:
            self._slow_at = time.monotonic()
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


async def _claim(uow: Uow) -> dict[Queue, list[UUID]]:
    """What is due by its queue, the most urgent first: of what is slow as much as there is room for."""
    shares = [([name], ROOM["outside"]) for name in names_of("outside")] + [(names_of("later"), ROOM["later"])]
    now = clock.now()
    at = {"now": now, "again": now + _AGAIN_AFTER}
    urgent = {**at, "lately": now - _LATELY, "slow": [name for names, _ in shares for name in names]}
    claimed: dict[Queue, list[UUID]] = {
        "now": list(await uow.session.scalars(_CLAIM_URGENT, {**urgent, "limit": _BATCH})),
        "outside": [],
        "later": [],
    }
    slow = {**at, "names": [",".join(names) for names, _ in shares], "rooms": [room for _, room in shares]}
    for row_id, name in await uow.session.execute(_CLAIM_SLOW, slow):
        claimed[queue_of(name)].append(row_id)
    return claimed

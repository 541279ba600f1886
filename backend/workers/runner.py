"""Carries out one row of the outbox, so that it happens at least once and a poison row cannot hold up others."""

import asyncio
import random
from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID

from loguru import logger
from sqlalchemy import case, insert, or_, update

from app.kernel import clock, eventlog
from app.kernel.events import REGISTRY
from app.kernel.ids import new_id
from app.kernel.jobs import JOBS, RUNNERS, Heard, HeardEvent, Queue, names_of, queue_of
from app.kernel.models import OutboxRow, UpkeepRun
from app.kernel.tools import Tools
from workers import recurring
from workers.reasons import reason_of

MAX_ATTEMPTS = 8
_LONGEST_PAUSE_SECONDS = 3600.0
# How long a job may take. One that is cut off fails, and comes again.
LIMITS: Mapping[Queue, timedelta] = {
    "now": timedelta(seconds=60),
    "outside": timedelta(seconds=90),
    "later": timedelta(seconds=840),
}
# For so much longer nobody else takes it up: what a worker that died had begun comes again then.
_GRACE = timedelta(seconds=30)


def pause_after(attempts: int) -> timedelta:
    """How long to wait after a failed attempt: doubling from two seconds, at most an hour, with jitter."""
    longest = min(_LONGEST_PAUSE_SECONDS, 2.0**attempts)
    return timedelta(seconds=random.uniform(longest / 2, longest))  # noqa: S311 - no secret


async def run_row(tools: Tools, row_id: UUID) -> bool:
    """Run the row's job or listener; True when it is done now. A failure is recorded and tried again later."""
    row = await _claim(tools, row_id)
    if row is None:
        return False
    with logger.contextualize(outbox_id=str(row_id), job=row.name):
        run_id = await _begin_run(tools, row.name)
        try:
            async with asyncio.timeout(LIMITS[queue_of(row.name)].total_seconds()):
                handled = await _call(tools, row.name, row.payload)
        except Exception as error:  # whatever a job raises is its failure, not the worker's
            reason = reason_of(error)
            await _end_run(tools, run_id, result="failed", detail=reason)
            await _record_failure(tools, row_id, row.attempts, error, reason)
            return False
        await _end_run(tools, run_id, result="ok", handled=handled if isinstance(handled, int) else None)
    await _set(tools, row_id, done_at=clock.now(), last_error=None)
    return True


async def _claim(tools: Tools, row_id: UUID) -> Any:
    """Count the attempt and lease the row; None when it is done, dead, was pruned, or is in somebody's hands.

    A message may come twice: while the first is at it, the second finds the lease.
    """
    now = clock.now()
    terms = {queue: now + limit + _GRACE for queue, limit in LIMITS.items()}
    until = case(
        *((OutboxRow.name.in_(names_of(queue)), terms[queue]) for queue in ("outside", "later")), else_=terms["now"]
    )
    statement = (
        update(OutboxRow)
        .where(OutboxRow.id == row_id, OutboxRow.done_at.is_(None), OutboxRow.dead_at.is_(None))
        .where(or_(OutboxRow.leased_until.is_(None), OutboxRow.leased_until <= now))
        .values(attempts=OutboxRow.attempts + 1, due_at=until, leased_until=until, waits_since=None)
        .returning(OutboxRow.name, OutboxRow.payload, OutboxRow.attempts)
    )
    async with tools.uow() as uow:
        row = (await uow.session.execute(statement)).one_or_none()
        await uow.commit()
    if row is not None and row.attempts > MAX_ATTEMPTS:
        # Whoever carried it out never came to say what happened: it takes its worker with it.
        logger.bind(event="job_dead", job=row.name).error("job given up")
        await _set(tools, row_id, dead_at=now, last_error="CutOff: its worker ended each time")
        return None
    return row


async def _begin_run(tools: Tools, name: str) -> UUID | None:
    """Write down that a job that recurs begins; None for all others."""
    if name not in recurring.NAMES:
        return None
    run_id = new_id()
    async with tools.uow() as uow:
        await uow.session.execute(insert(UpkeepRun).values(id=run_id, name=name, began_at=clock.now()))
        await uow.commit()
    return run_id


async def _end_run(tools: Tools, run_id: UUID | None, **values: Any) -> None:
    if run_id is None:
        return
    async with tools.uow() as uow:
        ending = update(UpkeepRun).where(UpkeepRun.id == run_id).values(ended_at=clock.now(), **values)
        await uow.session.execute(ending)
        await uow.commit()


async def _call(tools: Tools, name: str, payload: dict[str, Any]) -> Any:
    if name in JOBS:
        return await RUNNERS[name](JOBS[name].model_validate(payload), tools)
    heard = await _heard(tools, HeardEvent.model_validate(payload))
    return None if heard is None else await RUNNERS[name](heard, tools)


async def _heard(tools: Tools, wanted: HeardEvent) -> Heard | None:
    """The event a listener is to hear; None when its topic is gone or pruned."""
    async with tools.database.reading() as session:
        found = await eventlog.read(session, wanted.topic, after=wanted.seq - 1, limit=1)
    if not found or found[0].seq != wanted.seq:
        return None
    kind, data, actor_id = eventlog.data_of(found[0].body)
    return Heard(REGISTRY[kind].model_validate(data), wanted.topic, wanted.seq, actor_id)


async def _record_failure(tools: Tools, row_id: UUID, attempts: int, error: Exception, reason: str) -> None:
    if attempts >= MAX_ATTEMPTS:
        logger.opt(exception=error).bind(event="job_dead").error("job given up")
        await _set(tools, row_id, dead_at=clock.now(), last_error=reason)
        return
    logger.bind(event="job_failed", attempts=attempts, error=reason).warning("job failed, will be tried again")
    due_at = clock.now() + pause_after(attempts)
    await _set(tools, row_id, due_at=due_at, leased_until=None, sent_at=None, last_error=reason)


async def _set(tools: Tools, row_id: UUID, **values: Any) -> None:
    async with tools.uow() as uow:
        await uow.session.execute(update(OutboxRow).where(OutboxRow.id == row_id).values(**values))
        await uow.commit()

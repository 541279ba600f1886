"""Carries out one row of the outbox, so that it happens at least once and a poison row cannot hold up others."""

import random
from datetime import timedelta
from typing import Any
from uuid import UUID

from loguru import logger
from sqlalchemy import update

from app.kernel import clock, eventlog
from app.kernel.events import REGISTRY
from app.kernel.jobs import JOBS, RUNNERS, Heard, HeardEvent
from app.kernel.models import OutboxRow
from app.kernel.tools import Tools

MAX_ATTEMPTS = 8
LEASE = timedelta(seconds=120)
_LONGEST_PAUSE_SECONDS = 3600.0


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
        try:
            await _call(tools, row.name, row.payload)
        except Exception as error:  # whatever a job raises is its failure, not the worker's
            await _record_failure(tools, row_id, row.attempts, error)
            return False
    await _set(tools, row_id, done_at=clock.now(), last_error=None)
    return True


async def _claim(tools: Tools, row_id: UUID) -> Any:
    """Count the attempt and lease the row; None when it is done, dead or was pruned."""
    statement = (
        update(OutboxRow)
        .where(OutboxRow.id == row_id, OutboxRow.done_at.is_(None), OutboxRow.dead_at.is_(None))
        .values(attempts=OutboxRow.attempts + 1, due_at=clock.now() + LEASE)
        .returning(OutboxRow.name, OutboxRow.payload, OutboxRow.attempts)
    )
    async with tools.uow() as uow:
        row = (await uow.session.execute(statement)).one_or_none()
        await uow.commit()
    return row


async def _call(tools: Tools, name: str, payload: dict[str, Any]) -> None:
    if name in JOBS:
        await RUNNERS[name](JOBS[name].model_validate(payload), tools)
        return
    heard = await _heard(tools, HeardEvent.model_validate(payload))
    if heard is not None:
        await RUNNERS[name](heard, tools)


async def _heard(tools: Tools, wanted: HeardEvent) -> Heard | None:
    """The event a listener is to hear; None when its topic is gone or pruned."""
    async with tools.database.reading() as session:
        found = await eventlog.read(session, wanted.topic, after=wanted.seq - 1, limit=1)
    if not found or found[0].seq != wanted.seq:
        return None
    kind, data, actor_id = eventlog.data_of(found[0].body)
    return Heard(REGISTRY[kind].model_validate(data), wanted.topic, wanted.seq, actor_id)


async def _record_failure(tools: Tools, row_id: UUID, attempts: int, error: Exception) -> None:
    reason = f"{type(error).__name__}: {error}"[:500]
    if attempts >= MAX_ATTEMPTS:
        logger.opt(exception=error).bind(event="job_dead").error("job given up")
        await _set(tools, row_id, dead_at=clock.now(), last_error=reason)
        return
    logger.bind(event="job_failed", attempts=attempts, error=reason).warning("job failed, will be tried again")
    await _set(tools, row_id, due_at=clock.now() + pause_after(attempts), last_error=reason)


async def _set(tools: Tools, row_id: UUID, **values: Any) -> None:
    async with tools.uow() as uow:
        await uow.session.execute(update(OutboxRow).where(OutboxRow.id == row_id).values(**values))
        await uow.commit()

"""Reading what waits, what failed, and who works."""

from typing import Any
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from app.kernel.errors import NotFound
from app.kernel.jobs import queue_of
from app.kernel.models import OutboxRow, WorkerBeat
from app.kernel.paging import cut, decode_cursor
from app.ops.work.schemas import DeliveryCount, JobOut, JobState, RunOut, WorkerOut, WorkOut

_COUNTS = text(
    "SELECT count(*) FILTER (WHERE dead_at IS NULL),"
    " count(*) FILTER (WHERE dead_at IS NULL AND last_error IS NOT NULL),"
    " count(*) FILTER (WHERE dead_at IS NOT NULL),"
    " coalesce(greatest(0, extract(epoch FROM now() - min(least(due_at, waits_since))"
    "   FILTER (WHERE dead_at IS NULL))), 0)"
    " FROM outbox WHERE done_at IS NULL"
)
_DELIVERIES = text(
    "SELECT channel, state, count(*) AS count FROM notice_delivery"
    " WHERE next_at IS NOT NULL OR state = 'dead' OR changed_at > now() - interval '1 day'"
    " GROUP BY channel, state ORDER BY channel, state"
)
_RUNS = text(
    "SELECT DISTINCT ON (name) name, began_at, ended_at, result, handled, detail FROM upkeep_run ORDER BY name, id DESC"
)
_STATES: dict[JobState, Any] = {
    "dead": OutboxRow.dead_at.is_not(None),
    "failing": OutboxRow.dead_at.is_(None) & OutboxRow.last_error.is_not(None),
    "waiting": OutboxRow.dead_at.is_(None) & OutboxRow.last_error.is_(None),
}


def shown(row: OutboxRow) -> JobOut:
    """A piece of work as admins see it."""
    state: JobState = "dead" if row.dead_at else "failing" if row.last_error else "waiting"
    values = {name: getattr(row, name) for name in JobOut.model_fields if name not in {"queue", "state"}}
    return JobOut.model_validate({**values, "queue": queue_of(row.name), "state": state})


async def jobs_in(
    session: AsyncSession, state: JobState, *, limit: int, cursor: str | None
) -> tuple[list[JobOut], str | None]:
    """Work that stands so, the latest first. Raises `InvalidCursor`."""
    query = select(OutboxRow).where(OutboxRow.done_at.is_(None), _STATES[state])
    before = decode_cursor(cursor, UUID)
    if before is not None:
        query = query.where(OutboxRow.id < before[0])
    rows = (await session.scalars(query.order_by(OutboxRow.id.desc()).limit(limit + 1))).all()
    page, following = cut(rows, limit, lambda row: (row.id,))
    return [shown(row) for row in page], following


async def undone_job(session: AsyncSession, job_id: UUID) -> OutboxRow:
    """A piece of work that is not done, locked; raises `NotFound`."""
    query = select(OutboxRow).where(OutboxRow.id == job_id, OutboxRow.done_at.is_(None)).with_for_update()
    row = (await session.scalars(query)).one_or_none()
    if row is None:
        raise NotFound
    return row


async def work_now(session: AsyncSession) -> WorkOut:
    """How the work stands."""
    waiting, failing, dead, lag = (await session.execute(_COUNTS)).one()
    deliveries = (await session.execute(_DELIVERIES)).mappings().all()
    runs = (await session.execute(_RUNS)).mappings().all()
    beats = await session.scalars(select(WorkerBeat).order_by(WorkerBeat.seen_at.desc()).limit(50))
    return WorkOut(
        waiting=waiting,
        failing=failing,
        dead=dead,
        lag_seconds=round(float(lag), 3),
        deliveries=[DeliveryCount.model_validate(dict(it)) for it in deliveries],
        workers=[WorkerOut.model_validate(it) for it in beats],
        runs=[RunOut.model_validate(dict(it)) for it in runs],
    )

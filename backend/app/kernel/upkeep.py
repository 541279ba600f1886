"""Upkeep of the kernel's own tables: what is past its keeping goes."""

from datetime import timedelta

from sqlalchemy import delete, text

from app.kernel import clock
from app.kernel.jobs import Job, runs
from app.kernel.models import KeptAnswer, OutboxRow
from app.kernel.tools import Tools

_DONE_KEEP = timedelta(days=7)
_CUT_LOG = text(
    """
    UPDATE topic_head h SET first_kept = old.last + 1
      FROM (SELECT e.topic, max(e.seq) AS last
              FROM topic_head t JOIN event e ON e.topic = t.topic
             WHERE t.seq - t.first_kept >= :keep AND e.seq <= t.seq - :keep AND e.at < :before
             GROUP BY e.topic) old
     WHERE h.topic = old.topic
    """
)
_DROP_CUT = text("DELETE FROM event e USING topic_head h WHERE e.topic = h.topic AND e.seq < h.first_kept")


class PruneLog(Job, name="kernel.prune_log"):
    """Drop events past both bounds of keeping: days and number."""


class PruneAnswers(Job, name="kernel.prune_answers"):
    """Drop kept answers past their hours."""


class PruneOutbox(Job, name="kernel.prune_outbox"):
    """Drop work that was done a week ago."""


class SweepFiles(Job, name="kernel.sweep_files"):
    """Delete files that nobody keeps."""


@runs(SweepFiles)
async def sweep_files(_: SweepFiles, tools: Tools) -> None:
    """Files that were released go, and those that an upload or a crash left behind a day ago."""
    await tools.files.sweep()


@runs(PruneLog)
async def prune_log(_: PruneLog, tools: Tools) -> None:
    """A topic keeps at least `log_keep_days` and `log_keep_events`; positions before that answer `too_old`."""
    settings = tools.settings
    before = clock.now() - timedelta(days=settings.log_keep_days)
    async with tools.uow() as uow:
        await uow.session.execute(_CUT_LOG, {"keep": settings.log_keep_events, "before": before})
        await uow.session.execute(_DROP_CUT)
        await uow.commit()


@runs(PruneAnswers)
async def prune_answers(_: PruneAnswers, tools: Tools) -> None:
    """Retries later than `idempotency_hours` are new requests."""
    before = clock.now() - timedelta(hours=tools.settings.idempotency_hours)
    async with tools.uow() as uow:
        await uow.session.execute(delete(KeptAnswer).where(KeptAnswer.created_at < before))
        await uow.commit()


@runs(PruneOutbox)
async def prune_outbox(_: PruneOutbox, tools: Tools) -> None:
    """Done work is kept for a week, dead work until an admin looks at it."""
    async with tools.uow() as uow:
        await uow.session.execute(delete(OutboxRow).where(OutboxRow.done_at < clock.now() - _DONE_KEEP))
        await uow.commit()

"""Upkeep of the kernel's own tables: what is past its keeping goes."""

from datetime import timedelta

from sqlalchemy import delete, text

from app.kernel import clock
from app.kernel.db import execute_counted
from app.kernel.jobs import Job, runs
from app.kernel.models import KeptAnswer, OutboxRow, WorkerBeat
from app.kernel.tools import Tools

_DONE_KEEP = timedelta(days=7)
_BEATS_KEEP = timedelta(days=1)
_RUNS_KEEP = 50
# Tables whose rows come and go all day: the planner must know them as they are.
_HOT = ("outbox", "kept_answer", "topic_head", "event", "card", "notice", "notice_delivery", "webhook_delivery")
_OLD_RUNS = text(
    """
    DELETE FROM upkeep_run WHERE id IN (
      SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY name ORDER BY id DESC) AS nth FROM upkeep_run) AS runs
       WHERE nth > :keep)
    """
)
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


class PruneLog(Job, name="kernel.prune_log", queue="later"):
    """Drop events past both bounds of keeping: days and number."""


class PruneAnswers(Job, name="kernel.prune_answers", queue="later"):
    """Drop kept answers past their hours."""


class PruneOutbox(Job, name="kernel.prune_outbox", queue="later"):
    """Drop work that was done a week ago."""


class PruneRuns(Job, name="kernel.prune_runs", queue="later"):
    """Drop what was written down of old runs, and of workers that are gone."""


class Vacuum(Job, name="kernel.vacuum", queue="later"):
    """Give back the room of rows that are gone, and count anew what is there."""


class SweepFiles(Job, name="kernel.sweep_files", queue="later"):
    """Delete files that nobody keeps."""


@runs(SweepFiles)
async def sweep_files(_: SweepFiles, tools: Tools) -> None:
    """Files that were released go, and those that an upload or a crash left behind a day ago."""
    await tools.files.sweep()


@runs(PruneLog)
async def prune_log(_: PruneLog, tools: Tools) -> int:
    """A topic keeps at least `log_keep_days` and `log_keep_events`; positions before that answer `too_old`."""
    settings = tools.settings
    before = clock.now() - timedelta(days=settings.log_keep_days)
    async with tools.uow() as uow:
        await uow.session.execute(_CUT_LOG, {"keep": settings.log_keep_events, "before": before})
        dropped = await execute_counted(uow.session, _DROP_CUT)
        await uow.commit()
    return dropped


@runs(PruneAnswers)
async def prune_answers(_: PruneAnswers, tools: Tools) -> int:
    """Retries later than `idempotency_hours` are new requests."""
    before = clock.now() - timedelta(hours=tools.settings.idempotency_hours)
    async with tools.uow() as uow:
        dropped = await execute_counted(uow.session, delete(KeptAnswer).where(KeptAnswer.created_at < before))
        await uow.commit()
    return dropped


@runs(PruneOutbox)
async def prune_outbox(_: PruneOutbox, tools: Tools) -> int:
    """Done work is kept for a week, dead work until an admin looks at it."""
    async with tools.uow() as uow:
        dropped = await execute_counted(
            uow.session, delete(OutboxRow).where(OutboxRow.done_at < clock.now() - _DONE_KEEP)
        )
        await uow.commit()
    return dropped


@runs(PruneRuns)
async def prune_runs(_: PruneRuns, tools: Tools) -> int:
    """The last runs of each job stay, and workers that were seen within a day."""
    async with tools.uow() as uow:
        dropped = await execute_counted(uow.session, _OLD_RUNS, {"keep": _RUNS_KEEP})
        await uow.session.execute(delete(WorkerBeat).where(WorkerBeat.seen_at < clock.now() - _BEATS_KEEP))
        await uow.commit()
    return dropped


@runs(Vacuum)
async def vacuum(_: Vacuum, tools: Tools) -> int:
    """Outside of any transaction, as it must be; other statements go on meanwhile."""
    async with tools.database.engine.connect() as connection:
        own = await connection.execution_options(isolation_level="AUTOCOMMIT")
        await own.execute(text("SET statement_timeout = '10min'"))
        try:
            for table in _HOT:
                await own.execute(text(f"VACUUM (ANALYZE) {table}"))
        finally:
            timeout = tools.settings.database_statement_timeout_ms
            await own.execute(text(f"SET statement_timeout = {timeout}"))
    return len(_HOT)

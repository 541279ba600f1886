"""How much work is due, asked of the database when somebody scrapes."""

from prometheus_client import Gauge
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from app.kernel.db import Database

DUE = Gauge("grove_outbox_due", "Pieces of work that are due and not done.")
LAG = Gauge("grove_outbox_lag_seconds", "How long the oldest of them has been due.")
DEAD = Gauge("grove_outbox_dead", "Pieces of work that were given up after their last try.")
NOTICES = Gauge(
    "grove_notices_unsent", "Notices for channels outside the app, not sent yet or dead.", ["channel", "state"]
)
NOTICE_LAG = Gauge("grove_notices_lag_seconds", "How long the oldest of them has waited beyond its time.", ["channel"])
DRIFT = Gauge("grove_growth_audit_drift", "Caches of points that differed from the ledger at the last look.")
_DRIFT = text(
    "SELECT handled FROM upkeep_run WHERE name = 'growth.audit_ledger' AND result = 'ok' ORDER BY id DESC LIMIT 1"
)
RETRYING = Gauge("grove_outbox_retrying", "Pieces of work that failed and are tried again.")
RECENT = Gauge("grove_notices_recent", "What became of notices outside the app within the hour.", ["channel", "state"])
LAST_RUN = Gauge("grove_upkeep_last_run_timestamp_seconds", "When a job that recurs last ended well.", ["job"])
FAILED_RUN = Gauge("grove_upkeep_failed", "Whether the last run of a job that recurs failed.", ["job"])
WORKERS = Gauge("grove_workers", "Workers that were seen within the last half minute.")
CONSUMED = Gauge("grove_worker_consumed_timestamp_seconds", "When any worker last got something to do.")
CONNECTIONS = Gauge("grove_database_connections", "Connections to the database in use by this process.", ["manner"])
_RETRYING = text("SELECT count(*) FROM outbox WHERE done_at IS NULL AND dead_at IS NULL AND last_error IS NOT NULL")
_RECENT = text(
    "SELECT channel, state, count(*) FROM notice_delivery"
    " WHERE next_at IS NULL AND changed_at > now() - interval '1 hour' GROUP BY channel, state"
)
_RUNS = text(
    "SELECT name, extract(epoch FROM max(ended_at) FILTER (WHERE result = 'ok')),"
    " (array_agg(result ORDER BY id DESC) FILTER (WHERE result IS NOT NULL))[1] = 'failed'"
    " FROM upkeep_run GROUP BY name"
)
_WORKERS = text(
    "SELECT count(*) FILTER (WHERE seen_at > now() - interval '30 seconds'),"
    " coalesce(extract(epoch FROM max(consumed_at)), 0) FROM worker_beat"
)
_NOTICES = text(
    "SELECT channel, state, count(*), greatest(0, extract(epoch FROM now() - min(next_at)))"
    " FROM notice_delivery WHERE next_at IS NOT NULL GROUP BY channel, state"
    " UNION ALL SELECT channel, state, count(*), 0 FROM notice_delivery WHERE state = 'dead' GROUP BY channel, state"
)
# What is with the broker comes due again and again, and waits all the while. Work that was given up is counted at
# once: its time to come again may still lie ahead.
_BACKLOG = text(
    "SELECT count(*) FILTER (WHERE least(due_at, waits_since) <= now()),"
    " greatest(0, coalesce(extract(epoch FROM now() - min(least(due_at, waits_since))), 0)),"
    " (SELECT count(*) FROM outbox WHERE dead_at IS NOT NULL)"
    " FROM outbox WHERE done_at IS NULL AND dead_at IS NULL"
)


async def measure(database: Database) -> None:
    """Bring the gauges up to date; raises what the database raises when it is gone."""
    for manner, count in database.usage().items():
        CONNECTIONS.labels(manner).set(count)
    async with database.reading() as session:
        due, lag, dead = (await session.execute(_BACKLOG)).one()
        drift = await session.scalar(_DRIFT)
        unsent = (await session.execute(_NOTICES)).all()
        await _measure_workers(session)
    DUE.set(due)
    DRIFT.set(drift or 0)
    LAG.set(float(lag))
    DEAD.set(dead)
    NOTICES.clear()
    NOTICE_LAG.clear()
    lags: dict[str, float] = {}
    for channel, state, count, waited in unsent:
        NOTICES.labels(channel, state).set(count)
        lags[channel] = max(lags.get(channel, 0.0), float(waited))
    for channel, waited in lags.items():
        NOTICE_LAG.labels(channel).set(waited)


async def _measure_workers(session: AsyncSession) -> None:
    """Who works, what came of it lately, and when each job that recurs last ended well."""
    RETRYING.set((await session.execute(_RETRYING)).scalar_one())
    workers, consumed = (await session.execute(_WORKERS)).one()
    WORKERS.set(workers)
    CONSUMED.set(float(consumed))
    for gauge in (RECENT, LAST_RUN, FAILED_RUN):
        gauge.clear()
    for channel, state, count in await session.execute(_RECENT):
        RECENT.labels(channel, state).set(count)
    for name, ended, has_failed in await session.execute(_RUNS):
        LAST_RUN.labels(name).set(float(ended or 0))
        FAILED_RUN.labels(name).set(bool(has_failed))

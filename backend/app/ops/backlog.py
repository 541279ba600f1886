"""How much work is due, asked of the database when somebody scrapes."""

from prometheus_client import Gauge
from sqlalchemy import text

from app.kernel.db import Database

DUE = Gauge("grove_outbox_due", "Pieces of work that are due and not done.")
LAG = Gauge("grove_outbox_lag_seconds", "How long the oldest of them has been due.")
DEAD = Gauge("grove_outbox_dead", "Pieces of work that were given up after their last try.")
NOTICES = Gauge(
    "grove_notices_unsent", "Notices for channels outside the app, not sent yet or dead.", ["channel", "state"]
)
NOTICE_LAG = Gauge("grove_notices_lag_seconds", "How long the oldest of them has waited beyond its time.", ["channel"])
_NOTICES = text(
    "SELECT channel, state, count(*), greatest(0, extract(epoch FROM now() - min(next_at)))"
    " FROM notice_delivery WHERE next_at IS NOT NULL GROUP BY channel, state"
    " UNION ALL SELECT channel, state, count(*), 0 FROM notice_delivery WHERE state = 'dead' GROUP BY channel, state"
)
_BACKLOG = text(
    "SELECT count(*) FILTER (WHERE dead_at IS NULL),"
    " coalesce(extract(epoch FROM now() - min(due_at) FILTER (WHERE dead_at IS NULL)), 0),"
    " count(*) FILTER (WHERE dead_at IS NOT NULL)"
    " FROM outbox WHERE done_at IS NULL AND due_at <= now()"
)


async def measure(database: Database) -> None:
    """Bring the gauges up to date; raises what the database raises when it is gone."""
    async with database.reading() as session:
        due, lag, dead = (await session.execute(_BACKLOG)).one()
        unsent = (await session.execute(_NOTICES)).all()
    DUE.set(due)
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

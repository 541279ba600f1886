"""How much work is due, asked of the database when somebody scrapes."""

from prometheus_client import Gauge
from sqlalchemy import text

from app.kernel.db import Database

DUE = Gauge("grove_outbox_due", "Pieces of work that are due and not done.")
LAG = Gauge("grove_outbox_lag_seconds", "How long the oldest of them has been due.")
DEAD = Gauge("grove_outbox_dead", "Pieces of work that were given up after their last try.")
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
    DUE.set(due)
    LAG.set(float(lag))
    DEAD.set(dead)

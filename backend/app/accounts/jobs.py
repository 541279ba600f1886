"""Upkeep of accounts: sessions that are over go after a while, and their tokens with them."""

from datetime import timedelta

from sqlalchemy import delete, or_

from app.accounts.models import Session
from app.kernel import clock
from app.kernel.jobs import Job, runs
from app.kernel.tools import Tools

# Spent tokens stay as long as their session: only so is their reuse noticed.
_OVER_KEEP = timedelta(days=7)


class PruneSessions(Job, name="accounts.prune_sessions", queue="later"):
    """Drop sessions that ended or ran out a week ago."""


@runs(PruneSessions)
async def prune_sessions(_: PruneSessions, tools: Tools) -> None:
    """Open sessions keep all their tokens."""
    before = clock.now() - _OVER_KEEP
    async with tools.uow() as uow:
        over = or_(Session.ended_at < before, Session.expires_at < before)
        await uow.session.execute(delete(Session).where(over))
        await uow.commit()

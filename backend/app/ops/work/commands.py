"""Setting work going again that was given up."""

from uuid import UUID

from sqlalchemy import delete, update

from app.kernel import clock
from app.kernel.db import execute_counted
from app.kernel.models import OutboxRow
from app.kernel.uow import Uow
from app.notifications.channels.public import revive
from app.ops.work import queries


async def replay(uow: Uow, job_id: UUID) -> OutboxRow:
    """Try a piece of work again at once, as if it had never been tried. Raises `NotFound`."""
    row = await queries.undone_job(uow.session, job_id)
    row.attempts, row.dead_at, row.leased_until, row.sent_at, row.due_at = 0, None, None, None, clock.now()
    await uow.session.flush()
    return row


async def replay_all(uow: Uow) -> int:
    """Try all work again that was given up, notices outside the app too; how much it is."""
    again = {"attempts": 0, "dead_at": None, "leased_until": None, "sent_at": None, "due_at": clock.now()}
    dead = update(OutboxRow).where(OutboxRow.dead_at.is_not(None)).values(again)
    return await execute_counted(uow.session, dead) + await revive(uow)


async def drop(uow: Uow, job_id: UUID) -> None:
    """Let go of a piece of work that was given up; one that is not there, or still tried, is left alone."""
    await uow.session.execute(delete(OutboxRow).where(OutboxRow.id == job_id, OutboxRow.dead_at.is_not(None)))

"""Upkeep of the record: what is older than the instance keeps goes, and nothing else does."""

from datetime import timedelta

from sqlalchemy import delete, text

from app.accounts.audit.models import AuditEntry
from app.kernel import clock
from app.kernel.jobs import Job, runs
from app.kernel.tools import Tools


class PruneAudit(Job, name="accounts.prune_audit"):
    """Drop what is older than `GROVE_AUDIT_DAYS`."""


@runs(PruneAudit)
async def prune_audit(_: PruneAudit, tools: Tools) -> None:
    """The only deletion that the table's trigger lets pass."""
    before = clock.now() - timedelta(days=tools.settings.audit_days)
    async with tools.uow() as uow:
        await uow.session.execute(text("SELECT set_config('grove.prunes_audit', 'on', true)"))
        await uow.session.execute(delete(AuditEntry).where(AuditEntry.at < before))
        await uow.commit()

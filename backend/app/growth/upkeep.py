"""Looking after the private side: do the caches say what the ledger says? Are former keys still needed?"""

import time
from datetime import timedelta

from loguru import logger
from sqlalchemy import delete, text
from sqlalchemy.ext.asyncio import AsyncSession

from app.growth.archive.models import ArchiveTicket
from app.growth.profile.models import MaintenanceRun
from app.growth.rotation import reseal
from app.kernel import clock
from app.kernel.ids import new_id
from app.kernel.jobs import Job, runs
from app.kernel.tools import Tools

_KEEP = timedelta(days=90)
AUDIT = "growth.audit_ledger"
_DRIFT = text(
    """
    SELECT (SELECT count(*) FROM growth.profile p WHERE p.xp_total <> (
              SELECT coalesce(sum(points), 0) FROM growth.points_ledger l WHERE l.user_id = p.user_id))
         + (SELECT count(*) FROM growth.vpet v WHERE v.xp <> (
              SELECT coalesce(sum(points), 0) FROM growth.points_ledger l
               WHERE l.user_id = v.user_id AND l.vpet_id = v.id))
    """
)


class AuditLedger(Job, name=AUDIT):
    """Compare what is shown of points with the ledger."""


class ResealTexts(Job, name="growth.reseal_texts"):
    """Seal with present keys what a rotation of keys has left, and drop keys that nothing needs."""


@runs(AuditLedger)
async def audit_ledger(_: AuditLedger, tools: Tools) -> None:
    """Nothing is mended: a difference is a defect that somebody has to look at."""
    async with tools.uow() as uow:
        began = time.monotonic()
        drift = int(await uow.session.scalar(_DRIFT) or 0)
        await _note(uow.session, AUDIT, time.monotonic() - began, drift)
        await uow.session.execute(delete(ArchiveTicket).where(ArchiveTicket.expires_at < clock.now()))
        await uow.commit()
    if drift:
        logger.bind(event="ledger_drift", rows=drift).error("caches of points differ from the ledger")


@runs(ResealTexts)
async def reseal_texts(_: ResealTexts, tools: Tools) -> None:
    """As `grove keys rotate --data` does at its end."""
    began = time.monotonic()
    count = await reseal(tools.database, tools.settings)
    async with tools.uow() as uow:
        await _note(uow.session, ResealTexts.name, time.monotonic() - began, count)
        await uow.commit()


async def _note(session: AsyncSession, name: str, seconds: float, found: int) -> None:
    run = MaintenanceRun(id=new_id(), name=name, started_at=clock.now(), seconds=seconds, found=found)
    session.add(run)
    await session.execute(delete(MaintenanceRun).where(MaintenanceRun.started_at < clock.now() - _KEEP))

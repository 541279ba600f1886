"""Looking after the private side: do the caches say what the ledger says? Are former keys still needed?"""

from loguru import logger
from sqlalchemy import delete, text

from app.growth.archive.models import ArchiveTicket
from app.growth.rotation import reseal
from app.kernel import clock
from app.kernel.jobs import Job, runs
from app.kernel.tools import Tools

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
async def audit_ledger(_: AuditLedger, tools: Tools) -> int:
    """How many differ. Nothing is mended: a difference is a defect that somebody has to look at."""
    async with tools.uow() as uow:
        drift = int(await uow.session.scalar(_DRIFT) or 0)
        await uow.session.execute(delete(ArchiveTicket).where(ArchiveTicket.expires_at < clock.now()))
        await uow.commit()
    if drift:
        logger.bind(event="ledger_drift", rows=drift).error("caches of points differ from the ledger")
    return drift


@runs(ResealTexts)
async def reseal_texts(_: ResealTexts, tools: Tools) -> int:
    """As `grove keys rotate --data` does at its end; how many texts that were."""
    return await reseal(tools.database, tools.settings)

"""What recurs, and how often. Each run is written down (`upkeep_run`) by whoever carries it out."""

from dataclasses import dataclass

from app.accounts.audit.jobs import PruneAudit
from app.accounts.jobs import PruneSessions
from app.accounts.mailed.jobs import PruneLinks
from app.boards.jobs import ForgetExports, ForgetImportFiles, KeepPictures, PurgeTrash
from app.boards.webhooks.jobs import PruneDeliveries
from app.growth.sources.jobs import SyncSources
from app.growth.upkeep import AuditLedger, ResealTexts
from app.kernel.jobs import Job
from app.kernel.upkeep import PruneAnswers, PruneLog, PruneOutbox, PruneRuns, SweepFiles, Vacuum
from app.notifications.jobs import PruneNotices, TellDue
from app.workspaces.invitations.jobs import PruneInvitations


@dataclass(frozen=True, slots=True)
class Recurring:
    """A job and how often it comes, in seconds."""

    job: Job
    every_seconds: int


HOUR = 3600
RECURRING = (
    Recurring(PruneAnswers(), HOUR),
    Recurring(PruneOutbox(), HOUR),
    Recurring(PruneLog(), 6 * HOUR),
    Recurring(PruneRuns(), HOUR),
    Recurring(SweepFiles(), HOUR // 4),
    Recurring(PruneSessions(), 6 * HOUR),
    Recurring(PruneAudit(), 6 * HOUR),
    Recurring(PruneLinks(), 6 * HOUR),
    Recurring(PruneInvitations(), 6 * HOUR),
    Recurring(ForgetExports(), HOUR),
    Recurring(ForgetImportFiles(), HOUR),
    Recurring(PruneDeliveries(), HOUR),
    Recurring(PruneNotices(), 24 * HOUR),
    Recurring(PurgeTrash(), 6 * HOUR),
    Recurring(KeepPictures(), HOUR // 6),
    Recurring(Vacuum(), 6 * HOUR),
    Recurring(TellDue(), 15),
    Recurring(AuditLedger(), 24 * HOUR),
    Recurring(SyncSources(), 24 * HOUR),
    Recurring(ResealTexts(), 24 * HOUR),
)
NAMES = frozenset(it.job.name for it in RECURRING)

"""Loads every room that has jobs or listeners, and builds what they are given."""

import app.tables  # noqa: F401 - foreign keys need every table to be known
from app.accounts import jobs as accounts
from app.accounts.mailed import jobs as mailed_links
from app.accounts.public import SessionAuthenticator
from app.boards import public as boards
from app.growth import public as growth
from app.kernel import upkeep
from app.kernel.db import Database
from app.kernel.jobs import RUNNERS
from app.kernel.settings import Settings
from app.kernel.tools import Tools
from app.live.hints import WorkerHints
from app.mail.public import Post
from app.notifications import jobs as notification_jobs
from app.notifications import listeners as notifications
from app.notifications.channels import jobs as channel_jobs
from app.notifications.mails import jobs as mail_jobs
from app.takeout import jobs as takeout
from app.wiring import wire_rooms
from app.workspaces.invitations import jobs as invitations

REGISTERED = (
    accounts,
    mailed_links,
    invitations,
    boards.listeners,
    boards.tie_listeners,
    boards.maintenance,
    boards.past_jobs,
    boards.webhook_jobs,
    boards.attachment_jobs,
    boards.export_jobs,
    boards.import_jobs,
    growth.listeners,
    growth.source_jobs,
    growth.upkeep,
    notifications,
    notification_jobs,
    channel_jobs,
    mail_jobs,
    takeout,
    upkeep,
    RUNNERS,
)


# Nobody waits for the answer of a job: one that finds all connections taken is late, and no failure to be counted.
_WAITS_FOR_DATABASE_SECONDS = 30.0


class WorkerTools:
    """The tools of a process without sockets; `start` and `stop` frame its life."""

    def __init__(self, settings: Settings, *, name: str) -> None:
        wire_rooms()
        patient = settings.model_copy(update={"database_pool_timeout_seconds": _WAITS_FOR_DATABASE_SECONDS})
        database = Database(patient, application_name=name)
        self._hints = WorkerHints(settings)
        authenticator = SessionAuthenticator(database, settings)
        self.tools = Tools(settings, database, self._hints, authenticator, Post(settings))

    async def start(self) -> None:
        """Open what needs a running loop."""
        await self._hints.start()

    async def stop(self) -> None:
        """Send the last hints and close the pool."""
        await self._hints.stop()
        await self.tools.database.close()

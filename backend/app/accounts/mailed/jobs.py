"""Mailing links, and forgetting those that are long over."""

from datetime import timedelta

from sqlalchemy import delete

from app.accounts.mailed.commands import letter_for
from app.accounts.mailed.errands import SendLink
from app.accounts.mailed.models import MailedLink
from app.kernel import clock
from app.kernel.jobs import Job, runs
from app.kernel.tools import Tools

_OVER_KEEP = timedelta(days=1)


class PruneLinks(Job, name="accounts.prune_links", queue="later"):
    """Drop links that ran out."""


@runs(SendLink)
async def send_link(job: SendLink, tools: Tools) -> None:
    """Find out what the link calls for, then send it outside any transaction."""
    async with tools.uow() as uow:
        letter = await letter_for(uow, tools.settings, job.link_id)
        await uow.commit()
    if letter is not None:
        await tools.mailer.send(
            to=letter.to,
            template=letter.template,
            locale=letter.locale,
            values=letter.values,
            message_id=letter.message_id,
        )


@runs(PruneLinks)
async def prune_links(_: PruneLinks, tools: Tools) -> None:
    """A day after their end nobody asks for them any more."""
    async with tools.uow() as uow:
        await uow.session.execute(delete(MailedLink).where(MailedLink.expires_at < clock.now() - _OVER_KEEP))
        await uow.commit()

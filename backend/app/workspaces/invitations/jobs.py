"""Mailing invitations, and forgetting those that are long over."""

from datetime import timedelta

from sqlalchemy import delete, or_

from app.accounts.public import locale_of, person_by_id
from app.kernel import clock
from app.kernel.errors import Problem
from app.kernel.jobs import Job, runs
from app.kernel.tools import Tools
from app.workspaces.invitations.commands import token_of
from app.workspaces.invitations.errands import SendInvitation
from app.workspaces.invitations.models import Invitation
from app.workspaces.invitations.queries import open_invitation
from app.workspaces.models import Workspace

_OVER_KEEP = timedelta(days=30)


class PruneInvitations(Job, name="workspaces.prune_invitations"):
    """Drop invitations that were taken or ran out a month ago."""


@runs(SendInvitation)
async def send_invitation(job: SendInvitation, tools: Tools) -> None:
    """Mail it if it is still good at this moment."""
    token = token_of(tools.settings, job.invitation_id)
    async with tools.database.reading() as session:
        try:
            it = await open_invitation(session, token)
        except Problem:
            return
        workspace = await session.get_one(Workspace, it.workspace_id)
        inviter = await person_by_id(session, it.invited_by)
        locale = await locale_of(session, it.invited_by)
    if it.email is None or inviter is None:
        return
    values = {"inviter": inviter.display_name, "workspace": workspace.name, "token": token}
    await tools.mailer.send(
        to=it.email, template="invitation", locale=locale, values=values, message_id=f"invitation-{it.id}"
    )


@runs(PruneInvitations)
async def prune_invitations(_: PruneInvitations, tools: Tools) -> None:
    """Open ones stay."""
    before = clock.now() - _OVER_KEEP
    async with tools.uow() as uow:
        over = or_(Invitation.expires_at < before, Invitation.accepted_at < before)
        await uow.session.execute(delete(Invitation).where(over))
        await uow.commit()

"""Inviting people into a workspace, and taking an invitation."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import delete, func

from app.accounts.public import lock_names, own_person, person_by_id, prove_address, user_topic
from app.kernel import clock
from app.kernel.ids import new_id
from app.kernel.sealing import derived_token, digest_of
from app.kernel.settings import Settings
from app.kernel.uow import Uow
from app.workspaces.commands import add_person
from app.workspaces.invitations import queries
from app.workspaces.invitations.errands import SendInvitation
from app.workspaces.invitations.errors import InvitationForOther, NoMail, TooManyInvitations
from app.workspaces.invitations.events import InvitationAccepted
from app.workspaces.invitations.models import Invitation
from app.workspaces.invitations.rules import GOOD_FOR, MOST_OPEN
from app.workspaces.invitations.schemas import NewInvitation
from app.workspaces.models import Workspace
from app.workspaces.policy import WorkspaceCan
from app.workspaces.queries import allowed_workspace, is_member


@dataclass(frozen=True, slots=True)
class Invited:
    """An invitation, with the link to hand over when it is not mailed."""

    it: Invitation
    url: str | None


def token_of(settings: Settings, invitation_id: UUID) -> str:
    """The token of an invitation, made again from its id."""
    return derived_token(settings, "invitation", invitation_id)


async def create_invitation(uow: Uow, settings: Settings, workspace_id: UUID, new: NewInvitation) -> Invited:
    """Invite somebody; raises `NoMail`, `TooManyInvitations`. Whether an address has an account is nowhere said.

    An address that waits already gets a fresh invitation in place of the former one.
    """
    await allowed_workspace(uow, workspace_id, WorkspaceCan.CHANGE_PEOPLE)
    if new.email is not None:
        if not settings.sends_mail:
            raise NoMail
        same = (Invitation.workspace_id == workspace_id, func.lower(Invitation.email) == new.email.lower())
        await uow.session.execute(delete(Invitation).where(*same, Invitation.accepted_at.is_(None)))
    if await queries.open_count(uow.session, workspace_id) >= MOST_OPEN:
        raise TooManyInvitations
    invitation_id, at = new_id(), clock.now()
    token = token_of(settings, invitation_id)
    made = Invitation(
        id=invitation_id,
        workspace_id=workspace_id,
        email=new.email,
        role=new.role,
        digest=digest_of(token),
        invited_by=uow.user_id,
        created_at=at,
        expires_at=at + GOOD_FOR,
    )
    uow.session.add(made)
    if new.email is None:
        return Invited(made, f"{settings.public_url.rstrip('/')}/invitation#{token}")
    uow.enqueue(SendInvitation(invitation_id=invitation_id))
    return Invited(made, None)


async def revoke_invitation(uow: Uow, workspace_id: UUID, invitation_id: UUID) -> None:
    """Take an invitation back; one that is gone stays gone."""
    await allowed_workspace(uow, workspace_id, WorkspaceCan.CHANGE_PEOPLE)
    mine = (Invitation.id == invitation_id, Invitation.workspace_id == workspace_id)
    await uow.session.execute(delete(Invitation).where(*mine, Invitation.accepted_at.is_(None)))


async def accept_invitation(uow: Uow, settings: Settings, token: str) -> UUID:
    """Come in as the actor; says into which workspace. Raises `InvitationIsOver`, `InvitationForOther`.

    Who is in already stays as they are, and a link stays good for somebody else.
    """
    await lock_names(uow.session)
    it = await queries.open_invitation(uow.session, token, lock=True)
    person = await own_person(uow)
    if it.email is not None:
        if it.email.lower() != person.email.lower():
            raise InvitationForOther(email=it.email)
        await prove_address(uow, settings, person, person.email)
    if not await is_member(uow.session, it.workspace_id, person.id):
        await _bring_in(uow, it, person.id)
    elif it.email is not None:
        _mark(it, person.id)
    return it.workspace_id


async def redeem_at_registration(uow: Uow, token: str, user_id: UUID, email: str) -> bool:
    """Bring somebody in who makes an account this moment; says whether the invitation proves their address.

    Raises `InvitationIsOver`, `InvitationForOther`.
    """
    it = await queries.open_invitation(uow.session, token, lock=True)
    if it.email is not None and it.email.lower() != email.lower():
        raise InvitationForOther(email=it.email)
    await _bring_in(uow, it, user_id)
    return it.email is not None


async def _bring_in(uow: Uow, it: Invitation, user_id: UUID) -> None:
    workspace = await uow.session.get_one(Workspace, it.workspace_id, with_for_update={"key_share": True})
    add_person(uow, workspace, user_id, it.role)
    _mark(it, user_id)
    person = await person_by_id(uow.session, user_id)
    fact = InvitationAccepted(
        invitation_id=it.id,
        workspace_id=workspace.id,
        workspace_name=workspace.name,
        user_id=user_id,
        display_name="" if person is None else person.display_name,
    )
    uow.emit(user_topic(it.invited_by), fact)


def _mark(it: Invitation, user_id: UUID) -> None:
    it.accepted_at, it.accepted_by = clock.now(), user_id

"""Reading invitations."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from app.accounts.public import address_has_owner, person_by_id
from app.kernel import clock
from app.kernel.access import authorize
from app.kernel.errors import Problem
from app.kernel.paging import cut, decode_cursor
from app.kernel.sealing import digest_of
from app.workspaces.invitations.errors import InvitationIsOver
from app.workspaces.invitations.models import Invitation
from app.workspaces.invitations.schemas import InvitationSeen
from app.workspaces.models import Workspace
from app.workspaces.policy import WorkspaceCan
from app.workspaces.queries import workspace_rank


def _open() -> tuple[ColumnElement[bool], ...]:
    return (Invitation.accepted_at.is_(None), Invitation.expires_at > clock.now())


async def open_count(session: AsyncSession, workspace_id: UUID) -> int:
    """How many people a workspace waits for."""
    query = select(func.count()).where(Invitation.workspace_id == workspace_id, *_open())
    return (await session.execute(query)).scalar_one()


async def is_invited(session: AsyncSession, email: str) -> bool:
    """Whether some workspace waits for whoever has this address."""
    query = select(Invitation.id).where(func.lower(Invitation.email) == email.lower(), *_open()).limit(1)
    return (await session.execute(query)).first() is not None


async def invitations_of(
    session: AsyncSession, workspace_id: UUID, *, limit: int, cursor: str | None
) -> tuple[Sequence[Invitation], str | None]:
    """The open invitations of a workspace, newest first. Raises `InvalidCursor`."""
    query = select(Invitation).where(Invitation.workspace_id == workspace_id, *_open())
    before = decode_cursor(cursor, UUID)
    if before is not None:
        query = query.where(Invitation.id < before[0])
    rows = (await session.scalars(query.order_by(Invitation.id.desc()).limit(limit + 1))).all()
    return cut(rows, limit, lambda row: (row.id,))


async def open_invitation(session: AsyncSession, token: str, *, lock: bool = False) -> Invitation:
    """The invitation with this token, if it can still be taken; raises `InvitationIsOver`.

    Who invited must still be allowed to: an invitation outlives nobody's rights.
    """
    query = select(Invitation).where(Invitation.digest == digest_of(token), *_open())
    found = (await session.scalars(query.with_for_update() if lock else query)).one_or_none()
    if found is None:
        raise InvitationIsOver
    try:
        rank = await workspace_rank(session, found.workspace_id, found.invited_by)
        authorize(rank, WorkspaceCan.CHANGE_PEOPLE)
    except Problem:
        raise InvitationIsOver from None
    return found


async def seen(session: AsyncSession, token: str) -> InvitationSeen:
    """What an invitation says to its bearer; raises `InvitationIsOver`."""
    it = await open_invitation(session, token)
    workspace = await session.get_one(Workspace, it.workspace_id)
    inviter = await person_by_id(session, it.invited_by)
    return InvitationSeen.model_validate(
        {
            "workspace_name": workspace.name,
            "invited_by": "" if inviter is None else inviter.display_name,
            "role": it.role,
            "email": it.email,
            "has_account": it.email is not None and await address_has_owner(session, it.email),
            "expires_at": it.expires_at,
        }
    )

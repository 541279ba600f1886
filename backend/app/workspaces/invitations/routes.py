"""Doors to invitations."""

from uuid import UUID

from fastapi import Depends, Response

from app.kernel.access import Door
from app.kernel.answers import Answer
from app.kernel.http.doors import GuardedRouter, Reading, SignedIn, Tx, UsesTools, commit_and_respond
from app.kernel.http.limits import rate
from app.kernel.http.pages import Cursor, Limit
from app.kernel.paging import Page
from app.workspaces.invitations import commands, queries
from app.workspaces.invitations.schemas import InvitationOut, InvitationSeen, InvitationToken, Joined, NewInvitation
from app.workspaces.policy import WorkspaceCan
from app.workspaces.queries import allowed_to_read

router = GuardedRouter(tags=["workspaces"])


@router.door(
    "GET",
    "/workspaces/{workspace_id}/invitations",
    can=WorkspaceCan.CHANGE_PEOPLE,
    name="list_invitations",
    response_model=Page[InvitationOut],
)
async def list_invitations(
    workspace_id: UUID, session: Reading, actor: SignedIn, limit: Limit = 50, cursor: Cursor = None
) -> Page[InvitationOut]:
    """List the open invitations of a workspace, newest first."""
    await allowed_to_read(session, actor.user_id, workspace_id, WorkspaceCan.CHANGE_PEOPLE)
    rows, following = await queries.invitations_of(session, workspace_id, limit=limit, cursor=cursor)
    return Page(items=[InvitationOut.model_validate(row) for row in rows], next_cursor=following)


@router.door(
    "POST",
    "/workspaces/{workspace_id}/invitations",
    can=WorkspaceCan.CHANGE_PEOPLE,
    name="create_invitation",
    status_code=201,
    response_model=InvitationOut,
    dependencies=[Depends(rate("60/hour", scope="invite", by_user=True))],
)
async def create_invitation(workspace_id: UUID, new: NewInvitation, uow: Tx, tools: UsesTools) -> Response:
    """Invite somebody by mail, or make a link for one person."""
    made = await commands.create_invitation(uow, tools.settings, workspace_id, new)
    out = InvitationOut.model_validate(made.it).model_copy(update={"url": made.url})
    place = {"Location": f"/api/v1/workspaces/{workspace_id}/invitations"}
    return await commit_and_respond(uow, Answer(201, out.json_bytes(), place))


@router.door(
    "DELETE",
    "/workspaces/{workspace_id}/invitations/{invitation_id}",
    can=WorkspaceCan.CHANGE_PEOPLE,
    name="revoke_invitation",
    status_code=204,
)
async def revoke_invitation(workspace_id: UUID, invitation_id: UUID, uow: Tx) -> Response:
    """Take an invitation back."""
    await commands.revoke_invitation(uow, workspace_id, invitation_id)
    return await commit_and_respond(uow, Answer(204))


@router.door(
    "POST",
    "/invitations/look",
    can=Door.PUBLIC,
    name="look_at_invitation",
    response_model=InvitationSeen,
    dependencies=[Depends(rate("120/hour", scope="invitation"))],
)
async def look_at_invitation(sent: InvitationToken, session: Reading) -> InvitationSeen:
    """Read who invites into what. The token is in the body, so that no log keeps it."""
    return await queries.seen(session, sent.token)


@router.door(
    "POST",
    "/invitations/accept",
    can=Door.SIGNED_IN,
    name="accept_invitation",
    response_model=Joined,
    dependencies=[Depends(rate("60/hour", scope="accept_invitation", by_user=True))],
)
async def accept_invitation(sent: InvitationToken, uow: Tx, tools: UsesTools) -> Response:
    """Come into the workspace that an invitation opens."""
    workspace_id = await commands.accept_invitation(uow, tools.settings, sent.token)
    return await commit_and_respond(uow, Answer(200, Joined(workspace_id=workspace_id).json_bytes()))

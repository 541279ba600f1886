"""Doors to workspaces."""

from uuid import UUID

from fastapi import Depends, Response

from app.kernel.access import Door
from app.kernel.answers import Answer, version_tag
from app.kernel.http.conditional import IfMatch
from app.kernel.http.doors import GuardedRouter, Reading, SignedIn, Tx, commit_and_respond, respond
from app.kernel.http.limits import rate
from app.kernel.http.pages import Cursor, Limit
from app.kernel.paging import Page
from app.kernel.uow import Uow
from app.workspaces import commands, queries
from app.workspaces.invitations import routes as invitations
from app.workspaces.models import WorkspaceMember
from app.workspaces.policy import WorkspaceCan
from app.workspaces.schemas import (
    MemberPatch,
    NewMember,
    PersonInWorkspace,
    WorkspaceIn,
    WorkspaceOut,
    WorkspacePatch,
)

router = GuardedRouter(tags=["workspaces"])


def _answer(it: WorkspaceOut, *, status: int = 200) -> Answer:
    headers = {"ETag": version_tag(it.version)}
    if status == 201:
        headers["Location"] = f"/api/v1/workspaces/{it.id}"
    return Answer(status, it.json_bytes(), headers)


async def _workspace(uow: Uow, workspace_id: UUID, *, status: int = 200) -> Answer:
    return _answer(await queries.workspace_out(uow.session, uow.user_id, workspace_id), status=status)


async def _person(uow: Uow, member: WorkspaceMember, *, status: int = 200) -> Answer:
    person = await queries.person_out(uow.session, member)
    place = {"Location": f"/api/v1/workspaces/{member.workspace_id}/members/{member.user_id}"}
    return Answer(status, person.json_bytes(), place if status == 201 else {})


@router.door(
    "GET", "/workspaces", can=Door.SIGNED_IN, realm="boards", name="list_workspaces", response_model=Page[WorkspaceOut]
)
async def list_workspaces(
    session: Reading, actor: SignedIn, limit: Limit = 50, cursor: Cursor = None
) -> Page[WorkspaceOut]:
    """List the workspaces you are in, oldest first."""
    rows, following = await queries.workspaces_of(session, actor.user_id, limit=limit, cursor=cursor)
    return Page(items=list(rows), next_cursor=following)


@router.door(
    "POST",
    "/workspaces",
    can=Door.SIGNED_IN,
    realm="boards",
    name="create_workspace",
    status_code=201,
    response_model=WorkspaceOut,
)
async def create_workspace(new: WorkspaceIn, uow: Tx) -> Response:
    """Create a workspace; you become its owner."""
    made = await commands.create_workspace(uow, new)
    return await commit_and_respond(uow, await _workspace(uow, made.id, status=201))


@router.door(
    "GET",
    "/workspaces/{workspace_id}",
    can=WorkspaceCan.READ_WORKSPACE,
    name="get_workspace",
    response_model=WorkspaceOut,
)
async def get_workspace(workspace_id: UUID, session: Reading, actor: SignedIn) -> Response:
    """Read a workspace."""
    return respond(_answer(await queries.workspace_out(session, actor.user_id, workspace_id)))


@router.door(
    "PATCH",
    "/workspaces/{workspace_id}",
    can=WorkspaceCan.UPDATE_WORKSPACE,
    name="update_workspace",
    response_model=WorkspaceOut,
)
async def update_workspace(workspace_id: UUID, patch: WorkspacePatch, uow: Tx, if_match: IfMatch) -> Response:
    """Change a workspace's name or description."""
    await commands.update_workspace(uow, workspace_id, patch, if_match=if_match)
    return await commit_and_respond(uow, await _workspace(uow, workspace_id))


@router.door(
    "DELETE",
    "/workspaces/{workspace_id}",
    can=WorkspaceCan.DELETE_WORKSPACE,
    name="delete_workspace",
    status_code=204,
)
async def delete_workspace(workspace_id: UUID, uow: Tx) -> Response:
    """Delete a workspace with all its boards, for good."""
    await commands.delete_workspace(uow, workspace_id)
    return await commit_and_respond(uow, Answer(204))


@router.door(
    "GET",
    "/workspaces/{workspace_id}/members",
    can=WorkspaceCan.READ_PEOPLE,
    name="list_workspace_members",
    response_model=Page[PersonInWorkspace],
)
async def list_workspace_members(
    workspace_id: UUID, session: Reading, actor: SignedIn, limit: Limit = 50, cursor: Cursor = None
) -> Page[PersonInWorkspace]:
    """List the people in a workspace."""
    await queries.readable_workspace(session, actor.user_id, workspace_id)
    rows, following = await queries.people_of(session, workspace_id, limit=limit, cursor=cursor)
    return Page(items=list(rows), next_cursor=following)


@router.door(
    "POST",
    "/workspaces/{workspace_id}/members",
    can=WorkspaceCan.CHANGE_PEOPLE,
    name="add_workspace_member",
    status_code=201,
    response_model=PersonInWorkspace,
    dependencies=[Depends(rate("60/minute", scope="find_person", by_user=True))],
)
async def add_workspace_member(workspace_id: UUID, new: NewMember, uow: Tx) -> Response:
    """Take somebody who has an account here into a workspace."""
    member = await commands.add_member(uow, workspace_id, new)
    return await commit_and_respond(uow, await _person(uow, member, status=201))


@router.door(
    "PATCH",
    "/workspaces/{workspace_id}/members/{user_id}",
    can=WorkspaceCan.CHANGE_PEOPLE,
    name="update_workspace_member",
    response_model=PersonInWorkspace,
)
async def update_workspace_member(workspace_id: UUID, user_id: UUID, patch: MemberPatch, uow: Tx) -> Response:
    """Give a member another role."""
    member = await commands.change_member(uow, workspace_id, user_id, patch.role)
    return await commit_and_respond(uow, await _person(uow, member))


@router.door(
    "DELETE",
    "/workspaces/{workspace_id}/members/{user_id}",
    can=WorkspaceCan.LEAVE_WORKSPACE,
    name="remove_workspace_member",
    status_code=204,
)
async def remove_workspace_member(workspace_id: UUID, user_id: UUID, uow: Tx) -> Response:
    """Take a person out of a workspace and off its boards (admins), or leave it yourself (anybody)."""
    await commands.remove_member(uow, workspace_id, user_id)
    return await commit_and_respond(uow, Answer(204))


router.take_over(invitations.router)

"""Changing workspaces and who is in them."""

from uuid import UUID

from app.accounts.public import person_by_handle, user_topic
from app.kernel import clock
from app.kernel.access import authorize
from app.kernel.errors import IdTaken, NotFound, StaleVersion
from app.kernel.ids import new_id
from app.kernel.uow import Uow
from app.workspaces import events, hooks, queries
from app.workspaces.errors import AlreadyMember, LastOwner, NoSuchPerson
from app.workspaces.models import Workspace, WorkspaceMember
from app.workspaces.policy import WorkspaceCan, WorkspaceRank, rank_of
from app.workspaces.schemas import NewMember, WorkspaceIn, WorkspacePatch, WorkspaceRole


async def create_workspace(uow: Uow, new: WorkspaceIn) -> Workspace:
    """Make a workspace; who makes it becomes its owner."""
    if new.id is not None and await uow.session.get(Workspace, new.id) is not None:
        raise IdTaken
    at = clock.now()
    made = Workspace(
        id=new.id or new_id(),
        name=new.name,
        description=new.description,
        created_by=uow.user_id,
        created_at=at,
        updated_at=at,
        version=1,
    )
    uow.session.add(made)
    await uow.session.flush()
    if uow.user_id is not None:
        add_person(uow, made, uow.user_id, "owner")
    await uow.session.flush()
    return made


def add_person(uow: Uow, workspace: Workspace, user_id: UUID, role: str) -> WorkspaceMember:
    """Take a person in whom somebody allowed has let in; they are told."""
    member = WorkspaceMember(workspace_id=workspace.id, user_id=user_id, role=role, joined_at=clock.now())
    uow.session.add(member)
    fact = events.WorkspaceJoined.model_validate({"workspace_id": workspace.id, "name": workspace.name, "role": role})
    uow.emit(user_topic(user_id), fact)
    return member


async def update_workspace(
    uow: Uow, workspace_id: UUID, patch: WorkspacePatch, *, if_match: int | None = None
) -> Workspace:
    """Change some fields of a workspace; a patch that changes nothing says nothing."""
    it = await queries.allowed_workspace(uow, workspace_id, WorkspaceCan.UPDATE_WORKSPACE)
    if if_match is not None and if_match != it.version:
        raise StaleVersion
    changes = {name: value for name, value in patch.changes().items() if getattr(it, name) != value}
    if not changes:
        return it
    for name, value in changes.items():
        setattr(it, name, value)
    it.version += 1
    it.updated_at = clock.now()
    fact = events.WorkspaceUpdated(workspace_id=it.id, changes=events.WorkspaceChanges(**changes))
    for user_id in await queries.ids_of_people(uow.session, it.id):
        uow.emit(user_topic(user_id), fact)
    await uow.session.flush()
    return it


async def delete_workspace(uow: Uow, workspace_id: UUID) -> None:
    """Delete a workspace with all its boards, for good."""
    it = await queries.allowed_workspace(uow, workspace_id, WorkspaceCan.DELETE_WORKSPACE)
    for hook in hooks.WORKSPACE_DELETED.values():
        await hook(uow, it.id)
    for user_id in await queries.ids_of_people(uow.session, it.id):
        uow.emit(user_topic(user_id), events.WorkspaceLeft(workspace_id=it.id))
    await uow.session.delete(it)


async def add_member(uow: Uow, workspace_id: UUID, new: NewMember) -> WorkspaceMember:
    """Take a person into a workspace; raises `NoSuchPerson`, `AlreadyMember`. Only owners make owners.

    By user name only: whether an address has an account here is nobody else's business (docs/adr/0041).
    """
    it = await _allowed_for_role(uow, workspace_id, new.role)
    person = None if "@" in new.username else await person_by_handle(uow.session, new.username)
    if person is None:
        raise NoSuchPerson
    if await queries.is_member(uow.session, workspace_id, person.id):
        raise AlreadyMember
    member = add_person(uow, it, person.id, new.role)
    await uow.session.flush()
    return member


async def _allowed_for_role(uow: Uow, workspace_id: UUID, *roles: str) -> Workspace:
    can = WorkspaceCan.CHANGE_OWNERS if "owner" in roles else WorkspaceCan.CHANGE_PEOPLE
    return await queries.allowed_workspace(uow, workspace_id, can)


async def change_member(uow: Uow, workspace_id: UUID, user_id: UUID, role: WorkspaceRole) -> WorkspaceMember:
    """Give a member another role; raises `NotFound`, `LastOwner`. Only owners make or unmake owners."""
    await queries.allowed_workspace(uow, workspace_id, WorkspaceCan.CHANGE_PEOPLE)
    member = await _locked_member(uow, workspace_id, user_id)
    if member is None:
        raise NotFound
    await _check_owners(uow, member, role)
    if member.role == role:
        return member
    before = rank_of(member.role)
    member.role = role
    await uow.session.flush()
    fact = events.WorkspaceUpdated(workspace_id=workspace_id, changes=events.WorkspaceChanges(role=role))
    uow.emit(user_topic(user_id), fact)
    if before is not None and before >= WorkspaceRank.ADMIN and WorkspaceRank[role.upper()] < WorkspaceRank.ADMIN:
        for hook in hooks.RIGHTS_LOST.values():
            await hook(uow, workspace_id, user_id)
    return member


async def remove_member(uow: Uow, workspace_id: UUID, user_id: UUID) -> None:
    """Take a person out of a workspace and off its boards; everybody may leave. Raises `LastOwner`."""
    leaving = user_id == uow.user_id
    can = WorkspaceCan.LEAVE_WORKSPACE if leaving else WorkspaceCan.CHANGE_PEOPLE
    await queries.allowed_workspace(uow, workspace_id, can)
    member = await _locked_member(uow, workspace_id, user_id)
    if member is None:
        return
    await _check_owners(uow, member, None)
    for hook in hooks.MEMBER_LOST.values():
        await hook(uow, workspace_id, user_id)
    await uow.session.delete(member)
    uow.emit(user_topic(user_id), events.WorkspaceLeft(workspace_id=workspace_id))


async def _check_owners(uow: Uow, member: WorkspaceMember, role: WorkspaceRole | None) -> None:
    if "owner" not in (member.role, role) or member.role == role:
        return
    if member.user_id != uow.user_id:
        rank = await queries.workspace_rank(uow.session, member.workspace_id, uow.user_id)
        authorize(rank, WorkspaceCan.CHANGE_OWNERS)
    elif role == "owner":
        authorize(rank_of(member.role), WorkspaceCan.CHANGE_OWNERS)
    if member.role == "owner" and await queries.owner_count(uow.session, member.workspace_id) == 1:
        raise LastOwner


async def _locked_member(uow: Uow, workspace_id: UUID, user_id: UUID) -> WorkspaceMember | None:
    """The membership, if there is one; nobody can rely on it (`queries.is_member`) until this transaction ends."""
    return await uow.session.get(WorkspaceMember, (workspace_id, user_id), with_for_update=True)

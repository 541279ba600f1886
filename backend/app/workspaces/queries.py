"""Reading workspaces and their people."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Select, column, exists, func, or_, select, table
from sqlalchemy.ext.asyncio import AsyncSession

from app.accounts.public import people_by_ids
from app.kernel.access import authorize
from app.kernel.errors import NotFound
from app.kernel.paging import cut, decode_cursor
from app.kernel.uow import Uow
from app.workspaces.models import Workspace, WorkspaceMember
from app.workspaces.policy import SEES_ALL_BOARDS, WorkspaceCan, WorkspaceRank, rank_of
from app.workspaces.schemas import PersonInWorkspace, WorkspaceOut

# The boards room stands above this one; only how many boards a person sees is asked of its tables, by name.
_BOARD = table("board", column("id"), column("workspace_id"), column("deleted_at"))
_BOARD_MEMBER = table("board_member", column("board_id"), column("user_id"))


async def workspace_rank(session: AsyncSession, workspace_id: UUID, user_id: UUID | None) -> WorkspaceRank | None:
    """A person's rank in a workspace; None when they are not in it."""
    query = select(WorkspaceMember.role).where(
        WorkspaceMember.workspace_id == workspace_id, WorkspaceMember.user_id == user_id
    )
    return rank_of((await session.execute(query)).scalar_one_or_none())


async def is_member(session: AsyncSession, workspace_id: UUID, user_id: UUID) -> bool:
    """Whether a person is in a workspace, in whatever role; while this transaction lasts they stay in it."""
    query = select(WorkspaceMember.user_id).where(
        WorkspaceMember.workspace_id == workspace_id, WorkspaceMember.user_id == user_id
    )
    held = query.with_for_update(read=True, key_share=True)
    return (await session.execute(held)).one_or_none() is not None


async def readable_workspace(session: AsyncSession, user_id: UUID, workspace_id: UUID) -> None:
    """Let pass who may see a workspace; raises `NotFound`."""
    await allowed_to_read(session, user_id, workspace_id, WorkspaceCan.READ_WORKSPACE)


async def allowed_to_read(session: AsyncSession, user_id: UUID, workspace_id: UUID, can: WorkspaceCan) -> None:
    """Let pass who may read what a capability opens; raises `NotFound` or `Forbidden`."""
    authorize(await workspace_rank(session, workspace_id, user_id), can)


async def allowed_workspace(uow: Uow, workspace_id: UUID, can: WorkspaceCan) -> Workspace:
    """The workspace, locked, if the caller may do this to it; raises `NotFound` or `Forbidden`."""
    query = select(Workspace).where(Workspace.id == workspace_id).with_for_update(key_share=True)
    found = (await uow.session.scalars(query)).one_or_none()
    if found is None:
        raise NotFound
    authorize(await workspace_rank(uow.session, workspace_id, uow.user_id), can)
    return found


def _seen_by(user_id: UUID | None) -> Select[Any]:
    people = select(func.count()).where(WorkspaceMember.workspace_id == Workspace.id).correlate(Workspace)
    mine = select(WorkspaceMember).where(WorkspaceMember.user_id == user_id).subquery()
    named = exists().where(_BOARD_MEMBER.c.board_id == _BOARD.c.id, _BOARD_MEMBER.c.user_id == user_id)
    boards = select(func.count()).where(
        _BOARD.c.workspace_id == Workspace.id,
        _BOARD.c.deleted_at.is_(None),
        or_(mine.c.role.in_(SEES_ALL_BOARDS), named),
    )
    return select(
        Workspace,
        mine.c.role,
        people.scalar_subquery().label("member_count"),
        boards.select_from(_BOARD).correlate(Workspace, mine).scalar_subquery().label("board_count"),
    ).join(mine, mine.c.workspace_id == Workspace.id)


def _out(row: Any) -> WorkspaceOut:
    it = row.Workspace
    fields = {name: getattr(it, name) for name in WorkspaceOut.model_fields if hasattr(it, name)}
    counts = {"role": row.role, "member_count": row.member_count, "board_count": row.board_count}
    return WorkspaceOut.model_validate({**fields, **counts})


async def workspace_out(session: AsyncSession, user_id: UUID | None, workspace_id: UUID) -> WorkspaceOut:
    """A workspace as a person sees it; raises `NotFound`."""
    row = (await session.execute(_seen_by(user_id).where(Workspace.id == workspace_id))).one_or_none()
    if row is None:
        raise NotFound
    return _out(row)


async def workspaces_of(
    session: AsyncSession, user_id: UUID, *, limit: int, cursor: str | None
) -> tuple[Sequence[WorkspaceOut], str | None]:
    """The workspaces a person is in, oldest first. Raises `InvalidCursor`."""
    query = _seen_by(user_id)
    after = decode_cursor(cursor, UUID)
    if after is not None:
        query = query.where(Workspace.id > after[0])
    rows = (await session.execute(query.order_by(Workspace.id).limit(limit + 1))).all()
    page, following = cut(rows, limit, lambda row: (row.Workspace.id,))
    return [_out(row) for row in page], following


async def people_of(
    session: AsyncSession, workspace_id: UUID, *, limit: int, cursor: str | None
) -> tuple[Sequence[PersonInWorkspace], str | None]:
    """The people in a workspace, by id. Raises `InvalidCursor`."""
    query = select(WorkspaceMember).where(WorkspaceMember.workspace_id == workspace_id)
    after = decode_cursor(cursor, UUID)
    if after is not None:
        query = query.where(WorkspaceMember.user_id > after[0])
    rows = (await session.scalars(query.order_by(WorkspaceMember.user_id).limit(limit + 1))).all()
    page, following = cut(rows, limit, lambda row: (row.user_id,))
    return await _with_names(session, page), following


async def _with_names(session: AsyncSession, rows: Sequence[WorkspaceMember]) -> list[PersonInWorkspace]:
    people = await people_by_ids(session, [row.user_id for row in rows])
    return [
        PersonInWorkspace.model_validate(
            {
                "user_id": row.user_id,
                "username": people[row.user_id].username,
                "display_name": people[row.user_id].display_name,
                "avatar_url": people[row.user_id].avatar_url,
                "role": row.role,
                "joined_at": row.joined_at,
            }
        )
        for row in rows
    ]


async def person_out(session: AsyncSession, row: WorkspaceMember) -> PersonInWorkspace:
    """A member with their name."""
    return (await _with_names(session, [row]))[0]


async def ids_of_people(session: AsyncSession, workspace_id: UUID) -> Sequence[UUID]:
    """Ids of all people in a workspace, sorted."""
    query = select(WorkspaceMember.user_id).where(WorkspaceMember.workspace_id == workspace_id)
    return (await session.scalars(query.order_by(WorkspaceMember.user_id))).all()


async def owner_count(session: AsyncSession, workspace_id: UUID) -> int:
    """How many owners a workspace has."""
    query = select(func.count()).where(WorkspaceMember.workspace_id == workspace_id, WorkspaceMember.role == "owner")
    return (await session.execute(query)).scalar_one()

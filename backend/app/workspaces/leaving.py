"""Leaving all workspaces at once, because an account is deleted."""

from uuid import UUID

from sqlalchemy import func, select

from app.kernel.errors import Problem
from app.kernel.uow import Uow
from app.workspaces import commands
from app.workspaces.models import Workspace, WorkspaceMember

_OWNS = WorkspaceMember.role == "owner"


class SoleOwner(Problem):
    """Workspaces with other people in them would be left without an owner; `workspaces` names them."""

    status, code, title = 409, "sole_owner", "You are the only owner of workspaces that others use"


async def leave_workspaces(uow: Uow, user_id: UUID) -> None:
    """Take the actor out of every workspace, and delete those that nobody else is in. Raises `SoleOwner`."""
    others = (
        select(WorkspaceMember.workspace_id, func.count().label("n"), func.bool_or(_OWNS).label("is_owned"))
        .where(WorkspaceMember.user_id != user_id)
        .group_by(WorkspaceMember.workspace_id)
        .subquery()
    )
    query = (
        select(Workspace.id, Workspace.name, WorkspaceMember.role, others.c.n, others.c.is_owned)
        .join(WorkspaceMember, WorkspaceMember.workspace_id == Workspace.id)
        .outerjoin(others, others.c.workspace_id == Workspace.id)
        .where(WorkspaceMember.user_id == user_id)
        .order_by(Workspace.id)
    )
    held = (await uow.session.execute(query)).all()
    orphans = [it for it in held if it.role == "owner" and it.n and not it.is_owned]
    if orphans:
        raise SoleOwner(workspaces=[{"id": str(it.id), "name": it.name} for it in orphans])
    for it in held:
        if it.n:
            await commands.remove_member(uow, it.id, user_id)
        else:
            await commands.delete_workspace(uow, it.id)
    await uow.session.flush()

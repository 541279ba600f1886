"""The door of the workspaces room: what other rooms and `main` may use."""

from app.workspaces.hooks import on_member_lost, on_rights_lost, on_workspace_deleted
from app.workspaces.invitations.commands import redeem_at_registration
from app.workspaces.invitations.queries import is_invited
from app.workspaces.leaving import SoleOwner, leave_workspaces
from app.workspaces.policy import WorkspaceCan, WorkspaceRank
from app.workspaces.queries import allowed_workspace, is_member, readable_workspace, workspace_rank

__all__ = [
    "SoleOwner",
    "WorkspaceCan",
    "WorkspaceRank",
    "allowed_workspace",
    "is_invited",
    "is_member",
    "leave_workspaces",
    "on_member_lost",
    "on_rights_lost",
    "on_workspace_deleted",
    "readable_workspace",
    "redeem_at_registration",
    "workspace_rank",
]

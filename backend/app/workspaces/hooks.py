"""Whom workspaces call in their own transaction: rooms above register here, `app.main` does the wiring.

A right that ends here must end there in the same commit; an event afterwards would leave a gap.
"""

from collections.abc import Awaitable, Callable
from uuid import UUID

from app.kernel.uow import Uow

MemberHook = Callable[[Uow, UUID, UUID], Awaitable[None]]
WorkspaceHook = Callable[[Uow, UUID], Awaitable[None]]

MEMBER_LOST: dict[str, MemberHook] = {}
RIGHTS_LOST: dict[str, MemberHook] = {}
WORKSPACE_DELETED: dict[str, WorkspaceHook] = {}


def on_member_lost(hook: MemberHook) -> None:
    """Call `hook(uow, workspace_id, user_id)` before a person's membership goes."""
    MEMBER_LOST[hook.__qualname__] = hook


def on_rights_lost(hook: MemberHook) -> None:
    """Call `hook(uow, workspace_id, user_id)` when an owner or admin becomes something less."""
    RIGHTS_LOST[hook.__qualname__] = hook


def on_workspace_deleted(hook: WorkspaceHook) -> None:
    """Call `hook(uow, workspace_id)` before a workspace goes."""
    WORKSPACE_DELETED[hook.__qualname__] = hook

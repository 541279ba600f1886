"""Which room is told by which: the same in every process."""

from app.accounts.public import on_invited, on_stranger
from app.boards import public as boards
from app.workspaces import public as workspaces


def wire_rooms() -> None:
    """Tell lower rooms whom to call in their transaction; downwards rooms call, upwards they are told."""
    on_invited(workspaces.redeem_at_registration)
    on_stranger(workspaces.is_invited)
    workspaces.on_member_lost(boards.commands.end_memberships)
    workspaces.on_rights_lost(boards.commands.end_implied_rights)
    workspaces.on_workspace_deleted(boards.commands.delete_boards_of)

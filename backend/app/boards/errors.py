"""Refusals that only boards know."""

from app.kernel.errors import Problem


class UnknownNeighbour(Problem):
    """`before_id` or `after_id` names nothing that stands in the target list or board."""

    status, code, title = 422, "unknown_neighbour", "The neighbour is not in the place you want to put this"


class NotAWorkspaceMember(Problem):
    """Only people of the workspace can be put on its boards."""

    status, code, title = 422, "not_a_workspace_member", "This person is not a member of the workspace"


class ListIsFull(Problem):
    """A list with a limit takes no more open cards than that."""

    status, code, title = 409, "list_is_full", "This list has reached its limit"


class CannotUndo(Problem):
    """Something later stands against it, or this kind of change cannot be taken back."""

    status, code, title = 409, "cannot_undo", "This can no longer be undone"


class ParentInTrash(Problem):
    """A card cannot be taken from the trash while its list or board lies there."""

    status, code, title = 409, "parent_in_trash", "Restore the list or board that holds this first"


class TooBusy(Problem):
    """Others changed the same thing again and again while this was tried."""

    status, code, title = 409, "conflict", "Others are changing this at the same moment; try again"


class PositionTooOld(Problem):
    """The log no longer reaches back to this position: read the snapshot and go on from there."""

    status, code, title = 410, "position_too_old", "The log no longer reaches back that far"

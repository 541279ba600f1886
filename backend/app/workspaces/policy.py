"""What each role in a workspace may do."""

from app.kernel.access import Capability, Rank


class WorkspaceRank(Rank):
    """Roles in a workspace, lowest first."""

    GUEST = 1
    MEMBER = 2
    ADMIN = 3
    OWNER = 4


class WorkspaceCan(Capability):
    """Everything that can be done to a workspace, with the least role that may."""

    READ_WORKSPACE = ("read_workspace", WorkspaceRank.GUEST)
    READ_PEOPLE = ("read_people", WorkspaceRank.GUEST)
    LEAVE_WORKSPACE = ("leave_workspace", WorkspaceRank.GUEST)
    CREATE_BOARD = ("create_board", WorkspaceRank.MEMBER)
    UPDATE_WORKSPACE = ("update_workspace", WorkspaceRank.ADMIN)
    CHANGE_PEOPLE = ("change_people", WorkspaceRank.ADMIN)
    CHANGE_OWNERS = ("change_owners", WorkspaceRank.OWNER)
    DELETE_WORKSPACE = ("delete_workspace", WorkspaceRank.OWNER)

    @property
    def realm(self) -> str:
        """Tokens reach it by the scopes of boards."""
        return "boards"


def rank_of(role: str | None) -> WorkspaceRank | None:
    """The rank of a stored role."""
    return None if role is None else WorkspaceRank[role.upper()]


# These roles count as admin on every board of the workspace.
SEES_ALL_BOARDS = ("owner", "admin")

"""What each role on a board may do: the one table that REST, sockets, jobs and exports ask (through `authorize`)."""

from app.kernel.access import Capability, Rank


class BoardRank(Rank):
    """Roles on a board, lowest first. Owners and admins of the workspace stand as `ADMIN`."""

    VIEWER = 1
    COMMENTER = 2
    EDITOR = 3
    ADMIN = 4


class BoardCan(Capability):
    """Everything that can be done on a board, with the least role that may."""

    READ_BOARD = ("read_board", BoardRank.VIEWER)
    READ_MEMBERS = ("read_members", BoardRank.VIEWER)
    READ_EVENTS = ("read_events", BoardRank.VIEWER)
    READ_CARD = ("read_card", BoardRank.VIEWER)
    EXPORT_BOARD = ("export_board", BoardRank.VIEWER)
    READ_TRASH = ("read_trash", BoardRank.EDITOR)
    COMMENT = ("comment", BoardRank.COMMENTER)
    ATTACH = ("attach", BoardRank.EDITOR)
    EDIT_LABELS = ("edit_labels", BoardRank.EDITOR)
    EDIT_FIELDS = ("edit_fields", BoardRank.EDITOR)
    SHARE_FILTER = ("share_filter", BoardRank.EDITOR)
    CREATE_LIST = ("create_list", BoardRank.EDITOR)
    UPDATE_LIST = ("update_list", BoardRank.EDITOR)
    MOVE_LIST = ("move_list", BoardRank.EDITOR)
    DELETE_LIST = ("delete_list", BoardRank.EDITOR)
    CREATE_CARD = ("create_card", BoardRank.EDITOR)
    UPDATE_CARD = ("update_card", BoardRank.EDITOR)
    MOVE_CARD = ("move_card", BoardRank.EDITOR)
    DELETE_CARD = ("delete_card", BoardRank.EDITOR)
    RESTORE_ITEM = ("restore_item", BoardRank.EDITOR)
    PURGE_ITEM = ("purge_item", BoardRank.ADMIN)
    UNDO = ("undo", BoardRank.EDITOR)
    UPDATE_BOARD = ("update_board", BoardRank.ADMIN)
    DELETE_BOARD = ("delete_board", BoardRank.ADMIN)
    RESTORE_BOARD = ("restore_board", BoardRank.ADMIN)
    MANAGE_WEBHOOKS = ("manage_webhooks", BoardRank.ADMIN)
    MANAGE_LINKS = ("manage_links", BoardRank.ADMIN)
    DELETE_COMMENT = ("delete_comment", BoardRank.ADMIN)
    CHANGE_MEMBERS = ("change_members", BoardRank.ADMIN)

    @property
    def realm(self) -> str:
        """Tokens reach it by the scopes of boards."""
        return "boards"


ROLE_OF_RANK = {rank: rank.name.lower() for rank in BoardRank}


def rank_of(number: int | None) -> BoardRank | None:
    """The rank behind a number that the database computed (`board_rank`)."""
    return None if number is None else BoardRank(number)

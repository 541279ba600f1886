"""Names of the topics that boards speak on."""

from uuid import UUID


def board_topic(board_id: UUID) -> str:
    """The topic of a board's log."""
    return f"board:{board_id}"


def user_topic(user_id: UUID) -> str:
    """The topic of what concerns one person."""
    return f"user:{user_id}"

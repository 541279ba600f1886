"""Names of the topics that boards speak on."""

from uuid import UUID


def board_topic(board_id: UUID) -> str:
    """The topic of a board's log."""
    return f"board:{board_id}"

"""Facts about what boards are to a person."""

from uuid import UUID

from app.kernel.events import Event


class BoardStarred(Event, type="board.starred", room="user"):
    """You starred a board, or took its star away, on some device."""

    board_id: UUID
    is_starred: bool

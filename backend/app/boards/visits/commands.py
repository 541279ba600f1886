"""Remembering what boards are to a person."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.dialects.postgresql import insert

from app.accounts.public import user_topic
from app.boards.board.queries import readable_board
from app.boards.visits.events import BoardStarred
from app.boards.visits.models import BoardVisit
from app.kernel import clock
from app.kernel.uow import Uow


async def star_board(uow: Uow, user_id: UUID, board_id: UUID, *, is_starred: bool) -> None:
    """Star a board or take its star away; what is so already says nothing. Raises `NotFound`."""
    await readable_board(uow.session, user_id, board_id)
    found = await uow.session.get(BoardVisit, (user_id, board_id), with_for_update=True)
    if (found is not None and found.starred_at is not None) == is_starred:
        return
    await _remember(uow, user_id, board_id, starred_at=clock.now() if is_starred else None)
    uow.emit(user_topic(user_id), BoardStarred(board_id=board_id, is_starred=is_starred))


async def visit_board(uow: Uow, user_id: UUID, board_id: UUID) -> None:
    """Remember that a person opened a board. Raises `NotFound`."""
    await readable_board(uow.session, user_id, board_id)
    await _remember(uow, user_id, board_id, visited_at=clock.now())


async def _remember(uow: Uow, user_id: UUID, board_id: UUID, **values: datetime | None) -> None:
    row = insert(BoardVisit).values(user_id=user_id, board_id=board_id, **values)
    key = [BoardVisit.user_id, BoardVisit.board_id]
    await uow.session.execute(row.on_conflict_do_update(index_elements=key, set_=values))

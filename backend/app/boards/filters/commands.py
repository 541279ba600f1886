"""Keeping filters and letting them go. No event: they are no part of the board's picture."""

from uuid import UUID

from app.boards.board.queries import allowed_board
from app.boards.filters import errors, queries
from app.boards.filters.models import SavedFilter
from app.boards.filters.schemas import FilterIn
from app.boards.policy import BoardCan
from app.kernel import clock
from app.kernel.ids import new_id
from app.kernel.uow import Uow

_MOST = 50


async def create_filter(uow: Uow, board_id: UUID, new: FilterIn) -> SavedFilter:
    """Keep a filter for oneself or for all on the board; raises `TooManyFilters`."""
    await allowed_board(uow, board_id, BoardCan.SHARE_FILTER if new.is_shared else BoardCan.READ_BOARD)
    if await queries.count_of(uow, board_id, is_shared=new.is_shared) >= _MOST:
        raise errors.TooManyFilters
    made = SavedFilter(id=new_id(), board_id=board_id, user_id=uow.user_id, created_at=clock.now(), **new.model_dump())
    uow.session.add(made)
    return made


async def delete_filter(uow: Uow, filter_id: UUID) -> None:
    """Let a filter go; one that is not there is gone already."""
    it = await queries.allowed_filter(uow, filter_id)
    if it is not None:
        await uow.session.delete(it)

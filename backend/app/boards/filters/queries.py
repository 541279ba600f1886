"""Reading saved filters: one's own, and those that are shared on the board."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from app.boards.board.queries import allowed_board
from app.boards.filters.models import SavedFilter
from app.boards.filters.schemas import FilterOut
from app.boards.policy import BoardCan
from app.kernel.errors import NotFound
from app.kernel.paging import cut, decode_cursor
from app.kernel.uow import Uow


def filter_out(it: SavedFilter, user_id: UUID) -> FilterOut:
    """A filter as one person sees it."""
    fields = {name: getattr(it, name) for name in FilterOut.model_fields if hasattr(it, name)}
    return FilterOut.model_validate({**fields, "is_mine": it.user_id == user_id})


async def filters_of_board(
    session: AsyncSession, board_id: UUID, user_id: UUID, *, limit: int, cursor: str | None
) -> tuple[Sequence[SavedFilter], str | None]:
    """A person's filters of a board and the shared ones, oldest first. Raises `InvalidCursor`."""
    mine_or_shared = or_(SavedFilter.user_id == user_id, SavedFilter.is_shared)
    query = select(SavedFilter).where(SavedFilter.board_id == board_id, mine_or_shared)
    after = decode_cursor(cursor, UUID)
    if after is not None:
        query = query.where(SavedFilter.id > after[0])
    rows = (await session.scalars(query.order_by(SavedFilter.id).limit(limit + 1))).all()
    return cut(rows, limit, lambda it: (it.id,))


async def count_of(uow: Uow, board_id: UUID, *, is_shared: bool) -> int:
    """How many filters count beside a new one: all shared ones, or those of this person alone."""
    query = select(func.count()).where(SavedFilter.board_id == board_id, SavedFilter.is_shared == is_shared)
    if not is_shared:
        query = query.where(SavedFilter.user_id == uow.user_id)
    return (await uow.session.execute(query)).scalar_one()


async def allowed_filter(uow: Uow, filter_id: UUID) -> SavedFilter | None:
    """The filter, if there is one and the caller may delete it; raises `NotFound` or `Forbidden`.

    One's own goes with the right to read the board, a shared one of somebody else with the right to share.
    """
    found = await uow.session.get(SavedFilter, filter_id)
    if found is None:
        return None
    is_mine = found.user_id == uow.user_id
    if not (is_mine or found.is_shared):
        raise NotFound
    await allowed_board(uow, found.board_id, BoardCan.READ_BOARD if is_mine else BoardCan.SHARE_FILTER)
    return found

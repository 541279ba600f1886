"""Reading lists: one to change, many to show."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from app.boards.board.queries import allowed_board, readable_board
from app.boards.errors import UnknownNeighbour
from app.boards.lists.models import BoardList
from app.boards.lists.schemas import ListOut
from app.boards.policy import BoardCan
from app.boards.rules import position_between
from app.boards.schemas import Place
from app.kernel.errors import NotFound
from app.kernel.paging import cut, decode_cursor
from app.kernel.uow import Uow

_BOARD_OF = text("SELECT board_id FROM board_list WHERE id = :id")


def list_out(it: BoardList) -> ListOut:
    """A mapped list as it is shown."""
    return ListOut(
        id=it.id,
        board_id=it.board_id,
        title=it.title,
        position=it.position,
        wip_limit=it.wip_limit,
        archived=it.archived_at is not None,
        created_at=it.created_at,
        updated_at=it.updated_at,
        version=it.version,
    )


async def allowed_list(uow: Uow, list_id: UUID, can: BoardCan, *, in_trash: bool = False) -> BoardList:
    """The list, if the caller may do this to it, with its board locked so that orders are settled one by one.

    Raises `NotFound` or `Forbidden`. With `in_trash` a deleted list is found too.
    """
    board_id = (await uow.session.execute(_BOARD_OF, {"id": list_id})).scalar_one_or_none()
    if board_id is None:
        raise NotFound
    await allowed_board(uow, board_id, can)
    query = select(BoardList).where(BoardList.id == list_id)
    if not in_trash:
        query = query.where(BoardList.deleted_at.is_(None))
    found = (await uow.session.scalars(query)).one_or_none()
    if found is None:
        raise NotFound
    return found


async def readable_list(session: AsyncSession, actor_id: UUID, list_id: UUID) -> BoardList:
    """The list, if the caller may see it; raises `NotFound`."""
    found = await session.get(BoardList, list_id)
    if found is None or found.deleted_at is not None:
        raise NotFound
    await readable_board(session, actor_id, found.board_id)
    return found


async def lists_of_board(
    session: AsyncSession, board_id: UUID, *, limit: int, cursor: str | None
) -> tuple[Sequence[BoardList], str | None]:
    """A board's lists in their order, archived ones too. Raises `InvalidCursor`."""
    query = select(BoardList).where(BoardList.board_id == board_id, BoardList.deleted_at.is_(None))
    after = decode_cursor(cursor, str)
    if after is not None:
        query = query.where(BoardList.position > after[0])
    rows = (await session.scalars(query.order_by(BoardList.position).limit(limit + 1))).all()
    return cut(rows, limit, lambda it: (it.position,))


async def free_position(session: AsyncSession, it: BoardList, position: str) -> str:
    """This position of a list's board, or one right behind it where another list stands there by now."""
    query = select(BoardList.position).where(BoardList.board_id == it.board_id, BoardList.id != it.id)
    rows = (await session.scalars(query.where(BoardList.position >= position).order_by(BoardList.position))).all()
    if position not in rows:
        return position
    return position_between(position, rows[1] if len(rows) > 1 else None)


async def bounds_on_board(
    session: AsyncSession, board_id: UUID, moved_id: UUID | None, place: Place
) -> tuple[str | None, str | None]:
    """Between which positions a list goes on its board; raises `UnknownNeighbour`.

    Deleted lists keep their positions, so they count; a neighbour must be there.
    """
    query = select(BoardList.id, BoardList.position, BoardList.deleted_at).where(BoardList.board_id == board_id)
    rows = [row for row in await session.execute(query.order_by(BoardList.position)) if row.id != moved_id]
    anchor = place.before_id or place.after_id
    if anchor is None:
        edge = 0 if place.position == "top" else len(rows)
    else:
        edge = next((i for i, row in enumerate(rows) if row.id == anchor and row.deleted_at is None), -1)
        if edge < 0:
            raise UnknownNeighbour
        edge += place.after_id is not None
    low = rows[edge - 1].position if edge > 0 else None
    high = rows[edge].position if edge < len(rows) else None
    return low, high

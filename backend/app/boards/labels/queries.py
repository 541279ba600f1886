"""Reading labels."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from app.boards.board.queries import allowed_board
from app.boards.labels.models import Label
from app.boards.policy import BoardCan
from app.boards.topics import board_topic
from app.kernel import eventlog
from app.kernel.errors import NotFound
from app.kernel.paging import cut, decode_cursor
from app.kernel.uow import Uow


async def labels_of_board(
    session: AsyncSession, board_id: UUID, *, limit: int, cursor: str | None
) -> tuple[Sequence[Label], str | None]:
    """A board's labels, the oldest first. Raises `InvalidCursor`."""
    query = select(Label).where(Label.board_id == board_id)
    after = decode_cursor(cursor, UUID)
    if after is not None:
        query = query.where(Label.id > after[0])
    rows = (await session.scalars(query.order_by(Label.id).limit(limit + 1))).all()
    return cut(rows, limit, lambda row: (row.id,))


async def allowed_label(uow: Uow, label_id: UUID, can: BoardCan) -> Label:
    """The label, its board and the board's log locked, if the caller may do this; raises `NotFound`, `Forbidden`."""
    board_id = await uow.session.scalar(select(Label.board_id).where(Label.id == label_id))
    if board_id is None:
        raise NotFound
    await allowed_board(uow, board_id, can)
    await eventlog.lock(uow.session, board_topic(board_id))
    label = await uow.session.get(Label, label_id, with_for_update=True)
    if label is None:
        raise NotFound
    return label


async def count_on_board(session: AsyncSession, board_id: UUID) -> int:
    """How many labels a board has."""
    return await session.scalar(select(func.count()).where(Label.board_id == board_id)) or 0


async def is_name_taken(session: AsyncSession, board_id: UUID, name: str, *, besides: UUID | None = None) -> bool:
    """Whether a board has a label of this name, in whatever case."""
    query = select(Label.id).where(Label.board_id == board_id, func.lower(Label.name) == func.lower(name))
    if besides is not None:
        query = query.where(Label.id != besides)
    return (await session.scalars(query.limit(1))).one_or_none() is not None

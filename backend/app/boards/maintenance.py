"""What boards need done in the background: short positions again, empty trash."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from sqlalchemy import Text, cast, delete, func, select, update
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.dialects.postgresql import UUID as PgUuid
from sqlalchemy.ext.asyncio import AsyncSession

from app.boards.board.models import Board
from app.boards.cards.models import Card
from app.boards.jobs import PurgeTrash, RebalanceBoard, RebalanceList
from app.boards.lists.events import BoardRebalanced, ListRebalanced
from app.boards.lists.models import BoardList
from app.boards.rules import LONGEST_POSITION, even_positions
from app.boards.topics import board_topic
from app.kernel import clock, eventlog
from app.kernel.jobs import runs
from app.kernel.models import EventRow, TopicHead
from app.kernel.tools import Tools

_PURGE_AT_ONCE = 500


@runs(RebalanceList)
async def rebalance_list(job: RebalanceList, tools: Tools) -> None:
    """Give all cards of a list, deleted and archived ones too, short positions in the same order."""
    async with tools.uow() as uow:
        target = await uow.session.get(BoardList, job.list_id)
        if target is None:
            return
        await eventlog.lock(uow.session, board_topic(target.board_id))
        query = select(Card).where(Card.list_id == job.list_id).order_by(Card.position).with_for_update()
        cards = (await uow.session.scalars(query)).all()
        if all(len(card.position) <= LONGEST_POSITION for card in cards):
            return
        positions = await _rewrite(uow.session, Card, [card.id for card in cards])
        uow.emit(board_topic(target.board_id), ListRebalanced(list_id=target.id, positions=positions))
        await uow.commit()


@runs(RebalanceBoard)
async def rebalance_board(job: RebalanceBoard, tools: Tools) -> None:
    """Give all lists of a board, deleted and archived ones too, short positions in the same order."""
    async with tools.uow() as uow:
        await uow.session.execute(select(Board.id).where(Board.id == job.board_id).with_for_update(key_share=True))
        query = select(BoardList).where(BoardList.board_id == job.board_id).order_by(BoardList.position)
        lists = (await uow.session.scalars(query)).all()
        if all(len(it.position) <= LONGEST_POSITION for it in lists):
            return
        positions = await _rewrite(uow.session, BoardList, [it.id for it in lists])
        uow.emit(board_topic(job.board_id), BoardRebalanced(positions=positions))
        await uow.commit()


async def _rewrite(session: AsyncSession, table: type[Card] | type[BoardList], ids: Sequence[UUID]) -> dict[UUID, str]:
    """One statement, because positions are checked to be unique at the end of each. Versions stay: nobody edited."""
    positions = dict(zip(ids, even_positions(len(ids)), strict=True))
    fresh = (
        func.unnest(cast(list(positions), ARRAY(PgUuid)), cast(list(positions.values()), ARRAY(Text)))
        .table_valued("id", "position", name="fresh")
        .render_derived()
    )
    await session.execute(
        update(table)
        .where(table.id == fresh.c.id)
        .values(position=fresh.c.position)
        .execution_options(synchronize_session=False)
    )
    return positions


@runs(PurgeTrash)
async def purge_trash(_: PurgeTrash, tools: Tools) -> None:
    """Delete for good what has lain in the trash for longer than `trash_days`, some hundred things at a time."""
    before = clock.now() - timedelta(days=tools.settings.trash_days)
    async with tools.uow() as uow:
        for table in (Card, BoardList):
            ids = select(table.id).where(table.deleted_at < before).limit(_PURGE_AT_ONCE)
            await uow.session.execute(delete(table).where(table.id.in_(ids)))
        query = select(Board.id).where(Board.deleted_at < before).limit(_PURGE_AT_ONCE)
        boards = (await uow.session.scalars(query)).all()
        topics = [board_topic(board_id) for board_id in boards]
        await uow.session.execute(delete(Board).where(Board.id.in_(boards)))
        await uow.session.execute(delete(EventRow).where(EventRow.topic.in_(topics)))
        await uow.session.execute(delete(TopicHead).where(TopicHead.topic.in_(topics)))
        await uow.commit()

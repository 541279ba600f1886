"""Reading calendar feeds, and the cards in them."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from app.accounts.models import Person
from app.boards.board.models import Board
from app.boards.board.queries import readable_board
from app.boards.calendars.models import CalendarFeed
from app.boards.calendars.rules import DueCard
from app.boards.cards.models import Card
from app.boards.lists.models import BoardList
from app.kernel import clock
from app.kernel.errors import NotFound
from app.kernel.paging import cut, decode_cursor
from app.kernel.sealing import digest_of

_BACK, _AHEAD = timedelta(days=90), timedelta(days=730)
_MOST_CARDS = 2000


async def feeds_of(
    session: AsyncSession, user_id: UUID, *, limit: int, cursor: str | None
) -> tuple[Sequence[CalendarFeed], str | None]:
    """A person's feeds, oldest first. Raises `InvalidCursor`."""
    query = select(CalendarFeed).where(CalendarFeed.user_id == user_id)
    after = decode_cursor(cursor, UUID)
    if after is not None:
        query = query.where(CalendarFeed.id > after[0])
    rows = (await session.scalars(query.order_by(CalendarFeed.id).limit(limit + 1))).all()
    return cut(rows, limit, lambda it: (it.id,))


async def count_of(session: AsyncSession, user_id: UUID) -> int:
    """How many feeds a person has."""
    query = select(func.count()).select_from(CalendarFeed).where(CalendarFeed.user_id == user_id)
    return (await session.execute(query)).scalar_one()


async def check_boards(session: AsyncSession, user_id: UUID, board_ids: Sequence[UUID]) -> None:
    """Let pass boards that the person may see; raises `NotFound`."""
    for board_id in board_ids:
        await readable_board(session, user_id, board_id)


async def open_feed(session: AsyncSession, token: str) -> tuple[CalendarFeed, str]:
    """The feed behind a token and its owner's time zone, while the owner may act; raises `NotFound`."""
    query = (
        select(CalendarFeed, Person.time_zone)
        .join(Person, Person.id == CalendarFeed.user_id)
        .where(CalendarFeed.digest == digest_of(token), Person.deactivated_at.is_(None))
    )
    row = (await session.execute(query)).one_or_none()
    if row is None:
        raise NotFound
    return row.CalendarFeed, row.time_zone


async def due_cards(session: AsyncSession, feed: CalendarFeed) -> list[DueCard]:
    """Open, undone cards of a feed that its owner may see at this moment, the next due first.

    Those of the last three months and the next two years, at most two thousand.
    """
    now = clock.now()
    wanted: list[Any] = [Card.board_id.in_(feed.board_ids)]
    if feed.assigned:
        wanted.append(Card.assignee_ids.contains([feed.user_id]))
    return await _open_cards(session, feed.user_id, or_(*wanted), now - _BACK, now + _AHEAD, _MOST_CARDS)


async def cards_due_for(session: AsyncSession, user_id: UUID, *, until: datetime, most: int) -> list[DueCard]:
    """Open, undone cards that a person was given and may see, due by then, the longest due first."""
    given = Card.assignee_ids.contains([user_id])
    return await _open_cards(session, user_id, given, until - _BACK, until, most)


async def _open_cards(
    session: AsyncSession, user_id: UUID, wanted: ColumnElement[bool], since: datetime, until: datetime, most: int
) -> list[DueCard]:
    columns = (
        *(Card.id, Card.board_id, Card.title, Card.description, Card.start_at, Card.due_at, Card.created_at),
        *(Card.updated_at, Card.version, Board.title.label("board"), BoardList.title.label("list")),
    )
    query = (
        select(*columns)
        .join(Board, Board.id == Card.board_id)
        .join(BoardList, BoardList.id == Card.list_id)
        .where(
            wanted,
            Card.due_at.between(since, until),
            Card.completed_at.is_(None),
            Card.archived_at.is_(None),
            Card.deleted_at.is_(None),
            BoardList.archived_at.is_(None),
            BoardList.deleted_at.is_(None),
            Board.deleted_at.is_(None),
            func.board_rank(Board.id, Board.workspace_id, user_id).is_not(None),
        )
        .order_by(Card.due_at, Card.id)
        .limit(most)
    )
    return [DueCard(**row) for row in (await session.execute(query)).mappings()]

"""Pages of rows by a moment, the latest first; what is of the same moment is told apart by its id."""

from collections.abc import AsyncIterator, Sequence
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from sqlalchemy import Select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from app.kernel.paging import cut, decode_cursor

R = TypeVar("R")


async def latest_first(
    session: AsyncSession,
    query: Select[R],
    moment: InstrumentedAttribute[datetime],
    id_: InstrumentedAttribute[UUID],
    *,
    limit: int,
    cursor: str | None,
) -> tuple[Sequence[R], str | None]:
    """A page of the query's rows and the cursor of the next one. Raises `InvalidCursor`."""
    before = decode_cursor(cursor, datetime.fromisoformat, UUID)
    if before is not None:
        query = query.where(tuple_(moment, id_) < before)
    rows = (await session.scalars(query.order_by(moment.desc(), id_.desc()).limit(limit + 1))).all()
    return cut(rows, limit, lambda row: (getattr(row, moment.key).isoformat(), getattr(row, id_.key)))


async def walked(
    session: AsyncSession,
    query: Select[R],
    moment: InstrumentedAttribute[datetime],
    id_: InstrumentedAttribute[UUID],
    *,
    at_once: int,
    cursor: str | None,
) -> AsyncIterator[Sequence[R]]:
    """All of the query's rows from a place on, so many at a time, for what only looking at them can choose.

    Raises `InvalidCursor`.
    """
    while True:
        rows, cursor = await latest_first(session, query, moment, id_, limit=at_once, cursor=cursor)
        yield rows
        if cursor is None:
            return

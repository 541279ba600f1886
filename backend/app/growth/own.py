"""Loading private things: by their id, for their owner only."""

from typing import TypeVar
from uuid import UUID

from sqlalchemy import Table as SqlTable
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from app.growth.policy import GrowthCan, rank_on
from app.growth.profile.models import SCHEMA
from app.kernel.access import authorize
from app.kernel.db import Table

P = TypeVar("P", bound=Table)
KEY_TABLES = ("user_key", "spare_key")


async def own_row(
    session: AsyncSession, table: type[P], row_id: UUID, user_id: UUID | None, *, for_update: bool = False
) -> P:
    """A row of this person's, locked if it is to be changed; raises `NotFound`, also for what is another's."""
    columns = table.__table__.c
    query = select(table).where(columns.id == row_id, columns.user_id == user_id)
    if for_update:
        query = query.with_for_update()
    row = (await session.scalars(query)).one_or_none()
    can = GrowthCan.CHANGE_OWN if for_update else GrowthCan.READ_OWN
    authorize(rank_on(None if row is None else user_id, user_id), can)
    assert row is not None  # noqa: S101 - authorize has just said so
    return row


def own_tables() -> list[SqlTable]:
    """All private tables, those that others point to first; before them all the tables of keys."""
    tables = [it for it in Table.metadata.sorted_tables if it.schema == SCHEMA and "user_id" in it.c]
    return sorted(tables, key=lambda it: it.name not in KEY_TABLES)


def sealed_tables() -> list[SqlTable]:
    """The private tables that hold sealed texts."""
    return [table for table in own_tables() if "sealed" in table.c]

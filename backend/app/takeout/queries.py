"""Everything that is stored about a person, table by table."""

import re
from collections.abc import AsyncIterator
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import LargeBinary, select
from sqlalchemy import Table as SqlTable
from sqlalchemy.ext.asyncio import AsyncSession

from app.boards.contributions import CONTRIBUTIONS, contributions_of
from app.kernel.clock import rfc3339
from app.kernel.db import Table

# Private tables come opened, from their own room; boards say for themselves what is a person's own there.
GROWTH = "growth"
ON_BOARDS = frozenset({"board_member", "comment_reaction", "comment", "card"})
# Keys to something: they are of no use outside, and a danger in an archive that lies about.
_SECRET = re.compile(r"password|secret|token|digest|hash|endpoint|_key$|^code")
Rows = list[dict[str, Any]]


def tables_of_people() -> list[SqlTable]:
    """The tables whose rows belong to one person, by `user_id`, outside growth and boards."""
    return [
        table
        for table in Table.metadata.sorted_tables
        if table.schema != GROWTH and table.name not in ON_BOARDS and _is_a_persons(table)
    ]


def _is_a_persons(table: SqlTable) -> bool:
    return "user_id" in table.c and any(key.column.table.name == "person" for key in table.c.user_id.foreign_keys)


async def pieces_of(session: AsyncSession, user_id: UUID) -> AsyncIterator[tuple[str, Rows]]:
    """What is stored outside growth, under the names of its files."""
    person = Table.metadata.tables["person"]
    yield "account", await _rows(session, person, person.c.id == user_id)
    for table in tables_of_people():
        yield f"account/{table.name}", await _rows(session, table, table.c.user_id == user_id)
    for name in CONTRIBUTIONS:
        rows = await contributions_of(session, user_id, name)
        yield f"boards/{name}", [{key: _plain(value) for key, value in row.items()} for row in rows]


async def _rows(session: AsyncSession, table: SqlTable, mine: Any) -> Rows:
    columns = [column for column in table.c if not is_secret(column)]
    found = await session.execute(select(*columns).where(mine).order_by(*table.primary_key))
    return [{str(name): _plain(value) for name, value in row.items()} for row in found.mappings()]


def is_secret(column: Any) -> bool:
    """Whether a column holds a key to something rather than something that a person said."""
    return isinstance(column.type, LargeBinary) or _SECRET.search(column.name) is not None


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return rfc3339(value)
    if isinstance(value, (date, UUID)):
        return str(value)
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return value

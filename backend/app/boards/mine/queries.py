"""Reading what is given to a person, on all boards that they may see at this moment."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from app.boards.mine.schemas import MyCardOut
from app.kernel.paging import cut, decode_cursor

# The index of assignees finds the cards; what is due first comes first, what is never due last.
_MINE = text(
    """
    SELECT c.*, c.description <> '' AS has_description, c.archived_at IS NOT NULL AS archived,
           b.title AS board_title, l.title AS list_title,
           coalesce(c.due_at, 'infinity')::text AS sorted_at
      FROM card c
      JOIN board b ON b.id = c.board_id AND b.deleted_at IS NULL
      JOIN board_list l ON l.id = c.list_id AND l.deleted_at IS NULL AND l.archived_at IS NULL
     WHERE c.assignee_ids @> ARRAY[CAST(:actor AS uuid)]
       AND c.deleted_at IS NULL AND c.archived_at IS NULL
       AND (c.completed_at IS NOT NULL) = :completed
       AND (CAST(:due_before AS timestamptz) IS NULL OR c.due_at < :due_before)
       AND (CAST(:after_id AS uuid) IS NULL
            OR (coalesce(c.due_at, 'infinity'), c.id) > (CAST(:after_at AS text)::timestamptz, :after_id))
       AND board_rank(b.id, b.workspace_id, :actor) IS NOT NULL
     ORDER BY coalesce(c.due_at, 'infinity'), c.id LIMIT :limit
    """
)


async def cards_of_person(
    session: AsyncSession,
    user_id: UUID,
    *,
    due_before: datetime | None,
    completed: bool,
    limit: int,
    cursor: str | None,
) -> tuple[Sequence[MyCardOut], str | None]:
    """Cards that are given to a person, the next due first. Raises `InvalidCursor`."""
    after = decode_cursor(cursor, _moment, UUID)
    params: dict[str, Any] = {
        "actor": user_id,
        "completed": completed,
        "due_before": due_before,
        "after_at": None if after is None else after[0],
        "after_id": None if after is None else after[1],
        "limit": limit + 1,
    }
    rows = (await session.execute(_MINE, params)).mappings().all()
    page, following = cut(rows, limit, lambda row: (row["sorted_at"], row["id"]))
    return [MyCardOut.model_validate(dict(row)) for row in page], following


def _moment(value: str) -> str:
    """A moment as PostgreSQL wrote it into a cursor; raises `ValueError` for anything else."""
    if value != "infinity":
        datetime.fromisoformat(value)
    return value

"""Reading personal access tokens."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from app.accounts.keys.models import PersonalToken
from app.kernel.paging import cut, decode_cursor


async def tokens_of(
    session: AsyncSession, user_id: UUID, *, limit: int, cursor: str | None
) -> tuple[Sequence[PersonalToken], str | None]:
    """A person's tokens, newest first, those that have expired too. Raises `InvalidCursor`."""
    query = select(PersonalToken).where(PersonalToken.user_id == user_id)
    before = decode_cursor(cursor, UUID)
    if before is not None:
        query = query.where(PersonalToken.id < before[0])
    rows = (await session.scalars(query.order_by(PersonalToken.id.desc()).limit(limit + 1))).all()
    return cut(rows, limit, lambda row: (row.id,))


async def count_of(session: AsyncSession, user_id: UUID) -> int:
    """How many tokens a person has."""
    query = select(func.count()).select_from(PersonalToken).where(PersonalToken.user_id == user_id)
    return (await session.execute(query)).scalar_one()

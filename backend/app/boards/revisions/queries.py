"""Reading revisions: a list without the texts, and one with its own and the one before."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import defer

from app.boards.revisions.models import CardRevision
from app.boards.revisions.schemas import RevisionText
from app.kernel.errors import NotFound
from app.kernel.paging import cut, decode_cursor


async def revisions_of_card(
    session: AsyncSession, card_id: UUID, *, limit: int, cursor: str | None
) -> tuple[Sequence[CardRevision], str | None]:
    """The edits of a card's description, newest first, without texts. Raises `InvalidCursor`."""
    query = select(CardRevision).options(defer(CardRevision.body)).where(CardRevision.card_id == card_id)
    after = decode_cursor(cursor, int)
    if after is not None:
        query = query.where(CardRevision.n < min(after[0], 2**31 - 1))
    rows = (await session.scalars(query.order_by(CardRevision.n.desc()).limit(limit + 1))).all()
    return cut(rows, limit, lambda it: (it.n,))


async def revision_of_card(session: AsyncSession, card_id: UUID, n: int) -> RevisionText:
    """One edit with the text after and before it; raises `NotFound`."""
    query = select(CardRevision).where(CardRevision.card_id == card_id, CardRevision.n <= n)
    rows = (await session.scalars(query.order_by(CardRevision.n.desc()).limit(2))).all()
    if not rows or rows[0].n != n:
        raise NotFound
    it = rows[0]
    return RevisionText(
        n=it.n,
        card_id=it.card_id,
        author_id=it.author_id,
        created_at=it.created_at,
        updated_at=it.updated_at,
        body=it.body,
        before=rows[1].body if len(rows) > 1 else "",
    )

"""Reading the journal. Searching opens and looks: there is no index of private words."""

from collections.abc import AsyncIterator, Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Select, extract, or_, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from app.growth.journal.models import JournalEntry
from app.growth.journal.schemas import JournalFilter, JournalOut
from app.growth.moods.queries import low_days
from app.growth.sealing import Vault
from app.kernel.paging import cut, decode_cursor

_AT_ONCE = 500
_MOST_ECHOES = 5
_MOST_LOOKED_AT = 50


def journal_out(entry: JournalEntry, vault: Vault) -> JournalOut:
    """An entry, opened."""
    kept = {name: getattr(entry, name) for name in JournalOut.model_fields if hasattr(entry, name)}
    return JournalOut.model_validate(kept | vault.open(JournalEntry.__tablename__, entry.id, entry.sealed))


def _fits(entry: JournalOut, words: str | None, tag: str | None) -> bool:
    if tag is not None and tag not in entry.tags:
        return False
    if not words:
        return True
    text = f"{entry.title}\n{entry.body}\n{' '.join(entry.tags)}".casefold()
    return all(word in text for word in words.casefold().split())


def _latest(user_id: UUID) -> Select[JournalEntry]:
    return (
        select(JournalEntry)
        .where(JournalEntry.user_id == user_id)
        .order_by(JournalEntry.occurred_at.desc(), JournalEntry.id.desc())
    )


async def _walk(
    session: AsyncSession, query: Select[JournalEntry], after: tuple[datetime, UUID] | None
) -> AsyncIterator[JournalEntry]:
    """All entries of a query from a place on, some hundred at a time."""
    while True:
        step = query
        if after is not None:
            step = step.where(tuple_(JournalEntry.occurred_at, JournalEntry.id) < after)
        rows = (await session.scalars(step.limit(_AT_ONCE))).all()
        for row in rows:
            yield row
        if len(rows) < _AT_ONCE:
            return
        after = (rows[-1].occurred_at, rows[-1].id)


async def journal_of(
    session: AsyncSession,
    vault: Vault,
    wanted: JournalFilter,
    *,
    limit: int,
    cursor: str | None,
) -> tuple[Sequence[JournalOut], str | None]:
    """A person's entries that fit, the latest first. Raises `InvalidCursor`."""
    query = _latest(vault.user_id)
    if wanted.since is not None:
        query = query.where(JournalEntry.local_day >= wanted.since)
    if wanted.until is not None:
        query = query.where(JournalEntry.local_day <= wanted.until)
    after = decode_cursor(cursor, datetime.fromisoformat, UUID)
    found: list[JournalOut] = []
    async for row in _walk(session, query, after):  # type: ignore[arg-type]
        entry = journal_out(row, vault)
        if _fits(entry, wanted.q, wanted.tag):
            found.append(entry)
        if len(found) > limit:
            break
    return cut(found, limit, lambda entry: (entry.occurred_at.isoformat(), entry.id))


async def echoes_of(session: AsyncSession, vault: Vault, today: date) -> Sequence[JournalOut]:
    """What a person wrote a month ago and on this day in other years, the latest first.

    Pages of days on which a low mood was logged do not come back unasked.
    """
    same_day = extract("day", JournalEntry.local_day) == today.day
    same_month = extract("month", JournalEntry.local_day) == today.month
    last_month = (today.year * 12 + today.month - 2) % 12 + 1
    query = _latest(vault.user_id).where(
        same_day,
        or_(same_month, extract("month", JournalEntry.local_day) == last_month),
        JournalEntry.local_day < today,
    )
    rows = (await session.scalars(query.limit(_MOST_LOOKED_AT))).all()
    low = await low_days(session, vault, {row.local_day for row in rows})
    return [journal_out(row, vault) for row in rows if row.local_day not in low][:_MOST_ECHOES]

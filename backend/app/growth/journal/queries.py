"""Reading the journal. Searching opens and looks: there is no index of private words."""

import asyncio
from collections.abc import Sequence
from datetime import date

from sqlalchemy import extract, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from app.growth.journal.models import JournalEntry
from app.growth.journal.schemas import JournalFilter, JournalOut
from app.growth.moods.queries import low_days
from app.growth.sealing import Vault
from app.kernel.keyset import walked
from app.kernel.paging import cut

_LOOKED_AT_ONCE = 500
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


def _fitting(rows: Sequence[JournalEntry], vault: Vault, wanted: JournalFilter) -> list[JournalOut]:
    opened = (journal_out(row, vault) for row in rows)
    return [entry for entry in opened if _fits(entry, wanted.q, wanted.tag)]


async def journal_of(
    session: AsyncSession,
    vault: Vault,
    wanted: JournalFilter,
    *,
    limit: int,
    cursor: str | None,
) -> tuple[Sequence[JournalOut], str | None]:
    """A person's entries that fit, the latest first. Raises `InvalidCursor`."""
    query = select(JournalEntry).where(JournalEntry.user_id == vault.user_id)
    if wanted.since is not None:
        query = query.where(JournalEntry.local_day >= wanted.since)
    if wanted.until is not None:
        query = query.where(JournalEntry.local_day <= wanted.until)
    at, id_ = JournalEntry.occurred_at, JournalEntry.id
    at_once = _LOOKED_AT_ONCE if wanted.q or wanted.tag else limit + 1
    found: list[JournalOut] = []
    async for rows in walked(session, query, at, id_, at_once=at_once, cursor=cursor):
        # In a thread: some hundred long pages take a while to open and to look through.
        found += await asyncio.to_thread(_fitting, rows, vault, wanted)
        if len(found) > limit:
            break
    return cut(found[: limit + 1], limit, lambda entry: (entry.occurred_at.isoformat(), entry.id))


async def echoes_of(session: AsyncSession, vault: Vault, today: date) -> Sequence[JournalOut]:
    """What a person wrote a month ago and on this day in other years, the latest first.

    Pages of days on which a low mood was logged do not come back unasked.
    """
    same_day = extract("day", JournalEntry.local_day) == today.day
    same_month = extract("month", JournalEntry.local_day) == today.month
    last_month = (today.year * 12 + today.month - 2) % 12 + 1
    query = select(JournalEntry).where(
        JournalEntry.user_id == vault.user_id,
        same_day,
        or_(same_month, extract("month", JournalEntry.local_day) == last_month),
        JournalEntry.local_day < today,
    )
    latest = query.order_by(JournalEntry.occurred_at.desc(), JournalEntry.id.desc()).limit(_MOST_LOOKED_AT)
    rows = (await session.scalars(latest)).all()
    low = await low_days(session, vault, {row.local_day for row in rows})
    return [journal_out(row, vault) for row in rows if row.local_day not in low][:_MOST_ECHOES]

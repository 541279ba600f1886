"""Reading moods."""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from app.growth.ledger.models import ActivityDay
from app.growth.moods.models import MoodEntry
from app.growth.moods.rules import LOW, Together, associations
from app.growth.moods.schemas import MoodChart, MoodDay, MoodOut
from app.growth.sealing import Vault
from app.kernel.keyset import latest_first

_TOGETHER_DAYS = 90


def mood_out(entry: MoodEntry, vault: Vault) -> MoodOut:
    """A mood, opened."""
    kept = {name: getattr(entry, name) for name in MoodOut.model_fields if hasattr(entry, name)}
    return MoodOut.model_validate(kept | vault.open(MoodEntry.__tablename__, entry.id, entry.sealed))


async def moods_of(
    session: AsyncSession,
    user_id: UUID,
    *,
    since: date | None,
    until: date | None,
    limit: int,
    cursor: str | None,
) -> tuple[Sequence[MoodEntry], str | None]:
    """A person's moods, the latest first. Raises `InvalidCursor`."""
    query = select(MoodEntry).where(MoodEntry.user_id == user_id)
    if since is not None:
        query = query.where(MoodEntry.local_day >= since)
    if until is not None:
        query = query.where(MoodEntry.local_day <= until)
    return await latest_first(session, query, MoodEntry.occurred_at, MoodEntry.id, limit=limit, cursor=cursor)


async def low_days(session: AsyncSession, vault: Vault, days: Collection[date]) -> set[date]:
    """Those of the days on which a low mood was logged."""
    query = select(MoodEntry).where(MoodEntry.user_id == vault.user_id, MoodEntry.local_day.in_(days))
    return {
        entry.local_day
        for entry in await session.scalars(query)
        if vault.open(MoodEntry.__tablename__, entry.id, entry.sealed)["value"] <= LOW
    }


async def _felt(
    session: AsyncSession, vault: Vault, first: date, last: date
) -> tuple[dict[date, list[int]], Counter[str]]:
    """The moods of each day between two, and how often each feeling was named."""
    query = select(MoodEntry).where(MoodEntry.user_id == vault.user_id, MoodEntry.local_day.between(first, last))
    values: dict[date, list[int]] = defaultdict(list)
    emotions: Counter[str] = Counter()
    for entry in await session.scalars(query):
        opened = vault.open(MoodEntry.__tablename__, entry.id, entry.sealed)
        values[entry.local_day].append(opened["value"])
        emotions.update(opened["emotions"])
    return values, emotions


async def together(session: AsyncSession, vault: Vault, *, last: date) -> Sequence[Together]:
    """What goes together with a person's moods in the last 90 days."""
    first = last - timedelta(days=_TOGETHER_DAYS - 1)
    values, _ = await _felt(session, vault, first, last)
    did: dict[str, set[date]] = defaultdict(set)
    query = select(ActivityDay.kind, ActivityDay.local_day).where(
        ActivityDay.user_id == vault.user_id, ActivityDay.local_day.between(first, last), ActivityDay.kind != "mood"
    )
    for kind, day in await session.execute(query):
        did[kind].add(day)
    return associations({day: sum(some) / len(some) for day, some in values.items()}, did)


async def chart(session: AsyncSession, vault: Vault, *, last: date, days: int) -> MoodChart:
    """The moods of so many days up to `last`, in numbers."""
    first = last - timedelta(days=days - 1)
    values, emotions = await _felt(session, vault, first, last)
    found = [
        MoodDay(day=day, average=round(sum(each) / len(each), 2), count=len(each))
        for day, each in sorted(values.items())
    ]
    return MoodChart(first_day=first, last_day=last, days=found, emotions=dict(emotions.most_common()))

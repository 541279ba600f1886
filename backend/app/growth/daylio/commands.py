"""Taking in what Daylio kept. It earns no points: it was lived elsewhere."""

import asyncio
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from sqlalchemy import insert, select

from app.growth.daylio.rules import Entry, Sheet, source_of
from app.growth.daylio.schemas import DaylioMood, DaylioOut
from app.growth.moods.models import MoodEntry
from app.growth.profile.models import GrowthProfile
from app.growth.profile.queries import day_of
from app.growth.sealing import Vault
from app.kernel import clock
from app.kernel.ids import new_id
from app.kernel.uow import Uow

_AT_ONCE = 2_000
_ZONES_DIFFER = timedelta(days=2)


async def import_daylio(
    uow: Uow, vault: Vault, profile: GrowthProfile, sheet: Sheet, named: Mapping[str, int], *, is_dry_run: bool
) -> DaylioOut:
    """Take in entries that are not here yet, each with a name that it keeps in its seal; a dry run only counts."""
    entries = sheet.entries
    found = [(entry, row) for entry in entries if (row := _row(profile, entry, named)) is not None]
    rows = [row for _, row in found]
    names = await _names(uow, vault, [row["occurred_at"] for row in rows])
    fresh = [row for entry, row in found if names.isdisjoint(_names_of(profile, entry))]
    if not is_dry_run:
        for start in range(0, len(fresh), _AT_ONCE):
            some = [_sealed(vault, row) for row in fresh[start : start + _AT_ONCE]]
            await uow.session.execute(insert(MoodEntry), some)
    days = [row["local_day"] for row in rows]
    counts = Counter(entry.mood for entry in entries)
    values = {entry.mood: entry.value(named) for entry in entries}
    return DaylioOut(
        is_dry_run=is_dry_run,
        entries=len(entries),
        new=len(fresh),
        known=len(rows) - len(fresh),
        left_out=sheet.unread + len(entries) - len(rows),
        first_day=min(days, default=None),
        last_day=max(days, default=None),
        moods=[DaylioMood(name=name, count=count, value=values[name]) for name, count in counts.most_common(40)],
    )


def _row(profile: GrowthProfile, entry: Entry, named: Mapping[str, int]) -> dict[str, Any] | None:
    """An entry as a mood, its words still open; None for one without a value, or in the future."""
    value = entry.value(named)
    occurred_at = entry.wall.replace(tzinfo=ZoneInfo(profile.time_zone)).astimezone(UTC)
    if value is None or occurred_at > clock.now():
        return None
    return {
        "id": new_id(),
        "user_id": profile.user_id,
        "occurred_at": occurred_at,
        "time_zone": profile.time_zone,
        "local_day": day_of(profile, occurred_at),
        "created_at": clock.now(),
        "sealed": {"value": value, "emotions": [], "energy": None, "note": entry.note, "source": source_of(entry)},
    }


def _sealed(vault: Vault, row: dict[str, Any]) -> dict[str, Any]:
    return row | {"sealed": vault.seal(MoodEntry.__tablename__, row["id"], row["sealed"])}


def _names_of(profile: GrowthProfile, entry: Entry) -> tuple[str, UUID]:
    """What an entry is known by: its name, or the id that it would have had before names were kept."""
    return source_of(entry), uuid5(profile.user_id, entry.name)


async def _names(uow: Uow, vault: Vault, times: Sequence[datetime]) -> set[str | UUID | None]:
    """What came in before of these times, by its names; another zone of its owner's may have moved it a little."""
    if not times:
        return set()
    around = MoodEntry.occurred_at.between(min(times) - _ZONES_DIFFER, max(times) + _ZONES_DIFFER)
    query = select(MoodEntry.id, MoodEntry.sealed).where(MoodEntry.user_id == vault.user_id, around)
    names: set[str | UUID | None] = set()
    async for some in (await uow.session.stream(query)).partitions(_AT_ONCE):
        names |= await asyncio.to_thread(_opened, vault, some)
    return names


def _opened(vault: Vault, rows: Sequence[Any]) -> set[str | UUID | None]:
    opened = (vault.open(MoodEntry.__tablename__, row.id, row.sealed) for row in rows)
    return {it.get("source") for it in opened} | {row.id for row in rows}

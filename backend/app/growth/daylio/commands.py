"""Taking in what Daylio kept. It earns no points: it was lived elsewhere."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC
from typing import Any
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from sqlalchemy import insert, select

from app.growth.daylio.rules import Entry, Sheet
from app.growth.daylio.schemas import DaylioMood, DaylioOut
from app.growth.moods.models import MoodEntry
from app.growth.profile.models import GrowthProfile
from app.growth.profile.queries import day_of
from app.growth.sealing import Vault
from app.kernel import clock
from app.kernel.uow import Uow

_AT_ONCE = 2_000


async def import_daylio(
    uow: Uow, vault: Vault, profile: GrowthProfile, sheet: Sheet, named: Mapping[str, int], *, is_dry_run: bool
) -> DaylioOut:
    """Take in entries that are not here yet, under ids made of what they say; a dry run only counts."""
    entries = sheet.entries
    rows = {row["id"]: row for entry in entries if (row := _row(profile, entry, named)) is not None}
    known = await _known(uow, list(rows))
    fresh = [row for row_id, row in rows.items() if row_id not in known]
    if not is_dry_run:
        for start in range(0, len(fresh), _AT_ONCE):
            some = [_sealed(vault, row) for row in fresh[start : start + _AT_ONCE]]
            await uow.session.execute(insert(MoodEntry), some)
    days = [row["local_day"] for row in rows.values()]
    counts = Counter(entry.mood for entry in entries)
    values = {entry.mood: entry.value(named) for entry in entries}
    return DaylioOut(
        is_dry_run=is_dry_run,
        entries=len(entries),
        new=len(fresh),
        known=len(known),
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
        "id": uuid5(profile.user_id, entry.name),
        "user_id": profile.user_id,
        "occurred_at": occurred_at,
        "time_zone": profile.time_zone,
        "local_day": day_of(profile, occurred_at),
        "created_at": clock.now(),
        "sealed": {"value": value, "emotions": [], "energy": None, "note": entry.note},
    }


def _sealed(vault: Vault, row: dict[str, Any]) -> dict[str, Any]:
    return row | {"sealed": vault.seal(MoodEntry.__tablename__, row["id"], row["sealed"])}


async def _known(uow: Uow, ids: Sequence[UUID]) -> set[UUID]:
    known: set[UUID] = set()
    for start in range(0, len(ids), _AT_ONCE):
        query = select(MoodEntry.id).where(MoodEntry.id.in_(ids[start : start + _AT_ONCE]))
        known.update(await uow.session.scalars(query))
    return known

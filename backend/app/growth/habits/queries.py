"""Reading habits."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from app.growth.habits.models import Habit, HabitTick
from app.growth.habits.rules import LOOK_BACK_DAYS, is_wanted, kept, weeks_in_a_row
from app.growth.habits.schemas import HabitOut
from app.growth.ledger.queries import protected_days
from app.growth.ledger.rules import streak
from app.growth.profile.models import GrowthProfile
from app.growth.profile.queries import day_of
from app.growth.sealing import Vault
from app.kernel.paging import cut, decode_cursor

_LOOK_BACK = timedelta(days=400)


async def habits_of(
    session: AsyncSession, user_id: UUID, *, archived: bool, limit: int, cursor: str | None
) -> tuple[Sequence[Habit], str | None]:
    """A person's habits, the oldest first. Raises `InvalidCursor`."""
    query = select(Habit).where(Habit.user_id == user_id, Habit.archived_at.is_not(None) == archived)
    after = decode_cursor(cursor, UUID)
    if after is not None:
        query = query.where(Habit.id > after[0])
    rows = (await session.scalars(query.order_by(Habit.id).limit(limit + 1))).all()
    return cut(rows, limit, lambda row: (row.id,))


async def habits_out(
    session: AsyncSession, vault: Vault, profile: GrowthProfile, rows: Sequence[Habit]
) -> list[HabitOut]:
    """Habits with how they are kept; three statements however many there are."""
    today = day_of(profile)
    ticks: dict[UUID, set[date]] = defaultdict(set)
    query = select(HabitTick.habit_id, HabitTick.local_day).where(
        HabitTick.habit_id.in_([row.id for row in rows]), HabitTick.local_day > today - _LOOK_BACK
    )
    for habit_id, day in await session.execute(query):
        ticks[habit_id].add(day)
    is_protected = await protected_days(session, profile)
    return [_habit_out(row, vault, ticks[row.id], today, is_protected) for row in rows]


def _habit_out(
    row: Habit, vault: Vault, ticks: set[date], today: date, is_protected: Callable[[date], bool]
) -> HabitOut:
    done, wanted = kept(ticks, today, weekdays=row.weekdays, times=row.times_a_week, starts_on=row.starts_on)
    mask, times = row.weekdays, row.times_a_week
    if mask is not None:
        held = streak(ticks, today, lambda day: is_protected(day) or not is_wanted(mask, day))
    else:
        held = weeks_in_a_row(ticks, today, times or 1, is_protected, starts_on=row.starts_on)
    computed = {
        "archived": row.archived_at is not None,
        "is_wanted_today": mask is None or is_wanted(mask, today),
        "is_done_today": today in ticks,
        "recent": sorted(day for day in ticks if day > today - timedelta(days=LOOK_BACK_DAYS)),
        "done_of_28": done,
        "wanted_of_28": wanted,
        "streak": held,
        "streak_unit": "days" if mask is not None else "weeks",
    }
    columns = {name: getattr(row, name) for name in HabitOut.model_fields if hasattr(row, name)}
    return HabitOut.model_validate(columns | vault.open(Habit.__tablename__, row.id, row.sealed) | computed)

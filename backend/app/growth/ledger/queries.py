"""Reading the ledger and what can be computed from it."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import exists, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from app.growth.ledger.models import ActivityDay, LedgerEntry
from app.growth.ledger.rules import DAILY_CEILING, consistency, level_of, streak, xp_of_level
from app.growth.profile.models import GrowthProfile
from app.growth.profile.queries import day_of, past_pauses, zone_moves
from app.growth.profile.rules import short_days
from app.growth.profile.schemas import GrowthProfileOut
from app.kernel.paging import cut, decode_cursor

_LOOK_BACK = timedelta(days=400)
_reversal = aliased(LedgerEntry)
IS_OPEN = (
    LedgerEntry.reverses_id.is_(None),
    ~exists().where(_reversal.user_id == LedgerEntry.user_id, _reversal.reverses_id == LedgerEntry.id),
)


async def entries_of(
    session: AsyncSession, user_id: UUID, *, kind: str | None, limit: int, cursor: str | None
) -> tuple[Sequence[LedgerEntry], str | None]:
    """A person's ledger, newest first. Raises `InvalidCursor`."""
    query = select(LedgerEntry).where(LedgerEntry.user_id == user_id)
    if kind is not None:
        query = query.where(LedgerEntry.kind == kind)
    before = decode_cursor(cursor, UUID)
    if before is not None:
        query = query.where(LedgerEntry.id < before[0])
    rows = (await session.scalars(query.order_by(LedgerEntry.id.desc()).limit(limit + 1))).all()
    return cut(rows, limit, lambda row: (row.id,))


async def points_on(session: AsyncSession, user_id: UUID, day: date) -> int:
    """The sum of a day's points, what was taken back included."""
    query = select(func.coalesce(func.sum(LedgerEntry.points), 0))
    return int(await session.scalar(query.where(LedgerEntry.user_id == user_id, LedgerEntry.local_day == day)) or 0)


async def open_awards_on(session: AsyncSession, user_id: UUID, kind: str, day: date) -> int:
    """How many awards of a kind stand on a day."""
    query = select(func.count()).select_from(LedgerEntry)
    where = (LedgerEntry.user_id == user_id, LedgerEntry.kind == kind, LedgerEntry.local_day == day, *IS_OPEN)
    return int(await session.scalar(query.where(*where)) or 0)


async def active_days(session: AsyncSession, user_id: UUID, today: date) -> set[date]:
    """The days of the last year or so on which a person did anything."""
    query = select(ActivityDay.local_day).where(
        ActivityDay.user_id == user_id, ActivityDay.local_day > today - _LOOK_BACK
    )
    return set(await session.scalars(query.distinct()))


async def kinds_on(session: AsyncSession, user_id: UUID, day: date) -> int:
    """How many kinds of things a person did on a day."""
    query = select(func.count()).select_from(ActivityDay)
    return int(await session.scalar(query.where(ActivityDay.user_id == user_id, ActivityDay.local_day == day)) or 0)


def is_paused(profile: GrowthProfile, day: date) -> bool:
    """Whether a day lies in the pause that a person took."""
    first, last = profile.paused_from, profile.paused_until
    return first is not None and last is not None and first <= day <= last


async def protected_days(session: AsyncSession, profile: GrowthProfile) -> Callable[[date], bool]:
    """Tells days that ask nothing of a person: paused ones, and those that travel made short."""
    short = short_days(await zone_moves(session, profile.user_id), profile.day_start_hour)
    past = await past_pauses(session, profile.user_id)

    def is_protected(day: date) -> bool:
        return day in short or is_paused(profile, day) or any(first <= day <= last for first, last in past)

    return is_protected


async def standing(session: AsyncSession, profile: GrowthProfile) -> GrowthProfileOut:
    """A profile with all that is computed from the ledger at this moment."""
    today, user_id = day_of(profile), profile.user_id
    active = await active_days(session, user_id, today)
    is_protected = await protected_days(session, profile)
    level, points = level_of(profile.xp_total), await points_on(session, user_id, today)
    computed = {
        "today": today,
        "level": level,
        "xp_of_level": xp_of_level(level),
        "xp_of_next_level": xp_of_level(level + 1),
        "points_today": points,
        "is_plenty_today": points >= DAILY_CEILING,
        "active_days_of_30": consistency(active, today),
        "streak": streak(active, today, is_protected),
    }
    kept = {name: getattr(profile, name) for name in GrowthProfileOut.model_fields if hasattr(profile, name)}
    return GrowthProfileOut.model_validate(kept | computed)

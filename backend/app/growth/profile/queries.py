"""Reading how a person's days run."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from app.accounts.public import time_zone_of
from app.growth.errors import InTheFuture
from app.growth.profile.models import GrowthProfile, PastPause, ZoneMove
from app.growth.profile.rules import day_key
from app.kernel import clock
from app.kernel.settings import Settings
from app.kernel.uow import Uow

_CLOCKS_DIFFER = timedelta(minutes=5)


async def own_profile(uow: Uow) -> GrowthProfile:
    """The actor's profile, locked: whoever changes a person's points passes here one by one. Made at first use."""
    user_id = uow.user_id
    query = select(GrowthProfile).where(GrowthProfile.user_id == user_id).with_for_update()
    found = (await uow.session.scalars(query)).one_or_none()
    if found is not None:
        return found
    assert user_id is not None  # noqa: S101 - nobody else has a profile
    return await profile_for(uow, user_id)


async def profile_for(uow: Uow, user_id: UUID) -> GrowthProfile:
    """As `own_profile`, for the person whom Grove itself acts for."""
    fresh = await _fresh(uow.session, user_id)
    columns = {name: getattr(fresh, name) for name in ("user_id", "time_zone", "created_at", "updated_at")}
    await uow.session.execute(insert(GrowthProfile).values(columns).on_conflict_do_nothing())
    move = {"user_id": user_id, "effective_at": fresh.created_at, "time_zone": fresh.time_zone}
    await uow.session.execute(insert(ZoneMove).values(move).on_conflict_do_nothing())
    query = select(GrowthProfile).where(GrowthProfile.user_id == user_id).with_for_update()
    return (await uow.session.scalars(query)).one()


async def profile_to_read(session: AsyncSession, user_id: UUID) -> GrowthProfile:
    """A person's profile for looking at it; what it would be, where there is none yet."""
    found = await session.get(GrowthProfile, user_id)
    return found if found is not None else await _fresh(session, user_id)


async def _fresh(session: AsyncSession, user_id: UUID) -> GrowthProfile:
    at = clock.now()
    return GrowthProfile(
        user_id=user_id,
        time_zone=await time_zone_of(session, user_id),
        day_start_hour=4,
        shares_pet=False,
        shows_streak=False,
        shows_echoes=True,
        xp_total=0,
        created_at=at,
        updated_at=at,
        version=1,
    )


def checked_instant(wanted: datetime | None) -> datetime:
    """When something happened; raises `InTheFuture`. Clocks may differ by some minutes."""
    now = clock.now()
    if wanted is not None and wanted > now + _CLOCKS_DIFFER:
        raise InTheFuture
    return now if wanted is None else min(wanted, now)


def day_of(profile: GrowthProfile, instant: datetime | None = None) -> date:
    """The day of a person's life that an instant belongs to; without one, today."""
    return day_key(instant or clock.now(), profile.time_zone, profile.day_start_hour)


def asked_age(profile: GrowthProfile, settings: Settings) -> int | None:
    """The age that a person has not said yet to have; None where nobody asks, or they have said so."""
    return settings.growth_min_age or None if profile.age_confirmed_at is None else None


async def zone_moves(session: AsyncSession, user_id: UUID) -> Sequence[tuple[datetime, str]]:
    """From when on a person's days ran in which zone, oldest first."""
    columns = select(ZoneMove.effective_at, ZoneMove.time_zone)
    rows = await session.execute(columns.where(ZoneMove.user_id == user_id).order_by(ZoneMove.effective_at))
    return [(at, zone) for at, zone in rows]


async def past_pauses(session: AsyncSession, user_id: UUID) -> Sequence[tuple[date, date]]:
    """First and last days of a person's earlier pauses."""
    rows = await session.execute(select(PastPause.first_day, PastPause.last_day).where(PastPause.user_id == user_id))
    return [(first, last) for first, last in rows]

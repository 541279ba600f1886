"""Changing how one's days run."""

from datetime import timedelta

from sqlalchemy import func, update
from sqlalchemy.dialects.postgresql import insert

from app.growth.profile.models import GrowthProfile, PastPause, ZoneMove
from app.growth.profile.queries import day_of, own_profile
from app.growth.profile.schemas import GrowthProfilePatch
from app.growth.reminders.models import DayReminder
from app.kernel import clock
from app.kernel.errors import StaleVersion
from app.kernel.uow import Uow


async def update_profile(uow: Uow, patch: GrowthProfilePatch, *, if_match: int | None = None) -> GrowthProfile:
    """Change some fields; a new zone counts from now on and rewrites no day. Raises `StaleVersion`."""
    profile = await own_profile(uow)
    if if_match is not None and if_match != profile.version:
        raise StaleVersion
    changes = {name: value for name, value in patch.changes().items() if getattr(profile, name) != value}
    if not changes:
        return profile
    now = clock.now()
    if "time_zone" in changes:
        move = {"user_id": profile.user_id, "effective_at": now, "time_zone": changes["time_zone"]}
        await uow.session.execute(insert(ZoneMove).values(move).on_conflict_do_nothing())
    if changes.keys() & {"paused_from", "paused_until"}:
        await _keep_pause(uow, profile)
    if changes.keys() & {"time_zone", "day_start_hour"}:
        await _look_at_reminder_again(uow, profile)
    for name, value in changes.items():
        setattr(profile, name, value)
    profile.version += 1
    profile.updated_at = now
    await uow.session.flush()
    return profile


async def confirm_age(uow: Uow) -> GrowthProfile:
    """Keep that somebody said they are old enough, and when; saying it again changes nothing."""
    profile = await own_profile(uow)
    if profile.age_confirmed_at is None:
        profile.age_confirmed_at = profile.updated_at = clock.now()
        profile.version += 1
        await uow.session.flush()
    return profile


async def _look_at_reminder_again(uow: Uow, profile: GrowthProfile) -> None:
    """Whose days run in another way has their reminder at the same hour there: whoever wakes next finds out when."""
    mine = (DayReminder.user_id == profile.user_id, DayReminder.next_at.is_not(None))
    await uow.session.execute(update(DayReminder).where(*mine).values(next_at=clock.now()))


async def _keep_pause(uow: Uow, profile: GrowthProfile) -> None:
    """Keep the days of a pause that have passed: taking another, or ending it, asks for nothing afterwards."""
    first, last = profile.paused_from, profile.paused_until
    if first is None or last is None or first >= day_of(profile):
        return
    last = min(last, day_of(profile) - timedelta(days=1))
    kept = insert(PastPause).values(user_id=profile.user_id, first_day=first, last_day=last)
    longer = func.greatest(PastPause.last_day, kept.excluded.last_day)
    same = [PastPause.user_id, PastPause.first_day]
    await uow.session.execute(kept.on_conflict_do_update(index_elements=same, set_={"last_day": longer}))

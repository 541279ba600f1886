"""Choosing when to be reminded."""

from app.growth.profile.queries import own_profile
from app.growth.reminders.models import DayReminder
from app.growth.reminders.queries import rhythm_of
from app.growth.reminders.schemas import DayReminderIn
from app.kernel import clock
from app.kernel.uow import Uow


async def set_reminder(uow: Uow, wanted: DayReminderIn) -> None:
    """Keep what somebody chose; one that rested begins anew, since they came and said so."""
    profile = await own_profile(uow)
    it = await uow.session.get(DayReminder, profile.user_id, with_for_update=True)
    if it is None:
        it = DayReminder(user_id=profile.user_id)
        uow.session.add(it)
    it.hour, it.weekdays = wanted.hour, wanted.weekdays
    it.ignored, it.is_resting, it.last_day = 0, False, None
    it.next_at = (await rhythm_of(uow.session, it, profile)).next_after(clock.now()) if wanted.is_on else None
    await uow.session.flush()

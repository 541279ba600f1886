"""Reading when somebody wants a word, and whether the last one led to something."""

from datetime import date
from functools import partial
from uuid import UUID

from sqlalchemy import exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from app.growth.ledger.models import ActivityDay
from app.growth.ledger.rules import FROM_BOARDS
from app.growth.profile.models import GrowthProfile
from app.growth.reminders.models import DayReminder
from app.growth.reminders.rules import Rhythm, cause_of
from app.growth.reminders.schemas import DayReminderOut
from app.notifications.public import quiet_until, was_opened, wishes_of

_USUAL_HOUR = 19
_EVERY_DAY = 127


async def rhythm_of(session: AsyncSession, it: DayReminder, profile: GrowthProfile) -> Rhythm:
    """The hours of somebody's words, by their days and their quiet hours of this moment."""
    quiet = partial(quiet_until, await wishes_of(session, it.user_id))
    return Rhythm(it.hour, it.weekdays, profile.time_zone, profile.day_start_hour, quiet)


async def was_active(session: AsyncSession, user_id: UUID, day: date) -> bool:
    """Whether somebody did anything on their private side on a day; a day full of work on boards is none of it."""
    of_day = (ActivityDay.user_id == user_id, ActivityDay.local_day == day, ActivityDay.kind != FROM_BOARDS)
    return bool(await session.scalar(select(exists().where(*of_day))))


async def was_heard(session: AsyncSession, user_id: UUID, day: date) -> bool:
    """Whether the word of a day led to something: it was opened, or something was done on that day."""
    return await was_active(session, user_id, day) or await was_opened(session, user_id, cause_of(day))


async def reminder_out(session: AsyncSession, user_id: UUID) -> DayReminderOut:
    """How it stands with somebody's reminder; what it would be where there is none."""
    it = await session.get(DayReminder, user_id)
    if it is None:
        return DayReminderOut(state="off", hour=_USUAL_HOUR, weekdays=_EVERY_DAY, next_at=None)
    state = "resting" if it.is_resting else "off" if it.next_at is None else "on"
    return DayReminderOut.model_validate(
        {"state": state, "hour": it.hour, "weekdays": it.weekdays, "next_at": it.next_at}
    )

"""Saying the word: due times stand in a table, whoever wakes claims some and looks whether it is still wanted.

Any number may wake at once, be late, or die on the way: the notice of a day has one cause, and comes with its row.
"""

from datetime import datetime

from sqlalchemy import select

from app.growth.ledger.queries import is_paused
from app.growth.profile.models import GrowthProfile
from app.growth.profile.queries import asked_age, profile_to_read
from app.growth.reminders import queries
from app.growth.reminders.models import DayReminder
from app.growth.reminders.rules import KIND, MOST_IGNORED, Rhythm, cause_of, ignored_by_now, is_time
from app.kernel import clock
from app.kernel.due import claimed
from app.kernel.tools import Tools
from app.kernel.uow import Uow
from app.notifications.public import Subject, take_the_place_of, tell

# Each holds the topic of its person until the end; so few that nobody waits for long.
_AT_ONCE = 25


async def wake_reminders(tools: Tools) -> int:
    """Look at the reminders whose time has come; returns how many those were."""
    now = clock.now()
    async with tools.uow() as uow:
        found = await claimed(uow, select(DayReminder).where(DayReminder.next_at <= now), at_once=_AT_ONCE)
        for it in found:
            profile = await profile_to_read(uow.session, it.user_id)
            rhythm = await queries.rhythm_of(uow.session, it, profile)
            is_open = asked_age(profile, tools.settings) is None
            if is_open and await _is_wanted(uow, it, profile, rhythm, now):
                await _say(uow, it, rhythm, now)
            it.next_at = None if it.is_resting else rhythm.next_after(now)
        if found:
            await uow.commit()
    return len(found)


async def _is_wanted(uow: Uow, it: DayReminder, profile: GrowthProfile, rhythm: Rhythm, now: datetime) -> bool:
    """Whether it is time, on a day that asks nothing else: no break, and nothing done yet on the private side."""
    today = rhythm.day_of(now)
    if not is_time(rhythm, now, it.last_day) or is_paused(profile, today):
        return False
    return not await queries.was_active(uow.session, it.user_id, today)


async def _say(uow: Uow, it: DayReminder, rhythm: Rhythm, now: datetime) -> None:
    """Say the word of this day, or fall silent after some that led to nothing."""
    before, today = it.last_day, rhythm.day_of(now)
    was_heard = before is not None and await queries.was_heard(uow.session, it.user_id, before)
    it.ignored = ignored_by_now(it.ignored, was_told=before is not None, was_heard=was_heard)
    it.is_resting = it.ignored >= MOST_IGNORED
    if it.is_resting:
        return
    subject = Subject(KIND, cause_of(today))
    await take_the_place_of(uow, subject, it.user_id)
    await tell(uow, subject, [it.user_id])
    it.last_day = today

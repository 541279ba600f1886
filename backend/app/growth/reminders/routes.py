"""Doors to gentle reminders."""

from fastapi import Response

from app.growth.doors import GROWN_UP, answer
from app.growth.policy import GrowthCan
from app.growth.reminders import commands, queries
from app.growth.reminders.schemas import DayReminderIn, DayReminderOut
from app.kernel.http.doors import GuardedRouter, Reading, SignedIn, Tx, commit_and_respond

router = GuardedRouter(tags=["growth"], dependencies=GROWN_UP)
_REMINDER = "/growth/reminder"


@router.door("GET", _REMINDER, can=GrowthCan.READ_OWN, name="get_growth_reminder", response_model=DayReminderOut)
async def get_growth_reminder(session: Reading, actor: SignedIn) -> DayReminderOut:
    """Read whether and when you are reminded of your own side."""
    return await queries.reminder_out(session, actor.user_id)


@router.door("PUT", _REMINDER, can=GrowthCan.CHANGE_OWN, name="set_growth_reminder", response_model=DayReminderOut)
async def set_growth_reminder(wanted: DayReminderIn, uow: Tx, actor: SignedIn) -> Response:
    """Say whether you want a word, and when: at most once a day, none when you were there already or take a break."""
    await commands.set_reminder(uow, wanted)
    return await commit_and_respond(uow, answer(await queries.reminder_out(uow.session, actor.user_id)))

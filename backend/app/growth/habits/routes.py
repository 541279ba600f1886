"""Doors to habits."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Response

from app.growth.doors import GROWN_UP, OpenVault, OwnVault, answer
from app.growth.habits import commands, queries
from app.growth.habits.models import Habit
from app.growth.habits.schemas import HabitIn, HabitOut, HabitPatch
from app.growth.own import own_row
from app.growth.policy import GrowthCan
from app.growth.profile.models import GrowthProfile
from app.growth.profile.queries import own_profile, profile_to_read
from app.growth.sealing import Vault
from app.kernel.answers import Answer
from app.kernel.http.conditional import IfMatch
from app.kernel.http.doors import GuardedRouter, Reading, Tx, commit_and_respond, respond
from app.kernel.http.pages import Cursor, Limit
from app.kernel.paging import Page
from app.kernel.schemas import DayIn
from app.kernel.uow import Uow

router = GuardedRouter(tags=["growth"], dependencies=GROWN_UP)
_ONE = "/growth/habits/{habit_id}"
_TICK = f"{_ONE}/ticks/{{day}}"


async def _saved(uow: Uow, vault: Vault, profile: GrowthProfile, habit: Habit, *, is_new: bool = False) -> Response:
    (shown,) = await queries.habits_out(uow.session, vault, profile, [habit])
    place = f"/growth/habits/{habit.id}" if is_new else None
    return await commit_and_respond(uow, answer(shown, version=habit.version, location=place))


@router.door("GET", "/growth/habits", can=GrowthCan.READ_OWN, name="list_habits", response_model=Page[HabitOut])
async def list_habits(
    session: Reading,
    vault: OpenVault,
    archived: Annotated[bool, Query(description="Those that were put away.")] = False,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[HabitOut]:
    """List your habits, the oldest first, and how they are kept."""
    rows, following = await queries.habits_of(session, vault.user_id, archived=archived, limit=limit, cursor=cursor)
    profile = await profile_to_read(session, vault.user_id)
    return Page(items=await queries.habits_out(session, vault, profile, rows), next_cursor=following)


@router.door(
    "POST", "/growth/habits", can=GrowthCan.CHANGE_OWN, name="create_habit", status_code=201, response_model=HabitOut
)
async def create_habit(new: HabitIn, uow: Tx, vault: OwnVault) -> Response:
    """Take up a habit."""
    profile = await own_profile(uow)
    return await _saved(uow, vault, profile, await commands.create_habit(uow, vault, profile, new), is_new=True)


@router.door("GET", _ONE, can=GrowthCan.READ_OWN, name="get_habit", response_model=HabitOut)
async def get_habit(habit_id: UUID, session: Reading, vault: OpenVault) -> Response:
    """Read a habit."""
    habit = await own_row(session, Habit, habit_id, vault.user_id)
    (shown,) = await queries.habits_out(session, vault, await profile_to_read(session, vault.user_id), [habit])
    return respond(answer(shown, version=habit.version))


@router.door("PATCH", _ONE, can=GrowthCan.CHANGE_OWN, name="update_habit", response_model=HabitOut)
async def update_habit(habit_id: UUID, patch: HabitPatch, uow: Tx, vault: OwnVault, if_match: IfMatch) -> Response:
    """Rename a habit, give it another rhythm, put it away."""
    profile = await own_profile(uow)
    habit = await commands.update_habit(uow, vault, habit_id, patch, if_match=if_match)
    return await _saved(uow, vault, profile, habit)


@router.door("DELETE", _ONE, can=GrowthCan.CHANGE_OWN, name="delete_habit", status_code=204)
async def delete_habit(habit_id: UUID, uow: Tx) -> Response:
    """Forget a habit for good; points stay."""
    await commands.delete_habit(uow, habit_id)
    return await commit_and_respond(uow, Answer(204))


@router.door("PUT", _TICK, can=GrowthCan.CHANGE_OWN, name="tick_habit", response_model=HabitOut)
async def tick_habit(habit_id: UUID, day: DayIn, uow: Tx, vault: OwnVault) -> Response:
    """Say that a habit was done on a day; a day one has missed can be filled in later."""
    profile = await own_profile(uow)
    return await _saved(uow, vault, profile, await commands.tick_habit(uow, profile, habit_id, day))


@router.door("DELETE", _TICK, can=GrowthCan.CHANGE_OWN, name="untick_habit", response_model=HabitOut)
async def untick_habit(habit_id: UUID, day: DayIn, uow: Tx, vault: OwnVault) -> Response:
    """Take a tick back."""
    profile = await own_profile(uow)
    return await _saved(uow, vault, profile, await commands.untick_habit(uow, profile, habit_id, day))

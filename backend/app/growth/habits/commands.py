"""Taking up habits, ticking days, putting habits away."""

from datetime import date
from uuid import UUID, uuid5

from sqlalchemy import delete, func, select
from sqlalchemy.dialects.postgresql import insert

from app.growth.errors import HabitNameTaken, InTheFuture, TooManyHabits
from app.growth.habits.models import Habit, HabitTick
from app.growth.habits.rules import MOST_HABITS
from app.growth.habits.schemas import HabitIn, HabitPatch
from app.growth.ledger.commands import act, take_back
from app.growth.own import own_row
from app.growth.profile.models import GrowthProfile
from app.growth.profile.queries import day_of
from app.growth.sealing import Vault
from app.kernel import clock
from app.kernel.errors import IdTaken, StaleVersion
from app.kernel.ids import new_id
from app.kernel.uow import Uow


async def create_habit(uow: Uow, vault: Vault, profile: GrowthProfile, new: HabitIn) -> Habit:
    """Take up a habit from today on. Raises `TooManyHabits`, `HabitNameTaken`, `IdTaken`."""
    if new.id is not None and await uow.session.get(Habit, new.id) is not None:
        raise IdTaken
    count = select(func.count()).select_from(Habit).where(Habit.user_id == profile.user_id)
    if (await uow.session.scalar(count) or 0) >= MOST_HABITS:
        raise TooManyHabits
    at = clock.now()
    habit = Habit(
        id=new.id or new_id(),
        user_id=profile.user_id,
        weekdays=new.weekdays,
        times_a_week=new.times_a_week,
        starts_on=day_of(profile),
        created_at=at,
        updated_at=at,
        version=1,
    )
    await _name(uow, vault, habit, new.name)
    uow.session.add(habit)
    await uow.session.flush()
    return habit


async def _name(uow: Uow, vault: Vault, habit: Habit, name: str) -> None:
    """Name a habit; the profile's lock keeps two from taking one name. Raises `HabitNameTaken`."""
    of_this_name = (Habit.user_id == habit.user_id, Habit.name_digest.in_(vault.digests(name)), Habit.id != habit.id)
    if (await uow.session.scalars(select(Habit.id).where(*of_this_name))).first() is not None:
        raise HabitNameTaken
    habit.name_digest = vault.digest(name)
    habit.sealed = vault.seal(Habit.__tablename__, habit.id, {"name": name})


async def update_habit(
    uow: Uow, vault: Vault, habit_id: UUID, patch: HabitPatch, *, if_match: int | None = None
) -> Habit:
    """Change a habit or put it away; ticks stay. Raises `StaleVersion`, `HabitNameTaken`. The profile is locked."""
    habit = await own_row(uow.session, Habit, habit_id, uow.user_id, for_update=True)
    if if_match is not None and if_match != habit.version:
        raise StaleVersion
    changes = patch.changes()
    if "name" in changes:
        await _name(uow, vault, habit, changes["name"])
    if "weekdays" in changes:
        habit.weekdays, habit.times_a_week = changes["weekdays"], None
    if "times_a_week" in changes:
        habit.weekdays, habit.times_a_week = None, changes["times_a_week"]
    if "archived" in changes:
        habit.archived_at = (habit.archived_at or clock.now()) if changes["archived"] else None
    if changes:
        habit.version += 1
        habit.updated_at = clock.now()
        await uow.session.flush()
    return habit


async def delete_habit(uow: Uow, habit_id: UUID) -> None:
    """Forget a habit and its days for good; points stay."""
    await uow.session.delete(await own_row(uow.session, Habit, habit_id, uow.user_id, for_update=True))


async def tick_habit(uow: Uow, profile: GrowthProfile, habit_id: UUID, day: date) -> Habit:
    """Say that it was done on a day; twice is once. Raises `InTheFuture`. Only today and yesterday earn."""
    habit = await own_row(uow.session, Habit, habit_id, uow.user_id, for_update=True)
    if day > day_of(profile):
        raise InTheFuture
    values = {"habit_id": habit.id, "local_day": day, "user_id": habit.user_id, "ticked_at": clock.now()}
    fresh = insert(HabitTick).values(values).on_conflict_do_nothing().returning(HabitTick.local_day)
    if (await uow.session.execute(fresh)).first() is not None:
        key = f"habit:{habit.id}:{day}"
        await act(uow, profile, "habit", day=day, base_key=key, source_id=_tick_id(habit.id, day))
    return habit


async def untick_habit(uow: Uow, profile: GrowthProfile, habit_id: UUID, day: date) -> Habit:
    """Take a tick back, and exactly what it gave."""
    habit = await own_row(uow.session, Habit, habit_id, uow.user_id, for_update=True)
    gone = delete(HabitTick).where(HabitTick.habit_id == habit.id, HabitTick.local_day == day)
    if (await uow.session.execute(gone.returning(HabitTick.local_day))).first() is not None:
        await take_back(uow, profile, _tick_id(habit.id, day))
    return habit


def _tick_id(habit_id: UUID, day: date) -> UUID:
    """A name for one tick, so that the ledger can find what it gave."""
    return uuid5(habit_id, day.isoformat())

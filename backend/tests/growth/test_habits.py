"""Habits: wanted on weekdays or so many times a week, ticked by day, never a reproach."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.growth.habits.rules import is_wanted, kept, weeks_in_a_row
from app.growth.profile.rules import monday_of
from tests.support.world import Caller

DAILY = {"name": "Water the plants", "weekdays": 127}
MONDAY = date(2026, 11, 23)


async def today(person: Caller) -> date:
    return date.fromisoformat((await person.ok("GET", "/growth/profile"))["today"])


async def points(person: Caller) -> int:
    return int((await person.ok("GET", "/growth/profile"))["xp_total"])


async def test_a_tick_earns_once_and_is_taken_back_exactly(ann: Caller) -> None:
    habit = await ann.ok("POST", "/growth/habits", DAILY)
    day = await today(ann)
    tick = f"/growth/habits/{habit['id']}/ticks"

    done = await ann.ok("PUT", f"{tick}/{day}")
    assert (done["is_done_today"], done["streak"], done["streak_unit"], done["done_of_28"]) == (True, 1, "days", 1)
    await ann.ok("PUT", f"{tick}/{day}")
    assert await points(ann) == 5

    undone = await ann.ok("DELETE", f"{tick}/{day}")
    assert (undone["is_done_today"], await points(ann)) == (False, 0)
    await ann.ok("DELETE", f"{tick}/{day}")
    await ann.ok("PUT", f"{tick}/{day}")
    assert await points(ann) == 5


async def test_an_older_day_can_be_filled_in_and_earns_nothing(ann: Caller) -> None:
    habit = await ann.ok("POST", "/growth/habits", {"name": "Swim", "times_a_week": 2})
    day = await today(ann)
    tick = f"/growth/habits/{habit['id']}/ticks"

    filled = await ann.ok("PUT", f"{tick}/{day - timedelta(days=9)}")

    assert filled["recent"] == [str(day - timedelta(days=9))]
    assert await points(ann) == 0
    assert await ann.refused("PUT", f"{tick}/{day + timedelta(days=1)}") == (422, "in_the_future")
    assert await ann.refused("PUT", f"{tick}/never") == (422, "validation_failed")


async def test_habits_are_listed_changed_and_put_away(ann: Caller, bob: Caller) -> None:
    habit = await ann.ok("POST", "/growth/habits", DAILY)
    path = f"/growth/habits/{habit['id']}"
    assert await ann.refused("POST", "/growth/habits", {**DAILY, "name": "WATER the plants"}) == (
        409,
        "habit_name_taken",
    )
    assert await ann.refused("POST", "/growth/habits", {"name": "Both", "weekdays": 1, "times_a_week": 1}) == (
        422,
        "validation_failed",
    )
    await bob.ok("POST", "/growth/habits", DAILY)

    changed = await ann.ok("PATCH", path, {"name": "Water all plants", "times_a_week": 3})
    assert (changed["weekdays"], changed["times_a_week"], changed["streak_unit"]) == (None, 3, "weeks")
    assert await ann.refused("PATCH", path, {"name": "x"}, If_Match='"1"') == (412, "stale_version")
    await ann.ok("PATCH", path, {"archived": True})
    assert (await ann.ok("GET", "/growth/habits"))["items"] == []
    (away,) = (await ann.ok("GET", "/growth/habits?archived=true"))["items"]
    assert away == await ann.ok("GET", path)
    assert await bob.refused("PUT", f"{path}/ticks/2026-01-01") == (404, "not_found")
    await ann.ok("DELETE", path)
    assert await ann.refused("GET", path) == (404, "not_found")


async def test_pages_of_habits_follow_each_other(ann: Caller) -> None:
    names = [f"Habit {n}" for n in range(5)]
    for name in names:
        await ann.ok("POST", "/growth/habits", {"name": name, "weekdays": 1})
    first = await ann.ok("GET", "/growth/habits?limit=3")
    rest = await ann.ok("GET", f"/growth/habits?limit=3&cursor={first['next_cursor']}")

    assert [it["name"] for it in first["items"] + rest["items"]] == names
    assert rest["next_cursor"] is None


def test_weekdays_and_weeks() -> None:
    assert [is_wanted(0b1000001, MONDAY + timedelta(days=n)) for n in range(7)] == [True, *[False] * 5, True]
    assert monday_of(MONDAY + timedelta(days=6)) == MONDAY
    two = {MONDAY - timedelta(days=n) for n in (1, 3, 8, 9)}
    assert weeks_in_a_row(two, MONDAY, 2, lambda _: False, starts_on=MONDAY) == 2
    paused = {MONDAY - timedelta(days=n) for n in range(1, 8)}
    assert weeks_in_a_row(two - paused, MONDAY, 2, paused.__contains__, starts_on=MONDAY) == 1


DAYS = st.sets(st.integers(0, 80).map(lambda n: MONDAY - timedelta(days=n)), max_size=60)


@given(DAYS, DAYS, st.integers(1, 7), st.integers(0, 80))
def test_neither_a_tick_nor_a_pause_shortens_weeks_in_a_row(
    ticks: set[date], paused: set[date], times: int, added: int
) -> None:
    """And what is kept never exceeds what was wanted."""
    day = MONDAY - timedelta(days=added)
    before = weeks_in_a_row(ticks, MONDAY, times, paused.__contains__, starts_on=MONDAY - timedelta(days=80))
    more = weeks_in_a_row(ticks | {day}, MONDAY, times, paused.__contains__, starts_on=MONDAY - timedelta(days=80))
    rested = weeks_in_a_row(ticks, MONDAY, times, (paused | {day}).__contains__, starts_on=MONDAY - timedelta(days=80))

    assert more >= before
    assert rested >= before
    done, wanted = kept(ticks, MONDAY, weekdays=None, times=times, starts_on=day)
    assert 0 <= done <= wanted

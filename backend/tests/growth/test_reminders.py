"""Gentle reminders: once in a day of one's own, at the hour that was chosen, never where they are not wanted."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import available_timezones

import orjson
import pytest
from fastapi import FastAPI
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select, text, update

from app.growth.habits.rules import is_wanted
from app.growth.listeners import on_card_completed
from app.growth.reminders.jobs import wake_reminders
from app.growth.reminders.models import DayReminder
from app.growth.reminders.rules import LATE, Rhythm, ignored_by_now, is_time
from app.kernel import clock
from app.kernel.jobs import Heard
from app.kernel.tools import Tools
from app.notifications.models import Notice
from tests.support.world import Caller, World

ZONES = sorted(available_timezones())
EVERY_DAY = 127
NIGHT = Rhythm(3, EVERY_DAY, "Europe/Paris", 4)
AT = datetime(2026, 6, 15, 17, tzinfo=UTC)  # seven in the evening in Paris
moments = st.datetimes(datetime(2009, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - naive by its contract
rhythms = st.builds(
    Rhythm,
    hour=st.integers(0, 23),
    weekdays=st.integers(1, EVERY_DAY),
    time_zone=st.sampled_from(ZONES),
    day_start_hour=st.integers(0, 6),
)


def walked(rhythm: Rhythm, at: datetime, *, looks: int) -> list[datetime]:
    """When somebody is told who is looked at whenever their row says so, from a moment on."""
    told, last_day = [], None
    for _ in range(looks):
        if is_time(rhythm, at, last_day):
            told.append(at)
            last_day = rhythm.day_of(at)
        at = rhythm.next_after(at)
    return told


@given(rhythms, moments)
def test_each_wanted_day_has_one_word_at_its_hour(rhythm: Rhythm, begin: datetime) -> None:
    told = walked(rhythm, begin, looks=20)
    days = [rhythm.day_of(at) for at in told]
    assert len(days) == len(set(days)) >= 18
    assert days == sorted(days)
    assert all(is_wanted(rhythm.weekdays, day) for day in days)


@given(rhythms, moments, st.lists(st.sampled_from(ZONES), min_size=1, max_size=6), st.integers(0, 40))
def test_nobody_hears_twice_in_a_day_wherever_they_fly(
    rhythm: Rhythm, at: datetime, zones: list[str], hours: int
) -> None:
    """Zones, clock changes, looks at any time: never two words of one day, and days only go forward."""
    told: list[Any] = []
    for zone in zones * 3:
        rhythm = Rhythm(rhythm.hour, rhythm.weekdays, zone, rhythm.day_start_hour)
        for instant in (at, rhythm.next_after(at)):
            if is_time(rhythm, instant, told[-1] if told else None):
                told.append(rhythm.day_of(instant))
        at += timedelta(hours=hours)
    assert told == sorted(set(told))


@given(rhythms, moments, st.integers(1, 23), st.integers(0, 23))
def test_quiet_hours_move_a_word_within_its_day_or_leave_it(
    rhythm: Rhythm, begin: datetime, length: int, from_hour: int
) -> None:
    def quiet_until(at: datetime) -> datetime | None:
        opens = at.replace(hour=from_hour, minute=0)
        for start in (opens - timedelta(days=1), opens):
            if start <= at < start + timedelta(hours=length):
                return start + timedelta(hours=length)
        return None

    calm = Rhythm(rhythm.hour, rhythm.weekdays, rhythm.time_zone, rhythm.day_start_hour, quiet_until)
    loud, moved = rhythm.next_after(begin), calm.next_after(begin)
    assert moved > begin
    day = calm.day_of(moved)
    assert moved >= (rhythm.moment_on(day) or moved) or loud > moved
    if quiet_until(moved) is not None:  # it ends on another day: nothing rings then, Grove itself shows it
        assert calm.day_of(quiet_until(moved) or moved) != day


def test_hours_before_the_day_begins_are_the_night_at_its_end() -> None:
    """Three o'clock is before a day that begins at four; an hour that is left out comes when it would have been."""
    monday = date(2026, 6, 15)
    assert NIGHT.moment_on(monday) == datetime(2026, 6, 16, 1, tzinfo=UTC)
    saturday = date(2026, 3, 28)
    half_past_two = Rhythm(2, EVERY_DAY, "Europe/Paris", 4).moment_on(saturday)
    assert half_past_two == datetime(2026, 3, 29, 1, tzinfo=UTC)


def test_three_that_lead_to_nothing_are_enough() -> None:
    count = 0
    for heard in (False, False, True, False, False, False):
        count = ignored_by_now(count, was_told=True, was_heard=heard)
    assert count == 3
    assert ignored_by_now(2, was_told=False, was_heard=False) == 0


@pytest.fixture
def tools(app: FastAPI) -> Tools:
    """The tools of the running application."""
    made: Tools = app.state.tools
    return made


@pytest.fixture
async def at(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Says what time it is for Grove."""

    def say(moment: datetime) -> None:
        monkeypatch.setattr(clock, "now", lambda: moment)

    say(AT - timedelta(hours=6))
    return say


async def choose(person: Caller, **wanted: Any) -> Any:
    await person.ok("PATCH", "/growth/profile", {"time_zone": "Europe/Paris"})
    return await person.ok("PUT", "/growth/reminder", {"is_on": True, "hour": 19, **wanted})


async def words(person: Caller) -> list[Any]:
    return [it for it in (await person.ok("GET", "/notifications"))["items"] if it["kind"] == "growth_reminder"]


async def test_a_word_comes_once_however_many_look(tools: Tools, ann: Caller, bob: Caller, at: Any) -> None:
    """Off unless chosen; at its hour, not before; one word, and for nobody else, however often."""
    assert (await ann.ok("GET", "/growth/reminder"))["state"] == "off"
    assert await wake_reminders(tools) == 0
    chosen = await choose(ann)
    assert (chosen["state"], chosen["next_at"]) == ("on", clock.rfc3339(AT))
    await choose(bob, is_on=False)
    at(AT - timedelta(seconds=1))
    assert await wake_reminders(tools) == 0

    at(AT)
    await asyncio.gather(*(wake_reminders(tools) for _ in range(4)))
    # A scheduler that lost its work looks again: what tells a day from another is in the database.
    async with tools.uow() as uow:
        await uow.session.execute(update(DayReminder).filter_by(user_id=UUID(ann.id)).values(next_at=AT, last_day=None))
        await uow.commit()
    await wake_reminders(tools)

    (word,) = await words(ann)
    assert {name: it for name, it in word.items() if it not in (None, False)} == {
        "id": word["id"], "kind": "growth_reminder", "created_at": word["created_at"]
    }  # fmt: skip
    assert await words(bob) == []
    assert (await ann.ok("GET", "/growth/reminder"))["next_at"] == clock.rfc3339(AT + timedelta(days=1))


@pytest.mark.parametrize("why", ["active", "paused", "late", "off", "weekday", "of age"])
async def test_no_word_comes_where_none_is_wanted(tools: Tools, ann: Caller, at: Any, why: str) -> None:
    await choose(ann, weekdays=126 if why == "weekday" else EVERY_DAY)
    if why == "active":
        await ann.ok("POST", "/growth/moods", {"value": 2})
    elif why == "paused":
        await ann.ok("PATCH", "/growth/profile", {"paused_from": "2026-06-15", "paused_until": "2026-06-15"})
    elif why == "off":
        await ann.ok("PUT", "/growth/reminder", {"is_on": False, "hour": 19})
    asked = tools.settings.model_copy(update={"growth_min_age": 18 if why == "of age" else 0})
    at(AT + (LATE if why == "late" else timedelta()))
    await wake_reminders(replace(tools, settings=asked))
    assert await words(ann) == []
    at(AT + timedelta(days=1))
    await wake_reminders(tools)
    assert len(await words(ann)) == (why != "off")


async def test_a_busy_day_on_boards_is_none_on_ones_own_side(tools: Tools, world: World, ann: Caller, at: Any) -> None:
    """A finished card gives its points, and the word comes all the same; three such days in vain are three."""
    await choose(ann)
    board = await world.board(ann)
    todo = await board.list()
    for day in range(4):
        at(AT + timedelta(days=day))
        card = await board.card(todo["id"])
        await ann.ok("PATCH", f"/cards/{card['id']}", {"completed": True})
        event = type("Event", (), {"card_id": UUID(card["id"])})()
        await on_card_completed(Heard(event, board.topic, 1, UUID(ann.id)), tools)
        await wake_reminders(tools)
    assert (await ann.ok("GET", "/growth/profile"))["streak"] == 4
    assert len(await words(ann)) == 3
    assert (await ann.ok("GET", "/growth/reminder"))["state"] == "resting"


async def test_after_three_in_vain_it_rests_until_it_is_switched_on(tools: Tools, ann: Caller, at: Any) -> None:
    """Each takes the place of the one before; the fourth does not come, and settings say so."""
    await choose(ann)
    for day in range(5):
        at(AT + timedelta(days=day))
        await wake_reminders(tools)
    assert [it["read"] for it in await words(ann)] == [False, True, True]
    assert await ann.ok("GET", "/growth/reminder") == {
        "state": "resting", "hour": 19, "weekdays": EVERY_DAY, "next_at": None
    }  # fmt: skip

    assert (await choose(ann))["state"] == "on"
    for day in range(5, 12):
        at(AT + timedelta(days=day))
        await wake_reminders(tools)
        if day == 6:  # one that is opened begins the count anew, and so does a day with something on it
            await ann.ok("PATCH", f"/notifications/{(await words(ann))[0]['id']}", {"read": True})
        elif day == 8:
            await ann.ok("POST", "/growth/notes", {"title": "Liner"})
    # Of the fifth to the eleventh day each has its word; a twelfth would be the fourth in vain.
    assert len(await words(ann)) == 3 + 7
    at(AT + timedelta(days=12))
    await wake_reminders(tools)
    assert (await ann.ok("GET", "/growth/reminder"))["state"] == "resting"


async def test_putting_all_away_is_no_opening(tools: Tools, ann: Caller, at: Any) -> None:
    await choose(ann)
    for day in range(4):
        at(AT + timedelta(days=day))
        await wake_reminders(tools)
        await ann.ok("POST", "/notifications/read-all")
    assert (await ann.ok("GET", "/growth/reminder"))["state"] == "resting"


async def test_who_moves_is_reminded_at_the_same_hour_there(tools: Tools, ann: Caller, at: Any) -> None:
    """From Paris to Tokyo: seven in the evening there has gone by, so the next one is tomorrow's."""
    await choose(ann)
    at(AT - timedelta(hours=1))
    await ann.ok("PATCH", "/growth/profile", {"time_zone": "Asia/Tokyo"})
    await wake_reminders(tools)
    assert await words(ann) == []
    assert (await ann.ok("GET", "/growth/reminder"))["next_at"] == "2026-06-16T10:00:00.000000Z"


async def test_quiet_hours_are_kept(tools: Tools, ann: Caller, at: Any) -> None:
    await ann.ok("PATCH", "/me", {"time_zone": "Europe/Paris"})
    await ann.ok("PATCH", "/me/notification-preferences", {"quiet_hours": {"begin": "18:00", "end": "20:30"}})
    assert (await choose(ann))["next_at"] == clock.rfc3339(AT + timedelta(hours=1, minutes=30))


async def test_the_word_leaves_by_the_channels_that_were_chosen(tools: Tools, ann: Caller, at: Any) -> None:
    """In Grove always; by e-mail only if wanted. What is stored and said holds nothing private."""
    await choose(ann)
    await ann.ok("POST", "/growth/journal", {"body": "a canary", "occurred_at": "2026-06-10T10:00:00Z"})
    at(AT)
    await wake_reminders(tools)
    mail = {"kinds": {"growth_reminder": {"in_app": False, "email": True}}}
    kinds = (await ann.ok("PATCH", "/me/notification-preferences", mail))["kinds"]
    assert kinds["growth_reminder"] == {"in_app": True, "email": True, "push": True}
    at(AT + timedelta(days=1))
    await wake_reminders(tools)

    async with tools.database.session() as session:
        found = (
            await session.execute(
                text("SELECT n.kind, d.channel FROM notice n JOIN notice_delivery d ON d.notice_id = n.id")
            )
        ).all()
        kept = (await session.scalars(select(Notice).where(Notice.user_id == UUID(ann.id)))).all()
        said = (await session.scalars(text("SELECT body FROM event WHERE body LIKE '%growth_reminder%'"))).all()
    assert found == [("growth_reminder", "email")]
    assert all((it.detail, it.board_id, it.card_id, it.actor_id) == (None,) * 4 for it in kept)
    assert len(said) == 2
    assert all(orjson.loads(it)["actor_id"] is None and "canary" not in it for it in said)

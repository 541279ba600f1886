"""Levels, days, streaks, pets: pure rules, tried over everything that can be tried."""

import json
import re
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.growth.challenges.rules import pick, quiet_areas
from app.growth.content.shelf import deck, exercises, prompts
from app.growth.exercises.rules import relief, relief_within
from app.growth.ledger.rules import HIGHEST_LEVEL, consistency, level_of, streak, xp_of_level
from app.growth.pets.rules import Day, mood_of, stage_of
from app.growth.profile.rules import day_key, short_days
from app.kernel.ids import new_id

TODAY = date(2026, 11, 20)
_DAYS = st.sets(st.integers(min_value=0, max_value=60).map(lambda n: TODAY - timedelta(days=n)))
# Where the clock steps back over the hour at which a day begins, the key does too, once a year: at Troll by two hours,
# on the Chatham Islands from a quarter to four. Keys are unique all the same, and nothing is awarded twice.
_STEPS_BACK = {("Antarctica/Troll", 2), ("Pacific/Chatham", 3), ("NZ-CHAT", 3)}


@pytest.mark.parametrize(
    ("level", "xp"),
    [(1, 0), (2, 50), (3, 125), (5, 350), (10, 1_350), (20, 5_225), (30, 11_600), (50, 31_850), (100, 126_225)],
)
def test_levels_are_where_the_design_says(level: int, xp: int) -> None:
    assert (xp_of_level(level), level_of(xp)) == (xp, level)


def test_each_level_begins_exactly_at_its_boundary() -> None:
    for level in range(2, HIGHEST_LEVEL + 1):
        assert level_of(xp_of_level(level)) == level
        assert level_of(xp_of_level(level) - 1) == level - 1
    assert level_of(10**9) == HIGHEST_LEVEL


def test_stages_follow_the_levels() -> None:
    stages = [stage_of(level) for level in (1, 2, 4, 5, 9, 10, 19, 20, 29, 30, 100)]
    assert stages == [
        "egg",
        *["hatchling"] * 2,
        *["fledgling"] * 2,
        *["grown"] * 2,
        *["elder"] * 2,
        *["mythic"] * 2,
    ]


@pytest.mark.parametrize("hour", range(7))
def test_a_day_never_runs_backwards_in_any_zone(hour: int) -> None:
    """Around every change of every clock in three years; each day lasts 22 to 26 hours."""
    began = datetime(2024, 1, 1, tzinfo=UTC)
    for name in sorted(available_timezones()):
        zone = ZoneInfo(name)
        offsets = [(began + timedelta(days=n)).astimezone(zone).utcoffset() for n in range(3 * 366)]
        changes = [n for n, (one, other) in enumerate(pairwise(offsets)) if one != other]
        for n in changes:
            instants = [began + timedelta(days=n, minutes=30 * step) for step in range(96)]
            keys = [day_key(instant, name, hour) for instant in instants]
            if (name, hour) not in _STEPS_BACK:
                assert keys == sorted(keys), (name, hour)


@pytest.mark.parametrize(
    ("instant", "zone", "day"),
    [
        ("2026-11-20T23:59:00+00:00", "UTC", date(2026, 11, 20)),
        ("2026-11-21T00:01:00+00:00", "UTC", date(2026, 11, 20)),
        ("2026-11-21T03:59:00+00:00", "UTC", date(2026, 11, 20)),
        ("2026-11-21T04:00:00+00:00", "UTC", date(2026, 11, 21)),
        ("2028-02-29T12:00:00+00:00", "Europe/Paris", date(2028, 2, 29)),
        ("2026-03-29T01:30:00+00:00", "Europe/Paris", date(2026, 3, 28)),
        ("2011-12-30T10:00:00+00:00", "Pacific/Apia", date(2011, 12, 30)),
        ("2011-12-30T20:00:00+00:00", "Pacific/Apia", date(2011, 12, 31)),
    ],
)
def test_days_begin_at_four(instant: str, zone: str, day: date) -> None:
    assert day_key(datetime.fromisoformat(instant), zone, 4) == day


def test_a_day_that_travel_made_short_is_known() -> None:
    """London to Tokyo in the evening leaves a short day; the way back makes none."""
    east = [
        (datetime(2026, 1, 1, tzinfo=UTC), "Europe/London"),
        (datetime(2026, 6, 10, 12, tzinfo=UTC), "Asia/Tokyo"),
    ]
    west = [(datetime(2026, 1, 1, tzinfo=UTC), "Asia/Tokyo"), (datetime(2026, 6, 10, 12, tzinfo=UTC), "Europe/London")]

    assert short_days(east, 4) == {date(2026, 6, 10)}
    assert short_days(west, 4) == frozenset()


def nobody(_: date) -> bool:
    return False


@given(_DAYS, st.integers(min_value=0, max_value=60), _DAYS, _DAYS)
def test_nothing_that_is_added_shortens_a_streak(
    active: set[date], one_more: int, protected: set[date], more_protected: set[date]
) -> None:
    before = streak(active, TODAY, protected.__contains__)

    assert streak(active | {TODAY - timedelta(days=one_more)}, TODAY, protected.__contains__) >= before
    assert streak(active, TODAY, (protected | more_protected).__contains__) >= before
    assert before <= len(active)


def test_streaks_forgive_a_lone_day() -> None:
    def days(*ago: int) -> set[date]:
        return {TODAY - timedelta(days=n) for n in ago}

    assert streak(days(0, 1, 2), TODAY, nobody) == 3
    assert streak(days(1, 2), TODAY, nobody) == 2, "today is still open"
    assert streak(days(0, 1, 3, 4), TODAY, nobody) == 4, "a lone gap"
    assert streak(days(0, 2, 4), TODAY, nobody) == 2, "two gaps within a week"
    assert streak(days(0, 3), TODAY, nobody) == 1, "a gap of two days"
    assert streak(days(0, 5, 6), TODAY, days(1, 2, 3, 4).__contains__) == 3, "a pause"
    assert streak(set(), TODAY, nobody) == 0
    assert consistency(days(0, 1, 29, 30), TODAY) == 3


_MOODS = {"sleepy": 0, "calm": 1, "happy": 2, "joyful": 3}


def test_more_activity_never_lowers_a_pets_mood() -> None:
    for active in range(8):
        for kinds in range(6):
            here = Day(False, False, False, active, kinds)
            assert _MOODS[mood_of(here)] <= _MOODS[mood_of(Day(False, False, False, active + 1, kinds))]
            assert _MOODS[mood_of(here)] <= _MOODS[mood_of(Day(False, False, False, active, kinds + 1))]
            assert _MOODS[mood_of(here)] <= _MOODS[mood_of(Day(False, False, True, active, kinds))]
    assert mood_of(Day(False, False, False, 7, 0)) == "happy", "two idle days after a full week still read happy"
    assert mood_of(Day(False, False, False, 5, 0)) == "happy"
    assert mood_of(Day(False, False, False, 0, 0)) == "sleepy"
    assert mood_of(Day(False, False, False, 1, 1)) == "calm"
    assert mood_of(Day(False, True, True, 7, 3)) == "tender"
    assert mood_of(Day(True, True, True, 7, 3)) == "sleepy"


def test_the_quiet_areas_are_those_where_least_was_done() -> None:
    done = {"body": 3, "mind": 0, "people": 1, "work": 5, "home": 0, "meaning": 2}
    assert quiet_areas(done) == {"mind", "home", "people"}
    assert quiet_areas(dict.fromkeys(done, 0)) == set(done)


def test_the_daily_pick_is_the_same_everywhere_and_new_after_a_swap() -> None:
    user, keys = new_id(), [card.key for card in deck()]
    picks = [pick(user, TODAY - timedelta(days=n), 0, keys, set()) for n in range(200)]

    assert picks == [pick(user, TODAY - timedelta(days=n), 0, keys, set()) for n in range(200)]
    assert len(set(picks)) > len(keys) / 2
    assert all(pick(user, TODAY, 1, keys, {key}) != key for key in keys)
    assert pick(user, TODAY, 0, ["only"], {"only"}) == "only"


def test_relief_is_modest_until_there_is_enough_to_say() -> None:
    assert relief([(8, 2)]) == 1.5
    assert relief([(8, 2)] * 30) == 5.45
    assert relief([(2, 8)]) < 0
    said = [relief_within(felt).tendency for felt in ([(8, 2)], [(8, 3)] * 4, [(3, 8)] * 4, [(8, 3), (3, 8)] * 9)]
    assert said == ["open", "lighter", "heavier", "open"]


@given(st.lists(st.tuples(st.integers(0, 10), st.integers(0, 10)), max_size=40))
def test_what_helps_is_uncertain_and_the_less_so_the_more_is_known(felt: list[tuple[int, int]]) -> None:
    """The range holds the mean, turns round with the ratings, and narrows when the same is felt again and again."""
    found = relief_within(felt)
    turned = relief_within([(after, before) for before, after in felt])

    assert -10 <= found.low <= found.mean <= found.high <= 10
    assert (found.mean, found.sessions) == (relief(felt), len(felt))
    assert (turned.low, turned.high) == pytest.approx((-found.high, -found.low), abs=0.02)
    assert relief_within(felt * 4).high - relief_within(felt * 4).low <= found.high - found.low


def test_the_range_holds_what_is_true_nine_times_of_ten() -> None:
    """People whom exercises do about what is taken for granted, and who say so in whole numbers."""
    random, held = Random(7), 0
    for _ in range(2_000):
        true = random.gauss(0, 1.2)
        felt = [(5, min(10, max(0, round(5 - random.gauss(true, 2))))) for _ in range(random.randint(1, 25))]
        found = relief_within(felt)
        held += found.low <= true <= found.high
    assert 0.86 <= held / 2_000 <= 0.97


def words_of(part: object) -> list[str]:
    """All texts of a catalogue, without their keys."""
    if isinstance(part, dict):
        return [text for each in part.values() for text in words_of(each)]
    return [str(part)]


def test_no_authored_word_blames_or_frightens() -> None:
    """No absence, no loss, no hunger, no disappointment; no diagnosis; nobody is said to be watching."""
    banned = re.compile(
        r"\b(fail\w*|lazy|miss(ed)? you|hungry|starv\w*|die[sd]?|dead|disappoint\w*|you (lost|forgot)|should have|"
        r"diagnos\w*|disorder|therapy|watching over|échou\w*|raté\w*|paresse\w*|faim|mort\w*|déçu\w*|thérapie)\b",
        re.IGNORECASE,
    )
    locales = Path(__file__).parents[3] / "frontend" / "src" / "locales"
    said = [it.model_dump_json() for it in (*exercises().values(), *deck(), *prompts())]
    for language in ("en", "fr"):
        said += words_of(json.loads((locales / f"growth.{language}.json").read_text(encoding="utf-8")))

    assert [found[0] for text in said for found in banned.finditer(text)] == []

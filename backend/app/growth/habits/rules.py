"""When a habit is wanted, and how it is kept: pure functions of the days on which it was done."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from datetime import date, timedelta

from app.growth.profile.rules import monday_of

MOST_HABITS = 50
LOOK_BACK_DAYS = 28
_DAY, _WEEK = timedelta(days=1), timedelta(days=7)


def is_wanted(weekdays: int, day: date) -> bool:
    """Whether a mask of weekdays (Monday is 1, Sunday 64) has this day in it."""
    return bool(weekdays >> day.weekday() & 1)


def weeks_in_a_row(
    ticks: AbstractSet[date], today: date, times: int, is_protected: Callable[[date], bool], *, starts_on: date
) -> int:
    """Weeks with enough ticks, counted back from this one, which may still be open.

    Protected days lower what a week asks for; a week that asks for nothing is bridged.
    """
    count, monday = 0, monday_of(today)
    first = monday_of(min([starts_on, *ticks]))
    while monday >= first:
        days = [monday + timedelta(days=n) for n in range(7)]
        done, wanted = len(ticks & set(days)), min(times, sum(not is_protected(day) for day in days))
        if done >= times:
            count += 1
        elif done < wanted and monday != monday_of(today):
            break
        monday -= _WEEK
    return count


def kept(
    ticks: AbstractSet[date], today: date, *, weekdays: int | None, times: int | None, starts_on: date
) -> tuple[int, int]:
    """How often it was done and how often it was wanted in the last 28 days, since it began; never more than wanted."""
    first = max(starts_on, today - timedelta(days=LOOK_BACK_DAYS - 1))
    days = [first + timedelta(days=n) for n in range((today - first).days + 1)]
    done = len(ticks & set(days))
    if weekdays is not None:
        wanted = sum(is_wanted(weekdays, day) for day in days)
    else:
        wanted = -(-len(days) * (times or 1) // 7)
    return min(done, wanted), wanted

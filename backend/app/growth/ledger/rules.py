"""Points, levels, streaks: pure functions of stored facts. Nothing here can be lost by doing nothing."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, timedelta
from math import isqrt

DAILY_CEILING = 200
HIGHEST_LEVEL = 100
# The one kind of act that is not done on the private side.
FROM_BOARDS = "card"
_DAY = timedelta(days=1)
_REST_EVERY_DAYS = 7


@dataclass(frozen=True, slots=True)
class Source:
    """What an act is worth, and how many of its kind count in a day (None: as often as it happens)."""

    points: int
    daily_limit: int | None = None


SOURCES = {
    "mood": Source(5, 2),
    "journal": Source(15, 1),
    "note": Source(5, 1),
    "exercise": Source(15, 3),
    "checkin": Source(10, 1),
    "daily": Source(20, 1),
    "challenge": Source(20, 3),
    "step": Source(5, 6),
    "habit": Source(5, 6),
    FROM_BOARDS: Source(10, 6),
    "project": Source(40, 1),
}


def xp_of_level(level: int) -> int:
    """Points in all that reach a level: 25 · (L - 1) · (L + 2) / 2."""
    return 25 * (level - 1) * (level + 2) // 2


def level_of(xp: int) -> int:
    """The level that so many points reach, in whole numbers only; at most 100."""
    return min(HIGHEST_LEVEL, ((isqrt(225 + 8 * xp) // 5) - 1) // 2)


def streak(active: AbstractSet[date], today: date, is_protected: Callable[[date], bool]) -> int:
    """Active days in a row, counted back from today; today itself may still be open.

    A missed day is bridged when it is protected, or when it stands alone and no other was bridged for free within
    the seven days after it. Counted backward, so that neither an act nor a protection added later can shorten it.
    """
    if not active:
        return 0
    count, day, first, last_rest = 0, today, min(active), None
    while day >= first:
        if day in active:
            count += 1
        elif day != today and not is_protected(day):
            stands_alone = day - _DAY in active or is_protected(day - _DAY)
            is_rested = last_rest is not None and (last_rest - day).days < _REST_EVERY_DAYS
            if not stands_alone or is_rested:
                break
            last_rest = day
        day -= _DAY
    return count


def consistency(active: AbstractSet[date], today: date, *, days: int = 30) -> int:
    """How many of the last days were active, today among them."""
    return sum(today - timedelta(days=n) in active for n in range(days))

"""When a word comes, and when it stays away: pure functions of the clock and of what is stored."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from app.growth.habits.rules import is_wanted
from app.growth.profile.rules import day_key

KIND: Literal["growth_reminder"] = "growth_reminder"
MOST_IGNORED = 3
LATE = timedelta(hours=2)
_DAY = timedelta(days=1)
# A week and a day each way: a mask holds at least one day, and some zones have left out days.
_FURTHEST_DAYS = 10


@dataclass(frozen=True, slots=True)
class Rhythm:
    """The hour and the days that somebody chose, and how their days run; `quiet_until` knows their quiet hours."""

    hour: int
    weekdays: int
    time_zone: str
    day_start_hour: int
    quiet_until: Callable[[datetime], datetime | None] = lambda _: None

    def day_of(self, instant: datetime) -> date:
        """The day of theirs that an instant belongs to."""
        return day_key(instant, self.time_zone, self.day_start_hour)

    def moment_on(self, day: date) -> datetime | None:
        """When the word of a day comes: at its hour, or when quiet hours end if they end on that day; None: never.

        Hours before the day's beginning belong to the night at its end. An hour that the clock leaves out comes when
        it would have been.
        """
        if not is_wanted(self.weekdays, day):
            return None
        date_of_clock = day if self.hour >= self.day_start_hour else day + _DAY
        at = datetime.combine(date_of_clock, time(self.hour), ZoneInfo(self.time_zone)).astimezone(UTC)
        over = self.quiet_until(at)
        return over if over is not None and self.day_of(over) == day else at

    def next_after(self, instant: datetime) -> datetime:
        """The first moment of a word after an instant."""
        today = self.day_of(instant)
        moments = [self.moment_on(today + n * _DAY) for n in range(-1, _FURTHEST_DAYS)]
        return min(at for at in moments if at is not None and at > instant)


def cause_of(day: date) -> str:
    """What the word of a day is known by: no person has two notices of one cause."""
    return f"{KIND}:{day}"


def is_time(rhythm: Rhythm, now: datetime, last_day: date | None) -> bool:
    """Whether the word of this day is to come now: not before its moment, not much later, not twice."""
    today = rhythm.day_of(now)
    at = rhythm.moment_on(today)
    return at is not None and at <= now < at + LATE and (last_day is None or last_day < today)


def ignored_by_now(ignored: int, *, was_told: bool, was_heard: bool) -> int:
    """How many words in a row led to nothing, the last one among them; one that was heard begins the count anew."""
    return ignored + 1 if was_told and not was_heard else 0

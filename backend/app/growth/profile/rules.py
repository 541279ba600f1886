"""Days in a person's life: which day an instant belongs to, and how long a day was where they were."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

# A day that travel made shorter than this asks nothing of anybody.
SHORT_DAY = timedelta(hours=18)


def day_key(instant: datetime, zone: str, day_start_hour: int) -> date:
    """The day an instant belongs to: the wall clock in that zone, with days that begin at `day_start_hour`."""
    wall = instant.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    return (wall - timedelta(hours=day_start_hour)).date()


def monday_of(day: date) -> date:
    """The first day of the week that a day belongs to."""
    return day - timedelta(days=day.weekday())


def start_of_day(day: date, zone: str, day_start_hour: int) -> datetime:
    """The instant at which a day begins in a zone, in UTC; where the clock skips that hour, the next one."""
    return datetime.combine(day, time(day_start_hour), ZoneInfo(zone)).astimezone(UTC)


def short_days(moves: Sequence[tuple[datetime, str]], day_start_hour: int) -> frozenset[date]:
    """Days that were shorter than 18 hours because their owner changed zones; `moves` are (from when on, zone)."""
    short: set[date] = set()
    for (_, old), (at, new) in pairwise(moves):
        left, entered = day_key(at, old, day_start_hour), day_key(at, new, day_start_hour)
        began = start_of_day(left, old, day_start_hour)
        ends = start_of_day(entered + timedelta(days=1), new, day_start_hour)
        lengths = {left: ends - began} if entered == left else {left: at - began, entered: ends - at}
        short |= {day for day, length in lengths.items() if entered >= left and length < SHORT_DAY}
        short |= {left + timedelta(days=n) for n in range(1, (entered - left).days)}
    return frozenset(short)

"""Pure rules of channels: what is said where unless somebody chose otherwise, when it is quiet, what is tried again."""

import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from typing import Literal, get_args
from zoneinfo import ZoneInfo

from app.notifications.rules import Kind

Channel = Literal["in_app", "push"]
State = Literal["due", "held", "claimed", "sending", "sent", "dropped", "dead"]
KINDS: tuple[Kind, ...] = get_args(Kind)
CHANNELS: tuple[Channel, ...] = get_args(Channel)
MOST_TRIES = 8
# Who follows much would be rung at all day; the rest is rare, or somebody waits for an answer.
_SILENT: frozenset[tuple[Kind, Channel]] = frozenset({("commented", "push"), ("completed", "push")})
_FIRST_PAUSE_SECONDS = 5.0
_LONGEST_PAUSE_SECONDS = 3600.0
_TOO_MANY = 429
_GONE = frozenset({404, 410})


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a person chose: only what differs from the usual, and their quiet hours in their own zone."""

    zone: str = "UTC"
    locale: str = "en"
    is_active: bool = True
    choices: Mapping[str, Mapping[str, bool]] = field(default_factory=dict)
    quiet_from: str | None = None
    quiet_until: str | None = None

    def wants(self, kind: Kind, channel: Channel) -> bool:
        """Whether this kind is to be said on this channel."""
        return self.choices.get(kind, {}).get(channel, (kind, channel) not in _SILENT)


def quiet_until(wishes: Wishes, now: datetime) -> datetime | None:
    """When the quiet hours end in which `now` lies; None when it lies in none. They may go over midnight."""
    if wishes.quiet_from is None or wishes.quiet_until is None:
        return None
    zone = ZoneInfo(wishes.zone)
    begin, end = time.fromisoformat(wishes.quiet_from), time.fromisoformat(wishes.quiet_until)
    today = now.astimezone(zone).date()
    for day in (today - timedelta(days=1), today):
        opens = datetime.combine(day, begin, zone).astimezone(UTC)
        last = day if begin < end else day + timedelta(days=1)
        closes = datetime.combine(last, end, zone).astimezone(UTC)
        if opens <= now < closes:
            return closes
    return None


def pause_after(tries: int) -> timedelta:
    """How long a failed try rests: up to a bound that doubles, at least half of it, an hour at most."""
    longest = min(_LONGEST_PAUSE_SECONDS, _FIRST_PAUSE_SECONDS * 2.0 ** min(tries, 20))
    return timedelta(seconds=random.uniform(longest / 2, longest))  # noqa: S311 - no secret


Outcome = Literal["sent", "again", "gone", "refused"]


def outcome_of(status: int | None) -> Outcome:
    """What an answer of a push service means; no answer at all may pass by itself."""
    if status is None or status == _TOO_MANY or status >= 500:
        return "again"
    if status in _GONE:
        return "gone"
    return "sent" if 200 <= status < 300 else "refused"

"""Pure rules of channels: what is said where unless somebody chose otherwise, when it is quiet, what is tried again."""

import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from typing import Literal, get_args
from zoneinfo import ZoneInfo

from app.notifications.rules import Kind

Channel = Literal["in_app", "email", "push"]
State = Literal["due", "held", "claimed", "sending", "grouped", "sent", "dropped", "dead"]
MailState = Literal["ok", "unverified", "bounced", "off"]
ChosenKind = Literal[
    "mentioned",
    "assigned",
    "commented",
    "completed",
    "moved",
    "shared",
    "invited",
    "due_soon",
    "overdue",
    "reminder",
    "growth_reminder",
]
Choices = Mapping[str, Mapping[str, bool]]
# What is about the account itself, or is asked for by other means, is not to be chosen kind by kind.
FIXED: Mapping[Kind, frozenset[Channel]] = {
    "new_sign_in": frozenset({"in_app", "email", "push"}),
    "password_changed": frozenset({"in_app", "email", "push"}),
    "email_changed": frozenset({"in_app", "email", "push"}),
    "mail_bounced": frozenset({"in_app", "push"}),
    "digest": frozenset({"email"}),
}
KINDS: tuple[ChosenKind, ...] = get_args(ChosenKind)
OF_BOARDS: tuple[ChosenKind, ...] = tuple(kind for kind in KINDS if kind != "growth_reminder")
SECURITY: frozenset[Kind] = frozenset({"new_sign_in", "password_changed", "email_changed"})
CHANNELS: tuple[Channel, ...] = get_args(Channel)
# What stands in the app whatever is chosen: who asked for it chose that already.
_ALWAYS: frozenset[tuple[Kind, Channel]] = frozenset({("growth_reminder", "in_app")})
# What is for its hour only: who hears of it much later was not meant.
_FLEETING: Mapping[Kind, timedelta] = {"growth_reminder": timedelta(hours=2)}
MOST_TRIES = 8
# Who follows much would be rung at all day; the rest is rare, or somebody waits for an answer.
_CALM: tuple[Kind, ...] = ("commented", "completed", "moved")
_SILENT: frozenset[tuple[Kind, Channel]] = frozenset(
    {*((kind, channel) for kind in _CALM for channel in ("push", "email")), ("growth_reminder", "email")}
)
_FIRST_PAUSE_SECONDS = 5.0
_LONGEST_PAUSE_SECONDS = 3600.0
_TOO_MANY = 429
_GONE = frozenset({404, 410})


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a person chose: only what differs from the usual, and their quiet hours in their own zone.

    `here` is what they chose for the board that is asked about; `mail` is how it stands with their address.
    """

    zone: str = "UTC"
    locale: str = "en"
    is_active: bool = True
    choices: Choices = field(default_factory=dict)
    quiet_from: str | None = None
    quiet_until: str | None = None
    mail: MailState = "ok"
    address: str = ""
    here: Choices = field(default_factory=dict)

    def wants(self, kind: Kind, channel: Channel) -> bool:
        """Whether this kind is to be said on this channel."""
        if kind in FIXED:
            return channel in FIXED[kind]
        if (kind, channel) in _ALWAYS:
            return True
        usual = self.choices.get(kind, {}).get(channel, (kind, channel) not in _SILENT)
        return self.here.get(kind, {}).get(channel, usual)


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


def is_over(kind: Kind, said_at: datetime, now: datetime) -> bool:
    """Whether it is too late to say this outside the app."""
    return kind in _FLEETING and now - said_at > _FLEETING[kind]


def next_digest(after: datetime, zone: str, period: str, hour: int, weekday: int) -> datetime | None:
    """When the next digest comes after a moment: at a full hour of the person's clock, once for each of their days.

    An hour that a change of the clock leaves out comes when it would have been; one that comes twice counts once.
    """
    if period == "off":
        return None
    own = ZoneInfo(zone)
    day = after.astimezone(own).date()
    while True:
        at = datetime.combine(day, time(hour), own).astimezone(UTC)
        if at > after and (period == "daily" or day.isoweekday() == weekday):
            return at
        day += timedelta(days=1)


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

"""Shapes of choices, devices and receipts."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from app.kernel.schemas import Input, Instant, Output, Patch
from app.notifications.channels.rules import Channel, ChosenKind, MailState, State

TimeOfDay = Annotated[str, Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$", examples=["22:00"])]


class Choice(Output):
    """On which channels one kind of notice is said."""

    in_app: bool
    email: bool
    push: bool


class ChoicePatch(Patch):
    """On which channels one kind of notice is to be said; an absent one stays as it is."""

    in_app: bool = True
    email: bool = True
    push: bool = True


class QuietHours(Input):
    """When nothing rings, in your own time zone; over midnight when the end is before the beginning."""

    begin: TimeOfDay
    end: TimeOfDay


class Digest(Input):
    """A summary by e-mail: how often, and at which hour of your own time zone (weekly: on which day, Monday is 1)."""

    period: Literal["off", "daily", "weekly"]
    hour: int = Field(default=8, ge=0, le=23)
    weekday: int = Field(default=1, ge=1, le=7)


class MailOut(Output):
    """How it stands with your address: mails go to one that was confirmed and that takes them."""

    address: str
    state: MailState


class PreferencesOut(Output):
    """What you are told where; `push_key` is what a browser binds its push subscription to."""

    kinds: dict[ChosenKind, Choice]
    quiet_hours: QuietHours | None
    digest: Digest
    mail: MailOut
    push_key: str


class PreferencesPatch(Patch):
    """What is to change; kinds that are absent stay as they are, null ends quiet hours."""

    kinds: dict[ChosenKind, ChoicePatch] = Field(default_factory=dict)
    quiet_hours: QuietHours | None = None
    digest: Digest = Field(default_factory=lambda: Digest(period="off"))


class BoardPreferencesOut(Output):
    """What you are told where of one board, and of which kinds you chose that for this board alone."""

    kinds: dict[ChosenKind, Choice]
    own: list[ChosenKind]


class BoardPreferencesPatch(Patch):
    """What is to differ for this board; null for a kind goes back to what you chose for all boards."""

    kinds: dict[ChosenKind, ChoicePatch | None]


class DeviceKeys(Input):
    """The keys of a browser's subscription, as `PushSubscription.toJSON()` gives them."""

    p256dh: str = Field(max_length=120)
    auth: str = Field(max_length=40)


class DeviceIn(Input):
    """A browser that wants to be told by push."""

    kind: Literal["web_push"]
    endpoint: str = Field(max_length=1000)
    keys: DeviceKeys


class PhoneIn(Input):
    """A phone that wants to be told by push, by its token at FCM."""

    kind: Literal["fcm"]
    token: str = Field(min_length=20, max_length=1000, pattern=r"^[A-Za-z0-9_:.-]+$")


class DeviceOut(Output):
    """One of your browsers and phones that are told by push, as long as you are signed in there."""

    id: UUID
    kind: Literal["web_push", "fcm"]
    endpoint: str
    created_at: Instant


class Receipt(Output):
    """What became of a notice on a channel, and why when it was not said."""

    channel: Channel
    state: State | Literal["seen"]
    reason: str | None
    at: Instant

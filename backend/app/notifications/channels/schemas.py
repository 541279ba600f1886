"""Shapes of choices, devices and receipts."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from app.kernel.schemas import Input, Instant, Output, Patch
from app.notifications.channels.rules import State
from app.notifications.rules import Kind

TimeOfDay = Annotated[str, Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$", examples=["22:00"])]


class Choice(Output):
    """On which channels one kind of notice is said."""

    in_app: bool
    push: bool


class ChoicePatch(Patch):
    """On which channels one kind of notice is to be said; an absent one stays as it is."""

    in_app: bool = True
    push: bool = True


class QuietHours(Input):
    """When nothing rings, in your own time zone; over midnight when the end is before the beginning."""

    begin: TimeOfDay
    end: TimeOfDay


class PreferencesOut(Output):
    """What you are told where; `push_key` is what a browser binds its push subscription to."""

    kinds: dict[Kind, Choice]
    quiet_hours: QuietHours | None
    push_key: str


class PreferencesPatch(Patch):
    """What is to change; kinds that are absent stay as they are, null ends quiet hours."""

    kinds: dict[Kind, ChoicePatch] = Field(default_factory=dict)
    quiet_hours: QuietHours | None = None


class DeviceKeys(Input):
    """The keys of a browser's subscription, as `PushSubscription.toJSON()` gives them."""

    p256dh: str = Field(max_length=120)
    auth: str = Field(max_length=40)


class DeviceIn(Input):
    """A browser that wants to be told by push."""

    kind: Literal["web_push"]
    endpoint: str = Field(max_length=1000)
    keys: DeviceKeys


class DeviceOut(Output):
    """One of your browsers that are told by push, as long as you are signed in there."""

    id: UUID
    kind: Literal["web_push"] = "web_push"
    endpoint: str
    created_at: Instant


class Receipt(Output):
    """What became of a notice on a channel, and why when it was not said."""

    channel: Literal["in_app", "push"]
    state: State | Literal["seen"]
    reason: str | None
    at: Instant

"""Shapes of webhooks and their deliveries."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from app.kernel.events import REGISTRY
from app.kernel.schemas import Input, Instant, Line, Output, Patch

OffReason = Literal["by_hand", "failing", "right_lost"]
DeliveryState = Literal["waiting", "delivered", "failed"]


def _known(kind: str) -> str:
    event = REGISTRY.get(kind)
    if event is None or event.room != "board":
        raise PydanticCustomError("unknown_event_type", "No event on a board has this type")
    return kind


EventType = Annotated[str, AfterValidator(_known)]
Events = Annotated[
    list[EventType],
    Field(
        min_length=1,
        max_length=100,
        description="Only events of these types; null for all.",
        examples=[["card.created"]],
    ),
]
Url = Annotated[
    Line, StringConstraints(max_length=2000), Field(description="https, public.", examples=["https://example.org/hook"])
]


class WebhookIn(Input):
    """A new webhook."""

    url: Url
    events: Events | None = None


class WebhookPatch(Patch):
    """What changes about a webhook; `new_secret: true` makes another secret, which this answer shows once."""

    url: Url = "https://example.org/hook"
    events: Events | None = None
    is_active: bool = True
    new_secret: bool = False


class WebhookOut(Output):
    """A webhook of a board."""

    id: UUID
    board_id: UUID
    url: str
    events: list[str] | None
    is_active: bool
    off_reason: OffReason | None = Field(description="Why it is off; `failing` after a day without a success.")
    failing_since: Instant | None
    created_by: UUID
    created_at: Instant
    updated_at: Instant
    secret: str | None = Field(
        default=None, description="Only in the answer that made it; a repeated answer no longer has it."
    )


class DeliveryOut(Output):
    """One event on its way to a webhook; its id stays the same over all tries."""

    id: UUID
    webhook_id: UUID
    seq: int
    event_id: UUID
    type: str
    state: DeliveryState
    attempts: int
    response_status: int | None
    took_ms: int | None
    error: str | None
    created_at: Instant
    last_tried_at: Instant | None
    next_at: Instant | None

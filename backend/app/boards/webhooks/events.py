"""Facts about webhooks, for the person who made them."""

from uuid import UUID

from app.boards.webhooks.schemas import OffReason
from app.kernel.events import Event


class WebhookSwitchedOff(Event, type="webhook.switched_off", room="user"):
    """A webhook of yours is no longer called; the board's admins see why."""

    webhook_id: UUID
    board_id: UUID
    board_title: str
    host: str
    reason: OffReason

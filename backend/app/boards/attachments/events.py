"""Facts about attachments."""

from uuid import UUID

from app.boards.attachments.schemas import AttachmentOut
from app.kernel.events import Event
from app.kernel.schemas import Instant


class AttachmentCreated(Event, type="attachment.created"):
    """A file or a link was put on a card."""

    card_id: UUID
    attachment: AttachmentOut
    attachment_count: int


class AttachmentUpdated(Event, type="attachment.updated"):
    """The preview of a file is ready, or there will be none; or a link became the file that was behind it."""

    card_id: UUID
    attachment: AttachmentOut


class AttachmentDeleted(Event, type="attachment.deleted"):
    """A file or a link is gone from its card; a card that showed it on its front does so no more."""

    card_id: UUID
    attachment_id: UUID
    attachment_count: int


class CardCovered(Event, type="card.covered"):
    """A card shows another image on its front, or none."""

    card_id: UUID
    cover_id: UUID | None
    version: int
    updated_at: Instant

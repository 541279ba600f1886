"""Facts about labels."""

from uuid import UUID

from pydantic import BaseModel, ConfigDict

from app.boards.labels.schemas import Color, LabelOut
from app.kernel.events import Event
from app.kernel.schemas import Instant


class LabelChanges(BaseModel):
    """Fields of a label that changed; only those are there."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = ""
    color: Color = "slate"


class LabelCreated(Event, type="label.created"):
    """A board got a label."""

    label: LabelOut


class LabelUpdated(Event, type="label.updated"):
    """A label has another name or colour."""

    label_id: UUID
    version: int
    changes: LabelChanges


class LabelDeleted(Event, type="label.deleted"):
    """A label is gone, from the board and from every card."""

    label_id: UUID


class CardLabelled(Event, type="card.labelled"):
    """A card carries other labels; `label_ids` are all of them now."""

    card_id: UUID
    label_ids: list[UUID]
    version: int
    updated_at: Instant

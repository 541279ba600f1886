"""Facts about fields, and what is in them."""

from uuid import UUID

from pydantic import BaseModel, ConfigDict

from app.boards.cards.schemas import FieldValues
from app.boards.fields.schemas import FieldOut, OptionOut
from app.kernel.events import Event
from app.kernel.schemas import Instant


class FieldChanges(BaseModel):
    """What changed about a field; only that is there."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = ""
    options: list[OptionOut] = []
    on_card: bool = True


class FieldCreated(Event, type="field.created"):
    """A board got a field."""

    field: FieldOut


class FieldUpdated(Event, type="field.updated"):
    """A field has another name, other choices, or is shown elsewhere."""

    field_id: UUID
    version: int
    changes: FieldChanges


class FieldDeleted(Event, type="field.deleted"):
    """A field is gone, from the board and with what was in it on every card."""

    field_id: UUID


class CardFilled(Event, type="card.filled"):
    """Something else is in the fields of a card; `fields` is all of it now, by the fields' ids."""

    card_id: UUID
    fields: FieldValues
    version: int
    updated_at: Instant

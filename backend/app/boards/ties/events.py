"""Facts about ties, told on the boards of both cards, and about what cards wait for, told on theirs."""

from uuid import UUID

from pydantic import Field

from app.boards.ties.schemas import TieFact
from app.kernel.events import Event

_WAITING = Field(default=0, description="For how many cards that are not done the card at `tie.to_id` waits now.")


class TieCreated(Event, type="tie.created"):
    """Two cards were tied to each other."""

    tie: TieFact
    waiting_count: int = _WAITING


class TieDeleted(Event, type="tie.deleted"):
    """Two cards are tied no more."""

    tie: TieFact
    waiting_count: int = _WAITING


class CardWaiting(Event, type="card.waiting"):
    """What a card waits for was done or taken up again, on whatever board that is."""

    card_id: UUID
    waiting_count: int

"""Facts about cards."""

from uuid import UUID

from pydantic import BaseModel, ConfigDict

from app.boards.cards.schemas import CardPicture
from app.boards.schemas import Position
from app.kernel.events import Event
from app.kernel.schemas import Instant


class CardChanges(BaseModel):
    """Fields of a card that changed; only those are there."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: str = ""
    description: str = ""
    has_description: bool = False
    start_at: Instant | None = None
    due_at: Instant | None = None


class CardCreated(Event, type="card.created"):
    """A card came into being."""

    card: CardPicture


class CardUpdated(Event, type="card.updated"):
    """Fields of a card changed; `changes` holds only those."""

    card_id: UUID
    version: int
    updated_at: Instant
    changes: CardChanges


class CardCompleted(Event, type="card.completed"):
    """A card was marked as done."""

    card_id: UUID
    version: int
    updated_at: Instant
    completed_at: Instant


class CardReopened(Event, type="card.reopened"):
    """A card is no longer done; its `completed_at` is null again."""

    card_id: UUID
    version: int
    updated_at: Instant


class CardMoved(Event, type="card.moved"):
    """A card changed its place on its board."""

    card_id: UUID
    list_id: UUID
    position: Position
    version: int
    updated_at: Instant


class CardArchived(Event, type="card.archived"):
    """A card left the picture for the archive."""

    card_id: UUID
    version: int
    updated_at: Instant


class CardUnarchived(Event, type="card.unarchived"):
    """A card came back from the archive."""

    card: CardPicture


class CardDeleted(Event, type="card.deleted"):
    """A card went to the trash."""

    card_id: UUID


class CardRestored(Event, type="card.restored"):
    """A card came back from the trash."""

    card: CardPicture


class CardMovedOut(Event, type="card.moved_out"):
    """A card went to another board."""

    card_id: UUID


class CardMovedIn(Event, type="card.moved_in"):
    """A card came from another board."""

    card: CardPicture

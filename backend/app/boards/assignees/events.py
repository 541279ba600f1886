"""Facts about who is to do a card."""

from uuid import UUID

from app.kernel.events import Event
from app.kernel.schemas import Instant


class AssigneeAdded(Event, type="assignee.added"):
    """A card was given to a person; `assignee_ids` are all who have it now."""

    card_id: UUID
    user_id: UUID
    assignee_ids: list[UUID]
    version: int
    updated_at: Instant


class AssigneeRemoved(Event, type="assignee.removed"):
    """A card was taken from a person; `assignee_ids` are all who have it now.

    Who leaves a board loses its cards with `member.removed`, without a word for each card.
    """

    card_id: UUID
    user_id: UUID
    assignee_ids: list[UUID]
    version: int
    updated_at: Instant

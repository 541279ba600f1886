"""Shapes of revisions."""

from uuid import UUID

from app.kernel.schemas import Instant, Output


class RevisionOut(Output):
    """That a card's description was edited: by whom, from when to when. `n` names it on its card."""

    n: int
    card_id: UUID
    author_id: UUID | None
    created_at: Instant
    updated_at: Instant


class RevisionText(RevisionOut):
    """A revision with what the description said, and what it had said before."""

    body: str
    before: str

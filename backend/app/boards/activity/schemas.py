"""Shapes of what happened."""

from uuid import UUID

from pydantic import Field

from app.kernel.schemas import Instant, Output


class NamedOut(Output):
    """A thing or a person by its present name; null when it is gone for good, or out of your sight."""

    id: UUID
    name: str | None


class ActivityOut(Output):
    """Something that happened on a board, with the names of what it is about as they are now."""

    seq: int = Field(description="Its number in the board's log.")
    at: Instant
    type: str = Field(description="As in the log: `card.moved`.", examples=["card.moved"])
    actor: NamedOut | None = Field(description="Who did it; null for Grove itself.")
    card: NamedOut | None
    in_list: NamedOut | None = Field(description="The list it is about, or where its card was put.")
    from_list: NamedOut | None = Field(description="Where a card came from that was moved.")
    person: NamedOut | None = Field(description="Whom it was done to: who was given a card, or came to the board.")
    labels_added: list[str]
    labels_removed: list[str]
    about: str | None = Field(description="Words of what it is about: of a comment, a checklist, a step, a label.")
    fields: list[str] = Field(description="Which fields changed.", examples=[["due_at"]])
    before: str | None = Field(description="What stood there before, where one short field changed.")
    after: str | None

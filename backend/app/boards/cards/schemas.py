"""Shapes of cards."""

from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from app.boards.schemas import Place, Position
from app.kernel.schemas import Input, Instant, InstantIn, Line, Output, Patch, PlainText

CardTitle = Annotated[Line, StringConstraints(max_length=500)]
Description = Annotated[PlainText, StringConstraints(max_length=100_000)]


# By the fields' ids: text, a number, true, a day, or the id of a choice or a person.
FieldValues = dict[str, str | bool | int | float]


class CardPicture(Output):
    """A card as a board view needs it; the description itself comes with `GET /cards/{card_id}`."""

    id: UUID
    board_id: UUID
    list_id: UUID
    title: str
    position: Position
    has_description: bool
    start_at: Instant | None
    due_at: Instant | None
    completed_at: Instant | None
    label_ids: list[UUID]
    assignee_ids: list[UUID]
    checklist_done: int
    checklist_total: int
    comment_count: int
    attachment_count: int
    waiting_count: int = Field(description="For how many cards it waits that are not done, on whatever board.")
    cover_id: UUID | None = Field(description="The attachment that is shown on the front.")
    fields: FieldValues = Field(description="What is in the board's fields, by their ids; empty ones are not there.")
    archived: bool
    created_by: UUID | None
    created_at: Instant
    updated_at: Instant
    version: int


class CardOut(CardPicture):
    """A whole card."""

    description: str


class CardIn(Place):
    """A new card; `id` may be made by the client (UUIDv7), so that it can show the card before the answer."""

    id: UUID | None = None
    title: CardTitle = Field(examples=["Order seeds for spring"])
    description: Description = ""
    start_at: InstantIn | None = None
    due_at: InstantIn | None = None


class CardPatch(Patch):
    """Fields of a card that change."""

    title: CardTitle = Field(default="", examples=["Order seeds for autumn"])
    description: Description = ""
    start_at: InstantIn | None = None
    due_at: InstantIn | None = None
    completed: bool = False
    archived: bool = False


class CardMove(Place):
    """Where a card goes; the list may be on another board."""

    list_id: UUID


class CardFilter(Input):
    """Which cards of a board to list."""

    list_id: UUID | None = None
    label_id: UUID | None = None
    assignee_id: UUID | None = None
    archived: bool = False
    q: PlainText | None = None
    due_before: InstantIn | None = None
    due_after: InstantIn | None = None

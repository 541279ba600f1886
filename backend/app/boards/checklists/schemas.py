"""Shapes of checklists."""

from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from app.boards.schemas import Place, Position
from app.kernel.schemas import Instant, InstantIn, Line, Output, Patch

MOST_CHECKLISTS = 20
MOST_ITEMS = 500
ChecklistTitle = Annotated[Line, StringConstraints(max_length=200)]
ItemText = Annotated[Line, StringConstraints(max_length=1000)]


class ItemOut(Output):
    """A step of a checklist."""

    id: UUID
    checklist_id: UUID
    text: str
    position: Position
    assignee_id: UUID | None
    due_at: Instant | None
    done_at: Instant | None
    version: int


class ChecklistOut(Output):
    """A checklist with its steps, in their order."""

    id: UUID
    card_id: UUID
    title: str
    position: Position
    version: int
    items: list[ItemOut]


class ChecklistIn(Place):
    """A new checklist; `id` may be made by the client (UUIDv7)."""

    id: UUID | None = None
    title: ChecklistTitle = Field(examples=["Before the frost"])


class ChecklistPatch(Patch):
    """Fields of a checklist that change."""

    title: ChecklistTitle = Field(default="", examples=["After the frost"])


class ItemIn(Place):
    """A new step; `id` may be made by the client (UUIDv7)."""

    id: UUID | None = None
    text: ItemText = Field(examples=["Cover the roses"])
    assignee_id: UUID | None = None
    due_at: InstantIn | None = None


class ItemPatch(Patch):
    """Fields of a step that change."""

    text: ItemText = Field(default="", examples=["Cover the old roses"])
    assignee_id: UUID | None = None
    due_at: InstantIn | None = None
    done: bool = False


class ItemMove(Place):
    """Where a step goes; the checklist may be another one of the same card."""

    checklist_id: UUID

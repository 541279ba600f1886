"""Shapes of lists."""

from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from app.boards.schemas import Place, Position
from app.kernel.schemas import Instant, Line, Output, Patch

ListTitle = Annotated[Line, StringConstraints(max_length=200)]


class ListOut(Output):
    """A list."""

    id: UUID
    board_id: UUID
    title: str
    position: Position
    wip_limit: int | None = Field(description="How many open cards it takes at most; null is no limit.")
    archived: bool
    created_at: Instant
    updated_at: Instant
    version: int


class ListIn(Place):
    """A new list; `id` may be made by the client (UUIDv7)."""

    id: UUID | None = None
    title: ListTitle = Field(examples=["Doing"])


class ListPatch(Patch):
    """Fields of a list that change."""

    title: ListTitle = Field(default="", examples=["Done"])
    archived: bool = False
    wip_limit: int | None = Field(default=None, ge=1, le=10_000)


class ListMove(Place):
    """Where a list goes on its board, or with all its cards on another."""

    board_id: UUID | None = None

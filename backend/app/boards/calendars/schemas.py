"""Shapes of calendar feeds."""

from typing import Annotated, Self
from uuid import UUID

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from app.kernel.schemas import Input, Instant, Line, Output


class FeedIn(Input):
    """A new feed: cards that are assigned to you, and all cards of the boards that you name."""

    name: Annotated[Line, StringConstraints(max_length=80)] = Field(examples=["Work"])
    assigned: bool = True
    board_ids: list[UUID] = Field(default=[], max_length=100)
    alarm_minutes: int | None = Field(default=None, ge=0, le=7 * 24 * 60, description="Remind so long before.")

    @model_validator(mode="after")
    def _something(self) -> Self:
        if not self.assigned and not self.board_ids:
            raise PydanticCustomError("nothing_chosen", "Choose the cards assigned to you, some boards, or both")
        return self


class FeedOut(Output):
    """A calendar feed."""

    id: UUID
    name: str
    assigned: bool
    board_ids: list[UUID]
    alarm_minutes: int | None
    created_at: Instant
    url: str | None = Field(
        default=None, description="Only in the answer that made it; a repeated answer no longer has it."
    )

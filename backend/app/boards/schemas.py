"""Shapes shared by the board's rooms."""

from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from app.kernel.schemas import Input

Position = Annotated[
    str,
    Field(
        description="Place in the order: compare as bytes. Made by the server; opaque.",
        examples=["a0Xk2"],
        pattern=r"^[0-9A-Za-z]+$",
    ),
]


class Place(Input):
    """Where something goes in an order: before one, after one, or at an end; nothing said means the end."""

    before_id: UUID | None = None
    after_id: UUID | None = None
    position: Literal["top", "bottom"] | None = None

    @model_validator(mode="after")
    def _one_at_most(self) -> Self:
        if sum(given is not None for given in (self.before_id, self.after_id, self.position)) > 1:
            raise PydanticCustomError("one_place_only", "Give only one of before_id, after_id and position")
        return self

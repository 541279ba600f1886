"""Shapes of saved filters."""

from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from app.kernel.schemas import Input, Instant, Line, Output, PlainText


class FilterIn(Input):
    """A filter to keep."""

    name: Annotated[Line, StringConstraints(max_length=80)] = Field(examples=["Mine, this week"])
    query: Annotated[PlainText, StringConstraints(max_length=2000)] = Field(
        description="What stands behind the `?` of the board's address.", examples=["who=me&due=week"]
    )
    is_shared: bool = Field(default=False, description="For everybody on the board; editors may.")


class FilterOut(Output):
    """A kept filter."""

    id: UUID
    board_id: UUID
    name: str
    query: str
    is_shared: bool
    is_mine: bool
    created_at: Instant

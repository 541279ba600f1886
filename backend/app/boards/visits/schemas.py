"""Shapes of visits."""

from uuid import UUID

from pydantic import Field

from app.kernel.schemas import Output


class OwnBoards(Output):
    """Boards of a person, as far as they may see them now."""

    starred: list[UUID] = Field(description="In the order in which they were starred.")
    recent: list[UUID] = Field(description="The last ones first, thirty at most.")

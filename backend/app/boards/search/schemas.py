"""Shapes of what was found."""

from typing import Literal
from uuid import UUID

from pydantic import Field

from app.kernel.schemas import Output

Kind = Literal["board", "list", "card", "comment"]


class Piece(Output):
    """A stretch of text, and whether it is what was looked for."""

    text: str
    hit: bool


class FoundOut(Output):
    """Something that was found. A step of a checklist is found as its card."""

    kind: Kind
    id: UUID
    board_id: UUID
    board_title: str
    list_title: str | None
    card_id: UUID | None
    title: list[Piece] = Field(description="Of the board, the list or the card; of the comment's card.")
    excerpt: list[Piece] = Field(description="Where it stands in the text; empty where the title says all.")
    archived: bool
    completed: bool

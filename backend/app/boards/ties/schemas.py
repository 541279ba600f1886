"""Shapes of ties."""

from typing import Literal
from uuid import UUID

from pydantic import Field

from app.kernel.schemas import Input, Instant, Output

MOST_TIES = 100
TieKind = Literal["blocks", "blocked_by", "relates"]


class TieFact(Output):
    """A tie as logs tell it: by ids alone, since who hears of one card may not see the other."""

    id: UUID
    from_id: UUID
    to_id: UUID
    kind: Literal["blocks", "relates"]


class TiedCard(Output):
    """The card at the other end."""

    id: UUID
    board_id: UUID
    board_title: str
    title: str
    completed_at: Instant | None
    archived: bool


class TieOut(Output):
    """A tie as it reads from one of its cards."""

    id: UUID
    kind: TieKind
    card: TiedCard | None = Field(description="Null where the other card is on a board that you may not see.")


class TieIn(Input):
    """Another card, and what this one is to it."""

    to_id: UUID
    kind: TieKind = "relates"


class Ties(Output):
    """All ties of a card; there are few."""

    items: list[TieOut]

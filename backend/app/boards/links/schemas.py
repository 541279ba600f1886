"""Shapes of public links, and of what they show: nothing of a person but a name."""

from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from app.boards.board.schemas import BoardStatus
from app.boards.schemas import Position
from app.kernel.schemas import Input, Instant, InstantIn, Output, PlainText


class LinkIn(Input):
    """A new link; without `expires_at` it works until it is revoked."""

    name: Annotated[PlainText, StringConstraints(max_length=80, strip_whitespace=True)] = Field(
        default="", examples=["For the neighbours"]
    )
    expires_at: InstantIn | None = Field(default=None, examples=["2099-03-14T09:26:53Z"])


class LinkOut(Output):
    """A public link of a board."""

    id: UUID
    board_id: UUID
    name: str
    expires_at: Instant | None
    created_by: UUID | None
    created_at: Instant
    token: str | None = Field(
        default=None, description="Only in the answer that made it; a repeated answer no longer has it."
    )
    url: str | None = Field(default=None, description="The page to pass on; only together with `token`.")


class PublicList(Output):
    """A list, as everybody with the link sees it."""

    id: UUID
    title: str
    position: Position


class PublicLabel(Output):
    """A label, as everybody with the link sees it."""

    id: UUID
    name: str
    color: str


class PublicPerson(Output):
    """Somebody who works on a card: a name, nothing else."""

    id: UUID
    display_name: str


class PublicCard(Output):
    """A card, as everybody with the link sees it."""

    id: UUID
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
    waiting_count: int


class PublicBoard(Output):
    """A board, as everybody with the link sees it: open lists and cards, in their order."""

    title: str
    description: str
    status: BoardStatus
    lists: list[PublicList]
    cards: list[PublicCard]
    labels: list[PublicLabel]
    people: list[PublicPerson]
    expires_at: Instant | None


class PublicCardText(Output):
    """What a card says."""

    id: UUID
    title: str
    description: str

"""Shapes of copies."""

from typing import Literal
from uuid import UUID

from pydantic import Field

from app.boards.board.schemas import BoardTitle
from app.boards.cards.schemas import CardTitle
from app.boards.lists.schemas import ListTitle
from app.boards.schemas import Place
from app.kernel.schemas import Input

Kept = Literal["labels", "people", "dates", "checklists", "attachments", "fields"]
_ALL: list[Kept] = ["labels", "people", "dates", "checklists", "attachments", "fields"]
_KEPT = Field(default=_ALL, max_length=10, description="What comes along; comments never do.")


class CardCopy(Place):
    """A copy of a card: right behind it, or in a list of this board or another."""

    list_id: UUID | None = None
    title: CardTitle | None = None
    keep: list[Kept] = _KEPT


class ListCopy(Input):
    """A copy of a list with its open cards: right behind it, or at the end of another board."""

    board_id: UUID | None = None
    title: ListTitle | None = None
    keep: list[Kept] = _KEPT


class BoardCopy(Input):
    """A board made after another: its lists, labels and fields, and what else is to come along."""

    title: BoardTitle = Field(examples=["Kitchen garden 2028"])
    workspace_id: UUID | None = None
    cards: bool = True
    is_template: bool = False
    keep: list[Kept] = _KEPT

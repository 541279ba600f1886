"""Shapes of boards, their members and their trash."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from app.boards.cards.schemas import CardPicture
from app.boards.fields.schemas import FieldOut
from app.boards.labels.schemas import LabelOut
from app.boards.lists.schemas import ListOut
from app.kernel.schemas import DayIn, Input, Instant, Line, Output, Patch, PlainText

BoardTitle = Annotated[Line, StringConstraints(max_length=200)]
BoardDescription = Annotated[PlainText, StringConstraints(max_length=20_000)]
BoardStatus = Literal["planned", "ongoing", "completed", "archived"]
BoardBackground = Literal[
    "moss", "clay", "sky", "plum", "amber", "slate", "dawn", "meadow", "lagoon", "heather", "harvest", "dusk"
]
BoardRole = Literal["viewer", "commenter", "editor", "admin"]


class BoardOut(Output):
    """A board, which is a project."""

    id: UUID
    workspace_id: UUID
    title: str
    description: str
    status: BoardStatus
    background: BoardBackground | None = Field(description="A colour or a gradient of Grove's; null is plain.")
    start_on: date | None
    due_on: date | None
    is_template: bool = Field(description="Whether new boards are made after this one.")
    created_by: UUID | None
    created_at: Instant
    updated_at: Instant
    version: int


class BoardSummary(BoardOut):
    """A board in an overview: what the caller may do there, and how much there is."""

    role: BoardRole
    seq: int
    card_count: int = Field(description="Cards that are neither archived nor deleted.")
    completed_count: int = Field(description="Those of them that are done.")


class BoardIn(Input):
    """A new board; its creator becomes its admin."""

    id: UUID | None = None
    title: BoardTitle = Field(examples=["Kitchen garden"])
    description: BoardDescription = ""
    status: BoardStatus = "ongoing"
    background: BoardBackground | None = None
    start_on: DayIn | None = None
    due_on: DayIn | None = None


class BoardPatch(Patch):
    """Fields of a board that change."""

    title: BoardTitle = Field(default="", examples=["Kitchen garden 2027"])
    description: BoardDescription = ""
    status: BoardStatus = "ongoing"
    background: BoardBackground | None = None
    start_on: DayIn | None = None
    due_on: DayIn | None = None
    is_template: bool = False


class MemberOut(Output):
    """A person on a board."""

    user_id: UUID
    username: str
    display_name: str
    avatar_url: str | None
    role: BoardRole


class MemberIn(Input):
    """The role that a person gets on a board."""

    role: BoardRole


class BoardInPicture(BoardOut):
    """The board in its snapshot, with the position of its log."""

    seq: int = Field(description="Number of the last event in this picture.")
    tag: str = Field(description="Short random part of that event's id; goes along with `seq` when subscribing.")


class Snapshot(Output):
    """One consistent picture of a board, in one read."""

    board: BoardInPicture
    lists: list[ListOut] = Field(description="In order; archived ones too.")
    cards: list[CardPicture] = Field(description="In order within each list; not the archived ones.")
    labels: list[LabelOut]
    fields: list[FieldOut]
    members: list[MemberOut]


class TrashItem(Output):
    """Something deleted that can be restored for 30 days."""

    item_id: UUID
    kind: Literal["list", "card"]
    title: str
    list_id: UUID | None
    deleted_at: Instant
    deleted_by: UUID | None

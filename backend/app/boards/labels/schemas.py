"""Shapes of labels."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from app.kernel.schemas import Input, Line, Output, Patch

MOST_LABELS = 100
# Six grounds that people who see few colours tell apart; the client never shows one without its name or a sign.
Color = Literal["moss", "clay", "sky", "plum", "amber", "slate"]
LabelName = Annotated[Line, StringConstraints(max_length=60)]


class LabelOut(Output):
    """A label of a board."""

    id: UUID
    board_id: UUID
    name: str
    color: Color
    version: int


class LabelIn(Input):
    """A new label; `id` may be made by the client (UUIDv7)."""

    id: UUID | None = None
    name: LabelName = Field(examples=["Urgent"])
    color: Color


class LabelPatch(Patch):
    """Fields of a label that change."""

    name: LabelName = Field(default="", examples=["Very urgent"])
    color: Color = "slate"

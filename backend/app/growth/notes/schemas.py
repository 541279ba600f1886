"""Shapes of notes and projects."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from app.kernel.schemas import Input, Instant, InstantIn, Line, Output, Patch, PlainText

NoteTitle = Annotated[Line, StringConstraints(max_length=200)]
NoteText = Annotated[PlainText, StringConstraints(max_length=100_000)]
ProjectTitle = Annotated[Line, StringConstraints(max_length=120)]
ProjectText = Annotated[PlainText, StringConstraints(max_length=10_000)]
ProjectStatus = Literal["planned", "ongoing", "completed", "archived"]


class NoteIn(Input):
    """A new note of your own."""

    id: UUID | None = None
    title: NoteTitle = Field(examples=["Ideas for the shed"])
    content: NoteText = ""
    project_id: UUID | None = None
    card_id: UUID | None = Field(default=None, description="A card that it became, or came from.")
    occurred_at: InstantIn | None = Field(default=None, description="When you wrote it; without it, now.")


class NotePatch(Patch):
    """Fields of a note that change."""

    title: NoteTitle = Field(default="", examples=["Ideas for the garden shed"])
    content: NoteText = ""
    project_id: UUID | None = None
    card_id: UUID | None = Field(default=None, description="A card that it became, or came from.")


class NoteOut(Output):
    """A note of your own; nobody else reads it."""

    id: UUID
    title: str
    content: str
    project_id: UUID | None
    card_id: UUID | None
    created_at: Instant
    updated_at: Instant
    version: int


class ProjectIn(Input):
    """A new project of your own."""

    id: UUID | None = None
    title: ProjectTitle = Field(examples=["Learn to bake bread"])
    description: ProjectText = ""
    status: ProjectStatus = "planned"
    board_id: UUID | None = Field(default=None, description="A board that you see and that belongs to it.")


class ProjectPatch(Patch):
    """Fields of a project that change."""

    title: ProjectTitle = Field(default="", examples=["Bake bread every week"])
    description: ProjectText = ""
    status: ProjectStatus = "planned"
    board_id: UUID | None = Field(default=None, description="A board that you see and that belongs to it.")


class ProjectOut(Output):
    """A project of your own."""

    id: UUID
    title: str
    description: str
    status: ProjectStatus
    board_id: UUID | None
    created_at: Instant
    updated_at: Instant
    version: int

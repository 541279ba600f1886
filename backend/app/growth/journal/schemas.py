"""Shapes of the journal."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from app.kernel.schemas import Input, Instant, InstantIn, Line, Output, Patch, PlainText

EntryTitle = Annotated[PlainText, StringConstraints(max_length=200, strip_whitespace=True)]
EntryText = Annotated[PlainText, StringConstraints(max_length=100_000)]
Tag = Annotated[Line, StringConstraints(max_length=40)]
Tags = Annotated[list[Tag], Field(max_length=20)]
PromptKey = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_]{1,60}$")]


class JournalIn(Input):
    """A new entry; it may be empty, because it saves itself while you write."""

    id: UUID | None = None
    title: EntryTitle = Field(default="", examples=["A slow morning"])
    body: EntryText = Field(default="", examples=["Rain on the roof, tea, nothing to do."])
    tags: Tags = Field(default_factory=list)
    prompt_key: PromptKey | None = None
    mood_entry_id: UUID | None = None
    occurred_at: InstantIn | None = None


class JournalPatch(Patch):
    """Fields of an entry that change."""

    title: EntryTitle = Field(default="", examples=["A slow, good morning"])
    body: EntryText = ""
    tags: Tags = Field(default_factory=list)
    mood_entry_id: UUID | None = None


class JournalOut(Output):
    """A journal entry."""

    id: UUID
    occurred_at: Instant
    time_zone: str
    local_day: date
    title: str
    body: str
    tags: list[str]
    prompt_key: str | None
    mood_entry_id: UUID | None
    created_at: Instant
    updated_at: Instant
    version: int


class JournalSaved(JournalOut):
    """An entry that was kept, and what its words call for: it is said here once, and kept nowhere."""

    help: Literal["offer", "urgent", "for_someone"] | None = Field(
        description="Show whom to call: because of what was written, at once, or for somebody else. No diagnosis."
    )


class JournalFilter(Input):
    """Which entries to list."""

    q: str | None = None
    tag: str | None = None
    since: date | None = None
    until: date | None = None


class EchoesOut(Output):
    """What you wrote on this day in other months and years."""

    items: list[JournalOut]

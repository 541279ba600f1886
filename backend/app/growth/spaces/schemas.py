"""Shapes of the day at a glance and of The Cave."""

from typing import Literal
from uuid import UUID

from pydantic import Field

from app.growth.moods.schemas import MoodOut
from app.growth.spaces.rules import Kind
from app.kernel.schemas import Instant, Output


class DueCardOut(Output):
    """A card of yours that is due."""

    id: UUID
    board_id: UUID
    board_title: str
    title: str
    due_at: Instant


class SuggestionOut(Output):
    """One thing to do, if one likes."""

    kind: Kind
    key: str | None
    id: UUID | None
    text: str


class TodayOut(Output):
    """The day at a glance: what is due on boards, how you are, one suggestion."""

    due: list[DueCardOut]
    mood: MoodOut | None
    suggestion: SuggestionOut


class DeviceKeyOut(Output):
    """What your devices lock private words with. A session that has ended cannot ask for it."""

    key: str = Field(description="256 bits, in base64.")


class PromptOut(Output):
    """A question to begin a page with."""

    key: str
    text: str


class PromptsOut(Output):
    """All questions to begin a page with."""

    items: list[PromptOut]


class LeftOpenOut(Output):
    """Something that was begun lately and left open: an exercise, or a talk. Nothing asks to be finished."""

    kind: Literal["exercise", "talk"]
    key: str | None = Field(description="Of the exercise.")
    id: UUID | None = Field(description="Of the talk.")
    title: str


class CaveOut(Output):
    """What awaits you in The Cave: a question, how you were last, one suggestion. No numbers."""

    left_open: LeftOpenOut | None
    prompt: PromptOut
    mood: MoodOut | None
    suggestion: SuggestionOut


class CaveSessionOut(Output):
    """A visit to The Cave, and what became of it."""

    id: UUID
    started_at: Instant
    finished_at: Instant | None
    moods: int
    pages: int
    exercises: int

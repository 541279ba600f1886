"""Shapes of archives, and of the words that may come back in with one."""

from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field, TypeAdapter

from app.growth.challenges.schemas import ChallengeText, ChallengeTitle, StepText, Words
from app.growth.companion.engine.state import Memory, SafetyKind, State
from app.growth.companion.schemas import ButtonOut
from app.growth.exercises.schemas import Rating, Reflection
from app.growth.habits.schemas import HabitName
from app.growth.journal.schemas import EntryText, EntryTitle, Tags
from app.growth.moods.schemas import Emotions, Remark, Value
from app.growth.notes.schemas import NoteText, NoteTitle, ProjectText, ProjectTitle
from app.growth.pets.schemas import PetName
from app.growth.profile.schemas import Country, TimeZone
from app.growth.safetyplan.schemas import SafetyPlanIn
from app.growth.wellbeing.schemas import Answers
from app.kernel.schemas import Input, Instant, Output, PlainText


class ArchiveTicketOut(Output):
    """A ticket for your archive: it can be fetched once, until it expires."""

    id: UUID
    expires_at: Instant
    fetched_at: Instant | None


class RestoredOut(Output):
    """What came in with an archive: how many rows of each kind, and kinds that are not known here."""

    rows: dict[str, int]
    unknown: list[str]


class _Mood(Input):
    value: Value
    emotions: Emotions
    energy: Value | None
    note: Remark
    source: Annotated[str, Field(max_length=80)] | None = None


class _Page(Input):
    title: EntryTitle
    body: EntryText
    tags: Tags


class _Note(Input):
    title: NoteTitle
    content: NoteText


class _Project(Input):
    title: ProjectTitle
    description: ProjectText


class _Session(Input):
    before: Rating | None
    after: Rating | None
    reflection: Reflection


class _Wellbeing(Input):
    answers: Answers


class _Challenge(Input):
    title: ChallengeTitle
    description: ChallengeText
    reflection: Words


class _Step(Input):
    text: StepText


class _Turn(Input):
    intention: Words
    closing: Words


class _Habit(Input):
    name: HabitName


class _Thread(Input):
    title: Annotated[str, Field(max_length=120)]
    is_unfinished: bool = False


class _Message(Input):
    text: Annotated[PlainText, Field(max_length=20_000)]
    choice: Annotated[str, Field(max_length=40)] | None = None
    ask: Literal["choice", "text", "rating"] | None = None
    buttons: Annotated[list[ButtonOut], Field(max_length=40)] = Field(default_factory=list)
    exercise: Annotated[str, Field(max_length=60)] | None = None
    safety: SafetyKind | None = None
    is_compact: bool = False
    points: Annotated[int, Field(ge=0, le=100)] = 0


# What a seal may hold, by table. A table that is not here holds no words.
SEALED: dict[str, type[BaseModel]] = {
    "mood_entry": _Mood,
    "journal_entry": _Page,
    "note": _Note,
    "project": _Project,
    "exercise_session": _Session,
    "wellbeing_check": _Wellbeing,
    "challenge": _Challenge,
    "challenge_step": _Step,
    "daily_challenge": _Step,
    "turn": _Turn,
    "habit": _Habit,
    "chat_thread": _Thread,
    "chat_message": _Message,
    "chat_state": State,
    "companion_leave": Memory,
    "safety_plan": SafetyPlanIn,
}
# Columns that take less than their type would.
_Award = Annotated[int, Field(ge=-100, le=100)]
_Key = Annotated[str, Field(max_length=200)]
COLUMNS: dict[str, TypeAdapter[Any]] = {
    "vpet.name": TypeAdapter(PetName),
    "profile.time_zone": TypeAdapter(TimeZone),
    "tz_history.time_zone": TypeAdapter(TimeZone),
    "mood_entry.time_zone": TypeAdapter(TimeZone),
    "journal_entry.time_zone": TypeAdapter(TimeZone),
    "profile.country": TypeAdapter(Country | None),
    "points_ledger.points": TypeAdapter(_Award),
    "points_ledger.award_key": TypeAdapter(_Key),
    "points_ledger.kind": TypeAdapter(_Key),
    "activity_day.kind": TypeAdapter(_Key),
}

"""Shapes of exercises and what people made of them."""

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from app.growth.content.shelf import Evidence, Kind
from app.growth.exercises.rules import Tendency
from app.kernel.schemas import Input, Instant, InstantIn, Output, Patch, PlainText

Rating = Annotated[int, Field(ge=0, le=10, strict=True)]
Reflection = Annotated[PlainText, StringConstraints(max_length=5_000)]


class BreathOut(Output):
    """Counts of one breath, in seconds."""

    inhale: int
    hold: int
    out: int
    rest: int


class ExerciseStepOut(Output):
    """One step; 0 seconds: as long as one likes."""

    text: str
    seconds: int
    breathes: bool


class ReliefOut(Output):
    """What an exercise did for you so far: by how much you felt lighter after it (0 to 10), held near zero at first."""

    mean: float
    sessions: int
    low: float = Field(description="Nine times of ten it lies between this and `high`.")
    high: float
    tendency: Tendency = Field(description="`open` as long as it may as well be the other way round. It says no why.")


class ExerciseOut(Output):
    """An exercise from the shelf."""

    key: str
    kind: Kind
    minutes: int
    evidence: Evidence = Field(description="How well it is studied; `practice` is used widely and studied little.")
    title: str
    about: str
    caution: str | None
    breath: BreathOut | None
    gentle: BreathOut | None = Field(description="The same without holding the breath.")
    steps: list[ExerciseStepOut]
    relief: ReliefOut | None
    credit: str | None = Field(default=None, description="Whose words these are, when they come from elsewhere.")


class ShelfOut(Output):
    """The shelf."""

    items: list[ExerciseOut]


class SessionIn(Input):
    """An exercise begins; how heavy it feels before is yours to say."""

    id: UUID | None = None
    before: Rating | None = Field(default=None, examples=[7])
    occurred_at: InstantIn | None = Field(default=None, description="When you began; without it, now.")


class SessionPatch(Patch):
    """What is said about an exercise, and that it is finished."""

    before: Rating | None = None
    after: Rating | None = None
    reflection: Reflection = ""
    finished: bool = False
    occurred_at: InstantIn | None = Field(default=None, description="When you finished; without it, now.")


class ExerciseSessionOut(Output):
    """An exercise that was begun, and how it went."""

    id: UUID
    exercise_key: str
    local_day: date
    started_at: Instant
    finished_at: Instant | None
    before: int | None
    after: int | None
    reflection: str

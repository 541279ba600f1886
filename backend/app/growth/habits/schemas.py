"""Shapes of habits."""

from datetime import date
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from app.kernel.schemas import Input, Instant, Line, Output, Patch

HabitName = Annotated[Line, StringConstraints(max_length=120)]
Weekdays = Annotated[int, Field(ge=1, le=127, strict=True, description="A mask: Monday is 1, Sunday 64.")]
Times = Annotated[int, Field(ge=1, le=7, strict=True)]


class HabitIn(Input):
    """A new habit: on certain weekdays, or so many times a week."""

    id: UUID | None = None
    name: HabitName = Field(examples=["Water the plants"])
    weekdays: Weekdays | None = Field(default=None, examples=[127])
    times_a_week: Times | None = None

    @model_validator(mode="after")
    def _one_rhythm(self) -> Self:
        if (self.weekdays is None) == (self.times_a_week is None):
            raise PydanticCustomError("not_a_rhythm", "Either `weekdays` or `times_a_week`, one of both")
        return self


class HabitPatch(Patch):
    """Fields of a habit that change; a new rhythm takes the place of the old one."""

    name: HabitName = Field(default="", examples=["Water all plants"])
    weekdays: Weekdays = 127
    times_a_week: Times = 1
    archived: bool = False

    @model_validator(mode="after")
    def _one_rhythm(self) -> Self:
        if {"weekdays", "times_a_week"} <= self.model_fields_set:
            raise PydanticCustomError("not_a_rhythm", "Either `weekdays` or `times_a_week`, one of both")
        return self


class HabitOut(Output):
    """A habit, and how it is kept. A day without it is just a day."""

    id: UUID
    name: str
    weekdays: int | None
    times_a_week: int | None
    starts_on: date
    archived: bool
    is_wanted_today: bool
    is_done_today: bool
    recent: list[date] = Field(description="Days of the last four weeks on which it was done, oldest first.")
    done_of_28: int = Field(description="How often it was done in the last 28 days; at most as often as it was wanted.")
    wanted_of_28: int
    streak: int
    streak_unit: Literal["days", "weeks"]
    created_at: Instant
    updated_at: Instant
    version: int

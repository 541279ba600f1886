"""Shapes of gentle reminders."""

from typing import Annotated, Literal

from pydantic import Field

from app.growth.habits.schemas import Weekdays
from app.kernel.schemas import Input, Instant, Output

Hour = Annotated[int, Field(ge=0, le=23, strict=True, description="An hour of your clock, 0 to 23.", examples=[19])]


class DayReminderIn(Input):
    """Whether you want a word, at which hour and on which of your days."""

    is_on: bool
    hour: Hour
    weekdays: Weekdays = 127


class DayReminderOut(Output):
    """How it stands: `resting` when three in a row led to nothing; it comes back when you switch it on."""

    state: Literal["off", "on", "resting"]
    hour: int
    weekdays: int
    next_at: Instant | None = Field(
        description="When the next one may come; none comes on a day that has begun for you."
    )

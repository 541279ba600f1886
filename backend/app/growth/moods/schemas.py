"""Shapes of moods."""

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from app.growth.moods.rules import EMOTIONS
from app.kernel.schemas import Input, Instant, InstantIn, Output, Patch, PlainText


def _known(values: list[str]) -> list[str]:
    unknown = sorted(set(values) - set(EMOTIONS))
    if unknown:
        raise PydanticCustomError("unknown_emotion", "Not one of the known feelings")
    return list(dict.fromkeys(values))


Value = Annotated[int, Field(ge=1, le=5, strict=True)]
Emotions = Annotated[list[str], Field(max_length=8), AfterValidator(_known)]
Remark = Annotated[PlainText, StringConstraints(max_length=2000)]


class MoodIn(Input):
    """How you feel, in two taps: a face, and if you like what it is made of."""

    id: UUID | None = None
    value: Value = Field(examples=[4])
    emotions: Emotions = Field(default_factory=list)
    energy: Value | None = None
    note: Remark = ""
    occurred_at: InstantIn | None = Field(default=None, description="When you felt so; without it, now.")


class MoodPatch(Patch):
    """What changes about a logged mood."""

    value: Value = Field(default=3, examples=[3])
    emotions: Emotions = Field(default_factory=list)
    energy: Value | None = None
    note: Remark = ""


class MoodOut(Output):
    """A logged mood."""

    id: UUID
    occurred_at: Instant
    time_zone: str
    local_day: date
    value: int
    emotions: list[str]
    energy: int | None
    note: str
    created_at: Instant


class MoodDay(Output):
    """A day's moods in one number."""

    day: date
    average: float
    count: int


class MoodChart(Output):
    """Days with moods between two days; a day without is just not there."""

    first_day: date
    last_day: date
    days: list[MoodDay]
    emotions: dict[str, int] = Field(description="How often each feeling was named.")


class AssociationOut(Output):
    """How days with something and days without it felt, at least eight of each. It tends to be so; it says no why."""

    kind: str
    days_with: int
    days_without: int
    average_with: float
    average_without: float


class AssociationsOut(Output):
    """What tends to go together, the clearest first."""

    items: list[AssociationOut]

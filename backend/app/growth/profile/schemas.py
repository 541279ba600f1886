"""Shapes of the growth profile."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from app.kernel.schemas import DayIn, Input, Instant, Output, Patch
from app.kernel.zones import zone_names


def _known_zone(value: str) -> str:
    if value not in zone_names():
        raise PydanticCustomError("unknown_time_zone", "This time zone is not known")
    return value


TimeZone = Annotated[str, StringConstraints(max_length=60), AfterValidator(_known_zone)]
Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$"), Field(examples=["FR"])]


class GrowthProfileOut(Output):
    """How your days run, and where you stand."""

    time_zone: str
    day_start_hour: int = Field(description="The hour at which a day of yours begins, 0 to 6.")
    country: str | None = Field(description="For help lines; only you choose it.")
    paused_from: date | None
    paused_until: date | None
    shares_pet: bool
    shows_streak: bool
    shows_echoes: bool = Field(description="Whether old pages may come back on their day.")
    asks_age: int | None = Field(default=None, description="The age that you have not said yet to have; null: no need.")
    today: date
    xp_total: int
    level: int
    xp_of_level: int = Field(description="Points at which this level began.")
    xp_of_next_level: int
    points_today: int
    is_plenty_today: bool = Field(description="The day's ceiling is reached; more is not awarded today.")
    active_days_of_30: int
    streak: int
    created_at: Instant
    updated_at: Instant
    version: int


class AgeIn(Input):
    """You are old enough. Who is not says nothing: nothing is kept of that."""

    is_old_enough: Literal[True]


class GrowthProfilePatch(Patch):
    """Fields of the profile that change. A pause needs both of its days; null for both ends it."""

    time_zone: TimeZone = "UTC"
    day_start_hour: Annotated[int, Field(ge=0, le=6, strict=True)] = 4
    country: Country | None = None
    paused_from: DayIn | None = None
    paused_until: DayIn | None = None
    shares_pet: bool = False
    shows_streak: bool = False
    shows_echoes: bool = True

    @model_validator(mode="after")
    def _whole_pause(self) -> Self:
        sent = self.model_fields_set & {"paused_from", "paused_until"}
        if not sent:
            return self
        first, last = self.paused_from, self.paused_until
        if len(sent) == 1 or (first is None) != (last is None) or (first and last and last < first):
            raise PydanticCustomError("not_a_pause", "A pause has a first and a last day, in this order")
        return self

"""Shapes of pets."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from app.growth.pets.rules import Mood, Stage
from app.kernel.schemas import Input, Instant, Line, Output, Patch

Species = Literal["sprout", "fox", "owl", "snail", "cloud"]
PetName = Annotated[Line, StringConstraints(max_length=40)]


class PetOut(Output):
    """A pet; its mood is that of the active one's owner's days, and always one of five kind ones."""

    id: UUID
    name: str
    species: Species
    is_active: bool
    xp: int
    level: int
    xp_of_level: int = Field(description="Points at which its level began.")
    xp_of_next_level: int
    stage: Stage
    mood: Mood
    born_at: Instant
    created_at: Instant
    updated_at: Instant
    version: int


class PetIn(Input):
    """A new pet; the first one is active."""

    id: UUID | None = None
    name: PetName = Field(examples=["Moss"])
    species: Species


class PetPatch(Patch):
    """What changes about a pet. Making one active rests the other."""

    name: PetName = Field(default="", examples=["Fern"])
    is_active: Literal[True] = True


class SharedPetOut(Output):
    """All that others ever see of a pet, and only if its owner wants them to."""

    user_id: UUID
    name: str
    species: Species
    stage: Stage


class SharedPetsOut(Output):
    """The pets that people on a board share with those who see it."""

    items: list[SharedPetOut]


class WhyOut(Output):
    """What a pet's mood comes from, in plain values."""

    mood: Mood
    is_paused: bool
    has_low_mood: bool = Field(description="A low mood was logged within twelve hours: the pet sits close.")
    has_success: bool = Field(description="A level was reached or a challenge done within a day.")
    active_days_of_7: int
    kinds_today: int

"""The authored words as typed values."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from app.kernel.tongues import Tongue, tongue_of

_FOLDER = Path(__file__).parent
# French has a space before these signs, and within its quotes: no line ends there.
_FRENCH_SPACE = re.compile(r" (?=[;:!?»])|(?<=«) ")
Area = Literal["body", "mind", "people", "work", "home", "meaning"]
Evidence = Literal["strong", "moderate", "small", "practice"]
Kind = Literal["breathing", "grounding", "action", "reframing", "kindness", "rest"]


class _Authored(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Words(_Authored):
    """The same words in each language of Grove."""

    en: str = Field(min_length=1)
    fr: str = Field(min_length=1)
    es: str = Field(min_length=1)

    def said_in(self, locale: str) -> str:
        """In a person's language, else in English."""
        said: dict[Tongue, str] = {"en": self.en, "fr": _FRENCH_SPACE.sub("\u00a0", self.fr), "es": self.es}
        return said[tongue_of(locale)]


class Breath(_Authored):
    """Counts of one breath, in seconds."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    inhale: int = Field(alias="in", ge=1, le=12)
    hold: int = Field(ge=0, le=12)
    out: int = Field(ge=1, le=12)
    rest: int = Field(ge=0, le=12)


class Step(_Authored):
    """One step: what to do, for how many seconds (0: as long as one likes), with the orb or without."""

    text: Words
    seconds: int = Field(ge=0, le=600)
    breathes: bool = False


class Exercise(_Authored):
    """An exercise, with honest words about how well it is studied."""

    key: str = Field(pattern=r"^[a-z_]{1,60}$")
    kind: Kind
    minutes: int = Field(ge=1, le=30)
    evidence: Evidence
    title: Words
    about: Words
    caution: Words | None = None
    breath: Breath | None = None
    gentle: Breath | None = None
    step: tuple[Step, ...] = Field(min_length=1)


class DeckCard(_Authored):
    """A small challenge."""

    key: str = Field(pattern=r"^[a-z_]{1,60}$")
    area: Area
    text: Words


class Prompt(_Authored):
    """A question to begin a page with."""

    key: str = Field(pattern=r"^[a-z_]{1,60}$")
    text: Words


A = TypeVar("A", Exercise, DeckCard, Prompt)


def _read(name: str, item: str, kind: type[A]) -> tuple[A, ...]:
    document = tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    read = tuple(kind.model_validate(it) for it in document[item])
    if len({it.key for it in read}) != len(read):
        raise ValueError(f"{name}.toml: a key stands there twice")
    return read


@cache
def exercises() -> dict[str, Exercise]:
    """The shelf of exercises by key."""
    return {it.key: it for it in _read("exercises", "exercise", Exercise)}


@cache
def deck() -> tuple[DeckCard, ...]:
    """The deck of daily challenges, in its order."""
    return _read("deck", "card", DeckCard)


@cache
def prompts() -> tuple[Prompt, ...]:
    """The prompts, in their order."""
    return _read("prompts", "prompt", Prompt)

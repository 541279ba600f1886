"""What a talk remembers, what comes in, and what goes out. Plain values: they are sealed as they are."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from app.growth.safety.screening import Seen
from app.kernel.tongues import Tongue

SafetyKind = Literal["warm", "offer", "urgent", "for_someone"]


class Care(BaseModel):
    """What was said about safety in this talk: only what decides how often it is said again."""

    model_config = ConfigDict(extra="forbid")

    kind: SafetyKind | None = None
    shown_turn: int = -100
    denied_turn: int | None = None
    asked_again: bool = False


class Place(BaseModel):
    """A step of a talk."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    flow: str
    node: str

    @property
    def is_home(self) -> bool:
        """Whether nothing is begun here: the greeting, the menu, and what is asked after something was finished."""
        return self.flow == "home"


class State(BaseModel):
    """Where a talk stands."""

    model_config = ConfigDict(extra="forbid")

    seed: str
    tongue: Tongue = "en"
    turn: int = 0
    at: Place = Place(flow="home", node="menu")
    slots: dict[str, str | int] = Field(default_factory=dict)
    trail: list[Place] = Field(default_factory=list)
    said: dict[str, int] = Field(default_factory=dict)
    declined: list[str] = Field(default_factory=list)
    disclosed_at: datetime | None = None
    care: Care = Field(default_factory=Care)
    return_to: Place | None = None


class Promise(BaseModel):
    """Something that somebody meant to do."""

    model_config = ConfigDict(extra="forbid")

    words: str
    made_on: date


class Memory(BaseModel):
    """What the companion remembers of a person across talks."""

    model_config = ConfigDict(extra="forbid")

    relief: dict[str, list[tuple[int, int]]] = Field(default_factory=dict)
    promises: list[Promise] = Field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Heard:
    """What somebody did: typed, pressed a button, or just came in (neither). `seen` is what was read in the words."""

    text: str | None = None
    choice: str | None = None
    seen: Seen | None = None


@dataclass(frozen=True, slots=True)
class Clock:
    """Now, and the day of the person's life that it belongs to."""

    at: datetime
    day: date


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the person by their leave: what exercises did, by their key, and how moods were lately."""

    relief: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    mood: Literal["low", "good"] | None = None


@dataclass(frozen=True, slots=True)
class Button:
    """A choice that is offered; `kind` says what it does for the talk."""

    key: str
    label: str
    kind: Literal["answer", "number", "back", "other", "stop"] = "answer"


@dataclass(frozen=True, slots=True)
class Reply:
    """One turn of the companion: what is shown, in order, and what it came to."""

    safety: SafetyKind | None
    is_compact: bool
    text: tuple[str, ...]
    ask: Literal["choice", "text", "rating"]
    buttons: tuple[Button, ...]
    exercise: str | None
    finished: tuple[str, ...]

"""Shapes of talks with the companion."""

from datetime import date
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import ConfigDict, Field, StringConstraints, model_validator

from app.growth.companion.engine.state import SafetyKind
from app.kernel.schemas import Input, Instant, Line, Output, Patch, PlainText
from app.kernel.tongues import Tongue

# What is always sent is required in the contract, although older seals may lack it.
COMPLETE = ConfigDict(from_attributes=True, frozen=True, json_schema_serialization_defaults_required=True)
ThreadTitle = Annotated[Line, StringConstraints(max_length=120)]
Words = Annotated[PlainText, StringConstraints(max_length=4_000)]
Role = Literal["person", "companion"]
Status = Literal["complete", "interrupted"]
Provider = Literal["guided", "model"]


class ThreadIn(Input):
    """A new talk."""

    id: UUID | None = None
    locale: Tongue = Field(default="en", description="The language that the companion speaks.")


class ThreadPatch(Patch):
    """What changes of a talk."""

    title: ThreadTitle = Field(default="", examples=["Before the exam"])


class ThreadOut(Output):
    """A talk; without a title of your own it is called by its first words."""

    model_config = COMPLETE

    id: UUID
    title: str
    is_unfinished: bool = Field(default=False, description="It stopped within something: one can go on there.")
    last_seq: int
    created_at: Instant
    updated_at: Instant
    version: int


class ButtonOut(Output):
    """A choice that is offered; `other` says that something was not understood."""

    key: str
    label: str
    kind: Literal["answer", "number", "back", "other", "stop"]


class MessageIn(Input):
    """What you say: words, or the key of a button; or nothing but `again`, for the answer that did not come."""

    text: Words | None = Field(default=None, examples=["I keep thinking about tomorrow."])
    choice: Annotated[str, StringConstraints(pattern=r"^[a-z0-9_]{1,40}$")] | None = None
    again: bool = False

    @model_validator(mode="after")
    def _says_one_thing(self) -> Self:
        said = [self.text is not None and bool(self.text.strip()), self.choice is not None, self.again]
        if sum(said) != 1:
            raise ValueError("say either words, or a choice, or again")
        return self


class MessageOut(Output):
    """One message of a talk, as it was sealed."""

    model_config = COMPLETE

    id: UUID
    thread_id: UUID
    seq: int
    answers_seq: int | None
    role: Role
    status: Status
    provider: Provider | None
    content_version: int | None
    local_day: date
    created_at: Instant
    text: str
    choice: str | None = None
    ask: Literal["choice", "text", "rating"] | None = None
    buttons: list[ButtonOut] = Field(default_factory=list)
    exercise: str | None = Field(default=None, description="An exercise from the shelf to do now.")
    safety: SafetyKind | None = Field(default=None, description="Show whom to call. No diagnosis, and nobody is told.")
    is_compact: bool = Field(default=False, description="The same was shown a moment ago: a small bar is enough.")
    points: int = Field(default=0, description="What a finished check-in was worth; never what a message is.")


class MessageFilter(Input):
    """Which messages to list."""

    thread_id: UUID | None = None
    role: Role | None = None
    since: date | None = None
    until: date | None = None


class ModelOut(Output):
    """The language model that the operator has set up."""

    host: str
    model: str
    is_local: bool = Field(description="It runs on this machine: nothing leaves the server.")


class CompanionOut(Output):
    """What the companion may know, and who answers."""

    knows_growth: bool
    sends_mood: bool
    uses_model: bool = Field(description="You agreed that this very model answers your free words.")
    model: ModelOut | None


class CompanionPatch(Patch):
    """What you allow."""

    knows_growth: bool = False
    sends_mood: bool = False
    uses_model: bool = Field(default=False, description="Let free words be answered by the language model.")

"""Shapes of fields."""

from collections.abc import Sequence
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import Field, StrictBool, StrictFloat, StrictInt, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from app.boards.labels.schemas import Color
from app.kernel.schemas import Input, Line, Output, Patch, PlainText

MOST_FIELDS = 50
MOST_OPTIONS = 100
FieldKind = Literal["text", "number", "date", "select", "person", "checkbox"]
FieldName = Annotated[Line, StringConstraints(max_length=60)]
FieldValueIn = Annotated[PlainText, StringConstraints(max_length=2_000)] | StrictBool | StrictInt | StrictFloat


class OptionOut(Output):
    """One choice of a select field."""

    id: UUID
    name: str
    color: Color


class FieldOut(Output):
    """A field of a board."""

    id: UUID
    board_id: UUID
    name: str
    kind: FieldKind
    options: list[OptionOut] = Field(description="The choices of a select field, in order; else none.")
    on_card: bool = Field(description="Whether it is shown on the front of cards.")
    version: int


class NewOption(Input):
    """A choice that is to be."""

    name: FieldName = Field(examples=["High"])
    color: Color = "slate"


class OptionIn(NewOption):
    """A choice; with the `id` of one that the field has, that one is meant."""

    id: UUID | None = None


def _different(options: Sequence[NewOption]) -> None:
    names = [it.name.lower() for it in options]
    if len(set(names)) != len(names):
        raise PydanticCustomError("doubled_option", "Each choice has a name of its own")


class FieldIn(Input):
    """A new field; `id` may be made by the client (UUIDv7)."""

    id: UUID | None = None
    name: FieldName = Field(examples=["Effort"])
    kind: FieldKind
    options: list[NewOption] = Field(default_factory=list, max_length=MOST_OPTIONS)
    on_card: bool = True

    @model_validator(mode="after")
    def _options_where_they_belong(self) -> Self:
        if self.options and self.kind != "select":
            raise PydanticCustomError("no_options", "Only select fields have choices")
        _different(self.options)
        return self


class FieldPatch(Patch):
    """Fields of a field that change; `options` are all of them, in order. Its kind stays."""

    name: FieldName = Field(default="", examples=["Estimate"])
    options: list[OptionIn] = Field(default_factory=list, max_length=MOST_OPTIONS)
    on_card: bool = True

    @model_validator(mode="after")
    def _options_differ(self) -> Self:
        _different(self.options)
        return self


class FieldValueBody(Input):
    """What is to be in a field of a card: text, a number, a day, true, the id of a choice or of a person."""

    value: FieldValueIn = Field(examples=["3 beds"])

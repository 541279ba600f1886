"""Shapes of the safety plan."""

from typing import Annotated

from pydantic import ConfigDict, Field, StringConstraints

from app.kernel.schemas import Input, Instant, Line, Output, PlainText

PlanLine = Annotated[Line, StringConstraints(max_length=300)]
PlanLines = Annotated[list[PlanLine], Field(max_length=12)]
Phone = Annotated[str, StringConstraints(pattern=r"^[+\d][\d ()\-./]{1,30}$")]
Reasons = Annotated[PlainText, StringConstraints(max_length=2_000)]


class Contact(Input):
    """Somebody whom you trust."""

    name: Annotated[Line, StringConstraints(max_length=80)] = Field(examples=["Ines"])
    phone: Phone | None = Field(default=None, examples=["+33 6 12 34 56 78"])


class SafetyPlanIn(Input):
    """A plan for hard hours, in the order in which one goes through it."""

    signs: PlanLines = Field(default_factory=list, description="How I notice that it is getting hard.")
    steadying: PlanLines = Field(default_factory=list, description="What I can do by myself.")
    places: PlanLines = Field(default_factory=list, description="People and places that take my mind off it.")
    contacts: Annotated[list[Contact], Field(max_length=8)] = Field(default_factory=list)
    professionals: Annotated[list[Contact], Field(max_length=8)] = Field(default_factory=list)
    safer: PlanLines = Field(default_factory=list, description="How I make my surroundings safer.")
    reasons: Reasons = Field(default="", description="What I stay for.")


class SafetyPlanOut(Output):
    """A plan for hard hours; empty until it is written."""

    # All of it is always sent, so the contract says so.
    model_config = ConfigDict(from_attributes=True, frozen=True, json_schema_serialization_defaults_required=True)

    signs: list[str] = Field(default_factory=list)
    steadying: list[str] = Field(default_factory=list)
    places: list[str] = Field(default_factory=list)
    contacts: list[Contact] = Field(default_factory=list)
    professionals: list[Contact] = Field(default_factory=list)
    safer: list[str] = Field(default_factory=list)
    reasons: str = ""
    updated_at: Instant | None = None
    version: int = 0

"""Shapes of challenges, turns and the daily challenge."""

from datetime import date
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from app.growth.content.shelf import Area
from app.kernel.schemas import DayIn, Input, Instant, Line, Output, Patch, PlainText

ChallengeTitle = Annotated[Line, StringConstraints(max_length=120)]
ChallengeText = Annotated[PlainText, StringConstraints(max_length=10_000)]
StepText = Annotated[Line, StringConstraints(max_length=300)]
Words = Annotated[PlainText, StringConstraints(max_length=5_000)]
Effort = Literal["small", "medium", "large", "custom"]
Status = Literal["active", "completed", "let_go"]
Reward = Annotated[int, Field(ge=5, le=100, strict=True)]


class ChallengeIn(Input):
    """A challenge of your own life."""

    id: UUID | None = None
    title: ChallengeTitle = Field(examples=["Swim once a week"])
    description: ChallengeText = ""
    area: Area
    effort: Effort = "medium"
    points_reward: Reward | None = Field(default=None, description="Only with the effort `custom`.")
    starts_on: DayIn | None = None
    due_on: DayIn | None = None
    steps: Annotated[list[StepText], Field(max_length=30)] = Field(default_factory=list)

    @model_validator(mode="after")
    def _own_reward(self) -> Self:
        if (self.effort == "custom") != (self.points_reward is not None):
            raise PydanticCustomError(
                "reward_mismatch", "`points_reward` belongs to the effort `custom`, and only to it"
            )
        return self


class ChallengePatch(Patch):
    """Fields of a challenge that change: reshaping it is nothing to be sorry for."""

    title: ChallengeTitle = Field(default="", examples=["Swim every other week"])
    description: ChallengeText = ""
    area: Area = "body"
    effort: Literal["small", "medium", "large"] = "medium"
    starts_on: DayIn | None = None
    due_on: DayIn | None = None


class StepIn(Input):
    """A step at the end of a challenge."""

    text: StepText = Field(examples=["Find the opening hours"])


class StepOut(Output):
    """A step of a challenge."""

    id: UUID
    text: str
    position: int
    done_at: Instant | None


class ChallengeOut(Output):
    """A challenge with its steps."""

    id: UUID
    title: str
    description: str
    area: Area
    effort: Effort
    points_reward: int
    status: Status
    is_completed: bool
    turn_id: UUID | None
    starts_on: date | None
    due_on: date | None
    completed_at: Instant | None
    reflection: str = Field(description="What you said when you completed it or let it go.")
    steps: list[StepOut]
    created_at: Instant
    updated_at: Instant
    version: int


class LetGo(Input):
    """What you take along from a challenge that ends; may stay empty."""

    reflection: Words = Field(default="", examples=["I wanted it for somebody else."])


class TurnIn(Input):
    """A new turn of the wheel."""

    intention: Words = Field(default="", examples=["More evenings outside."])


class TurnChoice(Input):
    """What becomes of an unfinished challenge at the end of a turn; all three are as good."""

    challenge_id: UUID
    way: Literal["carry", "reshape", "let_go"]
    title: ChallengeTitle | None = Field(default=None, description="What it is from now on, when it is reshaped.")
    reflection: Words = Field(default="", description="What you take along, when you let it go.")


class TurnClosing(Input):
    """The end of a turn: a letter to yourself, which comes back in the next one."""

    closing: Words = Field(default="", examples=["You were braver than you thought."])
    choices: Annotated[list[TurnChoice], Field(max_length=10)] = Field(default_factory=list)


class TurnOut(Output):
    """A turn of 28 days."""

    id: UUID
    number: int
    starts_on: date
    ends_on: date
    closed_at: Instant | None
    intention: str
    closing: str


class SamsaraOut(Output):
    """The wheel: where you are in the turn, what you work on, how the areas of life are balanced."""

    turn: TurnOut | None
    day_of_turn: int | None
    letter: str | None = Field(description="What you wrote to yourself at the end of the last turn.")
    active: list[ChallengeOut]
    balance: dict[Area, int] = Field(description="Challenges and steps done in each area in the last three turns.")


class DailyOut(Output):
    """The small challenge of today."""

    local_day: date
    key: str | None = Field(description="Null when it is in your own words.")
    text: str
    area: Area | None
    points: int
    may_swap: bool
    completed_at: Instant | None


class DailyOwn(Input):
    """Today's challenge in your own words."""

    text: StepText = Field(examples=["Call grandmother"])

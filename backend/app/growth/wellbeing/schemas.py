"""Shapes of the five questions and their answers."""

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import Field

from app.kernel.schemas import Input, Instant, Output

QUESTIONS, BEST = 5, 5
Answers = Annotated[
    list[Annotated[int, Field(ge=0, le=BEST, strict=True)]],
    Field(
        min_length=QUESTIONS,
        max_length=QUESTIONS,
        description="One for each question, 0 to 5.",
        examples=[[3, 4, 2, 3, 5]],
    ),
]


class WellbeingAnswersOut(Output):
    """What can be answered, by its number."""

    value: int
    text: str


class WellbeingQuestionsOut(Output):
    """The five questions in a person's language, and whose they are."""

    about: str
    questions: list[str]
    answers: list[WellbeingAnswersOut]
    source: str
    licence: str
    url: str


class WellbeingIn(Input):
    """Answers about the last two weeks."""

    id: UUID | None = None
    answers: Answers


class WellbeingOut(Output):
    """Answers, and their sum times four: 0 to 100, more is better. It says nothing beyond those two weeks."""

    id: UUID
    taken_at: Instant
    local_day: date
    answers: list[int]
    score: int

"""Reading the five questions and what was answered."""

import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from app.growth.content.shelf import Words
from app.growth.sealing import Vault
from app.growth.wellbeing.models import WellbeingCheck
from app.growth.wellbeing.schemas import BEST, QUESTIONS, WellbeingAnswersOut, WellbeingOut, WellbeingQuestionsOut
from app.kernel.keyset import latest_first

_FILE = Path(__file__).parents[1] / "content" / "who5.toml"
_TIMES = 4


class _Text(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    text: Words


class _Who5(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    about: Words
    source: str
    licence: str
    url: str
    question: tuple[_Text, ...] = Field(min_length=QUESTIONS, max_length=QUESTIONS)
    answer: tuple[_Text, ...] = Field(min_length=BEST + 1, max_length=BEST + 1)


@cache
def _who5() -> _Who5:
    return _Who5.model_validate(tomllib.loads(_FILE.read_text(encoding="utf-8")))


def questions_in(locale: str) -> WellbeingQuestionsOut:
    """The questions in a language; answers from the best down, as they are printed."""
    it = _who5()
    answers = [WellbeingAnswersOut(value=BEST - n, text=one.text.said_in(locale)) for n, one in enumerate(it.answer)]
    return WellbeingQuestionsOut(
        about=it.about.said_in(locale),
        questions=[one.text.said_in(locale) for one in it.question],
        answers=answers,
        source=it.source,
        licence=it.licence,
        url=it.url,
    )


def check_out(row: WellbeingCheck, vault: Vault) -> WellbeingOut:
    """Answers, opened."""
    answers = vault.open(WellbeingCheck.__tablename__, row.id, row.sealed)["answers"]
    return WellbeingOut(
        id=row.id, taken_at=row.taken_at, local_day=row.local_day, answers=answers, score=_TIMES * sum(answers)
    )


async def checks_of(
    session: AsyncSession, user_id: UUID, *, limit: int, cursor: str | None
) -> tuple[Sequence[WellbeingCheck], str | None]:
    """A person's answers, the latest first. Raises `InvalidCursor`."""
    query = select(WellbeingCheck).where(WellbeingCheck.user_id == user_id)
    return await latest_first(session, query, WellbeingCheck.taken_at, WellbeingCheck.id, limit=limit, cursor=cursor)

"""Reading the shelf and a person's sessions."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import cast
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from app.growth.content.shelf import Breath, Exercise, Kind, exercises
from app.growth.exercises.models import ExerciseSession
from app.growth.exercises.rules import relief, relief_within
from app.growth.exercises.schemas import (
    BreathOut,
    ExerciseOut,
    ExerciseSessionOut,
    ExerciseStepOut,
    ReliefOut,
    ShelfOut,
)
from app.growth.sealing import Vault
from app.growth.sources.models import SourceExercise
from app.growth.sources.queries import key_of, told_exercises
from app.kernel.keyset import latest_first
from app.kernel.settings import Settings

_MOST_LOOKED_AT = 1_000


def session_out(row: ExerciseSession, vault: Vault) -> ExerciseSessionOut:
    """A session, opened."""
    kept = {name: getattr(row, name) for name in ExerciseSessionOut.model_fields if hasattr(row, name)}
    return ExerciseSessionOut.model_validate(kept | vault.open(ExerciseSession.__tablename__, row.id, row.sealed))


async def ratings_of(session: AsyncSession, vault: Vault) -> dict[str, list[tuple[int, int]]]:
    """What a person felt before and after each exercise that they finished, the latest first."""
    ratings: dict[str, list[tuple[int, int]]] = defaultdict(list)
    query = select(ExerciseSession).where(
        ExerciseSession.user_id == vault.user_id, ExerciseSession.finished_at.is_not(None)
    )
    for row in await session.scalars(query.order_by(ExerciseSession.started_at.desc()).limit(_MOST_LOOKED_AT)):
        opened = session_out(row, vault)
        if opened.before is not None and opened.after is not None:
            ratings[row.exercise_key].append((opened.before, opened.after))
    return ratings


async def relief_of(session: AsyncSession, vault: Vault) -> dict[str, float]:
    """By how much each exercise made this person lighter so far."""
    ratings = await ratings_of(session, vault)
    return {key: relief(felt) for key, felt in ratings.items() if key in exercises()}


async def shelf(session: AsyncSession, settings: Settings, vault: Vault, locale: str) -> ShelfOut:
    """All exercises, our own first, with what each did for this person so far."""
    ratings = await ratings_of(session, vault)
    own = [_exercise_out(it, locale, ratings) for it in exercises().values()]
    told = [_told_out(it, locale, ratings) for it in await told_exercises(session, settings, locale)]
    return ShelfOut(items=own + told)


def _told_out(it: SourceExercise, locale: str, ratings: Mapping[str, Sequence[tuple[int, int]]]) -> ExerciseOut:
    felt = ratings.get(key_of(it), ())
    return ExerciseOut(
        key=key_of(it),
        kind=cast(Kind, it.kind),
        minutes=it.minutes,
        evidence="practice",
        title=it.title,
        about=it.about,
        caution=_caution_of(it, locale),
        breath=None if it.breath is None else BreathOut.model_validate(it.breath),
        gentle=None if it.breath is None or not it.breath["hold"] else _without_holds(it.breath),
        steps=[
            ExerciseStepOut(text=step["text"], seconds=step["seconds"], breathes=step.get("breathes", False))
            for step in it.steps
        ],
        relief=_relief_out(felt),
        credit=it.credit,
    )


def _relief_out(felt: Sequence[tuple[int, int]]) -> ReliefOut | None:
    return ReliefOut.model_validate(relief_within(felt)) if felt else None


def _exercise_out(it: Exercise, locale: str, ratings: Mapping[str, Sequence[tuple[int, int]]]) -> ExerciseOut:
    felt = ratings.get(it.key, ())
    return ExerciseOut(
        key=it.key,
        kind=it.kind,
        minutes=it.minutes,
        evidence=it.evidence,
        title=it.title.said_in(locale),
        about=it.about.said_in(locale),
        caution=None if it.caution is None else it.caution.said_in(locale),
        breath=_breath_out(it.breath),
        gentle=_breath_out(it.gentle),
        steps=[
            ExerciseStepOut(text=step.text.said_in(locale), seconds=step.seconds, breathes=step.breathes)
            for step in it.step
        ],
        relief=_relief_out(felt),
    )


def _caution_of(it: SourceExercise, locale: str) -> str | None:
    """Holding one's breath is not for everybody, whoever tells it."""
    ours = exercises()["box_breathing"].caution
    return ours.said_in(locale) if ours is not None and it.breath is not None and it.breath["hold"] else None


def _without_holds(breath: Mapping[str, int]) -> BreathOut:
    return BreathOut.model_validate({**breath, "hold": 0, "rest": 0})


def _breath_out(breath: Breath | None) -> BreathOut | None:
    return None if breath is None else BreathOut.model_validate(breath)


async def sessions_of(
    session: AsyncSession, user_id: UUID, *, key: str | None, limit: int, cursor: str | None
) -> tuple[Sequence[ExerciseSession], str | None]:
    """A person's sessions, the latest first. Raises `InvalidCursor`."""
    query = select(ExerciseSession).where(ExerciseSession.user_id == user_id)
    if key is not None:
        query = query.where(ExerciseSession.exercise_key == key)
    return await latest_first(
        session, query, ExerciseSession.started_at, ExerciseSession.id, limit=limit, cursor=cursor
    )

"""Reading the day and The Cave."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from app.boards.audience import cards_due_for
from app.growth.challenges.queries import active_challenges, challenges_out
from app.growth.content.shelf import Words, exercises, prompts
from app.growth.exercises.models import ExerciseSession
from app.growth.exercises.queries import relief_of
from app.growth.habits.queries import habits_of, habits_out
from app.growth.habits.rules import MOST_HABITS
from app.growth.journal.models import JournalEntry
from app.growth.ledger.models import ActivityDay
from app.growth.ledger.queries import is_paused
from app.growth.moods.models import MoodEntry
from app.growth.moods.queries import mood_out, moods_of
from app.growth.moods.rules import LOW
from app.growth.moods.schemas import MoodOut
from app.growth.profile.models import GrowthProfile
from app.growth.profile.queries import day_of
from app.growth.profile.rules import start_of_day
from app.growth.sealing import Vault
from app.growth.spaces.leftopen import left_open
from app.growth.spaces.models import CaveSession
from app.growth.spaces.rules import Doings, of_the_day, suggest
from app.growth.spaces.schemas import (
    CaveOut,
    CaveSessionOut,
    DueCardOut,
    PromptOut,
    SuggestionOut,
    TodayOut,
)
from app.kernel import clock

_MOST_DUE = 20
_WHEN_LOW = ("cyclic_sighing", "grounding")
_REST = Words(
    en="Nothing more is needed today.",
    fr="Rien de plus n'est nécessaire aujourd'hui.",
    es="Hoy no hace falta nada más.",
)


async def today(session: AsyncSession, vault: Vault, profile: GrowthProfile, locale: str) -> TodayOut:
    """The day at a glance."""
    day = day_of(profile)
    ends = start_of_day(day + timedelta(days=1), profile.time_zone, profile.day_start_hour)
    due = await cards_due_for(session, vault.user_id, until=ends, most=_MOST_DUE)
    mood = await _last_mood(session, vault)
    return TodayOut(
        due=[
            DueCardOut(id=it.id, board_id=it.board_id, board_title=it.board, title=it.title, due_at=it.due_at)
            for it in due
        ],
        mood=mood if mood is not None and mood.local_day == day else None,
        suggestion=await _suggestion(session, vault, profile, mood, locale),
    )


async def cave(session: AsyncSession, vault: Vault, profile: GrowthProfile, locale: str) -> CaveOut:
    """What awaits a person in The Cave."""
    mood = await _last_mood(session, vault)
    return CaveOut(
        left_open=await left_open(session, vault, locale),
        prompt=prompt_of_the_day(profile, locale),
        mood=mood,
        suggestion=await _suggestion(session, vault, profile, mood, locale),
    )


def prompt_of_the_day(profile: GrowthProfile, locale: str) -> PromptOut:
    """The question that a person is asked today."""
    prompt = of_the_day(profile.user_id, day_of(profile), prompts(), purpose="prompt")
    return PromptOut(key=prompt.key, text=prompt.text.said_in(locale))


async def _last_mood(session: AsyncSession, vault: Vault) -> MoodOut | None:
    rows, _ = await moods_of(session, vault.user_id, since=None, until=None, limit=1, cursor=None)
    return mood_out(rows[0], vault) if rows else None


async def _suggestion(
    session: AsyncSession, vault: Vault, profile: GrowthProfile, mood: MoodOut | None, locale: str
) -> SuggestionOut:
    day, user_id = day_of(profile), vault.user_id
    rows, _ = await habits_of(session, user_id, archived=False, limit=MOST_HABITS, cursor=None)
    habits = await habits_out(session, vault, profile, rows)
    challenges = await challenges_out(session, vault, await active_challenges(session, user_id))
    steps = {step.id: step.text for it in challenges for step in it.steps if step.done_at is None}
    kinds = select(ActivityDay.kind).where(ActivityDay.user_id == user_id, ActivityDay.local_day == day)
    doings = Doings(
        is_low=mood is not None and mood.local_day == day and mood.value <= LOW,
        is_paused=is_paused(profile, day),
        kinds_today=frozenset(await session.scalars(kinds)),
        open_habits=[it.id for it in habits if it.is_wanted_today and not it.is_done_today],
        open_steps=list(steps),
        relief=await relief_of(session, vault),
    )
    kind, which = suggest(doings, otherwise=of_the_day(user_id, day, _WHEN_LOW, purpose="ease"))
    said = {it.id: it.name for it in habits} | steps
    if kind == "exercise":
        text = exercises()[str(which)].title.said_in(locale)
    elif kind == "journal":
        text = prompt_of_the_day(profile, locale).text
    elif kind == "rest":
        text = _REST.said_in(locale)
    else:
        text = said[which]  # type: ignore[index]
    is_id = isinstance(which, UUID)
    return SuggestionOut(kind=kind, key=None if is_id else which, id=which if is_id else None, text=text)


async def cave_session_out(session: AsyncSession, row: CaveSession) -> CaveSessionOut:
    """A visit, with how many moods, pages and exercises came of it."""
    until = row.finished_at or clock.now()
    own = row.user_id

    async def count(table: type[Any], at: Any) -> int:
        where = (table.user_id == own, at >= row.started_at, at <= until)
        return await session.scalar(select(func.count()).select_from(table).where(*where)) or 0

    return CaveSessionOut(
        id=row.id,
        started_at=row.started_at,
        finished_at=row.finished_at,
        moods=await count(MoodEntry, MoodEntry.created_at),
        pages=await count(JournalEntry, JournalEntry.updated_at),
        exercises=await count(ExerciseSession, ExerciseSession.finished_at),
    )

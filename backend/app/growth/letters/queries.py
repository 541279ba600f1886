"""Reading what somebody wrote in a week, and the letter that it comes to. Nothing of it is kept."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import func, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession

from app.growth.challenges.models import Challenge, ChallengeStep, DailyChallenge
from app.growth.content.letter import PieceKind, letter_words
from app.growth.content.shelf import exercises, prompts
from app.growth.exercises.models import ExerciseSession
from app.growth.journal.models import JournalEntry
from app.growth.letters.rules import Eased, Letter, Said, last_whole_week, letter_of
from app.growth.letters.schemas import LetterOut, LetterPieceOut
from app.growth.moods.models import MoodEntry
from app.growth.moods.rules import LOW
from app.growth.notes.models import Note
from app.growth.profile.models import GrowthProfile
from app.growth.profile.queries import day_of
from app.growth.profile.rules import monday_of, start_of_day
from app.growth.sealing import Vault

_GOOD = 4
_WEEK, _DAY = timedelta(days=7), timedelta(days=1)
# So many of each kind are looked at; nobody writes more by hand in a week.
_MOST = 100
_EARLIEST = date(2000, 1, 3)


@dataclass(slots=True)
class _Week:
    """A week of a person's, and what was found in it."""

    first: date
    profile: GrowthProfile
    said: list[Said] = field(default_factory=list)
    eased: list[Eased] = field(default_factory=list)
    low_days: set[date] = field(default_factory=set)
    low_moods: set[UUID] = field(default_factory=set)

    @property
    def last(self) -> date:
        return self.first + _WEEK - _DAY

    def begins(self, first: date) -> datetime:
        """The instant at which a week begins where its owner is."""
        return start_of_day(first, self.profile.time_zone, self.profile.day_start_hour)


async def letter(
    session: AsyncSession, vault: Vault, profile: GrowthProfile, *, day: date | None, locale: str
) -> LetterOut:
    """The letter of the week that a day belongs to; without one, or where it is not over, of the last that is."""
    latest = last_whole_week(day_of(profile))
    week = _Week(max(_EARLIEST, latest if day is None else min(monday_of(day), latest)), profile)
    words = letter_words()
    made, earlier, later = Letter(words.unwanted.said_in(locale), (), None), None, None
    if profile.shows_echoes:
        await _read_week(session, vault, week)
        seed = f"{profile.user_id}|{week.first}"
        # In a thread, because reading long texts for signs of danger takes some ten milliseconds each.
        made = await asyncio.to_thread(letter_of, words, week.said, week.eased, week.low_days, seed=seed, locale=locale)
        earlier, later = await _weeks_beside(session, week, latest)
    return LetterOut(
        first_day=week.first,
        last_day=week.last,
        opening=made.opening,
        pieces=[LetterPieceOut.model_validate(it) for it in made.pieces],
        closing=made.closing,
        by_software=words.by_software.said_in(locale),
        earlier=earlier,
        later=later,
    )


async def _read_week(session: AsyncSession, vault: Vault, week: _Week) -> None:
    """Everything written in a week: what may be quoted, and what only says which days are left alone."""
    pages = await _on_days(session, JournalEntry, week)
    linked = {row.mood_entry_id for row in pages if row.mood_entry_id is not None}
    _hear_moods(week, vault, await _moods(session, week, linked))
    _hear_pages(week, vault, pages)
    _hear_exercises(week, vault, await _on_days(session, ExerciseSession, week))
    _hear_days(week, vault, await _on_days(session, DailyChallenge, week))
    for row, opened in _opened(vault, await _within(session, Note, Note.created_at, week)):
        day = day_of(week.profile, row.created_at)
        week.said.append(Said("note", row.id, day, opened["content"] or opened["title"], beside=opened["title"]))
    for row, opened in _opened(vault, await _within(session, ChallengeStep, ChallengeStep.done_at, week)):
        week.said.append(Said("step", row.id, day_of(week.profile, row.done_at), opened["text"]))
    for row, opened in _opened(vault, await _within(session, Challenge, Challenge.completed_at, week)):
        beside = f"{opened['description']}\n{opened['reflection']}"
        kind: PieceKind | None = "done" if row.status == "completed" else None
        week.said.append(Said(kind, row.id, day_of(week.profile, row.completed_at), opened["title"], beside=beside))


def _opened(vault: Vault, rows: Sequence[Any]) -> Iterator[tuple[Any, Any]]:
    return ((row, vault.open(row.__tablename__, row.id, row.sealed)) for row in rows if row.sealed is not None)


async def _on_days(session: AsyncSession, table: type[Any], week: _Week) -> Sequence[Any]:
    """Rows that carry their day, the latest first where there are too many."""
    query = select(table).where(table.user_id == week.profile.user_id, table.local_day.between(week.first, week.last))
    return (await session.scalars(query.order_by(table.local_day.desc(), table.id).limit(_MOST))).all()


async def _within(session: AsyncSession, table: type[Any], at: Any, week: _Week) -> Sequence[Any]:
    """Rows that carry an instant."""
    query = select(table).where(
        table.user_id == week.profile.user_id, at >= week.begins(week.first), at < week.begins(week.first + _WEEK)
    )
    return (await session.scalars(query.order_by(at.desc(), table.id).limit(_MOST))).all()


async def _moods(session: AsyncSession, week: _Week, linked: set[UUID]) -> Sequence[MoodEntry]:
    query = select(MoodEntry).where(
        MoodEntry.user_id == week.profile.user_id,
        MoodEntry.local_day.between(week.first, week.last) | MoodEntry.id.in_(linked),
    )
    return (await session.scalars(query)).all()


def _hear_moods(week: _Week, vault: Vault, rows: Sequence[MoodEntry]) -> None:
    for row, opened in _opened(vault, rows):
        kind: PieceKind | None = None
        if opened["value"] >= _GOOD:
            kind = "grateful" if "grateful" in opened["emotions"] else "well"
        elif opened["value"] <= LOW:
            week.low_days.add(row.local_day)
            week.low_moods.add(row.id)
        week.said.append(Said(kind, row.id, row.local_day, opened["note"]))


def _hear_pages(week: _Week, vault: Vault, rows: Sequence[JournalEntry]) -> None:
    asked = {it.key: it.text for it in prompts()}
    for row, opened in _opened(vault, rows):
        about = asked.get(row.prompt_key or "")
        kind: PieceKind | None = "page" if about is None else "answer"
        if row.mood_entry_id in week.low_moods:
            kind = None
        week.said.append(Said(kind, row.id, row.local_day, opened["body"], beside=opened["title"], about=about))


def _hear_exercises(week: _Week, vault: Vault, rows: Sequence[ExerciseSession]) -> None:
    for row, opened in _opened(vault, rows):
        title = exercises()[row.exercise_key].title if row.exercise_key in exercises() else None
        kind: PieceKind | None = "good_things" if row.exercise_key == "gratitude" and row.finished_at else None
        week.said.append(Said(kind, row.id, row.local_day, opened["reflection"], about=title))
        if title is not None and row.finished_at and None not in {opened["before"], opened["after"]}:
            week.eased.append(Eased(row.id, row.local_day, title, opened["before"], opened["after"]))


def _hear_days(week: _Week, vault: Vault, rows: Sequence[DailyChallenge]) -> None:
    for row, opened in _opened(vault, rows):
        week.said.append(Said("small" if row.completed_at else None, row.id, row.local_day, opened["text"]))


async def _weeks_beside(session: AsyncSession, week: _Week, latest: date) -> tuple[date | None, date | None]:
    """The nearest weeks before and after that have something of their owner's; the latest one has its place anyway."""
    ends = week.first + _WEEK
    by_day = [(it, it.local_day) for it in (JournalEntry, MoodEntry, ExerciseSession, DailyChallenge)]
    by_instant = [
        (Note, Note.created_at),
        (ChallengeStep, ChallengeStep.done_at),
        (Challenge, Challenge.completed_at),
    ]
    before, after = await _nearest(session, week, by_day, week.first, ends)
    left, right = await _nearest(session, week, by_instant, week.begins(week.first), week.begins(ends))
    past = [before] * (before is not None) + ([] if left is None else [day_of(week.profile, left)])
    coming = [after] * (after is not None) + ([] if right is None else [day_of(week.profile, right)])
    earlier = max((monday_of(day) for day in past), default=None)
    later = min((monday_of(day) for day in coming), default=latest)
    later = min(later, latest)
    return (
        earlier if earlier is not None and earlier >= _EARLIEST else None,
        later if later > week.first else None,
    )


async def _nearest(
    session: AsyncSession, week: _Week, tables: Sequence[tuple[Any, Any]], begins: Any, ends: Any
) -> tuple[Any, Any]:
    """The last thing before a week and the first one after it, over several tables."""
    each = union_all(
        *(
            select(
                func.max(at).filter(at < begins).label("before"), func.min(at).filter(at >= ends).label("after")
            ).where(table.user_id == week.profile.user_id)
            for table, at in tables
        )
    ).subquery()
    found = (await session.execute(select(func.max(each.c.before), func.min(each.c.after)))).one()
    return found[0], found[1]

"""Reading talks. They are opened with their owner's key, and only then."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from app.growth.companion.engine.state import Known, Memory, State
from app.growth.companion.models import ChatMessage, ChatState, ChatThread, CompanionLeave
from app.growth.companion.schemas import CompanionOut, MessageFilter, MessageOut, ModelOut, ThreadOut
from app.growth.exercises.queries import ratings_of
from app.growth.moods.models import MoodEntry
from app.growth.sealing import Vault
from app.kernel.keyset import latest_first

_MOST_MOODS = 50
_CONTEXT = 12
_WEEK = timedelta(days=7)
_ENOUGH_MOODS = 3
LOW_WEEK, GOOD_WEEK = 2.4, 3.8


def thread_out(row: ChatThread, vault: Vault) -> ThreadOut:
    """A talk, opened."""
    kept = {name: getattr(row, name) for name in ThreadOut.model_fields if hasattr(row, name)}
    return ThreadOut.model_validate(kept | vault.open(ChatThread.__tablename__, row.id, row.sealed))


def message_out(row: ChatMessage, vault: Vault) -> MessageOut:
    """A message, opened."""
    kept = {name: getattr(row, name) for name in MessageOut.model_fields if hasattr(row, name)}
    return MessageOut.model_validate(kept | vault.open(ChatMessage.__tablename__, row.id, row.sealed))


async def threads_of(
    session: AsyncSession, user_id: UUID, *, limit: int, cursor: str | None
) -> tuple[Sequence[ChatThread], str | None]:
    """A person's talks, the latest first. Raises `InvalidCursor`."""
    query = select(ChatThread).where(ChatThread.user_id == user_id)
    return await latest_first(session, query, ChatThread.updated_at, ChatThread.id, limit=limit, cursor=cursor)


def _fitting(user_id: UUID, wanted: MessageFilter) -> Select[ChatMessage]:
    query = select(ChatMessage).where(ChatMessage.user_id == user_id)
    if wanted.thread_id is not None:
        query = query.where(ChatMessage.thread_id == wanted.thread_id)
    if wanted.role is not None:
        query = query.where(ChatMessage.role == wanted.role)
    if wanted.since is not None:
        query = query.where(ChatMessage.local_day >= wanted.since)
    if wanted.until is not None:
        query = query.where(ChatMessage.local_day <= wanted.until)
    return query


async def messages_of(
    session: AsyncSession, user_id: UUID, wanted: MessageFilter, *, limit: int, cursor: str | None
) -> tuple[Sequence[ChatMessage], str | None]:
    """A person's messages over all talks, the latest first. Raises `InvalidCursor`."""
    query = _fitting(user_id, wanted)
    return await latest_first(session, query, ChatMessage.created_at, ChatMessage.id, limit=limit, cursor=cursor)


async def messages_after(
    session: AsyncSession, user_id: UUID, thread_id: UUID, *, after_seq: int, limit: int
) -> tuple[Sequence[ChatMessage], int | None]:
    """What was said in a talk after a place, in order; and the place to go on from, if there is more."""
    query = _fitting(user_id, MessageFilter(thread_id=thread_id)).where(ChatMessage.seq > after_seq)
    rows = (await session.scalars(query.order_by(ChatMessage.seq).limit(limit + 1))).all()
    return rows[:limit], rows[limit - 1].seq if len(rows) > limit else None


async def answer_to(session: AsyncSession, thread_id: UUID, seq: int) -> ChatMessage | None:
    """The answer to a message, if there is one."""
    query = select(ChatMessage).where(ChatMessage.thread_id == thread_id, ChatMessage.answers_seq == seq)
    return (await session.scalars(query)).one_or_none()


async def words_of(session: AsyncSession, thread_id: UUID, seq: int | None) -> ChatMessage | None:
    """What the person said at a place of a talk, or last."""
    query = select(ChatMessage).where(ChatMessage.thread_id == thread_id, ChatMessage.role == "person")
    if seq is not None:
        query = query.where(ChatMessage.seq == seq)
    return (await session.scalars(query.order_by(ChatMessage.seq.desc()).limit(1))).one_or_none()


async def recent(session: AsyncSession, vault: Vault, thread_id: UUID, until_seq: int) -> list[MessageOut]:
    """The last twelve messages up to a place, in order: all that a language model is shown of a talk."""
    query = select(ChatMessage).where(ChatMessage.thread_id == thread_id, ChatMessage.seq <= until_seq)
    rows = (await session.scalars(query.order_by(ChatMessage.seq.desc()).limit(_CONTEXT))).all()
    return [message_out(row, vault) for row in reversed(rows)]


async def state_row(session: AsyncSession, thread_id: UUID) -> ChatState | None:
    """The row of where a talk stands."""
    return (await session.scalars(select(ChatState).where(ChatState.thread_id == thread_id))).one_or_none()


async def state_of(session: AsyncSession, vault: Vault, thread_id: UUID) -> State:
    """Where a talk stands."""
    row = await state_row(session, thread_id)
    if row is None:
        return State(seed=str(thread_id))
    return State.model_validate(vault.open(ChatState.__tablename__, row.id, row.sealed))


async def leave_of(session: AsyncSession, user_id: UUID) -> CompanionLeave | None:
    """What a person allows."""
    return (await session.scalars(select(CompanionLeave).where(CompanionLeave.user_id == user_id))).one_or_none()


def memory_of(leave: CompanionLeave | None, vault: Vault) -> Memory:
    """What is remembered of a person across talks."""
    if leave is None:
        return Memory()
    return Memory.model_validate(vault.open(CompanionLeave.__tablename__, leave.id, leave.sealed))


async def known_of(session: AsyncSession, vault: Vault, leave: CompanionLeave | None, today: date) -> Known:
    """What exercises did for a person, and how their moods were this week; nothing without their leave."""
    if leave is None or not leave.knows_growth:
        return Known()
    relief = await ratings_of(session, vault)
    return Known(relief=relief, mood=_trend(await moods_since(session, vault, today - _WEEK)))


async def moods_since(session: AsyncSession, vault: Vault, day: date) -> list[tuple[int, list[str]]]:
    """The moods that a person kept since a day, the latest first: faces from 1 to 5, and feelings."""
    query = select(MoodEntry).where(MoodEntry.user_id == vault.user_id, MoodEntry.local_day > day)
    rows = await session.scalars(query.order_by(MoodEntry.occurred_at.desc()).limit(_MOST_MOODS))
    opened = (vault.open(MoodEntry.__tablename__, row.id, row.sealed) for row in rows)
    return [(it["value"], it["emotions"]) for it in opened]


async def mood_lines(session: AsyncSession, vault: Vault, today: date) -> str:
    """How moods were this week, in three lines and without a word of a note."""
    moods = await moods_since(session, vault, today - _WEEK)
    if not moods:
        return ""
    mean = sum(value for value, _ in moods) / len(moods)
    named = sorted({feeling for _, feelings in moods for feeling in feelings})
    return (
        f"Moods kept this week: {len(moods)}, mean {mean:.1f} of 5.\n"
        f"The latest: {moods[0][0]} of 5.\nFeelings named: {', '.join(named) or 'none'}."
    )


def _trend(moods: Sequence[tuple[int, list[str]]]) -> Literal["low", "good"] | None:
    if len(moods) < _ENOUGH_MOODS:
        return None
    mean = sum(value for value, _ in moods) / len(moods)
    return "low" if mean <= LOW_WEEK else "good" if mean >= GOOD_WEEK else None


def companion_out(leave: CompanionLeave | None, model: ModelOut | None) -> CompanionOut:
    """What the companion may know, and who answers."""
    if leave is None:
        return CompanionOut(knows_growth=False, sends_mood=False, uses_model=False, model=model)
    return CompanionOut(
        knows_growth=leave.knows_growth,
        sends_mood=leave.sends_mood,
        uses_model=model is not None and leave.agreed_model == f"{model.model}@{model.host}",
        model=model,
    )

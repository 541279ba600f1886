"""What was begun in The Cave lately and left open, so that it can be taken up again."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from app.growth.companion.engine.state import State
from app.growth.companion.models import ChatState, ChatThread
from app.growth.content.shelf import exercises
from app.growth.exercises.models import ExerciseSession
from app.growth.sealing import Vault
from app.growth.spaces.schemas import LeftOpenOut
from app.kernel import clock

_LATELY = timedelta(hours=36)
_Left = tuple[datetime, LeftOpenOut]


async def left_open(session: AsyncSession, vault: Vault, locale: str) -> LeftOpenOut | None:
    """The last exercise or the last talk, whichever is later, if it was begun lately and has no end."""
    since = clock.now() - _LATELY
    found = [await _practice(session, vault, since, locale), await _talk(session, vault, since)]
    return max((it for it in found if it is not None), key=lambda it: it[0], default=(None, None))[1]


async def _practice(session: AsyncSession, vault: Vault, since: datetime, locale: str) -> _Left | None:
    lately = select(ExerciseSession).where(ExerciseSession.user_id == vault.user_id, ExerciseSession.started_at > since)
    row = (await session.scalars(lately.order_by(ExerciseSession.started_at.desc()).limit(1))).one_or_none()
    if row is None or row.finished_at is not None or row.exercise_key not in exercises():
        return None
    title = exercises()[row.exercise_key].title.said_in(locale)
    return row.started_at, LeftOpenOut(kind="exercise", key=row.exercise_key, id=None, title=title)


async def _talk(session: AsyncSession, vault: Vault, since: datetime) -> _Left | None:
    """A talk that stands in the midst of something; one that has come back to its menu is over."""
    lately = select(ChatThread, ChatState).join(ChatState, ChatState.thread_id == ChatThread.id)
    lately = lately.where(ChatThread.user_id == vault.user_id, ChatThread.updated_at > since)
    row = (await session.execute(lately.order_by(ChatThread.updated_at.desc()).limit(1))).one_or_none()
    if row is None:
        return None
    thread, kept = row
    state = State.model_validate(vault.open(ChatState.__tablename__, kept.id, kept.sealed))
    title = vault.open(ChatThread.__tablename__, thread.id, thread.sealed)["title"]
    if state.at.flow == State.model_fields["at"].default.flow:
        return None
    return thread.updated_at, LeftOpenOut(kind="talk", key=None, id=thread.id, title=title)

"""The door of notices: what rooms above may use."""

from uuid import UUID

from sqlalchemy import exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from app.notifications.channels.queries import wishes_of
from app.notifications.channels.rules import quiet_until
from app.notifications.commands import Subject, take_the_place_of, tell
from app.notifications.models import Notice

__all__ = ["Subject", "quiet_until", "take_the_place_of", "tell", "was_opened", "wishes_of"]


async def was_opened(session: AsyncSession, user_id: UUID, cause: str) -> bool:
    """Whether somebody opened what they were told; having put away all at once is another matter."""
    own = (Notice.user_id == user_id, Notice.cause == cause, Notice.read_at.is_not(None))
    return bool(await session.scalar(select(exists().where(*own))))

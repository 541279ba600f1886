"""Finding the file of a picture."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from app.accounts.models import Person
from app.kernel.errors import NotFound

PLACE = "/api/v1/avatars/"


async def file_of_avatar(session: AsyncSession, name: str) -> str:
    """The file of a picture that is somebody's at this moment; raises `NotFound`."""
    key = await session.scalar(select(Person.avatar_key).where(Person.avatar_url == PLACE + name))
    if key is None:
        raise NotFound
    return key


async def avatar_file_of(session: AsyncSession, user_id: UUID) -> str | None:
    """The file of a person's picture, if they have one."""
    return await session.scalar(select(Person.avatar_key).where(Person.id == user_id))

"""Reading linked accounts."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from app.accounts.providers.models import Identity


async def identities_of(session: AsyncSession, user_id: UUID) -> Sequence[Identity]:
    """The accounts elsewhere that open a person's account, oldest first."""
    return (await session.scalars(select(Identity).where(Identity.user_id == user_id).order_by(Identity.id))).all()


async def identity_of(session: AsyncSession, issuer: str, subject: str) -> Identity | None:
    """The link of an account elsewhere, locked."""
    query = select(Identity).where(Identity.issuer == issuer, Identity.subject == subject)
    return (await session.scalars(query.with_for_update())).one_or_none()

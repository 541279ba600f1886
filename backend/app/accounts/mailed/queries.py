"""Reading links, and who is behind an address."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from app.accounts.mailed.models import MailedLink
from app.accounts.models import Person
from app.kernel import clock


async def asked_lately(session: AsyncSession, link: MailedLink) -> int:
    """How many links of this purpose the same address was to get within the last hour, this one among them."""
    query = select(func.count()).where(
        MailedLink.purpose == link.purpose,
        func.lower(MailedLink.email) == link.email.lower(),
        MailedLink.created_at > clock.now() - timedelta(hours=1),
        MailedLink.created_at <= link.created_at,
    )
    return (await session.execute(query)).scalar_one()


async def owner_of(session: AsyncSession, email: str, *, but: UUID | None = None) -> Person | None:
    """The active person who has proven this address, another one than `but`."""
    query = select(Person).where(
        func.lower(Person.email) == email.lower(),
        Person.email_verified_at.is_not(None),
        Person.deactivated_at.is_(None),
        Person.id.is_distinct_from(but),
    )
    return (await session.scalars(query)).one_or_none()

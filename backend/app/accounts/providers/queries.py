"""Reading linked accounts."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from app.accounts.commands import PROOF_LASTS
from app.accounts.models import Person, Session
from app.accounts.providers.models import Identity
from app.accounts.providers.schemas import ProofOut
from app.accounts.schemas import ProviderOut
from app.kernel import clock
from app.kernel.access import Actor
from app.kernel.errors import NotFound
from app.kernel.settings import Settings


async def identities_of(session: AsyncSession, user_id: UUID) -> Sequence[Identity]:
    """The accounts elsewhere that open a person's account, oldest first."""
    return (await session.scalars(select(Identity).where(Identity.user_id == user_id).order_by(Identity.id))).all()


async def proof_of(session: AsyncSession, settings: Settings, actor: Actor) -> ProofOut:
    """How somebody proves that it is them."""
    person, opened = await session.get(Person, actor.user_id), await session.get(Session, actor.session_id)
    if person is None or opened is None:
        raise NotFound
    until = None if opened.proven_at is None else opened.proven_at + PROOF_LASTS
    linked = {it.provider for it in await identities_of(session, actor.user_id)}
    return ProofOut(
        has_password=person.password_hash is not None,
        proven_until=until if until is not None and until > clock.now() else None,
        providers=[
            ProviderOut(name=it.name, label=it.label or it.name)
            for it in settings.sign_in_providers
            if it.name in linked
        ],
    )


async def identity_of(session: AsyncSession, issuer: str, subject: str) -> Identity | None:
    """The link of an account elsewhere, locked."""
    query = select(Identity).where(Identity.issuer == issuer, Identity.subject == subject)
    return (await session.scalars(query.with_for_update())).one_or_none()

"""Making and revoking personal access tokens."""

import secrets
from uuid import UUID

from sqlalchemy import select

from app.accounts.audit.commands import note
from app.accounts.audit.rules import Kind
from app.accounts.events import SessionEndedEvent
from app.accounts.keys import queries
from app.accounts.keys.errors import ExpiryIsPast, TooManyTokens
from app.accounts.keys.models import PersonalToken
from app.accounts.keys.schemas import TokenIn
from app.accounts.rules import KEY_PREFIX, user_topic
from app.accounts.tokens import digest_of
from app.kernel import clock
from app.kernel.ids import new_id
from app.kernel.uow import Uow

_MOST = 50
_BYTES = 32


async def create_token(uow: Uow, user_id: UUID, new: TokenIn) -> tuple[PersonalToken, str]:
    """A token, and what is shown this once; raises `TooManyTokens`, `ExpiryIsPast`."""
    at = clock.now()
    if new.expires_at is not None and new.expires_at <= at:
        raise ExpiryIsPast
    if await queries.count_of(uow.session, user_id) >= _MOST:
        raise TooManyTokens
    plain = KEY_PREFIX + secrets.token_urlsafe(_BYTES)
    row = PersonalToken(
        id=new_id(),
        user_id=user_id,
        name=new.name,
        digest=digest_of(plain),
        scopes=sorted(new.scopes),
        created_at=at,
        expires_at=new.expires_at,
    )
    uow.session.add(row)
    note(uow, Kind.KEY_CREATED, user_id, key_id=str(row.id), scopes=row.scopes)
    return row, plain


async def revoke_token(uow: Uow, user_id: UUID, token_id: UUID) -> None:
    """Take a token away; its sockets close. Nothing happens when there is none."""
    row = await uow.session.get(PersonalToken, token_id, with_for_update=True)
    if row is None or row.user_id != user_id:
        return
    await _revoke(uow, row)


async def revoke_all_tokens(uow: Uow, user_id: UUID) -> None:
    """Take all tokens of a person away; their sockets close."""
    query = select(PersonalToken).where(PersonalToken.user_id == user_id).order_by(PersonalToken.id)
    for row in (await uow.session.scalars(query.with_for_update())).all():
        await _revoke(uow, row)


async def _revoke(uow: Uow, row: PersonalToken) -> None:
    await uow.session.delete(row)
    note(uow, Kind.KEY_REVOKED, row.user_id, key_id=str(row.id))
    uow.emit(user_topic(row.user_id), SessionEndedEvent(session_id=row.id))

"""The door of the accounts room: what other rooms and `main` may use."""

from uuid import UUID

from sqlalchemy import ColumnElement, or_, select, union_all

from app.accounts.addresses.commands import prove as prove_address
from app.accounts.avatars.queries import avatar_file_of
from app.accounts.commands import create_account
from app.accounts.commands import own_account as own_person
from app.accounts.common_passwords import common_passwords
from app.accounts.erasure.commands import erase_person, prove_password
from app.accounts.hooks import on_invited, on_stranger
from app.accounts.keys.models import PersonalToken
from app.accounts.models import Person as PersonRow
from app.accounts.models import Session
from app.accounts.queries import (
    Person,
    has_people,
    locale_of,
    lock_names,
    people_by_ids,
    person_by_handle,
    person_by_id,
    time_zone_of,
)
from app.accounts.queries import is_email_taken as address_has_owner
from app.accounts.rules import KEY_PREFIX, Email, user_topic
from app.accounts.schemas import Registration
from app.accounts.tokens import AccessTokens, digest_of
from app.kernel import clock
from app.kernel.access import Actor
from app.kernel.db import Database
from app.kernel.errors import SESSION_HAS_ENDED, NotAuthenticated
from app.kernel.ids import SessionId, UserId
from app.kernel.settings import Settings

__all__ = [
    "Email",
    "Person",
    "Registration",
    "SessionAuthenticator",
    "address_has_owner",
    "avatar_file_of",
    "common_passwords",
    "create_account",
    "erase_person",
    "has_people",
    "locale_of",
    "lock_names",
    "on_invited",
    "on_stranger",
    "own_person",
    "people_by_ids",
    "person_by_handle",
    "person_by_id",
    "prove_address",
    "prove_password",
    "time_zone_of",
    "user_topic",
]

_ROLE = """
SELECT p.role FROM session s JOIN person p ON p.id = s.user_id
 WHERE s.id = %(session)s AND p.id = %(actor)s AND session_is_open(s.id, p.id, %(asked_at)s)
"""

# A use is written down when the last one known lies some minutes back: mostly a request costs one read.
_KEY = """
WITH found AS (
  SELECT t.id, t.user_id, t.scopes, t.last_used_at FROM personal_token t JOIN person p ON p.id = t.user_id
   WHERE t.digest = %(digest)s AND (t.expires_at IS NULL OR t.expires_at > %(at)s) AND p.deactivated_at IS NULL
), used AS (
  UPDATE personal_token t SET last_used_at = %(at)s FROM found
   WHERE t.id = found.id AND (found.last_used_at IS NULL OR found.last_used_at < %(at)s - interval '5 minutes')
)
SELECT id, user_id, scopes FROM found
"""


class SessionAuthenticator:
    """Knows whose access token it is and whether the session behind it is open at this moment."""

    def __init__(self, database: Database, settings: Settings) -> None:
        self._database = database
        self.tokens = AccessTokens(settings)

    async def actor_of(self, token: str) -> Actor:
        """The actor of a valid token with an open session; raises `NotAuthenticated`.

        Asks the database each time: a session that ended anywhere is refused at the very next call everywhere.
        """
        if token.startswith(KEY_PREFIX):
            return await self._program(token)
        claims = self.tokens.read(token)
        params = {"session": claims.session_id, "actor": claims.user_id, "asked_at": clock.now()}
        async with self._database.driver() as driver:
            row = await (await driver.execute(_ROLE, params, prepare=True)).fetchone()
        if row is None:
            raise NotAuthenticated(SESSION_HAS_ENDED)
        return Actor(UserId(claims.user_id), SessionId(claims.session_id), row[0])

    async def claimed_actor(self, token: str) -> Actor:
        """The actor a valid token names, without asking for its session; raises `NotAuthenticated`."""
        if token.startswith(KEY_PREFIX):
            return await self._program(token)
        claims = self.tokens.read(token)
        return Actor(UserId(claims.user_id), SessionId(claims.session_id), is_confirmed=False)

    async def _program(self, token: str) -> Actor:
        """Who lets a program act for them, within its scopes and never as an admin; the token stands for a session."""
        params = {"digest": digest_of(token), "at": clock.now()}
        async with self._database.driver() as driver:
            row = await (await driver.execute(_KEY, params, prepare=True)).fetchone()
        if row is None:
            raise NotAuthenticated("This token is not valid any more")
        return Actor(UserId(row[1]), SessionId(row[0]), scopes=frozenset(row[2]))

    async def ended_among(self, session_ids: frozenset[UUID]) -> frozenset[UUID]:
        """Those of the given sessions that are no longer open."""
        query = (
            select(Session.id)
            .join(PersonRow, PersonRow.id == Session.user_id)
            .where(Session.id.in_(session_ids), *_open())
        )
        living = (
            select(PersonalToken.id)
            .join(PersonRow, PersonRow.id == PersonalToken.user_id)
            .where(PersonalToken.id.in_(session_ids), PersonRow.deactivated_at.is_(None))
            .where(or_(PersonalToken.expires_at.is_(None), PersonalToken.expires_at > clock.now()))
        )
        async with self._database.reading() as session:
            still_open = (await session.scalars(union_all(query, living))).all()
        return session_ids.difference(still_open)


def _open() -> tuple[ColumnElement[bool], ...]:
    return (Session.ended_at.is_(None), Session.expires_at > clock.now(), PersonRow.deactivated_at.is_(None))

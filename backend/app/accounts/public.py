"""The door of the accounts room: what other rooms and `main` may use."""

import asyncio
import time
from collections.abc import Iterable
from functools import partial
from uuid import UUID

from sqlalchemy import ColumnElement, select

from app.accounts.commands import create_admin, user_topic
from app.accounts.models import Person as PersonRow
from app.accounts.models import Session
from app.accounts.queries import Person, has_people, people_by_ids, person_by_handle, person_by_id
from app.accounts.schemas import Registration
from app.accounts.tokens import AccessTokens
from app.kernel import clock
from app.kernel.access import Actor
from app.kernel.db import Database
from app.kernel.errors import NotAuthenticated
from app.kernel.ids import SessionId, UserId
from app.kernel.settings import Settings

__all__ = [
    "Person",
    "Registration",
    "SessionAuthenticator",
    "create_admin",
    "has_people",
    "people_by_ids",
    "person_by_handle",
    "person_by_id",
    "user_topic",
]

# How long this process may go on believing that a session is open: the bound on how late an end is noticed.
_BELIEVED_SECONDS = 1.0
_MOST_BELIEVED = 20_000


class SessionAuthenticator:
    """Knows whose access token it is and whether the session behind it is still open."""

    def __init__(self, database: Database, settings: Settings) -> None:
        self._database = database
        self.tokens = AccessTokens(settings)
        self._believed: dict[UUID, tuple[float, Actor]] = {}
        self._asking: dict[UUID, asyncio.Task[Actor]] = {}

    async def actor_of(self, token: str) -> Actor:
        """The actor of a valid token with an open session; raises `NotAuthenticated`."""
        claims = self.tokens.read(token)
        believed = self._believed.get(claims.session_id)
        if believed is not None and time.monotonic() - believed[0] < _BELIEVED_SECONDS:
            return believed[1]
        asking = self._asking.get(claims.session_id)
        if asking is None:
            asking = asyncio.create_task(self._ask(claims.user_id, claims.session_id))
            self._asking[claims.session_id] = asking
            asking.add_done_callback(partial(self._answered, claims.session_id))
        return await asyncio.shield(asking)

    def forget(self, session_ids: Iterable[UUID]) -> None:
        """Stop believing in sessions that this process has just ended, also in answers that are on their way."""
        for session_id in session_ids:
            self._believed.pop(session_id, None)
            self._asking.pop(session_id, None)

    def _answered(self, session_id: UUID, asked: asyncio.Task[Actor]) -> None:
        if self._asking.get(session_id) is not asked:
            return
        del self._asking[session_id]
        if not asked.cancelled() and asked.exception() is None:
            if len(self._believed) >= _MOST_BELIEVED:
                self._believed.clear()
            self._believed[session_id] = (time.monotonic(), asked.result())

    async def _ask(self, user_id: UUID, session_id: UUID) -> Actor:
        query = (
            select(PersonRow.role)
            .join(Session, Session.user_id == PersonRow.id)
            .where(Session.id == session_id, PersonRow.id == user_id, *_open())
        )
        async with self._database.reading() as session:
            role = (await session.execute(query)).scalar_one_or_none()
        if role is None:
            raise NotAuthenticated("This session has ended")
        return Actor(UserId(user_id), SessionId(session_id), role)

    async def ended_among(self, session_ids: frozenset[UUID]) -> frozenset[UUID]:
        """Those of the given sessions that are no longer open."""
        query = (
            select(Session.id)
            .join(PersonRow, PersonRow.id == Session.user_id)
            .where(Session.id.in_(session_ids), *_open())
        )
        async with self._database.reading() as session:
            still_open = (await session.scalars(query)).all()
        return session_ids.difference(still_open)


def _open() -> tuple[ColumnElement[bool], ...]:
    return (Session.ended_at.is_(None), Session.expires_at > clock.now(), PersonRow.deactivated_at.is_(None))

"""People with a session of their own, made at once: without the cost of a password and of two requests."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx2
from fastapi import FastAPI

from app.accounts.models import Person, Session
from app.accounts.tokens import AccessTokens
from app.kernel import clock, eventlog
from app.kernel.ids import new_id
from app.kernel.tools import Tools
from tests.support.world import Caller

API = "/api/v1"


@dataclass
class Someone(Caller):
    """A caller who is looked at from inside, too: with the id of the session."""

    session_id: UUID = field(default_factory=new_id)

    @property
    def user_id(self) -> UUID:
        """The person's id."""
        return UUID(self.id)

    @property
    def username(self) -> str:
        """The person's user name."""
        return str(self.user["username"])

    async def get(self, path: str, **headers: str) -> httpx2.Response:
        """Read."""
        return await self.call("GET", path, **headers)

    async def post(self, path: str, body: Any = None, *, key: str | None = None, **headers: str) -> httpx2.Response:
        """Create or do."""
        return await self.call("POST", path, body, key=key, **headers)

    async def patch(self, path: str, body: Any, *, key: str | None = None, **headers: str) -> httpx2.Response:
        """Change."""
        return await self.call("PATCH", path, body, key=key, **headers)

    async def delete(self, path: str, *, key: str | None = None, **headers: str) -> httpx2.Response:
        """Delete."""
        return await self.call("DELETE", path, key=key, **headers)


async def someone(
    app: FastAPI, http: httpx2.AsyncClient, name: str = "ann", *, role: str = "user", **fields: Any
) -> Someone:
    """A new person with an open session; the user name is the given one with a tail that makes it unique."""
    user_id, at = new_id(), clock.now()
    username = f"{name}_{user_id.hex[-10:]}"
    person = Person(
        id=user_id,
        username=username,
        email=f"{username}@example.org",
        email_verified_at=at,
        display_name=name.title(),
        time_zone="UTC",
        locale="en",
        preferences={},
        role=role,
        created_at=at,
        updated_at=at,
        version=1,
        **fields,
    )
    tools: Tools = app.state.tools
    async with tools.database.session() as session:
        session.add(person)
        await session.commit()
    user = {"id": str(user_id), "username": username, "email": person.email, "display_name": person.display_name}
    return await on_another_device(app, Someone(http, user))


async def on_another_device(app: FastAPI, person: Someone) -> Someone:
    """The same person with one more session."""
    tools: Tools = app.state.tools
    at = clock.now()
    opened = Session(
        id=new_id(),
        user_id=person.user_id,
        user_agent="a device",
        created_at=at,
        last_seen_at=at,
        expires_at=at + timedelta(days=tools.settings.session_days),
    )
    async with tools.database.session() as session:
        session.add(opened)
        await session.commit()
    token = AccessTokens(tools.settings).make(person.user_id, opened.id)
    return Someone(person.http, person.user, token, opened.id)


def anonymous(http: httpx2.AsyncClient) -> Someone:
    """Somebody without a session."""
    return Someone(http, {"id": str(new_id()), "username": "nobody"})


async def said(app: FastAPI, topic: str, *, after: int = 0) -> list[tuple[str, dict[str, Any]]]:
    """What a topic's log holds after a number: type and data of each event, oldest first."""
    tools: Tools = app.state.tools
    async with tools.database.reading() as session:
        events = await eventlog.read(session, topic, after=after, limit=1000)
    return [eventlog.data_of(event.body)[:2] for event in events]


async def said_to(app: FastAPI, person: Someone) -> list[tuple[str, dict[str, Any]]]:
    """What a person's own topic holds."""
    return await said(app, f"user:{person.user_id}")

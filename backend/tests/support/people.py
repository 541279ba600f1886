"""People for tests: callers with a session of their own, made without the cost of a password."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx2
import orjson
from fastapi import FastAPI

from app.accounts.models import Person, Session
from app.accounts.tokens import AccessTokens
from app.kernel import clock, eventlog
from app.kernel.ids import new_id
from app.kernel.tools import Tools

API = "/api/v1"


@dataclass(frozen=True, slots=True)
class Caller:
    """Somebody who calls the API; `token` None is a caller without a session."""

    client: httpx2.AsyncClient = field(repr=False)
    user_id: UUID
    username: str
    session_id: UUID
    token: str | None

    async def call(
        self, method: str, path: str, json: Any = None, *, key: str | None = None, **headers: str
    ) -> httpx2.Response:
        """One request below /api/v1; `key` is its Idempotency-Key, `if_match="..."` becomes `If-Match`."""
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        if self.token is not None:
            sent["Authorization"] = f"Bearer {self.token}"
        if key is not None:
            sent["Idempotency-Key"] = key
        if json is not None:
            sent["Content-Type"] = "application/json"
        content = None if json is None else orjson.dumps(json)
        return await self.client.request(method, API + path, content=content, headers=sent)

    async def get(self, path: str, **headers: str) -> httpx2.Response:
        """Read."""
        return await self.call("GET", path, **headers)

    async def post(self, path: str, json: Any = None, *, key: str | None = None, **headers: str) -> httpx2.Response:
        """Create or do."""
        return await self.call("POST", path, json, key=key, **headers)

    async def patch(self, path: str, json: Any, *, key: str | None = None, **headers: str) -> httpx2.Response:
        """Change."""
        return await self.call("PATCH", path, json, key=key, **headers)

    async def delete(self, path: str, *, key: str | None = None, **headers: str) -> httpx2.Response:
        """Delete."""
        return await self.call("DELETE", path, key=key, **headers)


async def someone(
    app: FastAPI, client: httpx2.AsyncClient, name: str = "ann", *, role: str = "user", **fields: Any
) -> Caller:
    """A new person with an open session; the user name is the given one with a tail that makes it unique."""
    user_id = new_id()
    username = f"{name}_{user_id.hex[-10:]}"
    at = clock.now()
    person = Person(
        id=user_id,
        username=username,
        email=f"{username}@example.org",
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
    return await signed_in(app, client, Caller(client, user_id, username, user_id, None))


async def signed_in(app: FastAPI, client: httpx2.AsyncClient, person: Caller) -> Caller:
    """The same person on one more device."""
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
    return Caller(client, person.user_id, person.username, opened.id, token)


def anonymous(client: httpx2.AsyncClient) -> Caller:
    """Somebody without a session."""
    return Caller(client, new_id(), "nobody", new_id(), None)


async def said(app: FastAPI, topic: str, *, after: int = 0) -> list[tuple[str, dict[str, Any]]]:
    """What a topic's log holds after a number: type and data of each event, oldest first."""
    tools: Tools = app.state.tools
    async with tools.database.reading() as session:
        events = await eventlog.read(session, topic, after=after, limit=1000)
    return [eventlog.data_of(event.body)[:2] for event in events]


async def said_to(app: FastAPI, person: Caller) -> list[tuple[str, dict[str, Any]]]:
    """What a person's own topic holds."""
    return await said(app, f"user:{person.user_id}")

"""The live room alone: real sockets, real PostgreSQL and Redis; sessions and rights are a test's to give and take."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any
from uuid import UUID

import uvicorn
import websockets
from fastapi import FastAPI
from websockets.asyncio.client import ClientConnection

from app.boards.cards.events import CardDeleted
from app.kernel.access import Actor
from app.kernel.db import Database
from app.kernel.errors import NotAuthenticated
from app.kernel.eventlog import LoggedEvent
from app.kernel.events import Event
from app.kernel.ids import SessionId, UserId, new_id
from app.kernel.settings import Settings
from app.kernel.uow import Hints, NoHints, Uow
from app.live.public import LiveServer

WIRE = "app.live.wire:WireProtocol"
PATIENCE_SECONDS = 20.0


async def until(check: Callable[[], Any]) -> None:
    """Wait for something to be true that nobody announces."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        while not check():
            await asyncio.sleep(0.005)


class Door:
    """Sessions and rights, in memory: everybody is let in, and may follow what they were given."""

    def __init__(self) -> None:
        self.ended: set[UUID] = set()
        self.rights: set[tuple[str, UUID]] = set()
        self.meanwhile: Callable[[], Awaitable[Any]] | None = None

    @staticmethod
    def token(user_id: UUID | None = None, session_id: UUID | None = None) -> str:
        """An access token of a person's session."""
        return f"{user_id or new_id()}/{session_id or new_id()}"

    async def actor_of(self, token: str) -> Actor:
        """As `Authenticator` says."""
        user_id, _, session_id = token.partition("/")
        if not session_id or UUID(session_id) in self.ended:
            raise NotAuthenticated
        return Actor(UserId(UUID(user_id)), SessionId(UUID(session_id)))

    async def claimed_actor(self, token: str) -> Actor:
        """As `Authenticator` says."""
        return await self.actor_of(token)

    async def ended_among(self, session_ids: frozenset[UUID]) -> frozenset[UUID]:
        """As `Authenticator` says."""
        return session_ids & self.ended

    async def may_follow(self, database: Database, actor: Actor, topic: str) -> bool:
        """As `app.boards.public.may_follow`; `meanwhile` happens between the look and the answer."""
        is_allowed = (topic, actor.user_id) in self.rights
        if self.meanwhile is not None:
            await self.meanwhile()
        return is_allowed


class _Server(uvicorn.Server):
    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


class LiveProcess:
    """One API process's live side behind a real server, here in the test's own process."""

    def __init__(self, settings: Settings, database: Database, door: Door, *, wire: str) -> None:
        self.settings = settings
        self.database = database
        self.door = door
        self.live = LiveServer(settings, database, door, door.may_follow)
        app = FastAPI()
        self.live.mount(app)
        options: dict[str, Any] = {"port": 0, "lifespan": "off", "log_level": "error", "access_log": False}
        self._server = _Server(uvicorn.Config(app, ws=wire, timeout_graceful_shutdown=5, **options))
        self._serving: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Serve; returns when it does."""
        await self.live.start()
        self._serving = asyncio.create_task(self._server.serve())
        await until(lambda: self._server.started)

    @property
    def url(self) -> str:
        """Where the socket is."""
        port = self._server.servers[0].sockets[0].getsockname()[1]
        return f"ws://127.0.0.1:{port}/api/v1/ws"

    async def drain(self) -> None:
        """Stop as SIGTERM does; returns when every socket is gone."""
        self._server.should_exit = True
        if self._serving is not None:
            await self._serving

    async def stop(self) -> None:
        """End."""
        await self.drain()
        await self.live.stop()

    async def say(self, topic: str, *events: Event, hints: Hints | None = None) -> list[LoggedEvent]:
        """Commit events of a topic, in one transaction."""
        async with Uow(self.database, None, hints or self.live.hints) as uow:
            for event in events or (CardDeleted(card_id=new_id()),):
                uow.emit(topic, event)
            return await uow.commit()

    async def say_silently(self, topic: str, *events: Event) -> list[LoggedEvent]:
        """Commit events whose hints are all lost."""
        return await self.say(topic, *events, hints=NoHints())


class Client:
    """A client over a real socket, which keeps every frame it got."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket
        self.got: list[dict[str, Any]] = []
        self.code: int | None = None
        self._news = asyncio.Condition()
        self._reader = asyncio.create_task(self._read())

    async def _read(self) -> None:
        with contextlib.suppress(websockets.ConnectionClosed):
            async for text in self.socket:
                async with self._news:
                    self.got.append(json.loads(text))
                    self._news.notify_all()
        async with self._news:
            self.code = self.socket.close_code
            self._news.notify_all()

    async def until(self, check: Callable[[], Any], *, seconds: float = PATIENCE_SECONDS) -> None:
        """Wait for something to be true; the frames so far are in the failure."""
        try:
            async with asyncio.timeout(seconds), self._news:
                await self._news.wait_for(check)
        except TimeoutError:
            raise AssertionError(f"waited in vain; code {self.code}, got {self.got[-5:]}") from None

    async def send(self, **frame: Any) -> None:
        """Send a frame."""
        await self.socket.send(json.dumps(frame))

    async def subscribe(self, topic: str, after: int | None = None, tag: str | None = None) -> None:
        """Ask for a topic and wait for the answer."""
        before = len(self.got)
        position = {} if after is None else {"after": after}
        await self.send(op="subscribe", topic=topic, **position, **({} if tag is None else {"tag": tag}))
        ends = {"subscribed", "reset", "error", "revoked"}
        await self.until(lambda: any(it["op"] in ends for it in self.got[before:]))

    async def echo(self) -> None:
        """Return when the server has answered everything that was sent before."""
        pongs = len(self.of("pong"))
        await self.send(op="ping")
        await self.until(lambda: len(self.of("pong")) > pongs)

    def of(self, op: str) -> list[dict[str, Any]]:
        """The frames of one kind."""
        return [frame for frame in list(self.got) if frame["op"] == op]

    def seqs(self, topic: str) -> list[int]:
        """The numbers of a topic's events, as they came."""
        return [frame["seq"] for frame in self.of("event") if frame["topic"] == topic]

    async def reaches(self, topic: str, seq: int) -> None:
        """Wait for an event."""
        await self.until(lambda: seq in self.seqs(topic))

    async def closed(self) -> int | None:
        """Wait for the end; its code."""
        await self.until(lambda: self.code is not None)
        return self.code

    async def leave(self) -> None:
        """Close."""
        self._reader.cancel()
        await self.socket.close()


@asynccontextmanager
async def client(process: LiveProcess, token: str, **options: Any) -> AsyncIterator[Client]:
    """A client that has said hello and was welcomed."""
    made = Client(await websockets.connect(process.url, max_queue=None, compression=None, **options))
    try:
        await made.send(op="hello", token=token)
        await made.until(lambda: made.got or made.code is not None)
        yield made
    finally:
        await made.leave()

"""The socket's door: who may come in, how many, and when they have to go."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from uuid import UUID

import msgspec
from broadcaster._base import Subscriber
from limits import parse
from loguru import logger
from starlette.websockets import WebSocket, WebSocketDisconnect

from app.kernel.access import Actor, Authenticator
from app.kernel.bus import RESYNC, Bus
from app.kernel.db import Database
from app.kernel.errors import NotAuthenticated
from app.kernel.http.limits import LimitReached, Limits, source_of
from app.kernel.settings import Settings
from app.live import frames, metrics
from app.live.connection import Connection, Wire
from app.live.conversation import Conversation, NotAFrame, receive
from app.live.fallback import AsgiWire
from app.live.feed import Feed
from app.live.hints import SESSIONS_CHANNEL
from app.live.log import UNREACHABLE
from app.live.presence import Presence
from app.live.wire import EXTENSION, WireProtocol

MayFollow = Callable[[Database, Actor, str], Awaitable[bool]]
_SESSIONS_EVERY_SECONDS = 0.7
# After a restart everybody comes back at once, perhaps from behind one address.
_BY_SOURCE, _BY_USER = parse("1200/minute"), parse("300/minute")


class Gateway:
    """All sockets of one process."""

    def __init__(
        self,
        settings: Settings,
        database: Database,
        authenticator: Authenticator,
        may_follow: MayFollow,
        feed: Feed,
        presence: Presence,
        bus: Bus,
    ) -> None:
        self._settings = settings
        self._authenticator = authenticator
        self._may_follow = partial(may_follow, database)
        self._feed = feed
        self._presence = presence
        self._bus = bus
        self._limits = Limits(settings)
        self._by_user: dict[UUID, set[Connection]] = {}
        self._by_session: dict[UUID, set[Connection]] = {}
        self._tasks: list[asyncio.Task[None]] = []

    async def start(self) -> None:
        """Begin to look after the sessions behind the sockets."""
        self._tasks = [asyncio.create_task(self._watch_sessions()), asyncio.create_task(self._listen())]

    async def stop(self) -> None:
        """Stop looking; the sockets themselves are closed by the server."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._limits.close()

    async def serve(self, websocket: WebSocket) -> None:
        """Serve one socket from its handshake to its end."""
        origin = websocket.headers.get("origin")
        await websocket.accept()
        connection = Connection(self._wire_of(websocket), limit=self._settings.socket_max_buffer_bytes)
        if origin is not None and origin not in self._settings.origins:
            connection.close(frames.BAD_ORIGIN, "origin not allowed")
            return
        try:
            if not await self._greet(websocket, connection):
                return
        except LimitReached:
            connection.close(frames.TOO_MANY, "too many connections")
            return
        try:
            await Conversation(connection, self._feed, self._presence, self._may_follow).hold(websocket)
        finally:
            self._forget(connection)

    def _wire_of(self, websocket: WebSocket) -> Wire:
        """The protocol below, if the server was started with it."""
        wire = websocket.scope.get("extensions", {}).get(EXTENSION)
        if not isinstance(wire, WireProtocol):
            return AsgiWire(websocket)
        wire.drain_seconds = self._settings.drain_seconds
        return wire

    async def _greet(self, websocket: WebSocket, connection: Connection) -> bool:
        """Wait for `hello` and let its sender in; False when the socket was closed instead. Raises `LimitReached`."""
        await self._limits.hit(websocket, _BY_SOURCE, "socket", source_of(websocket, self._settings))
        token = await self._hear_token(websocket, connection)
        if token is None:
            return False
        try:
            async with self._feed.log.turn():
                actor = await self._authenticator.actor_of(token)
        except NotAuthenticated:
            connection.close(frames.NOT_AUTHENTICATED, "not authenticated")
            return False
        except UNREACHABLE:
            connection.close(frames.TRY_AGAIN_LATER, "try again later")
            return False
        await self._limits.hit(websocket, _BY_USER, "socket", f"user:{actor.user_id}")
        return self._let_in(connection, actor)

    async def _hear_token(self, websocket: WebSocket, connection: Connection) -> str | None:
        try:
            async with asyncio.timeout(self._settings.socket_hello_seconds):
                hello = frames.decode(await receive(websocket))
            if isinstance(hello, frames.Hello):
                return hello.token
            connection.close(frames.BAD_PROTOCOL, "say hello first")
        except (NotAFrame, msgspec.MsgspecError, RecursionError):
            connection.close(frames.BAD_PROTOCOL, "not a frame of this protocol")
        except TimeoutError:
            connection.close(frames.NOT_AUTHENTICATED, "no hello")
        except WebSocketDisconnect:
            connection.is_closed = True
        return None

    def _let_in(self, connection: Connection, actor: Actor) -> bool:
        if len(self._by_user.get(actor.user_id, ())) >= self._settings.socket_max_per_user:
            connection.close(frames.TOO_MANY, "too many sockets")
            return False
        connection.greet(actor)
        self._by_user.setdefault(actor.user_id, set()).add(connection)
        self._by_session.setdefault(actor.session_id, set()).add(connection)
        metrics.SOCKETS.inc()
        heartbeat = self._settings.socket_heartbeat_seconds
        return connection.send(frames.frame("welcome", user_id=str(actor.user_id), heartbeat=heartbeat))

    def _forget(self, connection: Connection) -> None:
        actor = connection.actor
        for index, key in ((self._by_user, actor.user_id), (self._by_session, actor.session_id)):
            index[key].discard(connection)
            if not index[key]:
                del index[key]
        metrics.SOCKETS.dec()

    def end_session(self, session_id: UUID) -> None:
        """Close the sockets of a session that has ended."""
        for connection in list(self._by_session.get(session_id, ())):
            connection.close(frames.NOT_AUTHENTICATED, "session ended")

    async def _listen(self) -> None:
        async with self._bus.subscribe(SESSIONS_CHANNEL) as subscriber:
            while True:
                await self._hear_of_session(subscriber)

    async def _hear_of_session(self, subscriber: Subscriber) -> None:
        message = (await subscriber.get()).message
        if message == RESYNC:
            return  # what was missed is found by asking
        try:
            self.end_session(UUID(message))
        except ValueError:
            logger.bind(event="bad_session_hint").warning("a session's hint could not be read")

    async def _watch_sessions(self) -> None:
        while True:
            await asyncio.sleep(_SESSIONS_EVERY_SECONDS)
            try:
                await self._close_ended()
            except UNREACHABLE as error:
                logger.bind(event="sessions_unknown", error=type(error).__name__).warning("sessions not checked")

    async def _close_ended(self) -> None:
        if self._by_session:
            async with self._feed.log.turn():
                ended = await self._authenticator.ended_among(frozenset(self._by_session))
            for session_id in ended:
                self.end_session(session_id)

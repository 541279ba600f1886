"""The socket: says who may come in, what they may follow, and where they go on."""

import asyncio
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from uuid import UUID

import msgspec
from loguru import logger
from sqlalchemy.exc import SQLAlchemyError
from starlette.websockets import WebSocket, WebSocketDisconnect, WebSocketState

from app.kernel.access import Actor, Authenticator
from app.kernel.db import Database
from app.kernel.errors import NotAuthenticated
from app.kernel.settings import Settings
from app.live import frames, metrics
from app.live.connection import Connection
from app.live.feed import Feed, Topic
from app.live.presence import Presence
from app.live.wire import EXTENSION

MayFollow = Callable[[Database, Actor, str], Awaitable[bool]]
SESSIONS_EVERY_SECONDS = 1.0
_MOST_TOPICS = 200
_MOST_SOCKETS_OF_ONE = 50
_MOST_MISTAKES = 10
_BURST, _PER_SECOND = 200.0, 50.0


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
    ) -> None:
        self._settings = settings
        self._database = database
        self._authenticator = authenticator
        self._may_follow = may_follow
        self._feed = feed
        self._presence = presence
        self._open: set[Connection] = set()
        self._per_user: Counter[UUID] = Counter()
        self._watch: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Begin to look after the sessions behind the sockets."""
        self._watch = asyncio.create_task(self._watch_sessions())

    async def stop(self) -> None:
        """Stop looking; the sockets themselves are closed by the server."""
        if self._watch is not None:
            self._watch.cancel()

    async def serve(self, websocket: WebSocket) -> None:
        """Serve one socket from its handshake to its end."""
        origin = websocket.headers.get("origin")
        await websocket.accept()
        wire = websocket.scope["extensions"].get(EXTENSION)
        if wire is None:
            logger.bind(event="wrong_socket_protocol").error("run uvicorn with --ws app.live.wire:WireProtocol")
            await websocket.close(1011)
            return
        if origin is not None and origin not in self._settings.origins:
            wire.close_with(frames.BAD_ORIGIN, "origin not allowed")
            return
        actor = await self._greet(websocket, wire)
        if actor is None:
            return
        connection = Connection(wire, actor, limit=self._settings.socket_max_buffer_bytes)
        self._enter(connection)
        try:
            await self._talk(websocket, connection)
        except WebSocketDisconnect:
            pass
        finally:
            self._exit(connection)

    async def _greet(self, websocket: WebSocket, wire: object) -> Actor | None:
        """Wait for `hello`; None when the socket was closed instead."""
        connection = Connection(wire, None, limit=self._settings.socket_max_buffer_bytes)  # type: ignore[arg-type]
        try:
            text = await asyncio.wait_for(_receive(websocket), self._settings.socket_hello_seconds)
            hello = frames.decode(text)
            if not isinstance(hello, frames.Hello):
                connection.close(frames.BAD_PROTOCOL, "say hello first")
                return None
            actor = await self._authenticator.actor_of(hello.token)
        except (TimeoutError, NotAuthenticated):
            connection.close(frames.NOT_AUTHENTICATED, "not authenticated")
            return None
        except (msgspec.MsgspecError, UnicodeDecodeError, _NotText):
            connection.close(frames.BAD_PROTOCOL, "not a frame of this protocol")
            return None
        except WebSocketDisconnect:
            return None
        except SQLAlchemyError:
            connection.close(1013, "try again later")
            return None
        if self._per_user[actor.user_id] >= _MOST_SOCKETS_OF_ONE:
            connection.close(frames.TOO_MANY, "too many sockets")
            return None
        connection.send(
            frames.frame("welcome", user_id=str(actor.user_id), heartbeat=self._settings.socket_heartbeat_seconds)
        )
        return actor

    def _enter(self, connection: Connection) -> None:
        self._open.add(connection)
        self._per_user[connection.actor.user_id] += 1
        metrics.SOCKETS.set(len(self._open))

    def _exit(self, connection: Connection) -> None:
        connection.is_closed = True
        self._open.discard(connection)
        self._per_user[connection.actor.user_id] -= 1
        if not self._per_user[connection.actor.user_id]:
            del self._per_user[connection.actor.user_id]
        metrics.SOCKETS.set(len(self._open))
        for name in list(connection.topics):
            self._feed.leave(name, connection)
            self._presence.changed(name)

    async def _talk(self, websocket: WebSocket, connection: Connection) -> None:
        allowance, mistakes, last = _BURST, 0, time.monotonic()
        while not connection.is_closed:
            try:
                text = await _receive(websocket)
                now = time.monotonic()
                allowance, last = min(_BURST, allowance + (now - last) * _PER_SECOND) - 1, now
                if allowance < 0:
                    connection.close(frames.TOO_MANY, "too many messages")
                    return
                await self._answer(connection, frames.decode(text))
            except (msgspec.MsgspecError, UnicodeDecodeError, _NotText) as error:
                mistakes += 1
                if mistakes > _MOST_MISTAKES or isinstance(error, _NotText):
                    connection.close(frames.BAD_PROTOCOL, "not a frame of this protocol")
                    return
                _refuse(connection, "bad_frame", "This is not a frame of this protocol")

    async def _answer(self, connection: Connection, asked: frames.ClientFrame) -> None:
        match asked:
            case frames.Ping():
                connection.send(frames.PONG)
            case frames.Subscribe():
                await self._subscribe(connection, asked)
            case frames.Unsubscribe():
                self._feed.leave(asked.topic, connection)
                self._presence.changed(asked.topic)
            case frames.Presence():
                self._set_state(connection, asked)
            case frames.Hello():
                _refuse(connection, "already_greeted", "You have said hello already")

    def _set_state(self, connection: Connection, asked: frames.Presence) -> None:
        if asked.topic not in connection.topics:
            _refuse(connection, "not_subscribed", "Subscribe to this topic first")
        elif len(msgspec.json.encode(asked.state)) > 500:
            _refuse(connection, "state_too_large", "A presence state may have 500 bytes")
        else:
            connection.states[asked.topic] = asked.state
            self._presence.changed(asked.topic)

    async def _subscribe(self, connection: Connection, asked: frames.Subscribe) -> None:
        if asked.topic in connection.topics:
            self._feed.leave(asked.topic, connection)
        if len(connection.topics) >= _MOST_TOPICS:
            _refuse(connection, "too_many_topics", f"A socket may follow {_MOST_TOPICS} topics")
            return
        if asked.after is not None and not 0 <= asked.after < 2**62:
            _refuse(connection, "bad_position", "`after` is not a position")
            return
        try:
            if not await self._may(connection, asked.topic):
                _refuse(connection, "not_found", f"There is no topic {asked.topic[:100]} that you may follow")
                return
            topic = await self._feed.hold(asked.topic)
            try:
                await self._bring_up(connection, topic, asked)
            finally:
                self._feed.release(topic)
        except (SQLAlchemyError, OSError):
            _refuse(connection, "unavailable", "Try again shortly")

    async def _may(self, connection: Connection, name: str) -> bool:
        if name == f"user:{connection.actor.user_id}":
            return True
        return await self._may_follow(self._database, connection.actor, name)

    async def _bring_up(self, connection: Connection, topic: Topic, asked: frames.Subscribe) -> None:
        """Send what was missed, then join; the right is asked again after each stretch is fixed and before it is sent.

        An event that takes the right away is in the log before the question is answered, so nothing above it leaves.
        """
        reached = topic.seq if asked.after is None else asked.after
        reason = await self._why_not(topic, asked) if asked.after is not None else None
        if reason is not None:
            self._feed.reset(topic.name, connection, reason)
            return
        has_begun = False
        while not connection.is_closed:
            goal = max(topic.seq, reached)
            if not await self._may(connection, topic.name):
                connection.send(frames.frame("revoked", topic=topic.name))
                return
            if not has_begun:
                has_begun = True
                connection.send(frames.frame("subscribed", topic=topic.name, seq=goal))
            reached = await self._send_up_to(connection, topic, reached, goal)
            if reached >= topic.seq:
                self._feed.join(topic, connection)
                self._presence.arrived(topic.name, connection)
                return

    async def _send_up_to(self, connection: Connection, topic: Topic, reached: int, goal: int) -> int:
        while reached < goal:
            events = [event for event in await self._feed.read(topic.name, after=reached) if event.seq <= goal]
            if not events:
                return goal
            if not connection.send(b"".join(frames.event_frame(event) for event in events)):
                return goal
            reached = events[-1].seq
        return reached

    async def _why_not(self, topic: Topic, asked: frames.Subscribe) -> frames.ResetReason | None:
        """Why a client cannot go on from the position it holds, if so.

        A tag is what makes a position believable; a client that sends none is taken by its number alone.
        """
        after = asked.after or 0
        position = await self._feed.position(topic.name)
        if after > position.seq:
            return "unknown_position"
        if after + 1 < position.first_kept:
            return "too_old"
        if after == 0 or asked.tag is None:
            return None
        there = await self._feed.tag_at(topic.name, after)
        if there is None:
            return "too_old"
        return None if there == asked.tag else "unknown_position"

    async def _watch_sessions(self) -> None:
        while True:
            await asyncio.sleep(SESSIONS_EVERY_SECONDS)
            try:
                await self._close_ended()
            except (SQLAlchemyError, OSError) as error:
                logger.bind(event="sessions_unknown", error=type(error).__name__).warning("sessions not checked")

    async def _close_ended(self) -> None:
        sessions = frozenset(connection.actor.session_id for connection in self._open)
        if not sessions:
            return
        ended = await self._authenticator.ended_among(frozenset(sessions))
        for connection in list(self._open):
            if connection.actor.session_id in ended:
                connection.close(frames.NOT_AUTHENTICATED, "session ended")


class _NotText(Exception):  # noqa: N818 - never leaves this module
    pass


async def _receive(websocket: WebSocket) -> str:
    message = await websocket.receive()
    if message["type"] == "websocket.disconnect":
        websocket.client_state = WebSocketState.DISCONNECTED
        raise WebSocketDisconnect(message.get("code", 1005))
    text = message.get("text")
    if text is None or len(text) > frames.MAX_FRAME_BYTES:
        raise _NotText
    return str(text)


def _refuse(connection: Connection, code: str, detail: str) -> None:
    connection.send(frames.frame("error", code=code, detail=detail))

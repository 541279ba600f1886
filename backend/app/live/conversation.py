"""What a client says after its hello, and what is done about it."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial

import msgspec
from loguru import logger
from starlette.websockets import WebSocket, WebSocketDisconnect

from app.kernel.access import Actor
from app.live import frames, joining
from app.live.connection import Connection
from app.live.feed import Feed
from app.live.log import UNREACHABLE
from app.live.presence import Presence
from app.live.topics import is_own, is_personal, is_topic

MOST_TOPICS = 200
# Room for every topic of a socket that comes back; then a steady pace.
_BURST, _PER_SECOND = 2.0 * MOST_TOPICS + 100, 50.0
_MOST_MISTAKES = 10
_LARGEST_POSITION = 2**62
# What a personal token needs to follow a board, and its owner's own topic, which speaks of all that is theirs.
_BOARD_SCOPE = "boards:read"
_PERSONAL_SCOPES = ("growth:read", "notifications:read", "profile:read")


class NotAFrame(Exception):  # noqa: N818 - told to the client by a close code
    """What came is not a text message."""


async def receive(websocket: WebSocket) -> str:
    """The next text message; raises `NotAFrame` for a binary one and `WebSocketDisconnect` at the end."""
    message = await websocket.receive()
    if message["type"] == "websocket.disconnect":
        raise WebSocketDisconnect(message.get("code") or 1005)
    text = message.get("text")
    if text is None or len(text) > frames.MAX_FRAME_BYTES:
        raise NotAFrame
    return str(text)


class Conversation:
    """One signed-in client's requests, in order; a subscription that takes long does not hold up the next request."""

    def __init__(
        self,
        connection: Connection,
        feed: Feed,
        presence: Presence,
        may_follow: Callable[[Actor, str], Awaitable[bool]],
    ) -> None:
        self._connection = connection
        self._feed = feed
        self._presence = presence
        self._may_follow = may_follow
        self._allowance = _BURST
        self._mistakes = 0
        self._last = 0.0

    async def hold(self, websocket: WebSocket) -> None:
        """Answer until the client goes or is sent away."""
        connection = self._connection
        self._last = asyncio.get_running_loop().time()
        try:
            while not connection.is_closed:
                try:
                    self._hear(await receive(websocket))
                except (msgspec.MsgspecError, RecursionError):
                    self._count_mistake()
        except NotAFrame:
            connection.close(frames.BAD_PROTOCOL, "not a text message")
        except WebSocketDisconnect:
            connection.is_closed = True
        finally:
            self._end()

    def _hear(self, text: str) -> None:
        now = asyncio.get_running_loop().time()
        self._allowance = min(_BURST, self._allowance + (now - self._last) * _PER_SECOND) - 1
        self._last = now
        if self._allowance < 0:
            self._connection.close(frames.TOO_MANY, "too many messages")
        else:
            self._answer(frames.decode(text))

    def _count_mistake(self) -> None:
        self._mistakes += 1
        if self._mistakes > _MOST_MISTAKES:
            self._connection.close(frames.BAD_PROTOCOL, "not a frame of this protocol")
        else:
            self._refuse("bad_frame", "This is not a frame of this protocol")

    def _answer(self, asked: frames.ClientFrame) -> None:
        match asked:
            case frames.Ping():
                self._connection.send(frames.PONG)
            case frames.Subscribe():
                self._subscribe(asked)
            case frames.Unsubscribe():
                self._leave(asked.topic)
            case frames.Presence():
                self._set_state(asked)
            case frames.Hello():
                self._refuse("already_greeted", "You have said hello already")

    def _subscribe(self, asked: frames.Subscribe) -> None:
        connection = self._connection
        self._leave(asked.topic)
        if len(connection.topics) + len(connection.joining) >= MOST_TOPICS:
            self._refuse("too_many_topics", f"A socket may follow {MOST_TOPICS} topics", asked.topic)
        elif asked.after is not None and not 0 <= asked.after < _LARGEST_POSITION:
            self._refuse("bad_position", "`after` is not a position", asked.topic)
        elif not is_topic(asked.topic):
            self._refuse_topic(asked.topic)
        else:
            task = asyncio.create_task(self._join(asked))
            connection.joining[asked.topic] = task
            task.add_done_callback(partial(self._joined, asked.topic))

    async def _join(self, asked: frames.Subscribe) -> None:
        try:
            if await joining.join(self._feed, self._connection, asked, self._may_hear):
                self._presence.arrived(asked.topic, self._connection)
        except joining.NotAllowed:
            self._refuse_topic(asked.topic)
        except UNREACHABLE:
            self._refuse("unavailable", "Subscribe again shortly", asked.topic)

    def _joined(self, name: str, task: "asyncio.Task[None]") -> None:
        if self._connection.joining.get(name) is task:
            del self._connection.joining[name]
        error = None if task.cancelled() else task.exception()
        if error is not None:
            logger.opt(exception=error).bind(event="join_failed", topic=name).error("joining a topic failed")
            self._connection.close(frames.TRY_AGAIN_LATER, "try again later")

    async def _may_hear(self, name: str) -> bool:
        actor = self._connection.actor
        if is_personal(name):
            return is_own(name, actor) and actor.is_within(*_PERSONAL_SCOPES)
        if not actor.is_within(_BOARD_SCOPE):
            return False
        async with self._feed.log.turn():
            return await self._may_follow(actor, name)

    def _set_state(self, asked: frames.Presence) -> None:
        if asked.topic not in self._connection.topics:
            self._refuse("not_subscribed", "Subscribe to this topic first", asked.topic)
        else:
            self._connection.states[asked.topic] = asked.state
            self._presence.changed(asked.topic)

    def _leave(self, name: str) -> None:
        task = self._connection.joining.pop(name, None)
        if task is not None:
            task.cancel()
        if name in self._connection.topics:
            self._feed.leave(name, self._connection)
            self._presence.changed(name)

    def _end(self) -> None:
        for name in [*self._connection.joining, *self._connection.topics]:
            self._leave(name)

    def _refuse_topic(self, name: str) -> None:
        self._refuse("not_found", f"There is no topic {name[:100]} that you may follow", name)

    def _refuse(self, code: str, detail: str, name: str | None = None) -> None:
        topic = {} if name is None else {"topic": name[:100]}
        self._connection.send(frames.frame("error", code=code, detail=detail, **topic))

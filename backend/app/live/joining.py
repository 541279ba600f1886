"""Joining a topic: from the position a client holds to the live events, without a window and without a double.

The client stands among the topic's `joining` from before its right is asked; from then on an event that takes the
right away drops it. It is sent nothing that the topic has not delivered yet. So nothing above the number of such an
event can ever reach it: if the event was delivered before, the question is answered with no; if after, it was dropped.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from app.kernel.eventlog import LoggedEvent
from app.live import frames
from app.live.connection import Connection
from app.live.feed import Feed
from app.live.followed import Topic, reset
from app.live.frames import ResetReason, Subscribe

_PIECE_BYTES = 64 * 1024
MayHear = Callable[[str], Awaitable[bool]]


class NotAllowed(Exception):  # noqa: N818 - a refusal, told to the client
    """The client may not follow this topic, or there is none."""


@dataclass(frozen=True, slots=True)
class _Start:
    """Where a client goes on, with the first of what it missed if that was read; or why it cannot."""

    reached: int
    read: tuple[LoggedEvent, ...] = ()
    why_not: ResetReason | None = None


async def join(feed: Feed, connection: Connection, asked: Subscribe, may_hear: MayHear) -> bool:
    """Bring a client up to a topic and let it follow; False when it was reset, revoked or lost instead.

    Raises `NotAllowed`, or one of `log.UNREACHABLE`.
    """
    topic = await feed.hold(asked.topic)
    topic.joining.add(connection)
    history = topic.history
    try:
        allowed, start = await asyncio.gather(may_hear(asked.topic), _find_start(feed, topic, asked))
        if not allowed:
            raise NotAllowed
        if start.why_not is not None:
            reset(connection, topic.name, start.why_not)
            return False
        return await _Bringing(feed, topic, connection, history).up(start)
    finally:
        topic.joining.discard(connection)
        feed.release(topic)


async def _find_start(feed: Feed, topic: Topic, asked: Subscribe) -> _Start:
    """Whether the client can go on from the position it holds: compare its tag, in memory or with the log."""
    after = asked.after
    if after is None:
        return _Start(topic.seq)
    if after == 0:
        return await _from_beginning(feed, topic)
    known = False if asked.tag is None else topic.knows(after, asked.tag)
    if known is not None:
        return _Start(after, why_not=None if known else "unknown_position")
    return await _ask_log(feed, topic, after, asked.tag)


async def _ask_log(feed: Feed, topic: Topic, after: int, tag: str | None) -> _Start:
    events = await feed.log.stretch(topic.name, start=after)
    if events and events[0].seq == after:
        return _Start(after, tuple(events[1:]), None if events[0].tag == tag else "unknown_position")
    position = await feed.log.position(topic.name)
    if after == position.seq and not events:  # all of the log was cut; its end is still known
        return _Start(after, why_not=None if tag == position.tag else "unknown_position")
    return _Start(after, why_not="unknown_position" if after > position.seq else "too_old")


async def _from_beginning(feed: Feed, topic: Topic) -> _Start:
    if topic.missed(0) is not None:
        return _Start(0)
    events = await feed.log.stretch(topic.name, start=1)
    return _Start(0, tuple(events), "too_old" if not events or events[0].seq != 1 else None)


@dataclass(frozen=True, slots=True)
class _Bringing:
    """One client on its way; `history` is the topic's when it began."""

    feed: Feed
    topic: Topic
    connection: Connection
    history: int

    async def up(self, start: _Start) -> bool:
        """Send what was missed, then join; what the topic delivers meanwhile comes from its memory, or is read too."""
        topic, connection = self.topic, self.connection
        reached, read = start.reached, start.read
        if reached > topic.seq:  # the client has heard more from another process than this one knows yet
            await self.feed.catch_up(topic)
            if reached > topic.seq and topic.history == self.history:
                raise TimeoutError
        if self._is_out():
            return False
        connection.send(frames.frame("subscribed", topic=topic.name, seq=topic.seq))
        while (missed := self._end_of_the_way(reached)) is None:
            events = read or await self.feed.log.stretch(topic.name, start=reached + 1)
            read = ()
            if self._is_out():  # that took time
                return False
            ready = [event for event in events if event.seq <= topic.seq]
            if not ready or ready[0].seq != reached + 1:
                reset(connection, topic.name, "too_old")
                return False
            reached = ready[-1].seq
            await _send_in_pieces(connection, ready)
            if self._is_out():
                return False
        topic.admit(connection)
        return connection.send(missed) if missed else True

    def _end_of_the_way(self, reached: int) -> bytes | None:
        """The rest, if the topic still has all of it in memory."""
        self.topic.flush()
        return self.topic.missed(reached)

    def _is_out(self) -> bool:
        """Whether the client cannot join any more; it is told why."""
        if self.topic.history != self.history:
            reset(self.connection, self.topic.name, "unknown_position")
            return True
        if self.connection not in self.topic.joining:
            self.connection.send(frames.frame("revoked", topic=self.topic.name))
            return True
        return self.connection.is_closed


async def _send_in_pieces(connection: Connection, events: list[LoggedEvent]) -> None:
    """Write no faster than the client reads."""
    piece: list[bytes] = []
    size = 0
    for event in events:
        piece.append(frames.event_frame(event))
        size += len(piece[-1])
        if size > _PIECE_BYTES:
            connection.send(b"".join(piece))
            piece, size = [], 0
            if not await connection.drained():
                return
    connection.send(b"".join(piece))
    await connection.drained()

"""A topic that somebody in this process follows: who, how far they have been brought, and the last few frames.

All of it is synchronous: between two awaits of anybody else nothing here can change, which is what makes joining
without a window and removal without a race simple.
"""

import asyncio
from collections import deque
from dataclasses import dataclass

from app.kernel.eventlog import LoggedEvent, Position
from app.live import frames, metrics
from app.live.connection import Connection
from app.live.ordering import Order
from app.live.revocation import ends_topic, removed_user

# What is kept so that joining, and coming back after a short cut, need not read the log.
_MOST_RECENT, _MOST_RECENT_BYTES = 256, 64 * 1024
# Events of one moment go out as one write; the moment is as long as the last write to all took, at most this.
_LONGEST_MOMENT_SECONDS = 0.02


@dataclass(frozen=True, slots=True)
class _Sent:
    seq: int
    tag: str
    frame: bytes


class Topic:
    """One followed topic. `followers` get every event; `joining` get none yet but can lose their right already.

    `history` counts how often the log turned out to have another past than the one that was delivered.
    """

    def __init__(self, name: str, position: Position) -> None:
        self.name = name
        self.order = Order(position)
        self.followers: set[Connection] = set()
        self.joining: set[Connection] = set()
        self.holders = 0
        self.history = 0
        self.idle_since: float | None = None
        self._recent: deque[_Sent] = deque()
        self._recent_bytes = 0
        self._outbox: list[bytes] = []
        self._flushing: asyncio.Handle | None = None
        self._not_before = 0.0

    @property
    def is_used(self) -> bool:
        """Whether anybody follows it, or is about to."""
        return bool(self.followers or self.joining or self.holders)

    @property
    def seq(self) -> int:
        """The number of the last event that was delivered."""
        return self.order.seq

    def hear(self, event: LoggedEvent) -> None:
        """Take an event from a hint or from the log; deliver what has its turn."""
        for ripe in self.order.take(event):
            self._deliver(ripe)

    def _deliver(self, event: LoggedEvent) -> None:
        """Queue an event for all followers; who loses the right through it is dropped before it goes out."""
        removed = removed_user(event)
        if removed is not None:
            self._drop({it for it in self.followers | self.joining if it.actor.user_id == removed})
        data = frames.event_frame(event)
        self._remember(_Sent(event.seq, event.tag, data))
        self._outbox.append(data)
        if ends_topic(event):
            self._drop(self.followers | self.joining)
        elif self._flushing is None:
            self._flush_soon()

    def _remember(self, sent: _Sent) -> None:
        self._recent.append(sent)
        self._recent_bytes += len(sent.frame)
        while len(self._recent) > _MOST_RECENT or (self._recent_bytes > _MOST_RECENT_BYTES and len(self._recent) > 1):
            self._recent_bytes -= len(self._recent.popleft().frame)

    def _flush_soon(self) -> None:
        loop = asyncio.get_running_loop()
        wait = self._not_before - loop.time()
        self._flushing = loop.call_soon(self.flush) if wait <= 0 else loop.call_later(wait, self.flush)

    def flush(self) -> None:
        """Write what is queued to all followers now, in one go."""
        if self._flushing is not None:
            self._flushing.cancel()
            self._flushing = None
        if not self._outbox:
            return
        data, count = b"".join(self._outbox), len(self._outbox)
        self._outbox.clear()
        loop = asyncio.get_running_loop()
        began = loop.time()
        lost = [connection for connection in self.followers if not connection.send(data)]
        self.followers.difference_update(lost)
        ended = loop.time()
        self._not_before = ended + min(ended - began, _LONGEST_MOMENT_SECONDS)
        metrics.DELIVERIES.inc(count * len(self.followers))

    def _drop(self, losers: set[Connection]) -> None:
        """Take the right away. What came before is flushed first; one who is still joining is told by its own task."""
        self.flush()
        self.joining -= losers
        for connection in losers & self.followers:
            self.followers.discard(connection)
            connection.topics.discard(self.name)
            connection.send(frames.frame("revoked", topic=self.name))
            metrics.REVOKED.inc()

    def knows(self, after: int, tag: str | None) -> bool | None:
        """Whether a position is one of the last few delivered ones; None when it is too old, or too new, to say."""
        if after == self.seq and self.order.tag is not None:
            return tag == self.order.tag
        if not self._recent or not self._recent[0].seq <= after <= self.seq:
            return None
        return tag == self._recent[after - self._recent[0].seq].tag

    def missed(self, after: int) -> bytes | None:
        """The frames between a position and the last delivered event; None when they have to be read from the log."""
        if after == self.seq:
            return b""
        if not self._recent or after + 1 < self._recent[0].seq or after > self.seq:
            return None
        return b"".join(sent.frame for sent in self._recent if sent.seq > after)

    def admit(self, connection: Connection) -> None:
        """Let one who has seen everything up to `seq` hear the rest; must follow `flush` without an await."""
        self.joining.discard(connection)
        self.followers.add(connection)
        connection.topics.add(self.name)

    def leave(self, connection: Connection) -> None:
        """One connection hears no more of this."""
        self.followers.discard(connection)
        self.joining.discard(connection)
        connection.topics.discard(self.name)
        connection.states.pop(self.name, None)

    def start_over(self, position: Position) -> None:
        """Our history is not the log's any more: stand where the log stands, and tell everybody."""
        self.flush()
        self.history += 1
        self.order.start_over(position)
        self._recent.clear()
        self._recent_bytes = 0
        self.joining.clear()
        for connection in list(self.followers):
            self.leave(connection)
            reset(connection, self.name, "unknown_position")


def reset(connection: Connection, name: str, reason: frames.ResetReason) -> None:
    """Tell a client to fetch the snapshot and subscribe again."""
    metrics.RESETS.labels(reason).inc()
    connection.send(frames.frame("reset", topic=name, reason=reason))

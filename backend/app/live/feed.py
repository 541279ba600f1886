"""The feed: brings each topic's log to its followers in this process, in order, without a hole, without a double.

Hints make it fast: an event with the next number goes out at once. A later number means a hole, which is read from
the log; so is everything that hints lost, because once a second all positions are compared with the log in one
query. Nothing here trusts Redis.
"""

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from loguru import logger
from sqlalchemy.exc import SQLAlchemyError

from app.kernel import eventlog
from app.kernel.bus import RESYNC, Bus
from app.kernel.db import Database
from app.kernel.eventlog import LoggedEvent, Position
from app.live import frames, metrics
from app.live.connection import Connection
from app.live.revocation import ends_topic, removed_user

COMPARE_EVERY_SECONDS = 1.0
_READ_AT_ONCE = 500


@dataclass
class Topic:
    """A followed topic: how far its followers have been brought, and who they are."""

    name: str
    seq: int = 0
    tag: str | None = None
    followers: set[Connection] = field(default_factory=set)
    waiting: int = 0
    filling: asyncio.Lock = field(default_factory=asyncio.Lock)
    heard_while_filling: bool = False
    listener: asyncio.Task[None] | None = None


class Feed:
    """All followed topics of one process."""

    def __init__(self, database: Database, bus: Bus, on_note: Callable[[str, str], None]) -> None:
        self._database = database
        self._bus = bus
        self._on_note = on_note
        self._topics: dict[str, Topic] = {}
        self._opening: dict[str, asyncio.Lock] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        """Begin to compare positions."""
        self._spawn(self._compare_for_ever())

    async def stop(self) -> None:
        """End all tasks."""
        tasks = [*self._tasks, *(topic.listener for topic in self._topics.values() if topic.listener)]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def hold(self, name: str) -> Topic:
        """The topic, listened to from now on; give it back with `release`.

        Listening begins before the position is read, so that nothing can fall between the two.
        """
        async with self._opening.setdefault(name, asyncio.Lock()):
            topic = self._topics.get(name)
            if topic is None:
                topic = await self._open(name)
            topic.waiting += 1
            return topic

    async def _open(self, name: str) -> Topic:
        topic = Topic(name)
        listening = asyncio.Event()
        topic.listener = asyncio.create_task(self._listen(topic, listening))
        await listening.wait()
        try:
            position = await self.position(name)
        except SQLAlchemyError:
            topic.listener.cancel()
            raise
        topic.seq, topic.tag = position.seq, position.tag
        self._topics[name] = topic
        metrics.TOPICS.set(len(self._topics))
        return topic

    def release(self, topic: Topic) -> None:
        """Give a held topic back."""
        topic.waiting -= 1
        self._forget_if_idle(topic)

    def join(self, topic: Topic, connection: Connection) -> None:
        """Let a connection that has seen everything up to `topic.seq` hear the rest."""
        topic.followers.add(connection)
        connection.topics.add(topic.name)

    def leave(self, name: str, connection: Connection) -> None:
        """A connection hears no more of a topic."""
        connection.topics.discard(name)
        topic = self._topics.get(name)
        if topic is not None:
            topic.followers.discard(connection)
            self._forget_if_idle(topic)

    def _forget_if_idle(self, topic: Topic) -> None:
        if topic.followers or topic.waiting or self._topics.get(topic.name) is not topic:
            return
        del self._topics[topic.name]
        self._opening.pop(topic.name, None)
        metrics.TOPICS.set(len(self._topics))
        if topic.listener is not None:
            topic.listener.cancel()

    def followers(self, name: str) -> set[Connection]:
        """Who follows a topic in this process."""
        topic = self._topics.get(name)
        return set() if topic is None else topic.followers

    def names(self) -> list[str]:
        """The topics that are followed in this process."""
        return list(self._topics)

    async def position(self, name: str) -> Position:
        """Where the log of a topic ends at this moment."""
        async with self._database.reading() as session:
            found = await eventlog.positions(session, [name])
        return found.get(name, Position(0, None, 1))

    async def read(self, name: str, *, after: int) -> list[LoggedEvent]:
        """The next stretch of a topic's log."""
        async with self._database.reading() as session:
            return await eventlog.read(session, name, after=after, limit=_READ_AT_ONCE)

    async def tag_at(self, name: str, seq: int) -> str | None:
        """The tag of one event of a topic's log."""
        async with self._database.reading() as session:
            return await eventlog.tag_at(session, name, seq)

    async def _listen(self, topic: Topic, listening: asyncio.Event) -> None:
        async with self._bus.subscribe(topic.name) as subscriber:
            listening.set()
            while True:
                event = await subscriber.get()
                if event.message == RESYNC:
                    self._fill_soon(topic)
                elif event.message[0].isdigit():
                    seq, tag, body = event.message.split(" ", 2)
                    self.hear(LoggedEvent(topic.name, int(seq), tag, body))
                else:
                    self._on_note(topic.name, event.message)

    def hear(self, event: LoggedEvent) -> None:
        """Take a hint: the next number goes out at once, a later one shows a hole, an earlier one is known."""
        topic = self._topics.get(event.topic)
        if topic is None or event.seq <= topic.seq:
            return
        if event.seq == topic.seq + 1 and not topic.filling.locked():
            self._deliver(topic, [event])
        else:
            self._fill_soon(topic)

    def _fill_soon(self, topic: Topic) -> None:
        if topic.filling.locked():
            topic.heard_while_filling = True
        else:
            self._spawn(self._fill(topic))

    async def _fill(self, topic: Topic) -> None:
        """Bring a topic up to its log."""
        async with topic.filling:
            with suppress(SQLAlchemyError, OSError):  # the next comparison tries again
                topic.heard_while_filling = True
                while topic.heard_while_filling:
                    topic.heard_while_filling = False
                    while events := await self.read(topic.name, after=topic.seq):
                        metrics.HOLES.inc()
                        self._deliver(topic, events)

    def _deliver(self, topic: Topic, events: list[LoggedEvent]) -> None:
        """Write events to all followers, in one go; who loses the right to an event never gets it."""
        ready: list[bytes] = []
        for event in events:
            removed = removed_user(event)
            if removed is not None:
                self._write(topic, ready)
                ready = []
                self._revoke(topic, {it for it in topic.followers if it.actor.user_id == removed})
            ready.append(frames.event_frame(event))
            topic.seq, topic.tag = event.seq, event.tag
            if ends_topic(event):
                self._write(topic, ready)
                ready = []
                self._revoke(topic, set(topic.followers))
        self._write(topic, ready)

    def _write(self, topic: Topic, ready: list[bytes]) -> None:
        if not ready:
            return
        data = b"".join(ready)
        for connection in list(topic.followers):
            if not connection.send(data):
                topic.followers.discard(connection)
        metrics.DELIVERIES.inc(len(ready) * len(topic.followers))

    def _revoke(self, topic: Topic, losers: set[Connection]) -> None:
        for connection in losers:
            topic.followers.discard(connection)
            connection.topics.discard(topic.name)
            connection.send(frames.frame("revoked", topic=topic.name))
            metrics.REVOKED.inc()

    async def _compare_for_ever(self) -> None:
        while True:
            await asyncio.sleep(COMPARE_EVERY_SECONDS)
            try:
                await self._compare()
            except (SQLAlchemyError, OSError) as error:
                logger.bind(event="feed_waits", error=type(error).__name__).warning("feed waits for the database")

    async def _compare(self) -> None:
        """Compare all positions with the log: what is behind is filled, what the log does not know starts over."""
        names = list(self._topics)
        if not names:
            return
        async with self._database.reading() as session:
            there = await eventlog.positions(session, names)
        for name in names:
            topic = self._topics.get(name)
            position = there.get(name, Position(0, None, 1))
            if topic is None or topic.filling.locked():
                continue
            if position.seq > topic.seq:
                self._fill_soon(topic)
            elif position.seq < topic.seq or position.tag != topic.tag:
                await self._start_over_unless_ahead(topic)

    async def _start_over_unless_ahead(self, topic: Topic) -> None:
        """The log may only have looked older because it moved on while it was asked; ask again, then tell."""
        position = await self.position(topic.name)
        if position.seq >= topic.seq and await self.tag_at(topic.name, topic.seq) == topic.tag:
            return
        topic.seq, topic.tag = position.seq, position.tag
        lost = set(topic.followers)
        for connection in lost:
            self.reset(topic.name, connection, "unknown_position")

    def reset(self, name: str, connection: Connection, reason: frames.ResetReason) -> None:
        """Tell a follower to fetch the snapshot and subscribe again; it hears nothing until then."""
        self.leave(name, connection)
        metrics.RESETS.labels(reason).inc()
        connection.send(frames.frame("reset", topic=name, reason=reason))

"""The feed: brings each topic's log to its followers in this process, in order, without a hole, without a double.

Hints make it fast: an event with the next number goes out at once. A later number means a hole, which is read from
the log if it does not close by itself in a moment; so is everything that hints lost, because once a second all
positions are compared with the log in one query. Nothing here trusts Redis.
"""

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import suppress
from typing import Any, TypeVar

from loguru import logger

from app.kernel.bus import RESYNC, Bus
from app.kernel.eventlog import LoggedEvent, Position
from app.live import metrics
from app.live.connection import Connection
from app.live.followed import Topic
from app.live.hints import parse_hint
from app.live.log import STRETCH, UNREACHABLE, Log

# Hints of several processes overtake each other by less than this; a hole that is older has lost its hint.
_HOLE_SECONDS = 0.02
# Many topics that are opened at once are compared together.
_COMPARE_PAUSE_SECONDS = 0.03
# A topic that nobody follows is kept so long, for those who come back after a short cut.
_IDLE_SECONDS = 10.0
_T = TypeVar("_T")


class Feed:
    """All followed topics of one process."""

    def __init__(self, log: Log, bus: Bus, *, compare_seconds: float, on_note: Callable[[str, str], None]) -> None:
        """`on_note` gets what other processes say on a topic besides hints: presence."""
        self.log = log
        self._bus = bus
        self._on_note = on_note
        self._compare_seconds = compare_seconds
        self._compare_now = asyncio.Event()
        self._topics: dict[str, Topic] = {}
        self._opening: dict[str, asyncio.Task[Topic]] = {}
        self._listeners: dict[str, asyncio.Task[None]] = {}
        self._filling: dict[str, asyncio.Task[None]] = {}
        self._holes: dict[str, asyncio.TimerHandle] = {}
        self._tasks: set[asyncio.Task[Any]] = set()

    async def start(self) -> None:
        """Begin to compare positions."""
        self._comparing = self._spawn(self._compare_for_ever())

    async def stop(self) -> None:
        """End all tasks."""
        for hole in self._holes.values():
            hole.cancel()
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _spawn(self, work: Coroutine[Any, Any, _T]) -> "asyncio.Task[_T]":
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: "asyncio.Task[Any]") -> None:
        self._tasks.discard(task)
        error = None if task.cancelled() else task.exception()
        if error is not None and not isinstance(error, UNREACHABLE):
            logger.opt(exception=error).bind(event="feed_failed").error("a task of the feed failed")

    async def hold(self, name: str) -> Topic:
        """The topic, listened to from now on and kept until `release`; raises one of `UNREACHABLE`."""
        while True:
            topic = self._topics.get(name)
            if topic is not None:
                topic.holders += 1
                topic.idle_since = None
                return topic
            opening = self._opening.get(name)
            if opening is None:
                opening = self._opening[name] = self._spawn(self._open(name))
            await asyncio.shield(opening)

    def release(self, topic: Topic) -> None:
        """Give a held topic back."""
        topic.holders -= 1

    async def _open(self, name: str) -> Topic:
        """Read the position, and listen; what falls between the two is found by the comparison that each asks for."""
        listener = self._spawn(self._listen(name))
        try:
            position = await self.log.position(name)
        except BaseException:
            listener.cancel()
            raise
        finally:
            del self._opening[name]
        self._listeners[name] = listener
        topic = self._topics[name] = Topic(name, position)
        self._compare_now.set()
        metrics.TOPICS.set(len(self._topics))
        return topic

    async def _listen(self, name: str) -> None:
        async with self._bus.subscribe(name) as subscriber:
            self._compare_now.set()
            while True:
                event = await subscriber.get()
                if event.message == RESYNC:
                    self._compare_now.set()
                elif event.message[:1].isdigit():
                    self._take_hint(name, event.message)
                else:
                    self._on_note(name, event.message)

    def _take_hint(self, name: str, message: str) -> None:
        try:
            self.hear(parse_hint(name, message))
        except ValueError:
            logger.bind(event="bad_hint", topic=name).warning("a hint could not be read")

    def get(self, name: str) -> Topic | None:
        """A topic that is followed here."""
        return self._topics.get(name)

    def names(self) -> list[str]:
        """The topics that are followed here."""
        return list(self._topics)

    def leave(self, name: str, connection: Connection) -> None:
        """A connection hears no more of a topic."""
        topic = self._topics.get(name)
        if topic is not None:
            topic.leave(connection)

    def hear(self, event: LoggedEvent) -> None:
        """Take a hint."""
        topic = self._topics.get(event.topic)
        if topic is None:
            return
        if event.body:
            topic.hear(event)
        else:
            topic.order.hear_of(event.seq)
        if topic.order.has_hole and topic.name not in self._holes and topic.name not in self._filling:
            loop = asyncio.get_running_loop()
            wait = _HOLE_SECONDS if event.body else 0.0
            self._holes[topic.name] = loop.call_later(wait, self._look_at_hole, topic)

    def _look_at_hole(self, topic: Topic) -> None:
        self._holes.pop(topic.name, None)
        if topic.order.has_hole:
            _ = self._fill_soon(topic)

    def _fill_soon(self, topic: Topic) -> asyncio.Task[None]:
        filling = self._filling.get(topic.name)
        if filling is None:
            filling = self._filling[topic.name] = self._spawn(self._fill(topic))
        return filling

    async def catch_up(self, topic: Topic) -> None:
        """Return when a topic has been brought up to its log, or the log cannot be reached."""
        await asyncio.shield(self._fill_soon(topic))

    async def _fill(self, topic: Topic) -> None:
        try:
            while not await self._fill_once(topic):
                pass
        except UNREACHABLE as error:  # the next comparison tries again
            logger.bind(event="feed_waits", error=type(error).__name__).warning("feed waits for the database")
        finally:
            del self._filling[topic.name]

    async def _fill_once(self, topic: Topic) -> bool:
        """Read on from what was delivered last; True when nothing more is known of.

        The stretch begins with the last delivered event itself: so a log that went another way is recognised.
        """
        metrics.HOLES.inc()
        order = topic.order
        seq, tag, known = order.seq, order.tag, order.furthest
        events = await self.log.stretch(topic.name, start=max(seq, 1))
        if not await self._continues(topic.name, seq, tag, events):
            topic.start_over(await self.log.position(topic.name))
            return True
        for event in events:
            topic.hear(event)
        if len(events) == STRETCH or order.furthest > max(known, order.seq):
            return False
        order.furthest = order.seq
        return True

    async def _continues(self, name: str, seq: int, tag: str | None, events: list[LoggedEvent]) -> bool:
        """Whether a stretch of the log that was asked for from `seq` on is of the history that we know."""
        if seq == 0:
            return not events or events[0].seq == 1
        if events:
            return events[0].seq == seq and events[0].tag == tag
        position = await self.log.position(name)  # cut to nothing, or gone back
        return (position.seq, position.tag) == (seq, tag)

    async def _compare_for_ever(self) -> None:
        while True:
            with suppress(TimeoutError):
                async with asyncio.timeout(self._compare_seconds):
                    await self._compare_now.wait()
                    await asyncio.sleep(_COMPARE_PAUSE_SECONDS)
            self._compare_now.clear()
            try:
                self._close_idle()
                await self.compare()
            except UNREACHABLE as error:
                logger.bind(event="feed_waits", error=type(error).__name__).warning("feed waits for the database")
                await asyncio.sleep(self._compare_seconds)

    async def compare(self) -> None:
        """Compare all positions with the log: what is behind is filled, what the log does not know starts over."""
        before = {name: (topic.order.seq, topic.order.tag) for name, topic in self._topics.items()}
        if not before:
            return
        there = await self.log.positions(list(before))
        for name, (seq, tag) in before.items():
            topic = self._topics.get(name)
            if topic is not None:
                self._judge(topic, seq, tag, there[name])

    def _judge(self, topic: Topic, seq: int, tag: str | None, there: Position) -> None:
        """What was delivered before the log was asked is in the log, or the log has another history."""
        if there.seq > topic.order.seq:
            _ = self._fill_soon(topic)
        elif there.seq < seq or (there.seq == seq and there.tag != tag):
            topic.start_over(there)

    def _close_idle(self) -> None:
        now = asyncio.get_running_loop().time()
        for name, topic in list(self._topics.items()):
            if topic.is_used:
                topic.idle_since = None
            elif topic.idle_since is None:
                topic.idle_since = now
            elif now - topic.idle_since > _IDLE_SECONDS and name not in self._filling:
                self._close(name)
        metrics.TOPICS.set(len(self._topics))

    def _close(self, name: str) -> None:
        del self._topics[name]
        hole = self._holes.pop(name, None)
        if hole is not None:
            hole.cancel()
        self._listeners.pop(name).cancel()

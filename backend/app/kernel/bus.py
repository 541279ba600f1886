"""The bus between processes: broadcaster over Redis pub/sub, made to outlive Redis.

Broadcaster's own Redis backend goes deaf with redis-py 8 (docs/adr/0006), so this module brings a backend and a
`Broadcast` of its own: one supervised loop that reconnects and subscribes again, a lock per channel, bounded
queues. What the bus loses is found in the log; after every gap it says so with `RESYNC`.
"""

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

from broadcaster import Broadcast, Event
from broadcaster._backends.base import BroadcastBackend
from broadcaster._base import Subscriber
from loguru import logger
from redis.asyncio import Redis
from redis.asyncio.client import PubSub
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

RESYNC = "\x00resync"
_PREFIX = "grove:"
_QUEUE_BOUND = 2_000
_LONGEST_BUFFER = 20_000
_POLL_SECONDS = 1.0
_FIRST_PAUSE, _LONGEST_PAUSE = 0.1, 3.0
_GONE = (RedisError, OSError, TimeoutError)


class _RedisBackend(BroadcastBackend):
    """One pub/sub connection with every channel on it, kept alive; and buffered publishing."""

    def __init__(self, url: str) -> None:
        options: dict[str, Any] = {
            "socket_connect_timeout": 2,
            "socket_timeout": 5,
            "retry": Retry(NoBackoff(), 0),
        }
        self._redis = Redis.from_url(url, **options)
        self._channels: set[str] = set()
        self._incoming: asyncio.Queue[Event] = asyncio.Queue(_QUEUE_BOUND)
        self._outgoing: list[tuple[str, str]] = []
        self._something_to_send = asyncio.Event()
        self._pubsub: PubSub | None = None
        self._tasks: list[asyncio.Task[None]] = []
        self.reconnects = 0

    async def connect(self) -> None:
        self._tasks = [asyncio.create_task(self._listen()), asyncio.create_task(self._send())]

    async def disconnect(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        with suppress(*_GONE):
            await self._flush()
        await self._redis.aclose()

    async def subscribe(self, channel: str) -> None:
        self._channels.add(channel)
        if self._pubsub is not None:
            with suppress(*_GONE):  # the loop subscribes to all channels again when it reconnects
                await self._pubsub.subscribe(_PREFIX + channel)

    async def unsubscribe(self, channel: str) -> None:
        self._channels.discard(channel)
        if self._pubsub is not None:
            with suppress(*_GONE):
                await self._pubsub.unsubscribe(_PREFIX + channel)

    async def publish(self, channel: str, message: Any) -> None:
        self.publish_soon(channel, message)

    def publish_soon(self, channel: str, message: str) -> None:
        """Send with the next batch; past the bound the oldest is dropped, because the log has it."""
        if len(self._outgoing) >= _LONGEST_BUFFER:
            self._outgoing.clear()
        self._outgoing.append((channel, message))
        self._something_to_send.set()

    async def next_published(self) -> Event:
        return await self._incoming.get()

    async def _listen(self) -> None:
        pause = _FIRST_PAUSE
        while True:
            try:
                async with self._redis.pubsub() as pubsub:
                    # A channel of its own keeps the connection subscribed to something at all times.
                    await pubsub.subscribe(_PREFIX, *(_PREFIX + channel for channel in self._channels))
                    self._pubsub = pubsub
                    pause = _FIRST_PAUSE
                    await self._read(pubsub)
            except _GONE as error:
                logger.bind(event="bus_lost", error=type(error).__name__).warning("bus lost, reconnecting")
            finally:
                self._pubsub = None
            self.reconnects += 1
            await asyncio.sleep(random.uniform(pause / 2, pause))  # noqa: S311 - no secret
            pause = min(pause * 2, _LONGEST_PAUSE)

    async def _read(self, pubsub: PubSub) -> None:
        awaited = len(self._channels) + 1
        while True:
            message = await pubsub.get_message(ignore_subscribe_messages=False, timeout=_POLL_SECONDS)
            if message is None:
                await pubsub.ping()
            elif message["type"] == "subscribe" and awaited > 0:
                awaited -= 1
                if awaited == 0:
                    self._receive(Event(RESYNC, RESYNC))
            elif message["type"] == "message":
                channel = message["channel"].decode().removeprefix(_PREFIX)
                self._receive(Event(channel, message["data"].decode()))

    def _receive(self, event: Event) -> None:
        if self._incoming.full():
            while not self._incoming.empty():
                self._incoming.get_nowait()
            event = Event(RESYNC, RESYNC)
        self._incoming.put_nowait(event)

    async def _send(self) -> None:
        while True:
            await self._something_to_send.wait()
            self._something_to_send.clear()
            with suppress(*_GONE):
                await self._flush()

    async def _flush(self) -> None:
        batch, self._outgoing = self._outgoing, []
        if not batch:
            return
        async with self._redis.pipeline(transaction=False) as pipeline:
            for channel, message in batch:
                pipeline.publish(_PREFIX + channel, message)
            await pipeline.execute()


class Bus(Broadcast):
    """A `Broadcast` whose subscriptions survive Redis and cannot grow without bound."""

    def __init__(self, url: str) -> None:
        self._redis_backend = _RedisBackend(url)
        super().__init__(backend=self._redis_backend)
        self._locks: dict[str, asyncio.Lock] = {}

    @property
    def reconnects(self) -> int:
        """How often the connection had to be made again."""
        return self._redis_backend.reconnects

    def publish_soon(self, channel: str, message: str) -> None:
        """Publish with the next batch, without waiting; lost while Redis is gone."""
        self._redis_backend.publish_soon(channel, message)

    async def _listener(self) -> None:
        while True:
            event = await self._backend.next_published()
            to_all = event.channel == RESYNC
            channels = list(self._subscribers) if to_all else [event.channel]
            for channel in channels:
                for queue in self._subscribers.get(channel, ()):
                    _offer(queue, event)

    @asynccontextmanager
    async def subscribe(self, channel: str) -> AsyncIterator[Subscriber]:
        """Hear a channel; a subscriber that falls behind by too much gets one `RESYNC` in place of it all."""
        queue: asyncio.Queue[Event | None] = asyncio.Queue(_QUEUE_BOUND)
        async with self._locks.setdefault(channel, asyncio.Lock()):
            is_first = not self._subscribers.get(channel)
            self._subscribers.setdefault(channel, set()).add(queue)
            if is_first:
                await self._backend.subscribe(channel)
        try:
            yield Subscriber(queue)
        finally:
            async with self._locks.setdefault(channel, asyncio.Lock()):
                self._subscribers[channel].discard(queue)
                if not self._subscribers[channel]:
                    del self._subscribers[channel]
                    await self._backend.unsubscribe(channel)


def _offer(queue: "asyncio.Queue[Event | None]", event: Event) -> None:
    if queue.full():
        while not queue.empty():
            queue.get_nowait()
        event = Event(RESYNC, RESYNC)
    queue.put_nowait(event)

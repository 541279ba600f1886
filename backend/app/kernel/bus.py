"""The bus between processes: broadcaster over Redis pub/sub, made to outlive Redis.

Broadcaster's own Redis backend goes deaf with redis-py 8 (docs/adr/0006), so this module brings a backend and a
`Broadcast` of its own: one supervised loop that reconnects and subscribes again, a lock per channel, bounded
queues. What the bus loses is found in the log; wherever it may have lost something it says so with `RESYNC`.
"""

import asyncio
import random
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any
from weakref import WeakValueDictionary

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
_MOST_UNSENT_BYTES = 8 * 1024 * 1024
# A subscriber waits so long for Redis to confirm; then it goes on, and the log makes up for what it missed.
_CONFIRM_SECONDS = 0.5
_POLL_SECONDS = 1.0
_SILENT_POLLS = 2
_FIRST_PAUSE, _LONGEST_PAUSE = 0.1, 2.0
_GONE = (RedisError, OSError, TimeoutError)


def _client(url: str) -> Redis:
    """Short time-outs and no retry: the loops here decide when to try again (`from_url` would set no retry object)."""
    options: dict[str, Any] = {"socket_connect_timeout": 2, "socket_timeout": 2, "retry": Retry(NoBackoff(), 0)}
    client: Redis = Redis.from_url(url, **options)
    return client


class _RedisBackend(BroadcastBackend):
    """One pub/sub connection with every channel on it, kept alive; and buffered publishing."""

    def __init__(self, url: str, on_reconnect: Callable[[], None]) -> None:
        self._redis = _client(url)
        self._on_reconnect = on_reconnect
        self._channels: set[str] = set()
        self._confirming: dict[str, asyncio.Future[None]] = {}
        self._incoming: asyncio.Queue[Event] = asyncio.Queue(_QUEUE_BOUND)
        self._outgoing: list[tuple[str, str]] = []
        self._unsent_bytes = 0
        self._something_to_send = asyncio.Event()
        self._pubsub: PubSub | None = None
        self._tasks: list[asyncio.Task[None]] = []

    async def connect(self) -> None:
        self._tasks = [asyncio.create_task(self._listen_for_ever()), asyncio.create_task(self._send_for_ever())]

    async def disconnect(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        with suppress(*_GONE):
            await self._flush()
        with suppress(*_GONE):
            await self._redis.aclose()

    async def subscribe(self, channel: str) -> None:
        """Hear a channel from the moment this returns, unless Redis is gone."""
        self._channels.add(channel)
        if self._pubsub is None:
            return  # the loop subscribes to every channel when it has connected
        confirmed = self._confirming.setdefault(channel, asyncio.get_running_loop().create_future())
        with suppress(*_GONE):
            async with asyncio.timeout(_CONFIRM_SECONDS):
                await self._pubsub.subscribe(_PREFIX + channel)
                await confirmed
        self._confirming.pop(channel, None)

    async def unsubscribe(self, channel: str) -> None:
        self._channels.discard(channel)
        if self._pubsub is not None:
            with suppress(*_GONE):
                await self._pubsub.unsubscribe(_PREFIX + channel)

    async def publish(self, channel: str, message: Any) -> None:
        self.publish_soon(channel, message)

    def publish_soon(self, channel: str, message: str) -> None:
        """Send with the next batch; past the bound what waits is dropped, because the log has it."""
        if self._unsent_bytes > _MOST_UNSENT_BYTES:
            self._outgoing, self._unsent_bytes = [], 0
        self._outgoing.append((channel, message))
        self._unsent_bytes += len(message)
        self._something_to_send.set()

    async def next_published(self) -> Event:
        return await self._incoming.get()

    async def _listen_for_ever(self) -> None:
        pause = _FIRST_PAUSE
        while True:
            try:
                async with self._redis.pubsub() as pubsub:
                    first = await self._subscribe_all(pubsub)
                    pause = _FIRST_PAUSE
                    await self._read(pubsub, first)
            except _GONE as error:
                logger.bind(event="bus_lost", error=type(error).__name__).warning("bus lost, reconnecting")
            finally:
                self._pubsub = None
            await asyncio.sleep(random.uniform(pause / 2, pause))  # noqa: S311 - no secret
            pause = min(pause * 2, _LONGEST_PAUSE)
            self._on_reconnect()

    async def _subscribe_all(self, pubsub: PubSub) -> set[str]:
        """Subscribe to every channel; those that were added meanwhile too. Returns what Redis has to confirm."""
        first = set(self._channels)
        # A channel of its own keeps the connection subscribed to something at all times.
        await pubsub.subscribe(_PREFIX, *(_PREFIX + channel for channel in first))
        self._pubsub = pubsub
        late = self._channels - first
        if late:
            await pubsub.subscribe(*(_PREFIX + channel for channel in late))
        return first | late | {""}

    async def _read(self, pubsub: PubSub, unconfirmed: set[str]) -> None:
        """Take messages until the connection breaks or has been silent although it was asked."""
        silent = 0
        while True:
            message = await pubsub.get_message(timeout=_POLL_SECONDS)
            if message is None:
                silent += 1
                if silent > _SILENT_POLLS:
                    raise TimeoutError
                await pubsub.ping()
                continue
            silent = 0
            if message["type"] == "message":
                self._receive(Event(_channel_of(message), message["data"].decode()))
            elif message["type"] == "subscribe":
                self._confirm(_channel_of(message), unconfirmed)

    def _confirm(self, channel: str, unconfirmed: set[str]) -> None:
        waiting = self._confirming.pop(channel, None)
        if waiting is not None and not waiting.done():
            waiting.set_result(None)
        if channel in unconfirmed:
            unconfirmed.discard(channel)
            if not unconfirmed:
                self._receive(Event(RESYNC, RESYNC))

    def _receive(self, event: Event) -> None:
        _offer(self._incoming, event)

    async def _send_for_ever(self) -> None:
        while True:
            await self._something_to_send.wait()
            self._something_to_send.clear()
            with suppress(*_GONE):
                await self._flush()

    async def _flush(self) -> None:
        batch, self._outgoing, self._unsent_bytes = self._outgoing, [], 0
        if not batch:
            return
        async with self._redis.pipeline(transaction=False) as pipeline:
            for channel, message in batch:
                pipeline.execute_command("PUBLISH", _PREFIX + channel, message)
            await pipeline.execute()


def _channel_of(message: dict[str, Any]) -> str:
    channel: str = message["channel"].decode()
    return channel.removeprefix(_PREFIX)


def _offer(queue: "asyncio.Queue[Any]", event: Event) -> None:
    """Put an event into a bounded queue; on overflow one `RESYNC` takes the place of everything."""
    if queue.full():
        while not queue.empty():
            queue.get_nowait()
        event = Event(RESYNC, RESYNC)
    queue.put_nowait(event)


class Bus(Broadcast):
    """A `Broadcast` whose subscriptions survive Redis and cannot grow without bound."""

    def __init__(self, url: str, *, on_reconnect: Callable[[], None] = lambda: None) -> None:
        self._redis_backend = _RedisBackend(url, on_reconnect)
        super().__init__(backend=self._redis_backend)
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    def publish_soon(self, channel: str, message: str) -> None:
        """Publish with the next batch, without waiting; lost while Redis is gone."""
        self._redis_backend.publish_soon(channel, message)

    async def _listener(self) -> None:
        while True:
            event = await self._backend.next_published()
            channels = list(self._subscribers) if event.channel == RESYNC else [event.channel]
            for channel in channels:
                for queue in self._subscribers.get(channel, ()):
                    _offer(queue, event)

    @asynccontextmanager
    async def subscribe(self, channel: str) -> AsyncIterator[Subscriber]:
        """Hear a channel; a subscriber that falls behind by too much gets one `RESYNC` in place of it all."""
        queue: asyncio.Queue[Event | None] = asyncio.Queue(_QUEUE_BOUND)
        lock = self._locks.setdefault(channel, asyncio.Lock())
        try:
            async with lock:
                is_first = not self._subscribers.get(channel)
                self._subscribers.setdefault(channel, set()).add(queue)
                if is_first:
                    await self._backend.subscribe(channel)
            yield Subscriber(queue)
        finally:
            async with lock:
                await self._forget(channel, queue)

    async def _forget(self, channel: str, queue: "asyncio.Queue[Event | None]") -> None:
        queues = self._subscribers.get(channel)
        if queues is None:
            return
        queues.discard(queue)
        if not queues:
            del self._subscribers[channel]
            await self._backend.unsubscribe(channel)

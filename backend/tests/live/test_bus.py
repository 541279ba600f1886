"""The bus: nothing is lost while Redis is well; after Redis was not, it says so and works again."""

import asyncio
import signal
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

import pytest
from broadcaster._base import Subscriber

from app.kernel import bus as bus_module
from app.kernel.bus import RESYNC, Bus
from app.kernel.ids import new_id
from tests.live.harness import PATIENCE_SECONDS, until
from tests.support.processes import ValkeyServer


@pytest.fixture
def valkey() -> Iterator[ValkeyServer]:
    """A Redis that a test may stop."""
    made = ValkeyServer()
    made.start()
    yield made
    made.close()


@pytest.fixture
async def bus(redis_url: str) -> AsyncIterator[Bus]:
    """A bus that hears."""
    async with hearing_bus(redis_url) as made:
        yield made


@asynccontextmanager
async def hearing_bus(url: str, **options: Any) -> AsyncIterator[Bus]:
    """A bus that has subscribed for the first time: until then its mark says that it may have missed something."""
    made = Bus(url, **options)
    await made.connect()
    async with made.subscribe(str(new_id())) as subscriber:
        await mark_of(subscriber)
    yield made
    await made.disconnect()


async def next_of(subscriber: Subscriber, *, but: str = RESYNC) -> str:
    """The next message that is not a mark."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        while True:
            message = (await subscriber.get()).message
            if message != but:
                return message


async def test_the_first_message_on_a_new_channel_arrives(bus: Bus, redis_url: str) -> None:
    """Subscribing returns when Redis has confirmed; also on a new connection, and after the last channel was left."""
    for _ in range(20):
        async with hearing_bus(redis_url) as receiver:
            for _ in range(2):
                channel = str(new_id())
                async with receiver.subscribe(channel) as subscriber:
                    await bus.publish(channel, "hello")
                    assert await next_of(subscriber, but="") == "hello"


async def test_whoever_subscribes_while_the_bus_connects_hears(bus: Bus, redis_url: str) -> None:
    """At any moment of it."""
    for moment in range(40):
        async with Bus(redis_url) as receiver:
            for _ in range(moment * 3):
                await asyncio.sleep(0)
            channel = str(new_id())
            async with receiver.subscribe(channel) as subscriber, receiver.subscribe(str(new_id())):
                await mark_of(subscriber) if receiver._redis_backend._pubsub is None else None
                bus.publish_soon(channel, "hello")
                assert await next_of(subscriber) == "hello"


async def test_everybody_who_subscribes_at_once_hears(bus: Bus) -> None:
    channel = str(new_id())
    heard: list[str] = []
    ready = asyncio.Barrier(11)

    async def hear() -> None:
        async with bus.subscribe(channel) as subscriber:
            await ready.wait()
            heard.append(await next_of(subscriber))

    listeners = [asyncio.create_task(hear()) for _ in range(10)]
    await ready.wait()
    bus.publish_soon(channel, "hello")
    await asyncio.gather(*listeners)

    assert heard == ["hello"] * 10


async def test_messages_come_in_the_order_they_were_sent(bus: Bus) -> None:
    channel = str(new_id())
    async with bus.subscribe(channel) as subscriber:
        for number in range(1_500):
            bus.publish_soon(channel, str(number))

        assert [await next_of(subscriber) for _ in range(1_500)] == [str(number) for number in range(1_500)]


async def test_who_falls_behind_gets_one_mark_for_everything(bus: Bus, monkeypatch: pytest.MonkeyPatch) -> None:
    """Memory is bounded, and what was lost is not lost in silence."""
    monkeypatch.setattr(bus_module, "_QUEUE_BOUND", 10)
    slow, quick = str(new_id()), str(new_id())
    async with bus.subscribe(slow) as asleep, bus.subscribe(quick) as awake:
        for number in range(25):
            bus.publish_soon(slow, str(number))
        bus.publish_soon(quick, "last")
        assert await next_of(awake) == "last"

        assert asleep._queue.qsize() <= 10
        assert (await asleep.get()).message == RESYNC


async def test_leaving_forgets_everything(bus: Bus) -> None:
    channel = str(new_id())
    async with bus.subscribe(channel):
        assert channel in bus._subscribers
    assert channel not in bus._subscribers
    assert channel not in bus._redis_backend._channels
    assert channel not in bus._locks


@pytest.mark.faults
@pytest.mark.parametrize("trouble", ["restarted", "frozen"])
async def test_subscriptions_outlive_redis(trouble: str, valkey: ValkeyServer) -> None:
    reconnects = 0

    def count() -> None:
        nonlocal reconnects
        reconnects += 1

    channels = [str(new_id()) for _ in range(5)]
    async with hearing_bus(valkey.url, on_reconnect=count) as bus, AsyncExitStack() as stack:
        subscribers = [await stack.enter_async_context(bus.subscribe(channel)) for channel in channels]
        bus.publish_soon(channels[0], "before")
        assert await next_of(subscribers[0]) == "before"

        await take_away(valkey, bus, trouble)
        late = await stack.enter_async_context(bus.subscribe("late"))
        await give_back(valkey, trouble)
        for subscriber in [*subscribers, late]:
            await mark_of(subscriber)
        for channel, subscriber in zip([*channels, "late"], [*subscribers, late], strict=True):
            bus.publish_soon(channel, f"after {channel}")
            assert await next_of(subscriber, but=RESYNC) == f"after {channel}"
    assert reconnects > 0


async def mark_of(subscriber: Subscriber) -> None:
    """Wait for the mark that something may have been lost."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        while (await subscriber.get()).message != RESYNC:
            pass


async def take_away(valkey: ValkeyServer, bus: Bus, trouble: str) -> None:
    """Take Redis away until the bus knows; meanwhile neither publishing nor subscribing holds anybody up."""
    if trouble == "restarted":
        valkey.kill()
    else:
        valkey.send(signal.SIGSTOP)
    loop = asyncio.get_running_loop()
    began = loop.time()
    for _ in range(100):
        bus.publish_soon("x", "lost")
    async with bus.subscribe("y") as subscriber:
        assert subscriber is not None
    assert loop.time() - began < 5
    await until(lambda: bus._redis_backend._pubsub is None)


async def give_back(valkey: ValkeyServer, trouble: str) -> None:
    """Let Redis answer again."""
    if trouble == "restarted":
        await asyncio.to_thread(valkey.start)
    else:
        valkey.send(signal.SIGCONT)


async def test_without_redis_everything_is_dropped_and_nothing_waits() -> None:
    async with Bus("redis://127.0.0.1:9/0") as bus:
        for number in range(100_000):
            bus.publish_soon("x", str(number) * 40)
        async with bus.subscribe("x") as subscriber:
            assert subscriber is not None
        assert bus._redis_backend._unsent_bytes < 9 * 1024 * 1024

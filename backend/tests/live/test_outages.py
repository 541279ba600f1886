"""Promise 2: Redis only makes delivery fast; a database that is gone is waited for."""

import asyncio
import signal
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Any
from uuid import UUID

import pytest
from psycopg import AsyncConnection
from sqlalchemy.exc import OperationalError

from app.kernel.db import Database
from app.kernel.ids import new_id
from tests.live.conftest import Connect, StartLive
from tests.live.harness import Door, LiveProcess
from tests.live.test_slow_clients import long_event
from tests.support.processes import ValkeyServer


@pytest.fixture
def valkey() -> Iterator[ValkeyServer]:
    """A Redis that a test may stop."""
    made = ValkeyServer()
    made.start()
    yield made
    made.close()


class FlakyDatabase(Database):
    """A database that can be gone, for those who read."""

    is_gone = False

    @asynccontextmanager
    async def driver(self) -> AsyncIterator[AsyncConnection[Any]]:
        if self.is_gone:
            raise OperationalError("SELECT 1", {}, ConnectionError("gone"))
        async with super().driver() as connection:
            yield connection


async def interrupt(valkey: ValkeyServer, trouble: str) -> None:
    """Take Redis away, or all that it remembers."""
    if trouble == "flushed":
        await asyncio.to_thread(valkey.command, "FLUSHALL")
    elif trouble == "frozen":
        valkey.send(signal.SIGSTOP)
    else:
        valkey.kill()
    if trouble == "back again":
        await asyncio.to_thread(valkey.start)


@pytest.mark.faults
@pytest.mark.parametrize("trouble", ["killed", "frozen", "flushed", "back again"])
async def test_redis_may_go_while_people_write(
    trouble: str, start_live: StartLive, connect: Connect, topic: str, valkey: ValkeyServer
) -> None:
    """Two processes write; followers on both and newcomers get every event once, whatever Redis does."""
    processes = [await start_live(redis_url=valkey.url), await start_live(redis_url=valkey.url)]
    followers = [await connect(processes[number % 2]) for number in range(4)]
    for follower in followers:
        await follower.subscribe(topic, 0)
    last = 0

    async def write(process: LiveProcess, count: int) -> None:
        nonlocal last
        for _ in range(count):
            last = max(last, (await process.say(topic))[-1].seq)

    await asyncio.gather(*(write(process, 40) for process in processes), interrupt(valkey, trouble))
    newcomer = await connect(processes[0])
    await newcomer.subscribe(topic, 0)
    await asyncio.gather(*(write(process, 10) for process in processes))

    for client in [*followers, newcomer]:
        await client.reaches(topic, last)
        assert client.seqs(topic) == list(range(1, last + 1))
        assert client.of("reset") == []


@pytest.mark.parametrize("lost", ["every second", "the first ones", "all but the last"])
async def test_lost_hints_are_made_up_for(lost: str, start_live: StartLive, connect: Connect, topic: str) -> None:
    """A hole shows at once when a later hint comes; without one, the next comparison finds it."""
    live = await start_live(feed_compare_seconds=60.0 if lost != "the first ones" else 0.2)
    client = await connect(live)
    await client.subscribe(topic)

    for number in range(20):
        is_lost = {"every second": number % 2 == 0, "the first ones": True, "all but the last": number < 19}[lost]
        await (live.say_silently if is_lost else live.say)(topic)

    await client.reaches(topic, 20)
    assert client.seqs(topic) == list(range(1, 21))


async def test_hints_that_overtake_each_other_need_no_log(start_live: StartLive, connect: Connect, topic: str) -> None:
    live = await start_live(feed_compare_seconds=60.0, database=FlakyDatabase)
    client = await connect(live)
    await client.subscribe(topic)
    said = [(await live.say_silently(topic))[0] for _ in range(10)]
    live.database.is_gone = True

    for event in [*reversed(said), *said]:
        live.live.hints.publish([event])
    await client.reaches(topic, 10)

    assert client.seqs(topic) == list(range(1, 11))


async def test_sockets_stay_while_the_database_is_gone(
    start_live: StartLive, connect: Connect, topic: str, door: Door, ann: UUID
) -> None:
    live = await start_live(database=FlakyDatabase)
    other = await start_live()
    client = await connect(live)
    await client.subscribe(topic)

    live.database.is_gone = True
    for _ in range(3):
        await other.say_silently(topic)
    unknown = f"board:{new_id()}"
    door.rights.add((unknown, ann))
    await client.subscribe(unknown)
    assert [(it["code"], it["topic"]) for it in client.of("error")] == [("unavailable", unknown)]
    assert client.seqs(topic) == []

    live.database.is_gone = False
    await client.reaches(topic, 3)
    await client.subscribe(unknown)
    await live.say(unknown)
    await client.reaches(unknown, 1)
    assert client.seqs(topic) == [1, 2, 3]


async def test_a_large_event_is_read_from_the_log_elsewhere(
    start_live: StartLive, connect: Connect, topic: str
) -> None:
    """Too large for a hint, so the other process fetches it at once."""
    here, there = await start_live(), await start_live(feed_compare_seconds=60.0)
    client = await connect(there)
    await client.subscribe(topic)
    await client.echo()

    await here.say(topic, long_event(size=60_000))

    await client.reaches(topic, 1)

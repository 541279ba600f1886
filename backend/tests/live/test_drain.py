"""Stopping: every socket is told when to come back, at another moment, then closed with 1012; nothing is lost by it."""

import asyncio

import pytest

from app.live import frames
from tests.live.conftest import Connect, StartLive
from tests.live.harness import WIRE


async def test_every_socket_is_told_goodbye_spread_out(start_live: StartLive, connect: Connect, topic: str) -> None:
    live = await start_live(drain_seconds=1.0)
    clients = [await connect(live) for _ in range(20)]
    loop = asyncio.get_running_loop()
    ends: list[float] = []

    async def end_of(client: object) -> None:
        await client.closed()
        ends.append(loop.time())

    waiting = [asyncio.create_task(end_of(client)) for client in clients]
    await live.drain()
    await asyncio.gather(*waiting)

    assert {client.code for client in clients} == {frames.RESTARTING}
    for client in clients:
        assert client.got[-1]["op"] == "bye"
        assert 0 < client.got[-1]["retry_in_ms"] <= 10_000
    assert len({client.got[-1]["retry_in_ms"] for client in clients}) > 1
    assert max(ends) - min(ends) > 0.2


async def test_until_its_goodbye_a_client_gets_events_and_afterwards_the_rest_elsewhere(
    start_live: StartLive, connect: Connect, topic: str
) -> None:
    first, second = await start_live(drain_seconds=1.0), await start_live()
    clients = [await connect(first) for _ in range(10)]
    for client in clients:
        await client.subscribe(topic)
    tags = {}
    done = asyncio.Event()

    async def write() -> None:
        while not done.is_set():
            event = (await second.say(topic))[0]
            tags[event.seq] = event.tag

    writer = asyncio.create_task(write())
    for client in clients:
        await client.until(lambda client=client: client.seqs(topic))
    await first.drain()
    for client in clients:
        await client.closed()
    done.set()
    await writer

    for client in clients:
        seen = client.seqs(topic)
        again = await connect(second)
        await again.subscribe(topic, seen[-1], tags[seen[-1]])
        await again.reaches(topic, max(tags))
        assert seen + again.seqs(topic) == list(range(seen[0], max(tags) + 1))
    assert len({client.seqs(topic)[-1] for client in clients}) > 1


@pytest.mark.parametrize("wire", [WIRE, "websockets-sansio"])
async def test_a_stop_without_time_to_drain_still_says_1012(wire: str, start_live: StartLive, connect: Connect) -> None:
    live = await start_live(wire=wire, drain_seconds=0)
    client = await connect(live)

    await live.drain()

    assert await client.closed() == frames.RESTARTING

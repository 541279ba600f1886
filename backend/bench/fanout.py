"""Fan-out, latency between processes, resume, memory: each against its floor, in turns, medians.

python -m bench.fanout
"""

import asyncio
import json
import os
import sys
import time
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from statistics import median
from typing import Any

import redis.asyncio as redis
import uvloop
import websockets
from pydantic import SecretStr
from uuid_utils.compat import uuid7

from app.boards.cards.events import CardMoved
from app.kernel import clock
from app.kernel.bus import RESYNC, Bus
from app.kernel.db import Database
from app.kernel.eventlog import LoggedEvent
from app.kernel.settings import Settings
from app.kernel.uow import NoHints, Uow
from app.live.hints import BusHints
from bench.fanout_clients import HANDSHAKE, masked, pongs
from bench.servers import migrated_servers
from launcher.programs import BACKEND

_ROUNDS = 5
EVENT, PONG = b'{"op":"event"', b'"op":"pong"'


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: what was measured, its floor in the same run, and the ratio of the two."""

    name: str
    value: str
    floor: str
    ratio: float
    target: str


class Child:
    """A process that answers lines."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    async def ask(self, line: str = "") -> list[str]:
        """Send a line, if there is one, and return the words of the next answer."""
        assert self._process.stdin is not None
        if line:
            self._process.stdin.write(f"{line}\n".encode())
        return await self.hear()

    async def hear(self) -> list[str]:
        """The words of the next answer."""
        assert self._process.stdout is not None
        async with asyncio.timeout(120):
            words = (await self._process.stdout.readline()).decode().split()
        assert words, "the process has ended"
        return words


@asynccontextmanager
async def child(module: str, *arguments: str) -> AsyncIterator[Child]:
    """A Python process of this package."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        f"bench.{module}",
        *arguments,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        cwd=BACKEND,
        env={**os.environ, "PYTHONPATH": str(BACKEND)},
    )
    try:
        yield Child(process)
    finally:
        process.kill()
        await process.wait()


@asynccontextmanager
async def server(database_url: str, redis_url: str) -> AsyncIterator[tuple[Child, str, str]]:
    """The measured process, with its two ports."""
    async with child("fanout_server", database_url, redis_url) as made:
        live_port, floor_port = await made.hear()
        yield made, live_port, floor_port


def new_topic() -> str:
    """A board's topic."""
    return f"board:{uuid7()}"


async def fan_out(database_url: str, redis_url: str, sockets: int) -> list[Row]:
    """Deliveries a second at full speed, and the time to delivery at 20 events a second."""
    topic = new_topic()
    count = max(50, 60_000 // sockets)
    async with (
        server(database_url, redis_url) as (measured, live_port, floor_port),
        child("fanout_clients", "grove", live_port, str(sockets), topic) as grove,
        child("fanout_clients", "floor", floor_port, str(sockets), topic) as floor,
    ):
        await asyncio.gather(grove.hear(), floor.hear())

        async def burst(kind: str, crowd: Child) -> float:
            await crowd.ask(str(count))
            began = int((await measured.ask(f"{kind} {topic} {count} 0"))[0])
            ended = int((await crowd.hear())[0])
            return sockets * count / (ended - began) * 1e9

        async def paced(kind: str, crowd: Child) -> tuple[float, float]:
            await crowd.ask("60")
            await measured.ask(f"{kind} {topic} 60 20")
            _, p50, p99 = await crowd.hear()
            return int(p50) / 1e6, int(p99) / 1e6

        speeds: dict[str, list[float]] = {"floor": [], "one by one": [], "batched": []}
        for _ in range(_ROUNDS):
            speeds["floor"].append(await burst("floor", floor))
            await measured.ask("batching 0")
            speeds["one by one"].append(await burst("grove", grove))
            await measured.ask("batching 0.02")
            speeds["batched"].append(await burst("grove", grove))
        at_floor, single, batched = (median(it) for it in speeds.values())
        floor_times, times = await paced("floor", floor), await paced("grove", grove)
    return [
        Row(f"fan-out to {sockets} sockets, event by event", f"{single:,.0f}/s", f"{at_floor:,.0f}/s",
            single / at_floor, ">= 0.5"),
        Row(f"fan-out to {sockets} sockets, as it runs", f"{batched:,.0f}/s", f"{at_floor:,.0f}/s",
            batched / at_floor, ">= 0.6"),
        *(
            Row(f"the same at 20 a second, {name}", f"{value:.1f} ms", f"{least:.1f} ms", value / least, "see text")
            for name, value, least in zip(("p50", "p99"), times, floor_times, strict=True)
        ),
    ]  # fmt: skip


class Writer:
    """A process without sockets: commits, and hints over the bus."""

    def __init__(self, database_url: str, redis_url: str) -> None:
        settings = Settings(database_url=database_url, redis_url=redis_url, secret_key=SecretStr("x" * 32))
        self.database = Database(settings)
        self.bus = Bus(redis_url)

    async def say(self, topic: str, count: int = 1) -> list[LoggedEvent]:
        """Commit some moves without hinting."""
        async with Uow(self.database, None, NoHints()) as uow:
            for _ in range(count):
                ids = {"card_id": uuid7(), "list_id": uuid7()}
                uow.emit(topic, CardMoved(**ids, position="a0", version=1, updated_at=clock.now()))
            return await uow.commit()


async def between_processes(database_url: str, redis_url: str) -> Row:
    """From a commit here to a socket of another process, against Redis publish to subscribe of the same bytes."""
    topic, writer = new_topic(), Writer(database_url, redis_url)
    hints = BusHints(writer.bus)
    ours: list[float] = []
    bare: list[float] = []
    async with server(database_url, redis_url) as (_, port, _unused), writer.bus:
        plain = redis.Redis.from_url(redis_url)
        pubsub = plain.pubsub()
        await pubsub.subscribe("bench")
        await pubsub.get_message(timeout=5)
        async with writer.bus.subscribe("ready") as subscriber:
            assert (await subscriber.get()).message == RESYNC
        async with websockets.connect(f"ws://127.0.0.1:{port}/api/v1/ws", compression=None) as socket:
            await join(socket, topic)
            for _ in range(300):
                event = (await writer.say(topic))[0]
                began = time.perf_counter()
                hints.publish([event])
                await next_event(socket)
                ours.append(time.perf_counter() - began)
                began = time.perf_counter()
                await plain.publish("bench", event.body)
                while (await pubsub.get_message(ignore_subscribe_messages=True, timeout=5)) is None:
                    pass
                bare.append(time.perf_counter() - began)
        await pubsub.aclose()  # type: ignore[no-untyped-call]
        await plain.aclose()
    await writer.database.close()
    return _times("commit to a socket of another process", ours, bare, "<= 3")


async def join(socket: Any, topic: str) -> None:
    """Say hello and follow a topic."""
    await socket.send(json.dumps({"op": "hello", "token": str(uuid7())}))
    await socket.recv()
    await socket.send(json.dumps({"op": "subscribe", "topic": topic}))
    while json.loads(await socket.recv())["op"] != "subscribed":
        pass


async def next_event(socket: Any) -> None:
    """Wait for an event."""
    while '"op":"event"' not in await socket.recv():
        pass


class Line:
    """A bare connection, so that what is measured is not the client."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader, self._writer = reader, writer

    @classmethod
    async def to(cls, port: str, *, is_live: bool) -> "Line":
        """Connect; to the live room with a handshake and hello."""
        line = cls(*await asyncio.open_connection("127.0.0.1", int(port)))
        if is_live:
            line._writer.write(HANDSHAKE)
            await line._reader.readuntil(b"\r\n\r\n")
            await line.ask(masked(json.dumps({"op": "hello", "token": str(uuid7())})), b'"op":"welcome"')
        return line

    async def ask(self, request: bytes, mark: bytes, *, count: int = 1) -> None:
        """Send something and wait until `mark` has come so many times."""
        self._writer.write(request)
        got = b""
        while got.count(mark) < count:
            more = await self._reader.read(2**16)
            assert more, got
            self._writer.write(pongs(more))
            got += more

    def close(self) -> None:
        """Close."""
        self._writer.close()


def subscribe(topic: str, held: LoggedEvent | None = None) -> bytes:
    """The frame that asks for a topic, after an event that is held."""
    position = {} if held is None else {"after": held.seq, "tag": held.tag}
    return masked(json.dumps({"op": "subscribe", "topic": topic, **position}))


def unsubscribe(topic: str) -> bytes:
    """The frame that leaves a topic, and one that is answered."""
    return masked(json.dumps({"op": "unsubscribe", "topic": topic})) + masked('{"op":"ping"}')


async def resumes(database_url: str, redis_url: str) -> list[Row]:
    """40 missed events: of a board that others follow in this process, and of one that it has to read from the log."""
    writer = Writer(database_url, redis_url)
    hints = BusHints(writer.bus)
    floor: list[float] = []
    log: list[float] = []
    memory: list[float] = []
    async with server(database_url, redis_url) as (_, port, floor_port), writer.bus:
        bare = await Line.to(floor_port, is_live=False)
        for number in range(100):
            if number % 10 == 0:  # a socket that asks all the time is sent away
                ours, others = await Line.to(port, is_live=True), await Line.to(port, is_live=True)
            topic = new_topic()
            held = (await writer.say(topic, 10))[-1]
            last = (await writer.say(topic, 40))[-1]
            floor.append(await timed(bare.ask(f"{topic} {held.seq}\n".encode(), EVENT, count=40)))
            log.append(await timed(ours.ask(subscribe(topic, held), EVENT, count=40)))
            await ours.ask(unsubscribe(topic), PONG)
            await others.ask(subscribe(topic), b'"op":"subscribed"')
            hints.publish(await writer.say(topic, 40))
            await others.ask(b"", EVENT, count=40)
            floor.append(await timed(bare.ask(f"{topic} {last.seq}\n".encode(), EVENT, count=40)))
            memory.append(await timed(ours.ask(subscribe(topic, last), EVENT, count=40)))
            for line in (ours, others):
                await line.ask(unsubscribe(topic), PONG)
                if number % 10 == 9:
                    line.close()
        bare.close()
    await writer.database.close()
    return [
        _times("resume of 40 events, board followed here already", memory, floor, "<= 2"),
        _times("resume of 40 events, first follower of the board here", log, floor, "see text"),
    ]


async def timed(work: Awaitable[None]) -> float:
    """Seconds that something takes."""
    began = time.perf_counter()
    await work
    return time.perf_counter() - began


async def memory(database_url: str, redis_url: str, sockets: int = 1_000) -> Row:
    """Resident memory per idle socket that follows a board."""
    async with server(database_url, redis_url) as (measured, port, _):
        async with child("fanout_clients", "grove", port, "20", new_topic()) as few:
            await few.hear()
        before = int((await measured.ask("memory"))[0])
        async with child("fanout_clients", "grove", port, str(sockets), new_topic()) as many:
            await many.hear()
            after = int((await measured.ask("memory"))[0])
    each = (after - before) / sockets / 1000
    return Row("memory per idle subscribed socket", f"{each:.1f} kB", "40 kB", each / 40, "< 1")


def _times(name: str, ours: list[float], bare: list[float], target: str) -> Row:
    value, floor = median(ours) * 1000, median(bare) * 1000
    return Row(name, f"{value:.2f} ms", f"{floor:.2f} ms", value / floor, target)


async def rows(database_url: str, redis_url: str) -> list[Row]:
    """All of it; needs a migrated database that nobody else uses."""
    table = []
    for sockets in (50, 200, 1_000):
        table += await fan_out(database_url, redis_url, sockets)
    table.append(await between_processes(database_url, redis_url))
    table += await resumes(database_url, redis_url)
    table.append(await memory(database_url, redis_url))
    return table


def main() -> None:
    """Run on servers of its own and print the table."""
    with migrated_servers() as (database_url, redis_url):
        for row in uvloop.run(rows(database_url, redis_url)):
            print(f"{row.name:56} {row.value:>14} {row.floor:>14} {row.ratio:6.2f}  {row.target}")


if __name__ == "__main__":
    main()

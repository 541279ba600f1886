"""What fan-out is measured on: the live room behind uvicorn, and the bare floors beside it, in one process.

    python -m bench.fanout_server DATABASE_URL REDIS_URL

Prints its ports, then obeys one command a line and answers each with one line.
"""

import asyncio
import os
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any
from uuid import UUID

import psycopg
import uvicorn
import uvloop
from fastapi import FastAPI
from pydantic import SecretStr
from uuid_utils.compat import uuid7

from app.kernel.access import Actor
from app.kernel.db import Database
from app.kernel.eventlog import LoggedEvent, stretch
from app.kernel.settings import Settings
from app.live import followed
from app.live.frames import event_frame
from app.live.public import LiveServer


class Everybody:
    """Lets anybody in: a token is a user's id."""

    async def actor_of(self, token: str) -> Actor:
        return Actor(UUID(token), uuid7())  # type: ignore[arg-type]

    async def claimed_actor(self, token: str) -> Actor:
        return await self.actor_of(token)

    async def ended_among(self, session_ids: frozenset[UUID]) -> frozenset[UUID]:
        return frozenset()

    async def may_follow(self, database: Database, actor: Actor, topic: str) -> bool:
        """One indexed read, as the real question."""
        async with database.driver() as driver:
            return await stretch(driver, topic, start=2**40, limit=1) == []


class Floor(asyncio.Protocol):
    """A socket of a bare broadcast; a line from it is answered by one indexed read."""

    sockets: set[asyncio.Transport] = set()  # noqa: RUF012 - this process has one
    connection: psycopg.AsyncConnection[Any]

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport
        self.sockets.add(transport)  # type: ignore[arg-type]

    def connection_lost(self, exc: Exception | None) -> None:
        self.sockets.discard(self.transport)

    def data_received(self, data: bytes) -> None:
        topic, after = data.decode().split()
        self.task = asyncio.create_task(self.resume(topic, int(after)))

    async def resume(self, topic: str, after: int) -> None:
        query = "SELECT seq, id, body FROM event WHERE topic = %s AND seq > %s ORDER BY seq LIMIT 128"
        rows = await (await self.connection.execute(query, (topic, after), prepare=True)).fetchall()
        frames = [event_frame(LoggedEvent(topic, seq, event_id.hex[-6:], body)) for seq, event_id, body in rows]
        self.transport.write(b"".join(frames))  # type: ignore[attr-defined]


class Server:
    """The process."""

    def __init__(self, database_url: str, redis_url: str) -> None:
        self.settings = Settings(
            database_url=database_url,
            redis_url=redis_url,
            secret_key=SecretStr("x" * 32),
            feed_compare_seconds=60,
            log_format="text",
            socket_max_buffer_bytes=16 * 1024 * 1024,
            socket_max_per_user=10_000,
            rate_limit_factor=10_000,
        )
        self.database = Database(self.settings)
        everybody = Everybody()
        self.live = LiveServer(self.settings, self.database, everybody, everybody.may_follow)

    async def run(self) -> None:
        """Serve until standard input ends."""
        loop = asyncio.get_running_loop()
        Floor.connection = await psycopg.AsyncConnection.connect(self.settings.database_url, autocommit=True)
        floor = await loop.create_server(Floor, "127.0.0.1", 0, backlog=2048)
        await self.live.start()
        app = FastAPI()
        self.live.mount(app)
        wire = os.environ.get("BENCH_WIRE", "app.live.wire:WireProtocol")
        config = uvicorn.Config(app, port=0, ws=wire, log_level="error", lifespan="off")
        server = uvicorn.Server(config)
        serving = asyncio.create_task(server.serve())
        while not server.started:
            await asyncio.sleep(0.01)
        ports = (server.servers[0].sockets[0].getsockname()[1], floor.sockets[0].getsockname()[1])
        print(*ports, flush=True)
        await self.obey()
        server.should_exit = True
        await serving

    async def obey(self) -> None:
        """One command a line."""
        commands: dict[str, Callable[..., Awaitable[str]]] = {
            "grove": self.grove,
            "floor": self.floor,
            "batching": self.batching,
            "memory": self.memory,
        }
        while line := (await asyncio.to_thread(sys.stdin.readline)).split():
            print(await commands[line[0]](*line[1:]), flush=True)

    async def events(self, topic: str, count: int, *, stamped: bool) -> list[LoggedEvent]:
        """The next events of a topic, as they are in its log."""
        held = self.live._feed.get(topic)
        seq = 0 if held is None else held.seq
        body = '{"type":"card.moved","actor_id":null,"at":"2026-11-20T00:00:00.000000Z","mutation_id":"%s","data":{%s}}'
        data = ",".join(f'"field_{n}":"{n:036d}"' for n in range(5))
        stamp = "STAMP" if stamped else ""
        return [LoggedEvent(topic, seq + 1 + n, "abcdef", body % (stamp, data)) for n in range(count)]

    async def grove(self, topic: str, count: str, rate: str) -> str:
        """Hint events as the room's own commands do, one by one; as fast as they go, or so many a second."""
        began = time.monotonic_ns()
        for event in await self.events(topic, int(count), stamped=rate != "0"):
            self.live.hints.publish([_stamped(event)] if rate != "0" else [event])
            await asyncio.sleep(1 / float(rate) if rate != "0" else 0)
        return str(began)

    async def floor(self, topic: str, count: str, rate: str) -> str:
        """Write the same bytes to every socket of the floor."""
        events = await self.events(topic, int(count), stamped=rate != "0")
        began = time.monotonic_ns()
        for event in events:
            frame = event_frame(_stamped(event) if rate != "0" else event)
            for transport in Floor.sockets:
                transport.write(frame)
            await asyncio.sleep(1 / float(rate) if rate != "0" else 0)
        return str(began)

    async def batching(self, seconds: str) -> str:
        """How long a moment may be at most; 0 writes event by event."""
        followed._LONGEST_MOMENT_SECONDS = float(seconds)
        return "done"

    async def memory(self) -> str:
        """Resident bytes."""
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        return str(pages * os.sysconf("SC_PAGE_SIZE"))


def _stamped(event: LoggedEvent) -> LoggedEvent:
    body = event.body.replace("STAMP", str(time.monotonic_ns()), 1)
    return LoggedEvent(event.topic, event.seq, event.tag, body)


if __name__ == "__main__":
    uvloop.run(Server(*sys.argv[1:]).run())

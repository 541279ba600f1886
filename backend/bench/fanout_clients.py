"""Many sockets in one process: bare ones, or ones that speak enough WebSocket to follow a topic.

    python -m bench.fanout_clients KIND PORT COUNT TOPIC

Prints `ready`; then for each line `N` waits until every socket has got N more events and prints when that was, and
median and 99th percentile of the time each took, in nanoseconds.
"""

import asyncio
import json
import os
import re
import sys
import time
from statistics import quantiles

import uvloop
from uuid_utils.compat import uuid7

HANDSHAKE = (
    b"GET /api/v1/ws HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    b"Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\nSec-WebSocket-Version: 13\r\n\r\n"
)
_MARK = b'{"op":"event"'
_PING = re.compile(rb"\x89\x04(.{4})", re.DOTALL)
_STAMP = re.compile(rb'"mutation_id":"(\d+)"')


def masked(text: str) -> bytes:
    """A client's text frame."""
    data = text.encode()
    head = bytes((0x81, 0x80 | len(data))) if len(data) < 126 else b"\x81\xfe" + len(data).to_bytes(2, "big")
    return head + bytes(4) + data


def pongs(data: bytes) -> bytes:
    """The answers to the pings in what was read; their first byte occurs in no text."""
    return b"".join(b"\x8a\x84\0\0\0\0" + payload for payload in _PING.findall(data))


class Socket(asyncio.Protocol):
    """Counts events."""

    def __init__(self, crowd: "Crowd") -> None:
        self.crowd = crowd
        self.tail = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport
        if self.crowd.kind == "floor":
            self.crowd.is_ready(self)
            return
        transport.write(HANDSHAKE)  # type: ignore[attr-defined]

    def data_received(self, data: bytes) -> None:
        now = time.monotonic_ns()
        if data.startswith(b"HTTP/1.1 101"):
            hello = masked(json.dumps({"op": "hello", "token": str(uuid7())}))
            self.transport.write(hello + masked(json.dumps({"op": "subscribe", "topic": self.crowd.topic})))  # type: ignore[attr-defined]
            return
        seen = self.tail + data
        self.transport.write(pongs(data))  # type: ignore[attr-defined]
        self.crowd.got += seen.count(_MARK)
        self.crowd.waits += [now - int(stamp) for stamp in _STAMP.findall(seen)]
        if b'"op":"subscribed"' in seen:
            self.crowd.is_ready(self)
        cut = max(seen.rfind(b'{"op"'), len(seen) - len(_MARK) + 1)
        self.tail = seen[cut:] if not _complete(seen[cut:]) else b""
        if self.crowd.got >= self.crowd.goal:
            self.crowd.done(now)


def _complete(text: bytes) -> bool:
    """Whether an event has been counted and stamped already."""
    return text.startswith(_MARK) and (b'"mutation_id":"' in text and b'","data"' in text)


class Crowd:
    """All sockets."""

    def __init__(self, kind: str, port: str, count: str, topic: str) -> None:
        self.kind, self.port, self.count, self.topic = kind, int(port), int(count), topic
        self.ready: set[Socket] = set()
        self.all_ready = asyncio.Event()
        self.got, self.goal = 0, sys.maxsize
        self.waits: list[int] = []
        self.ended = asyncio.Event()
        self.ended_at = 0

    def is_ready(self, socket: Socket) -> None:
        self.ready.add(socket)
        if len(self.ready) == self.count:
            self.all_ready.set()

    def done(self, now: int) -> None:
        self.goal, self.ended_at = sys.maxsize, now
        self.ended.set()

    async def run(self) -> None:
        loop = asyncio.get_running_loop()
        for start in range(0, self.count, 50):
            many = range(min(50, self.count - start))
            await asyncio.gather(*(loop.create_connection(lambda: Socket(self), "127.0.0.1", self.port) for _ in many))
        await self.all_ready.wait()
        print("ready", flush=True)
        while line := await asyncio.to_thread(sys.stdin.readline):
            await self.expect(int(line))

    async def expect(self, each: int) -> None:
        self.ended.clear()
        self.got, self.waits = 0, []
        self.goal = each * self.count
        print("waiting", flush=True)
        await self.ended.wait()
        cuts = quantiles(self.waits, n=100) if len(self.waits) > 1 else [0.0] * 99
        print(self.ended_at, int(cuts[49]), int(cuts[98]), flush=True)


if __name__ == "__main__":
    os.nice(5)  # the server is what is measured
    uvloop.run(Crowd(*sys.argv[1:]).run())

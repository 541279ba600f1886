"""Promise 5: a slow client costs bounded memory and slows nobody else."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any
from uuid import UUID

import pytest
import websockets

from app.boards.cards.events import CardChanges, CardUpdated
from app.kernel import clock
from app.kernel.events import Event
from app.kernel.ids import new_id
from app.live import frames
from app.live.connection import Connection
from app.live.wire import WireProtocol
from tests.live.conftest import Connect, StartLive
from tests.live.harness import WIRE, Door, LiveProcess, until

LIMIT = 256 * 1024
ASGI = "websockets-sansio"


def long_event(size: int = 30_000) -> Event:
    """An event of so many bytes and some."""
    changes = CardChanges(title="x", description="y" * size)
    return CardUpdated(card_id=new_id(), version=1, updated_at=clock.now(), changes=changes)


class Sleeper:
    """A client that says hello, subscribes, and reads no more; its side of the connection holds next to nothing."""

    def __init__(self, process: LiveProcess, token: str) -> None:
        host, port = process.url.removeprefix("ws://").split("/")[0].split(":")
        self._address = (host, int(port))
        self._url, self._token = process.url, token
        self.socket: Any = None

    async def fall_asleep(self, **subscribe: Any) -> None:
        """Subscribe, then stop reading."""
        raw = socket.socket()
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
        raw.setblocking(False)
        await asyncio.get_running_loop().sock_connect(raw, self._address)
        self.socket = await websockets.connect(self._url, sock=raw, compression=None, max_queue=1, ping_interval=None)
        await self.socket.send(json.dumps({"op": "hello", "token": self._token}))
        assert json.loads(await self.socket.recv())["op"] == "welcome"
        await self.socket.send(json.dumps({"op": "subscribe", **subscribe}))
        assert json.loads(await self.socket.recv())["op"] == "subscribed"
        self.socket.transport.pause_reading()

    def close(self) -> None:
        """Be gone."""
        if self.socket is not None:
            self.socket.transport.abort()

    async def wake_up(self) -> tuple[list[int], int | None]:
        """Read everything that is left: numbers of events, and the close code."""
        self.socket.transport.resume_reading()
        seqs = []
        try:
            async with asyncio.timeout(20):
                async for text in self.socket:
                    frame = json.loads(text)
                    if frame["op"] == "event":
                        seqs.append(frame["seq"])
        except websockets.ConnectionClosed:
            pass
        return seqs, self.socket.close_code


PutToSleep = Callable[..., Awaitable[Sleeper]]


@pytest.fixture
async def put_to_sleep(door: Door, ann: UUID) -> AsyncIterator[PutToSleep]:
    """Makes clients of Ann that subscribe and then stop reading."""
    made: list[Sleeper] = []

    async def put(process: LiveProcess, **subscribe: Any) -> Sleeper:
        made.append(Sleeper(process, door.token(ann)))
        await made[-1].fall_asleep(**subscribe)
        return made[-1]

    yield put
    for sleeper in made:
        sleeper.close()


def connections_of(process: LiveProcess) -> list[Connection]:
    """The sockets of a process as it sees them."""
    return [it for group in process.live._gateway._by_user.values() for it in group]


@pytest.mark.parametrize("wire", [WIRE, ASGI])
async def test_who_does_not_read_is_closed_and_the_others_go_on(
    wire: str, start_live: StartLive, connect: Connect, put_to_sleep: PutToSleep, topic: str
) -> None:
    live = await start_live(wire=wire, socket_max_buffer_bytes=LIMIT)
    reader = await connect(live)
    await reader.subscribe(topic)
    sleeper = await put_to_sleep(live, topic=topic)
    both = connections_of(live)

    most = said = 0
    while not any(it.is_closed for it in both):
        said = (await live.say(topic, *(long_event() for _ in range(5))))[-1].seq
        most = max(most, *(it.wire.unsent_bytes for it in both))
        await reader.reaches(topic, said)
        assert said < 1_000

    assert most < LIMIT + 10 * 32_000
    assert reader.seqs(topic) == list(range(1, said + 1))
    seqs, code = await sleeper.wake_up()
    assert code == frames.SLOW_CONSUMER
    assert seqs == list(range(1, len(seqs) + 1))


async def test_a_long_resume_is_sent_no_faster_than_it_is_read(
    start_live: StartLive, connect: Connect, put_to_sleep: PutToSleep, topic: str
) -> None:
    """A backlog of many times the bound reaches a slow reader whole; while it waits, it costs little."""
    live = await start_live(socket_max_buffer_bytes=LIMIT)
    for _ in range(40):
        await live.say_silently(topic, *(long_event() for _ in range(5)))
    sleeper = await put_to_sleep(live, topic=topic, after=0)
    connection = connections_of(live)[0]
    bystander = await connect(live)
    await bystander.echo()
    assert connection.joining
    assert connection.wire.unsent_bytes <= LIMIT

    async def end() -> None:
        await bystander.subscribe(topic)
        said = await live.say(topic)
        await bystander.reaches(topic, said[0].seq)
        await until(lambda: not connection.joining)
        await live.drain()

    (seqs, code), _ = await asyncio.gather(sleeper.wake_up(), end())

    assert seqs == list(range(1, 202))
    assert code == frames.RESTARTING


async def test_who_answers_no_ping_is_closed(
    live: LiveProcess, connect: Connect, put_to_sleep: PutToSleep, topic: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A dead peer and one that takes nothing look the same from here."""
    monkeypatch.setattr("app.live.wire._PING_SECONDS", 0.2)
    sleeper = await put_to_sleep(live, topic=topic)
    awake = await connect(live)

    await live.say(topic)
    await until(lambda: len(connections_of(live)) == 1)

    await awake.echo()
    _, code = await sleeper.wake_up()
    assert code == frames.SLOW_CONSUMER


async def test_a_client_that_never_reads_its_goodbye_is_cut_off(
    live: LiveProcess, put_to_sleep: PutToSleep, topic: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing of it is left in the server, however long it keeps its side open."""
    monkeypatch.setattr("app.live.wire._LAST_WORDS_SECONDS", 0.2)
    await put_to_sleep(live, topic=topic)
    wire = connections_of(live)[0].wire
    assert isinstance(wire, WireProtocol)

    connections_of(live)[0].close(frames.SLOW_CONSUMER, "a test")

    await until(lambda: wire.disconnected)


@pytest.mark.parametrize("compression", [None, "deflate"])
async def test_ready_frames_pings_and_closing_never_mix(
    compression: Any, live: LiveProcess, connect: Connect, topic: str
) -> None:
    """Client and server ping each other while events of all sizes go out; every frame arrives whole."""
    clients = [await connect(live) for _ in range(3)]
    for made in clients:
        await made.subscribe(topic)

    async def ping() -> None:
        for made in clients * 30:
            await (await made.socket.ping())

    async def write() -> None:
        for number in range(60):
            await live.say(topic, *([long_event()] if number % 3 == 0 else []))

    await asyncio.gather(ping(), write())

    for made in clients:
        await made.reaches(topic, 60)
        assert made.seqs(topic) == list(range(1, 61))
    await live.drain()
    assert [await made.closed() for made in clients] == [frames.RESTARTING] * 3


@pytest.mark.parametrize("size", [0, 1, 125, 126, 127, 65_535, 65_536, 200_000])
def test_frames_are_read_back_as_they_were_made(size: int) -> None:
    made = frames.text_frame(b"x" * size) + frames.text_frame(b"end")

    assert frames.texts_of(made) == [b"x" * size, b"end"]

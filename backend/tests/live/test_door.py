"""Who may come in, and what is said to those who speak badly."""

import asyncio
import json
import random
import string
from typing import Any
from uuid import UUID

import pytest
import websockets
from limits import parse

from app.kernel.http.limits import Limits
from app.kernel.ids import new_id
from app.live import frames, gateway
from tests.live.conftest import Connect, StartLive
from tests.live.harness import Client, Door, LiveProcess

ORIGIN = "http://grove.test"


async def stranger(process: LiveProcess, **options: Any) -> Client:
    """A socket that has not said hello."""
    return Client(await websockets.connect(process.url, max_queue=None, **options))


async def test_hello_is_welcomed(live: LiveProcess, connect: Connect, ann: UUID) -> None:
    client = await connect(live, origin=ORIGIN)

    assert client.got == [{"op": "welcome", "user_id": str(ann), "heartbeat": 25}]


@pytest.mark.parametrize("origin", ["http://evil.test", "null", "http://grove.test.evil.test", "https://grove.test"])
async def test_another_origin_is_turned_away(origin: str, live: LiveProcess, door: Door) -> None:
    client = await stranger(live, origin=origin)

    assert await client.closed() == frames.BAD_ORIGIN
    assert client.got == []


async def test_who_says_nothing_is_turned_away(live: LiveProcess) -> None:
    client = await stranger(live)

    assert await client.closed() == frames.NOT_AUTHENTICATED


@pytest.mark.parametrize(
    ("first", "code"),
    [
        ('{"op":"hello","token":"nonsense"}', frames.NOT_AUTHENTICATED),
        ('{"op":"hello"}', frames.BAD_PROTOCOL),
        ('{"op":"hello","token":5}', frames.BAD_PROTOCOL),
        ('{"op":"hello","token":"x","more":1}', frames.BAD_PROTOCOL),
        ('{"op":"ping"}', frames.BAD_PROTOCOL),
        ("[" * 60_000, frames.BAD_PROTOCOL),
        ("", frames.BAD_PROTOCOL),
        (b'{"op":"hello","token":"x"}', frames.BAD_PROTOCOL),
        ("x" * (frames.MAX_FRAME_BYTES + 1), 1009),
    ],
)
async def test_a_bad_hello_is_turned_away(first: str | bytes, code: int, live: LiveProcess) -> None:
    client = await stranger(live)
    await client.socket.send(first)

    assert await client.closed() == code
    assert client.got == []


async def test_one_person_may_open_so_many_sockets(start_live: StartLive, connect: Connect, door: Door) -> None:
    live = await start_live(socket_max_per_user=2)
    first, second = await connect(live), await connect(live)

    third = await connect(live)
    assert await third.closed() == frames.TOO_MANY
    await (await connect(live, new_id())).echo()

    await first.leave()
    await second.echo()
    while not (again := await connect(live)).of("welcome"):
        await again.closed()


async def test_too_many_messages_end_the_conversation(live: LiveProcess, connect: Connect) -> None:
    client = await connect(live)

    for _ in range(1_000):
        await client.socket.send('{"op":"ping"}')

    assert await client.closed() == frames.TOO_MANY


async def test_a_socket_may_come_back_with_all_its_topics(
    live: LiveProcess, connect: Connect, door: Door, ann: UUID
) -> None:
    client = await connect(live)
    names = [f"board:{new_id()}" for _ in range(201)]
    door.rights |= {(name, ann) for name in names}

    for name in names[:200]:
        await client.send(op="subscribe", topic=name)
    await client.until(lambda: len(client.of("subscribed")) == 200)
    await client.subscribe(names[200])

    assert client.of("error")[0]["code"] == "too_many_topics"


@pytest.mark.parametrize(
    ("frame", "code"),
    [
        ({"op": "hello", "token": "x"}, "already_greeted"),
        ({"op": "dance"}, "bad_frame"),
        ({"op": "subscribe"}, "bad_frame"),
        ({"op": "subscribe", "topic": "board:x", "after": "5"}, "bad_frame"),
        ({"op": "subscribe", "topic": "board:x", "after": -1}, "bad_position"),
        ({"op": "subscribe", "topic": "board:x", "after": 2**63}, "bad_position"),
        ({"op": "subscribe", "topic": "board:x", "since": 5}, "bad_frame"),
        ({"op": "presence", "topic": "board:x", "state": {"card_id": "x"}}, "bad_frame"),
        ({"op": "presence", "topic": "board:x", "state": {"mood": "good"}}, "bad_frame"),
        ({"op": "presence", "topic": "board:x", "state": {}}, "not_subscribed"),
        ([], "bad_frame"),
    ],
)
async def test_a_bad_frame_is_answered(frame: Any, code: str, live: LiveProcess, connect: Connect) -> None:
    client = await connect(live)

    await client.socket.send(json.dumps(frame))
    await client.echo()

    assert [error["code"] for error in client.of("error")] == [code]


def random_frame(dice: random.Random, topic: str) -> str | bytes:
    """Anything between nonsense and a nearly right frame."""
    kind = dice.randrange(6)
    if kind == 0:
        return dice.randbytes(dice.randrange(200))
    if kind == 1:
        return "".join(dice.choice(string.printable) for _ in range(dice.randrange(200)))
    if kind == 2:
        return dice.choice('["{') * dice.randrange(1, 5_000)
    values = [None, True, -1, 0, 1, 2**70, 1e999, "", "x", topic, "\ud800", "\0", [], {}, [[[]]], {"card_id": None}]
    names = ["op", "topic", "after", "tag", "state", "token", "x"]
    frame = {name: dice.choice(values) for name in dice.sample(names, dice.randrange(1, 6))}
    if kind > 3:
        frame["op"] = dice.choice(["hello", "subscribe", "unsubscribe", "presence", "ping"])
    text = json.dumps(frame)
    return text[: dice.randrange(len(text) + 1)] if kind == 5 else text


async def test_two_thousand_bad_frames_hurt_nobody(live: LiveProcess, connect: Connect, door: Door, topic: str) -> None:
    """Each is answered by an error, or the socket is closed with a documented code; a bystander notices nothing."""
    dice = random.Random(20261120)
    bystander = await connect(live)
    await bystander.subscribe(topic)
    codes: set[int | None] = set()
    client: Client | None = None
    for _ in range(2_000):
        if client is None or client.code is not None:
            if client is not None:
                codes.add(client.code)
            client = await connect(live)
        try:
            pongs = len(client.of("pong")) + 1
            await client.socket.send(random_frame(dice, topic))
            await client.socket.send('{"op":"ping"}')
            await client.until(lambda client=client, pongs=pongs: client.code or len(client.of("pong")) >= pongs)
        except websockets.ConnectionClosed:
            await client.closed()

    assert frames.BAD_PROTOCOL in codes
    assert codes <= {frames.BAD_PROTOCOL, frames.TOO_MANY, 1002, 1007, 1009}
    await live.say(topic)
    await bystander.reaches(topic, 1)


async def test_frames_that_break_the_websocket_itself_end_only_that_socket(
    live: LiveProcess, connect: Connect, door: Door, topic: str
) -> None:
    bystander = await connect(live)
    await bystander.subscribe(topic)
    dice = random.Random(3)
    host, port = live.url.removeprefix("ws://").split("/")[0].split(":")
    for _ in range(60):
        reader, writer = await asyncio.open_connection(host, int(port))
        writer.write(
            f"GET /api/v1/ws HTTP/1.1\r\nHost: {host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            "Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\nSec-WebSocket-Version: 13\r\n\r\n".encode()
        )
        await reader.readuntil(b"\r\n\r\n")
        writer.write(dice.randbytes(dice.randrange(1, 300)))
        writer.write_eof()
        async with asyncio.timeout(10):
            await reader.read()
        writer.close()

    await live.say(topic)
    await bystander.reaches(topic, 1)


async def test_too_many_connections_are_turned_away(
    live: LiveProcess, connect: Connect, ann: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Counted by source before anything is asked, and by person after."""
    limits = Limits(live.settings.model_copy(update={"rate_limit_factor": 1}))
    monkeypatch.setattr(live.live._gateway, "_limits", limits)
    monkeypatch.setattr(gateway, "_BY_USER", parse("1/minute"))
    await connect(live)
    again = await stranger(live)
    await again.send(op="hello", token=Door.token(ann))
    by_person = await again.closed()
    monkeypatch.setattr(gateway, "_BY_SOURCE", parse("1/minute"))
    by_source = {await it.closed() for it in [await stranger(live), await stranger(live)]}
    await limits.close()

    assert (by_person, by_source) == (frames.TOO_MANY, {frames.TOO_MANY, frames.NOT_AUTHENTICATED})

"""Snapshots and card writes over HTTP, each against its floor, in turns, medians."""

import asyncio
import os
import subprocess
import sys
import time
import uuid
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from statistics import median
from typing import Any

import psycopg

from bench.fanout import Row
from bench.lean_http import Lean
from launcher.ports import free_port
from launcher.programs import BACKEND
from tests.support.processes import ApiProcess, environment
from tests.support.world import BoardBuilder, Caller, World

_ROUNDS = 5
_CARDS, _LISTS = 1_000, 10
_FILL = """
INSERT INTO card (id, board_id, list_id, title, description, position, created_at, updated_at)
SELECT gen_random_uuid(), %(board)s, %(list)s, 'Card number ' || n, repeat('About it. ', 20),
       'b' || lpad(n::text, 8, '0') || 'V', now(), now() FROM generate_series(1, %(count)s) n
"""
# What one move must at least do, sent by a bare driver: change the card, advance the head, write the event.
_BARE_MOVE = """
WITH moved AS (UPDATE card SET position = %(position)s, version = version + 1, updated_at = now()
                WHERE id = %(card)s RETURNING board_id),
head AS (UPDATE topic_head SET seq = seq + 1, last_id = %(id)s WHERE topic = %(topic)s RETURNING seq)
INSERT INTO event (topic, seq, id, type, at, body)
SELECT %(topic)s, seq, %(id)s, 'card.moved', now(), %(body)s FROM head
"""


async def seconds(count: int, work: Callable[[int], Awaitable[Any]], *, at_once: int = 1) -> float:
    """How long `count` pieces of work take, so many at once."""
    numbers = iter(range(count))

    async def go_on(lane: int) -> None:
        for _ in numbers:
            await work(lane)

    started = time.perf_counter()
    await asyncio.gather(*(go_on(lane) for lane in range(at_once)))
    return time.perf_counter() - started


async def in_turns(
    name: str,
    count: int,
    ours: Callable[[int], Awaitable[Any]],
    bare: Callable[[int], Awaitable[Any]],
    target: str,
    *,
    at_once: int = 1,
) -> Row:
    """Measure ours and the floor one after the other, several times; the ratio of their rates."""
    times: list[list[float]] = [[], []]
    for _ in range(_ROUNDS):
        for taken, work in zip(times, (ours, bare), strict=True):
            taken.append(await seconds(count, work, at_once=at_once))
    mine, floor = (median(taken) / count for taken in times)
    return Row(name, _rate(mine), _rate(floor), floor / mine, target)


def _rate(each: float) -> str:
    return f"{1 / each:,.0f}/s" if each < 0.01 else f"{each * 1000:,.1f} ms"


@contextmanager
def _bare_server(database_url: str, board_id: str, size: int) -> Iterator[int]:
    port = free_port()
    command = [
        sys.executable,
        "-m",
        "uvicorn",
        "bench.bare:app",
        "--port",
        str(port),
        "--no-access-log",
        "--log-level",
        "error",
    ]
    variables = {"GROVE_DATABASE_URL": database_url, "BENCH_BOARD": board_id, "BENCH_BYTES": str(size)}
    process = subprocess.Popen(command, cwd=BACKEND, env={**os.environ, "PYTHONPATH": str(BACKEND), **variables})
    try:
        yield port
    finally:
        process.terminate()
        process.wait()


async def _answers(client: Lean, path: str) -> None:
    for _ in range(200):
        try:
            await client.send("GET", path)
        except OSError:
            await asyncio.sleep(0.05)
        else:
            return
    raise AssertionError("the bare server did not start")


class Place:
    """A board with cards, and how to reach it."""

    def __init__(self, api: ApiProcess, ann: Caller, board: BoardBuilder, lists: list[str], database_url: str) -> None:
        self.api, self.ann, self.board, self.lists, self.database_url = api, ann, board, lists, database_url
        with psycopg.connect(database_url) as connection:
            found = connection.execute("SELECT id, list_id FROM card WHERE board_id = %s", (board.id,)).fetchall()
        self.cards = [(str(card), str(list_id)) for card, list_id in found]

    @classmethod
    async def make(cls, world: World, api: ApiProcess, ann: Caller, database_url: str, cards: int) -> "Place":
        """A board of ten lists with so many cards, put in by SQL."""
        board = await world.board(ann)
        lists = [(await board.list(f"List {number}"))["id"] for number in range(_LISTS)]
        with psycopg.connect(database_url, autocommit=True) as connection:
            for list_id in lists:
                connection.execute(_FILL, {"board": board.id, "list": list_id, "count": cards // _LISTS})
            connection.execute("VACUUM ANALYZE card")
        return cls(api, ann, board, lists, database_url)

    def clients(self, count: int) -> list[Lean]:
        """Kept connections to the API."""
        return [Lean("127.0.0.1", self.api.port, self.ann.token) for _ in range(count)]


async def snapshots(place: Place) -> list[Row]:
    """Reading the whole board: from the database, from the cache, and not at all."""
    (client,) = place.clients(1)
    path = f"/api/v1/boards/{place.board.id}"
    *_, body = await client.send("GET", path)
    card = place.cards[0][0]
    rename = iter(range(10**9))

    async def uncached(_: int) -> None:
        await client.send("PATCH", f"/api/v1/cards/{card}", {"title": f"t{next(rename)}"})
        status, *_rest = await client.send("GET", path)
        assert status == 200

    async def cached(_: int) -> None:
        await client.send("GET", path)

    async def not_modified(_: int) -> None:
        status, *_rest = await client.send("GET", path, headers=f"If-None-Match: {tag}\r\n")
        assert status == 304

    with _bare_server(place.database_url, place.board.id, len(body)) as port:
        bare = Lean("127.0.0.1", port)
        await _answers(bare, "/asked")

        async def bare_with_write(_: int) -> None:
            await client.send("PATCH", f"/api/v1/cards/{card}", {"title": f"t{next(rename)}"})
            await bare.send("GET", "/rows")

        after = "snapshot of 1,000 cards after a change (with the change)"
        rows = [await in_turns(after, 60, uncached, bare_with_write, ">= 0.7")]
        kept = "snapshot of 1,000 cards, cached"
        rows.append(await in_turns(kept, 150, cached, lambda _: bare.send("GET", "/asked"), ">= 0.5"))
        _, headers, _ = await client.send("GET", path)
        tag = headers["etag"]
        same = "snapshot, not modified"
        rows.append(await in_turns(same, 300, not_modified, lambda _: bare.send("GET", "/asked-empty"), ">= 0.5"))
    return rows


async def moves(name: str, places: list[Place], *, at_once: int) -> Row:
    """Moving cards to an end of a list, with an idempotency key each, against a bare driver."""
    clients = places[0].clients(at_once)
    lanes = [places[lane % len(places)] for lane in range(at_once)]
    turn = iter(range(10**9))

    async def ours(lane: int) -> None:
        place, number = lanes[lane], next(turn)
        card, _ = place.cards[number % len(place.cards)]
        body = {"list_id": place.lists[number % _LISTS], "position": ("top", "bottom")[number % 2]}
        key = f"Idempotency-Key: {uuid.uuid4()}\r\n"
        status, _, answer = await clients[lane].send("POST", f"/api/v1/cards/{card}/move", body, key)
        assert status == 200, answer

    connections = [
        await psycopg.AsyncConnection.connect(places[0].database_url, autocommit=True) for _ in range(at_once)
    ]

    async def bare(lane: int) -> None:
        place, number = lanes[lane], next(turn)
        card, _ = place.cards[number % len(place.cards)]
        values = {
            "position": f"c{number:08d}V",
            "card": card,
            "topic": place.board.topic,
            "id": uuid.uuid4(),
            "body": "x" * 300,
        }
        await connections[lane].execute(_BARE_MOVE, values, prepare=True)

    row = await in_turns(name, 240, ours, bare, ">= 0.35", at_once=at_once)
    for connection in connections:
        await connection.close()
    return row


async def creates(name: str, place: Place, *, at_once: int) -> Row:
    """Creating cards at the bottom of a list, against a bare move (the nearest bare statement)."""
    clients = place.clients(at_once)
    turn = iter(range(10**9))

    async def ours(lane: int) -> None:
        list_id = place.lists[next(turn) % _LISTS]
        status, *_ = await clients[lane].send("POST", f"/api/v1/lists/{list_id}/cards", {"title": "New"})
        assert status == 201

    connection = [await psycopg.AsyncConnection.connect(place.database_url, autocommit=True) for _ in range(at_once)]

    async def bare(lane: int) -> None:
        number = next(turn)
        values = {
            "position": f"d{number:08d}V",
            "card": place.cards[number % len(place.cards)][0],
            "topic": place.board.topic,
        }
        await connection[lane].execute(_BARE_MOVE, {**values, "id": uuid.uuid4(), "body": "x" * 700}, prepare=True)

    row = await in_turns(name, 200, ours, bare, "", at_once=at_once)
    for one in connection:
        await one.close()
    return row


async def cold_start(api: ApiProcess) -> Row:
    """From starting an API process to its first answer, against starting Python with uvicorn imported."""
    times: list[list[float]] = [[], []]
    for _ in range(3):
        api.kill()
        started = time.perf_counter()
        await asyncio.to_thread(api.start)
        times[0].append(time.perf_counter() - started)
        started = time.perf_counter()
        await asyncio.to_thread(
            subprocess.run, [sys.executable, "-c", "import fastapi, sqlalchemy, uvicorn"], check=True
        )
        times[1].append(time.perf_counter() - started)
    mine, floor = (median(taken) for taken in times)
    return Row("cold start of an API process", f"{mine:.2f} s", f"{floor:.2f} s", floor / mine, "")


async def rows(database_url: str, redis_url: str) -> list[Row]:
    """All rows of boards; needs a migrated database that nobody else uses."""
    api = ApiProcess(environment(database_url, redis_url, GROVE_LOG_LEVEL="WARNING"))
    await asyncio.to_thread(api.start)
    try:
        async with World.at(api.url) as world:
            ann = await world.person("ann")
            small = await Place.make(world, api, ann, database_url, _CARDS)
            many = [await Place.make(world, api, ann, database_url, 20) for _ in range(16)]
            huge = await Place.make(world, api, ann, database_url, 10_000)
            table = await snapshots(small)
            table += [
                await moves("move a card, one at a time", [small], at_once=1),
                await moves("move a card, 16 at a time, one board", [small], at_once=16),
                await moves("move a card, 16 at a time, 16 boards", many, at_once=16),
                await moves("move a card on a board of 10,000", [huge], at_once=1),
                await creates("create a card, one at a time", small, at_once=1),
                await creates("create a card, 16 at a time", small, at_once=16),
                await cold_start(api),
            ]
    finally:
        api.kill()
    return table

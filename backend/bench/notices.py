"""From an event to what people are told: how soon it is in the app and with the mail server, and what it costs."""

import asyncio
import os
import re
import time
import uuid
from pathlib import Path
from statistics import median, quantiles
from typing import Any

import psycopg

from bench.fanout import Row
from bench.lean_http import Lean
from tests.support.mails import text_of
from tests.support.processes import ApiProcess, Process, Processes, ValkeyServer, environment
from tests.support.smtp import Sink, mail_sink
from tests.support.world import BoardBuilder, Caller, World

_CALM, _MANY = 200, 1_000
_PACE_SECONDS = 0.1
_CARDS = 100
_PROMISED_SECONDS = 2.0
_OUTAGE = 600
_DRAINED_SECONDS = 60.0
_SAID = re.compile(r"Bean number (\d+)\.")
_UNDONE = (
    "SELECT (SELECT count(*) FROM outbox WHERE done_at IS NULL AND name LIKE 'notifications.%%' AND name <> %s)"
    " + (SELECT count(*) FROM notice_delivery WHERE next_at IS NOT NULL)"
)
_UNTOLD = "SELECT count(*) FROM outbox WHERE done_at IS NULL AND name = 'notifications.comment_created'"
_TOLD_OF = "SELECT count(*), count(DISTINCT comment_id) FROM notice WHERE kind = 'commented'"
_LATENCIES = """
SELECT extract(epoch FROM n.created_at - c.created_at) FROM notice n JOIN comment c ON c.id = n.comment_id
 WHERE n.kind = 'commented'
"""
_SAID_AT = "SELECT body, extract(epoch FROM created_at) FROM comment"
_STATES = "SELECT channel, state, reason, count(*) FROM notice_delivery GROUP BY 1, 2, 3"
_FILL = """
INSERT INTO notice (id, user_id, kind, cause, created_at, in_app, round)
SELECT gen_random_uuid(), %(user)s, 'password_changed', 'bench:' || gen_random_uuid(), now(), true,
       (SELECT coalesce(max(number) + 1, 0) FROM notice_round WHERE user_id = %(user)s)
  FROM generate_series(1, %(count)s)
"""
# What telling one person of one event must at least do, sent by a bare driver.
_BARE = """
WITH head AS (UPDATE topic_head SET seq = seq + 1, last_id = %(id)s WHERE topic = %(topic)s RETURNING seq),
told AS (INSERT INTO notice (id, user_id, kind, cause, created_at, in_app)
         VALUES (%(id)s, %(user)s, 'commented', %(cause)s, now(), true) RETURNING id)
INSERT INTO event (topic, seq, id, type, at, body)
SELECT %(topic)s, seq, %(id)s, 'notification.created', now(), repeat('x', 600) FROM head
"""


def _rows_of(name: str, times: list[float]) -> list[Row]:
    """Both percentiles against what is promised of the outbox."""
    found = {"p50": median(times), "p99": quantiles(times, n=100)[98]}
    promised = f"{_PROMISED_SECONDS:.0f} s"
    return [
        Row(f"{name}, {which}", f"{it * 1000:,.0f} ms", promised, it / _PROMISED_SECONDS, "< 1")
        for which, it in found.items()
    ]


def _spent(process: Process) -> float:
    """Seconds of processor time that a process has had."""
    fields = Path(f"/proc/{process.running.process.pid}/stat").read_text("ascii").rpartition(") ")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class Bench:
    """Ann comments on cards; Bob, who watches the board, is told in the app and by mail."""

    def __init__(self, database_url: str, bob: Caller, board: BoardBuilder, cards: list[str]) -> None:
        self.bob, self._board, self._cards = bob, board, cards
        self._connect = lambda: psycopg.AsyncConnection.connect(database_url, autocommit=True)

    @classmethod
    async def make(cls, world: World, database_url: str) -> "Bench":
        """Both of them, and the cards."""
        ann, bob = await world.person("ann"), await world.person("bob")
        board = await world.board(ann, editor=bob)
        todo = (await board.list())["id"]
        cards = [(await board.card(todo, f"Sow {number}"))["id"] for number in range(_CARDS)]
        await bob.ok("PUT", f"/boards/{board.id}/watch", {"level": "all"})
        await bob.ok("PATCH", "/me/notification-preferences", {"kinds": {"commented": {"email": True}}})
        made = cls(database_url, bob, board, cards)
        await made.asked("UPDATE person SET email_verified_at = now()")
        await made.until_done()
        return made

    async def asked(self, query: str, *values: Any, **named: Any) -> list[tuple[Any, ...]]:
        """What the database says."""
        async with await self._connect() as connection:
            cursor = await connection.execute(query, named or values)
            return await cursor.fetchall() if cursor.description else []

    async def until_done(self) -> None:
        """Wait until everybody was told of everything, by mail too."""
        async with asyncio.timeout(600):
            while await self.asked(_UNDONE, "notifications.tell_due") != [(0,)]:
                await asyncio.sleep(0.05)

    async def say(self, numbers: range, pace: float) -> None:
        """A comment after the other."""
        for number in numbers:
            path = f"/cards/{self._cards[number % _CARDS]}/comments"
            await self._board.owner.ok("POST", path, {"body": f"Bean number {number}."})
            await asyncio.sleep(pace)


async def latencies(bench: Bench, sink: Sink) -> list[Row]:
    """Ten events a second, each of another card: from commit to notice, and to the mail server's 250."""
    sink.mails.clear()
    sink.taken_at.clear()
    await bench.say(range(_CALM), _PACE_SECONDS)
    await bench.until_done()
    in_app = [float(it) for (it,) in await bench.asked(_LATENCIES)]
    assert len(in_app) == _CALM
    said_at = dict(await bench.asked(_SAID_AT))
    apart = time.time() - time.monotonic()
    mailed = [
        taken_at + apart - float(said_at[f"Bean number {number}."])
        for mail, taken_at in zip(sink.mails, sink.taken_at, strict=True)
        for number in _SAID.findall(text_of(mail))
    ]
    assert len(mailed) == _CALM, (len(mailed), len(sink.mails), await bench.asked(_STATES))
    return _rows_of("event to notice in the app", in_app) + _rows_of("event to mail server", mailed)


async def cost(bench: Bench, worker: Process) -> Row:
    """Processor time of the worker for many events, each told in the app and mailed, against bare statements."""
    before = _spent(worker)
    await bench.say(range(_CALM, _CALM + _MANY), 0)
    await bench.until_done()
    ours = _spent(worker) - before
    topic = f"user:{bench.bob.id}"
    started = time.process_time()
    async with await bench._connect() as connection:
        for _ in range(_MANY):
            values = {"id": uuid.uuid4(), "topic": topic, "user": bench.bob.id, "cause": f"bare:{uuid.uuid4()}"}
            await connection.execute(_BARE, values, prepare=True)
    bare = time.process_time() - started
    name = f"worker for {_MANY:,} events, each in the app and by mail"
    return Row(name, f"{ours:.1f} s CPU", f"{bare:.2f} s CPU", bare / ours, "see text")


async def outage(bench: Bench, broker: ValkeyServer, parts: list[Process]) -> Row:
    """As many events as come in ten minutes, one a second, while the broker is away: how soon after it all are told."""
    await asyncio.to_thread(broker.kill)
    first = _CALM + _MANY
    await bench.say(range(first, first + _OUTAGE), 0)
    await asyncio.to_thread(broker.start)
    back_at = time.monotonic()
    async with asyncio.timeout(600):
        while await bench.asked(_UNTOLD) != [(0,)]:
            # As a supervisor does: a worker that hears nothing ends itself.
            for part in parts:
                if not part.is_alive:
                    await asyncio.to_thread(part.start)
            await asyncio.sleep(0.05)
    taken = time.monotonic() - back_at
    assert await bench.asked(_TOLD_OF) == [(first + _OUTAGE,) * 2], "each once"
    name = f"{_OUTAGE} events while the broker was away, told after"
    return Row(name, f"{taken:.1f} s", "60 s", taken / _DRAINED_SECONDS, "< 1")


async def reading_all(bench: Bench, api: ApiProcess) -> Row:
    """Marking 5,000 notices as read against marking 5."""
    client = Lean("127.0.0.1", api.port, bench.bob.token)
    times: dict[int, list[float]] = {5: [], 5_000: []}
    await client.send("POST", "/api/v1/notifications/read-all")
    for _ in range(5):
        for count, taken in times.items():
            await bench.asked(_FILL, user=bench.bob.id, count=count)
            started = time.perf_counter()
            status, _, body = await client.send("POST", "/api/v1/notifications/read-all")
            taken.append(time.perf_counter() - started)
            assert status == 200, body
    few, many = median(times[5]), median(times[5_000])
    return Row("mark 5,000 notices as read", f"{many * 1000:.1f} ms", f"{few * 1000:.1f} ms", many / few, "see text")


async def rows(database_url: str, _: str) -> list[Row]:
    """All rows of notices: API, worker, scheduler and a broker in processes of their own, a mail server in this one."""
    broker = ValkeyServer()
    await asyncio.to_thread(broker.start)
    async with mail_sink() as sink:
        mailing = {"GROVE_SMTP_URL": sink.url, "GROVE_MAIL_FROM": "grove@example.org", "GROVE_MAIL_WINDOW_SECONDS": "0"}
        processes = Processes(environment(database_url, broker.url, GROVE_LOG_LEVEL="INFO", **mailing))
        try:
            api = await asyncio.to_thread(processes.api)
            worker, scheduler = processes.start("worker"), processes.start("scheduler")
            await worker.has_said("worker ready")
            await scheduler.has_said("scheduler ready")
            async with World.at(api.url) as world:
                bench = await Bench.make(world, database_url)
                table = await latencies(bench, sink)
                table.append(await cost(bench, worker))
                table.append(await outage(bench, broker, [worker, scheduler]))
                return [*table, await reading_all(bench, api)]
        finally:
            processes.end()
            broker.close()

"""Workers, schedulers and Redis may die at any moment: all are told of all, in the app once, and no mail is lost.

`NOTICE_EVENTS=5000 python -m pytest tests/faults/test_notices.py -s` makes the long run of it.
"""

import asyncio
import os
import random
import re
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from email.message import EmailMessage
from itertools import pairwise
from math import inf
from typing import Any

import psycopg
import pytest

from tests.support.mails import text_of
from tests.support.processes import Process, Processes, ValkeyServer
from tests.support.smtp import Sink, mail_sink
from tests.support.world import Caller, World

pytestmark = pytest.mark.faults

_EVENTS = int(os.environ.get("NOTICE_EVENTS", "150"))
# In each round two workers, Redis and a scheduler are killed.
_ROUNDS = max(3, int(os.environ.get("NOTICE_ROUNDS", _EVENTS // 98)))
_SIGN_IN_AFTER_SECONDS = 300
_CARDS = 50
# Leases run out and pauses end early, but not under the hands of whoever is at it: what waits for time to pass would
# only make the test long.
_HURRY = (
    "UPDATE outbox SET due_at = now(), leased_until = NULL WHERE done_at IS NULL AND dead_at IS NULL AND due_at > now()"
    " AND coalesce(leased_until < now() + interval '75 seconds', sent_at < now() - interval '10 seconds', true)",
    "UPDATE notice_delivery SET next_at = now() WHERE next_at > now() AND changed_at < now() - interval '20 seconds'",
)
_STANDS = (
    "SELECT count(*) FILTER (WHERE done_at IS NOT NULL),"
    " count(*) FILTER (WHERE done_at IS NULL AND name LIKE 'notifications.comment%')"
    " + (SELECT count(*) FROM notice_delivery WHERE next_at IS NOT NULL) FROM outbox"
)
_TOLD = "SELECT user_id::text, count(*), count(DISTINCT comment_id) FROM notice WHERE kind = 'commented' GROUP BY 1"
_MAILED = (
    "SELECT d.state, count(*) FROM notice_delivery d JOIN notice n ON n.id = d.notice_id"
    " WHERE d.channel = 'email' AND n.kind = 'commented' GROUP BY 1"
)
_SAID = re.compile(r"Bean number (\d+)\.")
# A mail that comes twice was taken so shortly before a worker was killed that nobody can have noted it.
_BETWEEN_250_AND_COMMIT_SECONDS = 3.0


class Work:
    """What is done and what is left."""

    def __init__(self, connection: psycopg.AsyncConnection[Any]) -> None:
        self._connection = connection

    async def hurry(self) -> tuple[int, int]:
        """Let time pass for what waits; how much is done by now, and how much is left."""
        for statement in _HURRY:
            await self._connection.execute(statement)
        row = await (await self._connection.execute(_STANDS)).fetchone()
        assert row is not None
        return row[0], row[1]


class Killer:
    """Kills what carries the words and starts it again, and remembers when a worker fell."""

    def __init__(self, parts: list[Process], redis: ValkeyServer, work: Work) -> None:
        self._parts, self._redis, self._work = parts, redis, work
        self.fell_at: list[float] = []

    async def round(self, dice: random.Random) -> None:
        """Two workers, Redis and a scheduler, in any order, each in the midst of work."""
        workers, schedulers = self._parts[:2], self._parts[2:]
        prey = [*workers, self._redis, dice.choice(schedulers)]
        for part in dice.sample(prey, len(prey)):
            await self._until_something_was_done()
            await asyncio.sleep(dice.uniform(0, 0.3))
            if part in workers:
                self.fell_at.append(time.monotonic())
            await asyncio.to_thread(part.kill)
            part.said.clear()
            await asyncio.to_thread(part.start)

    async def _until_something_was_done(self) -> None:
        before, left = await self._work.hurry()
        done = before
        while done == before and left > 0:
            await self._start_what_ended()
            await asyncio.sleep(0.1)
            done, left = await self._work.hurry()

    async def _start_what_ended(self) -> None:
        """As a supervisor does: a worker that went deaf ends itself."""
        for part in self._parts:
            if not part.is_alive:
                await asyncio.to_thread(part.start)

    async def leave(self) -> None:
        """Kill no more, and wait until all is done."""
        async with asyncio.timeout(150 + _EVENTS):
            while (await self._work.hurry())[1] > 0:
                await self._start_what_ended()
                await asyncio.sleep(0.3)


@dataclass
class Talk:
    """Ann talks, Bob and Cid are to hear all of it."""

    world: World
    ann: Caller
    others: list[Caller]
    cards: list[str]
    signed_in_at: float = field(default_factory=time.monotonic)

    @classmethod
    async def begin(cls, world: World, database_url: str) -> "Talk":
        """People who want mails of every comment on a board."""
        ann, *others = [await world.person(name) for name in ("ann", "bob", "cid")]
        board = await world.board(ann, editor=others[0], viewer=others[1])
        todo = (await board.list())["id"]
        cards = [(await board.card(todo, f"Sow {number}"))["id"] for number in range(_CARDS)]
        async with await psycopg.AsyncConnection.connect(database_url, autocommit=True) as connection:
            await connection.execute("UPDATE person SET email_verified_at = now()")
        for other in others:
            await other.ok("PUT", f"/boards/{board.id}/watch", {"level": "all"})
            await other.ok("PATCH", "/me/notification-preferences", {"kinds": {"commented": {"email": True}}})
        return cls(world, ann, others, cards)

    async def say(self, numbers: range) -> None:
        """Comment on one card after the other; access tokens do not last for the long run."""
        if time.monotonic() - self.signed_in_at > _SIGN_IN_AFTER_SECONDS:
            self.ann.token = await self.world.login(self.ann.user["username"])
            self.signed_in_at = time.monotonic()
        for number in numbers:
            card = self.cards[number % _CARDS]
            await self.ann.ok("POST", f"/cards/{card}/comments", {"body": f"Bean number {number}."})


async def rows(database_url: str, query: str) -> list[tuple[Any, ...]]:
    async with await psycopg.AsyncConnection.connect(database_url) as connection:
        return await (await connection.execute(query)).fetchall()


def doubled(sink: Sink) -> list[tuple[float, float]]:
    """When a mail came that came again, and when that was."""
    came = defaultdict(list)
    for mail, at in zip(sink.mails, sink.taken_at, strict=True):
        came[str(mail["Message-ID"])].append(at)
    return [pair for times in came.values() for pair in pairwise(times)]


def heard(sink: Sink) -> Counter[tuple[str, int]]:
    """How many mails under different ids say each thing to each address."""
    told = {
        (mail["To"].addresses[0].addr_spec, number, mail["Message-ID"]) for mail in sink.mails for number in said(mail)
    }
    return Counter((address, number) for address, number, _ in told)


def said(mail: EmailMessage) -> list[int]:
    """The numbers of beans in a mail."""
    return [int(number) for number in _SAID.findall(text_of(mail))]


@pytest.mark.timeout(900 + 2 * _EVENTS)
async def test_each_is_told_once_and_mailed_while_workers_schedulers_and_redis_are_killed(
    processes: Processes, database_url: str, own_valkey: ValkeyServer
) -> None:
    dice = random.Random(5)
    async with (
        mail_sink() as sink,
        await psycopg.AsyncConnection.connect(database_url, autocommit=True) as connection,
    ):
        mailing = {
            "GROVE_REDIS_URL": own_valkey.url,
            "GROVE_SMTP_URL": sink.url,
            "GROVE_MAIL_FROM": "grove@example.org",
            "GROVE_MAIL_WINDOW_SECONDS": "0",
        }
        api = await asyncio.to_thread(processes.api, **mailing)
        names = ("worker", "worker", "scheduler", "scheduler")
        killer = Killer([processes.start(name, **mailing) for name in names], own_valkey, Work(connection))
        async with World.at(api.url) as world:
            talk = await Talk.begin(world, database_url)
            for turn in range(_ROUNDS):
                part = range(turn * _EVENTS // _ROUNDS, (turn + 1) * _EVENTS // _ROUNDS)
                await asyncio.gather(talk.say(part), killer.round(dice))
            await killer.leave()

    addresses = [other.user["email"] for other in talk.others]
    assert sorted(await rows(database_url, _TOLD)) == sorted((other.id, _EVENTS, _EVENTS) for other in talk.others)
    mailed = dict(await rows(database_url, _MAILED))
    assert set(mailed) <= {"sent", "grouped"}
    assert sum(mailed.values()) == _EVENTS * len(addresses)
    once = {(address, number): 1 for address in addresses for number in range(_EVENTS)}
    assert heard(sink) == once, "a mail was lost, or came again under another id"
    twice = doubled(sink)
    late = [min((fell - first for fell in killer.fell_at if fell >= first), default=inf) for first, _ in twice]
    assert all(it < _BETWEEN_250_AND_COMMIT_SECONDS for it in late), late
    assert len(twice) <= len(killer.fell_at)
    latest = max(late, default=0.0)
    kills = f"{len(killer.fell_at)} workers, {_ROUNDS} schedulers and {_ROUNDS} times Redis killed"
    mails = f"{len(sink.mails)} mails, {len(twice)} of them again, {latest:.2f} s before a kill at most"
    print(f"{_EVENTS} events, {len(once)} notices; {kills}; {mails}")  # noqa: T201 - what the long run is for

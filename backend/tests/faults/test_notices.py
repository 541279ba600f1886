"""Workers and schedulers may die at any moment: everybody is told of everything, and nobody twice."""

import asyncio
import random

import psycopg
import pytest

from tests.support.processes import Process, Processes
from tests.support.world import Caller, World

pytestmark = pytest.mark.faults

_COMMENTS = 150
_KILLS = 12
# Leases run out and pauses end early, but not under the hands of whoever is at it: what waits for time to pass would
# only make the test long.
_HURRY = (
    "UPDATE outbox SET due_at = now(), leased_until = NULL WHERE done_at IS NULL AND dead_at IS NULL AND due_at > now()"
    " AND (leased_until IS NULL OR leased_until < now() + interval '75 seconds')"
)
_LEFT = "SELECT count(*) FROM outbox WHERE name LIKE 'notifications.comment%' AND done_at IS NULL"
_TOLD = "SELECT user_id::text, count(*), count(DISTINCT comment_id) FROM notice WHERE kind = 'commented' GROUP BY 1"


async def until_all_is_done(database_url: str) -> None:
    """Let time pass for what waits, until nothing does."""
    async with await psycopg.AsyncConnection.connect(database_url, autocommit=True) as connection, asyncio.timeout(60):
        while True:
            await connection.execute(_HURRY)
            row = await (await connection.execute(_LEFT)).fetchone()
            if row == (0,):
                return
            await asyncio.sleep(0.5)


async def test_each_is_told_of_each_comment_once_while_workers_and_schedulers_are_killed(
    processes: Processes, database_url: str
) -> None:
    dice = random.Random(5)
    api = await asyncio.to_thread(processes.api)
    parts: list[Process] = [processes.start(name) for name in ("worker", "worker", "scheduler", "scheduler")]
    async with World.at(api.url) as world:
        ann, *others = [await world.person(name) for name in ("ann", "bob", "cid")]
        board = await world.board(ann, editor=others[0], viewer=others[1])
        card = (await board.card((await board.list())["id"], "Sow"))["id"]
        for other in others:
            await other.ok("PUT", f"/boards/{board.id}/watch", {"level": "all"})

        async def talk(speaker: Caller) -> None:
            for number in range(_COMMENTS):
                await speaker.ok("POST", f"/cards/{card}/comments", {"body": f"Look, {number}"})

        async def kill() -> None:
            for _ in range(_KILLS):
                part = dice.choice(parts)
                await asyncio.to_thread(part.kill)
                await asyncio.to_thread(part.start)
                await asyncio.sleep(dice.uniform(0, 0.5))

        await asyncio.gather(talk(ann), kill())
        await until_all_is_done(database_url)

    async with await psycopg.AsyncConnection.connect(database_url) as connection:
        told = await (await connection.execute(_TOLD)).fetchall()
    assert sorted(told) == sorted((other.id, _COMMENTS, _COMMENTS) for other in others)

"""Two schedulers run and are killed again and again: what falls due is told once, and in time (`PROMISES.md` B3).

`REMINDER_KILLS=20 python -m pytest tests/faults/test_reminders.py -s` makes the long run of it.
"""

import asyncio
import os
import random
from datetime import datetime, timedelta
from typing import Any

import psycopg
import pytest

from app.kernel import clock
from tests.support.processes import Process, Processes, ValkeyServer
from tests.support.world import Caller, World

pytestmark = pytest.mark.faults

_KILLS = int(os.environ.get("REMINDER_KILLS", "4"))
_SECONDS_FOR_EACH_KILL = 4
_DATES = 24
_PROMISED = timedelta(seconds=30)
# When each was told: what is told at a date itself, against the date.
_TOLD = """
SELECT n.kind, n.user_id::text, n.card_id::text, n.created_at, c.due_at
  FROM notice n LEFT JOIN card c ON c.id = n.card_id
 WHERE n.kind IN ('reminder', 'overdue', 'digest')
"""
_LOOKED = "SELECT 1 FROM upkeep_run WHERE name = 'notifications.tell_due' AND began_at > %s AND result = 'ok'"
_DIGESTS_AT = "UPDATE notice_setting SET digest_next_at = %s WHERE digest <> 'off'"


async def rows(database_url: str, query: str, *values: Any) -> list[tuple[Any, ...]]:
    async with await psycopg.AsyncConnection.connect(database_url, autocommit=True) as connection:
        cursor = await connection.execute(query, values)
        return await cursor.fetchall() if cursor.description else []


async def cards_due(world: World, ann: Caller, bob: Caller, begin: datetime, span: timedelta) -> dict[str, datetime]:
    """Cards that Bob has, due one after the other; Ann is reminded of each at its very date."""
    board = await world.board(ann, editor=bob)
    todo = (await board.list())["id"]
    made = {}
    for number in range(_DATES):
        due_at = begin + span * (number / _DATES)
        card = (await board.card(todo, f"Sow {number}"))["id"]
        await ann.ok("PUT", f"/cards/{card}/assignees/{bob.id}")
        await ann.ok("PATCH", f"/cards/{card}", {"due_at": clock.rfc3339(due_at)})
        await ann.ok("PUT", f"/cards/{card}/reminders", [{"offset_minutes": 0}])
        made[card] = due_at
    return made


async def kill_in_turns(schedulers: list[Process], dice: random.Random) -> None:
    """Kill one of them, whichever leads or not, and start it again; the other one runs meanwhile."""
    for _ in range(_KILLS):
        one = dice.choice(schedulers)
        await asyncio.to_thread(one.kill)
        one.said.clear()
        await asyncio.to_thread(one.start)
        await one.has_said("scheduler ready")
        await asyncio.sleep(dice.uniform(0, _SECONDS_FOR_EACH_KILL / 2))


@pytest.mark.timeout(300 + 30 * _KILLS)
async def test_what_is_due_is_told_once_and_in_time_while_schedulers_are_killed(
    processes: Processes, database_url: str, own_valkey: ValkeyServer
) -> None:
    variables = {"GROVE_REDIS_URL": own_valkey.url}
    api = await asyncio.to_thread(processes.api, **variables)
    worker = processes.start("worker", **variables)
    schedulers = [processes.start("scheduler", **variables) for _ in range(2)]
    await worker.has_said("worker ready")
    for scheduler in schedulers:
        await scheduler.has_said("scheduler ready")
    async with World.at(api.url) as world:
        ann, bob = await world.person("ann"), await world.person("bob")
        for one in (ann, bob):
            await one.ok("PATCH", "/me/notification-preferences", {"digest": {"period": "daily"}})
        span = timedelta(seconds=_SECONDS_FOR_EACH_KILL * _KILLS)
        begin = clock.now() + timedelta(seconds=10)
        due = await cards_due(world, ann, bob, begin, span)
        digest_at = begin + span / 2
        await rows(database_url, _DIGESTS_AT, digest_at)
        wanted = sorted(
            [("reminder", ann.id, card) for card in due]
            + [("overdue", bob.id, card) for card in due]
            + [("digest", one.id, None) for one in (ann, bob)],
            key=str,
        )

        await kill_in_turns(schedulers, random.Random(3))
        async with asyncio.timeout(span.total_seconds() + 120):
            while len(await rows(database_url, _TOLD)) < len(wanted):
                await asyncio.sleep(0.2)
            # One more look at the dates would tell again what is not remembered as told.
            all_told_at = clock.now()
            while not await rows(database_url, _LOOKED, all_told_at):
                await asyncio.sleep(0.2)
            told = await rows(database_url, _TOLD)

    assert sorted([(kind, user, card) for kind, user, card, _, _ in told], key=str) == wanted
    late = [at - (due_at or digest_at) for _, _, _, at, due_at in told]
    assert min(late) >= timedelta(), "told before its time"
    assert max(late) < _PROMISED
    seconds = sorted(it.total_seconds() for it in late)
    lateness = f"{seconds[len(seconds) // 2]:.1f} s late in the middle, {seconds[-1]:.1f} s at most"
    print(f"{_KILLS} kills, {len(told)} told once, {lateness}")  # noqa: T201 - what the long run is for

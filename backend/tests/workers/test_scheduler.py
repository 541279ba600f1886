"""What recurs: once per time slot whoever ticks, and one who ticks."""

import asyncio
from types import ModuleType

import psycopg
from sqlalchemy import func, select, text, update

from app.kernel.models import OutboxRow
from app.kernel.tools import Tools
from app.kernel.upkeep import PruneAnswers
from tests.support.processes import Processes, ValkeyServer
from tests.support.smtp import mail_sink
from tests.support.world import World
from workers.rooms import WorkerTools


async def count(tools: Tools) -> int:
    async with tools.database.reading() as session:
        return int(await session.scalar(select(func.count()).select_from(OutboxRow)) or 0)


async def test_a_tick_leaves_its_job_once_per_slot_whoever_ticks(tools: Tools, scheduler: ModuleType) -> None:
    recurring = scheduler.Recurring(PruneAnswers(), 10**9)

    await asyncio.gather(*(scheduler.tick(tools, recurring) for _ in range(8)))

    assert await count(tools) == 1


async def test_ticks_do_not_pile_up_while_nobody_comes_to_them(tools: Tools, scheduler: ModuleType) -> None:
    """One that failed is another matter: it may wait for an hour."""
    for often in (10**9, 10**8):
        await scheduler.tick(tools, scheduler.Recurring(PruneAnswers(), often))
    assert await count(tools) == 1
    async with tools.uow() as uow:
        await uow.session.execute(update(OutboxRow).values(attempts=1))
        await uow.commit()
    await scheduler.tick(tools, scheduler.Recurring(PruneAnswers(), 10**8))
    assert await count(tools) == 2


async def test_one_leads_and_another_takes_over(tools: Tools, scheduler: ModuleType) -> None:
    first, second = scheduler.Leader(tools), scheduler.Leader(tools)
    stopping = asyncio.Event()
    async with asyncio.timeout(20):
        tasks = [asyncio.create_task(first.run(stopping))]
        while not first.is_leading:
            await asyncio.sleep(0.02)
        tasks.append(asyncio.create_task(second.run(stopping)))
        while await count(tools) < len(scheduler.RECURRING):
            await asyncio.sleep(0.02)
        assert not second.is_leading

        async with tools.database.session() as session:
            await session.execute(
                text(
                    "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted"
                    " AND objid = :key AND pid <> pg_backend_pid()"
                ),
                {"key": scheduler._LEADER_LOCK & 0xFFFFFFFF},
            )
        while not (first.is_leading or second.is_leading) or (first.is_leading and second.is_leading):
            await asyncio.sleep(0.02)
        stopping.set()
        await asyncio.gather(*tasks)
    assert await count(tools) == len(scheduler.RECURRING)


# An hour of today that has just begun; whoever wakes next finds the word due.
_REMIND_NOW = """
WITH verified AS (UPDATE person SET email_verified_at = now())
UPDATE growth.day_reminder SET hour = extract(hour FROM now() AT TIME ZONE 'UTC'), next_at = now()
"""


async def test_work_goes_through_real_processes(processes: Processes, database_url: str) -> None:
    """API, scheduler and worker: a new name reaches the board, a reminder its owner's mailbox."""
    api = await asyncio.to_thread(processes.api)
    async with mail_sink() as sink, World.at(api.url) as world:
        mail = {"GROVE_SMTP_URL": sink.url, "GROVE_MAIL_FROM": "grove@example.org"}
        for name in ("scheduler", "worker"):
            processes.start(name, **mail)
        ann = await world.person("ann")
        board = await world.board(ann)
        await ann.ok("PATCH", "/me", {"display_name": "Renamed"})

        async with asyncio.timeout(40):
            while (await ann.picture(board.id))["members"][0]["display_name"] != "Renamed":
                await asyncio.sleep(0.05)
            by_mail = {"kinds": {"growth_reminder": {"email": True}}}
            await ann.ok("PATCH", "/me/notification-preferences", by_mail)
            await ann.ok("PATCH", "/growth/profile", {"time_zone": "UTC"})
            await ann.ok("PUT", "/growth/reminder", {"is_on": True, "hour": 12})
            async with await psycopg.AsyncConnection.connect(database_url, autocommit=True) as connection:
                await connection.execute(_REMIND_NOW)
            while not (mails := [it for it in sink.mails if "yourself" in it["Subject"]]):
                await asyncio.sleep(0.05)
        (word,) = (await ann.ok("GET", "/notifications"))["items"]
        assert word["kind"] == "growth_reminder"
        plain = mails[0].get_body(("plain",))
        assert plain is not None
        assert f"/grove?notice={word['id']}" in plain.get_content()


async def test_the_tools_of_a_worker_open_and_close(scheduler: ModuleType, tools: Tools) -> None:
    worker = WorkerTools(tools.settings, name="grove-test")
    await worker.start()
    assert await count(worker.tools) == 0
    await worker.stop()


async def test_a_job_waits_for_a_connection_longer_than_a_request_would(scheduler: ModuleType, tools: Tools) -> None:
    """Many at once are no failures: eight of those, and a notice would be given up."""
    narrow = tools.settings.model_copy(update={"database_pool_size": 1, "database_pool_timeout_seconds": 0.02})
    worker = WorkerTools(narrow, name="grove-test")
    await worker.start()
    async with worker.tools.database.reading() as session:
        await session.execute(text("SELECT 1"))
        counting = asyncio.create_task(count(worker.tools))
        done, _ = await asyncio.wait({counting}, timeout=0.2)
    assert not done
    assert await counting == 0
    await worker.stop()


async def test_a_worker_on_a_broker_that_nobody_writes_to_ends_itself(processes: Processes) -> None:
    """As one whose connection died without a word; whoever supervises it starts another."""
    lonely = ValkeyServer()
    lonely.start()
    try:
        api = await asyncio.to_thread(processes.api)
        worker = processes.start("worker", GROVE_REDIS_URL=lonely.url, GROVE_WORKER_DEAF_SECONDS="1")
        processes.start("scheduler")
        async with World.at(api.url) as world:
            ann = await world.person("ann")
            await ann.ok("PATCH", "/me", {"display_name": "Renamed"})
            assert await asyncio.to_thread(worker.running.process.wait, 90) is not None
        assert any("worker_deaf" in line for line in worker.said), "nobody else has asked it to end"
    finally:
        lonely.close()

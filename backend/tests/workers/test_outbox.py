"""Due work: handed over once, carried out at least once, given up at last."""

import asyncio
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import insert, select, text, update
from sqlalchemy.event import listen, remove

from app.kernel import clock
from app.kernel.ids import new_id
from app.kernel.jobs import RUNNERS, HeardEvent, Job, runs
from app.kernel.mailing import MailBounced
from app.kernel.models import OutboxRow, UpkeepRun, WorkerBeat
from app.kernel.tools import Tools
from app.kernel.upkeep import PruneAnswers, PruneOutbox, PruneRuns, Vacuum
from app.ops import backlog
from tests.support.world import Caller, World
from workers import runner
from workers.carrier import Carrier
from workers.relay import ROOM, Relay
from workers.rooms import WorkerTools
from workers.runner import MAX_ATTEMPTS, pause_after, run_row
from workers.watchdog import Watchdog

ran: list[str] = []


class Succeed(Job, name="test.succeed"):
    """Works."""

    word: str


class Fail(Job, name="test.fail"):
    """Never works."""


@runs(Succeed)
async def succeed(job: Succeed, _: Tools) -> None:
    """Remember that it ran."""
    ran.append(job.word)


async def succeed_quietly(_: Job, __: Tools) -> None:
    """Work that leaves no trace."""


@runs(Fail)
async def fail(_: Fail, __: Tools) -> None:
    """Fail as a job can."""
    raise ValueError("poison")


@pytest.fixture(autouse=True)
def forget() -> None:
    """Begin with nothing done."""
    ran.clear()


async def enqueue(tools: Tools, *jobs: Job) -> None:
    async with tools.uow() as uow:
        for job in jobs:
            uow.enqueue(job)
        await uow.commit()


async def rows(tools: Tools) -> list[OutboxRow]:
    async with tools.database.reading() as session:
        return list(await session.scalars(select(OutboxRow).order_by(OutboxRow.id)))


async def make_due(tools: Tools) -> None:
    async with tools.uow() as uow:
        await uow.session.execute(update(OutboxRow).values(due_at=clock.now() - timedelta(seconds=1)))
        await uow.commit()


async def test_work_that_is_due_is_handed_over_by_one_relay_of_two(tools: Tools) -> None:
    await enqueue(tools, *(Succeed(word=str(n)) for n in range(30)))
    handed: list[str] = []

    relays = [Relay(tools, lambda row_id, _: handed.append(row_id)) for _ in range(2)]
    await asyncio.gather(*(relay.hand_over() for relay in relays))

    assert sorted(handed) == sorted(str(row.id) for row in await rows(tools))
    assert await relays[0].hand_over() == 0


async def test_what_was_handed_over_but_not_done_comes_again(tools: Tools) -> None:
    await enqueue(tools, Succeed(word="lost"))
    handed: list[str] = []
    relay = Relay(tools, lambda row_id, _: handed.append(row_id))
    await relay.hand_over()

    await make_due(tools)
    await relay.hand_over()

    assert len(handed) == 2
    assert len(set(handed)) == 1


async def test_work_that_nobody_takes_up_is_known_to_wait(tools: Tools) -> None:
    """It is handed over again and again, and has been due since the first time; what is given up is counted at once."""
    await enqueue(tools, Fail())
    due = clock.now() - timedelta(minutes=3)
    values: dict[str, Any] = {"due_at": due, "attempts": MAX_ATTEMPTS - 1}
    relay = Relay(tools, lambda _, __: None)
    for _ in range(2):
        async with tools.uow() as uow:
            await uow.session.execute(update(OutboxRow).values(values))
            await uow.commit()
        assert await relay.hand_over() == 1
        await backlog.measure(tools.database)
        assert (backlog.DUE._value.get(), backlog.LAG._value.get() >= 180) == (1, True)
        values = {"due_at": clock.now()}

    (row,) = await rows(tools)
    assert row.waits_since == due
    await run_row(tools, row.id)
    await backlog.measure(tools.database)
    assert (backlog.DUE._value.get(), backlog.LAG._value.get(), backlog.DEAD._value.get()) == (0, 0, 1)


async def test_a_relay_goes_on_when_the_broker_is_gone(tools: Tools) -> None:
    await enqueue(tools, Succeed(word="x"))

    def refuse(_: str, __: str) -> None:
        raise ConnectionError("no broker")

    await Relay(tools, refuse).hand_over()

    (row,) = await rows(tools)
    assert row.sent_at is None
    assert row.due_at <= clock.now() + timedelta(seconds=2)


async def test_a_relay_runs_until_it_is_stopped(tools: Tools) -> None:
    await enqueue(tools, Succeed(word="x"))
    stopping, handed = asyncio.Event(), asyncio.Event()
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(Relay(tools, lambda _, __: loop.call_soon_threadsafe(handed.set)).run(stopping))

    await asyncio.wait_for(handed.wait(), 10)
    stopping.set()

    await asyncio.wait_for(task, 10)


async def test_a_job_runs_once_and_is_done(tools: Tools) -> None:
    await enqueue(tools, Succeed(word="hello"))
    (row,) = await rows(tools)

    assert await run_row(tools, row.id)
    assert not await run_row(tools, row.id)

    assert ran == ["hello"]
    assert (await rows(tools))[0].done_at is not None


async def test_a_poison_job_is_given_up_after_eight_tries(tools: Tools) -> None:
    await enqueue(tools, Fail())
    (row,) = await rows(tools)

    for attempt in range(1, MAX_ATTEMPTS + 1):
        assert not await run_row(tools, row.id)
        (now,) = await rows(tools)
        assert now.attempts == attempt
        assert (now.dead_at is not None) == (attempt == MAX_ATTEMPTS)
    assert (now.last_error or "").startswith("ValueError at ")
    assert not await run_row(tools, row.id)


class Private(Job, name="test.private"):
    """Meets words that are nobody's business."""

    how: str


@runs(Private)
async def meet(job: Private, tools: Tools) -> None:
    """Fail in one of the ways in which others quote what they were given."""
    if job.how == "validator":
        HeardEvent.model_validate({"topic": {"my": _WORDS}, "seq": _WORDS, _WORDS: 1})
    elif job.how == "database":
        async with tools.uow() as uow:
            await uow.session.execute(text("SELECT CAST(:words AS int)"), {"words": _WORDS})
    elif job.how == "key":
        _ = {"a": 1}[_WORDS]
    elif job.how == "file":
        Path("/", _WORDS).read_text()
    else:
        raise MailBounced("550")


_WORDS = "dear diary, ada@example.org"


@pytest.mark.parametrize(
    ("how", "reason"),
    [
        ("validator", "ValidationError of HeardEvent (int_parsing, missing, string_type) at workers/runner.py"),
        ("database", "DataError (22P02) at "),
        ("key", "KeyError at "),
        ("file", "FileNotFoundError (ENOENT) at "),
        ("mail", "MailBounced (550) at "),
    ],
)
async def test_what_is_kept_of_a_failure_quotes_nothing(how: str, reason: str, tools: Tools) -> None:
    await enqueue(tools, Private(how=how))
    (row,) = await rows(tools)
    assert not await run_row(tools, row.id)
    kept = (await rows(tools))[0].last_error or ""
    assert kept.startswith(reason)
    assert not any(word in kept for word in ("diary", "ada", "example"))


@given(st.integers(min_value=1, max_value=40))
def test_pauses_grow_and_have_a_bound(attempts: int) -> None:
    longest = min(3600.0, 2.0**attempts)
    assert longest / 2 <= pause_after(attempts).total_seconds() <= longest


async def test_a_listener_hears_what_happened(tools: Tools, world: World, ann: Caller) -> None:
    """A new name reaches the boards that show the person."""
    board = await world.board(ann)
    await ann.ok("PATCH", "/me", {"display_name": "Ann of the garden"})
    (row,) = [it for it in await rows(tools) if it.name == "boards.rename_person"]

    assert await run_row(tools, row.id)

    assert (await ann.picture(board.id))["members"][0]["display_name"] == "Ann of the garden"
    assert (await board.types())[-1] == "member.updated"


async def test_a_listener_whose_event_is_gone_has_nothing_to_do(tools: Tools) -> None:
    heard: dict[str, Any] = {"topic": "board:none", "seq": 7, "type": "profile.updated"}
    row_id = UUID(int=7)
    async with tools.uow() as uow:
        uow.session.add(OutboxRow(id=row_id, name="boards.rename_person", payload=heard, due_at=clock.now()))
        await uow.session.flush()
        await uow.commit()

    assert await run_row(tools, row_id)


async def test_done_work_is_kept_for_a_week(tools: Tools) -> None:
    await enqueue(tools, Succeed(word="old"), Succeed(word="new"))
    old, new = await rows(tools)
    async with tools.uow() as uow:
        await uow.session.execute(
            update(OutboxRow).where(OutboxRow.id == old.id).values(done_at=clock.now() - timedelta(days=8))
        )
        await uow.commit()

    await RUNNERS[PruneOutbox.name](PruneOutbox(), tools)

    assert [row.id for row in await rows(tools)] == [new.id]


class Sleep(Job, name="test.sleep", queue="later"):
    """Takes its time."""


class Ring(Job, name="test.ring", queue="outside"):
    """Waits for somebody's server."""


class Write(Job, name="test.write", queue="outside"):
    """Waits for somebody else's server."""


async def test_who_hears_of_work_that_is_in_somebody_s_hands_leaves_it_there(tools: Tools) -> None:
    """A message that comes twice, and one that comes again while the first worker is at it."""
    await enqueue(tools, Succeed(word="once"))
    (row,) = await rows(tools)
    results = await asyncio.gather(*(run_row(tools, row.id) for _ in range(5)))
    assert (sorted(results), ran) == ([False] * 4 + [True], ["once"])


async def test_work_that_ends_its_worker_each_time_is_given_up_too(tools: Tools) -> None:
    await enqueue(tools, Succeed(word="deadly"))
    (row,) = await rows(tools)
    async with tools.uow() as uow:
        await uow.session.execute(update(OutboxRow).values(attempts=MAX_ATTEMPTS, leased_until=clock.now()))
        await uow.commit()
    assert not await run_row(tools, row.id)
    assert ((await rows(tools))[0].last_error or "").startswith("CutOff")


async def test_a_job_that_takes_too_long_is_cut_off_and_comes_again(
    tools: Tools, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def forever(_: Sleep, __: Tools) -> None:
        await asyncio.Event().wait()

    monkeypatch.setitem(RUNNERS, Sleep.name, forever)
    monkeypatch.setattr(runner, "LIMITS", {**runner.LIMITS, "later": timedelta(milliseconds=20)})
    await enqueue(tools, Sleep())
    (row,) = await rows(tools)
    assert not await run_row(tools, row.id)
    (now,) = await rows(tools)
    assert ((now.last_error or "").partition(" ")[0], now.dead_at) == ("TimeoutError", None)


@pytest.fixture(params=[True, False], ids=["any plan", "looks again for each row"])
def planned(request: pytest.FixtureRequest, tools: Tools) -> Iterator[None]:
    """Of what a table holds the planner may think anything: what it then chooses must find the same rows."""
    if request.param:
        yield
        return

    def without_shortcuts(connection: Any) -> None:
        for way in ("hashjoin", "mergejoin", "hashagg", "sort", "material"):
            connection.exec_driver_sql(f"SET LOCAL enable_{way} = off")

    engine = tools.database.engine.sync_engine
    listen(engine, "begin", without_shortcuts)
    yield
    remove(engine, "begin", without_shortcuts)


@pytest.mark.usefixtures("planned")
async def test_what_may_be_slow_does_not_hold_up_what_people_wait_for(tools: Tools) -> None:
    """So much of it at a time is with the broker, in a queue of its own; the rest waits in the table."""
    await enqueue(tools, *(Sleep() for _ in range(5)), Fail(), *(Succeed(word=str(n)) for n in range(10)))
    handed: list[str] = []
    relay = Relay(tools, lambda _, queue: handed.append(queue))
    await relay.hand_over()
    assert handed == ["now"] * 11 + ["later"] * ROOM["later"]
    assert await relay.hand_over() == 0
    async with tools.uow() as uow:
        later = OutboxRow.name == Sleep.name, OutboxRow.sent_at.is_not(None)
        await uow.session.execute(update(OutboxRow).where(*later).values(done_at=clock.now()))
        await uow.commit()
    assert await relay.hand_over() == ROOM["later"]


@pytest.mark.usefixtures("planned")
async def test_a_server_that_hangs_holds_up_what_is_for_it_and_nothing_else(tools: Tools) -> None:
    """Each kind of talk has room of its own, and what failed leaves its room to others at once."""
    await enqueue(tools, *(Ring() for _ in range(9)), *(Write() for _ in range(3)), Succeed(word="x"))
    relay = Relay(tools, lambda _, __: None)
    await relay.hand_over()
    handed = [row.name for row in await rows(tools) if row.sent_at is not None]
    assert Counter(handed) == {Ring.name: ROOM["outside"], Write.name: 3, Succeed.name: 1}
    await enqueue(tools, Write())
    assert await relay.hand_over() == 1

    async with tools.uow() as uow:
        hanging = OutboxRow.name == Ring.name, OutboxRow.sent_at.is_not(None)
        later = clock.now() + timedelta(seconds=4)
        await uow.session.execute(update(OutboxRow).where(*hanging).values(sent_at=None, due_at=later))
        await uow.commit()
    assert await relay.hand_over() == ROOM["outside"]


async def test_what_is_urgent_and_waits_for_each_other_leaves_connections_to_the_rest(tools: Tools) -> None:
    """As jobs do that tell one person of many things; none of them fails of it."""
    narrow = tools.settings.model_copy(update={"database_pool_size": 3})
    worker = WorkerTools(narrow, name="grove-test")
    await worker.start()
    held = asyncio.Event()

    async def hold(job: Succeed, its_tools: Tools) -> None:
        async with its_tools.database.reading() as session:
            await session.execute(text("SELECT 1"))
            await held.wait()
        ran.append(job.word)

    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(RUNNERS, Succeed.name, hold)
        patch.setitem(RUNNERS, Ring.name, succeed_quietly)
        await enqueue(tools, *(Succeed(word=str(number)) for number in range(8)), Ring())
        *urgent, slow = await rows(tools)
        carrier = Carrier(worker.tools)
        tasks = [asyncio.create_task(carrier.carry_out(row.id, "now")) for row in urgent]
        assert await asyncio.wait_for(carrier.carry_out(slow.id, "outside"), 10)
        assert ran == []
        held.set()
        assert await asyncio.gather(*tasks) == [True] * 8
    await worker.stop()
    assert {row.attempts for row in await rows(tools)} == {1}


async def test_each_run_of_what_recurs_is_written_down(tools: Tools) -> None:
    """With what it handled, or why it failed; old ones go."""
    await enqueue(tools, PruneAnswers(), Vacuum(), PruneRuns())
    for row in await rows(tools):
        assert await run_row(tools, row.id)
    async with tools.database.reading() as session:
        runs = list(await session.scalars(select(UpkeepRun).order_by(UpkeepRun.id)))
    assert [(it.name, it.result, it.handled) for it in runs] == [
        ("kernel.prune_answers", "ok", 0),
        ("kernel.vacuum", "ok", 8),
        ("kernel.prune_runs", "ok", 0),
    ]
    async with tools.uow() as uow:
        many = [{"id": new_id(), "name": "x", "began_at": clock.now()} for _ in range(60)]
        await uow.session.execute(insert(UpkeepRun), many)
        await uow.commit()
    assert await RUNNERS[PruneRuns.name](PruneRuns(), tools) == 10


async def test_a_worker_that_hears_nothing_while_work_waits_ends_itself(tools: Tools) -> None:
    """Not one that just consumed, and not when nothing waits."""
    impatient = replace(tools, settings=tools.settings.model_copy(update={"worker_deaf_seconds": 1}))
    ended: list[bool] = []
    deaf = Watchdog(impatient, lambda: ended.append(True))
    deaf._started_at = clock.now() - timedelta(seconds=60)
    assert not await deaf.look()
    await enqueue(tools, Succeed(word="x"))
    async with tools.uow() as uow:
        await uow.session.execute(update(OutboxRow).values(sent_at=clock.now() - timedelta(seconds=10)))
        await uow.commit()
    deaf.consumed()
    assert not await deaf.look()
    deaf._consumed_at = clock.now() - timedelta(seconds=2)
    await deaf.run()
    assert ended == [True]
    async with tools.database.reading() as session:
        (beat,) = list(await session.scalars(select(WorkerBeat)))
    assert beat.consumed_at == deaf._consumed_at

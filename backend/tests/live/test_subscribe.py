"""Promises 1, 2 and 6: every event after the position held, once, in order; or a reset that says why not."""

import asyncio
import random
from uuid import UUID

import pytest
from sqlalchemy import text

from app.boards.cards.events import CardDeleted
from app.kernel.ids import new_id
from tests.live.conftest import Connect, StartLive
from tests.live.harness import Door, LiveProcess


async def test_without_a_position_events_come_from_now_on(live: LiveProcess, connect: Connect, topic: str) -> None:
    await live.say(topic)
    client = await connect(live)

    await client.subscribe(topic)
    said = await live.say(topic)
    await client.reaches(topic, 2)

    assert client.of("subscribed") == [{"op": "subscribed", "topic": topic, "seq": 1}]
    event = client.of("event")[0]
    assert (event["topic"], event["seq"], event["tag"]) == (topic, 2, said[0].tag)
    assert set(event["event"]) == {"type", "actor_id", "at", "mutation_id", "data"}
    assert client.seqs(topic) == [2]


async def test_zero_is_the_beginning(live: LiveProcess, connect: Connect, topic: str) -> None:
    for _ in range(3):
        await live.say(topic)
    client = await connect(live)

    await client.subscribe(topic, 0)
    await client.reaches(topic, 3)

    assert client.seqs(topic) == [1, 2, 3]


@pytest.mark.parametrize("is_in_memory", [True, False])
async def test_what_was_missed_comes_first(
    is_in_memory: bool, start_live: StartLive, connect: Connect, topic: str
) -> None:
    """From the memory of a process that followed on, or from the log by one that knew nothing."""
    first = await start_live()
    staying = await connect(first)
    await staying.subscribe(topic)
    said = [(await first.say(topic))[0] for _ in range(40)]
    await staying.reaches(topic, 40)
    process = first if is_in_memory else await start_live()
    client = await connect(process)

    await client.subscribe(topic, 12, said[11].tag)
    await process.say(topic)
    await client.reaches(topic, 41)

    assert client.of("subscribed")[0]["seq"] == 40
    assert client.seqs(topic) == list(range(13, 42))


async def test_a_long_absence_is_read_in_stretches(live: LiveProcess, connect: Connect, topic: str) -> None:
    await live.say_silently(topic, *(CardDeleted(card_id=new_id()) for _ in range(1_500)))
    client = await connect(live)

    await client.subscribe(topic, 0)
    await client.reaches(topic, 1_500)

    assert client.seqs(topic) == list(range(1, 1_501))


@pytest.mark.parametrize("follows_already", [True, False])
async def test_a_position_of_another_history_is_unknown(
    follows_already: bool, live: LiveProcess, connect: Connect, topic: str
) -> None:
    said = [(await live.say(topic))[0] for _ in range(3)]
    if follows_already:
        other = await connect(live)
        await other.subscribe(topic, 0)
        await other.reaches(topic, 3)
    client = await connect(live)

    for after, tag in ((2, "ffffff"), (3, said[1].tag), (4, said[2].tag), (10**15, "000000"), (2, None), (9, None)):
        await client.subscribe(topic, after, tag)

    assert [frame["reason"] for frame in client.of("reset")] == ["unknown_position"] * 6
    await live.say(topic)
    await client.echo()
    assert client.seqs(topic) == []


async def test_a_position_that_was_cut_off_is_too_old(live: LiveProcess, connect: Connect, topic: str) -> None:
    said = [(await live.say(topic))[0] for _ in range(6)]
    async with live.database.session() as session:
        await session.execute(text("UPDATE topic_head SET first_kept = 4 WHERE topic = :topic"), {"topic": topic})
        await session.execute(text("DELETE FROM event WHERE topic = :topic AND seq < 4"), {"topic": topic})
        await session.commit()
    client = await connect(live)

    await client.subscribe(topic, 0)
    await client.subscribe(topic, 2, said[1].tag)
    assert [frame["reason"] for frame in client.of("reset")] == ["too_old", "too_old"]

    await client.subscribe(topic, 4, said[3].tag)
    await client.reaches(topic, 6)
    assert client.seqs(topic) == [5, 6]


async def test_a_log_that_went_back_resets_those_who_follow(live: LiveProcess, connect: Connect, topic: str) -> None:
    """As after a backup was restored: also when it has grown past the old position since."""
    for _ in range(5):
        await live.say(topic)
    client = await connect(live)
    await client.subscribe(topic, 0)
    await client.reaches(topic, 5)

    async with live.database.session() as session:
        await session.execute(text("DELETE FROM event WHERE topic = :topic AND seq > 3"), {"topic": topic})
        restore = (
            "UPDATE topic_head SET seq = 3, last_id = (SELECT id FROM event WHERE topic = :topic AND seq = 3)"
            " WHERE topic = :topic"
        )
        await session.execute(text(restore), {"topic": topic})
        await session.commit()
    for _ in range(4):
        await live.say_silently(topic)

    await client.until(lambda: client.of("reset"))
    assert client.of("reset")[0]["reason"] == "unknown_position"
    assert client.seqs(topic) == [1, 2, 3, 4, 5]
    await client.subscribe(topic, 0)
    await live.say(topic)
    await client.reaches(topic, 8)
    assert client.seqs(topic)[5:] == list(range(1, 9))


async def test_unsubscribing_ends_a_topic_and_only_it(
    live: LiveProcess, connect: Connect, topic: str, door: Door, ann: UUID
) -> None:
    other = f"board:{new_id()}"
    door.rights.add((other, ann))
    client = await connect(live)
    await client.subscribe(topic)
    await client.subscribe(other)

    await client.send(op="unsubscribe", topic=topic)
    await client.echo()
    await live.say(topic)
    await live.say(other)
    await client.reaches(other, 1)

    assert client.seqs(topic) == []


async def test_subscribing_again_starts_from_the_new_position(live: LiveProcess, connect: Connect, topic: str) -> None:
    said = [(await live.say(topic))[0] for _ in range(3)]
    client = await connect(live)
    await client.subscribe(topic, 0)
    await client.reaches(topic, 3)

    await client.subscribe(topic, 1, said[0].tag)
    await live.say(topic)
    await client.reaches(topic, 4)

    assert client.seqs(topic) == [1, 2, 3, 2, 3, 4]


@pytest.mark.parametrize("hints", ["all", "none"])
async def test_subscribing_while_others_write_loses_and_doubles_nothing(
    hints: str, start_live: StartLive, connect: Connect, topic: str
) -> None:
    """Two processes write without a pause; sixty clients come in between, from any position, on either process."""
    processes = [await start_live(), await start_live()]
    tags: dict[int, str] = {0: ""}
    done = asyncio.Event()

    async def write(process: LiveProcess) -> None:
        say = process.say if hints == "all" else process.say_silently
        while not done.is_set():
            for event in await say(topic):
                tags[event.seq] = event.tag

    writers = [asyncio.create_task(write(process)) for process in processes]
    dice = random.Random(7)
    followers = []
    for number in range(60):
        client = await connect(processes[number % 2])
        after = dice.choice(sorted(tags))
        followers.append((client, after))
        await client.subscribe(topic, after, tags[after] or None)
    done.set()
    await asyncio.gather(*writers)

    last = max(tags)
    for client, after in followers:
        if last > after:
            await client.reaches(topic, last)
        assert client.of("reset") == []
        assert client.seqs(topic) == list(range(after + 1, last + 1))

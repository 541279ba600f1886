"""Who is there: shared between processes, gone when they go, never a ghost, never a right."""

import asyncio
from typing import Any
from uuid import UUID

import pytest

from app.kernel.ids import new_id
from app.live import presence as presence_module
from tests.live.conftest import Connect, StartLive
from tests.live.harness import Client, Door, LiveProcess


def people(client: Client) -> dict[str, Any]:
    """Who is there, as the client was told last: user id to card id."""
    told = client.of("presence")
    return {user["user_id"]: user["state"].get("card_id") for user in told[-1]["users"]} if told else {}


async def test_people_see_each_other_and_what_they_look_at(
    start_live: StartLive, connect: Connect, door: Door, topic: str, ann: UUID
) -> None:
    """Across two processes; a person with two sockets is one person."""
    first, second = await start_live(), await start_live()
    bob, card_id = new_id(), str(new_id())
    door.rights.add((topic, bob))
    hers, his, his_too = await connect(first), await connect(second, bob), await connect(first, bob)
    await hers.subscribe(topic)
    await his.subscribe(topic)
    await his_too.subscribe(topic)

    await his.send(op="presence", topic=topic, state={"card_id": card_id})
    everybody = {str(ann): None, str(bob): card_id}
    for client in (hers, his, his_too):
        await client.until(lambda client=client: people(client) == everybody)

    await his.send(op="presence", topic=topic, state={})
    await hers.until(lambda: people(hers) == {str(ann): None, str(bob): None})
    await his.leave()
    await his_too.send(op="unsubscribe", topic=topic)
    await hers.until(lambda: people(hers) == {str(ann): None})


async def test_a_killed_process_leaves_no_ghosts(
    start_live: StartLive, connect: Connect, door: Door, topic: str, ann: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its people are believed for a while only: less than thirty seconds after it fell silent they are gone."""
    assert presence_module._BELIEVE_SECONDS + 2 * presence_module._SAY_AGAIN_SECONDS <= 30
    monkeypatch.setattr(presence_module, "_BELIEVE_SECONDS", 0.6)
    monkeypatch.setattr(presence_module, "_SAY_AGAIN_SECONDS", 0.2)
    first, second = await start_live(), await start_live()
    bob = new_id()
    door.rights.add((topic, bob))
    hers, his = await connect(first), await connect(second, bob)
    await hers.subscribe(topic)
    await his.subscribe(topic)
    both = {str(ann): None, str(bob): None}
    await hers.until(lambda: people(hers) == both)
    told = len(hers.of("presence"))

    second.live._presence._task.cancel()
    second.live._bus._redis_backend.publish_soon = lambda *_: None

    await hers.until(lambda: people(hers) == {str(ann): None})
    assert len(hers.of("presence")) == told + 1


async def test_without_redis_the_people_of_this_process_are_there(
    start_live: StartLive, connect: Connect, door: Door, topic: str, ann: UUID
) -> None:
    live = await start_live(redis_url="redis://127.0.0.1:9/0")
    bob = new_id()
    door.rights.add((topic, bob))
    hers, his = await connect(live), await connect(live, bob)
    await hers.subscribe(topic)
    await his.subscribe(topic)

    await hers.until(lambda: people(hers) == {str(ann): None, str(bob): None})


async def test_many_people_are_told_of_seldom_and_not_all(
    live: LiveProcess, connect: Connect, door: Door, topic: str
) -> None:
    """A crowd costs its process a bounded number of bytes a second."""
    crowd = [new_id() for _ in range(130)]
    door.rights |= {(topic, user_id) for user_id in crowd}
    clients = await asyncio.gather(*(connect(live, user_id) for user_id in crowd))
    for client in clients:
        await client.send(op="subscribe", topic=topic)

    for client in clients:
        await client.until(lambda client=client: len(people(client)) == presence_module._MOST_SHOWN)
        assert len(client.of("presence")) < 30


async def test_what_cannot_be_read_is_left_alone(live: LiveProcess, connect: Connect, topic: str, ann: UUID) -> None:
    client = await connect(live)
    await client.subscribe(topic)
    for message in ("", "p", "px [", "px {}", 'px [{"user_id":1}]', "q", "1", "1 x", "x y z", "99999999999999999999"):
        live.live._bus.publish_soon(topic, message)
        live.live._bus.publish_soon("sessions", message)

    await live.say(topic)
    await client.reaches(topic, 1)
    await client.until(lambda: people(client) == {str(ann): None})

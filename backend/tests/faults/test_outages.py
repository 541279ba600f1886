"""What must hold while things die: no acknowledged write is lost, nothing is doubled, nobody misses anything."""

import asyncio
import random
import signal

import httpx2
import pytest
import redis

from tests.faults.conftest import StartApi
from tests.support.follower import Follower
from tests.support.processes import ApiProcess, PostgresServer, Processes, ValkeyServer
from tests.support.world import BoardBuilder, Caller, World

pytestmark = pytest.mark.faults


async def write_some(board: BoardBuilder, cards: list[str], lists: list[str], *, count: int, seed: int) -> None:
    """Random moves and renames; every one of them must succeed."""
    dice = random.Random(seed)
    for number in range(count):
        card = dice.choice(cards)
        if dice.random() < 0.3:
            answer = await board.owner.call("PATCH", f"/cards/{card}", {"title": f"{seed}-{number}"})
        else:
            place = {"list_id": dice.choice(lists), "position": dice.choice(["top", "bottom"])}
            answer = await board.owner.call("POST", f"/cards/{card}/move", place)
        assert answer.status_code == 200, answer.text


async def make_board(world: World, owner: Caller) -> tuple[BoardBuilder, list[str], list[str]]:
    board = await world.board(owner)
    lists = [(await board.list(f"L{n}"))["id"] for n in range(4)]
    cards = [(await board.card(lists[n % 4], f"c{n}"))["id"] for n in range(20)]
    return board, lists, cards


async def test_eight_writers_on_twenty_cards_leave_one_order(
    start_api: StartApi, api: ApiProcess, world: World, ann: Caller
) -> None:
    """Over two API processes, with followers on both."""
    board, lists, cards = await make_board(world, ann)
    other = await asyncio.to_thread(start_api)
    followers = [await Follower.start(ann, board.id, url) for url in (api.ws_url, other.ws_url) for _ in range(2)]
    async with World.at(other.url) as second:
        there = BoardBuilder(Caller(second.http, ann.user, ann.token), board.id, board.workspace_id)
        writers = [write_some((board, there)[n % 2], cards, lists, count=25, seed=n) for n in range(8)]
        await asyncio.gather(*writers)

    for follower in followers:
        await follower.must_equal_a_fresh_picture()
    ids = [card["id"] for card in (await ann.picture(board.id))["cards"]]
    assert sorted(ids) == sorted(cards)


@pytest.mark.parametrize("trouble", ["killed", "frozen", "flushed"])
async def test_redis_may_go_while_people_write(
    trouble: str,
    start_api: StartApi,
    api: ApiProcess,
    own_valkey: ValkeyServer,
    world: World,
    ann: Caller,
) -> None:
    """No write fails, and a follower at another process misses nothing, while Redis is away and after."""
    board, lists, cards = await make_board(world, ann)
    other = await asyncio.to_thread(start_api)
    follower = await Follower.start(ann, board.id, other.ws_url)
    await write_some(board, cards, lists, count=10, seed=1)

    if trouble == "killed":
        own_valkey.kill()
    elif trouble == "frozen":
        own_valkey.send(signal.SIGSTOP)
    else:
        with redis.Redis.from_url(own_valkey.url) as client:
            client.flushall()
    await write_some(board, cards, lists, count=30, seed=2)
    await follower.must_equal_a_fresh_picture()
    if trouble == "killed":
        own_valkey.start()
    elif trouble == "frozen":
        own_valkey.send(signal.SIGCONT)
    await write_some(board, cards, lists, count=20, seed=3)

    await follower.must_equal_a_fresh_picture()
    assert follower.resets == []


async def test_an_api_process_may_be_killed_and_clients_go_on(api: ApiProcess, world: World, ann: Caller) -> None:
    """Requests cut off in the middle are sent again with the same key: each counts exactly once."""
    board, lists, _ = await make_board(world, ann)
    follower = await Follower.start(ann, board.id, api.ws_url)
    titles = [f"title {number}" for number in range(60)]

    async def create(title: str) -> None:
        while True:
            try:
                answer = await ann.call("POST", f"/lists/{lists[0]}/cards", {"title": title}, key=title)
            except httpx2.TransportError:
                await asyncio.sleep(0.05)
                continue
            assert answer.status_code == 201, answer.text
            return

    async def kill_twice() -> None:
        for _ in range(2):
            await asyncio.sleep(0.05)
            api.kill()
            await asyncio.to_thread(api.start)

    await asyncio.gather(kill_twice(), *(create(title) for title in titles))
    await follower.cut()
    await follower.connect(api.ws_url)

    await follower.must_equal_a_fresh_picture()
    made = [card["title"] for card in follower.replica.picture()["cards"] if card["title"].startswith("title")]
    assert sorted(made) == sorted(titles)


async def test_a_removed_member_hears_nothing_past_the_removal(api: ApiProcess, world: World, ann: Caller) -> None:
    bob = await world.person("bob")
    board = await world.board(ann, editor=bob)
    todo = await board.list()
    card = await board.card(todo["id"])
    follower = await Follower.start(bob, board.id, api.ws_url)

    async def write() -> None:
        for number in range(40):
            await ann.ok("PATCH", f"/cards/{card['id']}", {"title": f"t{number}"})

    async def remove() -> None:
        await ann.ok("DELETE", f"/boards/{board.id}/members/{bob.id}")

    await asyncio.gather(write(), remove())
    await follower.wait(lambda: follower.is_revoked)

    removal = next(item for item in await board.events() if item["event"]["type"] == "member.removed")
    assert follower.replica.seq < removal["seq"]
    # Whatever was on its way arrives before the answer to a ping.
    seen = follower.replica.seq
    await ann.ok("PATCH", f"/cards/{card['id']}", {"title": "after"})
    assert follower.replica.seq == seen


async def test_a_session_that_ends_closes_its_sockets(api: ApiProcess, world: World, ann: Caller) -> None:
    board = await world.board(ann)
    follower = await Follower.start(ann, board.id, api.ws_url)

    await ann.call("POST", "/auth/logout")

    await follower.wait(lambda: follower.closed_with is not None)
    assert follower.closed_with == 4401


async def test_a_stopping_server_says_goodbye_first(api: ApiProcess, world: World, ann: Caller) -> None:
    board = await world.board(ann)
    follower = await Follower.start(ann, board.id, api.ws_url)

    api.send(signal.SIGTERM)

    await follower.wait(lambda: follower.closed_with is not None)
    assert follower.closed_with == 1012


async def test_postgres_may_be_killed_and_nobody_has_to_restart_anything(processes: Processes) -> None:
    """While it is away writes are refused clearly, and sockets stay; after its return everything goes on."""
    postgres = await asyncio.to_thread(PostgresServer)
    try:
        api = await asyncio.to_thread(processes.api, GROVE_DATABASE_URL=postgres.url)
        async with World.at(api.url) as world:
            ann = await world.person("ann")
            board, lists, cards = await make_board(world, ann)
            follower = await Follower.start(ann, board.id, api.ws_url)
            await write_some(board, cards, lists, count=10, seed=1)

            await asyncio.to_thread(postgres.kill)
            for path, body in ((f"/cards/{cards[0]}", {"title": "lost"}), (f"/lists/{lists[0]}", {"title": "lost"})):
                refused = await ann.call("PATCH", path, body)
                assert (refused.status_code, refused.json()["code"]) == (503, "unavailable")
                assert "Retry-After" in refused.headers
            assert follower.closed_with is None
            await asyncio.to_thread(postgres.start)

            async with asyncio.timeout(20):
                while (await ann.call("PATCH", f"/lists/{lists[0]}", {"title": "back"})).status_code != 200:
                    await asyncio.sleep(0.05)
            await write_some(board, cards, lists, count=20, seed=2)
            await follower.must_equal_a_fresh_picture()
            assert (follower.resets, follower.closed_with) == ([], None)
    finally:
        postgres.close()

"""Upkeep: short positions again, an empty trash, a log of bounded length."""

from datetime import timedelta
from uuid import UUID

import pytest
from fastapi import FastAPI
from sqlalchemy import func, select, text, update

from app.boards.board.models import Board
from app.boards.cards.models import Card
from app.boards.jobs import PurgeTrash, RebalanceBoard, RebalanceList
from app.boards.lists.models import BoardList
from app.kernel import clock
from app.kernel.jobs import RUNNERS, Job
from app.kernel.models import EventRow, KeptAnswer
from app.kernel.tools import Tools
from app.kernel.upkeep import PruneAnswers, PruneLog
from tests.support.replica import Replica
from tests.support.world import BoardBuilder, Caller, World


@pytest.fixture
def tools(app: FastAPI) -> Tools:
    made: Tools = app.state.tools
    return made


@pytest.fixture
async def board(world: World, ann: Caller) -> BoardBuilder:
    return await world.board(ann)


async def run(tools: Tools, job: Job) -> None:
    await RUNNERS[job.name](job, tools)


async def change(tools: Tools, statement: str, **values: object) -> None:
    async with tools.uow() as uow:
        await uow.session.execute(text(statement), values)
        await uow.commit()


async def test_long_positions_get_short_and_the_order_stays(tools: Tools, board: BoardBuilder) -> None:
    todo = await board.list()
    cards = [await board.card(todo["id"], f"c{n}") for n in range(5)]
    await board.owner.ok("DELETE", f"/cards/{cards[1]['id']}")
    await board.owner.ok("PATCH", f"/cards/{cards[2]['id']}", {"archived": True})
    await change(tools, "UPDATE card SET position = position || repeat('V', 60) WHERE list_id = :id", id=todo["id"])
    before = await board.owner.picture(board.id)
    replica = Replica(before)

    for _ in range(2):
        await run(tools, RebalanceList(list_id=UUID(todo["id"])))

    after = await board.owner.picture(board.id)
    assert [it["title"] for it in after["cards"]] == [it["title"] for it in before["cards"]]
    assert all(len(it["position"]) < 5 for it in after["cards"])
    events = await board.events(after=replica.seq)
    assert [it["event"]["type"] for it in events] == ["list.rebalanced"]
    replica.apply(events[0]["seq"], events[0]["tag"], events[0]["event"])
    assert replica.picture()["cards"] == after["cards"]


async def test_lists_get_short_positions_too(tools: Tools, board: BoardBuilder) -> None:
    for title in ("one", "two", "three"):
        await board.list(title)
    await change(
        tools, "UPDATE board_list SET position = position || repeat('V', 60) WHERE board_id = :id", id=board.id
    )
    replica = Replica(await board.owner.picture(board.id))

    for _ in range(2):
        await run(tools, RebalanceBoard(board_id=UUID(board.id)))

    after = await board.owner.picture(board.id)
    assert [it["title"] for it in after["lists"]] == ["one", "two", "three"]
    (event,) = await board.events(after=replica.seq)
    replica.apply(event["seq"], event["tag"], event["event"])
    assert replica.picture()["lists"] == after["lists"]


async def test_a_long_position_asks_for_upkeep(tools: Tools, board: BoardBuilder) -> None:
    todo = await board.list()
    one = await board.card(todo["id"], "one")
    two = await board.card(todo["id"], "two")
    for card, position in ((one, "a0" + "V" * 50), (two, "a0" + "V" * 51)):
        await change(tools, "UPDATE card SET position = :long WHERE id = :id", id=card["id"], long=position)

    await board.card(todo["id"], "between", after_id=one["id"])

    async with tools.database.reading() as session:
        asked = text("SELECT name FROM outbox WHERE name LIKE 'boards.rebalance%'")
        names = (await session.execute(asked)).scalars().all()
    assert names == ["boards.rebalance_list"]


async def test_the_trash_is_emptied_of_what_is_old(tools: Tools, world: World, board: BoardBuilder) -> None:
    todo, gone = await board.list("kept"), await board.list("gone")
    old, new = await board.card(todo["id"], "old"), await board.card(todo["id"], "new")
    other = await world.board(board.owner)
    for path in (f"/cards/{old['id']}", f"/cards/{new['id']}", f"/lists/{gone['id']}", f"/boards/{other.id}"):
        await board.owner.ok("DELETE", path)
    before = clock.now() - timedelta(days=31)
    async with tools.uow() as uow:
        for table, item in ((Card, old["id"]), (BoardList, gone["id"]), (Board, other.id)):
            await uow.session.execute(update(table).where(table.id == UUID(item)).values(deleted_at=before))
        await uow.commit()

    await run(tools, PurgeTrash())

    trash = (await board.owner.ok("GET", f"/boards/{board.id}/trash"))["items"]
    assert [it["title"] for it in trash] == ["new"]
    assert await board.owner.refused("POST", f"/trash/{other.id}/restore") == (404, "not_found")
    async with tools.database.reading() as session:
        left = await session.scalar(select(func.count()).where(EventRow.topic == other.topic))
    assert left == 0


async def test_the_log_keeps_both_bounds_and_says_when_it_is_too_short(tools: Tools, board: BoardBuilder) -> None:
    for number in range(10):
        await board.list(f"l{number}")
    await change(tools, "UPDATE event SET at = at - interval '30 days' WHERE topic = :t AND seq <= 8", t=board.topic)
    few = tools.settings.model_copy(update={"log_keep_events": 3})
    tools = Tools(few, tools.database, tools.hints, tools.authenticator, tools.mailer)

    for _ in range(2):
        await run(tools, PruneLog())

    assert await board.owner.refused("GET", f"/boards/{board.id}/events?after=3") == (410, "position_too_old")
    assert [it["seq"] for it in await board.events(after=8)] == [9, 10, 11, 12]


async def test_kept_answers_go_after_their_time(tools: Tools, board: BoardBuilder) -> None:
    todo = await board.list()
    body = {"title": "x"}
    await board.owner.ok("POST", f"/lists/{todo['id']}/cards", body, key="old")
    await change(tools, "UPDATE kept_answer SET created_at = created_at - interval '25 hours'")
    await board.owner.ok("POST", f"/lists/{todo['id']}/cards", body, key="new")

    await run(tools, PruneAnswers())

    async with tools.database.reading() as session:
        assert (await session.scalars(select(KeptAnswer.key))).all() == ["new"]

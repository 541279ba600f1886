"""The ledger: whatever happens in whatever order, its sum is what is shown, and everything counts once."""

import asyncio
from typing import Any
from uuid import UUID

import psycopg
import pytest
from fastapi import FastAPI
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule
from sqlalchemy import text

from app.growth.listeners import on_card_completed, on_card_reopened
from app.kernel.jobs import Heard
from app.kernel.tools import Tools
from tests.support.ledger import LedgerMachine, must_balance, points_for_cards, run_machine
from tests.support.world import Caller, World


class Doings(LedgerMachine):
    """One person does and undoes things, some of them twice and at once."""

    @initialize()
    def begin(self) -> None:
        """Somebody with a pet, a challenge with two steps, a project, and a card on a board."""
        self.settle()
        new = {"title": "Swim", "area": "body", "effort": "large", "steps": ["one", "two"]}
        self.challenge = self.do(self.ann.ok("POST", "/growth/challenges", new))
        self.project = self.do(self.ann.ok("POST", "/growth/projects", {"title": "Bread"}))
        self.habit = self.do(self.ann.ok("POST", "/growth/habits", {"name": "Swim", "weekdays": 127}))["id"]
        self.today = self.do(self.ann.ok("GET", "/growth/profile"))["today"]
        board = self.do(self.world.board(self.ann))
        todo = self.do(board.list())
        self.card = self.do(board.card(todo["id"]))["id"]

    def both(self, method: str, path: str, body: Any = None) -> None:
        """Send it twice at the same moment; refusals are fine, faults are not."""

        async def twice() -> None:
            answers = await asyncio.gather(*(self.ann.call(method, path, body) for _ in range(2)))
            assert all(answer.status_code < 500 for answer in answers), [answer.text for answer in answers]

        self.do(twice())

    @rule(value=st.integers(min_value=1, max_value=5))
    def feel(self, value: int) -> None:
        """Log a mood."""
        self.both("POST", "/growth/moods", {"value": value})

    @rule()
    def write(self) -> None:
        """Write a page and a note."""
        self.both("POST", "/growth/journal", {"body": "words"})
        self.both("POST", "/growth/notes", {"title": "words"})

    @rule()
    def practise(self) -> None:
        """Do an exercise."""
        begun = self.do(self.ann.ok("POST", "/growth/exercises/grounding/sessions", {}))
        self.both("PATCH", f"/growth/exercise-sessions/{begun['id']}", {"finished": True})

    @rule(way=st.sampled_from(["complete", "reopen", "let-go"]))
    def turn_challenge(self, way: str) -> None:
        """Complete the challenge, take it up again, let it go."""
        body = None if way == "reopen" else {"reflection": "so"}
        self.both("POST", f"/growth/challenges/{self.challenge['id']}/{way}", body)

    @rule(number=st.integers(min_value=0, max_value=1), way=st.sampled_from(["complete", "reopen"]))
    def turn_step(self, number: int, way: str) -> None:
        """Do a step or take it back."""
        step = self.challenge["steps"][number]["id"]
        self.both("POST", f"/growth/challenges/{self.challenge['id']}/steps/{step}/{way}")

    @rule(way=st.sampled_from(["PUT", "DELETE"]))
    def turn_habit(self, way: str) -> None:
        """Tick the habit today, or take the tick back."""
        self.both(way, f"/growth/habits/{self.habit}/ticks/{self.today}")

    @rule(status=st.sampled_from(["ongoing", "completed"]))
    def turn_project(self, status: str) -> None:
        """Complete the project or go on with it."""
        self.both("PATCH", f"/growth/projects/{self.project['id']}", {"status": status})

    @rule(is_done=st.booleans(), times=st.integers(min_value=1, max_value=3), is_late=st.booleans())
    def turn_card(self, is_done: bool, times: int, is_late: bool) -> None:
        """Mark the card done or open; the workers hear of it late, doubled, and of the wrong one."""
        self.do(self.ann.ok("PATCH", f"/cards/{self.card}", {"completed": is_done}))
        listener = on_card_completed if is_done != is_late else on_card_reopened
        event = type("Event", (), {"card_id": UUID(self.card)})()
        heard = Heard(event, "board", 1, UUID(self.ann.id))

        async def hear() -> None:
            await asyncio.gather(*(listener(heard, self.app.state.tools) for _ in range(times)))

        self.do(hear())
        assert self.do(points_for_cards(self.app, self.ann)) in ({0, 10} if is_done else {0})

    @invariant()
    def balances(self) -> None:
        """Sum, caches and limits agree."""
        if hasattr(self, "ann"):
            self.do(must_balance(self.app, self.ann))


async def test_the_ledger_always_balances(app: FastAPI) -> None:
    await run_machine(Doings, app, settings(max_examples=3, stateful_step_count=20))


async def test_the_ledger_can_only_be_added_to(app: FastAPI, ann: Caller, database_url: str) -> None:
    """Neither changed nor thinned out while its owner is there."""
    await ann.ok("POST", "/growth/moods", {"value": 3})
    with psycopg.connect(database_url, autocommit=True) as connection:
        for statement in ("UPDATE growth.points_ledger SET points = 500", "DELETE FROM growth.points_ledger"):
            with pytest.raises(psycopg.errors.IntegrityError, match="only be added to"):
                connection.execute(statement)

    assert await must_balance(app, ann) == 5


async def test_a_day_has_a_ceiling_and_kinds_have_limits(app: FastAPI, ann: Caller) -> None:
    """The rest is simply not awarded; what was done counts as done all the same."""
    for _ in range(4):
        await ann.ok("POST", "/growth/moods", {"value": 4})
    assert await must_balance(app, ann) == 10

    for number in range(9):
        new = {"title": f"c{number}", "area": "home", "effort": "custom", "points_reward": 100}
        challenge = await ann.ok("POST", "/growth/challenges", new)
        await ann.ok("POST", f"/growth/challenges/{challenge['id']}/complete", {})

    assert await must_balance(app, ann) == 110
    assert (await ann.ok("GET", "/growth/profile"))["is_plenty_today"] is False
    await ann.ok("POST", "/growth/journal", {"body": "x"})
    assert await must_balance(app, ann) == 125


async def test_only_today_and_yesterday_earn(app: FastAPI, ann: Caller) -> None:
    """An older page is welcome, and earns nothing."""
    await ann.ok("POST", "/growth/journal", {"body": "long ago", "occurred_at": "2020-02-29T12:00:00Z"})
    assert await must_balance(app, ann) == 0

    assert await ann.refused("POST", "/growth/journal", {"body": "x", "occurred_at": "2200-01-01T00:00:00Z"}) == (
        422,
        "in_the_future",
    )


async def test_a_done_card_gives_its_assignees_points_and_an_open_one_takes_them_back(
    app: FastAPI, world: World, ann: Caller, bob: Caller
) -> None:
    """Through the outbox's listeners, whoever of the two marked it."""
    board = await world.board(ann, editor=bob)
    todo = await board.list()
    card = await board.card(todo["id"])
    tools: Tools = app.state.tools
    async with tools.database.engine.begin() as connection:
        assigned = {"people": [UUID(bob.id)], "card": UUID(card["id"])}
        await connection.execute(text("UPDATE card SET assignee_ids = :people WHERE id = :card"), assigned)
    event = type("Event", (), {"card_id": UUID(card["id"])})()
    heard = Heard(event, board.topic, 1, UUID(ann.id))

    await ann.ok("PATCH", f"/cards/{card['id']}", {"completed": True})
    await on_card_completed(heard, tools)
    assert (await must_balance(app, ann), await must_balance(app, bob)) == (0, 10)
    await ann.ok("PATCH", f"/cards/{card['id']}", {"completed": False})
    await on_card_reopened(heard, tools)
    assert (await must_balance(app, ann), await must_balance(app, bob)) == (0, 0)

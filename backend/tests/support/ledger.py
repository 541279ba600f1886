"""What tests of the ledger share: machines that send their work to the test's loop, and what has to balance."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar
from uuid import UUID

import httpx2
from fastapi import FastAPI
from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, run_state_machine_as_test
from sqlalchemy import text

from app.growth.ledger.rules import DAILY_CEILING, level_of
from app.kernel.tools import Tools
from tests.support.world import Caller, World

T = TypeVar("T")
_SUM = "SELECT coalesce(sum(points), 0) FROM growth.points_ledger WHERE user_id = :id"
_OPEN_TWICE = """
SELECT split_part(award_key, '#', 1), count(*) FROM growth.points_ledger l
 WHERE user_id = :id AND reverses_id IS NULL
   AND NOT EXISTS (SELECT 1 FROM growth.points_ledger r WHERE r.user_id = l.user_id AND r.reverses_id = l.id)
 GROUP BY 1 HAVING count(*) > 1
"""
_PET_SUM = """
SELECT v.xp, coalesce(sum(l.points), 0) FROM growth.vpet v
  LEFT JOIN growth.points_ledger l ON l.vpet_id = v.id WHERE v.user_id = :id GROUP BY v.id, v.xp
"""


async def rows(app: FastAPI, statement: str, user_id: str) -> list[Any]:
    """What a statement finds of a person's, who is its `:id`."""
    tools: Tools = app.state.tools
    async with tools.database.reading() as session:
        return list((await session.execute(text(statement), {"id": UUID(user_id)})).all())


async def points_for_cards(app: FastAPI, person: Caller) -> int:
    """What stands in the ledger for cards."""
    ((points,),) = await rows(app, f"{_SUM} AND kind = 'card'", person.id)
    return int(points)


async def must_balance(app: FastAPI, person: Caller) -> int:
    """The ledger's sum, after all that it must agree with did."""
    ((total,),) = await rows(app, _SUM, person.id)
    profile = await person.ok("GET", "/growth/profile")
    assert profile["xp_total"] == total
    assert profile["level"] == level_of(total)
    assert profile["points_today"] <= DAILY_CEILING
    assert await rows(app, _OPEN_TWICE, person.id) == []
    assert all(xp == summed for xp, summed in await rows(app, _PET_SUM, person.id))
    return int(total)


class LedgerMachine(RuleBasedStateMachine):
    """One person with a pet. The machine is synchronous: what it does runs on the test's own loop."""

    loop: asyncio.AbstractEventLoop
    app: FastAPI

    def do(self, work: Coroutine[Any, Any, T]) -> T:
        """Run it on the test's loop, and wait for it."""
        return asyncio.run_coroutine_threadsafe(work, self.loop).result(60)

    def settle(self) -> None:
        """Somebody new, with a pet."""
        http = httpx2.AsyncClient(transport=httpx2.ASGITransport(app=self.app), base_url="http://grove.test")
        self.world = World(http)
        self.ann: Caller = self.do(self.world.person("ann"))
        self.do(self.ann.ok("POST", "/growth/vpets", {"name": "Moss", "species": "snail"}))

    def teardown(self) -> None:
        """At the end all that is shown agrees; the connections of this run close."""
        if hasattr(self, "ann"):
            self.do(must_balance(self.app, self.ann))
        if hasattr(self, "world"):
            self.do(self.world.http.aclose())


async def run_machine(machine: type[LedgerMachine], app: FastAPI, limits: settings) -> None:
    """Run a machine in a thread beside this loop."""
    made = type("Machine", (machine,), {"app": app, "loop": asyncio.get_running_loop()})
    await asyncio.to_thread(run_state_machine_as_test, made, settings=limits)

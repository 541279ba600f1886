"""The ledger against a model of it: twelve hands at once give, give again and take back, and nothing is off by one."""

import asyncio
import os
from collections import Counter
from datetime import date, timedelta
from uuid import UUID, uuid5

from fastapi import FastAPI
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule

from app.growth.ledger.commands import act, take_back
from app.growth.ledger.rules import DAILY_CEILING, SOURCES
from app.growth.profile.queries import day_of, profile_for
from app.kernel.ids import new_id
from app.kernel.tools import Tools
from tests.support.ledger import LedgerMachine, rows, run_machine

STANDING = """
SELECT coalesce(sum(points), 0), (SELECT xp_total FROM growth.profile WHERE user_id = :id),
       (SELECT sum(xp) FROM growth.vpet WHERE user_id = :id)
  FROM growth.points_ledger WHERE user_id = :id
"""
HANDS = 12
# Mostly one, so that a run gets far; twelve often enough to meet everything that can stand by then.
HOW_MANY = st.sampled_from([1, 1, 1, 1, 2, HANDS])
EXAMPLES = int(os.environ.get("GROVE_LEDGER_EXAMPLES", "6"))
KINDS = ("challenge", "card", "exercise", "project")
Award = tuple[str, date, int]


class LedgerModel(LedgerMachine):
    """What must stand is kept beside in plain Python: by source its kind, its day and its points."""

    @initialize()
    def begin(self) -> None:
        """Somebody with a pet; sources that can be worth something."""
        self.tools: Tools = self.app.state.tools
        self.settle()
        self.standing: dict[UUID, Award] = {}
        space = new_id()
        self.sources = [uuid5(space, str(number)) for number in range(9)]

    async def once(self, source: UUID, kind: str, back: int, points: int) -> int:
        """Give points for a source, in a transaction of its own."""
        async with self.tools.uow() as uow:
            profile = await profile_for(uow, UUID(self.ann.id))
            day, key = day_of(profile) - timedelta(days=back), f"{kind}:{source}"
            given = await act(uow, profile, kind, day=day, base_key=key, source_id=source, points=points)
            await uow.commit()
        return given

    async def undo(self, source: UUID) -> int:
        """Take back what stands for a source, in a transaction of its own."""
        async with self.tools.uow() as uow:
            taken = await take_back(uow, await profile_for(uow, UUID(self.ann.id)), source)
            await uow.commit()
        return taken

    def worth(self, kind: str, day: date, points: int) -> int:
        """What the model says that a first award of a source gives now."""
        stood = [it for it in self.standing.values() if it[1] == day]
        limit = SOURCES[kind].daily_limit
        is_full = limit is not None and sum(it[0] == kind for it in stood) >= limit
        return 0 if is_full or sum(it[2] for it in stood) + points > DAILY_CEILING else points

    @rule(
        which=st.integers(0, 8),
        kind=st.sampled_from(KINDS),
        back=st.integers(0, 3),
        points=st.sampled_from([5, 20, 40, 100]),
        hands=HOW_MANY,
    )
    def give(self, which: int, kind: str, back: int, points: int, hands: int) -> None:
        """Twice or by twelve hands at once is once; what is older than yesterday gives nothing."""
        source = self.sources[which]
        if source in self.standing and self.standing[source][0] != kind:
            return
        day = self.do(self.today()) - timedelta(days=back)
        expected = self.worth(kind, day, points) if back <= 1 and source not in self.standing else 0

        async def at_once() -> list[int]:
            return await asyncio.gather(*(self.once(source, kind, back, points) for _ in range(hands)))

        assert Counter(self.do(at_once()))[points] == (1 if expected else 0)
        if expected:
            self.standing[source] = (kind, day, points)

    @rule(which=st.integers(0, 8), hands=HOW_MANY)
    def take(self, which: int, hands: int) -> None:
        """Undone by one or by twelve at once, exactly what was given goes, once."""
        source = self.sources[which]

        async def at_once() -> list[int]:
            return await asyncio.gather(*(self.undo(source) for _ in range(hands)))

        gone = self.standing.pop(source, None)
        assert sum(self.do(at_once())) == (0 if gone is None else gone[2])

    @rule(which=st.integers(0, 8))
    def quarrel(self, which: int) -> None:
        """Giving and taking back at the same moment: whichever came last, it stands wholly or not at all."""
        source = self.sources[which]
        kind, _, points = self.standing.get(source, ("card", self.do(self.today()), 10))

        async def at_once() -> None:
            pairs = ((self.once(source, kind, 0, points), self.undo(source)) for _ in range(2))
            await asyncio.gather(*(one for pair in pairs for one in pair))

        self.do(at_once())
        self.do(self.undo(source))
        self.standing.pop(source, None)

    async def today(self) -> date:
        """The day that the person lives in."""
        async with self.tools.uow() as uow:
            return day_of(await profile_for(uow, UUID(self.ann.id)))

    @invariant()
    def is_what_the_model_says(self) -> None:
        """Sum, caches, limits, and the one right number."""
        if hasattr(self, "ann"):
            ((total, cached, grown),) = self.do(rows(self.app, STANDING, self.ann.id))
            assert total == cached == grown == sum(it[2] for it in self.standing.values())


async def test_the_ledger_is_what_a_model_of_it_says(app: FastAPI) -> None:
    await run_machine(LedgerModel, app, settings(max_examples=EXAMPLES, stateful_step_count=20))

"""The safety plan: one's own, sealed, written and read whole."""

from fastapi import FastAPI
from sqlalchemy import select

from app.growth.safetyplan.models import SafetyPlan
from tests.support.world import Caller

PATH = "/growth/safety-plan"
PLAN = {
    "signs": ["I stop answering"],
    "steadying": ["Walk to the river"],
    "places": ["The library"],
    "contacts": [{"name": "Ines", "phone": "+33 6 12 34 56 78"}, {"name": "Tom", "phone": None}],
    "professionals": [{"name": "Dr Roy", "phone": "01 23 45 67 89"}],
    "safer": ["Give the tablets to Ines"],
    "reasons": "My sister. The garden.",
}


async def test_a_plan_is_empty_then_written_then_gone(app: FastAPI, ann: Caller, bob: Caller) -> None:
    empty = await ann.ok("GET", PATH)
    assert (empty["signs"], empty["version"], empty["updated_at"]) == ([], 0, None)
    kept = await ann.ok("PUT", PATH, PLAN)
    assert {name: kept[name] for name in PLAN} == PLAN
    assert await ann.ok("GET", PATH) == kept
    assert (await ann.ok("PUT", PATH, PLAN | {"reasons": ""}, If_Match='"v1"'))["version"] == 2
    assert await ann.refused("PUT", PATH, PLAN, If_Match='"v1"') == (412, "stale_version")
    assert (await bob.ok("GET", PATH))["version"] == 0
    async with app.state.tools.database.session() as session:
        (sealed,) = await session.scalars(select(SafetyPlan.sealed))
    assert b"Ines" not in sealed
    await bob.ok("DELETE", PATH)
    await ann.ok("DELETE", PATH)
    assert (await ann.ok("GET", PATH))["version"] == 0


async def test_what_is_no_plan_is_refused(ann: Caller) -> None:
    for wrong in (
        {"signs": [" "]},
        {"signs": ["x"] * 13},
        {"contacts": [{"name": "Ines", "phone": "call me"}]},
        {"contacts": [{"phone": "112"}]},
        {"extra": 1},
    ):
        assert (await ann.refused("PUT", PATH, wrong))[0] == 422

"""Doors to the safety plan."""

from fastapi import Response

from app.growth.doors import GROWN_UP, OpenVault, OwnVault, answer
from app.growth.policy import GrowthCan
from app.growth.safetyplan import commands, queries
from app.growth.safetyplan.schemas import SafetyPlanIn, SafetyPlanOut
from app.kernel.answers import Answer
from app.kernel.http.conditional import IfMatch
from app.kernel.http.doors import GuardedRouter, Reading, Tx, commit_and_respond, respond

router = GuardedRouter(tags=["growth"], dependencies=GROWN_UP)
_PLAN = "/growth/safety-plan"


@router.door("GET", _PLAN, can=GrowthCan.READ_OWN, name="get_safety_plan", response_model=SafetyPlanOut)
async def get_safety_plan(session: Reading, vault: OpenVault) -> Response:
    """Read your plan for hard hours."""
    shown = queries.plan_out(await queries.plan_of(session, vault.user_id), vault)
    return respond(answer(shown, version=shown.version))


@router.door("PUT", _PLAN, can=GrowthCan.CHANGE_OWN, name="put_safety_plan", response_model=SafetyPlanOut)
async def put_safety_plan(new: SafetyPlanIn, uow: Tx, vault: OwnVault, if_match: IfMatch) -> Response:
    """Write your plan for hard hours."""
    row = await commands.put_safety_plan(uow, vault, new, if_match=if_match)
    return await commit_and_respond(uow, answer(queries.plan_out(row, vault), version=row.version))


@router.door("DELETE", _PLAN, can=GrowthCan.CHANGE_OWN, name="delete_safety_plan", status_code=204)
async def delete_safety_plan(uow: Tx, vault: OwnVault) -> Response:
    """Forget your plan for good."""
    await commands.delete_safety_plan(uow, vault)
    return await commit_and_respond(uow, Answer(204))

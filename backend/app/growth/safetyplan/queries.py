"""Reading a safety plan."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from app.growth.safetyplan.models import SafetyPlan
from app.growth.safetyplan.schemas import SafetyPlanOut
from app.growth.sealing import Vault


def plan_out(row: SafetyPlan | None, vault: Vault) -> SafetyPlanOut:
    """A plan, opened; an empty one where there is none."""
    if row is None:
        return SafetyPlanOut()
    opened = vault.open(SafetyPlan.__tablename__, row.id, row.sealed)
    return SafetyPlanOut.model_validate(opened | {"updated_at": row.updated_at, "version": row.version})


async def plan_of(session: AsyncSession, user_id: UUID) -> SafetyPlan | None:
    """A person's plan, if they wrote one."""
    return (await session.scalars(select(SafetyPlan).where(SafetyPlan.user_id == user_id))).one_or_none()

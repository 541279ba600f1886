"""Reading a safety plan."""

from app.growth.safetyplan.models import SafetyPlan
from app.growth.safetyplan.schemas import SafetyPlanOut
from app.growth.sealing import Vault


def plan_out(row: SafetyPlan | None, vault: Vault) -> SafetyPlanOut:
    """A plan, opened; an empty one where there is none."""
    if row is None:
        return SafetyPlanOut()
    opened = vault.open(SafetyPlan.__tablename__, row.user_id, row.sealed)
    return SafetyPlanOut.model_validate(opened | {"updated_at": row.updated_at, "version": row.version})

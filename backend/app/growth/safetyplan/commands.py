"""Writing a safety plan."""

from app.growth.profile.queries import own_profile
from app.growth.safetyplan.models import SafetyPlan
from app.growth.safetyplan.queries import plan_of
from app.growth.safetyplan.schemas import SafetyPlanIn
from app.growth.sealing import Vault
from app.kernel import clock
from app.kernel.errors import StaleVersion
from app.kernel.ids import new_id
from app.kernel.uow import Uow


async def put_safety_plan(uow: Uow, vault: Vault, new: SafetyPlanIn, *, if_match: int | None = None) -> SafetyPlan:
    """Write the plan anew. Raises `StaleVersion`."""
    await own_profile(uow)  # whoever changes a person's own things passes here one by one
    row = await plan_of(uow.session, vault.user_id)
    if if_match is not None and if_match != (0 if row is None else row.version):
        raise StaleVersion
    if row is None:
        row = SafetyPlan(id=new_id(), user_id=vault.user_id, version=0)
        uow.session.add(row)
    row.sealed = vault.seal(SafetyPlan.__tablename__, row.id, new.model_dump(mode="json"))
    row.updated_at, row.version = clock.now(), row.version + 1
    await uow.session.flush()
    return row


async def delete_safety_plan(uow: Uow, vault: Vault) -> None:
    """Forget the plan for good; fine where there is none."""
    row = await plan_of(uow.session, vault.user_id)
    if row is not None:
        await uow.session.delete(row)

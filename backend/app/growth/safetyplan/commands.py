"""Writing a safety plan."""

from sqlalchemy import select

from app.growth.safetyplan.models import SafetyPlan
from app.growth.safetyplan.schemas import SafetyPlanIn
from app.growth.sealing import Vault
from app.kernel import clock
from app.kernel.errors import StaleVersion
from app.kernel.uow import Uow


async def put_safety_plan(uow: Uow, vault: Vault, new: SafetyPlanIn, *, if_match: int | None = None) -> SafetyPlan:
    """Write the plan anew. Raises `StaleVersion`."""
    query = select(SafetyPlan).where(SafetyPlan.user_id == vault.user_id).with_for_update()
    row = (await uow.session.scalars(query)).one_or_none()
    if if_match is not None and if_match != (0 if row is None else row.version):
        raise StaleVersion
    sealed = vault.seal(SafetyPlan.__tablename__, vault.user_id, new.model_dump(mode="json"))
    if row is None:
        row = SafetyPlan(user_id=vault.user_id, sealed=sealed, updated_at=clock.now(), version=1)
        uow.session.add(row)
    else:
        row.sealed, row.updated_at, row.version = sealed, clock.now(), row.version + 1
    await uow.session.flush()
    return row


async def delete_safety_plan(uow: Uow, vault: Vault) -> None:
    """Forget the plan for good; fine where there is none."""
    row = await uow.session.get(SafetyPlan, vault.user_id)
    if row is not None:
        await uow.session.delete(row)

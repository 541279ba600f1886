"""Answering the five questions, and forgetting it."""

from uuid import UUID

from app.growth.own import own_row
from app.growth.profile.queries import day_of, own_profile
from app.growth.sealing import Vault
from app.growth.wellbeing.models import WellbeingCheck
from app.growth.wellbeing.schemas import WellbeingIn
from app.kernel import clock
from app.kernel.errors import IdTaken
from app.kernel.ids import new_id
from app.kernel.uow import Uow


async def answer_wellbeing(uow: Uow, vault: Vault, new: WellbeingIn) -> WellbeingCheck:
    """Keep answers. They earn nothing: nobody is to answer for points. Raises `IdTaken`."""
    if new.id is not None and await uow.session.get(WellbeingCheck, new.id) is not None:
        raise IdTaken
    profile = await own_profile(uow)
    at = clock.now()
    row = WellbeingCheck(
        id=new.id or new_id(), user_id=profile.user_id, taken_at=at, local_day=day_of(profile, at), sealed=b""
    )
    row.sealed = vault.seal(WellbeingCheck.__tablename__, row.id, {"answers": new.answers})
    uow.session.add(row)
    await uow.session.flush()
    return row


async def delete_wellbeing(uow: Uow, check_id: UUID) -> None:
    """Forget answers for good."""
    await uow.session.delete(await own_row(uow.session, WellbeingCheck, check_id, uow.user_id, for_update=True))

"""Coming into The Cave and leaving it."""

from uuid import UUID

from app.growth.own import own_row
from app.growth.profile.models import GrowthProfile
from app.growth.profile.queries import day_of
from app.growth.spaces.models import CaveSession
from app.kernel import clock
from app.kernel.ids import new_id
from app.kernel.uow import Uow


async def enter_cave(uow: Uow, profile: GrowthProfile) -> CaveSession:
    """Note that somebody came in. It earns nothing: being there is enough."""
    visit = CaveSession(id=new_id(), user_id=profile.user_id, local_day=day_of(profile), started_at=clock.now())
    uow.session.add(visit)
    await uow.session.flush()
    return visit


async def leave_cave(uow: Uow, session_id: UUID) -> CaveSession:
    """Note that they left; leaving twice is once."""
    visit = await own_row(uow.session, CaveSession, session_id, uow.user_id, for_update=True)
    visit.finished_at = visit.finished_at or clock.now()
    await uow.session.flush()
    return visit

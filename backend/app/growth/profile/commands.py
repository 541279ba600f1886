"""Changing how one's days run."""

from sqlalchemy.dialects.postgresql import insert

from app.growth.profile.models import GrowthProfile, ZoneMove
from app.growth.profile.queries import own_profile
from app.growth.profile.schemas import GrowthProfilePatch
from app.kernel import clock
from app.kernel.errors import StaleVersion
from app.kernel.uow import Uow


async def update_profile(uow: Uow, patch: GrowthProfilePatch, *, if_match: int | None = None) -> GrowthProfile:
    """Change some fields; a new zone counts from now on and rewrites no day. Raises `StaleVersion`."""
    profile = await own_profile(uow)
    if if_match is not None and if_match != profile.version:
        raise StaleVersion
    changes = {name: value for name, value in patch.changes().items() if getattr(profile, name) != value}
    if not changes:
        return profile
    now = clock.now()
    if "time_zone" in changes:
        move = {"user_id": profile.user_id, "effective_at": now, "time_zone": changes["time_zone"]}
        await uow.session.execute(insert(ZoneMove).values(move).on_conflict_do_nothing())
    for name, value in changes.items():
        setattr(profile, name, value)
    profile.version += 1
    profile.updated_at = now
    await uow.session.flush()
    return profile

"""Logging moods."""

from uuid import UUID

from app.growth.ledger.commands import act
from app.growth.moods.models import MoodEntry
from app.growth.moods.schemas import MoodIn, MoodPatch
from app.growth.own import own_row
from app.growth.profile.queries import checked_instant, day_of, own_profile
from app.growth.sealing import Vault
from app.kernel import clock
from app.kernel.errors import IdTaken
from app.kernel.ids import new_id
from app.kernel.uow import Uow


async def log_mood(uow: Uow, vault: Vault, new: MoodIn) -> MoodEntry:
    """Log a mood on the day it was felt. Raises `InTheFuture`, `IdTaken`."""
    occurred_at = checked_instant(new.occurred_at)
    if new.id is not None and await uow.session.get(MoodEntry, new.id) is not None:
        raise IdTaken
    profile = await own_profile(uow)
    entry = MoodEntry(
        id=new.id or new_id(),
        user_id=profile.user_id,
        occurred_at=occurred_at,
        time_zone=profile.time_zone,
        local_day=day_of(profile, occurred_at),
        created_at=clock.now(),
    )
    sealed = {"value": new.value, "emotions": new.emotions, "energy": new.energy, "note": new.note}
    entry.sealed = vault.seal(MoodEntry.__tablename__, entry.id, sealed)
    uow.session.add(entry)
    await uow.session.flush()
    await act(uow, profile, "mood", day=entry.local_day, source_id=entry.id)
    return entry


async def update_mood(uow: Uow, vault: Vault, mood_id: UUID, patch: MoodPatch) -> MoodEntry:
    """Say it better; the day and the points stay."""
    entry = await own_row(uow.session, MoodEntry, mood_id, uow.user_id, for_update=True)
    opened = vault.open(MoodEntry.__tablename__, entry.id, entry.sealed)
    entry.sealed = vault.seal(MoodEntry.__tablename__, entry.id, opened | patch.changes())
    await uow.session.flush()
    return entry


async def delete_mood(uow: Uow, mood_id: UUID) -> None:
    """Forget a mood for good; taking back what one said costs nothing."""
    await uow.session.delete(await own_row(uow.session, MoodEntry, mood_id, uow.user_id, for_update=True))

"""Doing exercises."""

from uuid import UUID

from app.growth.content.shelf import exercises
from app.growth.exercises.models import ExerciseSession
from app.growth.exercises.schemas import SessionIn, SessionPatch
from app.growth.ledger.commands import act
from app.growth.own import own_row
from app.growth.profile.models import GrowthProfile
from app.growth.profile.queries import checked_instant, day_of
from app.growth.sealing import Vault
from app.growth.sources.queries import is_on_shelf
from app.kernel.errors import IdTaken, NotFound
from app.kernel.ids import new_id
from app.kernel.uow import Uow


async def begin_exercise(uow: Uow, vault: Vault, profile: GrowthProfile, key: str, new: SessionIn) -> ExerciseSession:
    """Begin an exercise. Raises `NotFound` for one that is not on the shelf, `IdTaken`, `InTheFuture`."""
    at = checked_instant(new.occurred_at)
    if key not in exercises() and not await is_on_shelf(uow.session, key):
        raise NotFound
    if new.id is not None and await uow.session.get(ExerciseSession, new.id) is not None:
        raise IdTaken
    row = ExerciseSession(
        id=new.id or new_id(),
        user_id=profile.user_id,
        exercise_key=key,
        local_day=day_of(profile, at),
        started_at=at,
    )
    row.sealed = vault.seal(
        ExerciseSession.__tablename__, row.id, {"before": new.before, "after": None, "reflection": ""}
    )
    uow.session.add(row)
    await uow.session.flush()
    return row


async def update_exercise_session(
    uow: Uow, vault: Vault, profile: GrowthProfile, session_id: UUID, patch: SessionPatch
) -> ExerciseSession:
    """Say how it was; finishing it counts once, whatever is said later. Nothing is ever unfinished again.

    Raises `InTheFuture`.
    """
    row = await own_row(uow.session, ExerciseSession, session_id, uow.user_id, for_update=True)
    changes = patch.changes()
    at = max(checked_instant(changes.pop("occurred_at", None)), row.started_at)
    is_finished_now = changes.pop("finished", False) and row.finished_at is None
    opened = vault.open(ExerciseSession.__tablename__, row.id, row.sealed)
    row.sealed = vault.seal(ExerciseSession.__tablename__, row.id, opened | changes)
    if is_finished_now:
        row.finished_at = at
    await uow.session.flush()
    if is_finished_now:
        await act(uow, profile, "exercise", day=day_of(profile, at), source_id=row.id)
    return row


async def delete_exercise_session(uow: Uow, session_id: UUID) -> None:
    """Forget a session for good."""
    await uow.session.delete(await own_row(uow.session, ExerciseSession, session_id, uow.user_id, for_update=True))

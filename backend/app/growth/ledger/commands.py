"""Giving points, and taking them back exactly. Everything happens under the lock of the person's profile."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from prometheus_client import Counter
from sqlalchemy import delete, func, select, update
from sqlalchemy.dialects.postgresql import insert

from app.accounts.public import user_topic
from app.growth.ledger.events import PointsChanged
from app.growth.ledger.models import ActivityDay, LedgerEntry
from app.growth.ledger.queries import IS_OPEN, open_awards_on, points_on
from app.growth.ledger.rules import DAILY_CEILING, SOURCES, level_of
from app.growth.pets.models import VPet
from app.growth.profile.models import GrowthProfile
from app.growth.profile.queries import day_of
from app.kernel import clock
from app.kernel.ids import new_id
from app.kernel.uow import Uow

AWARDS = Counter("grove_growth_awards_total", "Awards of points.", ["kind"])
REFUSED = Counter("grove_growth_awards_refused_total", "Acts that gave no points, and why.", ["kind", "why"])
_RULES = 1
_YESTERDAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Award:
    key: str
    points: int
    kind: str
    source_id: UUID | None


async def act(
    uow: Uow,
    profile: GrowthProfile,
    kind: str,
    *,
    day: date,
    base_key: str | None = None,
    source_id: UUID | None = None,
    points: int | None = None,
) -> int:
    """Note that a person did something on a day of theirs, and give the points that it is worth; how many those are.

    None are given for a day before yesterday, beyond the limit of the kind or the day's ceiling, or while an award
    with this key stands. Without `base_key` the award counts the kind's acts of the day. The profile is locked.
    """
    await _note_activity(uow, profile, kind, day)
    source, today = SOURCES[kind], day_of(profile)
    worth = source.points if points is None else points
    if not today - _YESTERDAY <= day <= today:
        return _refused(kind, "old")
    standing = await open_awards_on(uow.session, profile.user_id, kind, day)
    if source.daily_limit is not None and standing >= source.daily_limit:
        return _refused(kind, "limit")
    if await points_on(uow.session, profile.user_id, day) + worth > DAILY_CEILING:
        return _refused(kind, "ceiling")
    key = await _next_key(uow, profile.user_id, base_key or f"{kind}:{day}:{standing + 1}")
    if key is None:
        return _refused(kind, "twice")
    await _write(uow, profile, _Award(key, worth, kind, source_id), day)
    AWARDS.labels(kind).inc()
    return worth


def _refused(kind: str, why: str) -> int:
    REFUSED.labels(kind, why).inc()
    return 0


async def take_back(uow: Uow, profile: GrowthProfile, source_id: UUID) -> int:
    """Reverse all that stands for a source, exactly; how many points that were. The profile is locked."""
    query = select(LedgerEntry).where(
        LedgerEntry.user_id == profile.user_id, LedgerEntry.source_id == source_id, *IS_OPEN
    )
    taken = 0
    for award in (await uow.session.scalars(query)).all():
        reversal = _Award(f"rev:{award.id}", -award.points, award.kind, source_id)
        await _write(uow, profile, reversal, award.local_day, reverses=award)
        await _forget_activity(uow, profile, award.kind, award.local_day)
        taken += award.points
    return taken


async def _next_key(uow: Uow, user_id: UUID, base_key: str) -> str | None:
    """The award's key, with its generation; None while an earlier one stands."""
    named = (LedgerEntry.user_id == user_id, LedgerEntry.award_key.startswith(f"{base_key}#", autoescape=True))
    earlier = await uow.session.scalar(select(func.count()).select_from(LedgerEntry).where(*named))
    if not earlier:
        return f"{base_key}#0"
    standing = await uow.session.scalar(select(func.count()).select_from(LedgerEntry).where(*named, *IS_OPEN))
    return None if standing else f"{base_key}#{earlier}"


async def _write(
    uow: Uow, profile: GrowthProfile, award: _Award, day: date, *, reverses: LedgerEntry | None = None
) -> None:
    pet = await _pet(uow, profile, reverses)
    row = LedgerEntry(
        user_id=profile.user_id,
        id=new_id(),
        award_key=award.key,
        points=award.points,
        kind=award.kind,
        local_day=day,
        vpet_id=None if pet is None else pet.id,
        source_id=award.source_id,
        reverses_id=None if reverses is None else reverses.id,
        rule_version=_RULES,
        created_at=clock.now(),
    )
    uow.session.add(row)
    profile.xp_total += award.points
    if pet is not None:
        pet.xp += award.points
    await uow.session.flush()
    uow.emit(user_topic(profile.user_id), _fact(row, profile, pet))


def _fact(row: LedgerEntry, profile: GrowthProfile, pet: VPet | None) -> PointsChanged:
    return PointsChanged(
        points=row.points,
        kind=row.kind,
        local_day=row.local_day,
        xp_total=profile.xp_total,
        level=level_of(profile.xp_total),
        vpet_id=None if pet is None else pet.id,
        vpet_xp=None if pet is None else pet.xp,
        vpet_level=None if pet is None else level_of(pet.xp),
    )


async def _pet(uow: Uow, profile: GrowthProfile, reverses: LedgerEntry | None) -> VPet | None:
    """Who grows by an award: the active pet; for a reversal the one that had grown by it, if it is still there."""
    which = VPet.is_active if reverses is None else VPet.id == reverses.vpet_id
    query = select(VPet).where(VPet.user_id == profile.user_id, which)
    return (await uow.session.scalars(query)).one_or_none()


async def _note_activity(uow: Uow, profile: GrowthProfile, kind: str, day: date) -> None:
    values = {"user_id": profile.user_id, "local_day": day, "kind": kind, "n": 1, "first_at": clock.now()}
    noted = insert(ActivityDay).values(values)
    await uow.session.execute(
        noted.on_conflict_do_update(index_elements=["user_id", "local_day", "kind"], set_={"n": ActivityDay.n + 1})
    )


async def _forget_activity(uow: Uow, profile: GrowthProfile, kind: str, day: date) -> None:
    where = (ActivityDay.user_id == profile.user_id, ActivityDay.local_day == day, ActivityDay.kind == kind)
    await uow.session.execute(delete(ActivityDay).where(*where, ActivityDay.n == 1))
    await uow.session.execute(update(ActivityDay).where(*where, ActivityDay.n > 1).values(n=ActivityDay.n - 1))

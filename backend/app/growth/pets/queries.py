"""Reading pets, and what their mood comes from."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from sqlalchemy import exists, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from app.boards.audience import people_on
from app.growth.ledger.models import ActivityDay, LedgerEntry
from app.growth.ledger.queries import is_paused, kinds_on
from app.growth.ledger.rules import level_of, xp_of_level
from app.growth.moods.models import MoodEntry
from app.growth.moods.rules import LOW
from app.growth.pets.models import VPet
from app.growth.pets.rules import Day, mood_of, stage_of
from app.growth.pets.schemas import PetOut, SharedPetOut, WhyOut
from app.growth.profile.models import GrowthProfile
from app.growth.profile.queries import day_of
from app.growth.sealing import Vault
from app.kernel import clock

_CLOSE = timedelta(hours=12)
_GLAD = timedelta(hours=24)
_WEEK_DAYS = 7
_SUCCESSES = ("challenge", "daily", "project")


async def pets_of(session: AsyncSession, user_id: UUID) -> Sequence[VPet]:
    """A person's pets, the oldest first."""
    return (await session.scalars(select(VPet).where(VPet.user_id == user_id).order_by(VPet.id))).all()


async def day_of_pet(session: AsyncSession, profile: GrowthProfile, vault: Vault) -> Day:
    """What the mood of a person's pet depends on at this moment."""
    user_id, today = profile.user_id, day_of(profile)
    days = select(func.count(ActivityDay.local_day.distinct())).where(
        ActivityDay.user_id == user_id, ActivityDay.local_day > today - timedelta(days=_WEEK_DAYS)
    )
    return Day(
        is_paused=is_paused(profile, today),
        has_low_mood=await _has_low_mood(session, user_id, vault),
        has_success=await _has_success(session, user_id, profile.xp_total),
        active_days=await session.scalar(days) or 0,
        kinds_today=await kinds_on(session, user_id, today),
    )


async def _has_low_mood(session: AsyncSession, user_id: UUID, vault: Vault) -> bool:
    recent = select(MoodEntry).where(MoodEntry.user_id == user_id, MoodEntry.occurred_at > clock.now() - _CLOSE)
    last = (await session.scalars(recent.order_by(MoodEntry.occurred_at.desc()).limit(1))).one_or_none()
    return last is not None and vault.open(MoodEntry.__tablename__, last.id, last.sealed)["value"] <= LOW


async def _has_success(session: AsyncSession, user_id: UUID, xp_total: int) -> bool:
    recent = (LedgerEntry.user_id == user_id, LedgerEntry.created_at > clock.now() - _GLAD)
    done = exists().where(*recent, LedgerEntry.kind.in_(_SUCCESSES), LedgerEntry.points > 0)
    if await session.scalar(select(done)):
        return True
    gained = await session.scalar(select(func.coalesce(func.sum(LedgerEntry.points), 0)).where(*recent)) or 0
    return level_of(xp_total) > level_of(max(0, xp_total - gained))


async def pets_on_board(session: AsyncSession, actor_id: UUID, board_id: UUID) -> list[SharedPetOut]:
    """The active pets of those on a board who share theirs; raises `NotFound` for a board that one does not see."""
    people = await people_on(session, actor_id, board_id)
    query = (
        select(VPet)
        .join(GrowthProfile, GrowthProfile.user_id == VPet.user_id)
        .where(VPet.user_id.in_(people), VPet.is_active, GrowthProfile.shares_pet)
        .order_by(VPet.user_id)
    )
    return [
        SharedPetOut(user_id=pet.user_id, name=pet.name, species=pet.species, stage=stage_of(level_of(pet.xp)))
        for pet in await session.scalars(query)
    ]


def pet_out(pet: VPet, day: Day) -> PetOut:
    """A pet as its owner sees it; pets that rest are asleep."""
    level = level_of(pet.xp)
    computed = {
        "level": level,
        "xp_of_level": xp_of_level(level),
        "xp_of_next_level": xp_of_level(level + 1),
        "stage": stage_of(level),
        "mood": mood_of(day) if pet.is_active else "sleepy",
    }
    kept = {name: getattr(pet, name) for name in PetOut.model_fields if hasattr(pet, name)}
    return PetOut.model_validate(kept | computed)


def why(day: Day) -> WhyOut:
    """What the mood comes from."""
    return WhyOut(
        mood=mood_of(day),
        is_paused=day.is_paused,
        has_low_mood=day.has_low_mood,
        has_success=day.has_success,
        active_days_of_7=day.active_days,
        kinds_today=day.kinds_today,
    )

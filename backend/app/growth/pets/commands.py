"""Taking in pets, naming them, choosing which one is about."""

from uuid import UUID

from sqlalchemy import func, select, update

from app.growth.errors import LastPet, TooManyPets
from app.growth.own import own_row
from app.growth.pets.models import VPet
from app.growth.pets.rules import MOST_PETS
from app.growth.pets.schemas import PetIn, PetPatch
from app.growth.profile.models import GrowthProfile
from app.kernel import clock
from app.kernel.errors import IdTaken, StaleVersion
from app.kernel.ids import new_id
from app.kernel.uow import Uow


async def create_pet(uow: Uow, profile: GrowthProfile, new: PetIn) -> VPet:
    """Take in a pet; the first is active. Raises `TooManyPets`, `IdTaken`."""
    if new.id is not None and await uow.session.get(VPet, new.id) is not None:
        raise IdTaken
    count = select(func.count()).select_from(VPet).where(VPet.user_id == profile.user_id)
    present = await uow.session.scalar(count) or 0
    if present >= MOST_PETS:
        raise TooManyPets
    at = clock.now()
    pet = VPet(
        id=new.id or new_id(),
        user_id=profile.user_id,
        name=new.name,
        species=new.species,
        is_active=present == 0,
        xp=0,
        born_at=at,
        created_at=at,
        updated_at=at,
        version=1,
    )
    uow.session.add(pet)
    await uow.session.flush()
    return pet


async def update_pet(
    uow: Uow, profile: GrowthProfile, pet_id: UUID, patch: PetPatch, *, if_match: int | None = None
) -> VPet:
    """Rename a pet, or make it the one that is about; the profile's lock keeps it the only one."""
    pet = await own_row(uow.session, VPet, pet_id, profile.user_id, for_update=True)
    if if_match is not None and if_match != pet.version:
        raise StaleVersion
    changes = {name: value for name, value in patch.changes().items() if getattr(pet, name) != value}
    if not changes:
        return pet
    if "is_active" in changes:
        await uow.session.execute(update(VPet).where(VPet.user_id == profile.user_id).values(is_active=False))
        await uow.session.refresh(pet)
    for name, value in changes.items():
        setattr(pet, name, value)
    pet.version += 1
    pet.updated_at = clock.now()
    await uow.session.flush()
    return pet


async def release_pet(uow: Uow, profile: GrowthProfile, pet_id: UUID) -> None:
    """Let a pet go; points stay with their owner. Another one comes about. Raises `LastPet`."""
    pet = await own_row(uow.session, VPet, pet_id, profile.user_id, for_update=True)
    others = select(VPet).where(VPet.user_id == profile.user_id, VPet.id != pet.id).order_by(VPet.id).limit(1)
    other = (await uow.session.scalars(others)).one_or_none()
    if other is None:
        raise LastPet
    was_active = pet.is_active
    await uow.session.delete(pet)
    await uow.session.flush()
    if was_active:
        other.is_active = True
    await uow.session.flush()

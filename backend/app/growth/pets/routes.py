"""Doors to pets."""

from uuid import UUID

from fastapi import Response

from app.growth.doors import GROWN_UP, OpenVault, OwnVault, answer
from app.growth.own import own_row
from app.growth.pets import commands, queries
from app.growth.pets.models import VPet
from app.growth.pets.schemas import PetIn, PetOut, PetPatch, SharedPetsOut, WhyOut
from app.growth.policy import GrowthCan
from app.growth.profile.queries import own_profile, profile_to_read
from app.kernel.answers import Answer
from app.kernel.http.conditional import IfMatch
from app.kernel.http.doors import GuardedRouter, Reading, SignedIn, Tx, commit_and_respond, respond
from app.kernel.paging import Page

router = GuardedRouter(tags=["growth"], dependencies=GROWN_UP)
# What others share stands on boards: nobody has to enter the private side for it.
on_boards = GuardedRouter(tags=["growth"])


@router.door("GET", "/growth/vpets", can=GrowthCan.READ_OWN, name="list_vpets", response_model=Page[PetOut])
async def list_vpets(session: Reading, actor: SignedIn, vault: OpenVault) -> Page[PetOut]:
    """List your pets, the oldest first."""
    day = await queries.day_of_pet(session, await profile_to_read(session, actor.user_id), vault)
    return Page(items=[queries.pet_out(pet, day) for pet in await queries.pets_of(session, actor.user_id)])


@router.door(
    "POST",
    "/growth/vpets",
    can=GrowthCan.CHANGE_OWN,
    name="create_vpet",
    status_code=201,
    response_model=PetOut,
)
async def create_vpet(new: PetIn, uow: Tx, vault: OwnVault) -> Response:
    """Take in a pet."""
    profile = await own_profile(uow)
    pet = await commands.create_pet(uow, profile, new)
    shown = queries.pet_out(pet, await queries.day_of_pet(uow.session, profile, vault))
    return await commit_and_respond(uow, answer(shown, version=pet.version, location=f"/growth/vpets/{pet.id}"))


@router.door("GET", "/growth/vpets/{pet_id}", can=GrowthCan.READ_OWN, name="get_vpet", response_model=PetOut)
async def get_vpet(pet_id: UUID, session: Reading, actor: SignedIn, vault: OpenVault) -> Response:
    """Read a pet."""
    pet = await own_row(session, VPet, pet_id, actor.user_id)
    day = await queries.day_of_pet(session, await profile_to_read(session, actor.user_id), vault)
    return respond(answer(queries.pet_out(pet, day), version=pet.version))


@router.door("PATCH", "/growth/vpets/{pet_id}", can=GrowthCan.CHANGE_OWN, name="update_vpet", response_model=PetOut)
async def update_vpet(pet_id: UUID, patch: PetPatch, uow: Tx, vault: OwnVault, if_match: IfMatch) -> Response:
    """Rename a pet, or make it the one that is about."""
    profile = await own_profile(uow)
    pet = await commands.update_pet(uow, profile, pet_id, patch, if_match=if_match)
    shown = queries.pet_out(pet, await queries.day_of_pet(uow.session, profile, vault))
    return await commit_and_respond(uow, answer(shown, version=pet.version))


@router.door("DELETE", "/growth/vpets/{pet_id}", can=GrowthCan.CHANGE_OWN, name="release_vpet", status_code=204)
async def release_vpet(pet_id: UUID, uow: Tx) -> Response:
    """Let a pet go; what you earned stays yours."""
    await commands.release_pet(uow, await own_profile(uow), pet_id)
    return await commit_and_respond(uow, Answer(204))


@router.door("GET", "/growth/vpets/{pet_id}/why", can=GrowthCan.READ_OWN, name="explain_vpet", response_model=WhyOut)
async def explain_vpet(pet_id: UUID, session: Reading, actor: SignedIn, vault: OpenVault) -> WhyOut:
    """Say what your pet's mood comes from."""
    await own_row(session, VPet, pet_id, actor.user_id)
    return queries.why(await queries.day_of_pet(session, await profile_to_read(session, actor.user_id), vault))


@on_boards.door(
    "GET", "/boards/{board_id}/pets", can=GrowthCan.READ_OWN, name="list_shared_pets", response_model=SharedPetsOut
)
async def list_shared_pets(board_id: UUID, session: Reading, actor: SignedIn) -> SharedPetsOut:
    """List the pets that people on a board share: name, look and stage, nothing else."""
    return SharedPetsOut(items=await queries.pets_on_board(session, actor.user_id, board_id))

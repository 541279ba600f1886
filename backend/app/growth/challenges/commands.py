"""Taking up challenges, doing their steps, completing them, reshaping them, letting them go."""

from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from app.growth.challenges.models import Challenge, ChallengeStep
from app.growth.challenges.queries import last_turns
from app.growth.challenges.rules import MOST_ACTIVE, MOST_STEPS, reward_of
from app.growth.challenges.schemas import ChallengeIn, ChallengePatch
from app.growth.errors import NotActive, TooManyActive, TooManySteps
from app.growth.ledger.commands import act, take_back
from app.growth.own import own_row
from app.growth.profile.models import GrowthProfile
from app.growth.profile.queries import day_of
from app.growth.sealing import Vault
from app.kernel import clock
from app.kernel.errors import IdTaken, NotFound, StaleVersion
from app.kernel.ids import new_id
from app.kernel.uow import Uow

_SEALED = ("title", "description")


async def create_challenge(uow: Uow, vault: Vault, profile: GrowthProfile, new: ChallengeIn) -> Challenge:
    """Take up a challenge. Raises `TooManyActive`, `IdTaken`."""
    if new.id is not None and await uow.session.get(Challenge, new.id) is not None:
        raise IdTaken
    await _check_room(uow, profile)
    turns = await last_turns(uow.session, profile.user_id, 1)
    at = clock.now()
    challenge = Challenge(
        id=new.id or new_id(),
        user_id=profile.user_id,
        turn_id=turns[0].id if turns and turns[0].closed_at is None else None,
        area=new.area,
        effort=new.effort,
        points_reward=reward_of(new.effort, new.points_reward),
        status="active",
        starts_on=new.starts_on,
        due_on=new.due_on,
        created_at=at,
        updated_at=at,
        version=1,
    )
    words = {"title": new.title, "description": new.description, "reflection": ""}
    challenge.sealed = vault.seal(Challenge.__tablename__, challenge.id, words)
    uow.session.add(challenge)
    await uow.session.flush()
    for position, text in enumerate(new.steps):
        _add_step(uow, vault, challenge, position, text)
    await uow.session.flush()
    return challenge


async def _check_room(uow: Uow, profile: GrowthProfile) -> None:
    active = select(func.count()).where(Challenge.user_id == profile.user_id, Challenge.status == "active")
    if (await uow.session.scalar(active) or 0) >= MOST_ACTIVE:
        raise TooManyActive


def _add_step(uow: Uow, vault: Vault, challenge: Challenge, position: int, text: str) -> None:
    step = ChallengeStep(id=new_id(), user_id=challenge.user_id, challenge_id=challenge.id, position=position)
    step.sealed = vault.seal(ChallengeStep.__tablename__, step.id, {"text": text})
    uow.session.add(step)


async def own_challenge(uow: Uow, challenge_id: UUID, *, is_active: bool = False) -> Challenge:
    """A challenge of the actor's, to change; raises `NotFound`, `NotActive` where it must be active and is not."""
    challenge = await own_row(uow.session, Challenge, challenge_id, uow.user_id, for_update=True)
    if is_active and challenge.status != "active":
        raise NotActive
    return challenge


async def update_challenge(
    uow: Uow, vault: Vault, challenge_id: UUID, patch: ChallengePatch, *, if_match: int | None = None
) -> Challenge:
    """Reshape a challenge; what it is worth follows its effort. Raises `StaleVersion`, `NotActive`."""
    challenge = await own_challenge(uow, challenge_id, is_active=True)
    if if_match is not None and if_match != challenge.version:
        raise StaleVersion
    changes = patch.changes()
    if not changes:
        return challenge
    _say(vault, challenge, {name: value for name, value in changes.items() if name in _SEALED})
    for name, value in changes.items():
        if name not in _SEALED:
            setattr(challenge, name, value)
    if "effort" in changes:
        challenge.points_reward = reward_of(challenge.effort, None)
    await _touched(uow, challenge)
    return challenge


def _say(vault: Vault, challenge: Challenge, words: dict[str, Any]) -> None:
    opened = vault.open(Challenge.__tablename__, challenge.id, challenge.sealed)
    challenge.sealed = vault.seal(Challenge.__tablename__, challenge.id, opened | words)


async def _touched(uow: Uow, challenge: Challenge) -> None:
    challenge.version += 1
    challenge.updated_at = clock.now()
    await uow.session.flush()


async def complete_challenge(
    uow: Uow, vault: Vault, profile: GrowthProfile, challenge_id: UUID, reflection: str
) -> Challenge:
    """Bring a challenge to its end; doing it twice is once."""
    challenge = await own_challenge(uow, challenge_id)
    if challenge.status == "completed":
        return challenge
    if challenge.status != "active":
        raise NotActive
    challenge.status, challenge.completed_at = "completed", clock.now()
    _say(vault, challenge, {"reflection": reflection})
    await _touched(uow, challenge)
    await act(
        uow,
        profile,
        "challenge",
        day=day_of(profile),
        base_key=f"challenge:{challenge.id}",
        source_id=challenge.id,
        points=challenge.points_reward,
    )
    return challenge


async def reopen_challenge(uow: Uow, profile: GrowthProfile, challenge_id: UUID) -> Challenge:
    """Take a completed or released challenge up again; what completing it gave is taken back exactly."""
    challenge = await own_challenge(uow, challenge_id)
    if challenge.status == "active":
        return challenge
    await _check_room(uow, profile)
    if challenge.status == "completed":
        await take_back(uow, profile, challenge.id)
    challenge.status, challenge.completed_at = "active", None
    await _touched(uow, challenge)
    return challenge


async def let_challenge_go(uow: Uow, vault: Vault, challenge_id: UUID, reflection: str) -> Challenge:
    """Let a challenge go. It costs nothing and changes no number."""
    challenge = await own_challenge(uow, challenge_id)
    if challenge.status == "let_go":
        return challenge
    if challenge.status != "active":
        raise NotActive
    challenge.status = "let_go"
    _say(vault, challenge, {"reflection": reflection})
    await _touched(uow, challenge)
    return challenge


async def delete_challenge(uow: Uow, challenge_id: UUID) -> None:
    """Forget a challenge for good; points stay."""
    await uow.session.delete(await own_challenge(uow, challenge_id))


async def add_step(uow: Uow, vault: Vault, challenge_id: UUID, text: str) -> Challenge:
    """Put a step at the end. Raises `NotActive`, `TooManySteps`."""
    challenge = await own_challenge(uow, challenge_id, is_active=True)
    steps = select(func.count(), func.max(ChallengeStep.position)).where(ChallengeStep.challenge_id == challenge.id)
    count, last = (await uow.session.execute(steps)).one()
    if count >= MOST_STEPS:
        raise TooManySteps
    _add_step(uow, vault, challenge, 0 if last is None else last + 1, text)
    await _touched(uow, challenge)
    return challenge


async def own_step(uow: Uow, challenge_id: UUID, step_id: UUID) -> ChallengeStep:
    """A step of the actor's challenge, to change; raises `NotFound`."""
    step = await own_row(uow.session, ChallengeStep, step_id, uow.user_id, for_update=True)
    if step.challenge_id != challenge_id:
        raise NotFound
    return step


async def mark_step(uow: Uow, profile: GrowthProfile, challenge_id: UUID, step_id: UUID, *, is_done: bool) -> Challenge:
    """Mark a step as done or as open again; what it gave is taken back exactly."""
    challenge = await own_challenge(uow, challenge_id, is_active=True)
    step = await own_step(uow, challenge_id, step_id)
    if (step.done_at is not None) == is_done:
        return challenge
    step.done_at = clock.now() if is_done else None
    await _touched(uow, challenge)
    if is_done:
        await act(uow, profile, "step", day=day_of(profile), base_key=f"step:{step.id}", source_id=step.id)
    else:
        await take_back(uow, profile, step.id)
    return challenge


async def delete_step(uow: Uow, challenge_id: UUID, step_id: UUID) -> Challenge:
    """Drop a step; points stay."""
    challenge = await own_challenge(uow, challenge_id, is_active=True)
    await uow.session.delete(await own_step(uow, challenge_id, step_id))
    await _touched(uow, challenge)
    return challenge

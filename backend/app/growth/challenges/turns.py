"""Beginning and closing the turns of the wheel."""

from datetime import date
from uuid import UUID

from sqlalchemy import select

from app.growth.challenges.commands import let_challenge_go, own_challenge, update_challenge
from app.growth.challenges.models import Challenge, Turn
from app.growth.challenges.queries import last_turns
from app.growth.challenges.rules import last_day_of_turn
from app.growth.challenges.schemas import ChallengePatch, TurnChoice, TurnClosing, TurnIn
from app.growth.errors import TurnIsOpen
from app.growth.own import own_row
from app.growth.profile.models import GrowthProfile
from app.growth.profile.queries import day_of
from app.growth.sealing import Vault
from app.kernel import clock
from app.kernel.ids import new_id
from app.kernel.uow import Uow


async def begin_turn(uow: Uow, vault: Vault, profile: GrowthProfile, new: TurnIn) -> Turn:
    """Begin a turn today; challenges that go on come along. Raises `TurnIsOpen`."""
    turns = await last_turns(uow.session, profile.user_id, 1)
    if turns and turns[0].closed_at is None:
        raise TurnIsOpen
    today: date = day_of(profile)
    turn = Turn(
        id=new_id(),
        user_id=profile.user_id,
        number=turns[0].number + 1 if turns else 1,
        starts_on=today,
        ends_on=last_day_of_turn(today),
        created_at=clock.now(),
    )
    turn.sealed = vault.seal(Turn.__tablename__, turn.id, {"intention": new.intention, "closing": ""})
    uow.session.add(turn)
    await uow.session.flush()
    carried = select(Challenge).where(Challenge.user_id == profile.user_id, Challenge.status == "active")
    for challenge in (await uow.session.scalars(carried)).all():
        challenge.turn_id = turn.id
    await uow.session.flush()
    return turn


async def close_turn(uow: Uow, vault: Vault, turn_id: UUID, end: TurnClosing) -> Turn:
    """Close a turn with a letter to oneself; what is unfinished is carried on, reshaped or let go.

    Closing it again only changes the letter. None of it changes a number. Raises `NotActive`.
    """
    turn = await own_row(uow.session, Turn, turn_id, uow.user_id, for_update=True)
    opened = vault.open(Turn.__tablename__, turn.id, turn.sealed)
    turn.sealed = vault.seal(Turn.__tablename__, turn.id, opened | {"closing": end.closing})
    for choice in end.choices:
        await _choose(uow, vault, choice, is_over=turn.closed_at is not None)
    turn.closed_at = turn.closed_at or clock.now()
    await uow.session.flush()
    return turn


async def _choose(uow: Uow, vault: Vault, choice: TurnChoice, *, is_over: bool) -> None:
    if is_over:
        await own_challenge(uow, choice.challenge_id)
    elif choice.way == "let_go":
        await let_challenge_go(uow, vault, choice.challenge_id, choice.reflection)
    elif choice.way == "reshape" and choice.title is not None:
        await update_challenge(uow, vault, choice.challenge_id, ChallengePatch(title=choice.title))
    else:
        await own_challenge(uow, choice.challenge_id, is_active=True)

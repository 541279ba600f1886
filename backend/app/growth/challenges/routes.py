"""Doors to challenges, turns and the small challenge of the day."""

from uuid import UUID

from fastapi import Response

from app.growth.challenges import commands, daily, queries, turns
from app.growth.challenges.models import Challenge
from app.growth.challenges.schemas import (
    ChallengeIn,
    ChallengeOut,
    ChallengePatch,
    DailyOut,
    DailyOwn,
    LetGo,
    SamsaraOut,
    Status,
    StepIn,
    TurnClosing,
    TurnIn,
    TurnOut,
)
from app.growth.content.shelf import Area
from app.growth.doors import GROWN_UP, Locale, OpenVault, OwnVault, answer
from app.growth.own import own_row
from app.growth.policy import GrowthCan
from app.growth.profile.queries import own_profile, profile_to_read
from app.growth.sealing import Vault
from app.kernel.answers import Answer
from app.kernel.http.conditional import IfMatch
from app.kernel.http.doors import GuardedRouter, Reading, Tx, commit_and_respond, respond
from app.kernel.http.pages import Cursor, Limit
from app.kernel.paging import Page
from app.kernel.schemas import DayIn
from app.kernel.uow import Uow

router = GuardedRouter(tags=["growth"], dependencies=GROWN_UP)
_ONE = "/growth/challenges/{challenge_id}"


async def _answer(uow: Uow, vault: Vault, challenge: Challenge, *, is_new: bool = False) -> Answer:
    (shown,) = await queries.challenges_out(uow.session, vault, [challenge])
    place = f"/growth/challenges/{challenge.id}" if is_new else None
    return answer(shown, version=challenge.version, location=place)


@router.door("GET", "/growth/samsara", can=GrowthCan.READ_OWN, name="get_samsara", response_model=SamsaraOut)
async def get_samsara(session: Reading, vault: OpenVault) -> SamsaraOut:
    """Read the wheel: the turn, what you work on, the balance of your areas of life."""
    return await queries.samsara(session, vault, await profile_to_read(session, vault.user_id))


@router.door(
    "POST", "/growth/turns", can=GrowthCan.CHANGE_OWN, name="begin_turn", status_code=201, response_model=TurnOut
)
async def begin_turn(new: TurnIn, uow: Tx, vault: OwnVault) -> Response:
    """Begin a turn of 28 days; challenges that go on come along."""
    turn = await turns.begin_turn(uow, vault, await own_profile(uow), new)
    return await commit_and_respond(uow, answer(queries.turn_out(turn, vault), location="/growth/samsara"))


@router.door(
    "POST", "/growth/turns/{turn_id}/close", can=GrowthCan.CHANGE_OWN, name="close_turn", response_model=TurnOut
)
async def close_turn(turn_id: UUID, closing: TurnClosing, uow: Tx, vault: OwnVault) -> Response:
    """Close a turn with a letter to yourself."""
    turn = await turns.close_turn(uow, vault, turn_id, closing)
    return await commit_and_respond(uow, answer(queries.turn_out(turn, vault)))


@router.door(
    "GET", "/growth/challenges", can=GrowthCan.READ_OWN, name="list_challenges", response_model=Page[ChallengeOut]
)
async def list_challenges(
    session: Reading,
    vault: OpenVault,
    status: Status | None = None,
    area: Area | None = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[ChallengeOut]:
    """List your challenges, the newest first."""
    rows, following = await queries.challenges_of(
        session, vault.user_id, status=status, area=area, limit=limit, cursor=cursor
    )
    return Page(items=await queries.challenges_out(session, vault, rows), next_cursor=following)


@router.door(
    "POST",
    "/growth/challenges",
    can=GrowthCan.CHANGE_OWN,
    name="create_challenge",
    status_code=201,
    response_model=ChallengeOut,
)
async def create_challenge(new: ChallengeIn, uow: Tx, vault: OwnVault) -> Response:
    """Take up a challenge; three at a time are enough."""
    challenge = await commands.create_challenge(uow, vault, await own_profile(uow), new)
    return await commit_and_respond(uow, await _answer(uow, vault, challenge, is_new=True))


@router.door("GET", _ONE, can=GrowthCan.READ_OWN, name="get_challenge", response_model=ChallengeOut)
async def get_challenge(challenge_id: UUID, session: Reading, vault: OpenVault) -> Response:
    """Read a challenge."""
    challenge = await own_row(session, Challenge, challenge_id, vault.user_id)
    (shown,) = await queries.challenges_out(session, vault, [challenge])
    return respond(answer(shown, version=challenge.version))


@router.door("PATCH", _ONE, can=GrowthCan.CHANGE_OWN, name="update_challenge", response_model=ChallengeOut)
async def update_challenge(
    challenge_id: UUID, patch: ChallengePatch, uow: Tx, vault: OwnVault, if_match: IfMatch
) -> Response:
    """Change an active challenge."""
    challenge = await commands.update_challenge(uow, vault, challenge_id, patch, if_match=if_match)
    return await commit_and_respond(uow, await _answer(uow, vault, challenge))


@router.door("POST", f"{_ONE}/reshape", can=GrowthCan.CHANGE_OWN, name="reshape_challenge", response_model=ChallengeOut)
async def reshape_challenge(challenge_id: UUID, patch: ChallengePatch, uow: Tx, vault: OwnVault) -> Response:
    """Make a challenge fit your life better."""
    challenge = await commands.update_challenge(uow, vault, challenge_id, patch)
    return await commit_and_respond(uow, await _answer(uow, vault, challenge))


@router.door(
    "POST", f"{_ONE}/complete", can=GrowthCan.CHANGE_OWN, name="complete_challenge", response_model=ChallengeOut
)
async def complete_challenge(challenge_id: UUID, ending: LetGo, uow: Tx, vault: OwnVault) -> Response:
    """Bring a challenge to its end."""
    profile = await own_profile(uow)
    challenge = await commands.complete_challenge(uow, vault, profile, challenge_id, ending.reflection)
    return await commit_and_respond(uow, await _answer(uow, vault, challenge))


@router.door("POST", f"{_ONE}/reopen", can=GrowthCan.CHANGE_OWN, name="reopen_challenge", response_model=ChallengeOut)
async def reopen_challenge(challenge_id: UUID, uow: Tx, vault: OwnVault) -> Response:
    """Take a challenge up again; its points are taken back exactly."""
    challenge = await commands.reopen_challenge(uow, await own_profile(uow), challenge_id)
    return await commit_and_respond(uow, await _answer(uow, vault, challenge))


@router.door("POST", f"{_ONE}/let-go", can=GrowthCan.CHANGE_OWN, name="let_challenge_go", response_model=ChallengeOut)
async def let_challenge_go(challenge_id: UUID, ending: LetGo, uow: Tx, vault: OwnVault) -> Response:
    """Let a challenge go; it costs nothing."""
    challenge = await commands.let_challenge_go(uow, vault, challenge_id, ending.reflection)
    return await commit_and_respond(uow, await _answer(uow, vault, challenge))


@router.door("DELETE", _ONE, can=GrowthCan.CHANGE_OWN, name="delete_challenge", status_code=204)
async def delete_challenge(challenge_id: UUID, uow: Tx) -> Response:
    """Forget a challenge for good; your points stay."""
    await commands.delete_challenge(uow, challenge_id)
    return await commit_and_respond(uow, Answer(204))


@router.door(
    "POST",
    f"{_ONE}/steps",
    can=GrowthCan.CHANGE_OWN,
    name="add_challenge_step",
    status_code=201,
    response_model=ChallengeOut,
)
async def add_challenge_step(challenge_id: UUID, new: StepIn, uow: Tx, vault: OwnVault) -> Response:
    """Add a step at the end of a challenge."""
    challenge = await commands.add_step(uow, vault, challenge_id, new.text)
    return await commit_and_respond(uow, await _answer(uow, vault, challenge, is_new=True))


@router.door(
    "POST",
    f"{_ONE}/steps/{{step_id}}/complete",
    can=GrowthCan.CHANGE_OWN,
    name="complete_challenge_step",
    response_model=ChallengeOut,
)
async def complete_challenge_step(challenge_id: UUID, step_id: UUID, uow: Tx, vault: OwnVault) -> Response:
    """Mark a step as done."""
    challenge = await commands.mark_step(uow, await own_profile(uow), challenge_id, step_id, is_done=True)
    return await commit_and_respond(uow, await _answer(uow, vault, challenge))


@router.door(
    "POST",
    f"{_ONE}/steps/{{step_id}}/reopen",
    can=GrowthCan.CHANGE_OWN,
    name="reopen_challenge_step",
    response_model=ChallengeOut,
)
async def reopen_challenge_step(challenge_id: UUID, step_id: UUID, uow: Tx, vault: OwnVault) -> Response:
    """Mark a step as open again."""
    challenge = await commands.mark_step(uow, await own_profile(uow), challenge_id, step_id, is_done=False)
    return await commit_and_respond(uow, await _answer(uow, vault, challenge))


@router.door(
    "DELETE",
    f"{_ONE}/steps/{{step_id}}",
    can=GrowthCan.CHANGE_OWN,
    name="delete_challenge_step",
    response_model=ChallengeOut,
)
async def delete_challenge_step(challenge_id: UUID, step_id: UUID, uow: Tx, vault: OwnVault) -> Response:
    """Drop a step of a challenge."""
    challenge = await commands.delete_step(uow, challenge_id, step_id)
    return await commit_and_respond(uow, await _answer(uow, vault, challenge))


@router.door(
    "GET", "/growth/daily-challenge", can=GrowthCan.READ_OWN, name="get_daily_challenge", response_model=DailyOut
)
async def get_daily_challenge(session: Reading, vault: OpenVault, locale: Locale = "en") -> DailyOut:
    """Read the small challenge of today; it is the same on all your devices."""
    return await queries.daily_out(session, vault, await profile_to_read(session, vault.user_id), locale)


@router.door(
    "PUT", "/growth/daily-challenge", can=GrowthCan.CHANGE_OWN, name="set_daily_challenge", response_model=DailyOut
)
async def set_daily_challenge(own: DailyOwn, uow: Tx, vault: OwnVault, locale: Locale = "en") -> Response:
    """Set today's challenge in your own words."""
    profile = await own_profile(uow)
    await daily.say_daily(uow, vault, profile, own.text)
    return await commit_and_respond(uow, answer(await queries.daily_out(uow.session, vault, profile, locale)))


@router.door(
    "POST",
    "/growth/daily-challenge/swap",
    can=GrowthCan.CHANGE_OWN,
    name="swap_daily_challenge",
    response_model=DailyOut,
)
async def swap_daily_challenge(uow: Tx, vault: OwnVault, locale: Locale = "en") -> Response:
    """Draw another challenge for today, once."""
    profile = await own_profile(uow)
    await daily.swap_daily(uow, profile)
    return await commit_and_respond(uow, answer(await queries.daily_out(uow.session, vault, profile, locale)))


@router.door(
    "POST",
    "/growth/daily-challenge/complete",
    can=GrowthCan.CHANGE_OWN,
    name="complete_daily_challenge",
    response_model=DailyOut,
)
async def complete_daily_challenge(
    uow: Tx, vault: OwnVault, locale: Locale = "en", day: DayIn | None = None
) -> Response:
    """Mark today's challenge as done, or that of a `day` before, and read today's."""
    profile = await own_profile(uow)
    await daily.complete_daily(uow, profile, day)
    return await commit_and_respond(uow, answer(await queries.daily_out(uow.session, vault, profile, locale)))

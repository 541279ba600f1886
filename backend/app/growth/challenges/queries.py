"""Reading challenges, turns and the day's small challenge."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from app.growth.challenges.models import Challenge, ChallengeStep, DailyChallenge, Turn
from app.growth.challenges.rules import NOT_AGAIN_WITHIN_DAYS, TURN_DAYS, pick, quiet_areas
from app.growth.challenges.schemas import ChallengeOut, DailyOut, SamsaraOut, Status, StepOut, TurnOut
from app.growth.content.shelf import Area, deck
from app.growth.ledger.rules import SOURCES
from app.growth.profile.models import GrowthProfile
from app.growth.profile.queries import day_of
from app.growth.profile.rules import start_of_day
from app.growth.sealing import Vault
from app.kernel import clock
from app.kernel.paging import cut, decode_cursor

_AREAS: tuple[Area, ...] = ("body", "mind", "people", "work", "home", "meaning")
_BALANCE_TURNS = 3


def turn_out(turn: Turn, vault: Vault) -> TurnOut:
    """A turn, opened."""
    kept = {name: getattr(turn, name) for name in TurnOut.model_fields if hasattr(turn, name)}
    return TurnOut.model_validate(kept | vault.open(Turn.__tablename__, turn.id, turn.sealed))


async def challenges_out(session: AsyncSession, vault: Vault, rows: Iterable[Challenge]) -> list[ChallengeOut]:
    """Challenges with their steps, opened; two statements however many there are."""
    found = list(rows)
    steps: dict[UUID, list[StepOut]] = defaultdict(list)
    query = select(ChallengeStep).where(ChallengeStep.challenge_id.in_([row.id for row in found]))
    for step in await session.scalars(query.order_by(ChallengeStep.position)):
        text = vault.open(ChallengeStep.__tablename__, step.id, step.sealed)["text"]
        steps[step.challenge_id].append(StepOut(id=step.id, text=text, position=step.position, done_at=step.done_at))
    return [_challenge_out(row, vault, steps[row.id]) for row in found]


def _challenge_out(row: Challenge, vault: Vault, steps: list[StepOut]) -> ChallengeOut:
    columns = ChallengeOut.model_fields.keys() - {"is_completed"}
    kept = {name: getattr(row, name) for name in columns if hasattr(row, name)}
    kept["is_completed"] = row.status == "completed"
    opened = vault.open(Challenge.__tablename__, row.id, row.sealed)
    return ChallengeOut.model_validate(kept | opened | {"steps": steps})


async def challenges_of(
    session: AsyncSession,
    user_id: UUID,
    *,
    status: Status | None,
    area: Area | None,
    limit: int,
    cursor: str | None,
) -> tuple[Sequence[Challenge], str | None]:
    """A person's challenges, the newest first. Raises `InvalidCursor`."""
    query = select(Challenge).where(Challenge.user_id == user_id)
    if status is not None:
        query = query.where(Challenge.status == status)
    if area is not None:
        query = query.where(Challenge.area == area)
    before = decode_cursor(cursor, UUID)
    if before is not None:
        query = query.where(Challenge.id < before[0])
    rows = (await session.scalars(query.order_by(Challenge.id.desc()).limit(limit + 1))).all()
    return cut(rows, limit, lambda row: (row.id,))


async def active_challenges(session: AsyncSession, user_id: UUID) -> Sequence[Challenge]:
    """What a person works on, the oldest first."""
    query = select(Challenge).where(Challenge.user_id == user_id, Challenge.status == "active")
    return (await session.scalars(query.order_by(Challenge.id))).all()


async def last_turns(session: AsyncSession, user_id: UUID, count: int = 2) -> Sequence[Turn]:
    """A person's last turns, the latest first."""
    query = select(Turn).where(Turn.user_id == user_id).order_by(Turn.number.desc()).limit(count)
    return (await session.scalars(query)).all()


async def samsara(session: AsyncSession, vault: Vault, profile: GrowthProfile) -> SamsaraOut:
    """The wheel as it stands today."""
    today, user_id = day_of(profile), profile.user_id
    turns = await last_turns(session, user_id)
    present = turns[0] if turns and turns[0].closed_at is None else None
    closed = [turn for turn in turns if turn.closed_at is not None]
    letter = turn_out(closed[0], vault).closing if closed else None
    active = await challenges_out(session, vault, await active_challenges(session, user_id))
    return SamsaraOut(
        turn=None if present is None else turn_out(present, vault),
        day_of_turn=None if present is None else (today - present.starts_on).days + 1,
        letter=letter or None,
        active=active,
        balance=await _balance(session, user_id),
    )


async def _balance(session: AsyncSession, user_id: UUID, *, until: datetime | None = None) -> dict[Area, int]:
    until = until or clock.now()
    since = until - timedelta(days=_BALANCE_TURNS * TURN_DAYS)
    done: Counter[str] = Counter()
    whole = select(Challenge.area, func.count()).where(
        Challenge.user_id == user_id, Challenge.status == "completed", Challenge.completed_at.between(since, until)
    )
    parts = (
        select(Challenge.area, func.count())
        .join(ChallengeStep, ChallengeStep.challenge_id == Challenge.id)
        .where(Challenge.user_id == user_id, ChallengeStep.done_at.between(since, until))
    )
    for query in (whole, parts):
        for area, count in await session.execute(query.group_by(Challenge.area)):
            done[area] += count
    return {area: done[area] for area in _AREAS}


async def recent_cards(session: AsyncSession, user_id: UUID, day: date) -> set[str]:
    """Cards of the last days, which do not come again yet."""
    query = select(DailyChallenge.template_key).where(
        DailyChallenge.user_id == user_id,
        DailyChallenge.local_day.between(day - timedelta(days=NOT_AGAIN_WITHIN_DAYS), day - timedelta(days=1)),
        DailyChallenge.template_key.is_not(None),
    )
    return {key for key in await session.scalars(query) if key is not None}


async def card_of_the_day(
    session: AsyncSession, profile: GrowthProfile, day: date, *, swaps: int, besides: str | None = None
) -> str:
    """The card that a day draws: none of the last days, rather from areas of life in which little was done.

    What is done on a day does not change its card.
    """
    begun = start_of_day(day, profile.time_zone, profile.day_start_hour)
    quiet = quiet_areas(await _balance(session, profile.user_id, until=begun))
    recent = await recent_cards(session, profile.user_id, day) | ({besides} if besides else set())
    preferred = [card.key for card in deck() if card.area in quiet and card.key not in recent]
    return pick(profile.user_id, day, swaps, preferred or [card.key for card in deck()], recent)


async def daily_out(session: AsyncSession, vault: Vault, profile: GrowthProfile, locale: str) -> DailyOut:
    """The small challenge of today; looking at it changes nothing."""
    day = day_of(profile)
    row = await session.get(DailyChallenge, (profile.user_id, day))
    if row is not None and row.sealed is not None:
        text, area = str(vault.open(DailyChallenge.__tablename__, row.id, row.sealed)["text"]), None
        key = None
    else:
        swaps = 0 if row is None else row.swaps
        kept = None if row is None else row.template_key
        key = kept or await card_of_the_day(session, profile, day, swaps=swaps)
        card = next((card for card in deck() if card.key == key), deck()[0])
        text, area = card.text.said_in(locale), card.area
    return DailyOut(
        local_day=day,
        key=key,
        text=text,
        area=area,
        points=SOURCES["daily"].points,
        may_swap=row is None or (row.swaps == 0 and row.completed_at is None),
        completed_at=None if row is None else row.completed_at,
    )

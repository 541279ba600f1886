"""Changing the small challenge of today: swapping it once, saying it oneself, doing it."""

from datetime import date

from app.growth.challenges.models import DailyChallenge
from app.growth.challenges.queries import card_of_the_day
from app.growth.errors import AlreadySwapped, DailyIsDone, InTheFuture
from app.growth.ledger.commands import act
from app.growth.profile.models import GrowthProfile
from app.growth.profile.queries import day_of
from app.growth.sealing import Vault
from app.kernel import clock
from app.kernel.ids import new_id
from app.kernel.uow import Uow


async def _row_of(uow: Uow, profile: GrowthProfile, day: date) -> DailyChallenge:
    """The row of a day, made at the first change; the profile's lock keeps it one."""
    row = await uow.session.get(DailyChallenge, (profile.user_id, day))
    if row is None:
        row = DailyChallenge(user_id=profile.user_id, local_day=day, id=new_id(), swaps=0)
        row.template_key = await card_of_the_day(uow.session, profile, day, swaps=0)
        uow.session.add(row)
        await uow.session.flush()
    return row


async def swap_daily(uow: Uow, profile: GrowthProfile) -> None:
    """Draw another card, once a day. Raises `AlreadySwapped`, `DailyIsDone`."""
    row = await _row_of(uow, profile, day_of(profile))
    if row.completed_at is not None:
        raise DailyIsDone
    if row.swaps:
        raise AlreadySwapped
    row.swaps = 1
    row.template_key = await card_of_the_day(uow.session, profile, row.local_day, swaps=1, besides=row.template_key)
    row.sealed = None
    await uow.session.flush()


async def say_daily(uow: Uow, vault: Vault, profile: GrowthProfile, text: str) -> None:
    """Set today's challenge in one's own words. Raises `DailyIsDone`."""
    row = await _row_of(uow, profile, day_of(profile))
    if row.completed_at is not None:
        raise DailyIsDone
    row.template_key = None
    row.sealed = vault.seal(DailyChallenge.__tablename__, row.id, {"text": text})
    await uow.session.flush()


async def complete_daily(uow: Uow, profile: GrowthProfile, day: date | None = None) -> None:
    """Mark the challenge of a day as done, or today's; twice is once. Raises `InTheFuture`."""
    today = day_of(profile)
    if day is not None and day > today:
        raise InTheFuture
    row = await _row_of(uow, profile, day or today)
    if row.completed_at is not None:
        return
    row.completed_at = clock.now()
    await uow.session.flush()
    await act(uow, profile, "daily", day=row.local_day, base_key=f"daily:{row.local_day}", source_id=row.id)

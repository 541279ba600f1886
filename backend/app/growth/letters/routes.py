"""The door to the weekly letter."""

from datetime import date
from typing import Annotated

from fastapi import Query

from app.growth.doors import GROWN_UP, FreshVault, Locale
from app.growth.letters import queries
from app.growth.letters.schemas import LetterOut
from app.growth.policy import GrowthCan
from app.growth.profile.queries import profile_to_read
from app.kernel.http.doors import FreshReading, GuardedRouter

router = GuardedRouter(tags=["growth"], dependencies=GROWN_UP)


@router.door("GET", "/growth/cave/letter", can=GrowthCan.READ_OWN, name="get_letter", response_model=LetterOut)
async def get_letter(
    session: FreshReading,
    vault: FreshVault,
    day: Annotated[
        date | None, Query(description="A day of the week to read of; without it, the last whole one.")
    ] = None,
    locale: Locale = "en",
) -> LetterOut:
    """Read the letter of a week: your own words, put together; nothing where you want no old pages to come back."""
    profile = await profile_to_read(session, vault.user_id)
    return await queries.letter(session, vault, profile, day=day, locale=locale)

"""Doors to the growth profile and the ledger."""

from typing import Annotated

from fastapi import Query, Response
from sqlalchemy.ext.asyncio import AsyncSession

from app.growth.doors import answer
from app.growth.ledger.queries import entries_of, standing
from app.growth.ledger.schemas import LedgerEntryOut
from app.growth.policy import GrowthCan
from app.growth.profile import commands
from app.growth.profile.models import GrowthProfile
from app.growth.profile.queries import asked_age, profile_to_read
from app.growth.profile.schemas import AgeIn, GrowthProfileOut, GrowthProfilePatch
from app.kernel.http.conditional import IfMatch
from app.kernel.http.doors import (
    FreshReading,
    GuardedRouter,
    Reading,
    SignedIn,
    Tx,
    UsesTools,
    commit_and_respond,
    respond,
)
from app.kernel.http.pages import Cursor, Limit
from app.kernel.paging import Page
from app.kernel.tools import Tools

# Both stay open to whoever has not said their age: how it stands, and saying so.
router = GuardedRouter(tags=["growth"])


@router.door(
    "GET", "/growth/profile", can=GrowthCan.READ_OWN, name="get_growth_profile", response_model=GrowthProfileOut
)
async def get_growth_profile(session: Reading, actor: SignedIn, tools: UsesTools) -> Response:
    """Read how your days run and where you stand: points, level, active days."""
    shown = await _shown(session, await profile_to_read(session, actor.user_id), tools)
    return respond(answer(shown, version=shown.version))


@router.door(
    "PATCH", "/growth/profile", can=GrowthCan.CHANGE_OWN, name="update_growth_profile", response_model=GrowthProfileOut
)
async def update_growth_profile(patch: GrowthProfilePatch, uow: Tx, tools: UsesTools, if_match: IfMatch) -> Response:
    """Change your zone, when your day begins, a pause, what you share."""
    shown = await _shown(uow.session, await commands.update_profile(uow, patch, if_match=if_match), tools)
    return await commit_and_respond(uow, answer(shown, version=shown.version))


@router.door(
    "PUT", "/growth/profile/age", can=GrowthCan.CHANGE_OWN, name="confirm_age", response_model=GrowthProfileOut
)
async def confirm_age(said: AgeIn, uow: Tx, tools: UsesTools) -> Response:
    """Say that you are old enough for the private side; it opens then."""
    assert said.is_old_enough  # noqa: S101 - the schema takes nothing else
    shown = await _shown(uow.session, await commands.confirm_age(uow), tools)
    return await commit_and_respond(uow, answer(shown, version=shown.version))


async def _shown(session: AsyncSession, profile: GrowthProfile, tools: Tools) -> GrowthProfileOut:
    shown = await standing(session, profile)
    return shown.model_copy(update={"asks_age": asked_age(profile, tools.settings)})


@router.door("GET", "/growth/points", can=GrowthCan.READ_OWN, name="list_points", response_model=Page[LedgerEntryOut])
async def list_points(
    session: FreshReading,
    actor: SignedIn,
    kind: Annotated[
        str | None, Query(max_length=40, description="What they were given for.", examples=["card"])
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[LedgerEntryOut]:
    """List your points as they were given and taken back, newest first."""
    rows, following = await entries_of(session, actor.user_id, kind=kind, limit=limit, cursor=cursor)
    return Page(items=[LedgerEntryOut.model_validate(row) for row in rows], next_cursor=following)

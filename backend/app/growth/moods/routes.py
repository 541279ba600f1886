"""Doors to moods."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Query, Response

from app.growth.doors import GROWN_UP, FreshVault, OpenVault, OwnVault, answer
from app.growth.moods import commands, queries
from app.growth.moods.models import MoodEntry
from app.growth.moods.schemas import AssociationOut, AssociationsOut, MoodChart, MoodIn, MoodOut, MoodPatch
from app.growth.own import own_row
from app.growth.policy import GrowthCan
from app.growth.profile.queries import day_of, profile_to_read
from app.kernel.answers import Answer
from app.kernel.http.doors import FreshReading, GuardedRouter, Reading, SignedIn, Tx, commit_and_respond, respond
from app.kernel.http.pages import Cursor, Limit
from app.kernel.paging import Page

router = GuardedRouter(tags=["growth"], dependencies=GROWN_UP)
Span = Annotated[int, Query(ge=7, le=366, description="How many days, today among them.")]


@router.door("GET", "/growth/moods", can=GrowthCan.READ_OWN, name="list_moods", response_model=Page[MoodOut])
async def list_moods(
    session: FreshReading,
    vault: FreshVault,
    since: date | None = None,
    until: date | None = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[MoodOut]:
    """List your moods, the latest first."""
    rows, following = await queries.moods_of(
        session, vault.user_id, since=since, until=until, limit=limit, cursor=cursor
    )
    return Page(items=[queries.mood_out(row, vault) for row in rows], next_cursor=following)


@router.door(
    "POST", "/growth/moods", can=GrowthCan.CHANGE_OWN, name="log_mood", status_code=201, response_model=MoodOut
)
async def log_mood(new: MoodIn, uow: Tx, vault: OwnVault) -> Response:
    """Log how you feel."""
    entry = await commands.log_mood(uow, vault, new)
    return await commit_and_respond(uow, answer(queries.mood_out(entry, vault), location=f"/growth/moods/{entry.id}"))


@router.door("GET", "/growth/moods/chart", can=GrowthCan.READ_OWN, name="get_mood_chart", response_model=MoodChart)
async def get_mood_chart(session: FreshReading, actor: SignedIn, vault: FreshVault, days: Span = 30) -> MoodChart:
    """Read your moods of the last days in numbers."""
    profile = await profile_to_read(session, actor.user_id)
    return await queries.chart(session, vault, last=day_of(profile), days=days)


@router.door(
    "GET",
    "/growth/moods/associations",
    can=GrowthCan.READ_OWN,
    name="list_associations",
    response_model=AssociationsOut,
)
async def list_associations(session: FreshReading, actor: SignedIn, vault: FreshVault) -> AssociationsOut:
    """Read what tends to go together with your moods, where there are days enough to say so."""
    today = day_of(await profile_to_read(session, actor.user_id))
    found = await queries.together(session, vault, last=today)
    return AssociationsOut(items=[AssociationOut.model_validate(it) for it in found])


@router.door("GET", "/growth/moods/{mood_id}", can=GrowthCan.READ_OWN, name="get_mood", response_model=MoodOut)
async def get_mood(mood_id: UUID, session: Reading, vault: OpenVault) -> Response:
    """Read a logged mood."""
    return respond(answer(queries.mood_out(await own_row(session, MoodEntry, mood_id, vault.user_id), vault)))


@router.door("PATCH", "/growth/moods/{mood_id}", can=GrowthCan.CHANGE_OWN, name="update_mood", response_model=MoodOut)
async def update_mood(mood_id: UUID, patch: MoodPatch, uow: Tx, vault: OwnVault) -> Response:
    """Say better how you felt."""
    entry = await commands.update_mood(uow, vault, mood_id, patch)
    return await commit_and_respond(uow, answer(queries.mood_out(entry, vault)))


@router.door("DELETE", "/growth/moods/{mood_id}", can=GrowthCan.CHANGE_OWN, name="delete_mood", status_code=204)
async def delete_mood(mood_id: UUID, uow: Tx) -> Response:
    """Forget a mood for good."""
    await commands.delete_mood(uow, mood_id)
    return await commit_and_respond(uow, Answer(204))

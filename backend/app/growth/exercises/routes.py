"""Doors to exercises."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Response

from app.growth.content.shelf import Kind
from app.growth.doors import GROWN_UP, FreshVault, Locale, OpenVault, OwnVault, answer
from app.growth.exercises import commands, queries
from app.growth.exercises.models import ExerciseSession
from app.growth.exercises.schemas import ExerciseSessionOut, SessionIn, SessionPatch, ShelfOut
from app.growth.own import own_row
from app.growth.policy import GrowthCan
from app.growth.profile.queries import own_profile
from app.kernel.answers import Answer
from app.kernel.http.doors import FreshReading, GuardedRouter, Reading, Tx, UsesTools, commit_and_respond, respond
from app.kernel.http.pages import Cursor, Limit
from app.kernel.paging import Page

router = GuardedRouter(tags=["growth"], dependencies=GROWN_UP)
_ONE = "/growth/exercise-sessions/{session_id}"


@router.door("GET", "/growth/exercises", can=GrowthCan.READ_OWN, name="list_exercises", response_model=ShelfOut)
async def list_exercises(
    session: FreshReading,
    vault: FreshVault,
    tools: UsesTools,
    locale: Locale = "en",
    kind: Kind | None = None,
) -> ShelfOut:
    """Read the shelf of exercises, with what each did for you so far."""
    found = await queries.shelf(session, tools.settings, vault, locale)
    return ShelfOut(items=[it for it in found.items if kind in {None, it.kind}])


@router.door(
    "POST",
    "/growth/exercises/{exercise_key}/sessions",
    can=GrowthCan.CHANGE_OWN,
    name="begin_exercise",
    status_code=201,
    response_model=ExerciseSessionOut,
)
async def begin_exercise(exercise_key: str, new: SessionIn, uow: Tx, vault: OwnVault) -> Response:
    """Begin an exercise."""
    row = await commands.begin_exercise(uow, vault, await own_profile(uow), exercise_key, new)
    place = f"/growth/exercise-sessions/{row.id}"
    return await commit_and_respond(uow, answer(queries.session_out(row, vault), location=place))


@router.door(
    "GET",
    "/growth/exercise-sessions",
    can=GrowthCan.READ_OWN,
    name="list_exercise_sessions",
    response_model=Page[ExerciseSessionOut],
)
async def list_exercise_sessions(
    session: FreshReading,
    vault: FreshVault,
    exercise_key: Annotated[str | None, Query(max_length=60)] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[ExerciseSessionOut]:
    """List the exercises you did, the latest first."""
    rows, following = await queries.sessions_of(session, vault.user_id, key=exercise_key, limit=limit, cursor=cursor)
    return Page(items=[queries.session_out(row, vault) for row in rows], next_cursor=following)


@router.door("GET", _ONE, can=GrowthCan.READ_OWN, name="get_exercise_session", response_model=ExerciseSessionOut)
async def get_exercise_session(session_id: UUID, session: Reading, vault: OpenVault) -> Response:
    """Read how an exercise went."""
    row = await own_row(session, ExerciseSession, session_id, vault.user_id)
    return respond(answer(queries.session_out(row, vault)))


@router.door("PATCH", _ONE, can=GrowthCan.CHANGE_OWN, name="update_exercise_session", response_model=ExerciseSessionOut)
async def update_exercise_session(session_id: UUID, patch: SessionPatch, uow: Tx, vault: OwnVault) -> Response:
    """Say how an exercise went, and finish it."""
    row = await commands.update_exercise_session(uow, vault, await own_profile(uow), session_id, patch)
    return await commit_and_respond(uow, answer(queries.session_out(row, vault)))


@router.door("DELETE", _ONE, can=GrowthCan.CHANGE_OWN, name="delete_exercise_session", status_code=204)
async def delete_exercise_session(session_id: UUID, uow: Tx) -> Response:
    """Forget a session for good."""
    await commands.delete_exercise_session(uow, session_id)
    return await commit_and_respond(uow, Answer(204))

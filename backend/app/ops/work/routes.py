"""Doors for instance admins to the work behind the scenes."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query, Response

from app.kernel.access import Actor, authorize
from app.kernel.answers import Answer
from app.kernel.http.doors import GuardedRouter, Reading, SignedIn, Tx, commit_and_respond
from app.kernel.http.pages import Cursor, Limit
from app.kernel.paging import Page
from app.ops.work import commands, queries
from app.ops.work.policy import WorkCan, rank_of
from app.ops.work.schemas import JobOut, JobState, Replayed, WorkOut

router = GuardedRouter(tags=["administration"])
State = Annotated[JobState, Query(description="Given up, tried again after a failure, or not tried yet.")]


async def _who_may_read(actor: SignedIn) -> Actor:
    authorize(rank_of(actor), WorkCan.READ_WORK)
    return actor


async def _who_may_replay(actor: SignedIn) -> Actor:
    authorize(rank_of(actor), WorkCan.REPLAY_WORK)
    return actor


Reader = Annotated[Actor, Depends(_who_may_read)]
Replayer = Annotated[Actor, Depends(_who_may_replay)]


@router.door("GET", "/admin/work", can=WorkCan.READ_WORK, name="get_work", response_model=WorkOut)
async def get_work(_: Reader, session: Reading) -> WorkOut:
    """Read how the work stands: what waits, what failed, who works, and the last run of what recurs."""
    return await queries.work_now(session)


@router.door("GET", "/admin/jobs", can=WorkCan.READ_WORK, name="list_jobs", response_model=Page[JobOut])
async def list_jobs(
    _: Reader, session: Reading, state: State = "dead", limit: Limit = 50, cursor: Cursor = None
) -> Page[JobOut]:
    """List work that is not done, the latest first; unless asked otherwise what was given up, with its reason."""
    items, following = await queries.jobs_in(session, state, limit=limit, cursor=cursor)
    return Page(items=items, next_cursor=following)


@router.door("POST", "/admin/jobs/replay", can=WorkCan.REPLAY_WORK, name="replay_jobs", response_model=Replayed)
async def replay_jobs(_: Replayer, uow: Tx) -> Response:
    """Try everything again that was given up, mails and pushes too."""
    count = await commands.replay_all(uow)
    return await commit_and_respond(uow, Answer(200, Replayed(count=count).json_bytes()))


@router.door("POST", "/admin/jobs/{job_id}/replay", can=WorkCan.REPLAY_WORK, name="replay_job", response_model=JobOut)
async def replay_job(job_id: UUID, _: Replayer, uow: Tx) -> Response:
    """Try a piece of work again at once."""
    row = await commands.replay(uow, job_id)
    return await commit_and_respond(uow, Answer(200, queries.shown(row).json_bytes()))


@router.door("DELETE", "/admin/jobs/{job_id}", can=WorkCan.REPLAY_WORK, name="drop_job", status_code=204)
async def drop_job(job_id: UUID, _: Replayer, uow: Tx) -> Response:
    """Let go of a piece of work that was given up."""
    await commands.drop(uow, job_id)
    return await commit_and_respond(uow, Answer(204))

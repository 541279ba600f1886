"""The door for Daylio's file."""

import asyncio
from typing import Annotated

from fastapi import Query, Request, Response

from app.growth.daylio.commands import import_daylio as take_in
from app.growth.daylio.rules import sheet_of
from app.growth.daylio.schemas import DaylioOut
from app.growth.doors import GROWN_UP, answer
from app.growth.errors import DaylioUnreadable
from app.growth.policy import GrowthCan
from app.growth.profile.queries import own_profile
from app.growth.sealing import vault_of
from app.kernel.http.doors import GuardedRouter, SignedIn, UsesTools, commit_and_respond
from app.kernel.http.uploads import read_upload, upload_body

router = GuardedRouter(tags=["growth"], dependencies=GROWN_UP)
_LARGEST = 16 * 1024 * 1024
Named = Annotated[
    list[Annotated[str, Query(pattern=r"^.{1,60}:[1-5]$")]],
    Query(max_length=40, description="Which face a name of one's own stands for, 1 to 5.", examples=[["fine:4"]]),
]


@router.door(
    "POST",
    "/growth/imports/daylio",
    can=GrowthCan.CHANGE_OWN,
    name="import_daylio",
    response_model=DaylioOut,
    upload=upload_body("The file that Daylio exports as CSV, at most 16 MB."),
)
async def import_daylio(
    request: Request,
    actor: SignedIn,
    tools: UsesTools,
    dry_run: bool = True,
    mood: Named = [],  # noqa: B006
) -> Response:
    """Bring moods from Daylio's CSV file; a dry run says what would. Nothing comes in twice."""
    upload = await read_upload(request)
    content = await upload.whole(most=_LARGEST)
    if content is None:
        raise DaylioUnreadable
    sheet = await asyncio.to_thread(sheet_of, content.decode("utf-8", "replace"))
    if sheet is None:
        raise DaylioUnreadable
    named = {name: int(value) for name, _, value in (it.rpartition(":") for it in mood)}
    async with tools.uow(actor) as uow:
        profile = await own_profile(uow)
        vault = await vault_of(uow.session, tools.settings, actor.user_id)
        shown = await take_in(uow, vault, profile, sheet, named, is_dry_run=dry_run)
        return await commit_and_respond(uow, answer(shown))

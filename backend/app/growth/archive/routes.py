"""Doors to archives."""

import asyncio
from uuid import UUID

from fastapi import Request, Response

from app.growth.archive import commands, queries
from app.growth.archive.rules import packed, unpacked
from app.growth.archive.schemas import ArchiveTicketOut, RestoredOut
from app.growth.doors import answer
from app.growth.errors import ArchiveUnreadable
from app.growth.policy import GrowthCan
from app.growth.profile.queries import own_profile
from app.growth.sealing import vault_of
from app.kernel.http.doors import GuardedRouter, SignedIn, Tx, UsesTools, commit_and_respond
from app.kernel.http.uploads import read_upload, upload_body

router = GuardedRouter(tags=["growth"])
_LARGEST, _LARGEST_UNPACKED = 64 * 1024 * 1024, 256 * 1024 * 1024


@router.door(
    "POST",
    "/growth/archives",
    can=GrowthCan.READ_OWN,
    name="ask_for_archive",
    status_code=201,
    response_model=ArchiveTicketOut,
)
async def ask_for_archive(uow: Tx) -> Response:
    """Ask for all that is private as an archive; the link is valid for a day, once."""
    ticket = await commands.ask_for_archive(uow)
    shown = ArchiveTicketOut.model_validate(ticket)
    return await commit_and_respond(uow, answer(shown, location=f"/growth/archives/{ticket.id}/file"))


@router.door(
    "GET",
    "/growth/archives/{ticket_id}/file",
    can=GrowthCan.READ_OWN,
    name="get_archive_file",
    response_class=Response,
    responses={
        200: {"content": {"application/zip": {"schema": {"type": "string", "format": "binary"}, "example": "PK"}}}
    },
)
async def get_archive_file(ticket_id: UUID, actor: SignedIn, tools: UsesTools) -> Response:
    """Fetch your archive, once. It is written now and kept nowhere."""
    async with tools.uow(actor) as uow:
        await commands.use_ticket(uow, ticket_id)
        files = await queries.export_of(uow.session, tools.settings, actor.user_id)
        content = await asyncio.to_thread(packed, files)
        await uow.commit()
    headers = {"Content-Disposition": 'attachment; filename="my-grove.zip"', "Cache-Control": "no-store"}
    return Response(content, media_type="application/zip", headers=headers)


@router.door(
    "POST",
    "/growth/archives/restore",
    can=GrowthCan.CHANGE_OWN,
    name="restore_archive",
    response_model=RestoredOut,
    upload=upload_body("An archive of Grove's, at most 64 MB."),
)
async def restore_archive(request: Request, actor: SignedIn, tools: UsesTools) -> Response:
    """Bring an archive into an account that has nothing private yet."""
    upload = await read_upload(request)
    content = await upload.whole(most=_LARGEST)
    if content is None:
        raise ArchiveUnreadable
    rows = await asyncio.to_thread(unpacked, content, limit=_LARGEST_UNPACKED)
    if rows is None:
        raise ArchiveUnreadable
    async with tools.uow(actor) as uow:
        await own_profile(uow)
        vault = await vault_of(uow.session, tools.settings, actor.user_id)
        return await commit_and_respond(uow, answer(await commands.restore(uow, vault, rows)))

"""Doors to attachments. Nothing that somebody uploaded ever leaves as active content of this origin."""

from uuid import UUID

from fastapi import Depends, Request, Response
from fastapi.responses import StreamingResponse

from app.boards.attachments import commands, queries
from app.boards.attachments.rules import PREVIEW_TYPE, disposition
from app.boards.attachments.schemas import AttachmentOut, CoverIn, LinkAttachmentIn
from app.boards.cards.commands import answer_of
from app.boards.cards.queries import shown_card
from app.boards.cards.schemas import CardOut
from app.boards.policy import BoardCan
from app.kernel.answers import Answer
from app.kernel.errors import NotFound
from app.kernel.http.doors import (
    GuardedRouter,
    Reading,
    SignedIn,
    Tx,
    UsesTools,
    commit_and_respond,
    respond,
    upload_write,
)
from app.kernel.http.limits import rate
from app.kernel.http.pages import Cursor, Limit
from app.kernel.http.uploads import read_upload, upload_body
from app.kernel.paging import Page

router = GuardedRouter(tags=["attachments"])

_INERT = {
    "Cache-Control": "private, no-store",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_FILE = {"type": "string", "format": "binary"}
_BYTES = {
    200: {
        "description": "The bytes.",
        "content": {"application/octet-stream": {"schema": _FILE, "example": "bytes"}},
    }
}
_PICTURE = {200: {"description": "The picture.", "content": {PREVIEW_TYPE: {"schema": _FILE, "example": "bytes"}}}}


def _created(it: AttachmentOut) -> Answer:
    return Answer(201, it.json_bytes(), {"Location": f"/api/v1/attachments/{it.id}"})


@router.door(
    "GET",
    "/cards/{card_id}/attachments",
    can=BoardCan.READ_CARD,
    name="list_attachments",
    response_model=Page[AttachmentOut],
)
async def list_attachments(
    card_id: UUID, session: Reading, actor: SignedIn, limit: Limit = 50, cursor: Cursor = None
) -> Page[AttachmentOut]:
    """List what is attached to a card, oldest first."""
    await shown_card(session, actor.user_id, card_id)
    rows, following = await queries.attachments_of_card(session, card_id, limit=limit, cursor=cursor)
    return Page(items=[AttachmentOut.model_validate(it) for it in rows], next_cursor=following)


@router.door(
    "POST",
    "/cards/{card_id}/attachments",
    can=BoardCan.ATTACH,
    name="attach_file",
    upload=upload_body("At most `GROVE_MAX_ATTACHMENT_BYTES`, counted while it comes in (100 MB if not set)."),
    status_code=201,
    response_model=AttachmentOut,
    dependencies=[Depends(rate("120/minute", scope="attach", by_user=True))],
)
async def attach_file(card_id: UUID, request: Request, actor: SignedIn, tools: UsesTools) -> Response:
    """Attach a file to a card, as a multipart form with one part named `file`."""
    async with tools.database.reading() as session:
        await queries.may_attach(session, actor.user_id, card_id)
    upload = await read_upload(request)
    stored = await tools.files.put(upload.pieces, limit=tools.settings.max_attachment_bytes)
    try:
        async with upload_write(request, actor, upload.filename.encode("utf-8", "replace"), stored.digest) as uow:
            answer = _created(await commands.attach_file(uow, card_id, upload.filename, stored))
            await uow.commit(answer)
    except BaseException:
        await tools.files.discard(stored.key)
        raise
    return respond(answer)


@router.door(
    "POST",
    "/cards/{card_id}/attachments/links",
    can=BoardCan.ATTACH,
    name="attach_link",
    status_code=201,
    response_model=AttachmentOut,
)
async def attach_link(card_id: UUID, new: LinkAttachmentIn, uow: Tx) -> Response:
    """Attach an address of the web to a card; Grove itself does not open it."""
    return await commit_and_respond(uow, _created(await commands.attach_link(uow, card_id, new)))


@router.door(
    "GET",
    "/attachments/{attachment_id}",
    can=BoardCan.READ_CARD,
    name="download_attachment",
    response_class=Response,
    responses=_BYTES,
)
async def download_attachment(attachment_id: UUID, session: Reading, actor: SignedIn, tools: UsesTools) -> Response:
    """Download an attached file; a browser keeps it as a file, whatever it is."""
    it = await queries.open_attachment(session, actor.user_id, attachment_id)
    if it.file_key is None:
        raise NotFound
    headers = {**_INERT, "Content-Disposition": disposition(it.name), "Content-Length": str(it.size)}
    pieces = await tools.files.read(it.file_key)
    return StreamingResponse(pieces, media_type="application/octet-stream", headers=headers)


@router.door(
    "GET",
    "/attachments/{attachment_id}/preview",
    can=BoardCan.READ_CARD,
    name="get_attachment_preview",
    response_class=Response,
    responses=_PICTURE,
)
async def get_attachment_preview(attachment_id: UUID, session: Reading, actor: SignedIn, tools: UsesTools) -> Response:
    """Read the small picture of an attached image, drawn anew by Grove."""
    it = await queries.open_attachment(session, actor.user_id, attachment_id)
    if it.preview_key is None:
        raise NotFound
    headers = {**_INERT, "Content-Disposition": disposition("preview.webp", kind="inline")}
    return StreamingResponse(await tools.files.read(it.preview_key), media_type=PREVIEW_TYPE, headers=headers)


@router.door("DELETE", "/attachments/{attachment_id}", can=BoardCan.ATTACH, name="delete_attachment", status_code=204)
async def delete_attachment(attachment_id: UUID, uow: Tx) -> Response:
    """Take a file or a link from its card, for good."""
    await commands.delete_attachment(uow, attachment_id)
    return await commit_and_respond(uow, Answer(204))


@router.door("PUT", "/cards/{card_id}/cover", can=BoardCan.UPDATE_CARD, name="put_cover", response_model=CardOut)
async def put_cover(card_id: UUID, wanted: CoverIn, uow: Tx) -> Response:
    """Show an attached image on the front of a card."""
    return await commit_and_respond(uow, answer_of(await commands.put_cover(uow, card_id, wanted.attachment_id)))


@router.door("DELETE", "/cards/{card_id}/cover", can=BoardCan.UPDATE_CARD, name="clear_cover", response_model=CardOut)
async def clear_cover(card_id: UUID, uow: Tx) -> Response:
    """Show no image on the front of a card any more; it stays attached."""
    return await commit_and_respond(uow, answer_of(await commands.put_cover(uow, card_id, None)))

"""Doors to pictures of people. What is served was drawn by Grove itself, never the bytes that came."""

from collections.abc import AsyncIterator
from typing import Any

from fastapi import Depends, Request, Response
from fastapi.responses import StreamingResponse

from app.accounts.avatars import commands, queries
from app.accounts.avatars.errors import NotAPicture
from app.accounts.doors import me_answer
from app.accounts.schemas import Me
from app.kernel.access import Door
from app.kernel.answers import Answer
from app.kernel.errors import PayloadTooLarge
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
from app.kernel.http.uploads import read_upload, upload_body
from app.kernel.pictures import PICTURE_TYPE, NotDrawable, draw_square
from app.kernel.tools import Tools

router = GuardedRouter(tags=["accounts"])

_MOST_BYTES = 10 * 1024 * 1024
_EDGE = 256
_HEADERS = {
    # Its address changes with it, and is known to those who may see the name beside it.
    "Cache-Control": "public, max-age=31536000, immutable",
    "Content-Disposition": 'inline; filename="avatar.webp"',
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_PICTURE: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The picture.",
        "content": {PICTURE_TYPE: {"schema": {"type": "string", "format": "binary"}, "example": "bytes"}},
    }
}


@router.door(
    "PUT",
    "/me/avatar",
    can=Door.SIGNED_IN,
    name="set_avatar",
    response_model=Me,
    upload=upload_body("A picture of at most 10 MB; it is cut square from its middle and drawn anew."),
    dependencies=[Depends(rate("30/hour", scope="avatar", by_user=True))],
)
async def set_avatar(request: Request, actor: SignedIn, tools: UsesTools) -> Response:
    """Show a picture of yours wherever your name stands, as a multipart form with one part named `file`."""
    upload = await read_upload(request)
    content = await upload.whole(most=_MOST_BYTES)
    if content is None:
        raise PayloadTooLarge(f"At most {_MOST_BYTES} bytes are allowed here", limit=_MOST_BYTES)
    try:
        picture = await draw_square(content, edge=_EDGE)
    except NotDrawable:
        raise NotAPicture from None
    return respond(await _keep(request, actor, tools, picture))


async def _keep(request: Request, actor: SignedIn, tools: Tools, picture: bytes) -> Answer:
    stored = await tools.files.put(_once(picture), limit=len(picture))
    try:
        async with upload_write(request, actor, stored.digest) as uow:
            answer = me_answer(await commands.set_avatar(uow, stored))
            await uow.commit(answer)
            return answer
    except BaseException:
        await tools.files.discard(stored.key)
        raise


async def _once(data: bytes) -> AsyncIterator[bytes]:
    yield data


@router.door("DELETE", "/me/avatar", can=Door.SIGNED_IN, name="remove_avatar", response_model=Me)
async def remove_avatar(uow: Tx) -> Response:
    """Show your initials again."""
    return await commit_and_respond(uow, me_answer(await commands.remove_avatar(uow)))


@router.door("GET", "/avatars/{name}", can=Door.PUBLIC, name="get_avatar", response_class=Response, responses=_PICTURE)
async def get_avatar(name: str, session: Reading, tools: UsesTools) -> Response:
    """Read the picture of a person, by the address that stands with their name."""
    pieces = await tools.files.read(await queries.file_of_avatar(session, name))
    return StreamingResponse(pieces, media_type=PICTURE_TYPE, headers=_HEADERS)

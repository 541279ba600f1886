"""Doors for taking one's data along, and for leaving."""

from fastapi import Depends, Response
from fastapi.responses import StreamingResponse

from app.kernel import clock
from app.kernel.access import Door
from app.kernel.http.doors import GuardedRouter, SignedIn, UsesTools
from app.kernel.http.limits import rate
from app.takeout import commands
from app.takeout.schemas import Farewell
from app.takeout.writing import archive_of, pieces

router = GuardedRouter(tags=["accounts"])
_ARCHIVE = {"application/zip": {"schema": {"type": "string", "format": "binary"}, "example": "PK"}}


@router.door(
    "GET",
    "/me/export",
    can=Door.SIGNED_IN,
    name="export_me",
    response_class=Response,
    responses={200: {"description": "A ZIP archive.", "content": _ARCHIVE}},
    dependencies=[Depends(rate("10/hour", scope="export_me", by_user=True))],
)
async def export_me(actor: SignedIn, tools: UsesTools) -> Response:
    """Download everything that is stored about you, private texts opened. It is written now and kept nowhere."""
    file = await archive_of(tools, actor.user_id)
    name = f"grove-{clock.now():%Y-%m-%d}.zip"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return StreamingResponse(pieces(file), media_type="application/zip", headers=headers)


@router.door(
    "DELETE",
    "/me",
    can=Door.SIGNED_IN,
    name="delete_me",
    status_code=204,
    dependencies=[Depends(rate("10/15minute", scope="password", by_user=True))],
)
async def delete_me(farewell: Farewell, actor: SignedIn, tools: UsesTools) -> Response:
    """Delete your account for good; every session ends, and private texts can never be read again."""
    async with tools.uow(actor) as uow:
        await commands.delete_account(uow, farewell)
        await uow.commit()
    return Response(status_code=204)

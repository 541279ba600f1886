"""Doors to exports."""

from uuid import UUID

from fastapi import Response
from fastapi.responses import StreamingResponse

from app.boards.exports import commands, queries
from app.boards.exports.schemas import ExportOut
from app.boards.policy import BoardCan
from app.kernel.access import Door
from app.kernel.answers import Answer
from app.kernel.http.doors import API, GuardedRouter, Reading, SignedIn, Tx, UsesTools, commit_and_respond

router = GuardedRouter(tags=["exports"])


@router.door(
    "POST",
    "/boards/{board_id}/exports",
    can=BoardCan.EXPORT_BOARD,
    name="create_export",
    status_code=202,
    response_model=ExportOut,
)
async def create_export(board_id: UUID, uow: Tx) -> Response:
    """Ask for an archive of a board: JSON that imports again, and a table of its cards."""
    made = await commands.create_export(uow, board_id)
    headers = {"Location": f"{API}/exports/{made.id}"}
    return await commit_and_respond(uow, Answer(202, ExportOut.model_validate(made).json_bytes(), headers))


@router.door(
    "GET", "/exports/{export_id}", can=Door.SIGNED_IN, realm="boards", name="get_export", response_model=ExportOut
)
async def get_export(export_id: UUID, session: Reading, actor: SignedIn) -> ExportOut:
    """Read whether one of your exports is ready."""
    return ExportOut.model_validate(await queries.own_export(session, actor.user_id, export_id))


@router.door(
    "GET",
    "/exports/{export_id}/file",
    can=Door.SIGNED_IN,
    realm="boards",
    name="get_export_file",
    response_class=Response,
    responses={
        200: {"content": {"application/zip": {"schema": {"type": "string", "format": "binary"}, "example": "PK"}}}
    },
)
async def get_export_file(export_id: UUID, session: Reading, actor: SignedIn, tools: UsesTools) -> Response:
    """Fetch the archive of one of your exports, while you may still read the board."""
    board_id, key = await queries.ready_file(session, actor.user_id, export_id)
    headers = {"Content-Disposition": f'attachment; filename="grove-board-{board_id}.zip"'}
    return StreamingResponse(await tools.files.read(key), media_type="application/zip", headers=headers)

"""Doors to imports."""

from typing import get_args
from uuid import UUID

from fastapi import Depends, Request, Response

from app.boards.board.queries import readable_board
from app.boards.imports import commands, errors, placeholders, queries
from app.boards.imports.models import BoardImport
from app.boards.imports.schemas import ClaimIn, ImportKind, ImportOut, PlaceholderOut, Placeholders, StartImportIn
from app.boards.policy import BoardCan
from app.kernel.access import Door, authorize
from app.kernel.answers import Answer
from app.kernel.http.doors import API, GuardedRouter, Reading, SignedIn, Tx, UsesTools, commit_and_respond
from app.kernel.http.limits import rate
from app.kernel.http.uploads import read_upload, upload_body
from app.workspaces.public import WorkspaceCan, workspace_rank

router = GuardedRouter(tags=["imports"])
_KIND = {"type": "string", "enum": list(get_args(ImportKind))}
_DRY_RUN = {"type": "string", "enum": ["true", "false"], "default": "true", "description": "Only count, write nothing."}
_BODY = upload_body("At most `GROVE_MAX_IMPORT_BYTES` (200 MB).", kind=_KIND, dry_run=_DRY_RUN)


def _answer(it: BoardImport) -> Answer:
    return Answer(202, queries.import_out(it).json_bytes(), {"Location": f"{API}/imports/{it.id}"})


@router.door(
    "POST",
    "/workspaces/{workspace_id}/imports",
    can=WorkspaceCan.CREATE_BOARD,
    name="create_import",
    status_code=202,
    response_model=ImportOut,
    upload=_BODY,
    dependencies=[Depends(rate("30/hour", scope="import", by_user=True))],
)
async def create_import(workspace_id: UUID, request: Request, actor: SignedIn, tools: UsesTools) -> Response:
    """Upload the export of another program, or of Grove; a worker reads it, at first only to count."""
    async with tools.database.reading() as session:
        authorize(await workspace_rank(session, workspace_id, actor.user_id), WorkspaceCan.CREATE_BOARD)
    upload = await read_upload(request, texts=("kind", "dry_run"))
    stored = await tools.files.put(upload.pieces, limit=tools.settings.max_import_bytes)
    kind, dry = upload.texts.get("kind", ""), upload.texts.get("dry_run", "true")
    if kind not in get_args(ImportKind) or dry not in {"true", "false"}:
        await tools.files.discard(stored.key)
        raise errors.UnknownImportKind
    async with tools.uow(actor) as uow:
        made = await commands.create_import(
            uow,
            workspace_id,
            kind="trello" if kind == "trello" else "grove",
            filename=upload.filename,
            is_dry=dry == "true",
            stored=stored,
        )
        return await commit_and_respond(uow, _answer(made))


@router.door(
    "GET", "/imports/{import_id}", can=Door.SIGNED_IN, realm="boards", name="get_import", response_model=ImportOut
)
async def get_import(import_id: UUID, session: Reading, actor: SignedIn) -> ImportOut:
    """Read how far one of your imports is, and what it came to."""
    return queries.import_out(await queries.own_import(session, actor.user_id, import_id))


@router.door(
    "POST",
    "/imports/{import_id}/start",
    can=Door.SIGNED_IN,
    realm="boards",
    name="start_import",
    status_code=202,
    response_model=ImportOut,
)
async def start_import(import_id: UUID, uow: Tx, wanted: StartImportIn | None = None) -> Response:
    """Carry out for real what a dry run has counted, or try again what failed."""
    it = await commands.start_import(uow, import_id, wanted or StartImportIn())
    return await commit_and_respond(uow, _answer(it))


@router.door(
    "GET",
    "/boards/{board_id}/placeholders",
    can=BoardCan.READ_MEMBERS,
    name="list_placeholders",
    response_model=Placeholders,
)
async def list_placeholders(board_id: UUID, session: Reading, actor: SignedIn) -> Placeholders:
    """Read who of an imported board is nobody here yet."""
    await readable_board(session, actor.user_id, board_id, BoardCan.READ_MEMBERS)
    return Placeholders(items=await queries.unclaimed(session, board_id))


@router.door(
    "POST",
    "/placeholders/{placeholder_id}/claim",
    can=BoardCan.UPDATE_CARD,
    name="claim_placeholder",
    response_model=PlaceholderOut,
)
async def claim_placeholder(placeholder_id: UUID, wanted: ClaimIn, uow: Tx) -> Response:
    """Say who somebody of an imported board is; their cards, steps and comments become that person's."""
    it = await placeholders.claim_placeholder(uow, placeholder_id, wanted.user_id)
    return await commit_and_respond(uow, Answer(200, PlaceholderOut.model_validate(it).json_bytes()))

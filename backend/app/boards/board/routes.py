"""Doors to boards."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Query, Request, Response

from app.boards import trash
from app.boards.board import commands, queries
from app.boards.board.models import Board
from app.boards.board.schemas import (
    BoardIn,
    BoardOut,
    BoardPatch,
    BoardStatus,
    BoardSummary,
    MemberIn,
    MemberOut,
    Snapshot,
    TrashItem,
)
from app.boards.policy import BoardCan
from app.boards.snapshot import Snapshots
from app.boards.undo import UndoIn, UndoOut, undo
from app.kernel.answers import Answer, version_tag
from app.kernel.http.conditional import IfMatch, IfNoneMatch, none_match
from app.kernel.http.doors import GuardedRouter, Reading, SignedIn, Tx, claimed, commit_and_respond
from app.kernel.http.pages import Cursor, Limit
from app.kernel.paging import Page
from app.workspaces.public import WorkspaceCan, readable_workspace

router = GuardedRouter(tags=["boards"])


def _answer(board: Board, *, status: int = 200) -> Answer:
    headers = {"ETag": version_tag(board.version)}
    if status == 201:
        headers["Location"] = f"/api/v1/boards/{board.id}"
    return Answer(status, BoardOut.model_validate(board).json_bytes(), headers)


@router.door(
    "GET",
    "/workspaces/{workspace_id}/boards",
    can=WorkspaceCan.READ_WORKSPACE,
    name="list_boards",
    response_model=Page[BoardSummary],
)
async def list_boards(
    workspace_id: UUID,
    session: Reading,
    actor: SignedIn,
    status: BoardStatus | None = None,
    q: Annotated[str | None, Query(max_length=200, description="Text in the title.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[BoardSummary]:
    """List the boards of a workspace that you may see, oldest first."""
    await readable_workspace(session, actor.user_id, workspace_id)
    rows, following = await queries.boards_of_workspace(
        session, actor.user_id, workspace_id, wanted=queries.BoardFilter(status, q), limit=limit, cursor=cursor
    )
    return Page(items=list(rows), next_cursor=following)


@router.door(
    "POST",
    "/workspaces/{workspace_id}/boards",
    can=WorkspaceCan.CREATE_BOARD,
    name="create_board",
    status_code=201,
    response_model=BoardOut,
)
async def create_board(workspace_id: UUID, new: BoardIn, uow: Tx) -> Response:
    """Create a board; you become its admin."""
    board = await commands.create_board(uow, workspace_id, new)
    return await commit_and_respond(uow, _answer(board, status=201))


@router.door(
    "GET",
    "/boards/{board_id}",
    can=BoardCan.READ_BOARD,
    name="get_board",
    is_hot=True,
    response_model=Snapshot,
    responses={304: {"description": "You hold the present picture already (`If-None-Match`)."}},
)
async def get_board(board_id: UUID, request: Request, if_none_match: IfNoneMatch = None) -> Response:
    """Read the whole board: one consistent picture, with the position of its log."""
    snapshots: Snapshots = request.app.state.snapshots
    etag = await snapshots.etag(await claimed(request), board_id)
    if none_match(if_none_match, etag):
        return Response(status_code=304, headers={"ETag": etag})
    picture = await snapshots.picture(board_id, etag)
    headers = {"ETag": picture.etag, "Vary": "Accept-Encoding"}
    body = picture.body
    packed = await picture.packed() if "gzip" in request.headers.get("Accept-Encoding", "") else None
    if packed is not None:
        body, headers["Content-Encoding"] = packed, "gzip"
    return Response(body, headers=headers, media_type="application/json")


@router.door("PATCH", "/boards/{board_id}", can=BoardCan.UPDATE_BOARD, name="update_board", response_model=BoardOut)
async def update_board(board_id: UUID, patch: BoardPatch, uow: Tx, if_match: IfMatch) -> Response:
    """Change a board's title, description, status, background or days."""
    board = await commands.update_board(uow, board_id, patch, if_match=if_match)
    return await commit_and_respond(uow, _answer(board))


@router.door("DELETE", "/boards/{board_id}", can=BoardCan.DELETE_BOARD, name="delete_board", status_code=204)
async def delete_board(board_id: UUID, uow: Tx, if_match: IfMatch) -> Response:
    """Put a board into the trash, from where it can be restored for 30 days."""
    await commands.delete_board(uow, board_id, if_match=if_match)
    return await commit_and_respond(uow, Answer(204))


@router.door(
    "GET",
    "/boards/{board_id}/members",
    can=BoardCan.READ_MEMBERS,
    name="list_board_members",
    response_model=Page[MemberOut],
)
async def list_board_members(
    board_id: UUID, session: Reading, actor: SignedIn, limit: Limit = 50, cursor: Cursor = None
) -> Page[MemberOut]:
    """List the people named on a board."""
    await queries.readable_board(session, actor.user_id, board_id, BoardCan.READ_MEMBERS)
    rows, following = await queries.members_of_board(session, board_id, limit=limit, cursor=cursor)
    return Page(items=[MemberOut.model_validate(row) for row in rows], next_cursor=following)


@router.door(
    "PUT",
    "/boards/{board_id}/members/{user_id}",
    can=BoardCan.CHANGE_MEMBERS,
    name="put_board_member",
    response_model=MemberOut,
)
async def put_board_member(board_id: UUID, user_id: UUID, wanted: MemberIn, uow: Tx) -> Response:
    """Put a person of the workspace on a board, or change their role."""
    member = await commands.put_member(uow, board_id, user_id, wanted.role)
    return await commit_and_respond(uow, Answer(200, MemberOut.model_validate(member).json_bytes()))


@router.door(
    "DELETE",
    "/boards/{board_id}/members/{user_id}",
    can=BoardCan.READ_BOARD,
    name="remove_board_member",
    status_code=204,
)
async def remove_board_member(board_id: UUID, user_id: UUID, uow: Tx) -> Response:
    """Take a person off a board (admins), or yourself (anybody)."""
    await commands.remove_member(uow, board_id, user_id)
    return await commit_and_respond(uow, Answer(204))


@router.door(
    "GET",
    "/boards/{board_id}/trash",
    can=BoardCan.READ_TRASH,
    name="list_trash",
    response_model=Page[TrashItem],
)
async def list_trash(
    board_id: UUID, session: Reading, actor: SignedIn, limit: Limit = 50, cursor: Cursor = None
) -> Page[TrashItem]:
    """List what was deleted from a board, last deleted first."""
    await queries.readable_board(session, actor.user_id, board_id, BoardCan.READ_TRASH)
    rows, following = await queries.trash_of_board(session, board_id, limit=limit, cursor=cursor)
    return Page(items=list(rows), next_cursor=following)


@router.door("POST", "/boards/{board_id}/undo", can=BoardCan.UNDO, name="undo_change", response_model=UndoOut)
async def undo_change(board_id: UUID, wanted: UndoIn, uow: Tx) -> Response:
    """Take back something you did, as far as nothing later stands against it; is itself an event that can be undone.

    What one request said is taken back as a whole, whichever of its events is named.
    """
    undone = await undo(uow, board_id, wanted.seq)
    return await commit_and_respond(uow, Answer(200, undone.json_bytes()))


@router.door(
    "POST",
    "/trash/{item_id}/restore",
    can=BoardCan.RESTORE_ITEM,
    name="restore_item",
    response_model=dict[str, Any],
)
async def restore_item(item_id: UUID, uow: Tx) -> Response:
    """Take a card, a list with its cards, or a board from the trash; answers the restored thing."""
    return await commit_and_respond(uow, await trash.restore_item(uow, item_id))


@router.door("DELETE", "/trash/{item_id}", can=BoardCan.PURGE_ITEM, name="purge_item", status_code=204)
async def purge_item(item_id: UUID, uow: Tx) -> Response:
    """Delete a card, or a list with its cards, for good. Only what lies in the trash; nothing brings it back."""
    await trash.purge_item(uow, item_id)
    return await commit_and_respond(uow, Answer(204))

"""Doors to saved filters."""

from uuid import UUID

from fastapi import Response

from app.boards.board.queries import readable_board
from app.boards.filters import commands, queries
from app.boards.filters.schemas import FilterIn, FilterOut
from app.boards.policy import BoardCan
from app.kernel.answers import Answer
from app.kernel.http.doors import GuardedRouter, Reading, SignedIn, Tx, commit_and_respond
from app.kernel.http.pages import Cursor, Limit
from app.kernel.paging import Page

router = GuardedRouter(tags=["boards"])


@router.door(
    "GET", "/boards/{board_id}/filters", can=BoardCan.READ_BOARD, name="list_filters", response_model=Page[FilterOut]
)
async def list_filters(
    board_id: UUID, session: Reading, actor: SignedIn, limit: Limit = 50, cursor: Cursor = None
) -> Page[FilterOut]:
    """List your saved filters of a board, and those that are shared on it, oldest first."""
    await readable_board(session, actor.user_id, board_id)
    rows, following = await queries.filters_of_board(session, board_id, actor.user_id, limit=limit, cursor=cursor)
    return Page(items=[queries.filter_out(it, actor.user_id) for it in rows], next_cursor=following)


@router.door(
    "POST",
    "/boards/{board_id}/filters",
    can=BoardCan.READ_BOARD,
    name="create_filter",
    status_code=201,
    response_model=FilterOut,
)
async def create_filter(board_id: UUID, new: FilterIn, uow: Tx) -> Response:
    """Save a filter under a name, for yourself, or (editors) for everybody on the board."""
    made = await commands.create_filter(uow, board_id, new)
    headers = {"Location": f"/api/v1/boards/{board_id}/filters"}
    return await commit_and_respond(uow, Answer(201, queries.filter_out(made, made.user_id).json_bytes(), headers))


@router.door("DELETE", "/filters/{filter_id}", can=BoardCan.READ_BOARD, name="delete_filter", status_code=204)
async def delete_filter(filter_id: UUID, uow: Tx) -> Response:
    """Delete a saved filter: your own, or (editors) a shared one."""
    await commands.delete_filter(uow, filter_id)
    return await commit_and_respond(uow, Answer(204))

"""Doors to lists."""

from uuid import UUID

from fastapi import Response

from app.boards import crossing
from app.boards.board.queries import readable_board
from app.boards.lists import commands, queries
from app.boards.lists.models import BoardList
from app.boards.lists.schemas import ListIn, ListMove, ListOut, ListPatch
from app.boards.policy import BoardCan
from app.kernel.answers import Answer, version_tag
from app.kernel.http.conditional import IfMatch
from app.kernel.http.doors import GuardedRouter, Reading, SignedIn, Tx, commit_and_respond
from app.kernel.http.pages import Cursor, Limit
from app.kernel.paging import Page

router = GuardedRouter(tags=["lists"])


def _answer(it: BoardList, *, status: int = 200) -> Answer:
    headers = {"ETag": version_tag(it.version)}
    if status == 201:
        headers["Location"] = f"/api/v1/lists/{it.id}"
    return Answer(status, queries.list_out(it).json_bytes(), headers)


@router.door(
    "GET",
    "/boards/{board_id}/lists",
    can=BoardCan.READ_BOARD,
    name="list_lists",
    response_model=Page[ListOut],
)
async def list_lists(
    board_id: UUID, session: Reading, actor: SignedIn, limit: Limit = 50, cursor: Cursor = None
) -> Page[ListOut]:
    """List the lists of a board, in their order, archived ones too."""
    await readable_board(session, actor.user_id, board_id)
    rows, following = await queries.lists_of_board(session, board_id, limit=limit, cursor=cursor)
    return Page(items=[queries.list_out(it) for it in rows], next_cursor=following)


@router.door(
    "POST",
    "/boards/{board_id}/lists",
    can=BoardCan.CREATE_LIST,
    name="create_list",
    status_code=201,
    response_model=ListOut,
)
async def create_list(board_id: UUID, new: ListIn, uow: Tx) -> Response:
    """Create a list on a board."""
    made = await commands.create_list(uow, board_id, new)
    return await commit_and_respond(uow, _answer(made, status=201))


@router.door("GET", "/lists/{list_id}", can=BoardCan.READ_BOARD, name="get_list", response_model=ListOut)
async def get_list(list_id: UUID, session: Reading, actor: SignedIn, response: Response) -> ListOut:
    """Read a list."""
    it = await queries.readable_list(session, actor.user_id, list_id)
    response.headers["ETag"] = version_tag(it.version)
    return queries.list_out(it)


@router.door("PATCH", "/lists/{list_id}", can=BoardCan.UPDATE_LIST, name="update_list", response_model=ListOut)
async def update_list(list_id: UUID, patch: ListPatch, uow: Tx, if_match: IfMatch) -> Response:
    """Rename a list, limit it, archive it or bring it back."""
    it = await commands.update_list(uow, list_id, patch, if_match=if_match)
    return await commit_and_respond(uow, _answer(it))


@router.door("POST", "/lists/{list_id}/move", can=BoardCan.MOVE_LIST, name="move_list", response_model=ListOut)
async def move_list(list_id: UUID, move: ListMove, uow: Tx, if_match: IfMatch) -> Response:
    """Move a list on its board, or with all its cards to another board."""
    it = await crossing.move_list(uow, list_id, move, if_match=if_match)
    return await commit_and_respond(uow, _answer(it))


@router.door("DELETE", "/lists/{list_id}", can=BoardCan.DELETE_LIST, name="delete_list", status_code=204)
async def delete_list(list_id: UUID, uow: Tx, if_match: IfMatch) -> Response:
    """Put a list with its cards into the trash, from where it can be restored for 30 days."""
    await commands.delete_list(uow, list_id, if_match=if_match)
    return await commit_and_respond(uow, Answer(204))

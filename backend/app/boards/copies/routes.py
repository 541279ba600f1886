"""Doors to copies."""

from uuid import UUID

from fastapi import Response

from app.boards.board.queries import BoardFilter, boards_of_workspace
from app.boards.board.schemas import BoardOut, BoardSummary
from app.boards.cards.commands import answer_of
from app.boards.cards.schemas import CardOut
from app.boards.copies import commands
from app.boards.copies.schemas import BoardCopy, CardCopy, ListCopy
from app.boards.lists.queries import list_out
from app.boards.lists.schemas import ListOut
from app.boards.policy import BoardCan
from app.kernel.answers import Answer, version_tag
from app.kernel.http.doors import GuardedRouter, Reading, SignedIn, Tx, commit_and_respond
from app.kernel.http.pages import Cursor, Limit
from app.kernel.paging import Page
from app.workspaces.public import WorkspaceCan, readable_workspace

router = GuardedRouter(tags=["copies"])


@router.door(
    "POST",
    "/cards/{card_id}/duplicate",
    can=BoardCan.CREATE_CARD,
    name="duplicate_card",
    status_code=201,
    response_model=CardOut,
)
async def duplicate_card(card_id: UUID, wanted: CardCopy, uow: Tx) -> Response:
    """Make a card after another that you may read, in a list where you may add cards, of this board or another."""
    return await commit_and_respond(uow, answer_of(await commands.duplicate_card(uow, card_id, wanted), status=201))


@router.door(
    "POST",
    "/lists/{list_id}/duplicate",
    can=BoardCan.CREATE_LIST,
    name="duplicate_list",
    status_code=201,
    response_model=ListOut,
)
async def duplicate_list(list_id: UUID, wanted: ListCopy, uow: Tx) -> Response:
    """Make a list with its open cards after another that you may read, on this board or another."""
    it = await commands.duplicate_list(uow, list_id, wanted)
    headers = {"Location": f"/api/v1/lists/{it.id}", "ETag": version_tag(it.version)}
    return await commit_and_respond(uow, Answer(201, list_out(it).json_bytes(), headers))


@router.door(
    "POST",
    "/boards/{board_id}/duplicate",
    can=BoardCan.EXPORT_BOARD,
    name="duplicate_board",
    status_code=201,
    response_model=BoardOut,
)
async def duplicate_board(board_id: UUID, wanted: BoardCopy, uow: Tx) -> Response:
    """Make a board after another, or after a template, in a workspace where you may make boards."""
    board = await commands.duplicate_board(uow, board_id, wanted)
    headers = {"Location": f"/api/v1/boards/{board.id}", "ETag": version_tag(board.version)}
    return await commit_and_respond(uow, Answer(201, BoardOut.model_validate(board).json_bytes(), headers))


@router.door(
    "GET",
    "/workspaces/{workspace_id}/templates",
    can=WorkspaceCan.READ_WORKSPACE,
    name="list_templates",
    response_model=Page[BoardSummary],
)
async def list_templates(
    workspace_id: UUID, session: Reading, actor: SignedIn, limit: Limit = 50, cursor: Cursor = None
) -> Page[BoardSummary]:
    """List the boards of a workspace that new ones are made after, as far as you may see them."""
    await readable_workspace(session, actor.user_id, workspace_id)
    rows, following = await boards_of_workspace(
        session, actor.user_id, workspace_id, wanted=BoardFilter(is_template=True), limit=limit, cursor=cursor
    )
    return Page(items=list(rows), next_cursor=following)

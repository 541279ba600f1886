"""Doors to labels."""

from uuid import UUID

from fastapi import Response

from app.boards.board.queries import readable_board
from app.boards.cards.schemas import CardOut
from app.boards.labels import commands, queries
from app.boards.labels.models import Label
from app.boards.labels.schemas import LabelIn, LabelOut, LabelPatch
from app.boards.policy import BoardCan
from app.kernel.answers import Answer, version_tag
from app.kernel.http.doors import GuardedRouter, Reading, SignedIn, Tx, commit_and_respond
from app.kernel.http.pages import Cursor, Limit
from app.kernel.paging import Page

router = GuardedRouter(tags=["labels"])


def _answer(label: Label, *, status: int = 200) -> Answer:
    headers = {"Location": f"/api/v1/labels/{label.id}"} if status == 201 else {}
    return Answer(status, LabelOut.model_validate(label).json_bytes(), headers)


def _card(card: CardOut) -> Answer:
    return Answer(200, card.json_bytes(), {"ETag": version_tag(card.version)})


@router.door(
    "GET", "/boards/{board_id}/labels", can=BoardCan.READ_BOARD, name="list_labels", response_model=Page[LabelOut]
)
async def list_labels(
    board_id: UUID, session: Reading, actor: SignedIn, limit: Limit = 50, cursor: Cursor = None
) -> Page[LabelOut]:
    """List the labels of a board, oldest first."""
    await readable_board(session, actor.user_id, board_id)
    rows, following = await queries.labels_of_board(session, board_id, limit=limit, cursor=cursor)
    return Page(items=[LabelOut.model_validate(row) for row in rows], next_cursor=following)


@router.door(
    "POST",
    "/boards/{board_id}/labels",
    can=BoardCan.EDIT_LABELS,
    name="create_label",
    status_code=201,
    response_model=LabelOut,
)
async def create_label(board_id: UUID, new: LabelIn, uow: Tx) -> Response:
    """Give a board a label."""
    return await commit_and_respond(uow, _answer(await commands.create_label(uow, board_id, new), status=201))


@router.door("PATCH", "/labels/{label_id}", can=BoardCan.EDIT_LABELS, name="update_label", response_model=LabelOut)
async def update_label(label_id: UUID, patch: LabelPatch, uow: Tx) -> Response:
    """Change a label's name or colour."""
    return await commit_and_respond(uow, _answer(await commands.update_label(uow, label_id, patch)))


@router.door("DELETE", "/labels/{label_id}", can=BoardCan.EDIT_LABELS, name="delete_label", status_code=204)
async def delete_label(label_id: UUID, uow: Tx) -> Response:
    """Take a label from the board and from every card."""
    await commands.delete_label(uow, label_id)
    return await commit_and_respond(uow, Answer(204))


@router.door(
    "PUT",
    "/cards/{card_id}/labels/{label_id}",
    can=BoardCan.UPDATE_CARD,
    name="add_card_label",
    response_model=CardOut,
)
async def add_card_label(card_id: UUID, label_id: UUID, uow: Tx) -> Response:
    """Put a label on a card."""
    return await commit_and_respond(uow, _card(await commands.put_label(uow, card_id, label_id, is_on=True)))


@router.door(
    "DELETE",
    "/cards/{card_id}/labels/{label_id}",
    can=BoardCan.UPDATE_CARD,
    name="remove_card_label",
    response_model=CardOut,
)
async def remove_card_label(card_id: UUID, label_id: UUID, uow: Tx) -> Response:
    """Take a label off a card."""
    return await commit_and_respond(uow, _card(await commands.put_label(uow, card_id, label_id, is_on=False)))

"""Doors to fields."""

from uuid import UUID

from fastapi import Response

from app.boards.board.queries import readable_board
from app.boards.cards.commands import answer_of
from app.boards.cards.schemas import CardOut
from app.boards.fields import commands, queries
from app.boards.fields.models import Field
from app.boards.fields.schemas import FieldIn, FieldOut, FieldPatch, FieldValueBody
from app.boards.policy import BoardCan
from app.kernel.answers import Answer
from app.kernel.http.doors import GuardedRouter, Reading, SignedIn, Tx, commit_and_respond
from app.kernel.paging import Page

router = GuardedRouter(tags=["fields"])
_VALUE = "/cards/{card_id}/fields/{field_id}"


def _answer(field: Field, *, status: int = 200) -> Answer:
    headers = {"Location": f"/api/v1/fields/{field.id}"} if status == 201 else {}
    return Answer(status, FieldOut.model_validate(field).json_bytes(), headers)


@router.door(
    "GET", "/boards/{board_id}/fields", can=BoardCan.READ_BOARD, name="list_fields", response_model=Page[FieldOut]
)
async def list_fields(board_id: UUID, session: Reading, actor: SignedIn) -> Page[FieldOut]:
    """List the fields of a board, oldest first."""
    await readable_board(session, actor.user_id, board_id)
    found = await queries.fields_of_board(session, board_id)
    return Page(items=[FieldOut.model_validate(it) for it in found], next_cursor=None)


@router.door(
    "POST",
    "/boards/{board_id}/fields",
    can=BoardCan.EDIT_FIELDS,
    name="create_field",
    status_code=201,
    response_model=FieldOut,
)
async def create_field(board_id: UUID, new: FieldIn, uow: Tx) -> Response:
    """Give a board a field."""
    return await commit_and_respond(uow, _answer(await commands.create_field(uow, board_id, new), status=201))


@router.door("PATCH", "/fields/{field_id}", can=BoardCan.EDIT_FIELDS, name="update_field", response_model=FieldOut)
async def update_field(field_id: UUID, patch: FieldPatch, uow: Tx) -> Response:
    """Change a field's name, its choices, or whether it is on the front of cards."""
    return await commit_and_respond(uow, _answer(await commands.update_field(uow, field_id, patch)))


@router.door("DELETE", "/fields/{field_id}", can=BoardCan.EDIT_FIELDS, name="delete_field", status_code=204)
async def delete_field(field_id: UUID, uow: Tx) -> Response:
    """Take a field from the board, and what is in it from every card."""
    await commands.delete_field(uow, field_id)
    return await commit_and_respond(uow, Answer(204))


@router.door("PUT", _VALUE, can=BoardCan.UPDATE_CARD, name="put_field_value", response_model=CardOut)
async def put_field_value(card_id: UUID, field_id: UUID, wanted: FieldValueBody, uow: Tx) -> Response:
    """Say what is in a field of a card."""
    card = await commands.put_field_value(uow, card_id, field_id, wanted.value)
    return await commit_and_respond(uow, answer_of(card))


@router.door("DELETE", _VALUE, can=BoardCan.UPDATE_CARD, name="clear_field_value", response_model=CardOut)
async def clear_field_value(card_id: UUID, field_id: UUID, uow: Tx) -> Response:
    """Empty a field of a card."""
    return await commit_and_respond(uow, answer_of(await commands.put_field_value(uow, card_id, field_id, None)))

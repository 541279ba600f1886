"""Changing fields of a board, and what is in them on a card."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from app.boards.board.models import BoardMember
from app.boards.board.queries import allowed_board
from app.boards.cards.models import Card
from app.boards.cards.queries import card_out, card_to_count
from app.boards.cards.schemas import CardOut
from app.boards.fields import queries, rows
from app.boards.fields.errors import FieldNameTaken, OptionInUse, TooManyFields, UnknownOption, ValueDoesNotFit
from app.boards.fields.models import Field
from app.boards.fields.rules import DoesNotFit, Value, fitting
from app.boards.fields.schemas import MOST_FIELDS, FieldIn, FieldPatch, OptionIn
from app.boards.policy import BoardCan
from app.kernel import clock
from app.kernel.errors import IdTaken, NotFound
from app.kernel.ids import new_id
from app.kernel.uow import Uow


async def create_field(uow: Uow, board_id: UUID, new: FieldIn) -> Field:
    """Give a board a field. Raises `FieldNameTaken`, `TooManyFields`, `IdTaken`."""
    await allowed_board(uow, board_id, BoardCan.EDIT_FIELDS)
    if new.id is not None and await uow.session.get(Field, new.id) is not None:
        raise IdTaken
    if await queries.is_name_taken(uow.session, board_id, new.name):
        raise FieldNameTaken
    if len(await queries.fields_of_board(uow.session, board_id)) >= MOST_FIELDS:
        raise TooManyFields
    options = [{"id": str(new_id()), "name": it.name, "color": it.color} for it in new.options]
    made = new_field(board_id, new.name, new.kind, options, field_id=new.id, on_card=new.on_card)
    rows.add(uow, made)
    return made


def new_field(
    board_id: UUID,
    name: str,
    kind: str,
    options: list[dict[str, Any]],
    *,
    field_id: UUID | None = None,
    on_card: bool = True,
) -> Field:
    """A field that is not there yet."""
    at = clock.now()
    return Field(
        id=field_id or new_id(),
        board_id=board_id,
        name=name,
        kind=kind,
        options=options,
        on_card=on_card,
        created_at=at,
        updated_at=at,
        version=1,
    )


def _options(field: Field, options: Sequence[OptionIn]) -> list[dict[str, Any]]:
    there = {it["id"] for it in field.options}
    named = [str(it.id) for it in options if it.id is not None]
    if len(set(named)) != len(named) or not there.issuperset(named):
        raise UnknownOption
    return [{"id": str(it.id or new_id()), "name": it.name, "color": it.color} for it in options]


async def update_field(uow: Uow, field_id: UUID, patch: FieldPatch) -> Field:
    """Change a field; a patch that changes nothing says nothing.

    Raises `FieldNameTaken`, `OptionInUse`, `UnknownOption`, `ValueDoesNotFit` for choices of a field that has none.
    """
    field = await queries.allowed_field(uow, field_id, BoardCan.EDIT_FIELDS)
    wanted = patch.changes()
    if "options" in wanted:
        wanted["options"] = _options(field, patch.options)
    await change_field(uow, field, {name: it for name, it in wanted.items() if getattr(field, name) != it})
    return field


async def change_field(uow: Uow, field: Field, changes: dict[str, Any]) -> None:
    """The same for a field that was loaded, locked and allowed."""
    name = changes.get("name")
    if name is not None and await queries.is_name_taken(uow.session, field.board_id, name, besides=field.id):
        raise FieldNameTaken
    if "options" in changes:
        if field.kind != "select":
            raise ValueDoesNotFit
        stay = {it["id"] for it in changes["options"]}
        gone = [it["id"] for it in field.options if it["id"] not in stay]
        if gone and await queries.is_chosen(uow.session, field, gone):
            raise OptionInUse
    if changes:
        rows.change(uow, field, changes)


async def delete_field(uow: Uow, field_id: UUID) -> None:
    """Take a field from its board and, in the same commit, from every card, archived and deleted ones too."""
    await rows.remove(uow, await queries.allowed_field(uow, field_id, BoardCan.EDIT_FIELDS))


async def put_field_value(uow: Uow, card_id: UUID, field_id: UUID, value: Value | None) -> CardOut:
    """Say what is in a field of a card, or (None) that nothing is; what is so already says nothing.

    Raises `NotFound`, `Forbidden`, `ValueDoesNotFit`.
    """
    card = await card_to_count(uow, card_id, BoardCan.UPDATE_CARD)
    await put_values(uow, card.board_id, [card], field_id, value)
    return card_out(card)


async def put_values(uow: Uow, board_id: UUID, cards: Sequence[Card], field_id: UUID, value: Value | None) -> None:
    """The same for cards of a board that were loaded, locked and allowed, its log locked before them."""
    field = await uow.session.get(Field, field_id, with_for_update={"read": True})
    if field is None or field.board_id != board_id:
        raise NotFound
    found = None if value is None else _fitting(field, value)
    is_person = found is not None and field.kind == "person"
    if is_person and await uow.session.get(BoardMember, (board_id, UUID(str(found)))) is None:
        raise ValueDoesNotFit
    for card in cards:
        others = {key: it for key, it in card.fields.items() if key != str(field_id)}
        rows.fill(uow, card, others if found is None else {**others, str(field_id): found})


def _fitting(field: Field, value: Value) -> Value | None:
    try:
        return fitting(field.kind, [it["id"] for it in field.options], value)
    except DoesNotFit:
        raise ValueDoesNotFit from None

"""How changes of fields, and of what is in them, are taken back."""

from uuid import UUID

from sqlalchemy import select

from app.boards.board.queries import allowed_board
from app.boards.cards.inverses import card_left_there
from app.boards.cards.models import Card
from app.boards.errors import CannotUndo
from app.boards.fields import commands, events, queries, rows
from app.boards.fields.errors import FieldNameTaken, OptionInUse
from app.boards.fields.models import Field
from app.boards.fields.schemas import MOST_FIELDS
from app.boards.policy import BoardCan
from app.boards.undo import Done, undoes
from app.kernel.uow import Uow


async def _field(uow: Uow, board_id: UUID, field_id: UUID, version: int) -> Field:
    """The field as the event left it."""
    await allowed_board(uow, board_id, BoardCan.EDIT_FIELDS)
    found = await uow.session.get(Field, field_id)
    if found is None or found.board_id != board_id or found.version != version:
        raise CannotUndo
    return found


@undoes(events.CardFilled)
async def undo_fill(uow: Uow, done: Done[events.CardFilled]) -> None:
    """In a card's fields is what was in them, as far as the fields still take it."""
    card = await card_left_there(uow, done.board_id, done.event.card_id, BoardCan.UPDATE_CARD)
    if card.fields != done.event.fields:
        raise CannotUndo
    rows.fill(uow, card, await queries.values_on(uow.session, done.board_id, done.former["fields"]))


@undoes(events.FieldCreated)
async def undo_create(uow: Uow, done: Done[events.FieldCreated]) -> None:
    """A field goes again, from every card, too."""
    await rows.remove(uow, await _field(uow, done.board_id, done.event.field.id, done.event.field.version))


@undoes(events.FieldUpdated)
async def undo_update(uow: Uow, done: Done[events.FieldUpdated]) -> None:
    """A field is as it was, if no other has taken the name, and no card a choice that would go."""
    field = await _field(uow, done.board_id, done.event.field_id, done.event.version)
    try:
        await commands.change_field(uow, field, done.former)
    except (FieldNameTaken, OptionInUse):
        raise CannotUndo from None


@undoes(events.FieldDeleted)
async def undo_delete(uow: Uow, done: Done[events.FieldDeleted]) -> None:
    """A field comes back with what was in it, on all cards that are still on the board."""
    await allowed_board(uow, done.board_id, BoardCan.EDIT_FIELDS)
    was, values = done.former["field"], done.former["values"]
    others = await queries.fields_of_board(uow.session, done.board_id)
    if len(others) >= MOST_FIELDS or await queries.is_name_taken(uow.session, done.board_id, was["name"]):
        raise CannotUndo
    made = commands.new_field(
        done.board_id, was["name"], was["kind"], was["options"], field_id=UUID(was["id"]), on_card=was["on_card"]
    )
    made.version = was["version"] + 1
    rows.add(uow, made)
    query = select(Card).where(Card.id.in_([UUID(it) for it in values]), Card.board_id == done.board_id)
    for card in await uow.session.scalars(query.order_by(Card.id).with_for_update()):
        filled = {**card.fields, was["id"]: values[str(card.id)]}
        if card.archived_at is None and card.deleted_at is None:
            rows.fill(uow, card, filled)
        else:
            card.fields = filled

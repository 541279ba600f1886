"""Changing rows of fields that were loaded, locked and allowed, and saying so: commands and undo share it."""

from typing import Any
from uuid import UUID

from sqlalchemy import select, update

from app.boards.cards.models import Card
from app.boards.fields import events
from app.boards.fields.models import Field
from app.boards.fields.schemas import FieldOut
from app.boards.topics import board_topic
from app.kernel import clock
from app.kernel.uow import Uow


def fill(uow: Uow, card: Card, values: dict[str, Any]) -> None:
    """Let exactly this be in the fields of a card; what is so already says nothing."""
    if values == card.fields:
        return
    former = {"fields": card.fields}
    card.fields = values
    card.version += 1
    card.updated_at = clock.now()
    fact = events.CardFilled(card_id=card.id, fields=values, version=card.version, updated_at=card.updated_at)
    uow.emit(board_topic(card.board_id), fact, former=former)


def add(uow: Uow, made: Field) -> None:
    """Give a board a field."""
    uow.session.add(made)
    uow.emit(board_topic(made.board_id), events.FieldCreated(field=FieldOut.model_validate(made)), former={})


def change(uow: Uow, field: Field, changes: dict[str, Any]) -> None:
    """Change a field's name, choices or whether it is on the front of cards."""
    former = {name: getattr(field, name) for name in changes}
    for name, value in changes.items():
        setattr(field, name, value)
    field.version += 1
    field.updated_at = clock.now()
    said = events.FieldChanges.model_validate(changes)
    fact = events.FieldUpdated(field_id=field.id, version=field.version, changes=said)
    uow.emit(board_topic(field.board_id), fact, former=former)


async def remove(uow: Uow, field: Field) -> None:
    """Take a field from its board, and what is in it from every card; undo knows what that was."""
    key = str(field.id)
    held = (Card.board_id == field.board_id, Card.fields.has_key(key))
    was = Card.fields[key]
    found = await uow.session.execute(select(Card.id, was).where(*held))
    values: dict[str, Any] = {str(row[0]): row[1] for row in found}
    await uow.session.execute(
        update(Card)
        .where(Card.id.in_([UUID(it) for it in values]))
        .values(fields=Card.fields.op("-")(key))
        .execution_options(synchronize_session=False)
    )
    former = {"field": FieldOut.model_validate(field).model_dump(mode="json"), "values": values}
    await uow.session.delete(field)
    uow.emit(board_topic(field.board_id), events.FieldDeleted(field_id=field.id), former=former)

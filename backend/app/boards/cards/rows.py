"""Changing cards inside a unit of work, for what changes several at once: undo and bulk. Rights were checked before."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.boards.cards import events, facts, queries
from app.boards.cards.models import Card
from app.boards.cards.schemas import CardOut, CardPatch
from app.boards.rules import position_between
from app.boards.topics import board_topic
from app.kernel import clock
from app.kernel.events import Event
from app.kernel.uow import Uow


def patch(uow: Uow, card: Card, wanted: CardPatch) -> None:
    """Change some fields of a card; a patch that changes nothing says nothing."""
    before = queries.card_out(card)
    columns, said, after = facts.patched(before, wanted, clock.now())
    if columns:
        _write(uow, card, before, after, columns=columns, said=said)


def complete(uow: Uow, card: Card, at: datetime) -> None:
    """Mark a card as done since then."""
    before = queries.card_out(card)
    after = _newer(before, completed_at=at)
    _write(uow, card, before, after, columns={"completed_at": at}, said=[facts.fact(events.CardCompleted, after, {})])


def place(uow: Uow, card: Card, list_id: UUID, position: str) -> None:
    """Put a card at a position, which must be free."""
    before = queries.card_out(card)
    where: dict[str, Any] = {"list_id": list_id, "position": position}
    after = _newer(before, **where)
    _write(uow, card, before, after, columns=where, said=[facts.moved(after)])


async def free_position(uow: Uow, card: Card, list_id: UUID, position: str) -> str:
    """This position of a list, or one right behind it where another card stands there by now."""
    query = select(Card.position).where(Card.list_id == list_id, Card.id != card.id, Card.position >= position)
    above = (await uow.session.scalars(query.order_by(Card.position).limit(2))).all()
    if position not in above:
        return position
    return position_between(position, above[1] if len(above) > 1 else None)


def delete(uow: Uow, card: Card) -> None:
    """Put a card into the trash."""
    card.deleted_at, card.deleted_by = clock.now(), uow.user_id
    _touch(card)
    uow.emit(board_topic(card.board_id), events.CardDeleted(card_id=card.id), former={})


def restore(uow: Uow, card: Card) -> None:
    """Take a card from the trash. An archived one stays out of the picture; followers only learn of its archive."""
    card.deleted_at = card.deleted_by = None
    _touch(card)
    topic = board_topic(card.board_id)
    if card.archived_at is None:
        uow.emit(topic, events.CardRestored(card=facts.picture_of(queries.card_out(card))), former={})
    else:
        uow.emit(topic, events.CardArchived(card_id=card.id, version=card.version, updated_at=card.updated_at))


def _newer(before: CardOut, **changes: Any) -> CardOut:
    return before.model_copy(update={**changes, "version": before.version + 1, "updated_at": clock.now()})


def _write(
    uow: Uow, card: Card, before: CardOut, after: CardOut, *, columns: dict[str, Any], said: list[Event]
) -> None:
    for name, value in columns.items():
        setattr(card, name, value)
    card.version, card.updated_at = after.version, after.updated_at
    for fact in said:
        uow.emit(board_topic(card.board_id), fact, former=facts.former(fact, before))


def _touch(card: Card) -> None:
    card.version += 1
    card.updated_at = clock.now()

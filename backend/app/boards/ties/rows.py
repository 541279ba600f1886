"""Making and ending ties between cards that were looked at and allowed, and telling both boards."""

from uuid import UUID

from sqlalchemy import update

from app.boards.cards.models import Card
from app.boards.ties import events
from app.boards.ties.models import CardTie
from app.boards.ties.queries import BLOCKERS
from app.boards.ties.schemas import TieFact
from app.boards.topics import board_topic
from app.kernel.uow import Uow


async def add(uow: Uow, made: CardTie, boards: set[UUID]) -> None:
    """Tie two cards."""
    uow.session.add(made)
    fact = TieFact.model_validate(made)
    _say(uow, events.TieCreated(tie=fact, waiting_count=await _count(uow, made.to_id)), boards)


async def remove(uow: Uow, it: CardTie, boards: set[UUID]) -> None:
    """End a tie."""
    fact = TieFact.model_validate(it)
    await uow.session.delete(it)
    _say(uow, events.TieDeleted(tie=fact, waiting_count=await _count(uow, fact.to_id)), boards)


async def _count(uow: Uow, card_id: UUID) -> int:
    """Count anew for how many cards a card waits."""
    await uow.session.flush()
    change = update(Card).where(Card.id == card_id).values(waiting_count=BLOCKERS).returning(Card.waiting_count)
    return (await uow.session.execute(change)).scalar_one()


def _say(uow: Uow, fact: events.TieCreated | events.TieDeleted, boards: set[UUID]) -> None:
    first, last = min(boards), max(boards)
    # An undo locks both logs before it looks (`undo.py`).
    former = {"board_id": first, "home": {"board_id": last}}
    for board_id in sorted(boards):
        uow.emit(board_topic(board_id), fact, former=former)

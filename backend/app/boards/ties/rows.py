"""Making and ending ties between cards that were looked at and allowed, and telling both boards."""

from uuid import UUID

from app.boards.ties import events
from app.boards.ties.models import CardTie
from app.boards.ties.schemas import TieFact
from app.boards.topics import board_topic
from app.kernel.uow import Uow


def add(uow: Uow, made: CardTie, boards: set[UUID]) -> None:
    """Tie two cards."""
    uow.session.add(made)
    _say(uow, events.TieCreated(tie=TieFact.model_validate(made)), boards)


async def remove(uow: Uow, it: CardTie, boards: set[UUID]) -> None:
    """End a tie."""
    fact = events.TieDeleted(tie=TieFact.model_validate(it))
    await uow.session.delete(it)
    _say(uow, fact, boards)


def _say(uow: Uow, fact: events.TieCreated | events.TieDeleted, boards: set[UUID]) -> None:
    first, last = min(boards), max(boards)
    # An undo locks both logs before it looks (`undo.py`).
    former = {"board_id": first, "home": {"board_id": last}}
    for board_id in sorted(boards):
        uow.emit(board_topic(board_id), fact, former=former)

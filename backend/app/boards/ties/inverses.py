"""How ties are taken back."""

from uuid import UUID

from app.boards.cards.queries import allowed_card
from app.boards.errors import CannotUndo
from app.boards.policy import BoardCan
from app.boards.ties import events, queries, rows
from app.boards.ties.models import CardTie
from app.boards.ties.schemas import TieFact
from app.boards.undo import Done, undoes
from app.kernel import clock
from app.kernel.errors import Forbidden, NotFound
from app.kernel.uow import Uow


async def _boards(uow: Uow, tie: TieFact) -> set[UUID]:
    """The boards of both cards, which the caller may still change."""
    try:
        cards = [await allowed_card(uow, it, BoardCan.UPDATE_CARD) for it in sorted((tie.from_id, tie.to_id))]
    except (NotFound, Forbidden):
        raise CannotUndo from None
    return {it.board_id for it in cards}


@undoes(events.TieCreated)
async def undo_create(uow: Uow, done: Done[events.TieCreated]) -> None:
    """Two cards are tied no more."""
    boards = await _boards(uow, done.event.tie)
    found = await uow.session.get(CardTie, done.event.tie.id, with_for_update=True)
    if found is None:
        raise CannotUndo
    await rows.remove(uow, found, boards)


@undoes(events.TieDeleted)
async def undo_delete(uow: Uow, done: Done[events.TieDeleted]) -> None:
    """Two cards are tied again, if they were not meanwhile."""
    tie = done.event.tie
    boards = await _boards(uow, tie)
    if await queries.tie_between(uow.session, tie.from_id, tie.to_id) is not None:
        raise CannotUndo
    await rows.add(uow, CardTie(**tie.model_dump(), created_at=clock.now()), boards)

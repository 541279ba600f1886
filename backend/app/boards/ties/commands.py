"""Tying cards to each other."""

from uuid import UUID

from app.boards.cards.queries import allowed_card
from app.boards.policy import BoardCan
from app.boards.ties import queries, rows
from app.boards.ties.errors import AlreadyTied, TiedToItself, TooManyTies
from app.boards.ties.models import CardTie
from app.boards.ties.schemas import MOST_TIES, TieIn
from app.boards.topics import board_topic
from app.kernel import clock, eventlog
from app.kernel.errors import Forbidden, NotFound
from app.kernel.ids import new_id
from app.kernel.uow import Uow


async def create_tie(uow: Uow, card_id: UUID, new: TieIn) -> CardTie:
    """Tie a card to another one; both must be the caller's to change.

    Raises `NotFound`, `Forbidden`, `TiedToItself`, `AlreadyTied`, `TooManyTies`.
    """
    boards = await _hold(uow, card_id, new.to_id)
    await allowed_card(uow, card_id, BoardCan.UPDATE_CARD)
    if card_id == new.to_id:
        raise TiedToItself
    await allowed_card(uow, new.to_id, BoardCan.UPDATE_CARD)
    if await queries.tie_between(uow.session, card_id, new.to_id) is not None:
        raise AlreadyTied
    for it in (card_id, new.to_id):
        if await queries.count_ties(uow.session, it) >= MOST_TIES:
            raise TooManyTies
    ends = (new.to_id, card_id) if new.kind == "blocked_by" else (card_id, new.to_id)
    kind = "relates" if new.kind == "relates" else "blocks"
    made = CardTie(id=new_id(), from_id=ends[0], to_id=ends[1], kind=kind, created_at=clock.now())
    await rows.add(uow, made, boards)
    return made


async def delete_tie(uow: Uow, tie_id: UUID) -> None:
    """End a tie; whoever may change one of its cards may. Raises `NotFound`, `Forbidden`."""
    it = await uow.session.get(CardTie, tie_id)
    if it is None:
        raise NotFound
    boards = await _hold(uow, it.from_id, it.to_id)
    try:
        await allowed_card(uow, it.from_id, BoardCan.UPDATE_CARD)
    except (NotFound, Forbidden):
        await allowed_card(uow, it.to_id, BoardCan.UPDATE_CARD)
    found = await uow.session.get(CardTie, tie_id, with_for_update=True, populate_existing=True)
    if found is not None:
        await rows.remove(uow, found, boards)


async def _hold(uow: Uow, one: UUID, other: UUID) -> set[UUID]:
    """Hold the writers of both cards' boards, in the order in which everybody does."""
    boards = set((await queries.boards_of(uow.session, (one, other))).values())
    for topic in sorted(board_topic(it) for it in boards):
        await eventlog.lock(uow.session, topic)
    return boards

"""How what was done to a card is taken back."""

from datetime import datetime
from uuid import UUID

from pydantic import TypeAdapter

from app.boards.cards import events, queries, rows
from app.boards.cards.models import Card
from app.boards.cards.schemas import CardPatch
from app.boards.errors import CannotUndo
from app.boards.lists.models import BoardList
from app.boards.policy import BoardCan
from app.boards.undo import Done, undoes
from app.kernel.errors import NotFound
from app.kernel.uow import Uow

_AT = TypeAdapter(datetime)


async def card_left_there(uow: Uow, board_id: UUID, card_id: UUID, can: BoardCan, *, in_trash: bool = False) -> Card:
    """The card where an event left it: on this board, in a list that is there, in the trash or not.

    Raises `CannotUndo`, `Forbidden`.
    """
    try:
        card = await queries.allowed_card(uow, card_id, can, in_trash=True)
    except NotFound:
        raise CannotUndo from None
    if card.board_id != board_id or (card.deleted_at is not None) != in_trash:
        raise CannotUndo
    await _list_there(uow, board_id, card.list_id)
    return card


async def _list_there(uow: Uow, board_id: UUID, list_id: UUID) -> None:
    target = await uow.session.get(BoardList, list_id)
    if target is None or target.board_id != board_id or target.deleted_at is not None:
        raise CannotUndo


@undoes(events.CardCreated)
async def undo_create(uow: Uow, done: Done[events.CardCreated]) -> None:
    """A card that was made goes to the trash."""
    rows.delete(uow, await card_left_there(uow, done.board_id, done.event.card.id, BoardCan.DELETE_CARD))


@undoes(events.CardUpdated)
async def undo_update(uow: Uow, done: Done[events.CardUpdated]) -> None:
    """Fields get their former values, if they still have those that were given then."""
    card = await card_left_there(uow, done.board_id, done.event.card_id, BoardCan.UPDATE_CARD)
    changed = done.event.changes.model_fields_set - {"has_description"}
    if any(getattr(card, name) != getattr(done.event.changes, name) for name in changed):
        raise CannotUndo
    rows.patch(uow, card, CardPatch.model_validate({name: done.former[name] for name in changed}))


@undoes(events.CardMoved)
async def undo_move(uow: Uow, done: Done[events.CardMoved]) -> None:
    """A card goes back, if it stands where it was put; nobody refuses it there for a limit."""
    card = await card_left_there(uow, done.board_id, done.event.card_id, BoardCan.MOVE_CARD)
    if (card.list_id, card.position) != (done.event.list_id, done.event.position):
        raise CannotUndo
    list_id = UUID(done.former["list_id"])
    await _list_there(uow, done.board_id, list_id)
    rows.place(uow, card, list_id, await rows.free_position(uow, card, list_id, done.former["position"]))


@undoes(events.CardCompleted)
async def undo_complete(uow: Uow, done: Done[events.CardCompleted]) -> None:
    """A card is open again."""
    card = await card_left_there(uow, done.board_id, done.event.card_id, BoardCan.UPDATE_CARD)
    if card.completed_at != done.event.completed_at:
        raise CannotUndo
    rows.patch(uow, card, CardPatch(completed=False))


@undoes(events.CardReopened)
async def undo_reopen(uow: Uow, done: Done[events.CardReopened]) -> None:
    """A card is done again, since it was done first."""
    card = await card_left_there(uow, done.board_id, done.event.card_id, BoardCan.UPDATE_CARD)
    if card.completed_at is not None:
        raise CannotUndo
    rows.complete(uow, card, _AT.validate_python(done.former["completed_at"]))


@undoes(events.CardArchived)
async def undo_archive(uow: Uow, done: Done[events.CardArchived]) -> None:
    """A card comes back from the archive."""
    await _set_archived(uow, done.board_id, done.event.card_id, archived=False)


@undoes(events.CardUnarchived)
async def undo_unarchive(uow: Uow, done: Done[events.CardUnarchived]) -> None:
    """A card goes back to the archive."""
    await _set_archived(uow, done.board_id, done.event.card.id, archived=True)


async def _set_archived(uow: Uow, board_id: UUID, card_id: UUID, *, archived: bool) -> None:
    card = await card_left_there(uow, board_id, card_id, BoardCan.UPDATE_CARD)
    if (card.archived_at is not None) == archived:
        raise CannotUndo
    rows.patch(uow, card, CardPatch(archived=archived))


@undoes(events.CardDeleted)
async def undo_delete(uow: Uow, done: Done[events.CardDeleted]) -> None:
    """A card comes back from the trash."""
    can = BoardCan.RESTORE_ITEM
    rows.restore(uow, await card_left_there(uow, done.board_id, done.event.card_id, can, in_trash=True))


@undoes(events.CardRestored)
async def undo_restore(uow: Uow, done: Done[events.CardRestored]) -> None:
    """A card goes back to the trash."""
    rows.delete(uow, await card_left_there(uow, done.board_id, done.event.card.id, BoardCan.DELETE_CARD))

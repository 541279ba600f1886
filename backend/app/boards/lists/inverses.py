"""How what was done to a list is taken back."""

from uuid import UUID

from sqlalchemy import exists, select

from app.boards.cards.models import Card
from app.boards.errors import CannotUndo
from app.boards.lists import commands, events, queries
from app.boards.lists.models import BoardList
from app.boards.lists.schemas import ListPatch
from app.boards.policy import BoardCan
from app.boards.undo import Done, undoes
from app.kernel.errors import NotFound
from app.kernel.uow import Uow


async def _list(uow: Uow, list_id: UUID, can: BoardCan, *, in_trash: bool = False) -> BoardList:
    """The list where the event left it: in the trash or not; lists never leave their board."""
    try:
        it = await queries.allowed_list(uow, list_id, can, in_trash=True)
    except NotFound:
        raise CannotUndo from None
    if (it.deleted_at is not None) != in_trash:
        raise CannotUndo
    return it


@undoes(events.ListCreated)
async def undo_create(uow: Uow, done: Done[events.ListCreated]) -> None:
    """A list that was made goes to the trash, as long as nothing was put into it."""
    it = await _list(uow, done.event.list.id, BoardCan.DELETE_LIST)
    held = exists().where(Card.list_id == it.id, Card.deleted_at.is_(None))
    if (await uow.session.execute(select(held))).scalar_one():
        raise CannotUndo
    await commands.delete_list(uow, it.id)


@undoes(events.ListUpdated)
async def undo_update(uow: Uow, done: Done[events.ListUpdated]) -> None:
    """Fields get their former values, if they still have those that were given then."""
    it = await _list(uow, done.event.list_id, BoardCan.UPDATE_LIST)
    shown, changed = queries.list_out(it), done.event.changes.model_fields_set
    if any(getattr(shown, name) != getattr(done.event.changes, name) for name in changed):
        raise CannotUndo
    await commands.update_list(uow, it.id, ListPatch.model_validate(done.former))


@undoes(events.ListMoved)
async def undo_move(uow: Uow, done: Done[events.ListMoved]) -> None:
    """A list goes back, if it stands where it was put."""
    it = await _list(uow, done.event.list_id, BoardCan.MOVE_LIST)
    if it.position != done.event.position:
        raise CannotUndo
    commands.place_list(uow, it, await queries.free_position(uow.session, it, done.former["position"]))


@undoes(events.ListDeleted)
async def undo_delete(uow: Uow, done: Done[events.ListDeleted]) -> None:
    """A list comes back from the trash with its cards."""
    it = await _list(uow, done.event.list_id, BoardCan.RESTORE_ITEM, in_trash=True)
    await commands.restore_list(uow, it.id)


@undoes(events.ListRestored)
async def undo_restore(uow: Uow, done: Done[events.ListRestored]) -> None:
    """A list goes back to the trash with its cards."""
    it = await _list(uow, done.event.list.id, BoardCan.DELETE_LIST)
    await commands.delete_list(uow, it.id)

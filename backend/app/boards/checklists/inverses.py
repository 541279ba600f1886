"""How changes of checklists are taken back."""

from typing import Any
from uuid import UUID

from pydantic import TypeAdapter

from app.boards.board.models import BoardMember
from app.boards.cards.inverses import card_left_there
from app.boards.cards.models import Card
from app.boards.checklists import events, queries, rows
from app.boards.checklists.models import Checklist, ChecklistItem
from app.boards.checklists.schemas import MOST_CHECKLISTS, MOST_ITEMS, ChecklistOut, ItemOut
from app.boards.errors import CannotUndo
from app.boards.policy import BoardCan
from app.boards.rules import position_between
from app.boards.undo import Done, undoes
from app.kernel import clock
from app.kernel.uow import Uow

_CHECKLIST = TypeAdapter(ChecklistOut)
_ITEM = TypeAdapter(ItemOut)


async def _card(uow: Uow, board_id: UUID, card_id: UUID) -> Card:
    return await card_left_there(uow, board_id, card_id, BoardCan.UPDATE_CARD)


async def _checklist(uow: Uow, card: Card, checklist_id: UUID) -> Checklist:
    found = await uow.session.get(Checklist, checklist_id)
    if found is None or found.card_id != card.id:
        raise CannotUndo
    return found


async def _item(uow: Uow, card: Card, left: ItemOut) -> ChecklistItem:
    """The step as the event left it; a later change is not to be lost."""
    found = await uow.session.get(ChecklistItem, left.id)
    if found is None or found.version != left.version:
        raise CannotUndo
    await _checklist(uow, card, found.checklist_id)
    return found


@undoes(events.ChecklistCreated)
async def undo_create_checklist(uow: Uow, done: Done[events.ChecklistCreated]) -> None:
    """A checklist goes again."""
    card = await _card(uow, done.board_id, done.event.card_id)
    it = await _checklist(uow, card, done.event.checklist.id)
    await rows.remove_checklist(uow, card, it, await queries.items_of(uow.session, it.id))


@undoes(events.ChecklistUpdated)
async def undo_update_checklist(uow: Uow, done: Done[events.ChecklistUpdated]) -> None:
    """A checklist has its former title and place again."""
    card = await _card(uow, done.board_id, done.event.card_id)
    it = await _checklist(uow, card, done.event.checklist_id)
    if it.version != done.event.version:
        raise CannotUndo
    others = {found.position for found in await queries.checklists_of(uow.session, card.id) if found.id != it.id}
    position = _free(done.former["position"], others)
    rows.change_checklist(uow, card, it, title=done.former["title"], position=position)


@undoes(events.ChecklistDeleted)
async def undo_delete_checklist(uow: Uow, done: Done[events.ChecklistDeleted]) -> None:
    """A checklist comes back with its steps."""
    card = await _card(uow, done.board_id, done.event.card_id)
    was = _CHECKLIST.validate_python(done.former["checklist"])
    others = await queries.checklists_of(uow.session, card.id)
    if len(others) >= MOST_CHECKLISTS or card.checklist_total + len(was.items) > MOST_ITEMS:
        raise CannotUndo
    at, version = clock.now(), was.version + 1
    position = _free(was.position, {it.position for it in others})
    made = Checklist(id=was.id, card_id=card.id, title=was.title, position=position, created_at=at, version=version)
    items = [ChecklistItem(**await _revived(uow, card, it), created_at=at) for it in was.items]
    rows.add_checklist(uow, card, made, items)


@undoes(events.ChecklistItemCreated)
async def undo_create_item(uow: Uow, done: Done[events.ChecklistItemCreated]) -> None:
    """A step goes again."""
    card = await _card(uow, done.board_id, done.event.card_id)
    await rows.remove_item(uow, card, await _item(uow, card, done.event.item))


@undoes(events.ChecklistItemUpdated)
async def undo_update_item(uow: Uow, done: Done[events.ChecklistItemUpdated]) -> None:
    """A step is as it was."""
    card = await _card(uow, done.board_id, done.event.card_id)
    it = await _item(uow, card, done.event.item)
    was = _ITEM.validate_python(done.event.item.model_dump(mode="json") | done.former)
    changes: dict[str, Any] = {name: getattr(was, name) for name in done.former}
    if "position" in changes:
        await _checklist(uow, card, was.checklist_id)
        others = {found.position for found in await queries.items_of(uow.session, was.checklist_id) if found is not it}
        changes["position"] = _free(was.position, others)
    if changes.get("assignee_id") and not await _is_member(uow, card, was.assignee_id):
        raise CannotUndo
    rows.change_item(uow, card, it, changes)


@undoes(events.ChecklistItemDeleted)
async def undo_delete_item(uow: Uow, done: Done[events.ChecklistItemDeleted]) -> None:
    """A step comes back."""
    card = await _card(uow, done.board_id, done.event.card_id)
    was = _ITEM.validate_python(done.former["item"])
    await _checklist(uow, card, was.checklist_id)
    if card.checklist_total >= MOST_ITEMS:
        raise CannotUndo
    columns = await _revived(uow, card, was)
    others = await queries.items_of(uow.session, was.checklist_id)
    columns["position"] = _free(was.position, {it.position for it in others})
    rows.add_item(uow, card, ChecklistItem(**columns, created_at=clock.now()))


async def _revived(uow: Uow, card: Card, was: ItemOut) -> dict[str, Any]:
    columns = rows.revived(was, was.checklist_id)
    if not await _is_member(uow, card, was.assignee_id):
        columns["assignee_id"] = None
    return columns


async def _is_member(uow: Uow, card: Card, user_id: UUID | None) -> bool:
    return user_id is not None and await uow.session.get(BoardMember, (card.board_id, user_id)) is not None


def _free(position: str, taken: set[str]) -> str:
    """This position, or one right behind it where another stands there by now."""
    if position not in taken:
        return position
    return position_between(position, min((it for it in taken if it > position), default=None))

"""Changing checklists and their steps. Each takes its turn on the board, so that the card's counts are always right."""

from uuid import UUID

from app.boards.assignees.errors import NotABoardMember
from app.boards.board.models import BoardMember
from app.boards.cards.models import Card
from app.boards.cards.queries import card_to_count
from app.boards.checklists import queries, rows
from app.boards.checklists.errors import TooManySteps
from app.boards.checklists.models import Checklist, ChecklistItem
from app.boards.checklists.schemas import (
    MOST_CHECKLISTS,
    MOST_ITEMS,
    ChecklistIn,
    ChecklistOut,
    ChecklistPatch,
    ItemIn,
    ItemMove,
    ItemOut,
    ItemPatch,
)
from app.boards.policy import BoardCan
from app.boards.schemas import Place
from app.kernel import clock
from app.kernel.errors import IdTaken, NotFound
from app.kernel.ids import new_id
from app.kernel.uow import Uow


async def create_checklist(uow: Uow, card_id: UUID, new: ChecklistIn) -> ChecklistOut:
    """Give a card a checklist. Raises `NotFound`, `Forbidden`, `IdTaken`, `TooManySteps`, `UnknownNeighbour`."""
    card = await card_to_count(uow, card_id, BoardCan.UPDATE_CARD)
    if await queries.is_taken(uow.session, Checklist.id, new.id):
        raise IdTaken
    if await queries.count_checklists(uow.session, card_id) >= MOST_CHECKLISTS:
        raise TooManySteps
    made = Checklist(
        id=new.id or new_id(),
        card_id=card_id,
        title=new.title,
        position=await queries.place_for_checklist(uow.session, card_id, new),
        created_at=clock.now(),
        version=1,
    )
    return rows.add_checklist(uow, card, made, ())


async def update_checklist(uow: Uow, checklist_id: UUID, patch: ChecklistPatch) -> ChecklistOut:
    """Change a checklist's title; the same one again says nothing. Raises `NotFound`, `Forbidden`."""
    card, it = await _checklist(uow, checklist_id)
    title = patch.changes().get("title", it.title)
    if title != it.title:
        rows.change_checklist(uow, card, it, title=title, position=it.position)
    return queries.checklist_out(it, await queries.items_of(uow.session, it.id))


async def move_checklist(uow: Uow, checklist_id: UUID, place: Place) -> ChecklistOut:
    """Put a checklist elsewhere on its card. Raises `NotFound`, `Forbidden`, `UnknownNeighbour`."""
    card, it = await _checklist(uow, checklist_id)
    position = await queries.place_for_checklist(uow.session, card.id, place, but=it.id)
    rows.change_checklist(uow, card, it, title=it.title, position=position)
    return queries.checklist_out(it, await queries.items_of(uow.session, it.id))


async def delete_checklist(uow: Uow, checklist_id: UUID) -> None:
    """Take a checklist with its steps from its card; one that is not there is gone already."""
    found = await queries.checklist_to_change(uow, checklist_id)
    if found is not None:
        card, it = found
        await rows.remove_checklist(uow, card, it, await queries.items_of(uow.session, it.id))


async def create_item(uow: Uow, checklist_id: UUID, new: ItemIn) -> ItemOut:
    """Add a step. Raises `NotFound`, `Forbidden`, `IdTaken`, `TooManySteps`, `NotABoardMember`, `UnknownNeighbour`."""
    card, it = await _checklist(uow, checklist_id)
    if await queries.is_taken(uow.session, ChecklistItem.id, new.id):
        raise IdTaken
    if card.checklist_total >= MOST_ITEMS:
        raise TooManySteps
    await _check_assignee(uow, card, new.assignee_id)
    made = ChecklistItem(
        id=new.id or new_id(),
        checklist_id=it.id,
        text=new.text,
        position=await queries.place_for_item(uow.session, it.id, new),
        assignee_id=new.assignee_id,
        due_at=new.due_at,
        created_at=clock.now(),
        version=1,
    )
    return rows.add_item(uow, card, made)


async def update_item(uow: Uow, item_id: UUID, patch: ItemPatch) -> ItemOut:
    """Change a step; a patch that changes nothing says nothing. Raises `NotFound`, `Forbidden`, `NotABoardMember`."""
    card, it = await _item(uow, item_id)
    wanted = patch.changes()
    if "done" in wanted:
        is_done = wanted.pop("done")
        if is_done != (it.done_at is not None):
            wanted["done_at"] = clock.now() if is_done else None
    changes = {name: value for name, value in wanted.items() if getattr(it, name) != value}
    if "assignee_id" in changes:
        await _check_assignee(uow, card, changes["assignee_id"])
    return rows.change_item(uow, card, it, changes) if changes else ItemOut.model_validate(it)


async def move_item(uow: Uow, item_id: UUID, move: ItemMove) -> ItemOut:
    """Put a step elsewhere on its card. Raises `NotFound`, `Forbidden`, `UnknownNeighbour`."""
    card, it = await _item(uow, item_id)
    target = await uow.session.get(Checklist, move.checklist_id)
    if target is None or target.card_id != card.id:
        raise NotFound
    position = await queries.place_for_item(uow.session, target.id, move, but=it.id)
    return rows.change_item(uow, card, it, {"checklist_id": target.id, "position": position})


async def delete_item(uow: Uow, item_id: UUID) -> None:
    """Take a step away; one that is not there is gone already."""
    found = await queries.item_to_change(uow, item_id)
    if found is not None:
        await rows.remove_item(uow, *found)


async def _checklist(uow: Uow, checklist_id: UUID) -> tuple[Card, Checklist]:
    found = await queries.checklist_to_change(uow, checklist_id)
    if found is None:
        raise NotFound
    return found


async def _item(uow: Uow, item_id: UUID) -> tuple[Card, ChecklistItem]:
    found = await queries.item_to_change(uow, item_id)
    if found is None:
        raise NotFound
    return found


async def _check_assignee(uow: Uow, card: Card, user_id: UUID | None) -> None:
    if user_id is not None and await uow.session.get(BoardMember, (card.board_id, user_id)) is None:
        raise NotABoardMember

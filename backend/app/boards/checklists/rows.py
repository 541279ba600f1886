"""Changing rows of checklists that were loaded, locked and allowed, and saying so: commands and undo share it."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from app.boards.cards.models import Card
from app.boards.checklists import events
from app.boards.checklists.models import Checklist, ChecklistItem
from app.boards.checklists.queries import checklist_out
from app.boards.checklists.schemas import ChecklistOut, ItemOut
from app.boards.topics import board_topic
from app.kernel.events import Event
from app.kernel.uow import Uow


def add_checklist(uow: Uow, card: Card, made: Checklist, items: Sequence[ChecklistItem]) -> ChecklistOut:
    """Put a checklist on a card, with steps when it comes back."""
    uow.session.add_all([made, *items])
    _count(card, items, sign=1)
    out = checklist_out(made, items)
    _say(uow, card, events.ChecklistCreated(card_id=card.id, checklist=out, **_counts(card)), former={})
    return out


def change_checklist(uow: Uow, card: Card, it: Checklist, *, title: str, position: str) -> None:
    """Give a checklist another title or place."""
    former = {"title": it.title, "position": it.position}
    it.title, it.position = title, position
    it.version += 1
    fact = events.ChecklistUpdated(
        card_id=card.id, checklist_id=it.id, title=title, position=position, version=it.version
    )
    _say(uow, card, fact, former=former)


async def remove_checklist(uow: Uow, card: Card, it: Checklist, items: Sequence[ChecklistItem]) -> None:
    """Take a checklist from its card; undo knows all that it held."""
    former = {"checklist": checklist_out(it, items).model_dump(mode="json")}
    _count(card, items, sign=-1)
    await uow.session.delete(it)
    _say(uow, card, events.ChecklistDeleted(card_id=card.id, checklist_id=it.id, **_counts(card)), former=former)


def add_item(uow: Uow, card: Card, made: ChecklistItem) -> ItemOut:
    """Add a step to a checklist of the card."""
    uow.session.add(made)
    _count(card, [made], sign=1)
    out = ItemOut.model_validate(made)
    _say(uow, card, events.ChecklistItemCreated(card_id=card.id, item=out, **_counts(card)), former={})
    return out


def change_item(uow: Uow, card: Card, it: ChecklistItem, changes: dict[str, Any]) -> ItemOut:
    """Change columns of a step."""
    former = ItemOut.model_validate(it).model_dump(mode="json", include=set(changes))
    _count(card, [it], sign=-1)
    for name, value in changes.items():
        setattr(it, name, value)
    _count(card, [it], sign=1)
    it.version += 1
    out = ItemOut.model_validate(it)
    _say(uow, card, events.ChecklistItemUpdated(card_id=card.id, item=out, **_counts(card)), former=former)
    return out


async def remove_item(uow: Uow, card: Card, it: ChecklistItem) -> None:
    """Take a step away; undo knows what it was."""
    former = {"item": ItemOut.model_validate(it).model_dump(mode="json")}
    _count(card, [it], sign=-1)
    await uow.session.delete(it)
    fact = events.ChecklistItemDeleted(card_id=card.id, checklist_id=it.checklist_id, item_id=it.id, **_counts(card))
    _say(uow, card, fact, former=former)


def revived(item: ItemOut, checklist_id: UUID) -> dict[str, Any]:
    """The columns of a step that comes back."""
    return item.model_dump(exclude={"checklist_id", "version"}) | {
        "checklist_id": checklist_id,
        "version": item.version + 1,
    }


def _count(card: Card, items: Sequence[ChecklistItem], *, sign: int) -> None:
    card.checklist_total += sign * len(items)
    card.checklist_done += sign * sum(it.done_at is not None for it in items)


def _counts(card: Card) -> dict[str, Any]:
    return {"checklist_done": card.checklist_done, "checklist_total": card.checklist_total}


def _say(uow: Uow, card: Card, fact: Event, *, former: dict[str, Any]) -> None:
    uow.emit(board_topic(card.board_id), fact, former=former)

"""Facts about checklists. Those that change how much is done carry the card's counts, which its picture shows."""

from uuid import UUID

from app.boards.checklists.schemas import ChecklistOut, ItemOut
from app.boards.schemas import Position
from app.kernel.events import Event


class ChecklistCreated(Event, type="checklist.created"):
    """A card got a checklist; one that comes back brings its steps along."""

    card_id: UUID
    checklist: ChecklistOut
    checklist_done: int
    checklist_total: int


class ChecklistUpdated(Event, type="checklist.updated"):
    """A checklist has another title or place."""

    card_id: UUID
    checklist_id: UUID
    title: str
    position: Position
    version: int


class ChecklistDeleted(Event, type="checklist.deleted"):
    """A checklist is gone, and its steps with it."""

    card_id: UUID
    checklist_id: UUID
    checklist_done: int
    checklist_total: int


class ChecklistItemCreated(Event, type="checklist_item.created"):
    """A checklist got a step."""

    card_id: UUID
    item: ItemOut
    checklist_done: int
    checklist_total: int


class ChecklistItemUpdated(Event, type="checklist_item.updated"):
    """A step is done or not, says something else, is somebody's, is due, or stands elsewhere; this is all of it now."""

    card_id: UUID
    item: ItemOut
    checklist_done: int
    checklist_total: int


class ChecklistItemDeleted(Event, type="checklist_item.deleted"):
    """A step is gone."""

    card_id: UUID
    checklist_id: UUID
    item_id: UUID
    checklist_done: int
    checklist_total: int

"""What a due card is in a calendar."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

_LONGEST_TEXT = 2000


@dataclass(frozen=True, slots=True)
class DueCard:
    """A card as a calendar shows it."""

    id: UUID
    board_id: UUID
    title: str
    description: str
    board: str
    list: str
    start_at: datetime | None
    due_at: datetime
    created_at: datetime
    updated_at: datetime
    version: int


def span_of(card: DueCard, zone: ZoneInfo) -> tuple[date | datetime, date | datetime | None]:
    """When a card begins and ends in a calendar: whole days if both ends are midnight where the person lives.

    The end is exclusive for days, as calendars have it, and None for a moment.
    """
    due = card.due_at.astimezone(zone)
    start = None if card.start_at is None or card.start_at >= card.due_at else card.start_at.astimezone(zone)
    if due.time() == time() and (start is None or start.time() == time()):
        return (start or due).date(), due.date() + timedelta(days=1)
    if start is None:
        return card.due_at, None
    return card.start_at or card.due_at, card.due_at


def text_of(card: DueCard) -> str:
    """Where the card is, and the beginning of what it says."""
    place = f"{card.board} · {card.list}"
    return f"{place}\n\n{card.description[:_LONGEST_TEXT]}" if card.description else place

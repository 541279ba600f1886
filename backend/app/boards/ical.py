"""Due cards as an iCalendar file (RFC 5545): always the same bytes for the same cards."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event

from app.boards.calendars.rules import DueCard, span_of, text_of

_LONGEST_TITLE = 500


def calendar_of(
    name: str, cards: Sequence[DueCard], *, zone: ZoneInfo, alarm_minutes: int | None, public_url: str
) -> bytes:
    """A calendar with one entry for each card; long lines are folded, texts escaped."""
    calendar = Calendar()
    calendar.add("prodid", "-//Grove//Due cards//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    calendar.add("x-wr-timezone", zone.key)
    calendar.add("refresh-interval", timedelta(minutes=30), parameters={"value": "DURATION"})
    for card in cards:
        calendar.add_component(_entry(card, zone, alarm_minutes, public_url))
    return bytes(calendar.to_ical())


def _entry(card: DueCard, zone: ZoneInfo, alarm_minutes: int | None, public_url: str) -> Event:
    begins, ends = span_of(card, zone)
    entry = Event()
    entry.add("uid", f"{_name(card.id)}@grove")
    entry.add("dtstamp", card.updated_at)
    entry.add("created", card.created_at)
    entry.add("last-modified", card.updated_at)
    entry.add("sequence", card.version)
    entry.add("summary", card.title[:_LONGEST_TITLE])
    entry.add("description", text_of(card))
    entry.add("url", f"{public_url.rstrip('/')}/boards/{card.board_id}/cards/{card.id}")
    entry.add("transp", "TRANSPARENT")
    entry.add("dtstart", begins)
    if ends is not None:
        entry.add("dtend", ends)
    if alarm_minutes is not None:
        entry.add_component(_alarm(card, alarm_minutes))
    return entry


def _alarm(card: DueCard, minutes: int) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", card.title[:_LONGEST_TITLE])
    alarm.add("trigger", timedelta(minutes=-minutes), parameters={"related": "END"})
    return alarm


def _name(card_id: UUID) -> str:
    return f"card-{card_id}"

"""What a change of a card writes, says, and remembers of before. Pure: short writes and units of work share it."""

from datetime import datetime
from typing import Any

from app.boards.cards import events
from app.boards.cards.schemas import CardOut, CardPatch, CardPicture
from app.kernel.events import Event


def picture_of(card: CardOut) -> CardPicture:
    """What a board view gets of a card."""
    return CardPicture.model_validate(card, from_attributes=True)


def patched(card: CardOut, patch: CardPatch, at: datetime) -> tuple[dict[str, Any], list[Event], CardOut]:
    """What a patch changes: columns to write, facts to say, and the card as it is then."""
    sent = patch.changes()
    fields = {name: value for name, value in sent.items() if name not in {"completed", "archived"}}
    columns = {name: value for name, value in fields.items() if getattr(card, name) != value}
    shown: dict[str, Any] = dict(columns)
    if "description" in columns:
        shown["has_description"] = columns["description"] != ""
    said: list[type[Event]] = [events.CardUpdated] if columns else []
    if "completed" in sent and sent["completed"] != (card.completed_at is not None):
        columns["completed_at"] = at if sent["completed"] else None
        said.append(events.CardCompleted if sent["completed"] else events.CardReopened)
    if "archived" in sent and sent["archived"] != card.archived:
        columns["archived_at"] = at if sent["archived"] else None
        said.append(events.CardArchived if sent["archived"] else events.CardUnarchived)
    update = {**shown, "version": card.version + 1, "updated_at": at}
    if "completed_at" in columns:
        update["completed_at"] = columns["completed_at"]
    if "archived_at" in columns:
        update["archived"] = sent["archived"]
    after = card.model_copy(update=update)
    return columns, [fact(kind, after, shown) for kind in said], after


def fact(kind: type[Event], card: CardOut, changes: dict[str, Any]) -> Event:
    """A fact of this kind about a card as it is after its change."""
    if kind is events.CardUnarchived:
        return events.CardUnarchived(card=picture_of(card))
    stamp: dict[str, Any] = {"card_id": card.id, "version": card.version, "updated_at": card.updated_at}
    if kind is events.CardUpdated:
        stamp["changes"] = events.CardChanges(**changes)
    if kind is events.CardCompleted:
        stamp["completed_at"] = card.completed_at
    return kind(**stamp)


def moved(after: CardOut) -> events.CardMoved:
    """That a card stands where it stands now."""
    return events.CardMoved(
        card_id=after.id,
        list_id=after.list_id,
        position=after.position,
        version=after.version,
        updated_at=after.updated_at,
    )


def former(said: Event, before: CardOut) -> dict[str, Any]:
    """What a fact replaced: enough to take it back (docs/adr/0021)."""
    if isinstance(said, events.CardUpdated):
        return {name: getattr(before, name) for name in sorted(said.changes.model_fields_set)}
    if isinstance(said, events.CardMoved):
        return {"list_id": before.list_id, "position": before.position}
    if isinstance(said, events.CardReopened):
        return {"completed_at": before.completed_at}
    return {}

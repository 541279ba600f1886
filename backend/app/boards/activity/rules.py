"""What an event of a board's log tells a reader: the things it is about, and what was before. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

# What nobody did: positions made short again, a preview that is ready, cards that wait no more.
SILENT = ("list.rebalanced", "board.rebalanced", "attachment.updated", "card.waiting")
_THINGS = ("comment", "checklist", "item", "attachment", "label", "field", "member", "board")
_WORDS = ("title", "text", "name", "display_name", "body")
_SHOWN = frozenset(
    {"title", "name", "status", "role", "start_at", "due_at", "start_on", "due_on"}
    | {"wip_limit", "text", "archived", "done_at"}
)
_LONGEST = 200

Body = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Told:
    """An event by what it names; ids are looked up by whoever shows it."""

    card_id: UUID | None = None
    card_title: str | None = None
    list_id: UUID | None = None
    list_title: str | None = None
    from_list_id: UUID | None = None
    user_id: UUID | None = None
    labels_added: tuple[UUID, ...] = ()
    labels_removed: tuple[UUID, ...] = ()
    about: str | None = None
    fields: tuple[str, ...] = ()
    before: str | None = None
    after: str | None = None


def told(kind: str, data: Body, former: Body) -> Told:
    """What an event tells. Of a kind that is not known here it tells what its fields are named like."""
    card, its_list = _inner(data, "card"), _inner(data, "list")
    changes = _changes(kind, data, former)
    before, after = _change(changes, former)
    added, removed = _labels(kind, data, former)
    return Told(
        card_id=_id(data.get("card_id") or card.get("id")),
        card_title=card.get("title"),
        list_id=_id(data.get("list_id") or card.get("list_id") or its_list.get("id")),
        list_title=its_list.get("title"),
        from_list_id=_id(former.get("list_id")) if kind == "card.moved" else None,
        user_id=_id(data.get("user_id") or _inner(data, "member").get("user_id")),
        labels_added=added,
        labels_removed=removed,
        about=_about(data, former),
        fields=tuple(sorted(changes)),
        before=before,
        after=after,
    )


def _inner(data: Body, name: str) -> Body:
    found = data.get(name)
    return found if isinstance(found, Mapping) else {}


def _id(value: object) -> UUID | None:
    return None if value is None else UUID(str(value))


def _about(data: Body, former: Body) -> str | None:
    for place in (data, former):
        for thing in _THINGS:
            inner = _inner(place, thing)
            words = next((inner[name] for name in _WORDS if inner.get(name)), None)
            if words is not None:
                return str(words)[:_LONGEST]
    return str(data["title"])[:_LONGEST] if "title" in data else None


def _changes(kind: str, data: Body, former: Body) -> dict[str, Any]:
    if kind == "checklist_item.updated":
        return {name: _inner(data, "item").get(name) for name in former}
    found = dict(_inner(data, "changes"))
    if "description" in found:
        found.pop("has_description", None)
    return found


def _change(changes: Body, former: Body) -> tuple[str | None, str | None]:
    """The words before and after, where one short field changed."""
    names = [name for name in changes if name in _SHOWN]
    if len(names) != 1:
        return None, None
    old, new = former.get(names[0]), changes[names[0]]
    return _word(old), _word(new)


def _word(value: object) -> str | None:
    if value is None:
        return None
    return str(value).lower() if isinstance(value, bool) else str(value)[:_LONGEST]


def _labels(kind: str, data: Body, former: Body) -> tuple[tuple[UUID, ...], tuple[UUID, ...]]:
    if kind != "card.labelled" or "label_ids" not in former:
        return (), ()
    now = [UUID(str(it)) for it in data["label_ids"]]
    then = [UUID(str(it)) for it in former["label_ids"]]
    return tuple(it for it in now if it not in then), tuple(it for it in then if it not in now)

"""What things of another program mean here. Whatever a file holds, the answer is a thing or a reason."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

TITLE, LIST_TITLE, BOARD_TITLE = 500, 200, 200
DESCRIPTION, BOARD_DESCRIPTION = 100_000, 20_000
_LONGEST_ID = 100
_CUT = " …"
_LARGEST = 2**60
_MOST_IN_LIST = 10_000

Value = str | bool | int | float


NO_NAME = "?"


class NotUsable(ValueError):  # noqa: N818 - named after the fact
    """Why a thing cannot be brought in; the text is a stable word."""


@dataclass(frozen=True, slots=True)
class SourceBoard:
    """A board as it stands in the file."""

    id: str
    title: str
    description: str
    is_archived: bool
    looks: dict[str, Any]


@dataclass(frozen=True, slots=True)
class SourceList:
    """A list as it stands in the file; `order` compares with that of the others."""

    id: str
    title: str
    is_archived: bool
    order: float | str
    wip_limit: int | None


@dataclass(frozen=True, slots=True)
class SourceCard:
    """A card as it stands in the file."""

    id: str
    list_id: str
    title: str
    description: str
    is_archived: bool
    is_completed: bool
    completed_at: datetime | None
    start_at: datetime | None
    due_at: datetime | None
    order: float | str
    was_cut: bool
    label_ids: tuple[str, ...] = ()
    person_ids: tuple[str, ...] = ()
    cover_id: str = ""
    values: tuple[tuple[str, Value], ...] = ()


def board_of(kind: str, raw: dict[str, Any]) -> SourceBoard:
    """The board of a file; raises `NotUsable`."""
    description = raw.get("desc" if kind == "trello" else "description")
    archived = raw.get("closed") is True or raw.get("status") == "archived"
    title, looks = line(_name(kind, raw), BOARD_TITLE), _looks(raw) if kind == "grove" else {}
    return SourceBoard(id_of(raw), title, cut(description, BOARD_DESCRIPTION), archived, looks)


def _looks(raw: dict[str, Any]) -> dict[str, Any]:
    """What only Grove's own boards have: what it does not know is left to its default."""
    words = {name: raw.get(name) for name in ("status", "background") if isinstance(raw.get(name), str)}
    days = {name: instant(raw.get(name)) for name in ("start_on", "due_on")}
    found: dict[str, Any] = words | {name: it.date() for name, it in days.items() if it is not None}
    return found | ({"is_template": True} if raw.get("is_template") is True else {})


def list_of(kind: str, raw: dict[str, Any]) -> SourceList:
    """A list of a file; raises `NotUsable`."""
    limit = raw.get("softLimit" if kind == "trello" else "wip_limit")
    wip_limit = limit if type(limit) is int and 1 <= limit <= _MOST_IN_LIST else None
    title = line(_name(kind, raw), LIST_TITLE)
    return SourceList(id_of(raw), title, _is_archived(raw), order_of(kind, raw), wip_limit)


def card_of(kind: str, raw: dict[str, Any]) -> SourceCard:
    """A card of a file; raises `NotUsable`."""
    title, description = clean(_name(kind, raw)), clean(raw.get("desc" if kind == "trello" else "description"))
    completed = raw.get("dueComplete") is True if kind == "trello" else raw.get("completed_at") is not None
    return SourceCard(
        id=id_of(raw),
        list_id=reference(raw.get("idList" if kind == "trello" else "list_id")),
        title=line(title, TITLE),
        description=cut(description, DESCRIPTION),
        is_archived=_is_archived(raw),
        is_completed=completed,
        completed_at=instant(raw.get("completed_at")),
        start_at=instant(raw.get("start" if kind == "trello" else "start_at")),
        due_at=instant(raw.get("due" if kind == "trello" else "due_at")),
        order=order_of(kind, raw),
        was_cut=len(title.strip()) > TITLE or len(description) > DESCRIPTION,
        label_ids=_references(raw.get("idLabels" if kind == "trello" else "label_ids")),
        person_ids=_references(raw.get("idMembers" if kind == "trello" else "assignee_ids")),
        cover_id=_cover_of(kind, raw),
        values=tuple(_values(kind, raw)),
    )


def _cover_of(kind: str, raw: dict[str, Any]) -> str:
    if kind == "grove":
        return reference(raw.get("cover_id"))
    return reference(_object(raw.get("cover")).get("idAttachment") or raw.get("idAttachmentCover"))


def _values(kind: str, raw: dict[str, Any]) -> Iterator[tuple[str, Value]]:
    """What is in a card's fields: the field's id in the file, and text, a number, true or the id of a choice."""
    if kind == "grove":
        for key, value in _object(raw.get("fields")).items():
            if isinstance(value, (str, bool, int, float)):
                yield reference(key), clean(value) if isinstance(value, str) else value
        return
    found = raw.get("customFieldItems")
    for item in found if isinstance(found, list) else ():
        if isinstance(item, dict):
            value = item.get("idValue") or _trello_value(_object(item.get("value")))
            if isinstance(value, (str, bool, int, float)):
                yield reference(item.get("idCustomField")), clean(value) if isinstance(value, str) else value


def _trello_value(raw: dict[str, Any]) -> object:
    """Trello writes everything as text, and the name of the kind beside it."""
    if "checked" in raw:
        return raw["checked"] in {"true", True}
    if "number" in raw:
        try:
            return float(raw["number"])
        except (TypeError, ValueError):
            return None
    at = instant(raw.get("date"))
    return at.date().isoformat() if at is not None else raw.get("text")


def _object(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _name(kind: str, raw: dict[str, Any]) -> str:
    return clean(raw.get("name" if kind == "trello" else "title"))


def id_of(raw: dict[str, Any]) -> str:
    """The other program's id of a thing; raises `NotUsable`."""
    found = reference(raw.get("id"))
    if not found:
        raise NotUsable("without_id")
    return found


def reference(value: object) -> str:
    """An id that a thing names, or nothing; raises `NotUsable` for what is too long to be one."""
    text = clean(value) if isinstance(value, str) else ""
    if len(text) > _LONGEST_ID:
        raise NotUsable("bad_id")
    return text


def _references(value: object) -> tuple[str, ...]:
    return tuple(dict.fromkeys(reference(it) for it in value)) if isinstance(value, list) else ()


def _is_archived(raw: dict[str, Any]) -> bool:
    return raw.get("closed") is True or raw.get("archived") is True


def order_of(kind: str, raw: dict[str, Any]) -> float | str:
    """What a thing's place compares by, with others of the same file."""
    value = raw.get("pos" if kind == "trello" else "position")
    if kind == "grove":
        return value if isinstance(value, str) else ""
    return float(value) if isinstance(value, float) or (isinstance(value, int) and abs(value) < _LARGEST) else 0.0


def clean(value: object) -> str:
    """Text that PostgreSQL can keep: no NUL, no halves of characters."""
    if not isinstance(value, str):
        return ""
    return value.replace("\x00", "").encode("utf-8", "ignore").decode()


def line(text: str, longest: int) -> str:
    """One line of at most so many characters; never an empty one."""
    found = " ".join(text.split()) or NO_NAME
    return found if len(found) <= longest else found[: longest - len(_CUT)].rstrip() + _CUT


def cut(value: object, longest: int) -> str:
    """A text of at most so many characters."""
    text = clean(value)
    return text if len(text) <= longest else text[: longest - len(_CUT)] + _CUT


def instant(value: object) -> datetime | None:
    """A moment that PostgreSQL can keep, or None."""
    if not isinstance(value, str) or not value:
        return None
    try:
        found = datetime.fromisoformat(value)
    except ValueError:
        return None
    aware = found if found.tzinfo is not None else found.replace(tzinfo=UTC)
    return aware if 1900 <= aware.year <= 9000 else None

"""What hangs on a board and its cards in another program's file: labels, people, checklists, comments, links."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, Protocol

from pydantic import TypeAdapter, ValidationError

from app.boards.attachments.schemas import WebAddress
from app.boards.fields.schemas import MOST_OPTIONS, FieldKind
from app.boards.imports.rules import NotUsable, clean, cut, id_of, instant, line, order_of, reference
from app.boards.labels.schemas import Color

LABEL, FIELD, CHECKLIST, STEP, COMMENT, NAME = 60, 60, 200, 1_000, 20_000, 200
MOST_STEPS = 500
_URL: TypeAdapter[str] = TypeAdapter(WebAddress)
# Six colours stand for thirty; a board of another program shows what it meant by the name.
_COLORS: dict[str, Color] = {
    "green": "moss", "lime": "moss", "moss": "moss", "red": "clay", "orange": "clay", "clay": "clay", "blue": "sky",
    "sky": "sky", "purple": "plum", "pink": "plum", "plum": "plum", "yellow": "amber", "amber": "amber",
}  # fmt: skip
_KINDS: dict[str, FieldKind] = {
    "text": "text", "number": "number", "date": "date", "select": "select", "person": "person", "checkbox": "checkbox",
}  # fmt: skip


class Part(Protocol):
    """Something with an id of its own in the file."""

    @property
    def id(self) -> str:
        """The other program's id."""


@dataclass(frozen=True, slots=True)
class SourceLabel:
    """A label as it stands in the file; one without a name is called by its colour."""

    id: str
    name: str
    color: Color


@dataclass(frozen=True, slots=True)
class SourceOption:
    """A choice of a field as it stands in the file."""

    id: str
    name: str
    color: Color


@dataclass(frozen=True, slots=True)
class SourceField:
    """A field as it stands in the file."""

    id: str
    name: str
    kind: FieldKind
    options: tuple[SourceOption, ...]
    on_card: bool


@dataclass(frozen=True, slots=True)
class SourcePerson:
    """A person as they stand in the file."""

    id: str
    username: str
    name: str
    email: str = ""


@dataclass(frozen=True, slots=True)
class SourceStep:
    """A step of a checklist as it stands in the file."""

    id: str
    text: str
    is_done: bool
    due_at: datetime | None
    person_id: str


@dataclass(frozen=True, slots=True)
class SourceChecklist:
    """A checklist as it stands in the file, its steps in order."""

    id: str
    card_id: str
    title: str
    order: float | str
    steps: tuple[SourceStep, ...]


@dataclass(frozen=True, slots=True)
class SourceComment:
    """A comment as it stands in the file."""

    id: str
    card_id: str
    person_id: str
    name: str
    text: str
    at: datetime
    username: str = ""


@dataclass(frozen=True, slots=True)
class SourceLink:
    """A link on a card as it stands in the file, or a file that lies beside it in the archive."""

    id: str
    card_id: str
    name: str
    url: str
    file: str
    # The other program holds the file behind the link.
    is_held: bool = False


@dataclass(frozen=True, slots=True)
class SourceTie:
    """A tie between two cards as it stands in the file."""

    id: str
    from_id: str
    to_id: str
    kind: Literal["blocks", "relates"]


def tie_of(_kind: str, raw: dict[str, Any]) -> SourceTie:
    """A tie of a file; raises `NotUsable`."""
    ends = reference(raw.get("from_id")), reference(raw.get("to_id"))
    if ends[0] == ends[1]:
        raise NotUsable("tied_to_itself")
    return SourceTie(id_of(raw), *ends, "blocks" if raw.get("kind") == "blocks" else "relates")


def label_of(_kind: str, raw: dict[str, Any]) -> SourceLabel:
    """A label of a file; raises `NotUsable`."""
    color = clean(raw.get("color")).partition("_")[0]
    return SourceLabel(id_of(raw), line(clean(raw.get("name")) or color or "?", LABEL), _COLORS.get(color, "slate"))


def field_of(kind: str, raw: dict[str, Any]) -> SourceField:
    """A field of a file; raises `NotUsable` for a kind that there is not."""
    given = clean(raw.get("type" if kind == "trello" else "kind"))
    wanted = _KINDS.get("select" if given == "list" and kind == "trello" else given)
    if wanted is None:
        raise NotUsable("unknown_kind")
    found = raw.get("options")
    options: dict[str, SourceOption] = {}
    for item in found if isinstance(found, list) and wanted == "select" else ():
        if isinstance(item, dict):
            option = _option(kind, item)
            if all(option.name.lower() != it.name.lower() for it in options.values()):
                options.setdefault(option.id, option)
    name = line(clean(raw.get("name")), FIELD)
    on_card = _object(raw.get("display")).get("cardFront") is not False and raw.get("on_card") is not False
    return SourceField(id_of(raw), name, wanted, tuple(options.values())[:MOST_OPTIONS], on_card)


def _option(kind: str, raw: dict[str, Any]) -> SourceOption:
    text = _object(raw.get("value")).get("text") if kind == "trello" else raw.get("name")
    color = clean(raw.get("color")).partition("_")[0]
    return SourceOption(id_of(raw), line(clean(text), FIELD), _COLORS.get(color, "slate"))


def person_of(kind: str, raw: dict[str, Any]) -> SourcePerson:
    """A person of a file; raises `NotUsable`."""
    name = clean(raw.get("fullName" if kind == "trello" else "display_name"))
    email = clean(raw.get("email")).strip().lower()
    return SourcePerson(id_of(raw), clean(raw.get("username")).strip(), line(name, NAME), email)


def checklist_of(kind: str, raw: dict[str, Any]) -> SourceChecklist:
    """A checklist of a file with the steps that are usable; raises `NotUsable`."""
    is_trello = kind == "trello"
    found = raw.get("checkItems" if is_trello else "items")
    steps: dict[str, tuple[float | str, SourceStep]] = {}
    for item in found if isinstance(found, list) else ():
        if isinstance(item, dict):
            step = _step(kind, item)
            steps.setdefault(step.id, (order_of(kind, item), step))
    return SourceChecklist(
        id=id_of(raw),
        card_id=reference(raw.get("idCard" if is_trello else "card_id")),
        title=line(clean(raw.get("name" if is_trello else "title")), CHECKLIST),
        order=order_of(kind, raw),
        steps=tuple(step for _, step in sorted(steps.values(), key=lambda it: it[0])),
    )


def _step(kind: str, raw: dict[str, Any]) -> SourceStep:
    is_trello = kind == "trello"
    return SourceStep(
        id=id_of(raw),
        text=line(clean(raw.get("name" if is_trello else "text")), STEP),
        is_done=raw.get("state") == "complete" if is_trello else raw.get("done_at") is not None,
        due_at=instant(raw.get("due" if is_trello else "due_at")),
        person_id=reference(raw.get("idMember" if is_trello else "assignee_id")),
    )


def comment_of(kind: str, raw: dict[str, Any]) -> SourceComment:
    """A comment of a file; raises `NotUsable`."""
    if kind == "trello":
        data, who = _object(raw.get("data")), _object(raw.get("memberCreator"))
        card_id, text = reference(_object(data.get("card")).get("id")), clean(data.get("text"))
        username = clean(who.get("username")).strip()
        person_id, name = reference(raw.get("idMemberCreator")), clean(who.get("fullName") or who.get("username"))
    else:
        card_id, text = reference(raw.get("card_id")), clean(raw.get("body"))
        username = ""
        person_id, name = reference(raw.get("author_id")), clean(raw.get("author_name") or raw.get("author"))
    at = instant(raw.get("date" if kind == "trello" else "created_at"))
    if not text.strip() or at is None:
        raise NotUsable("empty")
    return SourceComment(id_of(raw), card_id, person_id, line(name, NAME), cut(text, COMMENT), at, username)


def link_of(kind: str, raw: dict[str, Any]) -> SourceLink:
    """A link or an attached file; raises `NotUsable` for what is neither an address of the web nor there."""
    card_id, name, file = reference(raw.get("card_id")), clean(raw.get("name")), clean(raw.get("file"))
    if kind == "grove" and file:
        return SourceLink(id_of(raw), card_id, line(name, NAME), "", file)
    try:
        url = _URL.validate_python(raw.get("url"))
    except ValidationError:
        raise NotUsable("no_address") from None
    return SourceLink(id_of(raw), card_id, line(name or url, NAME), url, "", raw.get("isUpload") is True)


def _object(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}

"""Files of other programs, read piece by piece: never more in memory than one thing and the order of all."""

import asyncio
import zipfile
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, TypeVar

import ijson

from app.boards.fields.schemas import MOST_FIELDS
from app.boards.imports.parts import (
    MOST_STEPS,
    Part,
    SourceChecklist,
    SourceComment,
    SourceField,
    SourceLabel,
    SourceLink,
    SourcePerson,
    SourceTie,
    checklist_of,
    comment_of,
    field_of,
    label_of,
    link_of,
    person_of,
    tie_of,
)
from app.boards.imports.rules import NotUsable, SourceBoard, SourceCard, SourceList, board_of, card_of, list_of
from app.boards.ties.schemas import MOST_TIES

_LONGEST_PLAIN = 1024 * 1024 * 1024
_MOST_LISTS = 5_000
_MOST_CARDS = 200_000
_MOST_EXAMPLES = 200
_DEEPEST = 64
_PIECE = 256 * 1024
_NAMES = ("name", "fullName", "title", "id")
_BOARD_JSON = "board.json"
_MOST_LABELS = 100
# The names of arrays in the file.
_PEOPLE = {"trello": "members", "grove": "people"}
_COMMENTS = {"trello": "actions", "grove": "comments"}
_FIELDS = {"trello": "customFields", "grove": "fields"}
P = TypeVar("P", bound=Part)
_HEAD = {"trello": "", "grove": "board"}
_PLAIN_EVENTS = {"string", "boolean", "null"}


@dataclass
class CardParts:
    """How much hangs on one card."""

    steps: int = 0
    done: int = 0
    comments: int = 0
    links: int = 0


class FileUnreadable(ValueError):  # noqa: N818 - named after the fact
    """The file is no export; the text is a stable word."""


@dataclass
class ReadFile:
    """An uploaded file: its board, its lists, the order of its cards; the cards themselves come one by one."""

    kind: str
    path: Path
    board: SourceBoard
    lists: list[SourceList] = field(default_factory=list)
    labels: list[SourceLabel] = field(default_factory=list)
    fields: list[SourceField] = field(default_factory=list)
    people: list[SourcePerson] = field(default_factory=list)
    # Attachments that are shown on the front of their cards.
    covers: set[str] = field(default_factory=set)
    parts: dict[str, CardParts] = field(default_factory=dict)
    checklist_order: dict[str, list[tuple[float | str, str]]] = field(default_factory=dict)
    left_out: Counter[tuple[str, str]] = field(default_factory=Counter)
    examples: list[tuple[str, str, str]] = field(default_factory=list)
    found: Counter[str] = field(default_factory=Counter)
    card_order: dict[str, list[tuple[float | str, str]]] = field(default_factory=dict)
    card_ids: set[str] = field(default_factory=set)
    _at: int = 0
    _size: int = 1

    @classmethod
    def open(cls, kind: str, path: Path) -> "ReadFile":
        """Read all but the cards' texts; raises `FileUnreadable`."""
        _check_depth(kind, path)
        try:
            file = cls(kind, path, board_of(kind, _head(kind, path)))
        except NotUsable as error:
            raise FileUnreadable("no_board") from error
        file._read_lists()
        file._order_cards()
        file.labels = list(file._usable("labels", "label", label_of, is_first=True))[:_MOST_LABELS]
        file.people = list(file._usable(_PEOPLE[kind], "member", person_of, is_first=True))
        file.fields = list(file._usable(_FIELDS[kind], "field", field_of, is_first=True))[:MOST_FIELDS]
        file._count_parts()
        return file

    def cards(self) -> Iterator[SourceCard]:
        """The usable cards, in the order of the file; raises `FileUnreadable`."""
        seen: set[str] = set()
        for raw in self._items("cards", watch=True):
            try:
                card = card_of(self.kind, raw)
            except NotUsable:
                continue
            if card.id not in seen:
                seen.add(card.id)
                yield card

    def checklists(self, *, is_first: bool = False) -> Iterator[SourceChecklist]:
        """The usable checklists, in the order of the file; `is_first` counts what is left out. Raises as `cards`."""
        room = Counter[str]()
        for it in self._usable("checklists", "checklist", checklist_of, is_first=is_first, on_card=True):
            if room[it.card_id] + len(it.steps) > MOST_STEPS:
                if is_first:
                    self.leave_out("checklist", it.title, "too_many_steps")
                continue
            room[it.card_id] += len(it.steps)
            yield it

    def comments(self, *, is_first: bool = False) -> Iterator[SourceComment]:
        """The usable comments, in the order of the file; as `checklists`."""
        return self._usable(_COMMENTS[self.kind], "comment", comment_of, is_first=is_first, on_card=True)

    def links(self, *, is_first: bool = False) -> Iterator[SourceLink]:
        """The usable links, in the order of the file; as `checklists`."""
        return self._usable("attachments", "attachment", link_of, is_first=is_first, on_card=True)

    def ties(self, *, is_first: bool = False) -> Iterator[SourceTie]:
        """The usable ties, in the order of the file; two cards have one at most. As `checklists`."""
        seen: set[frozenset[str]] = set()
        held = Counter[str]()
        for it in self._usable("ties", "tie", tie_of, is_first=is_first):
            ends = frozenset((it.from_id, it.to_id))
            is_full = max(held[it.from_id], held[it.to_id]) >= MOST_TIES
            if not is_full and ends <= self.card_ids and ends not in seen:
                seen.add(ends)
                held.update(ends)
                yield it
            elif is_first:
                reason = "too_many_ties" if is_full else "already_tied" if ends in seen else "card_is_missing"
                self.leave_out("tie", "", reason)

    async def file(self, name: str) -> AsyncIterator[bytes]:
        """A file that lies in the archive, piece by piece; raises `FileUnreadable`."""
        with _readable(), zipfile.ZipFile(self.path) as archive:
            try:
                packed = archive.open(name)
            except KeyError:
                raise FileUnreadable("file_is_missing") from None
            with packed:
                while piece := await asyncio.to_thread(packed.read, _PIECE):
                    yield piece

    def progress(self) -> int:
        """How much of what is being read was read, in per cent."""
        return min(99, 100 * self._at // self._size)

    def _read_lists(self) -> None:
        seen: set[str] = set()
        for raw in self._items("lists"):
            self.found["list"] += 1
            try:
                it = list_of(self.kind, raw)
                if it.id in seen:
                    raise NotUsable("doubled_id")
            except NotUsable as error:
                self._leave_out("list", raw, str(error))
                continue
            seen.add(it.id)
            self.lists.append(it)
            if len(self.lists) > _MOST_LISTS:
                raise FileUnreadable("too_many_lists")
        self.lists.sort(key=lambda it: it.order)

    def _order_cards(self) -> None:
        lists, seen = {it.id for it in self.lists}, set[str]()
        for raw in self._items("cards"):
            self.found["card"] += 1
            try:
                it = card_of(self.kind, raw)
                if it.id in seen:
                    raise NotUsable("doubled_id")
                if it.list_id not in lists:
                    raise NotUsable("list_is_missing")
            except NotUsable as error:
                self._leave_out("card", raw, str(error))
                continue
            seen.add(it.id)
            if it.cover_id:
                self.covers.add(it.cover_id)
            self.card_order.setdefault(it.list_id, []).append((it.order, it.id))
            if len(seen) > _MOST_CARDS:
                raise FileUnreadable("too_many_cards")
        for order in self.card_order.values():
            order.sort()
        self.card_ids = seen

    def _count_parts(self) -> None:
        """What hangs on each card, so that a card is whole from its first word on."""
        for checklist in self.checklists(is_first=True):
            self.checklist_order.setdefault(checklist.card_id, []).append((checklist.order, checklist.id))
            parts = self.parts.setdefault(checklist.card_id, CardParts())
            parts.steps += len(checklist.steps)
            parts.done += sum(step.is_done for step in checklist.steps)
        for comment in self.comments(is_first=True):
            self.parts.setdefault(comment.card_id, CardParts()).comments += 1
        for link in self.links(is_first=True):
            self.parts.setdefault(link.card_id, CardParts()).links += 1
        for _ in self.ties(is_first=True):
            pass

    def _usable(
        self,
        array: str,
        kind: str,
        make: Callable[[str, dict[str, Any]], P],
        *,
        is_first: bool,
        on_card: bool = False,
    ) -> Iterator[P]:
        """The things of an array that can be brought in, each id once; what is left out is said the first time."""
        seen: set[str] = set()
        for raw in self._raw(array, watch=not is_first):
            self.found[kind] += is_first
            try:
                it = make(self.kind, raw)
                if it.id in seen:
                    raise NotUsable("doubled_id")
                if on_card and getattr(it, "card_id", None) not in self.card_ids:
                    raise NotUsable("card_is_missing")
            except NotUsable as error:
                if is_first:
                    self._leave_out(kind, raw, str(error))
                continue
            seen.add(it.id)
            yield it

    def _raw(self, array: str, *, watch: bool) -> Iterator[dict[str, Any]]:
        if self.kind == "trello" and array == "attachments":
            for card in self._items("cards", watch=watch):
                found = card.get("attachments")
                held = found if isinstance(found, list) else ()
                yield from ({**it, "card_id": card.get("id")} for it in held if isinstance(it, dict))
            return
        for raw in self._items(array, watch=watch):
            if array != "actions" or raw.get("type") == "commentCard":
                yield raw

    def _leave_out(self, kind: str, raw: Any, reason: str) -> None:
        self.leave_out(kind, next((raw[key] for key in _NAMES if isinstance(raw.get(key), str)), ""), reason)

    def leave_out(self, kind: str, name: str, reason: str) -> None:
        """Say what is not brought in, and why."""
        self.left_out[kind, reason] += 1
        if len(self.examples) < _MOST_EXAMPLES:
            self.examples.append((kind, name[:80].replace("\x00", "").encode("utf-8", "ignore").decode(), reason))

    def _items(self, name: str, *, watch: bool = False) -> Iterator[dict[str, Any]]:
        with _opened(self.kind, self.path) as (file, size), _readable():
            self._size = size
            for raw in ijson.items(file, f"{name}.item", use_float=True):
                if watch:
                    self._at = file.tell()
                if isinstance(raw, dict):
                    yield raw


def _check_depth(kind: str, path: Path) -> None:
    """Read the file once for its form alone: names of places in it grow with the depth, and time with them."""
    depth = 0
    with _opened(kind, path) as (file, _), _readable():
        for event, _value in ijson.basic_parse(file, use_float=True):
            depth += event.startswith("start_") - event.startswith("end_")
            if depth > _DEEPEST:
                raise FileUnreadable("malformed")


def _head(kind: str, path: Path) -> dict[str, Any]:
    """The plain fields of the board itself."""
    wanted, head = _HEAD[kind], dict[str, Any]()
    depth = f"{wanted}." if wanted else ""
    with _opened(kind, path) as (file, _), _readable():
        for prefix, event, value in ijson.parse(file):
            name = prefix.removeprefix(depth)
            if prefix.startswith(depth) and "." not in name and event in _PLAIN_EVENTS and name not in head:
                head[name] = value
    return head


@contextmanager
def _readable() -> Iterator[None]:
    """Whatever a parser has against a file is one of two words."""
    try:
        yield
    except ijson.IncompleteJSONError as error:
        raise FileUnreadable("truncated" if "premature" in str(error) else "malformed") from error
    except (ijson.JSONError, UnicodeDecodeError, RecursionError, OverflowError, zipfile.BadZipFile, EOFError) as error:
        raise FileUnreadable("malformed") from error


@contextmanager
def _opened(kind: str, path: Path) -> Iterator[tuple[IO[bytes], int]]:
    """The JSON in a file, and its length; an archive may hold one file of this, of a bounded length."""
    if kind == "trello" and not zipfile.is_zipfile(path):
        with path.open("rb") as plain:
            yield plain, max(1, path.stat().st_size)
        return
    try:
        with zipfile.ZipFile(path) as archive:
            info = next((it for it in archive.infolist() if _is_wanted(kind, it.filename)), None)
            if info is None:
                raise FileUnreadable("no_board")
            if info.file_size > _LONGEST_PLAIN:
                raise FileUnreadable("too_large")
            with archive.open(info) as packed:
                yield packed, max(1, info.file_size)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        raise FileUnreadable("malformed") from error


def _is_wanted(kind: str, name: str) -> bool:
    return name == _BOARD_JSON if kind == "grove" else name.endswith(".json")

"""One run of an import: what it reads, where it writes, and the count of what becomes of each thing."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from app.boards.imports.models import BoardImport
from app.boards.imports.reading import ReadFile
from app.boards.topics import board_topic
from app.kernel.events import Event
from app.kernel.files import Files
from app.kernel.uow import Uow

_NAMED = ("card:", "option:")


class Tally:
    """Counts what becomes of each thing."""

    def __init__(self, file: ReadFile) -> None:
        self._file = file
        self.created: Counter[str] = Counter()
        self.updated: Counter[str] = Counter()
        self.unchanged: Counter[str] = Counter()
        self.left_out = Counter(file.left_out)

    def changed(self, kind: str, *, is_changed: bool) -> None:
        """Count a thing that an earlier run brought in."""
        (self.updated if is_changed else self.unchanged)[kind] += 1

    def shown(self) -> dict[str, Any]:
        """As the answer of the API has it."""
        return {
            "title": self._file.board.title,
            "read": {"board": 1, **self._file.found},
            "created": dict(self.created),
            "updated": dict(self.updated),
            "unchanged": dict(self.unchanged),
            "left_out": [
                {"kind": kind, "reason": reason, "count": count}
                for (kind, reason), count in sorted(self.left_out.items())
            ],
            "examples": [{"kind": kind, "name": name, "reason": reason} for kind, name, reason in self._file.examples],
        }


@dataclass
class Run:
    """What the writers of one run share: what was known before it, and what it has made, by kind and source id.

    Without `files` nothing is stored: a dry run only counts.
    """

    uow: Uow
    record: BoardImport
    file: ReadFile
    tally: Tally
    files: Files | None
    largest_file: int
    board_id: UUID = field(default_factory=lambda: UUID(int=0))
    known: dict[str, UUID] = field(default_factory=dict)
    made: dict[str, UUID] = field(default_factory=dict)
    # What this run made since it was last written down.
    fresh: dict[str, UUID] = field(default_factory=dict)
    # People of the file who are nobody here, and what is to be theirs once they are.
    placeholders: dict[str, UUID] = field(default_factory=dict)
    awaiting: list[dict[str, Any]] = field(default_factory=list)

    def remember(self, thing: str, thing_id: UUID) -> None:
        """What a thing of the file became; what others name by its id stays at hand."""
        self.fresh[thing] = thing_id
        if thing.startswith(_NAMED):
            self.made[thing] = thing_id

    def id_of(self, thing: str) -> UUID | None:
        """What a thing of the file became here, now or in an earlier run."""
        return self.made.get(thing) or self.known.get(thing)

    def leave(self, person: str, kind: str, thing_id: UUID) -> None:
        """Remember that a thing waits for somebody of the file who is nobody here."""
        if person in self.placeholders:
            row = {"placeholder_id": self.placeholders[person], "kind": kind, "thing_id": thing_id}
            self.awaiting.append(row)

    def say(self, fact: Event, *, former: dict[str, Any] | None = None) -> None:
        """Tell the board's log."""
        self.uow.emit(board_topic(self.board_id), fact, former=former)

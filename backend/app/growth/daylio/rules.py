"""What stands in Daylio's file (CSV, one line for an entry, the times of its owner's clock). Pure."""

import csv
import html
import io
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from itertools import islice

from app.kernel.schemas import FIRST_YEAR, LAST_YEAR

MOST_ENTRIES = 50_000
_NEEDED = {"full_date", "time", "mood"}
_LONGEST_NOTE = 2_000
# Faces as Daylio names them before anybody names them anew.
FACES = {"rad": 5, "good": 4, "meh": 3, "bad": 2, "awful": 1}
_BREAK, _TAG = re.compile(r"<(?:br|/p|/div|/li)[^>]*>", re.IGNORECASE), re.compile(r"<[^>]*>")
_CLOCKS = ("%Y-%m-%d %H:%M", "%Y-%m-%d %I:%M %p")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: when by its owner's clock, the face's name, words; `name` tells it from every other entry."""

    wall: datetime
    mood: str
    note: str
    name: str

    def value(self, named: Mapping[str, int]) -> int | None:
        """Which of five faces it is; None where nobody has said so."""
        return named.get(self.mood, FACES.get(self.mood.casefold()))


@dataclass(frozen=True, slots=True)
class Sheet:
    """The entries of a file, and how many of its lines were none."""

    entries: Sequence[Entry]
    unread: int


def source_of(entry: Entry) -> str:
    """The name under which an entry is known again, whatever becomes of its words, its id and its owner's zone."""
    return f"daylio:{sha256(entry.name.encode('utf-8', 'replace')).hexdigest()[:32]}"


def sheet_of(content: str) -> Sheet | None:
    """What a file holds; nothing for one of another kind."""
    sheet = csv.DictReader(io.StringIO(content.lstrip("\ufeff")))
    try:
        if not _NEEDED.issubset(sheet.fieldnames or ()):
            return None
        found = list(_entries(islice(sheet, MOST_ENTRIES)))
    except csv.Error:
        return None
    return Sheet([it for it in found if it is not None], found.count(None))


def _entries(lines: Iterator[dict[str, str]]) -> Iterator[Entry | None]:
    seen: Counter[str] = Counter()
    for line in lines:
        said = {name: value for name, value in line.items() if isinstance(name, str) and isinstance(value, str)}
        wall, mood = _wall(said), said.get("mood", "").strip()
        if wall is None or not mood:
            yield None
            continue
        words = [said.get(name, "") for name in ("activities", "note_title", "note")]
        name = "|".join(("daylio", wall.isoformat(), mood, *words))
        seen[name] += 1
        yield Entry(wall, mood, _note(*words), f"{name}|{seen[name]}")


def _wall(said: Mapping[str, str]) -> datetime | None:
    text = _SPACE.sub(" ", f"{said.get('full_date', '')} {said.get('time', '')}").strip()
    for clock in _CLOCKS:
        try:
            wall = datetime.strptime(text, clock)  # noqa: DTZ007 - its zone is its owner's
        except ValueError:
            continue
        return wall if FIRST_YEAR <= wall.year <= LAST_YEAR else None
    return None


def _note(activities: str, title: str, note: str) -> str:
    """Title and words; below them what was done, as Daylio lists it."""
    done = " · ".join(part.strip() for part in activities.split("|") if part.strip())
    plain = html.unescape(_TAG.sub("", _BREAK.sub("\n", note)))
    text = "\n".join(part.strip() for part in (title, plain, done) if part.strip())
    return text.replace("\x00", "").encode("utf-8", "ignore").decode()[:_LONGEST_NOTE]

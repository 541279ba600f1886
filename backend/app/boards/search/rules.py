"""What somebody means who types into a search field. Pure; whatever is typed means something."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

_PART = re.compile(
    r'(?P<name>[a-z]+):(?:"(?P<quoted>[^"]*)"|(?P<plain>\S*))|"(?P<phrase>[^"]*)"|(?P<word>\S+)', re.IGNORECASE
)
_SPAN = re.compile(r"<(\d{1,3})([dwm])")
_DAYS = {"d": 1, "w": 7, "m": 30}
_WORD = re.compile(r"\w+")
_MOST_WORDS = 12
STATES = frozenset({"open", "done", "archived"})


@dataclass(frozen=True, slots=True)
class Wanted:
    """A search: a query for PostgreSQL's full text (empty for none), and what cards must be like."""

    words: str = ""
    labels: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    boards: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    states: frozenset[str] = frozenset()
    due_after: datetime | None = None
    due_before: datetime | None = None

    @property
    def is_of_cards(self) -> bool:
        """Whether it asks for what only cards have."""
        return bool(self.labels or self.people or self.lists or self.states or self.due_before or self.due_after)

    @property
    def is_empty(self) -> bool:
        """Whether it asks for nothing at all."""
        return not (self.words or self.boards or self.is_of_cards)


def parse(text: str, now: datetime) -> Wanted:
    """Read a search: words (each found by its beginning), "phrases", and operators.

    `label:urgent`, `board:"Spring season"`, `list:doing`, `@me`, `@ada`, `is:open|done|archived`,
    `due:today|overdue|<7d|<2w|<1m`. An operator that makes no sense is taken for words.
    """
    words: list[str] = []
    found: dict[str, list[str]] = {"label": [], "board": [], "list": [], "is": [], "@": []}
    due: tuple[datetime | None, datetime | None] = (None, None)
    for match in _PART.finditer(text):
        name, value = (match["name"] or "").lower(), match["quoted"] or match["plain"] or ""
        span = _due(value.lower(), now) if name == "due" else None
        if match["phrase"] is not None:
            words.append(_phrase(match["phrase"]))
        elif name == "is" and value.lower() in STATES:
            found["is"].append(value.lower())
        elif name in {"label", "board", "list"} and value:
            found[name].append(value.lower())
        elif span is not None:
            due = span
        elif (match["word"] or "").startswith("@") and len(match["word"]) > 1:
            found["@"].append(match["word"][1:].lower())
        else:
            words += [f"{it.lower()}:*" for it in _WORD.findall(match[0])]
    return Wanted(
        words=" & ".join([it for it in words if it][:_MOST_WORDS]),
        labels=tuple(found["label"]),
        people=tuple(found["@"]),
        boards=tuple(found["board"]),
        lists=tuple(found["list"]),
        states=frozenset(found["is"]),
        due_after=due[0],
        due_before=due[1],
    )


def _phrase(text: str) -> str:
    parts = [it.lower() for it in _WORD.findall(text)]
    return f"({' <-> '.join(parts)})" if parts else ""


def _due(value: str, now: datetime) -> tuple[datetime | None, datetime | None] | None:
    if value == "overdue":
        return None, now
    if value == "today":
        return now - timedelta(days=1), now + timedelta(days=1)
    span = _SPAN.fullmatch(value)
    return None if span is None else (now - timedelta(days=1), now + timedelta(days=int(span[1]) * _DAYS[span[2]]))

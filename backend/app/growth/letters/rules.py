"""Which words of a week stand in its letter, and how it is put together. Pure: the same words, the same letter."""

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar
from uuid import UUID

from app.growth.content.letter import LetterWords, PieceKind
from app.growth.content.shelf import Words
from app.growth.letters.quoting import LONGEST_READ, is_bright, is_calm, quotable
from app.growth.profile.rules import monday_of
from app.growth.safety.levels import Level, Seen
from app.growth.safety.screening import screen

# Of each group so many may stand in a letter; two of one group are of different days.
_GROUPS: tuple[tuple[frozenset[PieceKind], int], ...] = (
    (frozenset({"answer", "page"}), 2),
    (frozenset({"grateful", "well", "good_things"}), 1),
    (frozenset({"step", "done", "small"}), 1),
    (frozenset({"note"}), 1),
)
# What is said in one line is quoted whole; of what is longer, a sentence.
_WHOLE: frozenset[PieceKind] = frozenset({"grateful", "well", "good_things", "step", "done", "small"})
# So many characters of a week are read for signs of danger: some tenths of a second.
_MOST_READ = 50_000
_BLANK = re.compile(r"\{(\w+)\}")
_WEEK = timedelta(days=7)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Said:
    """Something that somebody wrote; without a kind it is heard for what it means for its day, and never quoted."""

    kind: PieceKind | None
    id: UUID
    day: date
    text: str
    # Read together with the text, and not quoted.
    beside: str = ""
    # What it was written to: a question, or an exercise.
    about: Words | None = None

    @property
    def whole(self) -> str:
        """All that was written there."""
        return f"{self.beside}\n{self.text}".strip()


@dataclass(frozen=True, slots=True)
class Eased:
    """An exercise that was done with a number before and one after."""

    id: UUID
    day: date
    title: Words
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A line of the letter, and the words that it leads to."""

    kind: PieceKind
    day: date
    text: str
    quote: str | None


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter, from its first line to its last."""

    opening: str
    pieces: Sequence[Piece]
    closing: str | None


@dataclass(frozen=True, slots=True)
class _Chosen:
    kind: PieceKind
    day: date
    quote: str | None
    blanks: dict[str, Words | str]


def last_whole_week(today: date) -> date:
    """The first day of the last week that is over."""
    return monday_of(today) - _WEEK


def letter_of(
    words: LetterWords, said: Iterable[Said], eased: Iterable[Eased], low: Collection[date], *, seed: str, locale: str
) -> Letter:
    """The letter of a week. Nothing is quoted from days with a low mood or a sign of danger."""
    chosen = _chosen(sorted(said, key=lambda it: (it.day, it.id)), low, seed)
    lightest = max(
        (it for it in eased if it.before > it.after),
        key=lambda it: (it.before - it.after, -it.day.toordinal(), it.id),
        default=None,
    )
    if lightest is not None:
        numbers = {"before": str(lightest.before), "after": str(lightest.after)}
        chosen.append(_Chosen("eased", lightest.day, None, {"exercise": lightest.title, **numbers}))
    if not chosen:
        return Letter(_one_of(words.empty, seed, "empty").said_in(locale), (), None)
    pieces = _told(words, sorted(chosen, key=lambda it: it.day), seed, locale)
    opening, closing = _one_of(words.openings, seed, "opening"), _one_of(words.closings, seed, "closing")
    return Letter(opening.said_in(locale), pieces, closing.said_in(locale))


def _chosen(said: Sequence[Said], low: Collection[date], seed: str) -> list[_Chosen]:
    """What is quoted, group by group, of days that are not left alone."""
    heard = list(_heard(said))
    left_alone = {*low, *(it.day for it, seen in heard if seen is None or seen.level >= Level.CONCERN)}
    told = [it for it, seen in heard if it.day not in left_alone and seen is not None and is_calm(seen)]
    chosen: list[_Chosen] = []
    for kinds, most in _GROUPS:
        days: set[date] = set()
        for _ in range(most):
            found = _quoted([it for it in told if it.kind in kinds and it.day not in days], seed)
            if found is not None:
                chosen.append(found)
                days.add(found.day)
    return chosen


def _heard(said: Sequence[Said]) -> Iterator[tuple[Said, Seen | None]]:
    """What each text calls for, short ones first; None for what is too long to be read, alone or with the others."""
    left = _MOST_READ
    for it in sorted(said, key=lambda it: (len(it.whole), it.id)):
        left -= len(it.whole)
        yield it, screen(it.whole) if left >= 0 and len(it.whole) <= LONGEST_READ else None


def _quoted(said: Sequence[Said], seed: str) -> _Chosen | None:
    """One sentence of several texts; those come first that name a feeling one likes to be reminded of."""
    quotes = [
        (not is_bright(quote), _number(seed, f"{it.id}|{quote}"), it, it.kind, quote)
        for it in said
        if it.kind is not None
        for quote in quotable(it.text, whole=it.kind in _WHOLE)
    ]
    for _, _, it, kind, quote in sorted(quotes, key=lambda each: each[:2]):
        if is_calm(screen(quote)):
            return _Chosen(
                kind, it.day, quote, {} if it.about is None else {"question": it.about, "exercise": it.about}
            )
    return None


def _told(words: LetterWords, chosen: Sequence[_Chosen], seed: str, locale: str) -> list[Piece]:
    pieces: list[Piece] = []
    used: set[Words] = set()
    for it in chosen:
        lines = [line for line in words.lines[it.kind] if line not in used] or words.lines[it.kind]
        line = _one_of(lines, seed, f"{it.kind}{len(pieces)}")
        used.add(line)
        is_same = bool(pieces) and pieces[-1].day == it.day
        day = words.same_day if is_same else words.days[it.day.weekday()]
        pieces.append(Piece(it.kind, it.day, _filled(line, {"day": day, **it.blanks}, locale), it.quote))
    return pieces


def _filled(line: Words, blanks: dict[str, Words | str], locale: str) -> str:
    def value(blank: re.Match[str]) -> str:
        it = blanks[blank[1]]
        return it if isinstance(it, str) else it.said_in(locale)

    return _BLANK.sub(value, line.said_in(locale))


def _one_of(among: Sequence[T], seed: str, purpose: str) -> T:
    return among[_number(seed, purpose) % len(among)]


def _number(seed: str, purpose: str) -> int:
    return int.from_bytes(hashlib.sha256(f"{seed}|{purpose}".encode()).digest()[:8])

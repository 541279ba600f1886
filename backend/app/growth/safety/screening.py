"""Reads a text for signs that its writer is not safe. Pure, deterministic, linear; English and French.

It says what to show and nothing else: it is no prediction and no diagnosis, it is not kept beside the text, and nobody
is told. GROWTH.md section 9; the gates are in `tests/growth/test_safety.py`.
"""

import re
from dataclasses import dataclass
from enum import IntEnum
from typing import Literal

from app.growth.safety import signs
from app.growth.safety.normal import normal

_LONGEST = 10_000
_CLAUSE = re.compile(r"([.!?\n;:]+|,? (?:but|though|although|except|yet|mais)(?= )|[\"“”«»])")
_QUOTES = '"“”«»'
_REACH = 45


class Level(IntEnum):
    """What to show: nothing, a warm line, help, or help at once."""

    NONE = 0
    DISTRESS = 1
    CONCERN = 2
    ACUTE = 3


Branch = Literal["emergency", "abuse", "harm_to_others", "eating"]


@dataclass(frozen=True, slots=True)
class Seen:
    """What a text calls for; `is_about_other` when it is somebody else who seems not to be safe."""

    level: Level
    is_about_other: bool = False
    branches: frozenset[Branch] = frozenset()


def screen(text: str) -> Seen:
    """Read a text, its end rather than its beginning where it is very long."""
    level, is_about_other, is_reported = Level.NONE, False, False
    parts = _CLAUSE.split(f".{normal(text[-_LONGEST:])}")
    for mark, clause in zip(parts[1::2], parts[2::2], strict=True):
        masked = signs.IDIOMS.sub(" ~ ", clause.strip())
        found, about_other = _read(masked, is_quoted=is_reported and mark in _QUOTES)
        is_reported = signs.OTHER.search(masked) is not None and signs.SAID.search(f"{masked} ") is not None
        is_about_other |= about_other
        level = max(level, found)
    return Seen(level, is_about_other and level < Level.CONCERN)


def _read(clause: str, *, is_quoted: bool) -> tuple[Level, bool]:
    """The level of one clause, and whether a sign in it is about somebody else."""
    about_other = False
    for level, patterns in ((Level.ACUTE, (signs.ACUTE,)), (Level.CONCERN, (signs.PLAIN, signs.CONCERN))):
        for pattern in patterns:
            for match in pattern.finditer(clause):
                if _is_of_other(clause, match, is_quoted=is_quoted):
                    about_other = True
                elif pattern is signs.PLAIN or not _is_denied(clause, match):
                    return level, False
    if signs.DISTRESS.search(clause):
        return Level.DISTRESS, about_other
    return Level.NONE, about_other


def _is_denied(clause: str, match: re.Match[str]) -> bool:
    start = max(
        0, match.start() - _REACH, clause.rfind(", i ", 0, match.start()), clause.rfind(", je ", 0, match.start())
    )
    return any(denial.start() < match.start() for denial in signs.NOT.finditer(clause, start, match.end()))


def _is_of_other(clause: str, match: re.Match[str], *, is_quoted: bool) -> bool:
    """Whether the one of whom the sign is said is not the writer: the last one named before it decides."""
    if is_quoted:
        return True
    other = _last(signs.OTHER, clause, match.start())
    if other < 0:
        return False
    if signs.SAID.search(clause, other, match.end()) is not None:
        return True
    if signs.FIRST.search(clause, match.start(), match.end()) is not None:
        return False
    return other >= _last(signs.FIRST, clause, match.start())


def _last(pattern: re.Pattern[str], text: str, end: int) -> int:
    """Where the last match before `end` begins; -1 for none."""
    place = -1
    for match in pattern.finditer(text, 0, end):
        place = match.start()
    return place

"""Reads a clause by the expressions of `content/signs.toml`: whole turns of phrase, English and French. Pure."""

import re

from app.growth.safety import signs
from app.growth.safety.levels import Level, Seen

_REACH = 45


def read_clause(clause: str, *, is_quoted: bool) -> Seen:
    """What one clause says, and whether a sign in it is about somebody else."""
    clause = signs.IDIOMS.sub(" ~ ", clause)
    about_other = False
    for level, patterns in ((Level.ACUTE, (signs.ACUTE,)), (Level.CONCERN, (signs.PLAIN, signs.CONCERN))):
        for pattern in patterns:
            for match in pattern.finditer(clause):
                if _is_of_other(clause, match, is_quoted=is_quoted):
                    about_other = True
                elif pattern is signs.PLAIN or not _is_denied(clause, match):
                    return Seen(level)
    if signs.DISTRESS.search(clause):
        return Seen(Level.DISTRESS, about_other)
    return Seen(Level.NONE, about_other)


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

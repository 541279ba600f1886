"""Reads a clause by the expressions of `content/signs.toml`: whole turns of phrase, English and French. Pure."""

import re

from app.growth.safety.levels import Level, Seen
from app.growth.safety.signs import signs

_REACH = 45


def read_clause(clause: str, *, is_quoted: bool) -> Seen:
    """What one clause says, and whether a sign in it is about somebody else."""
    clause = signs().idioms.sub(" ~ ", clause)
    about_other = taken_back = False
    for level, patterns in ((Level.ACUTE, (signs().acute,)), (Level.CONCERN, (signs().plain, signs().concern))):
        for pattern in patterns:
            for match in pattern.finditer(clause):
                if _is_of_other(clause, match, is_quoted=is_quoted):
                    about_other = True
                elif pattern is signs().plain or not _is_denied(clause, match):
                    return Seen(level)
                else:
                    taken_back = True
    level = Level.DISTRESS if signs().distress.search(clause) else Level.NONE
    return Seen(level, about_other, is_taken_back=taken_back or about_other)


def _is_denied(clause: str, match: re.Match[str]) -> bool:
    start = max(
        0, match.start() - _REACH, clause.rfind(", i ", 0, match.start()), clause.rfind(", je ", 0, match.start())
    )
    return any(denial.start() < match.start() for denial in signs().denied.finditer(clause, start, match.end()))


def _is_of_other(clause: str, match: re.Match[str], *, is_quoted: bool) -> bool:
    """Whether the one of whom the sign is said is not the writer: the last one named before it decides."""
    if is_quoted:
        return True
    other = _last(signs().other, clause, match.start())
    if other < 0:
        return False
    if signs().said.search(clause, other, match.end()) is not None:
        return True
    if signs().first.search(clause, match.start(), match.end()) is not None:
        return False
    return other >= _last(signs().first, clause, match.start())


def _last(pattern: re.Pattern[str], text: str, end: int) -> int:
    """Where the last match before `end` begins; -1 for none."""
    place = -1
    for match in pattern.finditer(text, 0, end):
        place = match.start()
    return place

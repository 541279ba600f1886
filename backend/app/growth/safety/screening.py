"""Reads a text for signs that its writer is not safe. Pure, deterministic, linear; English and French.

It says what to show and nothing else: it is no prediction and no diagnosis, it is not kept beside the text, and nobody
is told. GROWTH.md section 9; the gates are in `tests/growth/safety`. Each clause is read twice: word by word, by
concept, and for whole turns of phrase; the graver reading counts.
"""

import re

from app.growth.safety import signs
from app.growth.safety.clauses import read_clause
from app.growth.safety.levels import Branch, Level, Seen
from app.growth.safety.normal import normal
from app.growth.safety.rows import read_words
from app.growth.safety.words import rejoined, words_of

__all__ = ["Branch", "Level", "Seen", "screen"]

_LONGEST = 10_000
_CLAUSE = re.compile(r"([.!?\n;:]+|,? (?:but|though|although|except|yet|mais)(?= )|[\"“”«»])")
_QUOTES = '"“”«»'


def screen(text: str) -> Seen:
    """Read a text, its end rather than its beginning where it is very long."""
    level, is_about_other, is_reported = Level.NONE, False, False
    branches: frozenset[Branch] = frozenset()
    parts = _CLAUSE.split(f".{normal(text[-_LONGEST:])}")
    for mark, part in zip(parts[1::2], parts[2::2], strict=True):
        clause = rejoined(part.strip())
        is_quoted = is_reported and mark in _QUOTES
        by_concept = read_words(words_of(signs.IDIOMS.sub(" ~ ", clause)), is_quoted=is_quoted)
        by_phrase = read_clause(clause, is_quoted=is_quoted)
        is_reported = signs.OTHER.search(clause) is not None and signs.SAID.search(f"{clause} ") is not None
        is_about_other |= by_concept.is_about_other or by_phrase.is_about_other
        branches |= by_concept.branches
        level = max(level, by_concept.level, by_phrase.level)
    return Seen(level, is_about_other and level < Level.CONCERN, branches)

"""Reads a text for signs that its writer is not safe. Pure, deterministic, linear; English, French, Spanish.

It says what to show and nothing else: it is no prediction and no diagnosis, it is not kept beside the text, and nobody
is told. GROWTH.md section 9; the gates are in `tests/growth/safety`. Each clause is read by concept and for whole turns
of phrase, the graver reading counts; then the wording of each sentence is weighed, which finds what has no rule, and
keeps rules from taking words for a sign that never stand in such company. Where there is danger, the whole text is
weighed for haste.
"""

import re
from collections.abc import Iterator

from app.growth.safety.clauses import read_clause
from app.growth.safety.levels import Branch, Level, Seen
from app.growth.safety.normal import normal
from app.growth.safety.past import is_past, is_well
from app.growth.safety.rows import read_words
from app.growth.safety.signs import signs
from app.growth.safety.weighing import weigh
from app.growth.safety.words import rejoined, words_of
from app.growth.safety.words_es import is_spanish, may_be_spanish, reports, spanish_words_of, speaks_english
from app.growth.safety.words_fr import french_words_of, is_french

__all__ = ["Branch", "Level", "Seen", "screen"]

_LONGEST = 10_000
_SENTENCE = re.compile(r"([.!?\n;:]+)")
_CLAUSE = re.compile(r"(,? (?:but|though|although|except|yet|mais|pero|aunque|sino)(?= )|[\"“”«»])")
_QUOTES = '"“”«»'
# What the wording has to weigh to be a sign by itself, to be one where another was taken back, for a rule to be
# mistaken, and to be mistaken in its haste. Set on phrases that were new to the reading then, and are learned from now.
_HEAVY, _HEAVY_IN_SPITE, _LIGHT, _LIGHT_IN_HASTE = 0.3, 4.5, -1.5, -1.0
# Spanish was learned from fewer phrases, so that a rule is trusted against more weight.
_LIGHT_ES, _LIGHT_IN_HASTE_ES = -3.0, -2.5
# What the wording of a text in which there is danger has to weigh to call for help at once.
_HASTE = -1.5


def screen(text: str) -> Seen:
    """Read a text, its end rather than its beginning where it is very long."""
    seen, plain = Seen(Level.NONE), normal(text[-_LONGEST:])
    came_out = is_well(plain)
    for sentence, read in by_rule(plain):
        found = _weighed(read, sentence)
        seen |= Seen(Level.DISTRESS) if came_out and found.level >= Level.CONCERN and is_past(sentence) else found
    seen = _hurried(seen, plain)
    return Seen(seen.level, seen.is_about_other and seen.level < Level.CONCERN, seen.branches)


def by_rule(plain: str) -> Iterator[tuple[str, Seen]]:
    """The sentences of a normal text, with what the rules read in each: nothing that was learned."""
    is_reported = False
    for sentence in _SENTENCE.split(plain)[::2]:
        if sentence.strip():
            found, is_reported = _read(sentence, is_reported=is_reported)
            yield sentence, found


def _read(sentence: str, *, is_reported: bool) -> tuple[Seen, bool]:
    """What a sentence says, and whether what it quotes was said by somebody else."""
    seen = Seen(Level.NONE)
    parts = _CLAUSE.split(f" {sentence}")
    for mark, part in zip(["", *parts[1::2]], parts[::2], strict=True):
        clause = rejoined(part.strip())
        if not clause:
            continue
        is_quoted = is_reported and mark in _QUOTES and bool(mark)
        seen |= _by_concept(signs().idioms.sub(" ~ ", clause), is_quoted=is_quoted)
        seen |= read_clause(clause, is_quoted=is_quoted)
        is_reported = reports(clause) or (
            signs().other.search(clause) is not None and signs().said.search(f"{clause} ") is not None
        )
    return seen, is_reported


def _by_concept(clause: str, *, is_quoted: bool) -> Seen:
    """In English, and in Spanish or French too where it may be that: people mix them, and short clauses may be any."""
    words = spanish_words_of(clause)
    spanish = read_words(words, is_quoted=is_quoted, tongue="es") if may_be_spanish(words) else Seen(Level.NONE)
    if is_spanish(words) and not speaks_english(clause):
        return spanish
    seen = spanish | read_words(words_of(clause), is_quoted=is_quoted)
    words = french_words_of(clause)
    return seen | read_words(words, is_quoted=is_quoted, tongue="fr") if is_french(words) else seen


def _weighed(seen: Seen, sentence: str) -> Seen:
    weight = weigh(rejoined(sentence.strip()))
    is_partly_spanish = may_be_spanish(spanish_words_of(sentence))
    light, in_haste = (_LIGHT_ES, _LIGHT_IN_HASTE_ES) if is_partly_spanish else (_LIGHT, _LIGHT_IN_HASTE)
    if seen.level == Level.ACUTE:
        return seen if weight > in_haste else Seen(Level.CONCERN, seen.is_about_other, seen.branches)
    if weight > (_HEAVY_IN_SPITE if seen.is_taken_back else _HEAVY):
        return seen | Seen(Level.CONCERN)
    if seen.level == Level.CONCERN and weight < light:
        return Seen(Level.DISTRESS, seen.is_about_other, seen.branches)
    return seen


def _hurried(seen: Seen, plain: str) -> Seen:
    """A text in which there is danger, weighed for haste as a whole: what it needs is often told in two sentences."""
    if seen.level >= Level.CONCERN:
        return seen | Seen(Level.ACUTE) if weigh(rejoined(plain), "haste") > _HASTE else seen
    return seen

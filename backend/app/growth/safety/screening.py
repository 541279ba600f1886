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
from app.growth.safety.weighing import Weight, weigh
from app.growth.safety.wording import Wording, words_in
from app.growth.safety.words import rejoined
from app.growth.safety.words_es import reports

__all__ = ["Branch", "Level", "Seen", "screen"]

_LONGEST = 10_000
_SENTENCE = re.compile(r"([.!?\n;:]+)")
_CLAUSE = re.compile(r"(,? (?:but|though|although|except|yet|mais|pero|aunque|sino)(?= )|[\"“”«»])")
_QUOTES = '"“”«»'
# What the wording has to weigh to be a sign by itself, to be one where another was taken back, for a rule to be
# mistaken, and to be mistaken in its haste. Set on phrases that were new to the reading then, and where the gates hold.
_HEAVY, _HEAVY_IN_SPITE, _LIGHT, _LIGHT_IN_HASTE = 0.8, 7.0, 0.3, -1.0
# Spanish was learned from fewer phrases, so that a rule is trusted against more weight.
_HEAVY_ES, _LIGHT_ES, _LIGHT_IN_HASTE_ES = 0.7, -3.0, -2.5
# What the wording of a text has to weigh to call for help at once where there is danger, and to be danger by itself.
_HASTE, _HASTE_ALONE = -1.2, 0.5
# What it has to weigh more for each sentence beyond a few; how light it is where something is taken back, or where not
# even a hasty sign was one.
_EACH_MORE, _FEW, _LIGHT_TAKEN_BACK, _FAR_TOO_LIGHT = 0.2, 3, 0.5, -3.0
# How much heavier for each word below a few: they say too little.
_EACH_LESS, _A_FEW_WORDS = 1.2, 5
# What is said in passing, between other things: how much heavier, and how long it has to be.
_PART = re.compile(r", | (?:and|but|so|because|et|mais) ")
_IN_PASSING, _SHORTEST_PART, _FEWEST_PARTS = 5.0, 2, 2


def screen(text: str) -> Seen:
    """Read a text, its end rather than its beginning where it is very long."""
    seen, plain = Seen(Level.NONE), normal(text[-_LONGEST:])
    came_out = is_well(plain)
    sentences = list(by_rule(plain))
    weights = [weigh(*wording.told_in) for wording, _ in sentences]
    for (wording, read), weight in zip(sentences, weights, strict=True):
        found = _weighed(read, wording, weight, among=len(sentences))
        seen |= Seen(Level.DISTRESS) if came_out and found.level >= Level.CONCERN and is_past(wording.text) else found
    # What is often told in two sentences is weighed as one; a single one was.
    whole = weights[0] if len(weights) == 1 else weigh(*Wording(rejoined(plain)).told_in)
    seen = _hurried(seen, whole.haste)
    return Seen(seen.level, seen.is_about_other and seen.level < Level.CONCERN, seen.branches)


def by_rule(plain: str) -> Iterator[tuple[Wording, Seen]]:
    """The sentences of a normal text, with what the rules read in each: nothing that was learned."""
    is_reported = False
    for sentence in _SENTENCE.split(plain)[::2]:
        if sentence.strip():
            wording = Wording(rejoined(sentence.strip()))
            found, is_reported = _read(wording, is_reported=is_reported)
            yield wording, found


def _read(sentence: Wording, *, is_reported: bool) -> tuple[Seen, bool]:
    """What a sentence says, and whether what it quotes was said by somebody else."""
    seen = Seen(Level.NONE)
    parts = _CLAUSE.split(f" {sentence.text}")
    for mark, part in zip(["", *parts[1::2]], parts[::2], strict=True):
        clause = part.strip()
        if not clause:
            continue
        is_quoted = is_reported and mark in _QUOTES and bool(mark)
        plain = signs().idioms.sub(" ~ ", clause)
        seen |= _by_concept(sentence if plain == sentence.text else Wording(plain), is_quoted=is_quoted)
        seen |= read_clause(clause, is_quoted=is_quoted)
        is_reported = reports(clause) or (
            signs().other.search(clause) is not None and signs().said.search(f"{clause} ") is not None
        )
    return seen, is_reported


def _by_concept(clause: Wording, *, is_quoted: bool) -> Seen:
    """In English, and in Spanish or French too where it may be that: people mix them, and short clauses may be any."""
    seen = Seen(Level.NONE)
    if clause.is_partly_spanish:
        seen = read_words(clause.spanish, is_quoted=is_quoted, tongue="es")
    if clause.is_spanish:
        return seen
    seen |= read_words(clause.english, is_quoted=is_quoted)
    return seen | read_words(clause.french, is_quoted=is_quoted, tongue="fr") if clause.is_french else seen


def _weighed(seen: Seen, sentence: Wording, weighed: Weight, *, among: int) -> Seen:
    """What a sentence says by the rules and by its weight, `among` so many: the more there are, the surer one errs."""
    is_partly_spanish = sentence.is_partly_spanish
    weight = weighed.danger if is_partly_spanish else _weight_of(sentence, weighed.danger)
    light, in_haste = (_LIGHT_ES, _LIGHT_IN_HASTE_ES) if is_partly_spanish else (_LIGHT, _LIGHT_IN_HASTE)
    heavy = _HEAVY_ES if weighed.tongue == "es" else _HEAVY
    if seen.level == Level.ACUTE and weight > in_haste:
        return seen
    if seen.level == Level.ACUTE and weight > _FAR_TOO_LIGHT:
        return Seen(Level.CONCERN, seen.is_about_other, seen.branches)
    enough = (_HEAVY_IN_SPITE if seen.is_taken_back else heavy) + _EACH_MORE * min(5, max(0, among - _FEW))
    if weight > enough + _EACH_LESS * max(0, _A_FEW_WORDS - sentence.text.count(" ")):
        return seen | Seen(Level.CONCERN)
    if seen.level >= Level.CONCERN and weight < (
        _LIGHT_TAKEN_BACK if seen.is_taken_back and not is_partly_spanish else light
    ):
        return Seen(Level.DISTRESS, seen.is_about_other, seen.branches)
    return seen


def _weight_of(sentence: Wording, weight: float) -> float:
    """The weight of a sentence, or of something said in passing in it: by itself that has to be heavier."""
    said = [part for part in _PART.split(sentence.text) if part.count(" ") >= _SHORTEST_PART]
    if weight > _HEAVY or len(said) < _FEWEST_PARTS:
        return weight
    tongue, _ = sentence.told_in
    return max(weight, *(weigh(tongue, words_in(tongue, part)).danger - _IN_PASSING for part in said))


def _hurried(seen: Seen, haste: float) -> Seen:
    """A text weighed for haste as a whole: that somebody is in danger now is often told in two sentences."""
    if seen.is_taken_back or haste <= _HASTE:
        return seen
    if seen.level >= Level.CONCERN:
        return seen | Seen(Level.ACUTE)
    return seen | Seen(Level.CONCERN) if haste > _HASTE_ALONE else seen

"""Reads a feeling out of words: a lexicon, what turns it round, what weighs it. Unsure is an answer, too."""

import re
from collections import Counter
from dataclasses import dataclass

from app.growth.companion.engine.script import Lexicon

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|[.!?;,]")
_STOPS = frozenset(".!?;,")
_CLAUSE_ENDS = _STOPS | {"y", "pero"}
_SCOPE = 3
_WEIGHT, _MORE, _LESS = 2, 3, 1


@dataclass(frozen=True, slots=True)
class Sense:
    """A feeling and how strongly it was said, or none: then ask."""

    feeling: str | None
    is_strong: bool = False


def sense(text: str, lexicon: Lexicon) -> Sense:
    """The one feeling that stands out; none where several do, or where nothing is known."""
    weights: Counter[str] = Counter()
    strong: set[str] = set()
    index = _index(lexicon)
    words = _WORD.findall(text.casefold().replace("\u2019", "'"))
    for place, word in enumerate(words):
        for feeling, is_strong in [*index.get(word, ()), *_at_end(words, place, lexicon)]:
            felt, weight = _weighed(words, place, feeling, lexicon)
            if felt is None:
                continue
            weights[felt] += weight + is_strong
            if weight == _MORE or is_strong:
                strong.add(felt)
    return _standing_out(weights, strong)


def _index(lexicon: Lexicon) -> dict[str, list[tuple[str, bool]]]:
    index: dict[str, list[tuple[str, bool]]] = {}
    for name, feeling in lexicon.feelings.items():
        for words, is_strong in ((feeling.words, False), (feeling.strong, True)):
            for word in words:
                index.setdefault(word, []).append((name, is_strong))
    return index


def _at_end(words: list[str], place: int, lexicon: Lexicon) -> list[tuple[str, bool]]:
    """Feelings that a word means only where nothing follows it."""
    if not _CLAUSE_ENDS.issuperset(words[place + 1 : place + 2]):
        return []
    return [(name, False) for name, feeling in lexicon.feelings.items() if words[place] in feeling.ending]


def _weighed(words: list[str], place: int, feeling: str, lexicon: Lexicon) -> tuple[str | None, int]:
    """The feeling, or its opposite where it is denied; and its weight."""
    before: list[str] = []
    for word in reversed(words[max(0, place - _SCOPE) : place]):
        if word in _STOPS:
            break
        before.append(word)
    weight = _WEIGHT
    if any(word in lexicon.negations for word in before):
        return lexicon.opposite.get(feeling), _LESS
    if any(word in lexicon.more for word in before):
        weight = _MORE
    elif any(word in lexicon.less for word in before):
        weight = _LESS
    return feeling, weight


def _standing_out(weights: Counter[str], strong: set[str]) -> Sense:
    ranked = weights.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return Sense(None)
    feeling = ranked[0][0]
    return Sense(feeling, feeling in strong)

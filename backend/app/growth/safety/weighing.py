"""Weighs how a sentence is worded against phrases that were authored with their answer. Pure, deterministic, linear.

The rows of `concepts*.yaml` know turns of phrase; this knows which words and concepts keep which company, and so finds
what nobody wrote a row for. Its weights are learned from the phrases in `tests/growth/safety/phrases` by
`python -m tools.weigh` (logistic regression), and lie in `content/weights.json`, one number for each pair: what speaks
for danger, and what for danger at this hour.
"""

import json
import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml

from app.growth.safety.normal import single
from app.growth.safety.patterns import LOADER, book
from app.growth.safety.sounds import authored
from app.growth.safety.words import words_of
from app.growth.safety.words_es import is_spanish, spanish_words_of, speaks_english
from app.growth.safety.words_fr import french_words_of, is_french
from app.kernel.tongues import Tongue

SUBJECTS = Path(__file__).parents[1] / "content" / "subjects.yaml"
# French is learned with English; Spanish has its own, for its words are compared in another form.
WEIGHTS = Path(__file__).parents[1] / "content" / "weights.json"
WEIGHTS_ES = WEIGHTS.with_name("weights_es.json")
_NEAR = 2
_LONGEST = 40
_BIAS = ""
# What English words end in, as they are written here: with doubled letters single.
_ENDINGS = ("ings", "ing", "edly", "ed", "ies", "es", "s", "ly", "er", "ment", "nes")
_SHORTEST_STEM = 3
Learned = Mapping[str, tuple[float | None, float | None]]


class Weight(NamedTuple):
    """How much some wording speaks for danger, and for haste: over nought, rather than against it."""

    danger: float
    haste: float
    tongue: Tongue


def weigh(sentence: str) -> Weight:
    """The weight of a normal sentence. A long one is weighed in parts that overlap, by the gravest of them."""
    tongue, words = told_in(sentence)
    starts = range(0, max(1, len(words) - _LONGEST // 2), _LONGEST // 2)
    weighed = [_sum(weights(tongue), features(words[start : start + _LONGEST], tongue)) for start in starts]
    return Weight(max(danger for danger, _ in weighed), max(haste for _, haste in weighed), tongue)


def told_in(sentence: str) -> tuple[Tongue, list[str]]:
    """The language of a sentence and its words."""
    spanish = spanish_words_of(sentence)
    if is_spanish(spanish) and not speaks_english(sentence):
        return "es", spanish
    french = french_words_of(sentence)
    return ("fr", french) if is_french(french) else ("en", words_of(sentence))


def features(words: Sequence[str], tongue: Tongue) -> set[str]:
    """What is weighed of a sentence: words, concepts, and which of them stand near each other in which order."""
    meant = _meanings(tongue)
    units = [("^",), *((_stem(word, tongue), *meant.get(word, ())) for word in words), ("$",)]
    return set(_pairs(units))


def _stem(word: str, tongue: Tongue) -> str:
    """An English word without its ending: who was never heard to say "waking" was heard to say "wake"."""
    if tongue != "en":
        return word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word.removesuffix("e") if len(word) > _SHORTEST_STEM else word


def _pairs(units: Sequence[Sequence[str]]) -> Iterator[str]:
    for place, here in enumerate(units):
        yield from here
        for distance, there in enumerate(units[place + 1 : place + 1 + _NEAR], start=1):
            apart = " " if distance == 1 else ".."
            yield from (f"{one}{apart}{other}" for one in here for other in there)


def _sum(learned: Learned, found: set[str]) -> tuple[float, float]:
    danger, haste = [], []
    for it in found & learned.keys():
        for_danger, for_haste = learned[it]
        if for_danger is not None:
            danger.append(for_danger)
        if for_haste is not None:
            haste.append(for_haste)
    bias = learned[_BIAS]
    return _shared(bias[0], danger), _shared(bias[1], haste)


def _shared(bias: float | None, known: Sequence[float]) -> float:
    return (bias or 0) + math.fsum(known) / math.sqrt(len(known) + 1)


@cache
def weights(tongue: Tongue = "en") -> Learned:
    """What was learned of each pair for danger and for haste, read once; None where nothing was."""
    kept = WEIGHTS_ES if tongue == "es" else WEIGHTS
    read = json.loads(kept.read_text(encoding="utf-8"))["weights"]
    danger, haste = read["danger"], read["haste"]
    return {it: (danger.get(it), haste.get(it)) for it in danger.keys() | haste.keys()}


@cache
def _meanings(tongue: Tongue) -> dict[str, tuple[str, ...]]:
    """The concepts of a word, and the everyday subjects that it belongs to."""
    found: dict[str, list[str]] = defaultdict(list)
    for kind, words in (*sorted(book(tongue).concepts.items()), *_subjects(tongue)):
        for word in words:
            found[word].append(kind)
    return {word: tuple(concepts) for word, concepts in found.items()}


def _subjects(tongue: Tongue) -> list[tuple[str, frozenset[str]]]:
    read = yaml.load(SUBJECTS.read_text(encoding="utf-8"), Loader=LOADER)  # noqa: S506 - makes text only
    plain = authored if tongue == "es" else single
    return [(name, frozenset(map(plain, words))) for name, words in sorted(read[tongue].items())]

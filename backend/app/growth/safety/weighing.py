"""Weighs how a sentence is worded against phrases that were authored with their answer. Pure, deterministic, linear.

The rows of `concepts*.yaml` know turns of phrase; this knows which words and concepts keep which company, and so finds
what nobody wrote a row for. Its weights are learned from the phrases in `tests/growth/safety/phrases` by
`python -m tools.weigh` (logistic regression), and lie in `content/weights.json`, two numbers for each pair: what
speaks for danger, and what for danger at this hour.
"""

import json
import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

import yaml

from app.growth.safety.normal import single
from app.growth.safety.patterns import LOADER, book
from app.growth.safety.sounds import authored
from app.kernel.tongues import Tongue

SUBJECTS = Path(__file__).parents[1] / "content" / "subjects.yaml"
# French is learned with English; Spanish has its own, for its words are compared in another form.
WEIGHTS = Path(__file__).parents[1] / "content" / "weights.json"
WEIGHTS_ES = WEIGHTS.with_name("weights_es.json")
_LONGEST = 40
_BIAS = 0
# How a word is written that stands not next to another, but after the next.
APART = ".."
# What English words end in, as they are written here: with doubled letters single.
_ENDINGS = ("ings", "ing", "edly", "ed", "ies", "es", "s", "ly", "er", "ment", "nes")
_SHORTEST_STEM = 3


class _Unit(NamedTuple):
    """A word or concept: where the weights lie of it alone, with the next one, and with the one after that."""

    alone: int | None
    beside: Mapping[str, int]
    near: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Learned:
    """All that was learned in a language; nought where nothing was."""

    units: Mapping[str, _Unit]
    danger: Sequence[float]
    haste: Sequence[float]


class Weight(NamedTuple):
    """How much some wording speaks for danger, and for haste: over nought, rather than against it."""

    danger: float
    haste: float
    tongue: Tongue


def weigh(tongue: Tongue, words: Sequence[str]) -> Weight:
    """The weight of the words of a sentence. A long one is weighed in parts that overlap, by the gravest of them."""
    learned = weights(tongue)
    starts = range(0, max(1, len(words) - _LONGEST // 2), _LONGEST // 2)
    found = [_places(learned, _units(words[start : start + _LONGEST], tongue)) for start in starts]
    danger, haste = (max(_sum(kind, places) for places in found) for kind in (learned.danger, learned.haste))
    return Weight(danger, haste, tongue)


def features(words: Sequence[str], tongue: Tongue) -> set[tuple[str, ...]]:
    """What is learned of a sentence: words, concepts, and which of them stand near each other in which order."""
    return set(_pairs(_units(words, tongue)))


def _units(words: Sequence[str], tongue: Tongue) -> list[tuple[str, ...]]:
    meant = _meanings(tongue)
    return [("^",), *((_stem(word, tongue), *meant.get(word, ())) for word in words), ("$",)]


@lru_cache(maxsize=20_000)
def _stem(word: str, tongue: Tongue) -> str:
    """An English word without its ending: who was never heard to say "waking" was heard to say "wake"."""
    if tongue != "en":
        return word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word.removesuffix("e") if len(word) > _SHORTEST_STEM else word


def _pairs(units: Sequence[Sequence[str]]) -> Iterator[tuple[str, ...]]:
    for place, here in enumerate(units):
        yield from ((one,) for one in here)
        for apart, there in zip(("", APART), units[place + 1 : place + 3], strict=False):
            yield from ((one, f"{apart}{other}") for one in here for other in there)


def _places(learned: Learned, units: Sequence[Sequence[str]]) -> set[int]:
    """Where the weights lie of what stands in a sentence: the same as `features`, but for what nothing is known of."""
    found: set[int] = set()
    following = [*units[1:], (), ()]
    for here, beside, near in zip(units, following, following[1:], strict=False):
        for one in here:
            unit = learned.units.get(one)
            if unit is None:
                continue
            if unit.alone is not None:
                found.add(unit.alone)
            found.update([unit.beside[it] for it in beside if it in unit.beside])
            found.update([unit.near[it] for it in near if it in unit.near])
    return found


def _sum(learned: Sequence[float], places: set[int]) -> float:
    known = [learned[it] for it in places if learned[it]]
    return learned[_BIAS] + math.fsum(known) / math.sqrt(len(known) + 1)


@cache
def weights(tongue: Tongue = "en") -> Learned:
    """What was learned in a language, read once."""
    kept = WEIGHTS_ES if tongue == "es" else WEIGHTS
    read = json.loads(kept.read_text(encoding="utf-8"))["weights"]
    danger, haste = [read[""][""][0]], [read[""][""][1]]
    units = {}
    for one, pairs in read.items():
        at = {}
        for other, pair in pairs.items():
            at[other] = len(danger)
            danger.append(pair[0])
            haste.append(pair[1])
        beside = {other: place for other, place in at.items() if other and not other.startswith(APART)}
        near = {other.removeprefix(APART): place for other, place in at.items() if other.startswith(APART)}
        units[one] = _Unit(at.get(""), beside, near)
    return Learned(units, danger, haste)


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

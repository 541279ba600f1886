"""The small language of `content/concepts.yaml`: rows of words and concepts with bounded gaps, matched in linear time.

A row is followed with a set of places, not by trying again and again: for each beginning its cost is bounded by the
length of the row and its gaps, whatever the text.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from app.growth.safety.normal import single
from app.growth.safety.sounds import authored
from app.kernel.tongues import Tongue

_CONTENT = Path(__file__).parents[1] / "content"
_FILES: dict[Tongue, str] = {"en": "concepts.yaml", "fr": "concepts_fr.yaml", "es": "concepts_es.yaml"}
_END = "$"
_NEAR = 14
# In C where it was built with it: ten times as fast.
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_DENIALS = frozenset(
    {"not", "never", "no", "nothing", "ne", "n", "pas", "plus", "jamais", "nunca", "jamas", "nadie", "nada"}
)


@dataclass(frozen=True, slots=True)
class _Step:
    """One element of a row: words, or a gap; `is_not` looks ahead without moving."""

    words: frozenset[str]
    takes_end: bool = False
    gap: int = 0
    is_optional: bool = False
    is_not: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A row with what it stands for."""

    name: str
    level: int
    branch: str | None
    can_be_denied: bool
    steps: tuple[_Step, ...]
    not_with: frozenset[str]
    # All of it near each other in any order, rather than in this one.
    in_any_order: bool = False
    speaks_of_me: bool = False
    # Of each of these sets a word has to be there at all, the fewest words first; without the first step's.
    needs: tuple[frozenset[str], ...] = field(init=False)

    def __post_init__(self) -> None:
        """Say once what is asked of every text."""
        must = {
            step.words
            for step in self.steps[1:]
            if step.words and not (step.is_optional or step.is_not or step.takes_end)
        }
        object.__setattr__(self, "needs", tuple(sorted(must, key=len)))

    @property
    def says_me(self) -> bool:
        """Whether the writer is part of what it says."""
        return any("me" in step.words and not step.is_not for step in self.steps)

    @property
    def says_not(self) -> bool:
        """Whether a `not` is part of what it says."""
        return any(not step.is_not and not _DENIALS.isdisjoint(step.words) for step in self.steps)


@dataclass(frozen=True, slots=True)
class Index:
    """Rows by their first word and by the rarest of what else has to be there; and what each word is needed for."""

    rules: dict[str, dict[frozenset[str] | None, list[Rule]]]
    needed: dict[str, set[frozenset[str]]]


@dataclass(frozen=True, slots=True)
class Found:
    """A row that was found, from one word up to another; `at` is where its own first word stands."""

    rule: Rule
    start: int
    end: int
    at: int


@dataclass(frozen=True, slots=True)
class Book:
    """All rows, by the word that they begin with."""

    concepts: dict[str, frozenset[str]]
    idioms: Index
    rules: Index
    vocabulary: frozenset[str]

    def idioms_in(self, words: Sequence[str]) -> Iterator[Found]:
        """What looks like a sign and is none."""
        return _found(self.idioms, words)

    def signs_in(self, words: Sequence[str]) -> Iterator[Found]:
        """Signs, in no order."""
        return _found(self.rules, words)


@dataclass(frozen=True, slots=True)
class _Reads:
    """How a language compares words, and its concepts."""

    plain: Callable[[str], str]
    concepts: dict[str, frozenset[str]]


@cache
def book(tongue: Tongue = "en") -> Book:
    """What was authored in a language, read once. Everything is text to its reader: `no` and `on` are words here."""
    read = yaml.load((_CONTENT / _FILES[tongue]).read_text(encoding="utf-8"), Loader=LOADER)  # noqa: S506 - makes text only
    plain = authored if tongue == "es" else single
    concepts = {name: frozenset(map(plain, words)) for name, words in read["concepts"].items()}
    reads = _Reads(plain, concepts)
    idioms = [_rule("idiom", {"level": 0}, row, reads) for row in read["idioms"]]
    rules = [
        _rule(name, group, row, reads, in_any_order=kind == "together")
        for name, group in read["rules"].items()
        for kind in ("say", "together")
        for row in group.get(kind, ())
    ]
    vocabulary = {word for rule in (*idioms, *rules) for step in rule.steps for word in step.words}
    return Book(concepts, _by_first(idioms), _by_first(rules), frozenset(vocabulary))


def _rule(name: str, group: dict[str, Any], row: str, reads: _Reads, *, in_any_order: bool = False) -> Rule:
    steps = tuple(_step(part, reads) for part in row.split())
    apart = frozenset(map(reads.plain, group.get("not_with", ())))
    return Rule(
        name,
        int(group["level"]),
        group.get("branch"),
        group.get("can_be_denied") == "true",
        steps,
        apart,
        in_any_order,
        group.get("speaks_of_me") == "true",
    )


def _step(part: str, reads: _Reads) -> _Step:
    if part.startswith(".."):
        return _Step(frozenset(), gap=int(part[2:]))
    is_not, is_optional = part.startswith("!"), part.endswith("?")
    words: set[str] = set()
    for choice in part.strip("!?").split("|"):
        if choice.isupper():
            words |= reads.concepts[choice]
        elif choice != _END:
            words.add(reads.plain(choice))
    return _Step(frozenset(words), takes_end=_END in part, is_optional=is_optional, is_not=is_not)


def _by_first(rules: Sequence[Rule]) -> Index:
    index: dict[str, dict[frozenset[str] | None, list[Rule]]] = defaultdict(lambda: defaultdict(list))
    for rule in rules:
        first = rule.steps[0]
        if first.gap or first.is_not or first.is_optional:
            raise ValueError(f"{rule.name}: a row begins with plain words")
        for word in first.words:
            index[word][rule.needs[0] if rule.needs else None].append(rule)
    needed: dict[str, set[frozenset[str]]] = defaultdict(set)
    for need in {it for rule in rules for it in rule.needs}:
        for word in need:
            needed[word].add(need)
    return Index({word: dict(rules) for word, rules in index.items()}, dict(needed))


def _found(index: Index, words: Sequence[str]) -> Iterator[Found]:
    is_there = set().union(*(index.needed[word] for word in set(words) if word in index.needed))
    possible: dict[str, list[Rule]] = {}
    for start, word in enumerate(words):
        if word not in index.rules:
            continue
        if word not in possible:
            some = (rules for need, rules in index.rules[word].items() if need is None or need in is_there)
            possible[word] = [rule for rules in some for rule in rules if is_there.issuperset(rule.needs)]
        for rule in possible[word]:
            span = _around(rule.steps, words, start) if rule.in_any_order else _onward(rule.steps, words, start)
            if span is not None:
                yield Found(rule, *span, at=start)


def _onward(steps: tuple[_Step, ...], words: Sequence[str], start: int) -> tuple[int, int] | None:
    """From where to where a row is followed, word by word."""
    places = {start}
    for step in steps:
        places = _moved(step, places, words)
        if not places:
            return None
    return start, min(places)


def _around(steps: tuple[_Step, ...], words: Sequence[str], start: int) -> tuple[int, int] | None:
    """From where to where all steps have a word of their own near this one."""
    first, last = max(0, start - _NEAR), min(len(words), start + _NEAR + 1)
    taken = [start]
    for step in steps[1:]:
        free = (place for place in range(first, last) if place not in taken and words[place] in step.words)
        nearest = min(free, key=lambda place: abs(place - start), default=None)
        if nearest is None:
            return None
        taken.append(nearest)
    return min(taken), max(taken) + 1


def _moved(step: _Step, places: set[int], words: Sequence[str]) -> set[int]:
    """Where one can stand after a step."""
    length = len(words)
    if step.gap:
        return {place + skip for place in places for skip in range(step.gap + 1) if place + skip <= length}
    if step.is_not:
        return {place for place in places if place == length or words[place] not in step.words}
    moved = {place + 1 for place in places if place < length and words[place] in step.words}
    if step.takes_end and length in places:
        moved.add(length)
    return moved | places if step.is_optional else moved

"""`python -m tools.weigh`: learns the weights of the safety reading; from the same phrases always the same ones."""

import hashlib
import json
import math
import random
import sys
from collections import Counter, defaultdict
from pathlib import Path

from app.growth.safety.levels import Level
from app.growth.safety.normal import normal
from app.growth.safety.screening import by_rule
from app.growth.safety.weighing import APART, WEIGHTS, WEIGHTS_ES, features
from app.growth.safety.wording import Wording
from app.growth.safety.words import rejoined

PHRASES = Path(__file__).parents[1] / "tests" / "growth" / "safety" / "phrases"
KINDS = ("at_risk.txt", "not_at_risk.txt")
# What is learned from: how its files begin, and texts about other things; English and French in one.
_LEARNED: dict[Path, tuple[tuple[str, ...], str]] = {
    WEIGHTS: (("", "wider_"), "plain.txt"),
    WEIGHTS_ES: (("es_", "es_wider_"), "es_plain.txt"),
}
# The mean of what is known after each of the last turns is kept.
_ROUNDS, _MEANT, _STEP, _SHRINK = 16, 4, 0.5, 1e-4
# Lighter ones decide nothing. (A first measure said so: phrases of a hand that was left out were found as often.)
_LEAST = 0.5
# How much of each phrase is left out each time it is learned from: it is not to be known by two or three of its words.
# Spanish has too few for that.
_LEFT_OUT = {WEIGHTS: 0.5, WEIGHTS_ES: 0.0}
# A word or concept alone, or with another; of none, the bias.
Pair = tuple[str, ...]
_NONE: Pair = ("",)
Example = tuple[list[Pair], bool]
# How often each Spanish phrase is told for one of the other languages, and how much one of those has to say.
_OWN_TIMES, _FEWEST_LENT = 3, 4


def phrases(name: str, of: str = "") -> list[str]:
    """The phrases of a file without what names their kinds, of those kinds that name something."""
    found, kind = [], ""
    for line in (PHRASES / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            kind = line[1:-1]
        elif line and not line.startswith("#") and of in kind:
            found.append(line)
    return found


def lessons(kind: str, kept: Path = WEIGHTS) -> list[str]:
    """What is learned from: everything that is not held out."""
    begins, plain = _LEARNED[kept]
    far = phrases(plain) if kind == "not_at_risk.txt" else []
    return [*(phrase for begin in begins for phrase in phrases(f"{begin}{kind}")), *far]


def hasty(kept: Path = WEIGHTS) -> set[str]:
    """What calls for help at once: what is kept as such, and what the rules take for it."""
    told = {it for begin in _LEARNED[kept][0] for it in phrases(f"{begin}at_risk.txt", of="acute")}
    return told | {it for it in lessons("at_risk.txt", kept) if _is_acute(it)}


def _is_acute(phrase: str) -> bool:
    return any(found.level == Level.ACUTE for _, found in by_rule(normal(phrase)))


def seen_in(phrase: str) -> set[Pair]:
    """What is weighed of a phrase."""
    tongue, words = Wording(rejoined(normal(phrase).strip())).told_in
    return features(words, tongue)


def digest(kept: Path = WEIGHTS) -> str:
    """What was learned from, in short: another one means that the weights are of other phrases."""
    lent = [WEIGHTS] if kept == WEIGHTS_ES else []
    learned = (it for of in (kept, *lent) for kind in KINDS for it in lessons(kind, of))
    return hashlib.sha256("\n".join(learned).encode()).hexdigest()


def told(kept: Path) -> tuple[list[Example], list[Example]]:
    """What is seen in each phrase, with the answers to both questions: is there danger, and is it at this hour?"""
    at_risk, at_once = set(lessons("at_risk.txt", kept)), hasty(kept)
    seen = [(it, sorted(seen_in(it))) for kind in KINDS for it in lessons(kind, kept)]
    return [(pairs, it in at_risk) for it, pairs in seen], [(pairs, it in at_once) for it, pairs in seen]


def with_lent(own: list[Example], lent: list[Example]) -> list[Example]:
    """Own phrases, and what another language lends: which concepts keep which company in every other phrase there."""
    known = {it for pairs, _ in own for it in pairs}
    meant = [([it for it in pairs if it in known and _is_meant(it)], answer) for pairs, answer in lent[::2]]
    return [*own * _OWN_TIMES, *(it for it in meant if len(it[0]) >= _FEWEST_LENT)]


def _is_meant(pair: Pair) -> bool:
    return all((name := it.removeprefix(APART)).isupper() or name in "^$" for it in pair)


def learn(examples: list[Example], *, left_out: float) -> dict[Pair, float]:
    """The weight of each pair that stands in two phrases or more, and of none (the bias)."""
    often = Counter(it for pairs, _ in examples for it in pairs)
    examples = [([it for it in pairs if often[it] > 1], answer) for pairs, answer in examples]
    weight = dict.fromkeys((it for it, count in sorted(often.items()) if count > 1), 0.0) | {_NONE: 0.0}
    past, total = dict.fromkeys(weight, 1e-6), dict.fromkeys(weight, 0.0)
    chance = random.Random(1)  # noqa: S311 - an order and a choice, no secret
    for turn in range(_ROUNDS):
        chance.shuffle(examples)
        for pairs, answer in examples:
            heard = [it for it in pairs if chance.random() >= left_out] if left_out else pairs
            _step(weight, past, heard, answer)
        if turn >= _ROUNDS - _MEANT:
            total = {it: value + weight[it] for it, value in total.items()}
    return {it: value / _MEANT for it, value in total.items()}


def _step(weight: dict[Pair, float], past: dict[Pair, float], pairs: list[Pair], answer: bool) -> None:
    """Towards the answer of one phrase, the less far the more often a pair was corrected."""
    share = 1 / math.sqrt(len(pairs) + 1)
    score = weight[_NONE] + sum(weight[it] for it in pairs) * share
    error = 1 / (1 + math.exp(-max(-30.0, min(30.0, score)))) - answer
    for it in pairs:
        slope = error * share + _SHRINK * weight[it]
        past[it] += slope * slope
        weight[it] -= _STEP * slope / math.sqrt(past[it])
    weight[_NONE] -= 0.02 * error


def write() -> None:
    """Learn, and keep what was learned."""
    english, spanish = told(WEIGHTS), told(WEIGHTS_ES)
    both = [with_lent(own, lent) for own, lent in zip(spanish, english, strict=True)]
    for kept, questions in ((WEIGHTS, english), (WEIGHTS_ES, both)):
        danger, haste = (learn(examples, left_out=_LEFT_OUT[kept]) for examples in questions)
        tables = _tables(danger, haste)
        lines = ",\n".join(f"{_written(one)}:{_written(pairs)}" for one, pairs in sorted(tables.items()))
        kept.write_text(f'{{"learned_from": "{digest(kept)}", "weights": {{\n{lines}}}}}\n', encoding="utf-8")
        sys.stdout.write(f"{kept.name}: {sum(map(len, tables.values()))} weights\n")


def _tables(danger: dict[Pair, float], haste: dict[Pair, float]) -> dict[str, dict[str, list[float]]]:
    """Both weights of each pair, by its first word or concept: nought where one is so light that it decides nothing."""
    tables: dict[str, dict[str, list[float]]] = defaultdict(dict)
    for it in sorted(danger.keys() | haste.keys()):
        both = [learned.get(it, 0.0) for learned in (danger, haste)]
        kept = [round(value, 1) if abs(value) >= _LEAST or it == _NONE else 0 for value in both]
        if any(kept) or it == _NONE:
            tables[it[0]]["".join(it[1:])] = [int(value) if value == int(value) else value for value in kept]
    return tables


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


if __name__ == "__main__":
    write()

"""`python -m tools.weigh`: learns the weights of the safety reading; from the same phrases always the same ones."""

import hashlib
import json
import math
import random
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from app.growth.safety.levels import Level
from app.growth.safety.normal import normal
from app.growth.safety.screening import by_rule
from app.growth.safety.weighing import WEIGHTS, WEIGHTS_ES, features, told_in
from app.growth.safety.words import rejoined

PHRASES = Path(__file__).parents[1] / "tests" / "growth" / "safety" / "phrases"
KINDS = ("at_risk.txt", "not_at_risk.txt")
# What is learned from: how its files begin, and texts about other things; English and French in one.
_LEARNED: dict[Path, tuple[tuple[str, ...], str]] = {
    WEIGHTS: (("", "wider_"), "plain.txt"),
    WEIGHTS_ES: (("es_", "es_wider_"), "es_plain.txt"),
}
_ROUNDS, _STEP, _SHRINK, _LEAST = 12, 0.3, 1e-4, 0.2
# How much of each phrase is left out each time it is learned from: it is not to be known by two or three of its words.
# Spanish has too few for that.
_LEFT_OUT = {WEIGHTS: 0.5, WEIGHTS_ES: 0.0}
Example = tuple[list[str], int]


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


def seen_in(phrase: str) -> set[str]:
    """What is weighed of a phrase."""
    tongue, words = told_in(rejoined(normal(phrase).strip()))
    return features(words, tongue)


def digest(kept: Path = WEIGHTS) -> str:
    """What was learned from, in short: another one means that the weights are of other phrases."""
    return hashlib.sha256("\n".join(it for kind in KINDS for it in lessons(kind, kept)).encode()).hexdigest()


def learn(at_risk: Sequence[str], not_at_risk: Sequence[str], *, left_out: float) -> dict[str, float]:
    """The weight of each pair that stands in two phrases or more, and of none (the bias)."""
    found = [(seen_in(it), 1) for it in at_risk] + [(seen_in(it), 0) for it in not_at_risk]
    often = Counter(it for pairs, _ in found for it in pairs)
    examples = [(sorted(it for it in pairs if often[it] > 1), answer) for pairs, answer in found]
    weight = dict.fromkeys((it for it, count in sorted(often.items()) if count > 1), 0.0) | {"": 0.0}
    past = dict.fromkeys(weight, 1e-6)
    chance = random.Random(1)  # noqa: S311 - an order and a choice, no secret
    for _ in range(_ROUNDS):
        chance.shuffle(examples)
        for pairs, answer in examples:
            heard = [it for it in pairs if chance.random() >= left_out] if left_out else pairs
            _step(weight, past, heard, answer)
    return {it: round(value, 2) for it, value in weight.items() if abs(value) >= _LEAST or not it}


def _step(weight: dict[str, float], past: dict[str, float], pairs: list[str], answer: int) -> None:
    """Towards the answer of one phrase, the less far the more often a pair was corrected."""
    share = 1 / math.sqrt(len(pairs) + 1)
    score = weight[""] + sum(weight[it] for it in pairs) * share
    error = 1 / (1 + math.exp(-max(-30.0, min(30.0, score)))) - answer
    for it in pairs:
        slope = error * share + _SHRINK * weight[it]
        past[it] += slope * slope
        weight[it] -= _STEP * slope / math.sqrt(past[it])
    weight[""] -= 0.02 * error


def write() -> None:
    """Learn, and keep what was learned."""
    for kept in _LEARNED:
        at_risk, not_at_risk = (lessons(kind, kept) for kind in KINDS)
        at_once, left_out = hasty(kept), _LEFT_OUT[kept]
        learned = {
            "danger": learn(at_risk, not_at_risk, left_out=left_out),
            "haste": learn(
                sorted(at_once),
                [it for it in (*at_risk, *not_at_risk) if it not in at_once],
                left_out=left_out,
            ),
        }
        tables = ",\n".join(f'"{question}": {{\n{_lines(weight)}}}' for question, weight in learned.items())
        kept.write_text(f'{{"learned_from": "{digest(kept)}", "weights": {{{tables}}}}}\n', encoding="utf-8")
        sys.stdout.write(f"{kept.name}: {', '.join(str(len(weight)) for weight in learned.values())} weights\n")


def _lines(weight: dict[str, float]) -> str:
    return ",\n".join(f"{json.dumps(it, ensure_ascii=False)}: {value:g}" for it, value in sorted(weight.items()))


if __name__ == "__main__":
    write()

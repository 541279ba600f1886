"""Learns what helps this person, says why it suggests something, and never claims more than it knows."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from app.growth.companion.engine.script import Flow, Script
from app.growth.companion.engine.state import Known, Memory
from app.growth.exercises.rules import relief

_EVIDENCE = {"strong": 3, "moderate": 2, "small": 1, "practice": 0}
_MOST_RATINGS = 50
_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A talk, and the reason in plain words."""

    flow: str
    why: str


def suggest(script: Script, feeling: str, memory: Memory, known: Known, declined: Collection[str]) -> Suggestion | None:
    """The talk that should help most with a feeling, those that were declined left out; ties by evidence, then name."""
    fitting = [flow for flow in script.flows.values() if feeling in flow.helps and flow.name not in declined]
    if not fitting:
        return None
    ratings = {flow.name: _ratings(flow, memory, known) for flow in fitting}
    best = max(fitting, key=lambda it: (relief(ratings[it.name]), _EVIDENCE[it.evidence], it.name))
    return Suggestion(best.name, _why(script, best, ratings[best.name]))


def remember(memory: Memory, flow: str, before: int, after: int) -> None:
    """Note what a talk did."""
    memory.relief[flow] = [*memory.relief.get(flow, []), (before, after)][-_MOST_RATINGS:]


def _ratings(flow: Flow, memory: Memory, known: Known) -> list[tuple[int, int]]:
    """What a talk did for this person, and the exercise of the shelf that it is the talk to."""
    return [*memory.relief.get(flow.name, []), *known.relief.get(flow.shelf or "", [])]


def _why(script: Script, flow: Flow, ratings: Sequence[tuple[int, int]]) -> str:
    mean = sum(before - after for before, after in ratings) / len(ratings) if ratings else 0.0
    if len(ratings) >= _ENOUGH and mean > 0:
        line = script.lines["why_helped"][0]
        return line.replace("{times}", str(len(ratings))).replace("{mean}", f"{mean:.1f}".removesuffix(".0"))
    return script.lines[f"why_{flow.evidence}"][0]

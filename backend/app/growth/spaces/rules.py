"""One thing to suggest, and the question of the day: pure picks, the same on every device."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeVar
from uuid import UUID

Kind = Literal["exercise", "habit", "step", "journal", "rest"]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Doings:
    """What a suggestion depends on."""

    is_low: bool
    is_paused: bool
    kinds_today: frozenset[str]
    open_habits: Sequence[UUID]
    open_steps: Sequence[UUID]
    relief: Mapping[str, float]


def of_the_day(user_id: UUID, day: date, among: Sequence[T], *, purpose: str) -> T:
    """One of several, by person and day."""
    seed = hashlib.sha256(f"{purpose}|{user_id}|{day}".encode()).digest()
    return among[int.from_bytes(seed[:8]) % len(among)]


def best_exercise(relief: Mapping[str, float], otherwise: str) -> str:
    """The exercise that did most for this person so far; where none did anything, the other one."""
    helped = {key: mean for key, mean in relief.items() if mean > 0}
    return max(sorted(helped), key=lambda key: helped[key]) if helped else otherwise


def suggest(doings: Doings, *, otherwise: str) -> tuple[Kind, UUID | str | None]:
    """One thing to do, and which: what eases comes first, then what was wanted, then a page."""
    done, ease = doings.kinds_today, best_exercise(doings.relief, otherwise)
    habit, step = next(iter(doings.open_habits), None), next(iter(doings.open_steps), None)
    candidates: tuple[tuple[bool, Kind, UUID | str | None], ...] = (
        (doings.is_low and "exercise" not in done, "exercise", ease),
        (doings.is_paused, "rest", None),
        (habit is not None, "habit", habit),
        (step is not None and "step" not in done, "step", step),
        ("journal" not in done, "journal", None),
        ("exercise" not in done, "exercise", ease),
    )
    return next(((kind, which) for fits, kind, which in candidates if fits), ("rest", None))

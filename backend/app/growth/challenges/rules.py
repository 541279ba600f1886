"""Turns, rewards and the daily pick: pure rules."""

import hashlib
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from typing import TypeVar
from uuid import UUID

A = TypeVar("A", bound=str)
TURN_DAYS = 28
MOST_ACTIVE = 3
MOST_STEPS = 30
NOT_AGAIN_WITHIN_DAYS = 7
REWARDS = {"small": 10, "medium": 20, "large": 40}
_DECK_REVISION = 1


def last_day_of_turn(first: date) -> date:
    """The last of a turn's 28 days."""
    return first + timedelta(days=TURN_DAYS - 1)


def reward_of(effort: str, custom: int | None) -> int:
    """What a challenge of this effort is worth; `custom` says it itself."""
    return custom if effort == "custom" and custom is not None else REWARDS.get(effort, REWARDS["medium"])


def quiet_areas(done: Mapping[A, int]) -> frozenset[A]:
    """The half of the areas of life in which least was done; all of them while nothing was."""
    if not any(done.values()):
        return frozenset(done)
    return frozenset(sorted(done, key=lambda area: done[area])[: len(done) // 2])


def pick(user_id: UUID, day: date, swaps: int, keys: Sequence[str], recent: AbstractSet[str]) -> str:
    """The day's card: the same on every device, another after a swap, none of the last days while others are left."""
    eligible = [key for key in keys if key not in recent] or list(keys)
    seed = f"{_DECK_REVISION}|{user_id}|{day}|{swaps}".encode()
    number = int.from_bytes(hashlib.sha256(seed).digest()[:8])
    return eligible[number % len(eligible)]

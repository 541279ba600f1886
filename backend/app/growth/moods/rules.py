"""Moods: five faces, a closed list of feelings, and what tends to go together with them."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

LOW = 2
EMOTIONS = (
    "calm",
    "content",
    "curious",
    "excited",
    "grateful",
    "hopeful",
    "loved",
    "proud",
    "relieved",
    "strong",
    "anxious",
    "angry",
    "ashamed",
    "bored",
    "disappointed",
    "guilty",
    "hurt",
    "jealous",
    "lonely",
    "numb",
    "overwhelmed",
    "sad",
    "stressed",
    "tired",
)
LEAST_DAYS = 8


@dataclass(frozen=True, slots=True)
class Together:
    """The mean mood of days with something and of days without it."""

    kind: str
    days_with: int
    days_without: int
    average_with: float
    average_without: float


def associations(moods: Mapping[date, float], did: Mapping[str, AbstractSet[date]]) -> list[Together]:
    """What days with something and days without it felt like, where there are eight of each; the clearest first.

    Nothing is said of why: who feels well may write more, as well as the other way round.
    """
    found = []
    for kind, days in did.items():
        having = [mood for day, mood in moods.items() if day in days]
        lacking = [mood for day, mood in moods.items() if day not in days]
        if min(len(having), len(lacking)) >= LEAST_DAYS:
            means = (round(sum(some) / len(some), 2) for some in (having, lacking))
            found.append(Together(kind, len(having), len(lacking), *means))
    return sorted(found, key=lambda it: (-abs(it.average_with - it.average_without), it.kind))

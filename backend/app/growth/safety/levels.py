"""What a text calls for."""

from dataclasses import dataclass
from enum import IntEnum
from typing import Literal


class Level(IntEnum):
    """What to show: nothing, a warm line, help, or help at once."""

    NONE = 0
    DISTRESS = 1
    CONCERN = 2
    ACUTE = 3


Branch = Literal["emergency", "abuse", "harm_to_others", "eating"]


@dataclass(frozen=True, slots=True)
class Seen:
    """What a text calls for; `is_about_other` when it is somebody else who seems not to be safe."""

    level: Level
    is_about_other: bool = False
    branches: frozenset[Branch] = frozenset()
    # Something was said and taken back: denied, long over, or told of others.
    is_taken_back: bool = False

    def __or__(self, other: "Seen") -> "Seen":
        """Both of two readings, by the graver one."""
        return Seen(
            max(self.level, other.level),
            self.is_about_other or other.is_about_other,
            self.branches | other.branches,
            self.is_taken_back or other.is_taken_back,
        )

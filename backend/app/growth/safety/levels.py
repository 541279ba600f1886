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

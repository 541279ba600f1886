"""What a pet looks and feels like: never harmed, never hungry, never cross."""

from dataclasses import dataclass
from typing import Literal

Mood = Literal["joyful", "happy", "calm", "sleepy", "tender"]
Stage = Literal["egg", "hatchling", "fledgling", "grown", "elder", "mythic"]
MOST_PETS = 12
_STAGES: tuple[tuple[int, Stage], ...] = (
    (30, "mythic"),
    (20, "elder"),
    (10, "grown"),
    (5, "fledgling"),
    (2, "hatchling"),
    (1, "egg"),
)
_JOYFUL, _HAPPY, _CALM = 9, 5, 1
_MOST_KINDS = 3


@dataclass(frozen=True, slots=True)
class Day:
    """All that a pet's mood depends on."""

    is_paused: bool
    has_low_mood: bool
    has_success: bool
    active_days: int
    kinds_today: int


def stage_of(level: int) -> Stage:
    """The stage of life at a level."""
    return next(stage for least, stage in _STAGES if level >= least)


def mood_of(day: Day) -> Mood:
    """The pet's mood: the first rule that fits. More activity never lowers it; `tender` stands outside the order."""
    if day.is_paused:
        return "sleepy"
    if day.has_low_mood:
        return "tender"
    if day.has_success:
        return "joyful"
    liveliness = day.active_days + 2 * min(day.kinds_today, _MOST_KINDS)
    if liveliness >= _JOYFUL:
        return "joyful"
    if liveliness >= _HAPPY:
        return "happy"
    return "calm" if liveliness >= _CALM else "sleepy"

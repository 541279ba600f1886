"""Moods: five faces, a closed list of feelings."""

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

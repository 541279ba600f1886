"""The signs that are looked for, as authored in `content/signs.toml`, ready to be compared with `normal` texts."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from app.growth.safety.normal import single

_FILE = Path(__file__).parents[1] / "content" / "signs.toml"


@cache
def _authored() -> dict[str, Any]:
    with _FILE.open("rb") as file:
        return tomllib.load(file)


def _whole(pattern: str) -> str:
    """A sign with its parts put in; parts may name parts."""
    for name, part in reversed(_authored()["parts"].items()):
        pattern = pattern.replace(f"<{name}>", part)
    return single(pattern)


def _any(kind: str) -> re.Pattern[str]:
    found = "|".join(_whole(sign) for sign in _authored()[kind]["signs"])
    return re.compile(rf"(?<![a-z])(?:{found})(?![a-z])")


def _speaker(name: str) -> re.Pattern[str]:
    return re.compile(single(_authored()["speakers"][name]))


IDIOMS, ACUTE, CONCERN, PLAIN, DISTRESS = map(_any, ("idioms", "acute", "concern", "plain", "distress"))
FIRST, OTHER, SAID, NOT = map(_speaker, ("first", "other", "said", "not"))

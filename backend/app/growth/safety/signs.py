"""The signs that are looked for, as authored in `content/signs.toml`, ready to be compared with `normal` texts.

They are made ready when the first text is read: most processes of Grove never read one.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from app.growth.safety.normal import single

_FILE = Path(__file__).parents[1] / "content" / "signs.toml"


@dataclass(frozen=True, slots=True)
class Signs:
    """What is not a sign, what is one, and who speaks of whom."""

    idioms: re.Pattern[str]
    acute: re.Pattern[str]
    concern: re.Pattern[str]
    plain: re.Pattern[str]
    distress: re.Pattern[str]
    first: re.Pattern[str]
    other: re.Pattern[str]
    said: re.Pattern[str]
    denied: re.Pattern[str]


@cache
def signs() -> Signs:
    """All of them, read once."""
    with _FILE.open("rb") as file:
        authored = tomllib.load(file)
    kinds = {kind: _any(authored, kind) for kind in ("idioms", "acute", "concern", "plain", "distress")}
    speakers = {name: re.compile(single(authored["speakers"][name])) for name in ("first", "other", "said")}
    return Signs(**kinds, **speakers, denied=re.compile(single(authored["speakers"]["not"])))


def _any(authored: dict[str, Any], kind: str) -> re.Pattern[str]:
    found = "|".join(_whole(sign, authored["parts"]) for sign in authored[kind]["signs"])
    return re.compile(rf"(?<![a-z])(?:{found})(?![a-z])")


def _whole(pattern: str, parts: dict[str, str]) -> str:
    """A sign with its parts put in; parts may name parts."""
    for name, part in reversed(parts.items()):
        pattern = pattern.replace(f"<{name}>", part)
    return single(pattern)

"""What a language model says is looked at, sentence by sentence, before anybody sees it. Pure."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from app.growth.safety.levels import Level
from app.growth.safety.normal import in_small_letters, normal
from app.growth.safety.screening import by_rule

_LONGEST = 240
# What was shown just before is looked at again: an amount may end one sentence, and what it is of begin the next.
_LOOK_BACK = 60
_END = re.compile(r"[.!?\u2026]+[\"\u201d\u2019)]*(?=\s)|\n")
_FILE = Path(__file__).parents[1] / "content" / "never.toml"
# Signs of emphasis and of lists, which may stand in the midst of a word.
_MARKS = re.compile(r"[*_~`#>]+")


def may_be_shown(sentence: str, *, after: str = "") -> bool:
    """Whether a sentence of a model may reach a person who was shown the words before it.

    What was learned of how people write is not asked: it takes the questions of one who listens for signs.
    """
    if any(seen.level >= Level.CONCERN for _, seen in by_rule(normal(sentence))):
        return False
    before = _plain(after[-_LOOK_BACK:])
    found = _never().finditer(f"{before} {_plain(sentence)}")
    return all(it.end() <= len(before) for it in found)


def _plain(text: str) -> str:
    return " ".join(_MARKS.sub("", in_small_letters(text)).split())


@cache
def _never() -> re.Pattern[str]:
    """What is never said, in whatever language, read once."""
    authored = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    found = "|".join(pattern for kind in authored.values() for patterns in kind.values() for pattern in patterns)
    return re.compile(rf"(?<!\w)(?:{found})(?!\w)")


class Sentences:
    """Cuts a stream into sentences; what has no end is cut at 240 characters."""

    def __init__(self) -> None:
        self._waiting = ""

    def add(self, piece: str) -> Iterator[str]:
        """Take a piece; the sentences that are whole now."""
        self._waiting += piece
        while True:
            end = _END.search(self._waiting)
            if end is not None and end.end() <= _LONGEST:
                cut = end.end()
            elif len(self._waiting) >= _LONGEST:
                cut = _LONGEST
            else:
                return
            yield self._waiting[:cut]
            self._waiting = self._waiting[cut:]

    def rest(self) -> str:
        """What is left when the stream has ended."""
        left, self._waiting = self._waiting, ""
        return left

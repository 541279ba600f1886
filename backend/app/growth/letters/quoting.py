"""What of a person's words may be quoted back to them: whole sentences, none that weighs, none near danger. Pure."""

import re
from collections.abc import Iterator
from functools import cache

from app.growth.companion.engine.script import script
from app.growth.content.letter import letter_words
from app.growth.safety.levels import Level, Seen
from app.kernel.tongues import TONGUES

# The reading for danger looks at so much of a text, at its end: what is longer is not read wholly.
LONGEST_READ = 10_000
LONGEST_QUOTE = 220
_FEWEST_WORDS = 3
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_END = re.compile(r"(?<=[.!?…])\s+")
_FENCE = re.compile(r"^\s*(?:```|~~~)")
# What Markdown puts before a line: marks of quotes, headings and lists.
_BEFORE = re.compile(r"^\s*(?:(?:>|#{1,6}|[-*+•]|\d{1,3}[.)])\s+)*")
# Signs that it is no sentence to quote: markup, an address, a question.
_ODD = re.compile(r"[`|<>\[\]{}#*_~\\@?]|https?:|www\.")


def is_calm(seen: Seen) -> bool:
    """Whether nothing in a text calls for help, for its writer or for somebody else, not even what was taken back."""
    return seen.level == Level.NONE and not (seen.is_about_other or seen.is_taken_back or seen.branches)


def quotable(text: str, *, whole: bool) -> Iterator[str]:
    """The sentences of a text that may be quoted, or the text itself where it is one line and meant as one."""
    text = text.strip()
    if whole and len(text.splitlines()) == 1:
        found = [text]
    else:
        found = [part.strip() for line in _lines(text) for part in _END.split(line)]
    for sentence in found:
        words = _words_of(sentence)
        if not words or len(sentence) > LONGEST_QUOTE or _ODD.search(sentence):
            continue
        if (whole or len(words) >= _FEWEST_WORDS) and not _weighs(words):
            yield sentence


def is_bright(sentence: str) -> bool:
    """Whether a sentence names a feeling that one likes to be reminded of."""
    return not _named(is_bright=True).isdisjoint(_words_of(sentence))


def _words_of(text: str) -> list[str]:
    return _WORD.findall(text.casefold().replace("\u2019", "'"))


def _weighs(words: list[str]) -> bool:
    """Whether a word weighs, in any language because people mix them; a good feeling that is denied does, too."""
    if not _named(is_bright=False).isdisjoint(words) or not _left_out().isdisjoint(words):
        return True
    return not _named(is_bright=True).isdisjoint(words) and not _negations().isdisjoint(words)


def _lines(text: str) -> Iterator[str]:
    """Lines as they were meant, without the marks before them; what stands between fences is code."""
    is_code = False
    for line in text.splitlines():
        if _FENCE.match(line):
            is_code = not is_code
        elif not is_code:
            yield _BEFORE.sub("", line)


@cache
def _named(*, is_bright: bool) -> frozenset[str]:
    """Words for feelings that weigh, or for those that do not."""
    feelings = [it for tongue in TONGUES for it in script(tongue).lexicon.feelings.values()]
    return frozenset(word for it in feelings if it.bright == is_bright for word in (*it.words, *it.strong))


@cache
def _negations() -> frozenset[str]:
    return frozenset(word for tongue in TONGUES for word in script(tongue).lexicon.negations)


@cache
def _left_out() -> frozenset[str]:
    return frozenset[str]().union(*letter_words().left_out.values())

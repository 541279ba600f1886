"""Reads the words of a clause by concept (`content/concepts.yaml`): who is meant, and whether it is denied. Pure."""

from collections.abc import Iterator
from typing import cast

from app.growth.safety.levels import Branch, Level, Seen
from app.growth.safety.patterns import Found, book

_OWN = frozenset({"i", "me", "myself", "my", "mine"})
_SPEAKER = frozenset({"i", "myself"})
# What is said of others, as if they said it of themselves.
_AS_OWN = {
    "himself": "myself", "herself": "myself", "themselves": "myself", "themself": "myself",
    "his": "my", "her": "my", "their": "my", "he": "i", "she": "i", "they": "i",
}  # fmt: skip
_REACH = 5
_DENIALS = frozenset({"not", "never", "without", "nor", "neither", "no"})
_OVER = frozenset({"used", "stopped", "stoped", "quit", "asked", "asks", "clean", "longer"})
_LONG = frozenset({"year", "years", "month", "months", "decade", "decades"})
# After a `not` these turn nothing round: "I cannot stop thinking of it".
_KEEPS = frozenset(
    {"stop", "help", "shake", "resist", "escape", "avoid", "know", "sure", "only", "fight", "lie", "care", "mind",
     "just", "ignore", "control", "deny", "longer", "get", "wait", "matter", "one", "trust", "point", "reason", "use"}
)  # fmt: skip


def read_words(words: list[str], *, is_quoted: bool) -> Seen:
    """What the words of one clause say."""
    if _is_told(words):
        return Seen(Level.NONE)
    own, as_written = _masked(_first_person(words)), _masked(words)
    branches = {
        cast("Branch", found.rule.branch) for found in _signs(as_written) if found.rule.level == 0 and not is_quoted
    }
    level, is_about_other = Level.NONE, False
    for found in _signs(own):
        if found.rule.level == 0:
            continue
        if is_quoted or _is_of_other(words, own, found):
            is_about_other = True
            continue
        level = max(level, Level(found.rule.level))
        if found.rule.branch is not None:
            branches.add(cast("Branch", found.rule.branch))
    return Seen(level, is_about_other, frozenset(branches))


def _masked(words: list[str]) -> list[str]:
    """The words without what only looks like a sign."""
    masked = list(words)
    for idiom in book().idioms_in(words):
        masked[idiom.start : idiom.end] = ["~"] * (idiom.end - idiom.start)
    return masked


def _signs(words: list[str]) -> Iterator[Found]:
    """Signs that stand and are not denied."""
    for found in book().signs_in(words):
        is_denied = found.rule.can_be_denied and _is_denied(words, found)
        if not is_denied and not found.rule.not_with.intersection(words):
            yield found


def _first_person(words: list[str]) -> list[str]:
    """As if everybody spoke of themselves: one set of signs then finds them in others, too."""
    return [_AS_OWN.get(word, word) for word in words]


def _is_denied(words: list[str], found: Found) -> bool:
    """Whether a `not` takes a sign back, or it is long over, or only asked; "I cannot stop thinking of it" is none."""
    if ("ago" in words and _LONG.intersection(words)) or _OVER.intersection(words[: found.start + 1]):
        return True
    end = found.start if found.rule.says_not else found.end
    for place in range(max(0, found.start - _REACH), end):
        if words[place] in _DENIALS and not _turns_nothing(words[place + 1 : place + 3]):
            return True
    return False


def _turns_nothing(following: list[str]) -> bool:
    """Whether a `not` with these words after it denies nothing."""
    first = following[1:2] if following[:1] in (["even"], ["realy"], ["ever"]) else following[:1]
    return bool(_KEEPS.intersection(first))


def _is_of_other(words: list[str], masked: list[str], found: Found) -> bool:
    """Whether it is somebody else of whom a sign is said: by its own words, else by whoever was named last before."""
    span = range(found.start, found.end)
    if any(words[place] in _AS_OWN and masked[place] != "~" for place in span):
        return True
    own = _OWN if found.rule.says_me else _SPEAKER
    if any(words[place] in own for place in span):
        return False
    named = book().concepts["PERSON"] | book().concepts["FICTION"] | {"he", "she", "they", "people", "who"}
    for place in range(found.start - 1, -1, -1):
        if words[place] in _OWN:
            return False
        if words[place] in named:
            return True
    return any(words[place] in named for place in span) and not _OWN.intersection(words)


def _is_told(words: list[str]) -> bool:
    """Whether a clause is about a book, a film or the news rather than about anybody near."""
    concepts = book().concepts
    return not _OWN.intersection(words) and bool((concepts["FICTION"] | concepts["NEWS"]).intersection(words))

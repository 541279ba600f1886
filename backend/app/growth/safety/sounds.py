"""Spanish words as they sound (`kiero` is `quiero`), and what hangs on their verbs (`matarme`). Pure."""

import re
from functools import lru_cache

from app.growth.safety.normal import normal

# Letters that many Spanish writers hear as one, in the order in which they are made one.
_SAME = tuple(
    (re.compile(written), heard)
    for written, heard in (
        ("qu(?=[ei])|q", "k"), ("c(?=[ei])|z", "s"), ("(?<!c)h", ""), ("c(?!h)", "k"), ("v", "b"), ("g(?=[ei])", "j"),
        ("gu(?=[ei])", "g"), ("y$", "i"),
    )
)  # fmt: skip
_HANGING = re.compile(r"(.*(?:ar|er|ir|ando|endo))(me|te|se|nos|les?|l[oa]s?)(l[oa]s?)?")
_SHORT = frozenset({"ir", "dar", "ver", "ser"})
# No infinitive ends so (muerte, invierte), and these are none.
_NO_VERB = re.compile(r".*[iu]er|aparte|comparte|reparte|descarte|charla|alarme|enferme")


@lru_cache(maxsize=20_000)
def sound(word: str) -> str:
    """A normal word as it sounds."""
    for written, heard in _SAME:
        word = written.sub(heard, word)
    return word


def apart(word: str) -> tuple[str, ...]:
    """A normal word with what hangs on it apart, if it is a verb with something on it."""
    found = _HANGING.fullmatch(word)
    if found is None or _NO_VERB.fullmatch(word) or _NO_VERB.fullmatch(found[1]):
        return (word,)
    if len(found[1]) < 4 and found[1] not in _SHORT:
        return (word,)
    return tuple(part for part in found.groups() if part)


@lru_cache(maxsize=20_000)
def authored(word: str) -> str:
    """A word of our own content in the form in which words are compared: its verb alone."""
    return sound(apart(normal(word))[0])

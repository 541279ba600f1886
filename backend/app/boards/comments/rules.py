"""Pure rules of comments: who is named in a text, and how a name stays right when it changes."""

import re
from collections.abc import Iterable, Mapping
from uuid import UUID

_NAME = re.compile(r"(?<![\w.@/<-])@([A-Za-z0-9][A-Za-z0-9_.-]{2,31})")
_TOKEN = re.compile(r"<@([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})>")
_CODE = re.compile(r"(```.*?(?:```|\Z)|`[^`\n]+`)", re.DOTALL)
_MOST_NAMES = 50


def _candidates(name: str) -> Iterable[str]:
    """A name as written, then without the punctuation that may only have followed it."""
    yield name.lower()
    bare = name.rstrip("._-").lower()
    if bare != name.lower():
        yield bare


def names_in(body: str) -> list[str]:
    """The user names that a text may mean by `@name`, in lower case, at most some dozens; none out of code."""
    found: dict[str, None] = {}
    for prose in _CODE.split(body)[::2]:
        for name in _NAME.findall(prose):
            found.update(dict.fromkeys(_candidates(name)))
    return list(found)[: 2 * _MOST_NAMES]


def with_ids(body: str, people: Mapping[str, UUID]) -> tuple[str, list[UUID]]:
    """The text with an id for each `@name` that is in `people`, and those ids in the order of the text."""
    named: dict[UUID, None] = {}

    def replace(match: re.Match[str]) -> str:
        written = match.group(1)
        for name in _candidates(written):
            if name in people:
                named[people[name]] = None
                return f"<@{people[name]}>{written[len(name) :]}"
        return match.group(0)

    parts = _CODE.split(body)
    parts[::2] = [_NAME.sub(replace, prose) for prose in parts[::2]]
    return "".join(parts), list(named)


def with_names(body: str, people: Mapping[UUID, str]) -> str:
    """The text with the present `@name` of each person in `people` whose id it holds."""

    def replace(match: re.Match[str]) -> str:
        name = people.get(UUID(match.group(1)))
        return match.group(0) if name is None else f"@{name}"

    return _TOKEN.sub(replace, body)


def named_ids(body: str) -> list[UUID]:
    """The ids of the people whom a stored text names."""
    return [UUID(it) for it in _TOKEN.findall(body)]

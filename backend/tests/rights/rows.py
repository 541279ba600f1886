"""What a row of the table says: who is let in by an operation, and how to call it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

# Rungs that people stand on, by ladder. Whoever has none must not even learn that the thing is there.
_EVERYBODY = dict.fromkeys(
    ("outsider", "viewer", "commenter", "editor", "admin", "chief", "owner", "removed", "elsewhere", "curator", "root"),
    0,
)
LADDERS: dict[str, Mapping[str, int]] = {
    "anybody": {"anonymous": 0, **_EVERYBODY},
    "signed_in": _EVERYBODY,
    "board": {"viewer": 1, "commenter": 2, "editor": 3, "admin": 4, "chief": 4, "owner": 5},
    "workspace": {"viewer": 1, "commenter": 2, "editor": 2, "admin": 2, "chief": 3, "owner": 4},
    "own": {"owner": 0},
    "instance": {**_EVERYBODY, "curator": 1, "root": 2},
}
ACTORS = tuple(LADDERS["anybody"])


@dataclass(frozen=True)
class Who:
    """Whom an operation lets in: all from one rung of a ladder upwards."""

    ladder: str
    least: int = 0

    def answer(self, actor: str) -> int:
        """What an actor must be answered: 200 stands for every success."""
        rung = LADDERS[self.ladder].get(actor)
        if rung is not None and rung >= self.least:
            return 200
        if actor == "anonymous":
            return 401
        return 404 if rung is None else 403


ANYBODY = Who("anybody")
SIGNED_IN = Who("signed_in")
# Things of one person (the scene's owner), hidden from all others.
OWN = Who("own")
VIEWER, COMMENTER, EDITOR, ADMIN = (Who("board", rung) for rung in (1, 2, 3, 4))
# Whoever wrote it (the scene's owner): others on the board see it and may not.
AUTHOR = Who("board", 5)
WORKSPACE_GUEST, WORKSPACE_MEMBER, WORKSPACE_ADMIN, WORKSPACE_OWNER = (Who("workspace", rung) for rung in (1, 2, 3, 4))
CURATOR, INSTANCE_ADMIN = Who("instance", 1), Who("instance", 2)


@dataclass(frozen=True)
class Row:
    """One operation. In bodies `{list}` stands for the id of the scene's list, `{unique}` for a new text.

    `fresh`: the call uses such a thing up, so that each caller gets a new one. `at`: path parameters that are not
    called after the thing they name. `more`: further bodies, so that every id a body may carry is in one of them.
    `form` and `file`: a form instead of JSON. `stops_at`: the code of a refusal that comes behind the door.
    `is_sign_out`: it ends the session that asks, so that each caller comes with a further one. `is_silent`: who may not
    is answered like who may, and nothing happens. `crosses`: things that may be of another board of one's own.
    """

    who: Who
    body: Any = None
    fresh: str | None = None
    at: Mapping[str, str] = field(default_factory=dict)
    more: tuple[Any, ...] = ()
    form: Mapping[str, str] | None = None
    file: bytes | None = None
    query: str = ""
    stops_at: str = ""
    is_sign_out: bool = False
    is_silent: bool = False
    crosses: frozenset[str] = frozenset()

    @property
    def bodies(self) -> tuple[Any, ...]:
        """All its bodies."""
        return (self.body, *self.more)


def leaves(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], Any]]:
    """Every plain value of a body with its way there."""
    if isinstance(value, dict | list):
        pairs = value.items() if isinstance(value, dict) else enumerate(value)
        for key, inner in pairs:
            yield from leaves(inner, (*path, key))
    else:
        yield path, value

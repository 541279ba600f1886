"""`python -m tests.rights.page` writes `docs/rights.md`: roles by capabilities, and what each capability opens."""

from collections.abc import Iterator
from pathlib import Path

from app.boards.policy import BoardCan, BoardRank
from app.kernel.access import Capability, Rank
from app.workspaces.policy import WorkspaceCan, WorkspaceRank
from tests.rights.contract import DOCUMENT
from tests.rights.tables import ROWS

PAGE = Path(__file__).parents[3] / "docs" / "rights.md"
_HEAD = """# Rights

Who may do what. This page is made by `make contract` from the policies and from the table of `backend/tests/rights`,
which calls every operation as everybody. Whoever has no role on a thing is told that there is no such thing (404); too
low a role is told so (403).
"""
_NOTES = {
    "board": "Owners and admins of the workspace stand as admins on all its boards. Only who wrote a comment may"
    " change it, and only who did something may undo it.",
    "workspace": "Whoever is on a board of a workspace is in the workspace.",
}


def _grants() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for methods in DOCUMENT["paths"].values():
        for it in methods.values():
            found.setdefault(it["x-grants"], []).append(it["operationId"])
    return found


def _ladder(operation: str) -> str:
    return ROWS[operation].who.ladder if operation in ROWS else ""


def _table(title: str, capabilities: type[Capability], ranks: type[Rank], ladder: str) -> Iterator[str]:
    names = [rank.name.lower() for rank in ranks]
    yield f"\n## {title}\n\n{_NOTES[ladder]}\n"
    yield f"| may | {' | '.join(names)} | operations |"
    yield f"|---|{'|'.join(':-:' for _ in names)}|---|"
    for can in capabilities:
        marks = ["✓" if rank >= can.needed else "" for rank in ranks]
        doors = ", ".join(f"`{it}`" for it in _grants().get(can.name.lower(), []) if _ladder(it) == ladder)
        yield f"| {can.name.lower().replace('_', ' ')} | {' | '.join(marks)} | {doors} |"


def _by_ladder(title: str, note: str, *ladders: str) -> Iterator[str]:
    yield f"\n## {title}\n\n{note}\n"
    yield ", ".join(f"`{name}`" for name, row in ROWS.items() if row.who.ladder in ladders) + "."


def written() -> str:
    """The page as it has to be."""
    lines = [
        _HEAD.rstrip(),
        *_table("On a board", BoardCan, BoardRank, "board"),
        *_table("In a workspace", WorkspaceCan, WorkspaceRank, "workspace"),
        *_by_ladder(
            "With an account",
            "Everybody who is signed in, for themselves. What a path names is theirs alone, and hidden from everybody"
            " else, admins of the instance too; of the private side that holds for all there is.",
            "signed_in",
            "own",
        ),
        *_by_ladder("Without an account", "Anybody; links and calendars only with their secret address.", "anybody"),
        *_by_ladder(
            "For the instance",
            "Roles `user`, `curator`, `admin`; they open nothing on boards or in the private side.",
            "instance",
        ),
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    PAGE.write_text(written(), encoding="utf-8")

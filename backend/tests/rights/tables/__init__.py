"""The table, by room. A room's file holds its rows, and how to make the things that their paths and bodies name."""

from tests.rights.rows import Row
from tests.rights.scene import Maker
from tests.rights.tables import accounts, boards, companion, content, growth, notifications, ops, workspaces

_ROOMS = (ops, accounts, workspaces, boards, content, notifications, growth, companion)
ROWS: dict[str, Row] = {name: row for room in _ROOMS for name, row in room.ROWS.items()}
THINGS: dict[str, Maker] = {name: maker for room in _ROOMS for name, maker in room.THINGS.items()}
assert len(ROWS) == sum(len(room.ROWS) for room in _ROOMS), "an operation has two rows"

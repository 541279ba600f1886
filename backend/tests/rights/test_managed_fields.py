"""What the server decides is not taken from a body (S11): every further field of every write is refused."""

import copy
from collections.abc import Callable
from typing import Any

import pytest

from tests.rights.contract import OPERATIONS, Way, objects_of
from tests.rights.rows import leaves
from tests.rights.scene import Scene, filled
from tests.rights.tables import ROWS

_MANAGED = (
    "id", "user_id", "owner_id", "author_id", "actor_id", "created_by", "workspace_id", "board_id", "role", "rank",
    "is_admin", "scopes", "version", "seq", "created_at", "updated_at", "deleted_at", "email_verified",
    "email_verified_at", "password_hash", "points", "unheard_of",
)  # fmt: skip
_WRITES = [name for name, it in OPERATIONS.items() if it.schema is not None and name in ROWS]


@pytest.mark.parametrize("name", _WRITES)
def test_no_body_is_open(name: str) -> None:
    """The contract itself says of each object that nothing else belongs into it."""
    schema = OPERATIONS[name].schema
    assert schema is not None
    assert [way for way, shape in objects_of(schema) if shape.get("additionalProperties") is not False] == []


def _at(body: Any, way: Way) -> list[dict[str, Any]]:
    """The objects of a body that the way leads to, of all rows of its arrays."""
    if isinstance(body, list):
        return [found for item in body for found in _at(item, way)]
    if not isinstance(body, dict):
        return []
    return _at(body[way[0]], way[1:]) if way and way[0] in body else [] if way else [body]


@pytest.mark.parametrize("name", _WRITES)
async def test_fields_of_the_server_are_refused(name: str, here: Scene, state: Callable[[], str]) -> None:
    operation, row = OPERATIONS[name], ROWS[name]
    assert operation.schema is not None
    before = state()
    for way, shape in objects_of(operation.schema):
        more = {it: 1 for it in _MANAGED if it not in shape["properties"]}
        for body in row.bodies:
            sent = copy.deepcopy(filled(body, here.names))
            for place in _at(sent, way)[:1]:
                place.update(more)
                answer = await here.call(here.owner, operation.method, operation.path, row, here.names, sent)
                assert answer.status_code == 422, (way, answer.text)
                refused = {it["loc"][-1] for it in answer.json()["errors"] if it["code"] == "extra_forbidden"}
                assert refused == set(more), (way, answer.text)
            if _at(body, way):
                break
    assert state() == before


def test_the_table_holds_a_body_for_every_write() -> None:
    assert [name for name in _WRITES if not any(list(leaves(it)) or it == {} for it in ROWS[name].bodies)] == []

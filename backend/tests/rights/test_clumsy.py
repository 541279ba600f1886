"""Whatever a clumsy or hostile client sends to the private side: a clear refusal or a whole write, never a fault."""

import asyncio
import base64
import json
import uuid
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest

from tests.rights.contract import DOCUMENT, OPERATIONS, branches, resolved
from tests.rights.scene import Scene, beginning, filled, placed
from tests.rights.tables import ROWS, THINGS, companion, growth
from tests.support.people import someone

_PRIVATE = [name for name in (*growth.ROWS, *companion.ROWS) if ROWS[name].file is None]
_WRITES = [name for name in _PRIVATE if OPERATIONS[name].schema is not None]
_READS = [name for name in _PRIVATE if OPERATIONS[name].method == "get"]
_MADE_WITH_AN_ID = [name for name in _WRITES if "id" in resolved(OPERATIONS[name].schema or {}).get("properties", {})]
_ID = "01a22317-0962-752b-8e86-4f684a7d8500"
_TEXTS = (
    "", "x" * 120_000, "\u200b\u2060\ufeff", "\ud800", "a\x00b", "0001-01-01", "9999-12-31T23:59:59-23:59", "{",
    "../../passwd",
)  # fmt: skip
_NUMBERS = (-1, 2**31, 10**40, 1e308, float("nan"))
_LISTS = ([[]], ["x"] * 5_000, [None])
_BY_TYPE: dict[str, tuple[Any, ...]] = {
    "string": (*_TEXTS, 1),
    "integer": (*_NUMBERS, "1"),
    "array": (*_LISTS, "x"),
    "boolean": ("yes",),
    "object": ([],),
}


def _cursor(*key: Any) -> str:
    return base64.urlsafe_b64encode(json.dumps(key).encode()).rstrip(b"=").decode()


_CURSORS = (
    "x", "\x00", "é", _cursor(), _cursor(_ID), _cursor(_ID, _ID), _cursor(None, {}), _cursor("2026-01-01", _ID),
    _cursor("0001-01-01T00:00:00+23:59", _ID), _cursor("9999-12-31T23:59:59-23:59", _ID),
)  # fmt: skip


@pytest.fixture(scope="module")
async def clumsy(scenes: tuple[Scene, Scene]) -> Scene:
    """A scene of its own: what comes in by chance would stand in others' way. It goes with the scenes of all."""
    of_all = scenes[0]
    made = await beginning(of_all.app, of_all.http, await someone(of_all.app, of_all.http, "owner"))
    await made.furnish(THINGS)
    return made


async def _send(scene: Scene, name: str, body: Any = None, **query: str) -> httpx2.Response:
    """Call an operation as the owner, with a body that need not be JSON that anybody would write."""
    operation, row = OPERATIONS[name], ROWS[name]
    place = placed(operation.path, row, scene.names)
    headers = {"Authorization": f"Bearer {scene.owner.token}", "Content-Type": "application/json"}
    content = None if body is None else json.dumps(body)
    return await scene.http.request(operation.method.upper(), place, content=content, headers=headers, params=query)


def _spoilt(name: str, good: Any) -> Iterator[Any]:
    """Bodies that are none, and the good one with one field as it must not be."""
    yield from ([], "x", {})
    for field, schema in resolved(OPERATIONS[name].schema or {}).get("properties", {}).items():
        kinds = {str(it.get("type", "object")) for it in branches(schema)}
        for value in (None, *(value for kind in kinds for value in _BY_TYPE.get(kind, ()))):
            yield {**good, field: value}


@pytest.mark.parametrize("name", _WRITES)
async def test_no_body_is_a_fault(name: str, clumsy: Scene) -> None:
    good = filled(ROWS[name].bodies[0], clumsy.names)
    for body in _spoilt(name, good):
        answer = await _send(clumsy, name, body)
        assert answer.status_code < 500, (str(body)[:300], answer.text)


@pytest.mark.parametrize("name", _READS)
async def test_no_question_is_a_fault(name: str, clumsy: Scene) -> None:
    """A cursor that another list gave, or nobody; days at the ends of time; filters that nothing fits."""
    parameters = DOCUMENT["paths"][OPERATIONS[name].path]["get"].get("parameters", ())
    for asked in (it["name"] for it in parameters if it["in"] == "query"):
        for value in _CURSORS if asked == "cursor" else (*_TEXTS[3:-1], "-1"):
            answer = await _send(clumsy, name, **{asked: value.encode("utf-8", "replace").decode()})
            assert answer.status_code < 500, (asked, value, answer.text)


@pytest.mark.parametrize("name", _MADE_WITH_AN_ID)
async def test_the_same_id_twice_at_once_is_one_thing(name: str, clumsy: Scene) -> None:
    """Without an idempotency key, too: one of two that come together is kept, the other is told so."""
    body = filled(ROWS[name].bodies[0], clumsy.names) | {"id": str(uuid.uuid4())}
    answers = await asyncio.gather(*(_send(clumsy, name, body) for _ in range(3)))
    assert all(it.status_code in {201, 409} for it in answers), [it.text for it in answers]
    assert sum(it.status_code == 201 for it in answers) <= 1


@pytest.mark.parametrize("kind", ["mood", "entry", "note", "project", "habit", "thread"])
async def test_what_is_deleted_while_it_is_edited_is_gone(kind: str, clumsy: Scene) -> None:
    called = {"entry": "journal_entry", "thread": "chat_thread"}.get(kind, kind)
    change, forget = f"update_{called}", f"delete_{called}"
    before, clumsy.names = clumsy.names, clumsy.names | await clumsy.make(kind)
    try:
        body = filled(ROWS[change].bodies[0], clumsy.names)
        answers = await asyncio.gather(*(_send(clumsy, *call) for call in ((change, body), (forget,), (change, body))))
        assert {it.status_code for it in answers} <= {200, 204, 404}, [it.text for it in answers]
        assert (await _send(clumsy, change, body)).status_code == 404
    finally:
        clumsy.names = before

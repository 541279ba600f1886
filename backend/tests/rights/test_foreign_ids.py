"""Ids of other people's things among own ones (S2): never found, never touched."""

import copy
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.rights.contract import OPERATIONS, Operation, ids_of
from tests.rights.rows import Row, leaves
from tests.rights.scene import Names, Scene, filled, thing_of
from tests.rights.tables import ROWS

_THING = re.compile(r"\{([a-z_]+)\}")
# What lies on one board: of a second board of the same owner it is foreign, too.
_ON_A_BOARD = ("list", "label", "webhook", "delivery", "card", "checklist", "item", "comment", "other",
    "field", "option", "attachment",
)  # fmt: skip


@pytest.mark.parametrize("name", [name for name, it in OPERATIONS.items() if it.schema is not None and name in ROWS])
def test_every_id_that_a_body_may_name_is_in_a_row(name: str) -> None:
    operation, row = OPERATIONS[name], ROWS[name]
    assert operation.schema is not None
    named = {
        tuple(step for step in way if isinstance(step, str))
        for body in row.bodies
        for way, value in leaves(body)
        if isinstance(value, str) and _THING.fullmatch(value)
    }
    assert set(ids_of(operation.schema)) - named == set(), "say it in `more=` of the row"


def _ids_in_path(operation: Operation) -> list[str]:
    return [it for it in re.findall(r"\{([a-z_]+)\}", operation.path) if it.endswith("_id")]


Call = tuple[str, Names, Any]


def _by_path(operation: Operation, row: Row, own: Names, foreign: Names) -> Iterator[Call]:
    """Each id of a path that is not alone replaced by a foreign one, one at a time: what it names, names, body."""
    parameters = _ids_in_path(operation)
    if len(parameters) > 1 or (parameters and any(_things_in(it) for it in row.bodies)):
        for parameter in parameters:
            thing = thing_of(parameter, operation.path, row)
            yield thing, {**own, thing: foreign[thing]}, filled(row.body, own)


def _by_body(row: Row, own: Names, foreign: Names) -> Iterator[Call]:
    """Each id of each body replaced by a foreign one, one at a time."""
    for body in row.bodies:
        for way in _things_in(body):
            yield from _with_foreign(body, way, own, foreign)


def _things_in(body: Any) -> list[tuple[Any, ...]]:
    return [way for way, value in leaves(body) if isinstance(value, str) and _is_thing(value)]


def _is_thing(value: str) -> bool:
    found = _THING.fullmatch(value)
    return found is not None and found.group(1) != "unique" and not found.group(1).endswith("_name")


def _with_foreign(body: Any, way: tuple[Any, ...], own: Names, foreign: Names) -> Iterator[tuple[str, Names, Any]]:
    sent = copy.deepcopy(body)
    place = sent
    for step in way[:-1]:
        place = place[step]
    thing = place[way[-1]].strip("{}")
    if thing in foreign:
        place[way[-1]] = foreign[thing]
        yield thing, own, filled(sent, own)


async def _refuses(scene: Scene, operation: Operation, row: Row, call: Call) -> None:
    """Nothing is found; where something is only to be taken away, nothing may be all that happens."""
    thing, names, body = call
    answer = await scene.call(scene.owner, operation.method, operation.path, row, names, body)
    takes_away = operation.method == "delete" or any("remove" in way for way, _ in leaves(body))
    refusals = {200, 204, 404} if takes_away else {404, 409, 422}
    assert answer.status_code in refusals, (thing, body, answer.status_code, answer.text)


def _names_things(name: str) -> bool:
    several = len(_ids_in_path(OPERATIONS[name])) > 1
    return several or any(_things_in(body) for body in ROWS[name].bodies)


@pytest.mark.parametrize("name", [name for name in ROWS if name in OPERATIONS and _names_things(name)])
async def test_foreign_things_are_not_found(
    name: str, here: Scene, there: Scene, beside: Scene, state: Callable[[], str]
) -> None:
    """Things of other people, and things of another board of one's own."""
    operation, row = OPERATIONS[name], ROWS[name]
    of_others = {**here.names, **there.names}
    own = {**here.names, **{thing: beside.names[thing] for thing in _ON_A_BOARD if thing not in row.crosses}}
    before = state()
    for call in [*_by_path(operation, row, here.names, of_others), *_by_body(row, here.names, of_others)]:
        await _refuses(here, operation, row, call)
    # The first id of a path says which of the own things is meant.
    for call in [*list(_by_path(operation, row, here.names, own))[1:], *_by_body(row, here.names, own)]:
        if own[call[0]] != here.names[call[0]]:
            await _refuses(here, operation, row, call)
    assert state() == before, "a foreign thing was touched, or the request was half carried out"

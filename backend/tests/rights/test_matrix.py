"""Who may do what (S1): every operation of the contract, by everybody. An operation without a row fails."""

from collections.abc import Callable
from dataclasses import replace

import httpx2
import pytest

from tests.rights.contract import OPERATIONS, Operation
from tests.rights.rows import ACTORS, Row
from tests.rights.scene import Scene
from tests.rights.tables import ROWS
from tests.support.people import on_another_device

_REFUSALS = {401: {"not_authenticated"}, 403: {"forbidden", "not_your_comment"}, 404: {"not_found"}}


def _outcome(answer: httpx2.Response, row: Row) -> int | str:
    """200 for whoever was let in, else how they were refused."""
    if answer.status_code < 400:
        return 200
    code = answer.json()["code"]
    if code == row.stops_at:
        return 200
    is_known = code in _REFUSALS.get(answer.status_code, ())
    return answer.status_code if is_known else f"{answer.status_code} {answer.text[:300]}"


@pytest.mark.parametrize("name", [name for name in ROWS if name in OPERATIONS])
async def test_who_may(name: str, here: Scene, state: Callable[[], str]) -> None:
    """Whoever is refused has changed nothing; whoever may is let in."""
    operation, row = OPERATIONS[name], ROWS[name]
    before = state()
    allowed = [actor for actor in ACTORS if row.who.answer(actor) == 200]
    for actor in (it for it in ACTORS if it not in allowed):
        answer = await _call(here, actor, operation, row, here.names)
        wanted = 200 if row.is_silent and actor != "anonymous" else row.who.answer(actor)
        assert (actor, _outcome(answer, row)) == (actor, wanted)
    assert state() == before, "somebody who was refused has changed something"

    for actor in allowed:
        names = {**here.names, **(await here.make(row.fresh) if row.fresh else {})}
        answer = await _call(here, actor, operation, row, names)
        assert (actor, _outcome(answer, row)) == (actor, 200)


@pytest.mark.parametrize("name", [name for name in ROWS if name in OPERATIONS])
async def test_what_a_token_that_reads_boards_may(name: str, here: Scene, state: Callable[[], str]) -> None:
    """Its owner may everything here; the token may read what lies on boards, what is open to all, and nothing else."""
    operation, row = OPERATIONS[name], ROWS[name]
    program = replace(here.owner, token=here.names["program"])
    before = state()
    answer = await here.call(program, operation.method, operation.path, row, here.names, row.body)
    if operation.scope == "boards:read":
        assert _outcome(answer, row) == 200
    elif row.who.ladder == "anybody":
        assert answer.status_code != 401 or answer.json()["code"] == row.stops_at
        return
    else:
        assert (answer.status_code, answer.json()["code"]) == (403, "insufficient_scope")
    assert state() == before


async def _call(scene: Scene, actor: str, operation: Operation, row: Row, names: dict[str, str]) -> httpx2.Response:
    person = scene.actors[actor]
    if row.is_sign_out and person.token:
        person = await on_another_device(scene.app, person)
    return await scene.call(person, operation.method, operation.path, row, names, row.body)

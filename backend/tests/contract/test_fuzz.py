"""Whatever is sent to any operation: a clear answer, never a fault of the server. Bounded, and with a fixed seed."""

import asyncio
import json
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from schemathesis import GenerationMode

from tests.support.processes import ApiProcess, Processes, environment
from tests.support.world import Caller, World

pytestmark = pytest.mark.faults
_EXAMPLES = 12
_PARTS = 4
# Each of these would end the session or the world that the others need.
_LEFT_OUT = {"logout", "delete_workspace", "end_session"}
_NASTY: list[bytes] = [
    b"",
    b"{",
    b"[" * 20_000,
    b"null",
    b"[]",
    b'"text"',
    b"\x00",
    b"\xff\xfe\xfd",
    b'{"title": "\\ud800"}',
    b'{"name": "a\\u0000b", "title": "a\\u0000b"}',
    b'{"title": 1e400}',
    b'{"unknown": {}}',
    b'{"title": "' + b"x" * 1_100_000 + b'"}',
]


class _Ids(dict[str, str]):
    """Ids of things that are there; for kinds that the world here has none of, an id that names nothing."""

    def __missing__(self, _: str) -> str:
        return "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10"


async def _signed_in(url: str) -> tuple[Caller, dict[str, str]]:
    async with World.at(url) as world:
        ann = await world.person("ann")
        board = await world.board(ann)
        todo = await board.list()
        card = await board.card(todo["id"])
    ids = {"board_id": board.id, "workspace_id": board.workspace_id, "list_id": todo["id"], "card_id": card["id"]}
    return ann, {**ids, "user_id": ann.id, "item_id": card["id"], "session_id": ann.id}


def _is_clear(status: int, content_type: str, body: bytes) -> bool:
    """A success, a redirect, or a problem document with a code."""
    if status < 400:
        return True
    return status < 500 and content_type == "application/problem+json" and bool(json.loads(body)["code"])


@pytest.fixture(scope="module")
def served(database_url: str, redis_url: str) -> Iterator[ApiProcess]:
    """A process of this module's own: what is sent here may change how it is set up."""
    processes = Processes(environment(database_url, redis_url))
    yield processes.api()
    processes.end()


@pytest.fixture
def api(served: ApiProcess, clean: None) -> ApiProcess:
    return served


@pytest.mark.parametrize("part", range(_PARTS))
async def test_no_operation_has_a_fault(api: ApiProcess, part: int) -> None:
    """Every operation is in one of the parts, so that none of them takes long."""
    ann, ids = await _signed_in(api.url)

    def fuzz() -> list[str]:
        schema = schemathesis.openapi.from_url(f"{api.url}/api/v1/openapi.json")
        faults: list[str] = []
        for number, found in enumerate(schema.get_all_operations()):
            operation = found.ok()
            if number % _PARTS == part and operation.definition.raw["operationId"] not in _LEFT_OUT:
                _fuzz_one(operation, api.url, ann.token, ids, faults)
        return faults

    assert await asyncio.to_thread(fuzz) == []


def _fuzz_one(operation: Any, url: str, token: str, ids: dict[str, str], faults: list[str]) -> None:
    strategy = operation.as_strategy(generation_mode=GenerationMode.POSITIVE) | operation.as_strategy(
        generation_mode=GenerationMode.NEGATIVE
    )

    @seed(7)
    @settings(
        max_examples=_EXAMPLES,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=strategy)
    def send(case: Any) -> None:
        # Half of the cases reach past "not found": they name things that are there.
        case.path_parameters = {
            **(case.path_parameters or {}),
            **{k: v for k, v in ids.items() if f"{{{k}}}" in case.path},
        }
        answer = case.call(base_url=url, headers={"Authorization": f"Bearer {token}"})
        if not _is_clear(answer.status_code, answer.headers.get("content-type", [""])[0], answer.content):
            faults.append(f"{operation.label}: {answer.status_code} {answer.content[:200]!r}")

    send()


async def test_no_body_makes_a_fault(api: ApiProcess) -> None:
    ann, ids = await _signed_in(api.url)
    async with World.at(api.url) as world:
        document = (await world.http.get("/api/v1/openapi.json")).json()
        faults = []
        for path, methods in document["paths"].items():
            for method, operation in methods.items():
                if "requestBody" not in operation:
                    continue
                media_type = next(iter(operation["requestBody"]["content"]))
                headers = {"Authorization": f"Bearer {ann.token}", "Content-Type": media_type}
                for body in _NASTY:
                    answer = await world.http.request(method, path.format_map(_Ids(ids)), content=body, headers=headers)
                    if not _is_clear(answer.status_code, answer.headers.get("content-type", ""), answer.content):
                        faults.append((method, path, body[:40], answer.status_code))
    assert faults == []


@pytest.mark.parametrize("bad", ["not-a-uuid", "0" * 500, "%00", "..%2f..", "%F0%9F%8C%B1"])
async def test_no_path_makes_a_fault(api: ApiProcess, bad: str) -> None:
    ann, _ = await _signed_in(api.url)
    async with World.at(api.url) as world:
        document = (await world.http.get("/api/v1/openapi.json")).json()
        for path, methods in document["paths"].items():
            if "{" not in path:
                continue
            for method in methods:
                broken = path.replace("{", "\x01").split("\x01")[0] + bad
                answer = await world.http.request(method, broken, headers={"Authorization": f"Bearer {ann.token}"})
                assert _is_clear(answer.status_code, answer.headers.get("content-type", ""), answer.content), (
                    broken,
                    answer.text,
                )

"""The contract says what the server does, and the server does what the contract says."""

import json
from pathlib import Path
from typing import Any

import httpx2
import jsonschema
import pytest
from fastapi import FastAPI

from app.contract.__main__ import documents, main
from app.kernel.events import REGISTRY
from tests.support.world import World

CONTRACT = Path(__file__).parents[3] / "frontend-contract"


@pytest.fixture(scope="module")
def openapi() -> dict[str, Any]:
    """The generated contract."""
    document: dict[str, Any] = documents()["openapi.json"]
    return document


def operations(document: dict[str, Any]) -> list[tuple[str, str, dict[str, Any]]]:
    return [(path, method, it) for path, methods in document["paths"].items() for method, it in methods.items()]


def test_what_is_committed_is_what_is_generated(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--check"]) == 0


def test_a_stale_contract_is_noticed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("app.contract.__main__.FOLDER", tmp_path)
    assert main(["--check"]) == 1
    assert "make contract" in capsys.readouterr().out
    assert main([]) == 0
    assert main(["--check"]) == 0


def test_every_operation_says_all_about_itself(openapi: dict[str, Any]) -> None:
    ids = [it["operationId"] for _, _, it in operations(openapi)]
    assert len(ids) == len(set(ids))
    for path, method, it in operations(openapi):
        name = f"{method} {path}"
        assert it["summary"], name
        assert it["x-grants"], name
        assert "503" in it["responses"], name
        if it["x-grants"] != "public":
            assert "401" in it["responses"], name
        for body in [it.get("requestBody", {}), *it["responses"].values()]:
            for media_type, content in body.get("content", {}).items():
                assert "example" in content or media_type == "text/plain", f"{name} {media_type}"


def test_examples_fit_their_schemas(openapi: dict[str, Any]) -> None:
    for path, method, it in operations(openapi):
        for body in [it.get("requestBody", {}), *it["responses"].values()]:
            for content in body.get("content", {}).values():
                if "example" in content and content.get("schema"):
                    schema = {**content["schema"], "components": openapi["components"]}
                    jsonschema.validate(content["example"], schema), f"{method} {path}"


async def test_every_event_of_a_busy_board_fits_its_schema(app: FastAPI) -> None:
    schema = json.loads((CONTRACT / "events.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    async with World.in_process(app) as world:
        ann, bob = await world.person("ann"), await world.person("bob")
        board = await world.board(ann, editor=bob)
        one, two = await board.list("one"), await board.list("two")
        card = await board.card(one["id"], due_at="2027-01-01T00:00:00Z", description="x")
        path = f"/cards/{card['id']}"
        for patch in (
            {"title": "t", "due_at": None},
            {"completed": True},
            {"completed": False},
            {"archived": True},
            {"archived": False},
        ):
            await ann.ok("PATCH", path, patch, key=f"k{patch}")
        await ann.ok("POST", f"{path}/move", {"list_id": two["id"]})
        await ann.ok("DELETE", path)
        await ann.ok("POST", f"/trash/{card['id']}/restore")
        await ann.ok("PATCH", f"/lists/{one['id']}", {"title": "uno"})
        await ann.ok("POST", f"/lists/{one['id']}/move", {"after_id": two["id"]})
        await ann.ok("DELETE", f"/lists/{two['id']}")
        await ann.ok("POST", f"/trash/{two['id']}/restore")
        await ann.ok("PATCH", f"/boards/{board.id}", {"title": "x"})
        await ann.ok("PUT", f"/boards/{board.id}/members/{bob.id}", {"role": "viewer"})
        await ann.ok("DELETE", f"/boards/{board.id}/members/{bob.id}")
        other = await ann.ok("POST", f"/workspaces/{board.workspace_id}/boards", {"title": "Other"})
        there = await ann.ok("POST", f"/boards/{other['id']}/lists", {"title": "there"})
        await ann.ok("POST", f"{path}/move", {"list_id": there["id"]})
        events = [it["event"] for it in await board.events()]
        moved_in = (await ann.ok("GET", f"/boards/{other['id']}/events"))["items"]

    events += [it["event"] for it in moved_in]
    for event in events:
        jsonschema.validate(event, schema)
    seen = {event["type"] for event in events}
    rare = {"board.deleted", "board.restored", "board.rebalanced", "list.rebalanced"}
    assert {kind for kind, it in REGISTRY.items() if it.room == "board"} - rare <= seen


async def test_the_pages_of_the_contract_need_nothing_from_outside(client: httpx2.AsyncClient) -> None:
    for page in ("/api/docs", "/api/redoc", "/api/docs/problems", "/api/docs/start.js"):
        answer = await client.get(page)
        assert answer.status_code == 200
        assert "http://" not in answer.text.replace("http://www.w3.org", "")
        assert "https://" not in answer.text
        if page.endswith(("docs", "redoc")):
            assert "default-src 'self'" in answer.headers["content-security-policy"]
    assert 'id="stale_version"' in (await client.get("/api/docs/problems")).text
    assert (await client.get("/api/v1/openapi.json")).json()["openapi"] == "3.1.0"

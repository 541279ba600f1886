"""The contract says what the server does, and the server does what the contract says."""

from pathlib import Path
from typing import Any

import httpx2
import jsonschema
import pytest

from app.contract.__main__ import documents, main

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

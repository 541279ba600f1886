"""What every answer says to browsers, and what a forged head of a request changes: nothing."""

import httpx2
import pytest
from fastapi import FastAPI

from tests.support.people import someone

PERSONAL = ("/me", "/me/sessions", "/workspaces", "/search?q=word", "/notifications", "/growth/journal", "/nothing")


@pytest.mark.parametrize("path", PERSONAL)
async def test_no_answer_to_somebody_is_kept(app: FastAPI, client: httpx2.AsyncClient, path: str) -> None:
    """By no cache between, by no browser; problems included."""
    ann = await someone(app, client, "ann")

    for answer in (await ann.get(path), await client.get(f"/api/v1{path}", headers={"Cookie": "grove_refresh=x"})):
        assert "no-store" in answer.headers["Cache-Control"]


@pytest.mark.parametrize("path", ["/api/v1/instance", "/api/v1/me", "/healthz", "/api/v1/openapi.json", "/api/docs"])
async def test_every_answer_is_told_how_to_behave(client: httpx2.AsyncClient, path: str) -> None:
    """Each header once: two of a kind contradict each other."""
    answer = await client.get(path)

    said = {name: answer.headers.get_list(name) for name in answer.headers}
    assert said["x-content-type-options"] == ["nosniff"]
    assert said["x-frame-options"] == ["DENY"]
    assert said["cross-origin-opener-policy"] == ["same-origin"]
    assert said["referrer-policy"] == ["same-origin"]
    assert "camera=()" in said["permissions-policy"][0]
    assert len(said["content-security-policy"]) == len(said["x-request-id"]) == 1
    assert "frame-ancestors 'none'" in said["content-security-policy"][0]


async def test_a_public_link_sends_no_address_along(client: httpx2.AsyncClient) -> None:
    """Its own, stricter word stands, alone."""
    answer = await client.get("/api/v1/calendar/nothing.ics")

    assert len(answer.headers.get_list("referrer-policy")) == 1


@pytest.mark.parametrize(
    "forged",
    [
        {"Host": "evil.test"},
        {"Host": "grove.test.evil.test", "X-Forwarded-Host": "evil.test"},
        {"X-Forwarded-Host": "evil.test", "X-Forwarded-Proto": "http", "Forwarded": "host=evil.test"},
        {"X-Original-URL": "/api/v1/admin", "X-Rewrite-URL": "/api/v1/admin"},
    ],
)
async def test_a_forged_host_leads_nowhere(app: FastAPI, client: httpx2.AsyncClient, forged: dict[str, str]) -> None:
    """No answer names a host that a request has made up; what is asked for is what the line says."""
    ann = await someone(app, client, "ann")
    headers = {name.replace("-", "_"): value for name, value in forged.items()}
    made = await ann.post("/workspaces", {"name": "Garden"}, **headers)
    me = await ann.get("/me", **headers)

    assert (made.status_code, me.status_code) == (201, 200)
    assert made.headers["Location"].startswith("/api/v1/workspaces/")
    for answer in (made, me):
        assert "evil.test" not in answer.text + str(answer.headers)


@pytest.mark.parametrize("origin", ["http://evil.test", "null", "http://grove.test.evil.test", "http://evil.test:80"])
async def test_another_origin_is_allowed_nothing(client: httpx2.AsyncClient, origin: str) -> None:
    """Its pages read no answer, and its requests with a cookie are refused."""
    asked = {"Origin": origin, "Access-Control-Request-Method": "PATCH", "Access-Control-Request-Headers": "If-Match"}
    before = await client.request("OPTIONS", "/api/v1/me", headers=asked)
    read = await client.get("/api/v1/instance", headers={"Origin": origin})
    wrote = await client.post("/api/v1/auth/refresh", headers={"Origin": origin, "Cookie": "grove_refresh=x"})

    assert (wrote.status_code, wrote.json()["code"]) == (403, "foreign_origin")
    for answer in (before, read, wrote):
        assert "access-control-allow-origin" not in answer.headers

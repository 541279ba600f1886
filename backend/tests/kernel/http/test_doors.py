"""Default is deny: an operation that does not say what it grants stops the start."""

import pytest
from fastapi import APIRouter

from app.accounts import routes as accounts
from app.kernel.http.doors import GuardedRouter
from app.kernel.settings import Settings
from app.main import create_app


async def _anything() -> None:
    """An operation."""


def test_a_route_without_a_permission_cannot_be_written() -> None:
    """Whichever way FastAPI has to declare one."""
    router = GuardedRouter()
    with pytest.raises(TypeError):
        router.door("GET", "/things", name="things")(_anything)  # type: ignore[call-arg]
    for declare in (router.get, router.post, router.put, router.patch, router.delete, router.api_route):
        with pytest.raises(TypeError, match="does not say what it grants"):
            declare("/things")(_anything)
    with pytest.raises(TypeError, match="does not say what it grants"):
        router.add_api_route("/things", _anything)


def test_a_route_that_came_past_the_guard_stops_the_start(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """As by a router of FastAPI's own among those of a room."""
    plain = APIRouter(prefix="/api/v1")
    plain.get("/things")(_anything)
    monkeypatch.setattr(accounts.router, "routes", [*accounts.router.routes, *plain.routes])

    with pytest.raises(TypeError, match="/api/v1/things does not say what it grants"):
        create_app(settings)

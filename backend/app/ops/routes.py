"""Doors for whoever watches the process."""

import asyncio
from contextlib import suppress
from typing import Any

from fastapi import Request, Response
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from redis.asyncio import Redis
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from app.kernel.access import Door
from app.kernel.http.doors import GuardedRouter, tools_of
from app.kernel.schemas import Output
from app.ops.backlog import measure

router = GuardedRouter(prefix="", tags=["operations"])

_PATIENCE_SECONDS = 2.0


class Health(Output):
    """Alive: the process answers."""

    status: str = "ok"


class Readiness(Output):
    """Each dependency by name: `ok` or what is wrong with it."""

    status: str
    checks: dict[str, str]


@router.door("GET", "/healthz", can=Door.PUBLIC, name="get_health", response_model=Health)
async def get_health() -> Health:
    """Tell whether the process is alive."""
    return Health()


@router.door(
    "GET",
    "/readyz",
    can=Door.PUBLIC,
    name="get_readiness",
    response_model=Readiness,
    responses={503: {"model": Readiness, "description": "A dependency is missing; `checks` names it."}},
)
async def get_readiness(request: Request, response: Response) -> Readiness:
    """Tell whether the process can do its work. Without Redis it can: events only arrive a little later."""
    checks = dict(zip(("database", "redis"), await asyncio.gather(_database(request), _redis(request)), strict=True))
    ready = checks["database"] == "ok"
    response.status_code = 200 if ready else 503
    response.headers["Cache-Control"] = "no-store"
    return Readiness(status="ready" if ready else "not_ready", checks=checks)


async def _database(request: Request) -> str:
    async def ask() -> Any:
        async with tools_of(request).database.reading() as session:
            return await session.execute(text("SELECT 1"))

    return await _within_patience(ask())


async def _redis(request: Request) -> str:
    async def ask() -> Any:
        client = Redis.from_url(tools_of(request).settings.redis_url, socket_connect_timeout=1, socket_timeout=1)
        async with client:
            return await client.get("grove:ready")

    return await _within_patience(ask())


async def _within_patience(question: Any) -> str:
    try:
        await asyncio.wait_for(question, _PATIENCE_SECONDS)
    except Exception as error:  # any failure is the answer here
        return type(error).__name__
    return "ok"


@router.door("GET", "/metrics", can=Door.PUBLIC, name="get_metrics", response_class=Response)
async def get_metrics(request: Request) -> Response:
    """Prometheus metrics; the proxy keeps them inside. Without a database its gauges stay as they were."""
    with suppress(SQLAlchemyError, OSError):
        await measure(tools_of(request).database)
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)

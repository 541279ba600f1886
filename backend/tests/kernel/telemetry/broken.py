"""A program: Grove with a door behind which everything breaks, asked once with secrets everywhere."""

import asyncio
import sys

import httpx2
import sentry_sdk
from fastapi import Request
from fastapi.routing import APIRoute
from sqlalchemy import text

from app.kernel.http.doors import tools_of
from app.main import create_app


async def _break(token: str, request: Request) -> None:
    async with tools_of(request).database.reading() as session:
        await session.execute(text("SELECT :private"), {"private": "canary-parameter"})
    private = "canary-local"
    raise RuntimeError(f"password=canary-message; {len(private)} {request.headers['Authorization']}")


async def _main(token: str) -> None:
    app = create_app()
    app.router.routes.insert(0, APIRoute("/broken/{token}", _break, methods=["POST"]))
    transport = httpx2.ASGITransport(app=app)
    async with httpx2.AsyncClient(transport=transport, base_url="http://grove.test") as client:
        answer = await client.post(
            f"/broken/canary-path?code=canary-query&password={token}",
            json={"text": "canary-body"},
            headers={"Authorization": f"Bearer {token}", "Cookie": "grove_refresh=canary-cookie"},
        )
    assert answer.status_code == 500
    sys.stdout.write(answer.text)
    sentry_sdk.flush()


asyncio.run(_main(sys.argv[1]))

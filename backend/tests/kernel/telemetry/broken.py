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

# Lines of this file stand in tracebacks; what must not be told is put together only here.
WORD = "".join(("can", "ary"))


async def _break(token: str, request: Request) -> None:
    async with tools_of(request).database.reading() as session:
        await session.execute(text("SELECT :private"), {"private": f"{WORD}-parameter"})
    private = f"{WORD}-local"
    raise RuntimeError(f"password={WORD}-message; {len(private)} {request.headers['Authorization']}")


async def _main(token: str) -> None:
    app = create_app()
    app.router.routes.insert(0, APIRoute("/broken/{token}", _break, methods=["POST"]))
    transport = httpx2.ASGITransport(app=app)
    async with httpx2.AsyncClient(transport=transport, base_url="http://grove.test") as client:
        answer = await client.post(
            f"/broken/{WORD}-path?code={WORD}-query&password={token}",
            json={"text": f"{WORD}-body"},
            headers={"Authorization": f"Bearer {token}", "Cookie": f"grove_refresh={WORD}-cookie"},
        )
    assert answer.status_code == 500
    sys.stdout.write(answer.text)
    sentry_sdk.flush()


asyncio.run(_main(sys.argv[1]))

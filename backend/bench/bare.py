"""The floors of the HTTP rows: a bare ASGI application that sends bytes, kept ones or those of one statement."""

import os
from typing import Any

import psycopg

_STATEMENT = "SELECT convert_to(string_agg(picture, ','), 'UTF8') FROM card WHERE board_id = %s AND archived_at IS NULL"
_ASK = "SELECT seq, last_id FROM topic_head WHERE topic = %s"
_TOPIC = f"board:{os.environ['BENCH_BOARD']}"
_state: dict[str, Any] = {}


async def app(scope: dict[str, Any], receive: Any, send: Any) -> None:
    """`/rows` reads from the database; `/asked` sends kept bytes after a look at the log, `/asked-empty` none."""
    if scope["type"] == "lifespan":
        return await _live(receive, send)
    body = _state["bytes"]
    if scope["path"] == "/rows":
        cursor = await _state["connection"].execute(_STATEMENT, (os.environ["BENCH_BOARD"],), prepare=True, binary=True)
        body = (await cursor.fetchone())[0]
    elif scope["path"] == "/asked":
        await (await _state["connection"].execute(_ASK, (_TOPIC,), prepare=True)).fetchone()
    elif scope["path"] == "/asked-empty":
        await (await _state["connection"].execute(_ASK, (_TOPIC,), prepare=True)).fetchone()
        body = b""
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": body})
    return None


async def _live(receive: Any, send: Any) -> None:
    await receive()
    _state["connection"] = await psycopg.AsyncConnection.connect(os.environ["GROVE_DATABASE_URL"], autocommit=True)
    _state["bytes"] = b"x" * int(os.environ["BENCH_BYTES"])
    await send({"type": "lifespan.startup.complete"})
    await receive()
    await _state["connection"].close()
    await send({"type": "lifespan.shutdown.complete"})

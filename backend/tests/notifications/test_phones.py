"""Push to phones over FCM's HTTP v1 API, against a small server that knows the account and takes messages."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs
from uuid import UUID

import pytest
from fastapi import FastAPI
from joserfc import jwt
from joserfc.jwk import RSAKey
from sqlalchemy import select, update

from app.kernel import clock
from app.kernel.tools import Tools
from app.notifications.channels.jobs import send_push
from app.notifications.channels.models import NoticeDelivery
from app.notifications.channels.orders import SendPush, wake_deliveries
from app.notifications.commands import Subject, tell
from tests.support.world import BoardBuilder, Caller

_DEVICE = "device-token:of-bobs-phone_1"


@dataclass
class Google:
    """Token endpoint and FCM in one: refuses what is not signed by the account."""

    key: RSAKey = field(default_factory=lambda: RSAKey.generate_key(2048))
    url: str = ""
    tokens: int = 0
    got: list[dict[str, Any]] = field(default_factory=list)
    answers: list[tuple[int, str]] = field(default_factory=list)

    def token(self, form: dict[str, list[str]]) -> tuple[int, str]:
        """An access token for an assertion of the account."""
        assert form["grant_type"] == ["urn:ietf:params:oauth:grant-type:jwt-bearer"]
        claims = jwt.decode(form["assertion"][0], self.key, algorithms=["RS256"]).claims
        assert (claims["iss"], claims["aud"]) == ("grove@project.example", f"{self.url}/token")
        assert claims["iat"] <= clock.now().timestamp() < claims["exp"]
        self.tokens += 1
        return 200, json.dumps({"access_token": f"access-{self.tokens}", "expires_in": 3600})

    def take(self, path: str, bearer: str, body: bytes) -> tuple[int, str]:
        """A message, for whoever has a token."""
        assert path == "/v1/projects/grove-test/messages:send"
        if bearer != f"Bearer access-{self.tokens}":
            return 401, "{}"
        self.got.append(json.loads(body)["message"])
        return self.answers.pop(0) if self.answers else (200, "{}")

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one request."""
        head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in head[1:]) if name}
        body = await reader.readexactly(int(headers["content-length"]))
        path = head[0].split()[1]
        if path == "/token":
            status, text = self.token(parse_qs(body.decode()))
        else:
            status, text = self.take(path, headers["authorization"], body)
        writer.write(f"HTTP/1.1 {status} X\r\nContent-Length: {len(text)}\r\nConnection: close\r\n\r\n{text}".encode())
        await writer.drain()
        writer.close()


@pytest.fixture
async def google() -> AsyncIterator[Google]:
    made = Google()
    async with await asyncio.start_server(made.serve, "127.0.0.1") as server:
        made.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        yield made


@pytest.fixture
async def tools(app: FastAPI, google: Google, tmp_path: Path) -> AsyncIterator[Tools]:
    """The tools of an instance with a service account."""
    file = tmp_path / "account.json"
    account = {"project_id": "grove-test", "client_email": "grove@project.example", "token_uri": f"{google.url}/token"}
    file.write_text(json.dumps({**account, "private_key": google.key.as_pem(private=True).decode()}))
    before: Tools = app.state.tools
    more = {"outbound_hosts": ("127.0.0.1",), "fcm_account_file": file, "fcm_url": google.url}
    app.state.tools = replace(before, settings=before.settings.model_copy(update=more))
    yield app.state.tools
    app.state.tools = before


async def push(tools: Tools, board: BoardBuilder, bob: Caller) -> tuple[str, str | None]:
    """Tell Bob something and let it go out; what became of it."""
    subject = Subject("mentioned", f"test:{clock.now().isoformat()}", UUID(board.id), actor_id=UUID(board.owner.id))
    async with tools.uow() as uow:
        await tell(uow, subject, [UUID(bob.id)])
        await uow.commit()
    return await work(tools)


async def work(tools: Tools) -> tuple[str, str | None]:
    async with tools.uow() as uow:
        waits = NoticeDelivery.next_at.is_not(None)
        await uow.session.execute(update(NoticeDelivery).where(waits).values(next_at=clock.now()))
        await uow.commit()
    await wake_deliveries(tools)
    latest = select(NoticeDelivery).where(NoticeDelivery.channel == "push").order_by(NoticeDelivery.id.desc()).limit(1)
    async with tools.database.reading() as session:
        (it,) = list(await session.scalars(latest))
    await send_push(SendPush(delivery_id=it.id), tools)
    async with tools.database.reading() as session:
        (it,) = list(await session.scalars(latest))
    return it.state, it.reason


async def test_a_phone_is_told_over_fcm_by_the_service_account(
    tools: Tools, google: Google, board: BoardBuilder, bob: Caller
) -> None:
    """With ids and a title only; the access token serves for many messages."""
    device = await bob.ok("POST", "/me/push-subscriptions", {"kind": "fcm", "token": _DEVICE})
    assert (device["kind"], device["endpoint"]) == ("fcm", _DEVICE)
    for _ in range(2):
        assert await push(tools, board, bob) == ("sent", None)
    assert google.tokens == 1
    message = google.got[0]
    assert message["token"] == _DEVICE
    assert message["notification"]["title"] == "Garden"
    assert message["data"]["path"] == f"/boards/{board.id}"
    assert message["android"]["collapse_key"] == message["data"]["id"]


async def test_a_phone_that_is_gone_is_forgotten_and_trouble_is_tried_again(
    tools: Tools, google: Google, board: BoardBuilder, bob: Caller
) -> None:
    await bob.ok("POST", "/me/push-subscriptions", {"kind": "fcm", "token": _DEVICE})
    google.answers = [(503, "{}"), (200, "{}"), (403, "{}"), (404, '{"error": {"status": "NOT_FOUND"}}')]
    assert await push(tools, board, bob) == ("due", "no_answer")
    assert await work(tools) == ("sent", None)
    assert await push(tools, board, bob) == ("dropped", "refused")
    google.tokens += 1  # Google has forgotten the token it gave
    assert await push(tools, board, bob) == ("due", "no_answer")
    assert await work(tools) == ("dropped", "no_device")
    assert (await bob.ok("GET", "/me/push-subscriptions"))["items"] == []


async def test_without_an_account_a_phone_is_not_told(
    app: FastAPI, tools: Tools, google: Google, board: BoardBuilder, bob: Caller
) -> None:
    await bob.ok("POST", "/me/push-subscriptions", {"kind": "fcm", "token": _DEVICE})
    bare = replace(tools, settings=tools.settings.model_copy(update={"fcm_account_file": None}))
    assert await push(bare, board, bob) == ("dropped", "refused")
    bad = {"kind": "fcm", "token": "too short"}
    assert (await bob.refused("POST", "/me/push-subscriptions", bad))[0] == 422
    assert google.got == []

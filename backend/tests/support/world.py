"""Builders: people, workspaces, boards, lists and cards, made as a client makes them."""

import io
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import httpx2
from fastapi import FastAPI
from PIL import Image

PASSWORD = "correct horse battery staple"


def pixel() -> bytes:
    """The smallest picture worth a preview."""
    made = io.BytesIO()
    Image.new("RGB", (3, 2), "green").save(made, "PNG")
    return made.getvalue()


@dataclass
class Caller:
    """A signed-in person; requests fail the test unless the expected status comes."""

    http: httpx2.AsyncClient
    user: dict[str, Any] = field(default_factory=dict)
    token: str = ""

    @property
    def id(self) -> str:
        """The person's id."""
        return str(self.user["id"])

    async def call(
        self, method: str, path: str, body: Any = None, *, key: str | None = None, **headers: str
    ) -> httpx2.Response:
        """Make a request to the API."""
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        if self.token:
            sent["Authorization"] = f"Bearer {self.token}"
        if key is not None:
            sent["Idempotency-Key"] = key
        return await self.http.request(method, f"/api/v1{path}", json=body, headers=sent)

    async def ok(self, method: str, path: str, body: Any = None, **more: Any) -> Any:
        """Make a request that must succeed; its JSON."""
        answer = await self.call(method, path, body, **more)
        assert answer.status_code < 300, (method, path, answer.status_code, answer.text)
        return answer.json() if answer.content else None

    async def refused(self, method: str, path: str, body: Any = None, **more: Any) -> tuple[int, str]:
        """Make a request that must be refused; status and code of the problem."""
        answer = await self.call(method, path, body, **more)
        assert 400 <= answer.status_code < 500, (method, path, answer.status_code, answer.text)
        assert answer.headers["content-type"] == "application/problem+json"
        return answer.status_code, answer.json()["code"]

    async def upload(self, path: str, name: str, content: bytes, **headers: str) -> httpx2.Response:
        """Send a file, as a form."""
        sent = {
            "Authorization": f"Bearer {self.token}",
            **{it.replace("_", "-"): value for it, value in headers.items()},
        }
        return await self.http.post(f"/api/v1{path}", files={"file": (name, content)}, headers=sent)

    async def picture(self, board_id: str) -> dict[str, Any]:
        """A board's snapshot."""
        snapshot: dict[str, Any] = await self.ok("GET", f"/boards/{board_id}")
        return snapshot


class World:
    """Makes people and boards over one way to the API."""

    def __init__(self, http: httpx2.AsyncClient) -> None:
        self.http = http

    @classmethod
    @asynccontextmanager
    async def in_process(cls, app: FastAPI) -> AsyncIterator["World"]:
        """Over an application in this process."""
        transport = httpx2.ASGITransport(app=app, raise_app_exceptions=False)
        async with httpx2.AsyncClient(transport=transport, base_url="http://grove.test") as http:
            yield cls(http)

    @classmethod
    @asynccontextmanager
    async def at(cls, url: str) -> AsyncIterator["World"]:
        """Over a real socket."""
        async with httpx2.AsyncClient(base_url=url, timeout=30) as http:
            yield cls(http)

    async def person(self, name: str = "ann") -> Caller:
        """Register and sign in."""
        username = f"{name}-{uuid.uuid4().hex[:8]}"
        caller = Caller(self.http)
        account = {"username": username, "email": f"{username}@example.org", "password": PASSWORD}
        caller.user = await caller.ok("POST", "/auth/register", account)
        caller.token = await self.login(username)
        return caller

    async def login(self, username: str, password: str = PASSWORD) -> str:
        """A new session; its access token."""
        form = {"username": username, "password": password}
        answer = await self.http.post("/api/v1/auth/login", data=form)
        assert answer.status_code == 200, answer.text
        self.http.cookies.clear()
        return str(answer.json()["access_token"])

    async def workspace(self, owner: Caller, **members: Caller) -> dict[str, Any]:
        """A workspace; `member=`, `admin=`, `guest=` name further people by role."""
        made: dict[str, Any] = await owner.ok("POST", "/workspaces", {"name": "Allotment"})
        for role, person in members.items():
            body = {"username": person.user["username"], "role": role.rstrip("_0123456789")}
            await owner.ok("POST", f"/workspaces/{made['id']}/members", body)
        return made

    async def board(self, owner: Caller, workspace: dict[str, Any] | None = None, **roles: Caller) -> "BoardBuilder":
        """A board with people in board roles, who become members of the workspace where they are not yet."""
        place = workspace or await self.workspace(owner)
        for person in roles.values():
            body = {"username": person.user["username"], "role": "member"}
            answer = await owner.call("POST", f"/workspaces/{place['id']}/members", body)
            assert answer.status_code in {201, 409}
        board = await owner.ok("POST", f"/workspaces/{place['id']}/boards", {"title": "Garden"})
        for role, person in roles.items():
            await owner.ok("PUT", f"/boards/{board['id']}/members/{person.id}", {"role": role.rstrip("_0123456789")})
        return BoardBuilder(owner, board["id"], place["id"])


@dataclass
class BoardBuilder:
    """A board to put lists and cards on."""

    owner: Caller
    id: str
    workspace_id: str

    @property
    def topic(self) -> str:
        """The board's topic."""
        return f"board:{self.id}"

    async def list(self, title: str = "To do") -> dict[str, Any]:
        """A list at the end."""
        made: dict[str, Any] = await self.owner.ok("POST", f"/boards/{self.id}/lists", {"title": title})
        return made

    async def card(self, list_id: str, title: str = "Sow", **fields: Any) -> dict[str, Any]:
        """A card in a list."""
        made: dict[str, Any] = await self.owner.ok("POST", f"/lists/{list_id}/cards", {"title": title, **fields})
        return made

    async def events(self, after: int = 0) -> "list[dict[str, Any]]":
        """The board's log from a position."""
        page = await self.owner.ok("GET", f"/boards/{self.id}/events?after={after}&limit=500")
        items: list[dict[str, Any]] = page["items"]
        return items

    async def types(self, after: int = 0) -> "list[str]":
        """What happened since a position."""
        return [item["event"]["type"] for item in await self.events(after)]

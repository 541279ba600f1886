"""Talking with the companion over the API, as the web client does."""

import uuid
from dataclasses import dataclass
from typing import Any

import orjson

from tests.support.world import Caller


def events_of(stream: str) -> list[tuple[str, Any]]:
    """The events of a stream, in their order."""
    found = []
    for block in stream.replace("\r\n", "\n").strip().split("\n\n"):
        fields = dict(line.split(": ", 1) for line in block.splitlines() if ": " in line)
        if "event" in fields:
            found.append((fields["event"], orjson.loads(fields["data"])))
    return found


@dataclass
class Talk:
    """One talk of one person."""

    caller: Caller
    id: str

    @classmethod
    async def begin(cls, caller: Caller, **new: Any) -> "Talk":
        """A new talk."""
        return cls(caller, (await caller.ok("POST", "/growth/chat/threads", new))["id"])

    @property
    def path(self) -> str:
        """Where its messages are."""
        return f"/growth/chat/threads/{self.id}/messages"

    async def stream(self, body: dict[str, Any], *, key: str | None = None) -> list[tuple[str, Any]]:
        """Say something; the events of the answer."""
        answer = await self.caller.call("POST", self.path, body, key=key or uuid.uuid4().hex)
        assert answer.status_code == 200, answer.text
        assert answer.headers["content-type"].startswith("text/event-stream")
        return events_of(answer.text)

    async def say(self, text: str) -> dict[str, Any]:
        """Say words; the kept answer."""
        return await self._done({"text": text})

    async def press(self, choice: str) -> dict[str, Any]:
        """Press a button; the kept answer."""
        return await self._done({"choice": choice})

    async def _done(self, body: dict[str, Any]) -> dict[str, Any]:
        kind, data = (await self.stream(body))[-1]
        assert kind == "done", (kind, data)
        kept: dict[str, Any] = data
        return kept

    async def messages(self, **query: Any) -> list[dict[str, Any]]:
        """What was said so far."""
        asked = "&".join(f"{name}={value}" for name, value in query.items())
        items: list[dict[str, Any]] = (await self.caller.ok("GET", f"{self.path}?{asked}"))["items"]
        return items

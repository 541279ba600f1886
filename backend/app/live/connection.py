"""One client's socket as the rest of the live room sees it."""

import asyncio
from typing import Protocol

from app.kernel.access import Actor
from app.live import frames, metrics
from app.live.frames import PresenceState

# A client that takes nothing of what is written to it for so long is closed.
_DRAIN_SECONDS = 10.0


class Wire(Protocol):
    """What a connection needs of the protocol below it (`wire.WireProtocol`, or `fallback.AsgiWire`)."""

    @property
    def unsent_bytes(self) -> int:
        """How much is written but not taken yet."""
        ...

    def write_frames(self, frames: bytes) -> None:
        """Write ready frames."""
        ...

    async def drained(self) -> None:
        """Return when little is left unsent, or when the connection is lost."""
        ...

    def close_with(self, code: int, reason: str = "") -> None:
        """Close with a code."""
        ...


class Connection:
    """A client: where to write, and what it follows. Costs bounded memory however slowly it reads."""

    __slots__ = ("_actor", "is_closed", "joining", "limit", "states", "topics", "wire")

    def __init__(self, wire: Wire, *, limit: int) -> None:
        """`limit` is how many bytes may be unsent before the client is closed as too slow."""
        self.wire = wire
        self.limit = limit
        self._actor: Actor | None = None
        self.topics: set[str] = set()
        self.joining: dict[str, asyncio.Task[None]] = {}
        self.states: dict[str, PresenceState] = {}
        self.is_closed = False

    @property
    def actor(self) -> Actor:
        """Who is behind the socket; only after its hello."""
        assert self._actor is not None, "said no hello yet"  # noqa: S101 - a mistake of ours, never a client's
        return self._actor

    def greet(self, actor: Actor) -> None:
        """Know who is behind the socket."""
        self._actor = actor

    def send(self, data: bytes) -> bool:
        """Write ready frames; False when the client is gone, or too far behind and therefore being closed."""
        if self.is_closed:
            return False
        if self.wire.unsent_bytes > self.limit:
            self.close(frames.SLOW_CONSUMER, "too far behind")
            return False
        self.wire.write_frames(data)
        return True

    async def drained(self) -> bool:
        """Wait until the client has taken most of what was written; False when it is gone or takes nothing."""
        try:
            async with asyncio.timeout(_DRAIN_SECONDS):
                await self.wire.drained()
        except TimeoutError:
            self.close(frames.SLOW_CONSUMER, "takes nothing")
        return not self.is_closed

    def close(self, code: int, reason: str) -> None:
        """Close the socket with a code."""
        if not self.is_closed:
            self.is_closed = True
            metrics.CLOSED.labels(str(code)).inc()
            self.wire.close_with(code, reason)

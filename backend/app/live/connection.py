"""One client's socket as the feed sees it."""

from typing import Protocol

from app.kernel.access import Actor
from app.live import frames, metrics


class Wire(Protocol):
    """What a connection needs of the protocol below it (`wire.WireProtocol`)."""

    @property
    def unsent_bytes(self) -> int:
        """How much is written but not taken yet."""
        ...

    def write_frames(self, frames: bytes) -> None:
        """Write ready frames."""
        ...

    def close_with(self, code: int, reason: str = "") -> None:
        """Close with a code."""
        ...


class Connection:
    """A signed-in client: where to write, and what it follows. Costs bounded memory however slow it reads."""

    __slots__ = ("actor", "is_closed", "limit", "states", "topics", "wire")

    def __init__(self, wire: Wire, actor: Actor, *, limit: int) -> None:
        self.wire = wire
        self.actor = actor
        self.limit = limit
        self.topics: set[str] = set()
        self.states: dict[str, dict[str, str | None]] = {}
        self.is_closed = False

    def send(self, data: bytes) -> bool:
        """Write ready frames; False when the client is too far behind and is being closed."""
        if self.is_closed:
            return False
        if self.wire.unsent_bytes > self.limit:
            self.close(frames.SLOW_CONSUMER, "too far behind")
            return False
        self.wire.write_frames(data)
        return True

    def close(self, code: int, reason: str) -> None:
        """Close the socket with a code."""
        if not self.is_closed:
            self.is_closed = True
            metrics.CLOSED.labels(str(code)).inc()
            self.wire.close_with(code, reason)

"""Writing to sockets without a task or a queue per message: `uvicorn --ws app.live.wire:WireProtocol`.

A server's text frame is a short head and the text; it is made once per event and the same bytes go to the
transport of every follower. What a transport has not sent yet is counted by the transport itself. Pings, pongs and
the close frame are still made by `websockets`; each is written whole, so frames never mix. Nothing is compressed:
per message and socket that would cost more than all the rest (docs/adr/0010).
"""

import logging
import random
import socket
from asyncio import BaseTransport, TimerHandle
from contextlib import suppress
from typing import Any

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.http11 import Request
from websockets.protocol import State
from websockets.server import ServerProtocol

from app.live.frames import MAX_FRAME_BYTES, RESTARTING, SLOW_CONSUMER, frame

EXTENSION = "grove.wire"
# A client that answers no ping for as long again is closed: so nobody holds memory for longer than both together.
_PING_SECONDS = 10.0
# How long a client that is asked to go may take to read what is on its way to it, and to answer.
_LAST_WORDS_SECONDS = 60.0
_LAST_WORDS_AT_SHUTDOWN_SECONDS = 1.0
_RETRY_MS = (100, 1_000)
# The kernel keeps little that it has not sent; the rest stays where it is counted.
_UNSENT_IN_KERNEL_BYTES = 128 * 1024


class WireProtocol(WebSocketsSansIOProtocol):
    """Uvicorn's protocol, which also hands itself to the application for ready frames."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.conn = ServerProtocol(max_size=MAX_FRAME_BYTES, logger=logging.getLogger("uvicorn.error"))
        self.ping_interval = self.ping_timeout = _PING_SECONDS
        self.drain_seconds = 0.0
        self._burial: TimerHandle | None = None

    def connection_made(self, transport: BaseTransport) -> None:
        """Take over from the HTTP side."""
        super().connection_made(transport)
        raw = transport.get_extra_info("socket")
        if raw is not None and raw.family in (socket.AF_INET, socket.AF_INET6):
            with suppress(OSError, AttributeError):  # not every system has it; it only tightens the bound
                raw.setsockopt(socket.IPPROTO_TCP, socket.TCP_NOTSENT_LOWAT, _UNSENT_IN_KERNEL_BYTES)

    def connection_lost(self, exc: Exception | None) -> None:
        """Let go of everything."""
        if self._burial is not None:
            self._burial.cancel()
            self._burial = None
        super().connection_lost(exc)

    def handle_connect(self, event: Request) -> None:
        """Put the handle into the scope before the application starts to read it."""
        super().handle_connect(event)
        if hasattr(self, "scope"):
            extensions: dict[str, Any] = self.scope["extensions"]
            extensions[EXTENSION] = self

    @property
    def unsent_bytes(self) -> int:
        """How much was written here that the system has not taken yet."""
        return self.transport.get_write_buffer_size()

    def write_frames(self, frames: bytes) -> None:
        """Write ready frames; nothing happens on a connection that is going."""
        if self.handshake_complete and not self.close_sent and not self.transport.is_closing():
            self.transport.write(frames)

    async def drained(self) -> None:
        """Return when the transport is below its high-water mark, or lost."""
        await self.writable.wait()

    def close_with(self, code: int, reason: str = "") -> None:
        """Say goodbye with a code; whoever does not listen is cut off after a while."""
        self._leave(code, reason, patience=_LAST_WORDS_SECONDS)

    def _leave(self, code: int, reason: str, *, patience: float) -> None:
        if self.close_sent or self.disconnected or self.transport.is_closing() or self.conn.state is not State.OPEN:
            return
        self.stop_keepalive()
        self.conn.send_close(code, reason)
        self.transport.write(b"".join(self.conn.data_to_send()))
        self.close_sent = True
        self.queue.put_nowait({"type": "websocket.disconnect", "code": code, "reason": reason})
        if self.read_paused:  # or the client's answer would never be read
            self.read_paused = False
            self.transport.resume_reading()
        self.close_timer = self.loop.call_later(patience, self.transport.abort)

    def keepalive_timeout(self) -> None:
        """Close a client that answered no ping: it is gone, or takes nothing of what is sent to it."""
        self.pong_timer = None
        self._leave(SLOW_CONSUMER, "no answer", patience=_LAST_WORDS_SECONDS)

    async def run_asgi(self) -> None:
        """Serve; afterwards the connection ends within a while, even if the client never reads again."""
        await super().run_asgi()
        if not self.disconnected:
            self._burial = self.loop.call_later(_LAST_WORDS_SECONDS, self.transport.abort)

    def shutdown(self) -> None:
        """The server stops: each client is asked to go at another moment of the time there is for it."""
        if not self.handshake_complete or self.close_sent or self.disconnected:
            super().shutdown()
            return
        most = self.config.timeout_graceful_shutdown
        reserve = 2 * _LAST_WORDS_AT_SHUTDOWN_SECONDS
        spread = self.drain_seconds if most is None else max(0.0, min(self.drain_seconds, most - reserve))
        self.loop.call_later(random.uniform(0, spread), self._say_bye)  # noqa: S311 - no secret

    def _say_bye(self) -> None:
        self.write_frames(frame("bye", retry_in_ms=random.randint(*_RETRY_MS)))  # noqa: S311 - no secret
        self._leave(RESTARTING, "restarting", patience=_LAST_WORDS_AT_SHUTDOWN_SECONDS)

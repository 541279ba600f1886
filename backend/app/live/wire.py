"""Writing to sockets without a task or a queue per message: `uvicorn --ws app.live.wire:WireProtocol`.

A server's text frame is a short head and the text; it is made once per event and the same bytes go to the
transport of every follower. What a transport has not sent yet is counted by the transport itself.
"""

import random
from typing import Any

import msgspec
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.http11 import Request

EXTENSION = "grove.wire"
_TEXT_FRAME = 0x81
# A client that is asked to go gets this long to read what is on the way to it.
_LAST_WORDS_SECONDS = 10.0
_SPREAD_MS = 10_000


def text_frame(text: bytes) -> bytes:
    """A whole text message as a server sends it (RFC 6455, section 5.2): one frame, not masked."""
    size = len(text)
    if size < 126:
        return bytes((_TEXT_FRAME, size)) + text
    if size < 65_536:
        return bytes((_TEXT_FRAME, 126)) + size.to_bytes(2, "big") + text
    return bytes((_TEXT_FRAME, 127)) + size.to_bytes(8, "big") + text


class WireProtocol(WebSocketsSansIOProtocol):
    """Uvicorn's protocol, which also hands itself to the application for ready frames."""

    def handle_connect(self, event: Request) -> None:
        """Put the handle into the scope before the application starts to read it."""
        super().handle_connect(event)
        if hasattr(self, "scope"):
            extensions: dict[str, Any] = self.scope["extensions"]
            extensions[EXTENSION] = self

    @property
    def unsent_bytes(self) -> int:
        """How much was written here that the peer's side has not taken yet."""
        return self.transport.get_write_buffer_size()

    def write_frames(self, frames: bytes) -> None:
        """Write ready frames; nothing happens on a connection that is going."""
        if self.handshake_complete and not self.close_sent and not self.transport.is_closing():
            self.transport.write(frames)

    def close_with(self, code: int, reason: str = "") -> None:
        """Say goodbye with a code; whoever does not listen is cut off after a while."""
        if self.close_sent or self.transport.is_closing():
            return
        self.conn.send_close(code, reason)
        self.transport.write(b"".join(self.conn.data_to_send()))
        self.close_sent = True
        self.queue.put_nowait({"type": "websocket.disconnect", "code": code, "reason": reason})
        self.close_timer = self.loop.call_later(_LAST_WORDS_SECONDS, self.transport.abort)

    def shutdown(self) -> None:
        """The server stops: tell the client when to come back, each at another time, then close with 1012."""
        bye = {"op": "bye", "retry_in_ms": random.randrange(_SPREAD_MS)}  # noqa: S311 - no secret
        self.write_frames(text_frame(msgspec.json.encode(bye)))
        super().shutdown()

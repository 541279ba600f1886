"""The same handle as `wire.WireProtocol` over plain ASGI, for a server that was started without it.

Plain ASGI cannot cut a connection off: one that reads nothing stays, with little memory, until the server gives up.
"""

import asyncio
from contextlib import suppress

from starlette.websockets import WebSocket, WebSocketDisconnect

from app.live.frames import SLOW_CONSUMER, texts_of


class AsgiWire:
    """Writes through the ASGI `send`; one task while there is something to write."""

    def __init__(self, websocket: WebSocket) -> None:
        self._websocket = websocket
        self._waiting: list[bytes] = []
        self._writer: asyncio.Task[None] | None = None
        self._goodbye: tuple[int, str] | None = None
        self._idle = asyncio.Event()
        self._idle.set()
        self.unsent_bytes = 0

    def write_frames(self, frames: bytes) -> None:
        """Write after what is being written."""
        if self._goodbye is None:
            self._waiting.append(frames)
            self.unsent_bytes += len(frames)
            self._write_soon()

    def close_with(self, code: int, reason: str = "") -> None:
        """Close once everything is written; who is too slow for that does not get the rest."""
        if self._goodbye is None:
            self._goodbye = (code, reason)
            if code == SLOW_CONSUMER:
                self._waiting.clear()
            self._write_soon()

    async def drained(self) -> None:
        """Return when nothing waits any more."""
        await self._idle.wait()

    def _write_soon(self) -> None:
        if self._writer is None:
            self._idle.clear()
            self._writer = asyncio.create_task(self._write())

    async def _write(self) -> None:
        try:
            with suppress(WebSocketDisconnect, RuntimeError, OSError):  # the client is gone; its reader is told
                while self._waiting:
                    frames = self._waiting.pop(0)
                    for text in texts_of(frames):
                        await self._websocket.send_text(text.decode())
                    self.unsent_bytes -= len(frames)
                if self._goodbye is not None:
                    await self._websocket.close(*self._goodbye)
        finally:
            self._writer = None
            self._waiting.clear()
            self.unsent_bytes = 0
            self._idle.set()

"""A small Sentry: takes envelopes on loopback and keeps what is in them."""

import gzip
import json
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

_PATIENCE_SECONDS = 60.0


class Ingest:
    """Started by its making, ended by `close`."""

    def __init__(self) -> None:
        self.raw: list[str] = []
        self.items: list[dict[str, Any]] = []
        self._came = threading.Condition()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @property
    def dsn(self) -> str:
        """Where to send to."""
        return f"http://publickey@127.0.0.1:{self._server.server_port}/1"

    def close(self) -> None:
        """Stop listening."""
        self._server.shutdown()
        self._server.server_close()

    def wait_for(self, fits: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """The first item that fits, when it comes."""
        with self._came:
            assert self._came.wait_for(lambda: any(map(fits, self.items)), _PATIENCE_SECONDS), self.raw
            return next(filter(fits, self.items))

    def _take(self, body: bytes) -> None:
        lines = [json.loads(line) for line in body.splitlines() if line.strip()]
        with self._came:
            self.raw.append(body.decode())
            self.items += [payload for head, payload in zip(lines[1::2], lines[2::2], strict=False) if "type" in head]
            self._came.notify_all()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        ingest = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                ingest._take(gzip.decompress(body) if self.headers.get("Content-Encoding") == "gzip" else body)
                self.send_response(200)
                self.send_header("Content-Length", "2")
                self.end_headers()
                self.wfile.write(b"{}")

            def log_message(self, *_: Any) -> None:
                """Say nothing."""

        return Handler

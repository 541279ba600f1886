"""Addresses of others are gathered from docs and help lines, and told apart by what they answer."""

import http.server
import threading
from collections.abc import Iterator

import pytest

from tools import links


@pytest.fixture
def site() -> Iterator[str]:
    class Says(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(int(self.path[1:]))
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Says)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_help_lines_and_docs_are_gathered_once_each() -> None:
    found = links.links()
    assert "https://findahelpline.com" in found
    assert any(file.startswith("docs/") for files in found.values() for file in files)
    assert [address for address in found if address != address.strip(".,;)")] == []


def test_what_leads_nowhere_is_said(
    site: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A page that is only shut to programs is there."""
    monkeypatch.setattr(links, "_PAUSE_SECONDS", 0)
    named = {f"{site}/{status}": ["docs/a.md"] for status in (200, 403, 404)} | {"http://127.0.0.1:9/": ["help"]}
    monkeypatch.setattr(links, "links", lambda: named)
    assert links.main() == 1
    said = capsys.readouterr().out
    assert f"{site}/404 answers 404: docs/a.md" in said
    assert "4 addresses, 2 of them lead nowhere" in said

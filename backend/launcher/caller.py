"""The few requests that the launcher makes to the API it has started."""

import json
import urllib.error
import urllib.parse
import urllib.request
import uuid
from typing import Any

_PATIENCE_SECONDS = 10.0


def is_up(url: str) -> bool:
    """Whether an address answers 200."""
    try:
        with urllib.request.urlopen(url, timeout=_PATIENCE_SECONDS) as answer:  # noqa: S310 - loopback
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def get_json(url: str) -> Any:
    """The JSON at an address."""
    with urllib.request.urlopen(url, timeout=_PATIENCE_SECONDS) as answer:  # noqa: S310 - loopback
        return json.load(answer)


class Refused(Exception):  # noqa: N818 - named after the fact
    """The API did not do what it was asked for."""


class Caller:
    """A signed-in caller of the API."""

    def __init__(self, base: str) -> None:
        self._base = f"{base}/api/v1"
        self._token: str | None = None

    def login(self, username: str, password: str) -> None:
        """Sign in; later calls are this person's."""
        form = urllib.parse.urlencode({"username": username, "password": password}).encode()
        self._token = self._send("POST", "/auth/login", form, {})["access_token"]

    def call(self, method: str, path: str, body: Any = None) -> Any:
        """Make a request with a JSON body; the answer's JSON, or None where there is none."""
        return self._send(method, path, None if body is None else json.dumps(body).encode(), self._headers())

    def upload(self, path: str, name: str, content: bytes, **fields: str) -> Any:
        """Send a file as a form, with further fields before it; the answer's JSON."""
        edge = uuid.uuid4().hex
        parts = [
            f'Content-Disposition: form-data; name="{key}"\r\n\r\n{value}'.encode() for key, value in fields.items()
        ]
        parts.append(f'Content-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'.encode() + content)
        body = b"".join(b"--%b\r\n%b\r\n" % (edge.encode(), part) for part in parts) + b"--%b--\r\n" % edge.encode()
        return self._send("POST", path, body, self._headers(f"multipart/form-data; boundary={edge}"))

    def _headers(self, content_type: str = "application/json") -> dict[str, str]:
        headers = {"Content-Type": content_type, "Idempotency-Key": str(uuid.uuid4())}
        if self._token is not None:
            headers["Authorization"] = f"Bearer {self._token}"
        return headers

    def _send(self, method: str, path: str, data: bytes | None, headers: dict[str, str]) -> Any:
        request = urllib.request.Request(self._base + path, data, headers, method=method)  # noqa: S310 - loopback
        try:
            with urllib.request.urlopen(request, timeout=_PATIENCE_SECONDS) as answer:  # noqa: S310
                text = answer.read()
        except urllib.error.HTTPError as refusal:
            raise Refused(f"{method} {path}: {refusal.status} {refusal.read().decode(errors='replace')}") from None
        return json.loads(text) if text else None

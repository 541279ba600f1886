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


class Caller:
    """A signed-in caller of the API."""

    def __init__(self, base: str) -> None:
        self._base = f"{base}/api/v1"
        self._token: str | None = None

    def login(self, username: str, password: str) -> None:
        """Sign in; later calls are this person's."""
        form = urllib.parse.urlencode({"username": username, "password": password}).encode()
        request = urllib.request.Request(f"{self._base}/auth/login", data=form)  # noqa: S310 - loopback
        with urllib.request.urlopen(request, timeout=_PATIENCE_SECONDS) as answer:  # noqa: S310
            self._token = json.load(answer)["access_token"]

    def call(self, method: str, path: str, body: Any = None) -> Any:
        """Make a request with a JSON body; the answer's JSON, or None where there is none."""
        headers = {"Content-Type": "application/json", "Idempotency-Key": str(uuid.uuid4())}
        if self._token is not None:
            headers["Authorization"] = f"Bearer {self._token}"
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self._base + path, data=data, method=method, headers=headers)  # noqa: S310
        with urllib.request.urlopen(request, timeout=_PATIENCE_SECONDS) as answer:  # noqa: S310 - loopback
            text = answer.read()
        return json.loads(text) if text else None

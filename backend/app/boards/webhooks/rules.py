"""Rules of sending: the signature, what is tried again and when."""

import base64
import hashlib
import hmac
import random
from datetime import datetime, timedelta

_SECRET_PREFIX = "whsec_"
_FIRST_PAUSE_SECONDS = 10.0
_LONGEST_PAUSE_SECONDS = 3600.0
_LONGEST_REST_SECONDS = 300.0
_TOO_MANY = 429


def secret_text(key: bytes) -> str:
    """How a key is shown to the person who sets up the other side."""
    return _SECRET_PREFIX + base64.b64encode(key).decode()


def signature(secret: str, delivery_id: str, timestamp: int, body: bytes) -> str:
    """The value of `webhook-signature`: HMAC-SHA256 over `id.timestamp.body`, as Standard Webhooks writes it."""
    key = base64.b64decode(secret.removeprefix(_SECRET_PREFIX))
    signed = f"{delivery_id}.{timestamp}.".encode() + body
    return "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()


def is_success(status: int | None) -> bool:
    """Whether the other side took it."""
    return status is not None and 200 <= status < 300


def is_worth_a_retry(status: int | None) -> bool:
    """Whether a failure may pass by itself: no answer at all, 429, or a fault of the other side."""
    return status is None or status == _TOO_MANY or status >= 500


def pause_after(attempts: int) -> timedelta:
    """How long a delivery waits for its next try: anything up to a bound that doubles, an hour at most."""
    longest = min(_LONGEST_PAUSE_SECONDS, _FIRST_PAUSE_SECONDS * 2.0 ** min(attempts, 20))
    return timedelta(seconds=random.uniform(0, longest))  # noqa: S311 - no secret


def rest_after(failures: int) -> timedelta:
    """How long the whole webhook is left alone after failures in a row, so that a dead end costs little."""
    longest = min(_LONGEST_REST_SECONDS, 2.0 ** min(failures, 20))
    return timedelta(seconds=random.uniform(longest / 2, longest))  # noqa: S311 - no secret


def asked_pause(retry_after: str | None) -> timedelta:
    """What `Retry-After` asks for in seconds; its form with a date is rare and counts as not said."""
    if retry_after is None or not retry_after.strip().isdigit():
        return timedelta()
    return timedelta(seconds=min(int(retry_after), 24 * 3600))


def is_lasting(failing_since: datetime | None, now: datetime, *, hours: float) -> bool:
    """Whether nothing got through for so long that trying on is noise."""
    return failing_since is not None and now - failing_since >= timedelta(hours=hours)

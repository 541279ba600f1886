"""Pure rules of notification mails: what an unsubscribe link may end, and how it is known to be ours."""

import base64
import binascii
import hashlib
import hmac
from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args
from uuid import UUID

from app.notifications.rules import Kind

_MAC_BYTES = 16
_ID_BYTES = 16
_KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Ending:
    """Whose mails of which kinds a link ends. It never runs out, as long as the instance has its secret."""

    user_id: UUID
    kinds: tuple[Kind, ...]


def ending_token(secret: str, user_id: UUID, kinds: Iterable[Kind]) -> str:
    """The link's token: it opens nothing, and shows nothing but the kinds it ends."""
    wanted = sorted({_KINDS.index(kind) for kind in kinds})
    body = user_id.bytes + bytes(wanted)
    return base64.urlsafe_b64encode(_mac(secret, body) + body).decode().rstrip("=")


def ending_of(secret: str, token: str) -> Ending | None:
    """What a token ends; None when it is not ours."""
    try:
        raw = base64.b64decode(token + "=" * (-len(token) % 4), altchars=b"-_", validate=True)
    except (ValueError, binascii.Error):
        return None
    mac, body = raw[:_MAC_BYTES], raw[_MAC_BYTES:]
    if len(body) < _ID_BYTES or not hmac.compare_digest(mac, _mac(secret, body)):
        return None
    return Ending(UUID(bytes=body[:_ID_BYTES]), tuple(_KINDS[place] for place in body[_ID_BYTES:]))


def _mac(secret: str, body: bytes) -> bytes:
    return hmac.new(secret.encode(), b"unsubscribe:" + body, hashlib.sha256).digest()[:_MAC_BYTES]

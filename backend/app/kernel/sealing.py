"""Secrets that must be readable again are kept sealed under a key that is not in the database."""

import base64
import hashlib
import hmac
import secrets
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.kernel.settings import Settings

_NONCE_BYTES = 12
_TOKEN_BYTES = 32


class Seal:
    """Seals for one purpose: what was sealed for another does not open."""

    def __init__(self, settings: Settings, purpose: str) -> None:
        secret = settings.secret_key.get_secret_value().encode()
        self._cipher = AESGCM(hmac.new(secret, f"seal:{purpose}".encode(), hashlib.sha256).digest())

    def close(self, plain: str, *, of: bytes) -> bytes:
        """Seal a text; it opens only as the secret `of` the same thing."""
        nonce = secrets.token_bytes(_NONCE_BYTES)
        return nonce + self._cipher.encrypt(nonce, plain.encode(), of)

    def open(self, sealed: bytes, *, of: bytes) -> str | None:
        """The text, or None when the instance's key or the thing is another."""
        try:
            return self._cipher.decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], of).decode()
        except InvalidTag:
            return None


def new_token() -> str:
    """A fresh secret of 256 bits, safe in addresses."""
    return secrets.token_urlsafe(_TOKEN_BYTES)


def derived_token(settings: Settings, purpose: str, thing: UUID) -> str:
    """A secret of 256 bits that need not be kept: who holds the instance's key makes it again from purpose and id."""
    secret = settings.secret_key.get_secret_value().encode()
    digest = hmac.digest(secret, f"token:{purpose}:{thing}".encode(), "sha256")
    return base64.urlsafe_b64encode(digest).decode().rstrip("=")


def keyed_digest(settings: Settings, purpose: str, thing: UUID, text: str) -> bytes:
    """A digest of something too short to be safe with a plain one: a dump alone does not help to guess it."""
    secret = settings.secret_key.get_secret_value().encode()
    return hmac.digest(secret, f"digest:{purpose}:{thing}:{text}".encode(), "sha256")


def digest_of(token: str) -> bytes:
    """What the database keeps of a token that is shown once."""
    return hashlib.sha256(token.encode()).digest()

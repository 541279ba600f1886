"""Tokens: short access tokens (JWT), and opaque refresh tokens known to the database by their digest only."""

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import OctKey

from app.kernel import clock
from app.kernel.errors import NotAuthenticated
from app.kernel.settings import Settings

_ISSUER, _AUDIENCE, _KIND = "grove", "grove-api", "at+jwt"
_NONCE_BYTES = 12
_TOKEN_BYTES = 32
_MOST_VERIFIED = 10_000


@dataclass(frozen=True, slots=True)
class Claims:
    """Whom an access token speaks for."""

    user_id: UUID
    session_id: UUID


class AccessTokens:
    """Makes and reads access tokens with a key derived from the instance's secret."""

    def __init__(self, settings: Settings) -> None:
        secret = settings.secret_key.get_secret_value().encode()
        self._key = OctKey.import_key(hmac.new(secret, b"access-token", hashlib.sha256).digest())
        self.lifetime_seconds = settings.access_token_seconds
        # The same token comes with every request of ten minutes; its signature is worth checking once.
        self._verified = lru_cache(maxsize=_MOST_VERIFIED)(self._verify)

    def make(self, user_id: UUID, session_id: UUID) -> str:
        """A token that is good for `lifetime_seconds` from now."""
        now = int(clock.now().timestamp())
        claims = {
            "iss": _ISSUER,
            "aud": _AUDIENCE,
            "sub": str(user_id),
            "sid": str(session_id),
            "iat": now,
            "exp": now + self.lifetime_seconds,
        }
        return jwt.encode({"alg": "HS256", "typ": _KIND}, claims, self._key)

    def read(self, token: str) -> Claims:
        """Whom a valid token speaks for; raises `NotAuthenticated` for every other."""
        claims, expires_at = self._verified(token)
        if clock.now().timestamp() >= expires_at:
            raise NotAuthenticated("The access token has expired")
        return claims

    def _verify(self, token: str) -> tuple[Claims, float]:
        """Whom a well signed token speaks for, and until when (seconds since 1970)."""
        try:
            decoded = jwt.decode(token, self._key, algorithms=["HS256"])
            claims = decoded.claims
            if decoded.header.get("typ") != _KIND or claims["iss"] != _ISSUER or claims["aud"] != _AUDIENCE:
                raise NotAuthenticated
            return Claims(UUID(claims["sub"]), UUID(claims["sid"])), float(claims["exp"])
        except (JoseError, KeyError, TypeError, ValueError, AttributeError) as error:
            raise NotAuthenticated from error


def new_refresh_token() -> str:
    """An opaque token of 256 bits."""
    return secrets.token_urlsafe(_TOKEN_BYTES)


def digest_of(token: str) -> bytes:
    """What the database keeps of a refresh token."""
    return hashlib.sha256(token.encode()).digest()


def seal_successor(successor: str, *, under: str) -> bytes:
    """A successor readable only with the token it replaces."""
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return nonce + AESGCM(_sealing_key(under)).encrypt(nonce, successor.encode(), None)


def open_successor(sealed: bytes, *, under: str) -> str | None:
    """The sealed successor, or None when it was sealed under another token."""
    try:
        plain = AESGCM(_sealing_key(under)).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], None)
    except InvalidTag:
        return None
    return plain.decode()


def _sealing_key(token: str) -> bytes:
    return hmac.new(token.encode(), b"refresh-successor", hashlib.sha256).digest()


def is_recent(instant: datetime, *, seconds: float) -> bool:
    """Whether an instant lies at most so many seconds back."""
    return (clock.now() - instant).total_seconds() <= seconds

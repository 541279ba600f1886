"""Private texts at rest: sealed with a key of their owner, bound to the row they stand in.

Each person has a key of 256 bits; it is wrapped by the instance's keys (`GROVE_GROWTH_KEYS`, newest first), which the
database never sees. A sealed text names its format and its key, and opens in its own row only.
"""

import base64
import hashlib
import hmac
import secrets
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from uuid import UUID

import orjson
from cryptography.exceptions import InvalidTag
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from loguru import logger
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from app.growth.errors import SealBroken
from app.growth.profile.models import UserKey
from app.kernel.settings import Settings

_FORMAT = 1
_NONCE_BYTES = 12
_KEY_BYTES = 32
_HEADER_BYTES = 2


@dataclass(frozen=True, slots=True)
class Vault:
    """Seals and opens the texts of one person."""

    user_id: UUID
    key: bytes
    version: int = 1

    def seal(self, table: str, row_id: UUID, value: Any) -> bytes:
        """A JSON-able value as sealed bytes that open in this row of this table only."""
        header = bytes((_FORMAT, self.version))
        nonce = secrets.token_bytes(_NONCE_BYTES)
        bound = self._bound(table, row_id, header)
        return header + nonce + AESGCM(self.key).encrypt(nonce, orjson.dumps(value), bound)

    def open(self, table: str, row_id: UUID, sealed: bytes) -> Any:
        """What was sealed into this row; raises `SealBroken`."""
        header, rest = sealed[:_HEADER_BYTES], sealed[_HEADER_BYTES:]
        try:
            plain = AESGCM(self.key).decrypt(
                rest[:_NONCE_BYTES], rest[_NONCE_BYTES:], self._bound(table, row_id, header)
            )
        except (InvalidTag, ValueError):
            logger.bind(event="seal_broken", table=table, row_id=str(row_id)).error("a sealed text cannot be opened")
            raise SealBroken from None
        return orjson.loads(plain)

    def digest(self, word: str) -> bytes:
        """A keyed digest by which equal words of this person are found without being told to anybody."""
        return hmac.new(self.key, b"digest|" + word.encode(), hashlib.sha256).digest()

    def _bound(self, table: str, row_id: UUID, header: bytes) -> bytes:
        return b"|".join((header, str(self.user_id).encode(), table.encode(), str(row_id).encode()))


@lru_cache(maxsize=4)
def _keyring(keys: tuple[str, ...], secret: str) -> MultiFernet:
    derived = hmac.new(secret.encode(), b"growth-keys", hashlib.sha256).digest()
    return MultiFernet([Fernet(key) for key in (*keys, base64.urlsafe_b64encode(derived).decode())])


def keyring(settings: Settings) -> MultiFernet:
    """The instance's keys, newest first; the last is derived from its secret, so that there is always one."""
    keys = tuple(key.get_secret_value() for key in settings.growth_keys)
    return _keyring(keys, settings.secret_key.get_secret_value())


async def vault_of(session: AsyncSession, settings: Settings, user_id: UUID) -> Vault:
    """A person's vault; their key is made when they first need one. Raises `SealBroken` when no key unwraps it."""
    row = await session.get(UserKey, user_id)
    if row is None:
        fresh = keyring(settings).encrypt(secrets.token_bytes(_KEY_BYTES))
        made = insert(UserKey).values(user_id=user_id, wrapped_key=fresh, version=1).on_conflict_do_nothing()
        await session.execute(made)
        row = await session.get_one(UserKey, user_id)
    return _unwrapped(settings, row)


async def vault_to_read(session: AsyncSession, settings: Settings, user_id: UUID) -> Vault:
    """As `vault_of`, for looking only: who never sealed anything has nothing to open."""
    row = await session.get(UserKey, user_id)
    return Vault(user_id, bytes(_KEY_BYTES)) if row is None else _unwrapped(settings, row)


def _unwrapped(settings: Settings, row: UserKey) -> Vault:
    try:
        return Vault(row.user_id, keyring(settings).decrypt(row.wrapped_key), row.version)
    except InvalidToken:
        logger.bind(event="key_lost").error("a person's key cannot be unwrapped: is a key of the instance missing?")
        raise SealBroken from None

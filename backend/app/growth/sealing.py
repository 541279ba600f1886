"""Private texts at rest: sealed with a key of their owner, bound to the row they stand in.

Each person has a key of 256 bits; it is wrapped by the instance's keys (`GROVE_GROWTH_KEYS`, newest first), which the
database never sees. A sealed text names its format and its key, and opens in its own row only.
"""

import base64
import hashlib
import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from uuid import UUID

import orjson
from cryptography.exceptions import InvalidTag
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from loguru import logger
from prometheus_client import Counter
from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from app.growth.errors import SealBroken
from app.growth.profile.models import SpareKey, UserKey
from app.kernel.settings import Settings

UNOPENED = Counter("grove_growth_unopened_total", "Private texts and keys that could not be opened.", ["table"])
UNOPENED.labels("user_key")  # whoever scrapes finds a zero before the first one
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
    others: Mapping[int, bytes] = field(default_factory=dict)

    def seal(self, table: str, row_id: UUID, value: Any) -> bytes:
        """A JSON-able value as sealed bytes that open in this row of this table only."""
        header = bytes((_FORMAT, self.version))
        nonce = secrets.token_bytes(_NONCE_BYTES)
        bound = self._bound(table, row_id, header)
        return header + nonce + AESGCM(self.key).encrypt(nonce, orjson.dumps(value), bound)

    def open(self, table: str, row_id: UUID, sealed: bytes) -> Any:
        """What was sealed into this row; raises `SealBroken`."""
        header, rest = sealed[:_HEADER_BYTES], sealed[_HEADER_BYTES:]
        key = self.others.get(header[-1], self.key) if header else self.key
        try:
            plain = AESGCM(key).decrypt(rest[:_NONCE_BYTES], rest[_NONCE_BYTES:], self._bound(table, row_id, header))
        except (InvalidTag, ValueError):
            UNOPENED.labels(table).inc()
            logger.bind(event="seal_broken", table=table, row_id=str(row_id)).error("a sealed text cannot be opened")
            raise SealBroken from None
        return orjson.loads(plain)

    def digest(self, name: str) -> bytes:
        """A keyed digest by which equal names of this person, in whatever case, are found and told to nobody."""
        return _digest(self.key, name)

    def digests(self, name: str) -> set[bytes]:
        """What the digest of a name may be: until all is sealed anew, that of another key of theirs."""
        return {_digest(key, name) for key in (self.key, *self.others.values())}

    def _bound(self, table: str, row_id: UUID, header: bytes) -> bytes:
        return b"|".join((header, str(self.user_id).encode(), table.encode(), str(row_id).encode()))


def _digest(key: bytes, name: str) -> bytes:
    return hmac.new(key, b"digest|" + name.casefold().encode(), hashlib.sha256).digest()


@lru_cache(maxsize=4)
def _keyring(keys: tuple[str, ...], secret: str) -> MultiFernet:
    derived = hmac.new(secret.encode(), b"growth-keys", hashlib.sha256).digest()
    return MultiFernet([Fernet(key) for key in (*keys, base64.urlsafe_b64encode(derived).decode())])


def device_key(settings: Settings, user_id: UUID) -> bytes:
    """The key by which a person's own devices lock what waits on them; it is told to nobody else, and kept nowhere."""
    secret = settings.secret_key.get_secret_value().encode()
    return hmac.new(secret, b"device-key|" + user_id.bytes, hashlib.sha256).digest()


def keyring(settings: Settings) -> MultiFernet:
    """The instance's keys, newest first; the last is derived from its secret, so that there is always one."""
    keys = tuple(key.get_secret_value() for key in settings.growth_keys)
    return _keyring(keys, settings.secret_key.get_secret_value())


async def vault_of(session: AsyncSession, settings: Settings, user_id: UUID) -> Vault:
    """A person's vault; their key is made when they first need one. Raises `SealBroken` when no key unwraps it."""
    vault = await _kept_vault(session, settings, user_id)
    if vault is None:
        made = insert(UserKey).values(user_id=user_id, wrapped_key=fresh_key(settings), version=1)
        await session.execute(made.on_conflict_do_nothing())
        vault = await _kept_vault(session, settings, user_id)
    assert vault is not None  # noqa: S101 - it has just been made, by us or by somebody faster
    return vault


def fresh_key(settings: Settings) -> bytes:
    """A new key for private texts, wrapped."""
    return keyring(settings).encrypt(secrets.token_bytes(_KEY_BYTES))


async def vault_to_read(session: AsyncSession, settings: Settings, user_id: UUID) -> Vault:
    """As `vault_of`, for looking only: who never sealed anything has nothing to open."""
    return await _kept_vault(session, settings, user_id) or Vault(user_id, bytes(_KEY_BYTES))


async def _kept_vault(session: AsyncSession, settings: Settings, user_id: UUID) -> Vault | None:
    spares = SpareKey.user_id == UserKey.user_id
    columns = (UserKey.wrapped_key, UserKey.version, SpareKey.wrapped_key, SpareKey.version)
    query = select(*columns).outerjoin(SpareKey, spares).where(UserKey.user_id == user_id)
    rows = (await session.execute(query)).all()
    if not rows:
        return None
    wrapped, version, _, _ = rows[0]
    others = {number: _unwrapped(settings, spare) for _, _, spare, number in rows if number is not None}
    return Vault(user_id, _unwrapped(settings, wrapped), version, others)


def _unwrapped(settings: Settings, wrapped: bytes) -> bytes:
    try:
        return keyring(settings).decrypt(wrapped)
    except InvalidToken:
        UNOPENED.labels("user_key").inc()
        logger.bind(event="key_lost").error("a person's key cannot be unwrapped: is a key of the instance missing?")
        raise SealBroken from None

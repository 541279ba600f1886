"""Answers of writes: made before the commit, so that the first answer can be kept beside the change itself.

What is kept is sealed with a key of the instance: answers hold private texts, and secrets that are shown once.
"""

import hashlib
import hmac
import secrets
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from app.kernel import clock
from app.kernel.db import Database
from app.kernel.errors import IdempotencyKeyReused, InvalidIdempotencyKey
from app.kernel.models import KeptAnswer

KEY_CONSTRAINT = "pk_kept_answer"
_SEALED = b"\x01"
_NONCE_BYTES = 12


@dataclass(frozen=True, slots=True)
class Answer:
    """Status, headers and body of a response, as they will leave."""

    status: int
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)


def version_tag(version: int) -> str:
    """The strong entity tag of a resource's version."""
    return f'"v{version}"'


class Replay(Exception):  # noqa: N818 - not an error: control leaves with an answer that exists already
    """The request was carried out before; `answer` is what was said then."""

    def __init__(self, answer: Answer) -> None:
        super().__init__("replayed")
        self.answer = answer


@lru_cache(maxsize=4)
def _cipher(secret: str) -> AESGCM:
    return AESGCM(hmac.new(secret.encode(), b"kept-answers", hashlib.sha256).digest())


@dataclass(frozen=True, slots=True)
class Idempotency:
    """The key of one request of one user, and the fingerprint of what it asked."""

    user_id: UUID
    key: str
    fingerprint: bytes
    _secret: str = field(repr=False)

    @classmethod
    def of(cls, user_id: UUID, key: str, *parts: bytes, secret: str) -> "Idempotency":
        """Check the key and fingerprint the request; raises `InvalidIdempotencyKey`."""
        if not 1 <= len(key) <= 200 or not key.isprintable():
            raise InvalidIdempotencyKey
        digest = hashlib.sha256(b"\x00".join(parts)).digest()
        return cls(user_id, key, digest, secret)

    def sealed(self, body: bytes) -> bytes:
        """An answer's body as it is kept; it opens for this user, key and request only."""
        nonce = secrets.token_bytes(_NONCE_BYTES)
        return _SEALED + nonce + _cipher(self._secret).encrypt(nonce, body, self._bound())

    def opened(self, kept: bytes) -> bytes:
        """The body of a kept answer; those of an older Grove are not sealed. Raises `IdempotencyKeyReused`."""
        if not kept.startswith(_SEALED):
            return kept
        nonce, rest = kept[1 : 1 + _NONCE_BYTES], kept[1 + _NONCE_BYTES :]
        try:
            return _cipher(self._secret).decrypt(nonce, rest, self._bound())
        except InvalidTag:  # the instance's secret was changed meanwhile
            raise IdempotencyKeyReused from None

    def _bound(self) -> bytes:
        return b"|".join((str(self.user_id).encode(), self.key.encode(), self.fingerprint))

    def is_conflict(self, error: IntegrityError) -> bool:
        """Whether a failed commit means that this key was kept meanwhile."""
        diagnostics: Any = getattr(error.orig, "diag", None)
        return diagnostics is not None and diagnostics.constraint_name == KEY_CONSTRAINT

    def check(self, fingerprint: bytes) -> None:
        """Refuse a kept answer that belongs to another request."""
        if fingerprint != self.fingerprint:
            raise IdempotencyKeyReused

    async def find(self, session: AsyncSession) -> Answer | None:
        """The kept answer, if this request was carried out before; raises `IdempotencyKeyReused`."""
        where = (KeptAnswer.user_id == self.user_id, KeptAnswer.key == self.key)
        columns = (KeptAnswer.fingerprint, KeptAnswer.status, KeptAnswer.headers, KeptAnswer.body)
        row = (await session.execute(select(*columns).where(*where))).one_or_none()
        if row is None:
            return None
        self.check(row.fingerprint)
        return Answer(row.status, self.opened(row.body), row.headers)

    async def first_answer(self, database: Database) -> Answer:
        """The kept answer after a lost race for the key."""
        async with database.reading() as session:
            answer = await self.find(session)
        if answer is None:
            raise IdempotencyKeyReused
        return answer

    async def keep(self, session: AsyncSession, answer: Answer) -> None:
        """Write the answer into the transaction that carries the change."""
        await session.execute(
            insert(KeptAnswer).values(
                user_id=self.user_id,
                key=self.key,
                fingerprint=self.fingerprint,
                status=answer.status,
                headers=answer.headers,
                body=self.sealed(answer.body),
                created_at=clock.now(),
            )
        )

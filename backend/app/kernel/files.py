"""Files: bytes that came with a request, in a folder or an object store, and the book of which are needed.

A file's name is made here and says nothing. Before its first byte a row in `held_file` names it; the transaction that
needs the file calls `keep`, the one that no longer does calls `release`. `SweepFiles` deletes what nobody keeps, so
neither a cut upload nor a crash between store and commit leaves anything for long.
"""

from collections.abc import AsyncIterable, AsyncIterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from loguru import logger
from obstore.exceptions import BaseError
from obstore.store import LocalStore, ObjectStore, from_url
from sqlalchemy import delete, or_, select, text, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.kernel import clock
from app.kernel.db import Database
from app.kernel.errors import NotFound, PayloadTooLarge, StorageFull, Unavailable
from app.kernel.ids import new_id
from app.kernel.models import HeldFile
from app.kernel.settings import Settings

_PIECE = 256 * 1024
_UNKEPT_FOR = timedelta(hours=24)
_SWEEP_AT_ONCE = 500
RECLAIMED_FOR = timedelta(hours=1)
# What the sweep may already have looked at is not given back.
_SWEPT_SOON = timedelta(minutes=1)
# Held while a backup copies files: a sweep that would begin meanwhile waits for the next one.
PAUSE_OF_SWEEPS = 7_216_004_119
_FULL = ("No space left", "Disk quota exceeded", "StorageFull", "QuotaExceeded")


@dataclass(frozen=True, slots=True)
class StoredFile:
    """What was stored: its name in the store, its length in bytes, and the SHA-256 of its content."""

    key: str
    size: int
    digest: bytes
    head: bytes


class Files:
    """The file store of this instance (`GROVE_FILES_URL`)."""

    def __init__(self, settings: Settings, database: Database) -> None:
        self._database = database
        self._settings = settings
        self._folder = _folder_of(settings.files_url, settings.data_dir)

    @cached_property
    def _store(self) -> ObjectStore:
        """Opened at its first use: most processes never touch a file."""
        return open_store(self._settings.files_url, self._settings.data_dir)

    async def put(self, pieces: AsyncIterable[bytes], *, limit: int) -> StoredFile:
        """Store what streams in, at most `limit` bytes; commits the file's name, and nothing else, by itself.

        Raises `PayloadTooLarge` while it streams, `StorageFull`, `Unavailable`; then, and when `pieces` raises,
        nothing stays.
        """
        name = new_id().hex
        key = f"{name[-2:]}/{name}"
        await self._enter(key)
        counted = _Counted(pieces, limit)
        try:
            await self._store.put_async(key, counted)
        except BaseError as error:
            await self.discard(key)
            raise _refusal(error) from error
        except BaseException:
            await self.discard(key)
            raise
        return StoredFile(key, counted.size, counted.digest.digest(), counted.head)

    async def read(self, key: str) -> AsyncIterator[bytes]:
        """The content, piece by piece, opened before this returns. Raises `NotFound`, `Unavailable`."""
        try:
            found = await self._store.get_async(key)
        except FileNotFoundError:
            raise NotFound from None
        except BaseError as error:
            raise _refusal(error) from error
        return _pieces(found.stream(min_chunk_size=_PIECE))

    async def discard(self, key: str) -> None:
        """Delete a file unless somebody keeps it; what fails is left to the sweep."""
        async with self._database.reading() as session:
            if await _is_needed(session, key):
                return
        try:
            await self._delete(key)
        except BaseError as error:
            logger.bind(event="file_not_deleted", key=key, error=type(error).__name__).warning("file not deleted")
            return
        async with self._database.session() as session:
            await session.execute(delete(HeldFile).where(HeldFile.key == key))
            await session.commit()

    async def sweep(self) -> int:
        """Delete some hundred files that were released, or that nobody kept within a day; how many."""
        unkept = HeldFile.kept_at.is_(None) & (HeldFile.created_at < clock.now() - _UNKEPT_FOR)
        query = select(HeldFile.key).where(or_(HeldFile.released_at <= clock.now(), unkept)).limit(_SWEEP_AT_ONCE)
        async with self._database.reading() as session:
            keys = (await session.scalars(query)).all()
            # After the look, not before: whatever a backup that begins now still needs was not among the released.
            if not await session.scalar(
                text("SELECT pg_try_advisory_xact_lock_shared(:key)"), {"key": PAUSE_OF_SWEEPS}
            ):
                return 0
        for key in keys:
            await self.discard(key)
        return len(keys)

    async def _enter(self, key: str) -> None:
        async with self._database.session() as session:
            session.add(HeldFile(key=key, created_at=clock.now()))
            await session.commit()

    async def _delete(self, key: str) -> None:
        with suppress(FileNotFoundError):
            await self._store.delete_async(key)
        if self._folder is not None:  # what a killed process was writing has the same name with a tail
            for left in (self._folder / key).parent.glob(f"{Path(key).name}#*"):
                left.unlink(missing_ok=True)


async def keep(session: AsyncSession, key: str) -> None:
    """Say in a transaction that it needs a file; from its commit on the file stays."""
    await session.execute(update(HeldFile).where(HeldFile.key == key).values(kept_at=clock.now()))


async def release(session: AsyncSession, key: str) -> None:
    """Say in a transaction that a file is no longer needed; it is deleted after the commit."""
    await session.execute(update(HeldFile).where(HeldFile.key == key).values(released_at=clock.now()))


async def put_off(session: AsyncSession, keys: Sequence[str]) -> None:
    """Leave files that were released for an hour, so that what released them can be taken back."""
    later = {"released_at": clock.now() + RECLAIMED_FOR}
    was_released = (HeldFile.key.in_(keys), HeldFile.released_at.is_not(None))
    await session.execute(update(HeldFile).where(*was_released).values(later))


async def reclaim(session: AsyncSession, keys: Sequence[str]) -> bool:
    """Need files again that were put off, or are kept for others; False where one may be gone already."""
    there = HeldFile.kept_at.is_not(None) & or_(
        HeldFile.released_at.is_(None), HeldFile.released_at > clock.now() + _SWEPT_SOON
    )
    again = update(HeldFile).where(HeldFile.key.in_(keys), there).values(released_at=None).returning(HeldFile.key)
    return set(await session.scalars(again)) == set(keys)


async def _is_needed(session: AsyncSession, key: str) -> bool:
    query = select(HeldFile.key).where(
        HeldFile.key == key, HeldFile.kept_at.is_not(None), HeldFile.released_at.is_(None)
    )
    return (await session.execute(query)).first() is not None


class _Counted:
    """Counts and hashes what streams through it, keeps its beginning, and stops at a limit."""

    def __init__(self, pieces: AsyncIterable[bytes], limit: int) -> None:
        self._pieces = pieces
        self._limit = limit
        self.size = 0
        self.digest = sha256()
        self.head = b""

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for piece in self._pieces:
            self.size += len(piece)
            if self.size > self._limit:
                raise PayloadTooLarge(f"At most {self._limit} bytes are allowed here", limit=self._limit)
            self.digest.update(piece)
            if len(self.head) < _PIECE:
                self.head += piece[: _PIECE - len(self.head)]
            yield piece


def open_store(files_url: str, data_dir: Path) -> ObjectStore:
    """The store that `GROVE_FILES_URL` names; the folder `files` of the data folder if it is empty."""
    folder = _folder_of(files_url, data_dir)
    return from_url(files_url) if folder is None else LocalStore(folder, mkdir=True)


def _folder_of(files_url: str, data_dir: Path) -> Path | None:
    if not files_url:
        return (data_dir / "files").absolute()
    return Path(files_url.removeprefix("file://")) if files_url.startswith("file://") else None


async def _pieces(stream: AsyncIterable[object]) -> AsyncIterator[bytes]:
    async for piece in stream:
        yield bytes(piece)  # type: ignore[call-overload]


def _refusal(error: BaseError) -> StorageFull | Unavailable:
    said = str(error)
    logger.bind(event="file_store_failed", error=type(error).__name__).error("file store failed")
    return StorageFull() if any(sign in said for sign in _FULL) else Unavailable()

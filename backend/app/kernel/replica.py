"""A copy of the database, read where it has what it takes; whatever is wrong with it, the primary is read."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

from loguru import logger
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine

from app.kernel.settings import Settings, with_driver

# The longest that a reading lags: what was written before a look is there, and a look is good for so long.
_LOOK_SECONDS = 1.0
_PAUSE_SECONDS = 0.02
# So long is waited for what is on its way to the replica at this moment; usually it is there.
_FRESH_SECONDS = 0.05
# The second is null where the server is no replica: then it is never read.
_WRITTEN = text("SELECT pg_current_wal_lsn()::text")
_HAS = text("SELECT pg_last_wal_replay_lsn() >= CAST(:written AS pg_lsn)")


class Replica:
    """Says itself whether it may be read at this moment; whoever reads never waits for that."""

    def __init__(self, settings: Settings, primary: AsyncEngine, options: dict[str, Any]) -> None:
        self._primary = primary
        self.engine = create_async_engine(
            with_driver(settings.database_replica_url),
            pool_size=settings.database_pool_size,
            max_overflow=0,
            pool_timeout=settings.database_pool_timeout_seconds,
            pool_pre_ping=True,
            hide_parameters=True,
            connect_args=options,
        )
        self._session = async_sessionmaker(self.engine, expire_on_commit=False, autoflush=False)
        self._is_fit = False
        self._looked_at = float("-inf")
        self._look: asyncio.Task[None] | None = None

    @asynccontextmanager
    async def reading(self, *, is_fresh: bool = False) -> AsyncIterator[AsyncSession | None]:
        """A session on the replica; None where it is behind or away.

        A fresh one has everything that was committed before, by whatever process: whoever has just written finds it.
        """
        self._look_again()
        session = None
        async with AsyncExitStack() as stack:
            if self._is_fit and time.monotonic() - self._looked_at < _LOOK_SECONDS:
                try:
                    session = await stack.enter_async_context(self._session())
                    _ = await session.connection()
                    if is_fresh and not await self._has_all(session):
                        session = None
                except (SQLAlchemyError, OSError):
                    self._say(is_fit=False)
                    session = None
            yield session

    async def _has_all(self, session: AsyncSession) -> bool:
        """Whether all that is written now is there, or comes at once; the session's transaction begins after that."""
        has_all = await self._has_caught_up(session, until=time.monotonic() + _FRESH_SECONDS)
        await session.rollback()
        return has_all

    def _look_again(self) -> None:
        """Start a look at every half of its time, so that somebody who reads often finds a fresh one."""
        is_due = time.monotonic() - self._looked_at > _LOOK_SECONDS / 2
        if is_due and (self._look is None or self._look.done()):
            self._look = asyncio.create_task(self._find_out())

    async def _find_out(self) -> None:
        began = time.monotonic()
        try:
            async with self.engine.connect() as connection:
                is_fit = await self._has_caught_up(connection, until=began + _LOOK_SECONDS)
        except (SQLAlchemyError, OSError):
            is_fit = False
        self._looked_at = began if is_fit else time.monotonic()
        self._say(is_fit=is_fit)

    async def _has_caught_up(self, there: AsyncConnection | AsyncSession, *, until: float) -> bool:
        async with self._primary.connect() as connection:
            written = await connection.scalar(_WRITTEN)
        while not await there.scalar(_HAS, {"written": written}):
            await there.rollback()
            if time.monotonic() > until:
                return False
            await asyncio.sleep(_PAUSE_SECONDS)
        return True

    def _say(self, *, is_fit: bool) -> None:
        if is_fit != self._is_fit:
            words = "the replica is read" if is_fit else "the replica is behind or away: the primary is read"
            logger.log("INFO" if is_fit else "WARNING", words, event="replica", is_fit=is_fit)
        self._is_fit = is_fit

    async def close(self) -> None:
        """Close every pooled connection."""
        if self._look is not None:
            self._look.cancel()
            await asyncio.wait([self._look])
        await self.engine.dispose()

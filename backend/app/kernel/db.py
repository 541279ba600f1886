"""The database engine and what every table shares."""

import select
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from psycopg import AsyncConnection as DriverConnection
from psycopg_pool import AsyncConnectionPool
from sqlalchemy import DateTime, Executable, MetaData
from sqlalchemy.dialects.postgresql import UUID as PgUuid
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase

from app.kernel.replica import Replica
from app.kernel.settings import Settings
from app.kernel.slow import SlowQueries

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Table(DeclarativeBase):
    """Base of every mapped table: stable constraint names, aware timestamps, nothing loaded by accident."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        datetime: DateTime(timezone=True),
        UUID: PgUuid(as_uuid=True),
    }


async def execute_counted(session: AsyncSession, statement: Executable, params: dict[str, Any] | None = None) -> int:
    """Carry out a statement; how many rows it changed."""
    done: Any = await session.execute(statement, params)
    return int(done.rowcount)


def _is_cut(connection: DriverConnection[Any]) -> bool:
    """Whether the server has closed an idle connection: until then it has nothing to say on it.

    Looking at the socket costs microseconds, where a question to the server costs a round trip.
    """
    if connection.closed:
        return True
    socket = select.poll()
    socket.register(connection.fileno(), select.POLLIN)
    return bool(socket.poll(0))


class Database:
    """One PostgreSQL in two manners: sessions for most work, bare statements for the hot paths.

    Each manner has a pool of its own, of at most `database_pool_size` connections; SQLAlchemy's way to a
    connection costs three times the whole of a short statement (docs/adr/0011).
    """

    def __init__(self, settings: Settings, *, application_name: str = "grove-api") -> None:
        options: dict[str, Any] = {
            "connect_timeout": 2,
            "application_name": application_name,
            "options": f"-c statement_timeout={settings.database_statement_timeout_ms} -c timezone=UTC",
        }
        self.engine = create_async_engine(
            settings.sqlalchemy_url,
            pool_size=settings.database_pool_size,
            max_overflow=0,
            pool_timeout=settings.database_pool_timeout_seconds,
            pool_pre_ping=True,
            hide_parameters=True,
            connect_args=options,
        )
        slow = SlowQueries(settings.slow_query_ms)
        slow.watch(self.engine)
        self._replica = Replica(settings, self.engine, options) if settings.database_replica_url else None
        if self._replica is not None:
            slow.watch(self._replica.engine)
        self.session = async_sessionmaker(self.engine, expire_on_commit=False, autoflush=False)
        # After `reconnect_timeout` the pool stops trying by itself; the next request tries again at once.
        self._pool: AsyncConnectionPool[DriverConnection[Any]] = AsyncConnectionPool(
            settings.driver_url,
            min_size=1,
            max_size=settings.database_pool_size,
            timeout=settings.database_pool_timeout_seconds,
            reconnect_timeout=settings.database_pool_timeout_seconds,
            open=False,
            kwargs={"autocommit": True, "cursor_factory": slow.cursor, **options},
        )

    def usage(self) -> dict[str, int]:
        """How many connections are in use at this moment, by the manner in which they are used."""
        lean = self._pool.get_stats()
        in_use = lean.get("pool_size", 0) - lean.get("pool_available", 0)
        sessions: Any = self.engine.pool
        return {"sessions": sessions.checkedout(), "statements": in_use}

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        """A session for reading; nothing it does is kept."""
        async with self.session() as session:
            yield session

    @asynccontextmanager
    async def late_reading(self) -> AsyncIterator[AsyncSession]:
        """The same where the answer may lag by up to a second: on the replica if there is one that keeps up."""
        async with self._copy_or_primary(is_fresh=False) as session:
            yield session

    @asynccontextmanager
    async def fresh_reading(self) -> AsyncIterator[AsyncSession]:
        """The same where whoever reads may just have written: on the replica once it has all that is committed now."""
        async with self._copy_or_primary(is_fresh=True) as session:
            yield session

    @asynccontextmanager
    async def _copy_or_primary(self, *, is_fresh: bool) -> AsyncIterator[AsyncSession]:
        if self._replica is None:
            async with self.reading() as session:
                yield session
            return
        async with self._replica.reading(is_fresh=is_fresh) as copy, self.session() as session:
            yield copy or session

    @asynccontextmanager
    async def driver(self) -> AsyncIterator[DriverConnection[Any]]:
        """The driver's own connection, each statement its own transaction: one statement, one round trip."""
        if self._pool.closed:
            await self._pool.open()
        connection = await self._uncut()
        try:
            yield connection
        finally:
            await self._pool.putconn(connection)

    async def _uncut(self) -> DriverConnection[Any]:
        """A pooled connection that the server still holds; after its restart all the others go at once."""
        while True:
            connection = await self._pool.getconn()
            if not _is_cut(connection):
                return connection
            await connection.close()
            await self._pool.putconn(connection)

    async def close(self) -> None:
        """Close every pooled connection."""
        if self._replica is not None:
            await self._replica.close()
        await self._pool.close()
        await self.engine.dispose()

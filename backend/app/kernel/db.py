"""The database engine and what every table shares."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from psycopg import AsyncConnection as DriverConnection
from sqlalchemy import DateTime, MetaData
from sqlalchemy.dialects.postgresql import UUID as PgUuid
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase

from app.kernel.settings import Settings

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


class Database:
    """One pool to one PostgreSQL, in two manners: sessions for most work, bare statements for the hot paths."""

    def __init__(self, settings: Settings, *, application_name: str = "grove-api") -> None:
        self.engine = create_async_engine(
            settings.sqlalchemy_url,
            pool_size=settings.database_pool_size,
            max_overflow=0,
            pool_timeout=settings.database_pool_timeout_seconds,
            pool_pre_ping=True,
            connect_args={
                "connect_timeout": 2,
                "application_name": application_name,
                "options": f"-c statement_timeout={settings.database_statement_timeout_ms} -c timezone=UTC",
            },
        )
        self.session = async_sessionmaker(self.engine, expire_on_commit=False, autoflush=False)
        self._autocommit = self.engine.execution_options(isolation_level="AUTOCOMMIT")

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        """A session for reading; nothing it does is kept."""
        async with self.session() as session:
            yield session

    @asynccontextmanager
    async def driver(self) -> AsyncIterator[DriverConnection[Any]]:
        """The driver's own connection, each statement its own transaction: one statement, one round trip."""
        async with self._autocommit.connect() as connection:
            raw = await connection.get_raw_connection()
            driver = raw.driver_connection
            assert isinstance(driver, DriverConnection)  # noqa: S101 - tells the type checker what the URL fixes
            yield driver

    async def close(self) -> None:
        """Close every pooled connection."""
        await self.engine.dispose()

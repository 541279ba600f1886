"""The feed's way to the log: a few readers at once, none for ever, whatever happens to the database."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from psycopg import Error as DriverError
from sqlalchemy.exc import SQLAlchemyError

from app.kernel import eventlog
from app.kernel.db import Database
from app.kernel.eventlog import LoggedEvent, Position

# What a database that is gone, full or restarting looks like from here.
UNREACHABLE = (SQLAlchemyError, DriverError, OSError, TimeoutError)
_NOWHERE = Position(0, None, 1)
_LONGEST_READ_SECONDS = 10.0
STRETCH = 128


class Log:
    """Reads positions and events; a thousand sockets that come back at once wait here and not in the pool."""

    def __init__(self, database: Database, *, readers: int) -> None:
        self._database = database
        self._readers = asyncio.Semaphore(readers)

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Wait for a turn at the database; raises one of `UNREACHABLE` when what is done with it takes too long."""
        async with self._readers, asyncio.timeout(_LONGEST_READ_SECONDS):
            yield

    async def position(self, name: str) -> Position:
        """Where the log of a topic ends at this moment."""
        return (await self.positions([name]))[name]

    async def positions(self, names: Sequence[str]) -> dict[str, Position]:
        """Where the logs of all these topics end, in one query."""
        async with self.turn(), self._database.driver() as driver:
            found = await eventlog.ends(driver, names)
        return {name: found.get(name, _NOWHERE) for name in names}

    async def stretch(self, name: str, *, start: int) -> list[LoggedEvent]:
        """The next events of a topic from number `start` on, at most `STRETCH` of them."""
        async with self.turn(), self._database.driver() as driver:
            return await eventlog.stretch(driver, name, start=start, limit=STRETCH)

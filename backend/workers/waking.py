"""Looks, twice a second, for work that no event announces: due times stand in tables, not in the broker."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from loguru import logger
from sqlalchemy.exc import DBAPIError

from app.kernel.tools import Tools

Waker = Callable[[Tools], Awaitable[int]]
_LOOK_EVERY_SECONDS = 0.5


class Waking:
    """Calls each waker in turn until stopped. Any number may run: what a waker finds, it claims."""

    def __init__(self, tools: Tools, wakers: Sequence[Waker]) -> None:
        self._tools = tools
        self._wakers = wakers

    async def run(self, stopping: asyncio.Event) -> None:
        """Go on until `stopping`; a database that is gone is waited for."""
        while not stopping.is_set():
            for waker in self._wakers:
                try:
                    await waker(self._tools)
                except (DBAPIError, OSError) as error:
                    logger.bind(event="waking_waits", error=type(error).__name__).warning("waiting for the database")
            try:
                await asyncio.wait_for(stopping.wait(), _LOOK_EVERY_SECONDS)
            except TimeoutError:
                continue

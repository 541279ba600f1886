"""Carries rows out on one event loop; however much of it is urgent, connections are left for the rest."""

import asyncio
from uuid import UUID

from app.kernel.jobs import Queue
from app.kernel.tools import Tools
from workers.runner import run_row

# Jobs about one person wait for each other in the database, each on a connection: two in five stay free of them.
_OF_TEN_CONNECTIONS = 6


class Carrier:
    """One worker's way to carry out rows, many at a time."""

    def __init__(self, tools: Tools) -> None:
        self.tools = tools
        self._urgent = asyncio.Semaphore(max(1, tools.settings.database_pool_size * _OF_TEN_CONNECTIONS // 10))

    async def carry_out(self, row_id: UUID, queue: Queue) -> bool:
        """Run a row that came by a queue; True when it is done now."""
        if queue != "now":
            return await run_row(self.tools, row_id)
        async with self._urgent:
            return await run_row(self.tools, row_id)

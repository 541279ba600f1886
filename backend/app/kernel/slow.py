"""Statements that take long, in the log: the statement and its time, never its values."""

import time
from typing import Any

from loguru import logger
from prometheus_client import Counter
from psycopg import AsyncCursor
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine

_LONGEST_STATEMENT = 1_500
SLOW = Counter("grove_slow_statements_total", "Statements that took longer than the threshold.")


class SlowQueries:
    """Watches both manners in which statements reach the database; a threshold of 0 watches none."""

    def __init__(self, threshold_ms: int) -> None:
        self._threshold_ms = threshold_ms
        self.cursor = _timed_cursor(self) if threshold_ms else AsyncCursor

    def watch(self, engine: AsyncEngine) -> None:
        """Look at everything that SQLAlchemy runs on an engine."""
        if not self._threshold_ms:
            return
        event.listen(engine.sync_engine, "before_cursor_execute", self._begin)
        event.listen(engine.sync_engine, "after_cursor_execute", self._end)
        event.listen(engine.sync_engine, "handle_error", self._fail)

    def _begin(self, _connection: Any, _cursor: Any, _statement: str, _params: Any, context: Any, _many: bool) -> None:
        context.grove_began_at = time.perf_counter()

    def _end(self, _connection: Any, _cursor: Any, statement: str, _params: Any, context: Any, _many: bool) -> None:
        self.ran(statement, context.grove_began_at)

    def _fail(self, error: Any) -> None:
        """What ran into the time limit took the longest of all."""
        began_at = getattr(error.execution_context, "grove_began_at", None)
        if began_at is not None and error.statement is not None:
            self.ran(error.statement, began_at)

    def ran(self, statement: Any, began_at: float) -> None:
        """Say that a statement took long, if it did."""
        ms = (time.perf_counter() - began_at) * 1000
        if ms < self._threshold_ms:
            return
        SLOW.inc()
        said = " ".join(statement.split()) if isinstance(statement, str) else type(statement).__name__
        logger.bind(event="slow_query", ms=round(ms, 1), statement=said[:_LONGEST_STATEMENT]).warning("slow query")


def _timed_cursor(slow: SlowQueries) -> type[AsyncCursor[Any]]:
    class TimedCursor(AsyncCursor[Any]):
        """The driver's cursor with a watch."""

        async def execute(self, query: Any, params: Any = None, **options: Any) -> Any:
            """Run a statement, and say so if it took long."""
            began_at = time.perf_counter()
            try:
                return await super().execute(query, params, **options)
            finally:
                slow.ran(query, began_at)

    return TimedCursor

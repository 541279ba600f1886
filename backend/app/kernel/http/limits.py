"""Rate limits where abuse costs: counted in Redis for all processes, in this process alone while Redis is gone.

The counting is done by `limits`; slowapi's own decorators and middleware do not fit this application (docs/adr/0005).
"""

import math
import time
from collections.abc import Awaitable, Callable

from fastapi import Request
from limits import RateLimitItem, parse
from limits.aio.storage import MemoryStorage, RedisStorage
from limits.aio.strategies import SlidingWindowCounterRateLimiter
from loguru import logger
from redis.exceptions import RedisError

from app.kernel.errors import Problem
from app.kernel.settings import Settings

_REDIS_PATIENCE_SECONDS = 0.2


class RateLimited(Problem):
    """Too many requests of this kind from this source."""

    status, code, title = 429, "rate_limited", "Too many tries; wait a little"


class Limits:
    """The counters of one process."""

    def __init__(self, settings: Settings) -> None:
        self._factor = settings.rate_limit_factor
        scheme, rest = settings.redis_url.split("://", 1)
        shared = RedisStorage(
            f"async+{scheme}://{rest}",
            implementation="redispy",
            socket_timeout=_REDIS_PATIENCE_SECONDS,
            socket_connect_timeout=_REDIS_PATIENCE_SECONDS,
        )
        self._shared = SlidingWindowCounterRateLimiter(shared)
        self._own = SlidingWindowCounterRateLimiter(MemoryStorage())

    async def hit(self, limit: RateLimitItem, *key: str) -> None:
        """Count one request; raises `RateLimited` with the headers that say when to come back."""
        item = type(limit)(limit.amount * self._factor, limit.multiples, limit.namespace)
        try:
            fits = await self._shared.hit(item, *key)
            window = await self._shared.get_window_stats(item, *key)
        except (RedisError, OSError, TimeoutError) as error:
            logger.bind(event="limits_alone", error=type(error).__name__).warning("rate limits without Redis")
            fits = await self._own.hit(item, *key)
            window = await self._own.get_window_stats(item, *key)
        if not fits:
            wait = max(1, math.ceil(window.reset_time - time.time()))
            raise RateLimited(
                headers={
                    "Retry-After": str(wait),
                    "RateLimit-Limit": str(item.amount),
                    "RateLimit-Remaining": "0",
                    "RateLimit-Reset": str(wait),
                }
            )


def rate(limit: str, *, scope: str, by_field: str | None = None) -> Callable[[Request], Awaitable[None]]:
    """A dependency that lets through `limit` requests (such as "10/15minute") per source.

    With `by_field` the source is counted for each value of that form field by itself, so that nobody can lock a
    victim out from elsewhere.
    """
    item = parse(limit)

    async def check(request: Request) -> None:
        key = [scope, source_of(request)]
        if by_field is not None:
            form = await request.form()
            key.append(str(form.get(by_field, ""))[:200].strip().lower())
        limits: Limits = request.app.state.limits
        await limits.hit(item, *key)

    return check


def source_of(request: Request) -> str:
    """Where a request comes from: the address that the server (behind trusted proxies only) has worked out."""
    return request.client.host if request.client is not None else "local"

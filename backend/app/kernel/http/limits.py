"""Rate limits where abuse costs: counted in Redis for all processes, in this process alone while Redis is gone.

A limit that is reached is slowapi's `RateLimitExceeded`; the counting below it is done by slowapi's own counter, the
library `limits`, in its asynchronous form: slowapi's decorators and middleware do not fit this application
(docs/adr/0005).
"""

import asyncio
import ipaddress
import math
import time
from contextlib import suppress
from dataclasses import dataclass

from fastapi import Request
from limits import RateLimitItem, WindowStats, parse
from limits.aio.storage import MemoryStorage, RedisStorage
from limits.aio.strategies import SlidingWindowCounterRateLimiter
from loguru import logger
from redis.asyncio import ConnectionPool
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from slowapi.errors import RateLimitExceeded
from slowapi.wrappers import Limit
from starlette.requests import HTTPConnection

from app.kernel.errors import NotAuthenticated
from app.kernel.settings import Settings
from app.kernel.tools import Tools

_REDIS_PATIENCE_SECONDS = 0.2
# After a failure Redis is left alone for this long, so that a frozen one delays one request and not all of them.
_REDIS_REST_SECONDS = 1.0
# Each process counts by itself while Redis is gone: the more of them run, the stricter each must be.
_ALONE_SHARE = 2
# So many are counted at a time: hundreds that come at once must not stand between the event loop and everybody else.
_AT_ONCE = 8
_LONGEST_KEY = 320
_IPV6_SITE_BITS = 64


class LimitReached(RateLimitExceeded):
    """Too many requests of this kind; the next one fits after `retry_after` seconds."""

    def __init__(self, item: RateLimitItem, *, retry_after: int) -> None:
        super().__init__(Limit(item, str, None, False, None, None, None, 1, False))
        self.retry_after = retry_after


class Limits:
    """The counters of one process."""

    def __init__(self, settings: Settings) -> None:
        self._factor = settings.rate_limit_factor
        # Half-open connections are found out by the first use after Redis was restarted: that use is tried again.
        self._pool: ConnectionPool = ConnectionPool.from_url(
            settings.redis_url,
            socket_timeout=_REDIS_PATIENCE_SECONDS,
            socket_connect_timeout=_REDIS_PATIENCE_SECONDS,
            retry=Retry(NoBackoff(), 1),
        )
        # The library passes options on as they are, but declares them as plain values only.
        options: dict[str, object] = {"connection_pool": self._pool}
        shared = RedisStorage("async+redis://", implementation="redispy", **options)  # type: ignore[arg-type]
        self._shared = SlidingWindowCounterRateLimiter(shared)
        self._own = SlidingWindowCounterRateLimiter(MemoryStorage())
        self._rests_until = 0.0
        self._turns = asyncio.Semaphore(_AT_ONCE)

    async def hit(self, request: HTTPConnection, limit: RateLimitItem, *key: str) -> None:
        """Count one request; raises `LimitReached`. Notes on the request what its answer says of the limit."""
        item = _times(limit, self._factor)
        async with self._turns:
            fits, window = await self._count(item, *key)
        resets_in = max(1, math.ceil(window.reset_time - time.time()))
        _note(request, item.amount, window.remaining if fits else 0, resets_in)
        if not fits:
            raise LimitReached(item, retry_after=resets_in)

    async def _count(self, item: RateLimitItem, *key: str) -> tuple[bool, WindowStats]:
        if time.monotonic() >= self._rests_until:
            try:
                return await _hit(self._shared, item, *key)
            except (RedisError, OSError, TimeoutError) as error:
                self._rests_until = time.monotonic() + _REDIS_REST_SECONDS
                logger.bind(event="limits_alone", error=type(error).__name__).warning("rate limits without Redis")
        return await _hit(self._own, _times(item, 1 / _ALONE_SHARE), *key)

    async def close(self) -> None:
        """Close the connections to Redis."""
        await self._pool.disconnect()


async def _hit(counter: SlidingWindowCounterRateLimiter, item: RateLimitItem, *key: str) -> tuple[bool, WindowStats]:
    return await counter.hit(item, *key), await counter.get_window_stats(item, *key)


def _times(item: RateLimitItem, factor: float) -> RateLimitItem:
    return type(item)(max(1, int(item.amount * factor)), item.multiples, item.namespace)


def _note(request: HTTPConnection, limit: int, remaining: int, resets_in: int) -> None:
    """Leave the headers for the answer; of several limits the one that is nearest to its end speaks."""
    said: int | None = getattr(request.state, "rate_limit_remaining", None)
    if said is not None and said <= remaining:
        return
    request.state.rate_limit_remaining = remaining
    request.state.rate_limit_headers = (
        ("RateLimit-Limit", str(limit)),
        ("RateLimit-Remaining", str(remaining)),
        ("RateLimit-Reset", str(resets_in)),
    )


@dataclass(frozen=True, slots=True)
class Rate:
    """A dependency that lets through so many requests; the contract finds it at its routes."""

    item: RateLimitItem
    scope: str
    by_user: bool
    by_field: str | None

    async def __call__(self, request: Request) -> None:
        """Count the request; raises `LimitReached`."""
        key = [self.scope, await _user_or_source(request) if self.by_user else _source_of(request)]
        if self.by_field is not None:
            form = await request.form()
            key.append(str(form.get(self.by_field, ""))[:_LONGEST_KEY].strip().lower())
        limits: Limits = request.app.state.limits
        await limits.hit(request, self.item, *key)


def rate(limit: str, *, scope: str, by_user: bool = False, by_field: str | None = None) -> Rate:
    """A dependency that lets through `limit` requests (such as "10/15minute") per source.

    With `by_user` whoever is signed in is counted wherever they are. With `by_field` the source is counted for each
    value of that form field by itself, so that nobody can lock a victim out from elsewhere.
    """
    return Rate(parse(limit), scope, by_user, by_field)


async def _user_or_source(request: HTTPConnection) -> str:
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    tools: Tools = request.app.state.tools
    if kind.lower() == "bearer":
        with suppress(NotAuthenticated):  # whoever only pretends to be somebody is counted by their source
            return f"user:{(await tools.authenticator.claimed_actor(token)).user_id}"
    return _source_of(request)


def _source_of(request: HTTPConnection) -> str:
    tools: Tools = request.app.state.tools
    return source_of(request, tools.settings)


def source_of(request: HTTPConnection, settings: Settings) -> str:
    """Where a request comes from, as one household or office: an IPv4 address, or an IPv6 /64.

    Forwarding headers count for as many proxies as are configured, from the right: the rest anybody can make up.
    """
    hops = settings.proxy_hops
    address = "" if request.client is None else request.client.host
    if hops:
        forwarded = [part.strip() for part in ",".join(request.headers.getlist("X-Forwarded-For")).split(",")]
        address = forwarded[-hops] if len(forwarded) >= hops else forwarded[0]
    return _site_of(address)


def _site_of(address: str) -> str:
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return "unknown"
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped is not None:
            return str(ip.ipv4_mapped)
        return str(ipaddress.ip_network((ip, _IPV6_SITE_BITS), strict=False))
    return str(ip)

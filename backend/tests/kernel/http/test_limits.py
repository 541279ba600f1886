"""Rate limits: counted per source for all processes, more strictly alone while Redis is gone."""

from collections.abc import AsyncIterator

import httpx2
import pytest
from fastapi import Depends, FastAPI, Request
from limits import parse
from slowapi.errors import RateLimitExceeded

from app.kernel.http.limits import Limits, rate, source_of
from app.kernel.http.middleware import RequestIdMiddleware
from app.kernel.http.problems import install_problem_handlers
from app.kernel.ids import new_id
from app.kernel.settings import Settings

NOWHERE = "redis://127.0.0.1:1/0"


def request_from(
    settings: Settings, address: str | None = "192.0.2.1", *, forwarded: list[str] | None = None
) -> Request:
    """A request as the door sees it."""

    class Tools:
        pass

    owner = FastAPI()
    owner.state.tools = Tools()
    owner.state.tools.settings = settings
    headers = [(b"x-forwarded-for", one.encode()) for one in forwarded or []]
    client = None if address is None else (address, 1)
    return Request({"type": "http", "app": owner, "client": client, "headers": headers, "state": {}})


@pytest.fixture
async def limits(settings: Settings) -> AsyncIterator[Limits]:
    """The counters, as they are set by default."""
    counters = Limits(settings.model_copy(update={"rate_limit_factor": 1}))
    yield counters
    await counters.close()


async def used_up(counters: Limits, request: Request, limit: str, *key: str) -> int:
    """How many requests get through."""
    for passed in range(100):
        try:
            await counters.hit(request, parse(limit), *key)
        except RateLimitExceeded:
            return passed
    raise AssertionError("there is no limit")


async def test_two_processes_count_together(settings: Settings, limits: Limits) -> None:
    """The limit is the instance's, not the process's."""
    other = Limits(settings.model_copy(update={"rate_limit_factor": 1}))
    request, key = request_from(settings), str(new_id())

    first = [await limits.hit(request, parse("4/minute"), key) for _ in range(3)]
    rest = await used_up(other, request, "4/minute", key)
    await other.close()

    assert (len(first), rest) == (3, 1)


async def test_without_redis_each_process_is_stricter(settings: Settings) -> None:
    """Half, and at least one; nothing fails, and Redis is not asked again at once."""
    alone = Limits(settings.model_copy(update={"rate_limit_factor": 1, "redis_url": NOWHERE}))
    request = request_from(settings)

    assert await used_up(alone, request, "10/minute", "ten") == 5
    assert await used_up(alone, request, "1/minute", "one") == 1
    await alone.close()


async def test_a_factor_widens_every_limit(settings: Settings) -> None:
    """For load tests and for offices behind one address."""
    wide = Limits(settings.model_copy(update={"rate_limit_factor": 3}))

    assert await used_up(wide, request_from(settings), "2/minute", str(new_id())) == 6
    await wide.close()


async def test_says_how_much_is_left(settings: Settings, limits: Limits) -> None:
    """On every answer of a limited route; the limit that is nearest to its end speaks; 429 says when to come back."""
    app, scope = FastAPI(), str(new_id())
    app.state.limits = limits
    app.state.tools = request_from(settings).app.state.tools
    install_problem_handlers(app)
    app.add_middleware(RequestIdMiddleware)
    narrow, wide = rate("2/minute", scope=scope), rate("50/minute", scope=f"wide {scope}")

    @app.get("/limited", dependencies=[Depends(narrow), Depends(wide)])
    async def limited() -> str:
        return "done"

    @app.get("/free")
    async def free() -> str:
        return "done"

    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app), base_url="http://grove") as client:
        answers = [await client.get("/limited") for _ in range(3)]
        unlimited = await client.get("/free")

    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert [answer.headers["RateLimit-Remaining"] for answer in answers] == ["1", "0", "0"]
    assert {answer.headers["RateLimit-Limit"] for answer in answers} == {"2"}
    assert 1 <= int(answers[2].headers["Retry-After"]) <= 60
    assert answers[2].headers["Retry-After"] == answers[2].headers["RateLimit-Reset"]
    assert answers[2].json()["code"] == "rate_limited"
    assert "RateLimit-Limit" not in unlimited.headers


@pytest.mark.parametrize(
    ("hops", "forwarded", "source"),
    [
        (0, ["9.9.9.9"], "192.0.2.1"),
        (0, [], "192.0.2.1"),
        (1, ["198.51.100.7"], "198.51.100.7"),
        (1, ["9.9.9.9, 8.8.8.8", "198.51.100.7"], "198.51.100.7"),
        (2, ["9.9.9.9, 198.51.100.7, 10.0.0.1"], "198.51.100.7"),
        (2, ["198.51.100.7"], "198.51.100.7"),
        (1, ["not an address"], "unknown"),
        (1, [], "unknown"),
    ],
)
def test_believes_configured_proxies_only(settings: Settings, hops: int, forwarded: list[str], source: str) -> None:
    """Counted from the right: what a client writes itself stands further left."""
    trusting = settings.model_copy(update={"proxy_hops": hops})

    assert source_of(request_from(trusting, forwarded=forwarded), trusting) == source


@pytest.mark.parametrize(
    ("address", "source"),
    [
        ("2001:db8:1:2:aaaa::1", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::9", "2001:db8:1:2::/64"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
        (None, "unknown"),
        ("/run/grove.sock", "unknown"),
    ],
)
def test_one_household_is_one_source(settings: Settings, address: str | None, source: str) -> None:
    """Whoever has one IPv6 address has a whole /64 of them."""
    assert source_of(request_from(settings, address), settings) == source

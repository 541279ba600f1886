"""What three hundred people who sign in at once cost somebody who is already there, and what time tells strangers."""

import asyncio
import os
import sys
import time
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from statistics import median
from typing import Any

import httpx2

from bench.fanout import Row
from bench.lean_http import Lean
from launcher.programs import BACKEND
from tests.support.processes import ApiProcess, environment
from tests.support.world import PASSWORD, World

_LOGINS = 300
_FEWEST = 400
_PACE_SECONDS = 0.01
_TARGET = "≤ 5"
_GUESSES = 500


async def _times_until(done: Callable[[], bool], ask: Callable[[], Awaitable[Any]]) -> list[float]:
    """How long each request took, one after the other at a steady pace, until something is done."""
    times = []
    while not done() or len(times) < _FEWEST:
        started = time.perf_counter()
        await ask()
        times.append(time.perf_counter() - started)
        await asyncio.sleep(_PACE_SECONDS)
    return sorted(times)


def _p99(times: list[float]) -> float:
    return times[int(len(times) * 0.99)]


async def _time_of_a_refusal(http: httpx2.AsyncClient, handle: str) -> float:
    started = time.perf_counter()
    answer = await http.post("/api/v1/auth/login", data={"username": handle, "password": "not the password"})
    assert answer.status_code == 401
    return time.perf_counter() - started


def _told_apart(some: list[float], others: list[float]) -> float:
    """The area under the curve of whoever tells the two apart by time alone: 0.5 knows nothing, 1 knows everything."""
    ranked = sorted([(it, 1) for it in some] + [(it, 0) for it in others])
    ranks = sum(rank for rank, (_, is_one) in enumerate(ranked, 1) if is_one)
    area = (ranks - len(some) * (len(some) + 1) / 2) / (len(some) * len(others))
    return max(area, 1 - area)


async def _guessing(url: str, known: str) -> Row:
    """Refusals of a name that somebody has and of names that nobody has, in turns."""
    async with httpx2.AsyncClient(base_url=url, timeout=None, trust_env=False) as http:
        some: list[float] = []
        others: list[float] = []
        for nth in range(_GUESSES):
            turns = [(known, some), (f"nobody{nth}", others)]
            for handle, times in turns if nth % 2 else turns[::-1]:
                times.append(await _time_of_a_refusal(http, handle))
    area = _told_apart(some, others)
    name = f"known and unknown names told apart by time, {_GUESSES} refusals of each (area under the curve)"
    return Row(name, f"{median(some) * 1000:.1f} ms", f"{median(others) * 1000:.1f} ms", area, "≤ 0.55")


@asynccontextmanager
async def _crowd(url: str, handle: str) -> AsyncIterator[asyncio.Task[bytes]]:
    """Three hundred who sign in at once, from a process of their own: what sending costs is not what is measured."""
    program = (sys.executable, "-m", "bench.logins", url, handle)
    pipes = {"stdin": asyncio.subprocess.PIPE, "stdout": asyncio.subprocess.PIPE}
    process = await asyncio.create_subprocess_exec(
        *program, cwd=BACKEND, env={**os.environ, "PYTHONPATH": str(BACKEND)}, **pipes
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        await process.stdout.readline()
        process.stdin.write(b"go\n")
        yield asyncio.create_task(process.stdout.read())
        await process.wait()
    finally:
        if process.returncode is None:
            process.kill()


async def _sign_in_at_once(url: str, handle: str) -> list[int]:
    """The statuses of the answers."""
    limits = httpx2.Limits(max_connections=_LOGINS)
    async with httpx2.AsyncClient(base_url=url, limits=limits, timeout=None, trust_env=False) as http:
        form = {"username": handle, "password": PASSWORD}
        answers = await asyncio.gather(*(http.post("/api/v1/auth/login", data=form) for _ in range(_LOGINS)))
    return [answer.status_code for answer in answers]


async def rows(database_url: str, redis_url: str) -> list[Row]:
    """The 99th percentile of reading one's own account, with and without the others; then what refusals tell."""
    process = ApiProcess(environment(database_url, redis_url))
    process.start()
    try:
        async with World.at(process.url) as world:
            person = await world.person(f"calm{uuid.uuid4().hex[:6]}")
            other = await world.person(f"busy{uuid.uuid4().hex[:6]}")
        lean = Lean("127.0.0.1", process.port, person.token)

        async def ask() -> None:
            status, _, body = await lean.send("GET", "/api/v1/me")
            assert status == 200, body

        quiet = await _times_until(lambda: True, ask)
        async with _crowd(process.url, other.user["username"]) as crowd:
            busy = await _times_until(crowd.done, ask)
            statuses = await crowd
        lean.close()
        assert statuses == b"200\n" * _LOGINS, statuses
        guessing = await _guessing(process.url, other.user["username"])
    finally:
        process.kill()
    with_, without = _p99(busy), _p99(quiet)
    name = f"p99 of another route while {_LOGINS} people sign in at once"
    return [Row(name, f"{with_ * 1000:.1f} ms", f"{without * 1000:.1f} ms", with_ / without, _TARGET), guessing]


def main() -> None:
    """Sign in when told so, and say how it went."""
    print("ready", flush=True)
    sys.stdin.readline()
    for status in asyncio.run(_sign_in_at_once(*sys.argv[1:])):
        print(status)


if __name__ == "__main__":
    main()

"""How long the safety reading takes for a message (GROWTH.md: 99 of 100 within 5 ms), against taking it apart alone."""

import time
from collections.abc import Callable

from app.growth.safety.normal import normal
from app.growth.safety.screening import screen
from bench.fanout import Row
from tools.weigh import KINDS, phrases

_ROUNDS = 3


async def rows(_database_url: str, _redis_url: str) -> list[Row]:
    """One row; it needs no server."""
    texts = [text for kind in KINDS for text in phrases(kind)]
    screen(texts[0])  # what is read once per process
    read = _slowest_but_one_in_a_hundred(screen, texts)
    bare = _slowest_but_one_in_a_hundred(normal, texts)
    name = "safety reading of a message, p99"
    return [Row(name, f"{read * 1e3:.2f} ms", f"{bare * 1e3:.2f} ms", read / bare, "5 ms")]


def _slowest_but_one_in_a_hundred(work: Callable[[str], object], texts: list[str]) -> float:
    took = []
    for text in texts * _ROUNDS:
        started = time.thread_time()
        work(text)
        took.append(time.thread_time() - started)
    return sorted(took)[int(len(took) * 0.99)]

"""`python -m bench.search`: 200,000 cards on 50 boards, searched by somebody who sees all of them.

Prints what docs/performance.md tells. Each question is asked of one process over HTTP, with PostgreSQL beside it.
"""

import asyncio
import random
import sys
import time
from statistics import median, quantiles
from urllib.parse import quote

import psycopg

from bench.lean_http import Lean
from bench.servers import migrated_servers
from tests.support.processes import ApiProcess, environment
from tests.support.world import Caller, World

BOARDS, CARDS, TIMES = 50, 4_000, 60
# Each question is asked so often and the quickest answer counts: what else the machine does is not measured.
AGAIN = 4
_SYLLABLES = [consonant + vowel for consonant in "bdfgklmnrt" for vowel in "aeiou"]
_WORDS = "CREATE TABLE bench_word (n int PRIMARY KEY, word text NOT NULL)"
_TEXT = "(SELECT string_agg(word, ' ') FROM bench_word WHERE n IN ({picks}))"
_PICK = "1 + (hashint4(n * 64 + {at} + %(seed)s) & 1023) %% 1000"


def vocabulary() -> list[str]:
    """A thousand made-up words of three syllables, the same each time."""
    chosen = random.Random(7)
    return [
        "".join(it) for it in chosen.sample([(a, b, c) for a in _SYLLABLES for b in _SYLLABLES for c in "xyzw"], 1000)
    ]


def fill(database_url: str, board_id: str, list_id: str, seed: int) -> None:
    """Cards with titles of five words and descriptions of forty."""
    title = _TEXT.format(picks=", ".join(_PICK.format(at=it) for it in range(5)))
    description = _TEXT.format(picks=", ".join(_PICK.format(at=it) for it in range(5, 45)))
    statement = f"""
    INSERT INTO card (id, board_id, list_id, title, description, position, created_at, updated_at)
    SELECT gen_random_uuid(), %(board)s, %(list)s, {title}, {description},
           'b' || lpad(n::text, 8, '0') || 'V', now(), now() FROM generate_series(1, %(count)s) n
    """  # noqa: S608 - constants only
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute(statement, {"board": board_id, "list": list_id, "seed": seed * 7919, "count": CARDS})


async def made(world: World, database_url: str) -> tuple[Caller, list[str]]:
    """The boards, and who searches them."""
    ann, words = await world.person("ann"), vocabulary()
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute(_WORDS)
        with connection.cursor().copy("COPY bench_word FROM STDIN") as copy:
            for row in enumerate(words, start=1):
                copy.write_row(row)
    workspace = await world.workspace(ann)
    for number in range(BOARDS):
        board = await world.board(ann, workspace)
        list_id = (await board.list())["id"]
        await asyncio.to_thread(fill, database_url, board.id, list_id, number)
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute("VACUUM ANALYZE")
    return ann, words


async def measure(server: ApiProcess, ann: Caller, words: list[str]) -> None:
    """Ask each kind of question of many words."""
    client = Lean("127.0.0.1", int(server.url.rsplit(":", 1)[1]), ann.token)
    questions = {
        "one word": lambda n: words[n],
        "two words": lambda n: f"{words[n]} {words[n + 100]}",
        "the first three letters": lambda n: words[n][:3],
        "the first two letters": lambda n: words[n][:2],
        "`is:open` and a word": lambda n: f"is:open {words[n]}",
    }
    for name, question in questions.items():
        taken = []
        for number in range(TIMES):
            path = f"/api/v1/search?q={quote(question(number))}"
            taken.append(min([await _once(client, path) for _ in range(AGAIN)]))
        print(f"| {name} | {median(taken):.0f} ms | {quantiles(taken, n=20)[-1]:.0f} ms |")
    client.close()


async def _once(client: Lean, path: str) -> float:
    began = time.perf_counter()
    status, *_ = await client.send("GET", path)
    assert status == 200
    return (time.perf_counter() - began) * 1000


async def look(database_url: str, redis_url: str) -> None:
    """Make it and ask."""
    server = ApiProcess(environment(database_url, redis_url, GROVE_LOG_LEVEL="ERROR"))
    await asyncio.to_thread(server.start)
    try:
        async with World.at(server.url) as world:
            ann, words = await made(world, database_url)
            await measure(server, ann, words)
    finally:
        server.kill()


def main() -> int:
    """Measure on servers of its own."""
    with migrated_servers() as (database_url, redis_url):
        asyncio.run(look(database_url, redis_url))
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""`python -m bench.large_board`: a board of 5,000 open cards in 100 lists, over the wire and in a browser.

Needs the built client (`make web-check` builds it) and Chromium. Prints what docs/performance.md tells.
"""

import asyncio
import gzip
import sys
import time
from statistics import median
from typing import Any

import psycopg
from playwright.async_api import Page, async_playwright

from bench.servers import migrated_servers
from tests.conftest import DIST
from tests.support.browsers import chromium_arguments, chromium_program
from tests.support.processes import ApiProcess, Processes, environment
from tests.support.world import PASSWORD, BoardBuilder, Caller, World

LISTS, CARDS = 100, 50
_FILL = """
INSERT INTO card (id, board_id, list_id, title, description, position, due_at, created_at, updated_at)
SELECT gen_random_uuid(), %(board)s, %(list)s, 'Card number ' || n || ' with some words', 'About it.',
       'b' || lpad(n::text, 8, '0') || 'V', now() + n * interval '1 day', now(), now()
  FROM generate_series(1, %(count)s) n
"""
# From a key to the frame that shows what it did, in the page's own clock.
_KEY_TO_PAINT = """
async () => {
  const options = { once: true, capture: true };
  const pressed = new Promise((done) => addEventListener("keydown", () => done(performance.now()), options));
  window.painted = pressed.then((at) => new Promise((done) =>
    requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - at)))));
}
"""
# Each load reads the board from the server.
_FORGET = "indexedDB.databases().then((all) => all.map((it) => indexedDB.deleteDatabase(it.name)))"
_FRAMES = """
() => { window.frames_ = []; let last = performance.now();
  const tick = (now) => { window.frames_.push(now - last); last = now; window.frameId = requestAnimationFrame(tick); };
  window.frameId = requestAnimationFrame(tick); }
"""


async def made(world: World, database_url: str) -> tuple[Caller, BoardBuilder]:
    """The board, and who looks at it."""
    ann = await world.person("ann")
    board = await world.board(ann)
    lists = [(await board.list(f"List {number}"))["id"] for number in range(LISTS)]
    with psycopg.connect(database_url, autocommit=True) as connection:
        for list_id in lists:
            connection.execute(_FILL, {"board": board.id, "list": list_id, "count": CARDS})
    return ann, board


async def over_the_wire(ann: Caller, board: BoardBuilder) -> None:
    """Size, packed size, and how long a read takes, first and again."""
    times = []
    for _ in range(5):
        began = time.perf_counter()
        answer = await ann.call("GET", f"/boards/{board.id}", Accept_Encoding="gzip")
        times.append((time.perf_counter() - began) * 1000)
    plain = len(answer.content)
    print(f"snapshot: {plain / 1000:,.0f} kB, packed {len(gzip.compress(answer.content, 1)) / 1000:,.0f} kB")
    print(f"read: first {times[0]:,.0f} ms, then {median(times[1:]):,.0f} ms")


async def in_a_browser(server: ApiProcess, ann: Caller, board: BoardBuilder) -> None:
    """First paint, key to paint, frames of a drag, what lies in the page."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium_program(), args=chromium_arguments())
        context = await browser.new_context(base_url=server.url, viewport={"width": 1440, "height": 900})
        await context.request.post("/api/v1/auth/login", form={"username": ann.user["username"], "password": PASSWORD})
        page = await context.new_page()
        paints = []
        for _ in range(3):
            await page.goto("/")
            await page.get_by_role("heading", level=1).wait_for()
            await page.evaluate(
                "indexedDB.databases().then((all) => all.map((it) => indexedDB.deleteDatabase(it.name)))"
            )
            await page.goto(f"/boards/{board.id}")
            await page.locator("[data-card]").first.wait_for()
            paints.append(await page.evaluate("performance.now()"))
        print(f"navigation to first cards: median {median(paints):,.0f} ms")
        await page.get_by_text("Live").first.wait_for()
        await page.wait_for_timeout(3_000)
        nodes = await page.evaluate("document.querySelectorAll('*').length")
        cards = await page.locator("[data-card]").count()
        print(f"three seconds later: {nodes:,} nodes, {cards:,} of {LISTS * CARDS:,} cards drawn")
        await _keys(page)
        await _drag(page)
        await browser.close()


async def _keys(page: Page) -> None:
    await page.locator("[data-card]").first.focus()
    taken: list[float] = []
    for key in ("ArrowDown", "ArrowDown", "ArrowRight", "ArrowDown", "ArrowLeft", "x", "x", "ArrowDown"):
        await page.evaluate(_KEY_TO_PAINT)
        await page.keyboard.press(key)
        taken.append(await page.evaluate("window.painted"))
    print(f"key to paint: median {median(taken):,.0f} ms, worst {max(taken):,.0f} ms")


async def _drag(page: Page) -> None:
    card, target = page.locator("[data-card]").nth(1), page.locator("section[data-list]").nth(2)
    box, there = await card.bounding_box(), await target.bounding_box()
    assert box is not None
    assert there is not None
    await page.mouse.move(box["x"] + 20, box["y"] + 10)
    await page.mouse.down()
    await page.mouse.move(box["x"] + 30, box["y"] + 20)
    await page.evaluate(_FRAMES)
    await page.mouse.move(there["x"] + 100, there["y"] + 300, steps=60)
    frames: list[float] = await page.evaluate("cancelAnimationFrame(window.frameId), window.frames_")
    await page.mouse.up()
    ordered: list[Any] = sorted(frames)
    print(f"frames of a drag: p50 {median(ordered):.1f} ms, p95 {ordered[int(len(ordered) * 0.95) - 1]:.1f} ms")


async def measure(database_url: str, redis_url: str) -> None:
    """All of it on one server."""
    processes = Processes({**environment(database_url, redis_url), "GROVE_STATIC_DIR": str(DIST)})
    try:
        server = processes.api()
        async with World.at(server.url) as world:
            ann, board = await made(world, database_url)
            await over_the_wire(ann, board)
            await in_a_browser(server, ann, board)
    finally:
        processes.end()


def main() -> int:
    """Measure on servers of its own."""
    with migrated_servers(durable=True) as (database_url, redis_url):
        asyncio.run(measure(database_url, redis_url))
    return 0


if __name__ == "__main__":
    sys.exit(main())

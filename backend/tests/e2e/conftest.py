"""A real browser on a real server with the built client."""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
from playwright.async_api import Browser, BrowserContext, Page, async_playwright, expect

from tests.conftest import DIST
from tests.support.browsers import chromium_arguments, chromium_program
from tests.support.processes import ApiProcess
from tests.support.world import PASSWORD, BoardBuilder, Caller, World

# How long a screen may take is no property: on a busy machine it takes longer.
expect.set_options(timeout=20_000)
# Drawing what moves is a fifth of a browser's work, and few journeys are about that: those ask for `MOVING`.
_SCREEN: dict[str, Any] = {"viewport": {"width": 1280, "height": 800}, "reduced_motion": "reduce"}
MOVING: dict[str, Any] = {"reduced_motion": "no-preference"}
OpenPage = Callable[..., Awaitable[Page]]


@pytest.fixture(scope="session")
async def browser() -> AsyncIterator[Browser]:
    """One browser for all tests."""
    async with async_playwright() as playwright:
        launched = await playwright.chromium.launch(executable_path=chromium_program(), args=chromium_arguments())
        yield launched
        await launched.close()


@pytest.fixture
async def whole_browser() -> AsyncIterator[Browser]:
    """One that can notify somebody, too."""
    async with async_playwright() as playwright:
        program = chromium_program(whole=True)
        launched = await playwright.chromium.launch(executable_path=program, args=chromium_arguments())
        yield launched
        await launched.close()


@pytest.fixture
def server(live_server: ApiProcess) -> ApiProcess:
    """A server that serves the built client, with an empty database."""
    assert (DIST / "index.html").exists(), "build the client first: make web-check"
    return live_server


@pytest.fixture
async def world(server: ApiProcess) -> AsyncIterator[World]:
    """People and boards on that server."""
    async with World.at(server.url) as made:
        yield made


@pytest.fixture
async def ann(world: World) -> Caller:
    """Somebody with an account."""
    return await world.person("ann")


@pytest.fixture
async def bob(world: World) -> Caller:
    """Somebody else."""
    return await world.person("bob")


@pytest.fixture
async def board(world: World, ann: Caller, bob: Caller) -> BoardBuilder:
    """A board of the two with three lists and some cards."""
    made = await world.board(ann, editor=bob)
    for title, cards in {"To do": ["Alder", "Birch", "Cedar"], "Doing": ["Dogwood"], "Done": []}.items():
        it = await made.list(title)
        for card in cards:
            await made.card(it["id"], card)
    return made


@pytest.fixture
async def open_page(browser: Browser, server: ApiProcess) -> AsyncIterator[OpenPage]:
    """Opens a page in a context of its own, signed in as somebody; errors of the page fail the test."""
    contexts: list[BrowserContext] = []
    errors: list[str] = []

    async def open_(person: Caller | None = None, path: str = "/", by: Browser = browser, **options: Any) -> Page:
        context = await by.new_context(base_url=server.url, **{**_SCREEN, **options})
        contexts.append(context)
        page = await context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda said: errors.append(said.text) if "Content Security Policy" in said.text else None)
        if person is not None:
            form = {"username": person.user["username"], "password": PASSWORD}
            answer = await context.request.post("/api/v1/auth/login", form=form)
            assert answer.ok
        await page.goto(path)
        return page

    yield open_
    for context in contexts:
        await context.close()
    assert errors == []

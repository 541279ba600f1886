"""Nothing that people write ever runs (S10): each payload in every field, on every screen that shows it."""

import json
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from tests.e2e.conftest import OpenPage
from tests.support.world import Caller, World

pytestmark = pytest.mark.e2e
PAYLOADS: list[str] = json.loads((Path(__file__).parents[3] / "frontend/tests/payloads.json").read_text("utf-8"))
_ALL = "\n\n".join(PAYLOADS)
_ACTIVE = ("text/html", "image/svg", "application/xhtml", "text/javascript")
_TRAP = "window.pwned = (n) => { window.was_pwned = n }"


def _line(payload: str) -> str:
    return " ".join(payload.split())[:80]


async def _written(world: World, ann: Caller) -> tuple[str, str]:
    """A board with payloads in every field; its id and that of a card with all of them."""
    await ann.ok("PATCH", "/me", {"display_name": _line(PAYLOADS[4])})
    workspace = await world.workspace(ann)
    await ann.ok("PATCH", f"/workspaces/{workspace['id']}", {"name": _line(PAYLOADS[2]), "description": PAYLOADS[0]})
    board = await world.board(ann, workspace)
    await ann.ok("PATCH", f"/boards/{board.id}", {"title": _line(PAYLOADS[5]), "description": _ALL[:2000]})
    column = await board.list(_line(PAYLOADS[6]))
    label = await ann.ok("POST", f"/boards/{board.id}/labels", {"name": _line(PAYLOADS[2])[:40], "color": "sky"})
    cards = [await board.card(column["id"], _line(payload)) for payload in PAYLOADS]
    card = cards[0]["id"]
    await ann.ok("PATCH", f"/cards/{card}", {"description": _ALL})
    await ann.ok("PUT", f"/cards/{card}/labels/{label['id']}")
    await ann.ok("POST", f"/cards/{card}/comments", {"body": _ALL})
    steps = await ann.ok("POST", f"/cards/{card}/checklists", {"title": _line(PAYLOADS[15])})
    await ann.ok("POST", f"/checklists/{steps['id']}/items", {"text": _line(PAYLOADS[16])})
    await ann.upload(f"/cards/{card}/attachments", '"><img src=x onerror=pwned(99)>.svg', b"<svg onload=pwned(98)>")
    await ann.ok("POST", "/growth/journal", {"title": _line(PAYLOADS[2]), "body": _ALL})
    return board.id, card


async def _is_quiet(page: Page) -> None:
    assert await page.evaluate("window.was_pwned") is None
    assert (
        await page.evaluate("document.querySelectorAll('.markdown :is(script,img,svg,iframe,form,style)').length") == 0
    )


async def _is_no_page(ann: Caller, board: str, card: str) -> None:
    """JSON is JSON, files are files, calendars are calendars; each forbids to be anything else."""
    link = await ann.ok("POST", f"/boards/{board}/links", {"name": "all"})
    feed = await ann.ok("POST", "/me/calendar-feeds", {"name": "mine", "assigned": True, "board_ids": [board]})
    file = (await ann.ok("GET", f"/cards/{card}/attachments"))["items"][0]["id"]
    public = "/public/boards/" + link["url"].rsplit("/", 1)[1]
    calendar = "/calendar/" + feed["url"].rsplit("/", 1)[1]
    for path in (f"/boards/{board}", f"/cards/{card}", f"/attachments/{file}", public, calendar, "/me/export"):
        answer = await ann.call("GET", path)
        assert answer.status_code == 200, (path, answer.text)
        assert not answer.headers["content-type"].startswith(_ACTIVE), path
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "'none'" in answer.headers["content-security-policy"]


async def test_nothing_that_people_write_runs(open_page: OpenPage, world: World, ann: Caller) -> None:
    board, card = await _written(world, ann)
    await _is_no_page(ann, board, card)
    page = await open_page(ann, "/")
    asked: list[str] = []
    page.on("request", lambda it: asked.append(it.url))
    page.on("dialog", lambda it: asked.append(f"dialog {it.message}"))
    await page.add_init_script(_TRAP)
    for path, shown in (
        ("/", page.get_by_text(_line(PAYLOADS[5])).first),
        (f"/boards/{board}", page.get_by_text(_line(PAYLOADS[0])).first),
        (f"/boards/{board}/cards/{card}", page.locator(".markdown").nth(1)),
    ):
        await page.goto(path)
        await expect(shown).to_be_visible(timeout=20_000)
        await _is_quiet(page)
    await page.goto("/settings")
    await expect(page.get_by_label("Name that others see")).to_have_value(_line(PAYLOADS[4]))
    await _is_quiet(page)
    assert [url for url in asked if "evil.test" in url or url.startswith("dialog")] == []

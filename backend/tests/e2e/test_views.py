"""Other ways to look at a board, and at one's work on all of them; with the mouse and by keyboard."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from playwright.async_api import Locator, Page, expect

from tests.e2e.conftest import OpenPage
from tests.e2e.test_board import card, live
from tests.e2e.test_pages import faults
from tests.support.world import BoardBuilder, Caller

pytestmark = pytest.mark.e2e


async def sort_and_walk(page: Page, table: Locator, bob: Caller, cedar: str) -> None:
    """Sort by the due date, see what somebody else renames, and walk by keyboard."""
    await table.get_by_role("button", name="Due").press("Enter")
    await table.get_by_role("button", name="Due").press("Enter")
    await expect(table.get_by_role("columnheader", name="Due")).to_have_attribute("aria-sort", "descending")
    await expect(table.locator("tbody [data-card] td.title").first).to_have_text("Cedar")
    await bob.ok("PATCH", f"/cards/{cedar}", {"title": "Cedar tree"})
    await expect(table.get_by_role("link", name="Cedar tree")).to_be_visible()
    await table.get_by_role("link", name="Cedar tree").focus()
    await page.keyboard.press("ArrowDown")
    await expect(table.get_by_role("link", name="Birch")).to_be_focused()
    assert await faults(page) == []


async def test_a_board_as_a_table_and_a_calendar_with_one_filter(
    open_page: OpenPage, ann: Caller, bob: Caller, board: BoardBuilder
) -> None:
    """Sorted and filtered in the address; a due date is changed by keyboard and by drag; others see it live."""
    cards = {it["title"]: it["id"] for it in (await ann.picture(board.id))["cards"]}
    noon = datetime.now(UTC).replace(day=14, hour=12, minute=0, second=0, microsecond=0)
    for title, days in {"Birch": 0, "Cedar": 1}.items():
        await ann.ok("PATCH", f"/cards/{cards[title]}", {"due_at": (noon + timedelta(days=days)).isoformat()})
    page = await open_page(ann, f"/boards/{board.id}", timezone_id="UTC")
    await live(page)

    await page.keyboard.press("2")
    table = page.get_by_test_id("table")
    await expect(table.locator("tbody [data-card] td.title")).to_have_text(["Alder", "Birch", "Cedar", "Dogwood"])
    await sort_and_walk(page, table, bob, cards["Cedar"])
    await page.keyboard.press("/")
    await page.keyboard.type("c")
    await page.keyboard.press("Tab")
    await expect(table.locator("tbody [data-card]")).to_have_count(2)

    await page.keyboard.press("3")
    calendar = page.get_by_test_id("calendar")
    await expect(calendar.locator("[data-card]")).to_have_count(2)
    await expect(page).to_have_url(re.compile("view=calendar"))
    assert await faults(page) == []
    await calendar.get_by_role("link", name="Birch").focus()
    await page.keyboard.press("Alt+ArrowRight")
    there = calendar.locator(f'[data-day="{noon + timedelta(days=1):%Y-%m-%d}"]')
    await expect(there.get_by_role("link")).to_have_count(2)
    await expect(calendar.get_by_role("link", name="Birch")).to_be_focused()
    later = calendar.locator(f'[data-day="{noon + timedelta(days=7):%Y-%m-%d}"]')
    await calendar.get_by_role("link", name="Cedar tree").drag_to(later)
    await expect(later.get_by_role("link", name="Cedar tree")).to_be_visible()
    await page.keyboard.press("Control+Z")
    await expect(there.get_by_role("link", name="Cedar tree")).to_be_visible()
    moved = await ann.ok("GET", f"/cards/{cards['Birch']}")
    assert datetime.fromisoformat(moved["due_at"]) == noon + timedelta(days=1)


async def test_what_happened_is_told_live_and_found_by_person(
    open_page: OpenPage, ann: Caller, bob: Caller, board: BoardBuilder
) -> None:
    """On the board and on the card; nothing for axe to find, on a small phone too."""
    page = await open_page(ann, f"/boards/{board.id}")
    await live(page)
    await page.keyboard.press("A")
    panel = page.get_by_test_id("activity")
    await expect(panel.get_by_text("added the list Done")).to_be_visible()
    alder = next(it for it in (await ann.picture(board.id))["cards"] if it["title"] == "Alder")

    await bob.ok("PATCH", f"/cards/{alder['id']}", {"title": "Alder tree"})

    said = panel.get_by_role("listitem").filter(has_text="renamed Alder to Alder tree")
    await expect(said).to_contain_text(bob.user["display_name"])
    await panel.get_by_label("Who").select_option(label=bob.user["display_name"])
    await expect(panel.get_by_role("listitem")).to_have_count(1)
    assert await faults(page) == []
    await page.set_viewport_size({"width": 320, "height": 640})
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    await panel.get_by_role("button", name="Open: Alder tree").press("Enter")
    sheet = page.get_by_test_id("card-panel")
    await sheet.get_by_role("button", name="Activity").press("Enter")
    await expect(sheet.get_by_text("added this card to To do")).to_be_visible()


async def test_my_work_comes_from_all_boards_and_a_tick_is_enough(
    open_page: OpenPage, ann: Caller, board: BoardBuilder
) -> None:
    cards = {it["title"]: it["id"] for it in (await ann.picture(board.id))["cards"]}
    now = datetime.now(UTC)
    for title, days in {"Alder": -1, "Birch": 3}.items():
        await ann.ok("PUT", f"/cards/{cards[title]}/assignees/{ann.id}")
        await ann.ok("PATCH", f"/cards/{cards[title]}", {"due_at": (now + timedelta(days=days)).isoformat()})
    page = await open_page(ann, "/")
    await expect(page.get_by_role("heading", level=1)).to_be_visible()

    await page.keyboard.press("W")

    work = page.get_by_test_id("work")
    await expect(work.get_by_role("region", name="Overdue").get_by_role("link")).to_have_count(1)
    await expect(work.get_by_role("region", name="In the next 7 days").get_by_role("link")).to_have_count(1)
    assert await faults(page) == []
    await work.get_by_role("checkbox", name="Mark Alder as done").press("Space")
    await expect(work.locator("[data-card]")).to_have_count(1)
    await page.get_by_role("button", name="Undo").click()
    await expect(work.locator("[data-card]")).to_have_count(2)
    await work.get_by_role("link", name=re.compile("Birch")).press("Enter")
    await expect(page.get_by_test_id("card-panel")).to_be_visible()
    await expect(card(page, "Birch")).to_be_attached()


async def test_one_looks_back_by_keyboard_and_comes_back_to_now(
    open_page: OpenPage, ann: Caller, board: BoardBuilder
) -> None:
    """From the activity and by the slider; to look at only; nothing for axe to find."""
    alder = next(it for it in (await ann.picture(board.id))["cards"] if it["title"] == "Alder")
    await ann.ok("PATCH", f"/cards/{alder['id']}", {"title": "Alder tree"})
    await ann.ok("DELETE", f"/cards/{alder['id']}")
    head = (await ann.picture(board.id))["board"]["seq"]
    page = await open_page(ann, f"/boards/{board.id}?at={head}")
    past = page.get_by_test_id("past")
    slider = past.get_by_role("slider")
    await expect(past.get_by_text("Birch")).to_be_visible()
    await expect(past.get_by_text("Alder")).to_have_count(0)

    await slider.press("ArrowLeft")
    await expect(past.get_by_text("Alder tree")).to_be_visible()
    await slider.press("ArrowLeft")
    await expect(past.get_by_text("Alder", exact=True)).to_be_visible()
    assert await faults(page) == []
    await expect(page).to_have_url(re.compile(f"at={head - 2}"))
    await slider.press("Home")
    await expect(past.get_by_text("There were no lists yet")).to_be_visible()
    await past.get_by_role("button", name="Back to now").press("Enter")
    await live(page)
    await expect(card(page, "Birch")).to_be_visible()

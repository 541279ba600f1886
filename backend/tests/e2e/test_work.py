"""Who is to do a card, and its steps, as two people use them."""

import pytest
from playwright.async_api import Page, expect

from tests.e2e.conftest import OpenPage
from tests.e2e.test_board import card, live
from tests.e2e.test_pages import faults
from tests.support.world import BoardBuilder, Caller

pytestmark = pytest.mark.e2e


async def opened(page: Page, title: str) -> None:
    """Open a card by keyboard."""
    await live(page)
    await card(page, title).press("Enter")
    await expect(page.get_by_test_id("card-panel")).to_be_visible()


async def test_a_card_is_given_to_somebody_by_keyboard(
    open_page: OpenPage, ann: Caller, bob: Caller, board: BoardBuilder
) -> None:
    at_ann, at_bob = await open_page(ann, f"/boards/{board.id}"), await open_page(bob, f"/boards/{board.id}")
    await live(at_bob)
    await opened(at_ann, "Alder")
    panel = at_ann.get_by_test_id("card-panel")
    await panel.get_by_role("button", name="People").press("Enter")
    await panel.get_by_role("checkbox", name=bob.user["display_name"]).press("Space")

    given = card(at_bob, "Alder").get_by_role("img", name=f"Given to: {bob.user['display_name']}")
    await expect(given).to_be_visible()
    await panel.get_by_role("checkbox", name=bob.user["display_name"]).press("Space")
    await expect(given).to_have_count(0)


async def test_steps_are_written_ticked_and_moved_before_the_others_eyes(
    open_page: OpenPage, ann: Caller, bob: Caller, board: BoardBuilder
) -> None:
    """Several at once from the clipboard's lines; offline ones arrive later; nothing for axe to find."""
    at_ann, at_bob = await open_page(ann, f"/boards/{board.id}"), await open_page(bob, f"/boards/{board.id}")
    await opened(at_ann, "Birch")
    await opened(at_bob, "Birch")
    panel, seen = at_ann.get_by_test_id("card-panel"), at_bob.get_by_test_id("card-panel")
    await panel.get_by_role("button", name="Add a checklist").press("Enter")
    await panel.get_by_role("textbox", name="Name of the new checklist").fill("Before the frost")
    await panel.get_by_role("textbox", name="Name of the new checklist").press("Enter")
    field = panel.get_by_role("textbox", name="New step of Before the frost")
    await field.fill("- Mulch\n- Cover the roses\n2. Lift the dahlias")
    await field.press("Enter")

    steps = seen.locator("[data-step] .words")
    await expect(steps).to_have_text(["Mulch", "Cover the roses", "Lift the dahlias"])
    await at_ann.context.set_offline(True)
    await panel.get_by_role("checkbox", name="Mulch").press("Space")
    await expect(panel.get_by_text("1 of 3")).to_be_visible()
    await at_ann.context.set_offline(False)
    await expect(seen.get_by_role("checkbox", name="Mulch")).to_be_checked()
    await seen.get_by_role("checkbox", name="Lift the dahlias").press("Alt+ArrowUp")
    await expect(panel.locator("[data-step] .words")).to_have_text(["Mulch", "Lift the dahlias", "Cover the roses"])
    assert await faults(at_ann) == []
    await at_bob.keyboard.press("Escape")
    await expect(card(at_bob, "Birch")).to_contain_text("1/3")


async def test_picked_cards_get_a_label_together(open_page: OpenPage, ann: Caller, board: BoardBuilder) -> None:
    """By keyboard; the box says where only some of them have it; undone as one."""
    await ann.ok("POST", f"/boards/{board.id}/labels", {"name": "Urgent", "color": "clay"})
    page = await open_page(ann, f"/boards/{board.id}")
    await live(page)
    await card(page, "Alder").focus()
    await page.keyboard.press("Shift+X")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Shift+X")
    await page.get_by_test_id("bulk").get_by_role("button", name="Labels").press("Enter")
    dialog = page.get_by_role("dialog")
    await dialog.get_by_role("checkbox", name="Urgent").press("Space")
    assert await faults(page) == []
    await dialog.get_by_role("button", name="Save").press("Enter")

    await expect(page.locator("[data-card] .chip")).to_have_count(2)
    await page.get_by_role("button", name="Undo").first.click()
    await expect(page.locator("[data-card] .chip")).to_have_count(0)


async def test_a_filter_stays_in_the_address(
    open_page: OpenPage, ann: Caller, bob: Caller, board: BoardBuilder
) -> None:
    """Over a reload and through an open card; it counts what it shows, and one press takes it away."""
    first = (await ann.picture(board.id))["cards"][0]
    await ann.ok("PUT", f"/cards/{first['id']}/assignees/{bob.id}")
    page = await open_page(bob, f"/boards/{board.id}")
    await live(page)
    await page.get_by_role("button", name="Filter").press("Enter")
    await page.get_by_role("checkbox", name="Me").press("Space")
    assert await faults(page) == []
    await page.keyboard.press("Escape")
    await expect(page.locator("[data-card]")).to_have_count(1)
    await expect(page.get_by_test_id("filter-count")).to_contain_text("1 of 4 cards")

    await page.reload()
    await expect(page.locator("[data-card]")).to_have_count(1)
    await page.locator("[data-card]").press("Enter")
    await expect(page.get_by_test_id("card-panel")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.locator("[data-card]")).to_have_count(1)
    await page.get_by_test_id("filter-count").press("Enter")
    await expect(page.locator("[data-card]")).to_have_count(4)

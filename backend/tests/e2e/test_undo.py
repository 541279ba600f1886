"""Many cards at once, and taking back what one did: with the keyboard, while somebody else looks on."""

import pytest
from playwright.async_api import Locator, expect

from tests.e2e.conftest import OpenPage
from tests.e2e.test_board import card, live, see
from tests.e2e.test_pages import faults
from tests.support.world import BoardBuilder, Caller

pytestmark = pytest.mark.e2e


async def test_cards_are_picked_moved_and_brought_back_by_keyboard(
    open_page: OpenPage, ann: Caller, bob: Caller, board: BoardBuilder
) -> None:
    at_ann, at_bob = await open_page(ann, f"/boards/{board.id}"), await open_page(bob, f"/boards/{board.id}")
    await live(at_ann)
    await live(at_bob)

    await card(at_ann, "Alder").focus()
    await at_ann.keyboard.press("Shift+X")
    await at_ann.keyboard.press("ArrowDown")
    await expect(card(at_ann, "Birch")).to_be_focused()
    await at_ann.keyboard.press("Shift+X")
    await expect(at_ann.get_by_test_id("bulk")).to_contain_text("2 cards picked")
    await at_ann.keyboard.press("m")
    dialog = at_ann.get_by_role("dialog")
    await dialog.get_by_label("List", exact=True).select_option("Doing")
    await dialog.get_by_label("Position").select_option("At the top")
    await dialog.get_by_role("button", name="Move").press("Enter")
    for page in (at_ann, at_bob):
        await see(page, "Doing", ["Alder", "Birch", "Dogwood"])
    await expect(at_ann.get_by_test_id("bulk")).to_have_count(0)

    await card(at_bob, "Alder").hover()
    await at_bob.keyboard.press("x")
    await expect(card(at_ann, "Alder")).to_have_class(r"card done")
    await at_ann.keyboard.press("Control+z")
    for page in (at_ann, at_bob):
        await see(page, "To do", ["Alder", "Birch", "Cedar"])
    await at_ann.keyboard.press("Control+Shift+z")
    for page in (at_ann, at_bob):
        await see(page, "Doing", ["Alder", "Birch", "Dogwood"])


async def test_picked_cards_are_filled_in_and_sent_to_another_board(
    open_page: OpenPage, ann: Caller, board: BoardBuilder
) -> None:
    """By keyboard, and undone as one each."""
    await ann.ok("POST", f"/boards/{board.id}/fields", {"name": "Beds", "kind": "number"})
    there = await ann.ok("POST", f"/workspaces/{board.workspace_id}/boards", {"title": "Orchard"})
    await ann.ok("POST", f"/boards/{there['id']}/lists", {"title": "There"})
    page, elsewhere = await open_page(ann, f"/boards/{board.id}"), await open_page(ann, f"/boards/{there['id']}")
    await live(page)
    await live(elsewhere)

    async def pick(action: str) -> Locator:
        await card(page, "Alder").focus()
        await page.keyboard.press("Shift+X")
        await page.keyboard.press("ArrowDown")
        await page.keyboard.press("Shift+X")
        await page.get_by_test_id("bulk").get_by_role("button", name=action).press("Enter")
        return page.get_by_role("dialog")

    dialog = await pick("Field")
    await dialog.get_by_label("Beds").fill("3")
    assert await faults(page) == []
    await dialog.get_by_label("Beds").press("Enter")
    filled = page.locator("[data-card] .value")
    await expect(filled).to_have_text(["Beds: 3", "Beds: 3"])
    await page.keyboard.press("Control+z")
    await expect(filled).to_have_count(0)

    dialog = await pick("Move to")
    await dialog.get_by_label("Board", exact=True).select_option("Orchard")
    await expect(dialog.get_by_label("List", exact=True)).to_contain_text("There")
    assert await faults(page) == []
    await dialog.get_by_role("button", name="Move").press("Enter")
    await see(page, "To do", ["Cedar"])
    await see(elsewhere, "There", ["Alder", "Birch"])
    await page.keyboard.press("Control+z")
    await see(page, "To do", ["Alder", "Birch", "Cedar"])


async def test_what_somebody_moved_on_can_no_longer_be_undone(
    open_page: OpenPage, ann: Caller, bob: Caller, board: BoardBuilder
) -> None:
    page = await open_page(ann, f"/boards/{board.id}")
    await live(page)
    await card(page, "Alder").hover()
    await page.keyboard.press("c")
    await see(page, "To do", ["Birch", "Cedar"])
    archived = (await board.events())[-1]["event"]["data"]["card_id"]
    await bob.ok("PATCH", f"/cards/{archived}", {"archived": False})
    await see(page, "To do", ["Alder", "Birch", "Cedar"])

    await page.keyboard.press("Control+z")

    await expect(page.get_by_text("This can no longer be undone.")).to_be_visible()


async def test_deleted_cards_come_back_from_the_trash_by_keyboard(
    open_page: OpenPage, ann: Caller, board: BoardBuilder
) -> None:
    page = await open_page(ann, f"/boards/{board.id}")
    await live(page)
    await card(page, "Alder").click(modifiers=["Shift"])
    await card(page, "Cedar").click(modifiers=["Shift"])
    bar = page.get_by_test_id("bulk")
    await expect(bar).to_contain_text("3 cards picked")
    await bar.get_by_role("button", name="Delete").press("Enter")
    await see(page, "To do", [])

    await page.get_by_role("button", name="Board menu").press("Enter")
    await page.get_by_role("menuitem", name="Trash").press("Enter")
    dialog = page.get_by_role("dialog")
    item = dialog.get_by_role("listitem").filter(has_text="Birch")
    await item.get_by_role("button", name="Restore").press("Enter")
    await see(page, "To do", ["Birch"])
    for title in ("Alder", "Cedar"):
        await dialog.get_by_role("checkbox", name=title).press("Space")
    assert await faults(page) == []
    await dialog.get_by_role("button", name="Restore 2").press("Enter")
    await page.keyboard.press("Escape")

    await see(page, "To do", ["Alder", "Birch", "Cedar"])


async def test_what_is_archived_is_found_and_comes_back(open_page: OpenPage, ann: Caller, board: BoardBuilder) -> None:
    page = await open_page(ann, f"/boards/{board.id}")
    await live(page)
    await card(page, "Birch").hover()
    await page.keyboard.press("c")
    await see(page, "To do", ["Alder", "Cedar"])
    await page.get_by_role("button", name="Board menu").click()
    await page.get_by_role("menuitem", name="Archive", exact=True).click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("Find in the archive").fill("bir")
    await expect(dialog.get_by_role("listitem")).to_have_count(1)
    await dialog.get_by_role("button", name="Restore").press("Enter")
    await page.keyboard.press("Escape")

    await expect(card(page, "Birch")).to_be_visible()


async def test_a_full_list_says_so_and_a_board_shows_its_ground(
    open_page: OpenPage, ann: Caller, board: BoardBuilder
) -> None:
    page = await open_page(ann, f"/boards/{board.id}")
    await live(page)
    await page.get_by_role("button", name="Menu of Doing").click()
    await page.get_by_role("menuitem", name="Limit cards").click()
    await page.get_by_label("At most so many open cards").fill("1")
    await page.keyboard.press("Enter")
    await expect(page.get_by_label("1 card, limit 1, full")).to_have_text("1 / 1")
    await page.wait_for_function("document.querySelector('[data-testid=connection]').dataset.state === 'live'")

    await card(page, "Alder").focus()
    for key in ("Space", "ArrowRight", "Space"):
        await page.keyboard.press(key)

    await expect(page.get_by_text("This list has reached its limit.")).to_be_visible()
    await see(page, "To do", ["Alder", "Birch", "Cedar"])

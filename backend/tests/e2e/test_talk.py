"""Talking about a card, as people do it: with the keyboard, with a name, with and without a network."""

import pytest
from playwright.async_api import Page, expect

from tests.e2e.conftest import OpenPage
from tests.e2e.test_board import live
from tests.e2e.test_pages import faults
from tests.support.world import BoardBuilder, Caller

pytestmark = pytest.mark.e2e


async def open_card(page: Page, board: BoardBuilder, title: str = "Alder") -> None:
    """Open a card's panel by its address."""
    cards = (await board.owner.picture(board.id))["cards"]
    card_id = next(it["id"] for it in cards if it["title"] == title)
    await page.goto(page.url.split("/boards/")[0] + f"/boards/{board.id}/cards/{card_id}")
    await expect(page.get_by_role("region", name="Comments").get_by_label("Write a comment")).to_be_visible()


async def test_a_comment_with_a_name_by_keyboard(
    open_page: OpenPage, ann: Caller, bob: Caller, board: BoardBuilder
) -> None:
    at_ann, at_bob = await open_page(ann, f"/boards/{board.id}"), await open_page(bob, f"/boards/{board.id}")
    for page in (at_ann, at_bob):
        await live(page)
        await open_card(page, board)
    name = bob.user["username"]

    field = at_ann.get_by_label("Write a comment")
    await field.press_sequentially("Look, @bob")
    await expect(at_ann.get_by_role("option").filter(has_text=name)).to_have_attribute("aria-selected", "true")
    await field.press("Enter")
    await field.press_sequentially("the *first* one")
    await expect(field).to_have_value(f"Look, @{name} the *first* one")
    await field.press("Control+Enter")

    for page in (at_ann, at_bob):
        said = page.locator("[data-comment]")
        await expect(said.locator(".mention")).to_have_text(f"@{name}")
        await expect(said.locator("em")).to_have_text("first")
    await expect(field).to_have_value("")
    await at_bob.get_by_role("button", name="Add a sign").press("Enter")
    await at_bob.get_by_role("button", name="Sprout").press("Enter")
    await expect(at_ann.get_by_role("button", name="1 Sprout:")).to_be_visible()
    for page in (at_ann, at_bob):
        assert await faults(page) == []


async def test_a_draft_survives_a_reload_and_a_comment_an_outage(
    open_page: OpenPage, ann: Caller, board: BoardBuilder
) -> None:
    page = await open_page(ann, f"/boards/{board.id}")
    await live(page)
    await open_card(page, board)
    await page.get_by_label("Write a comment").fill("Half a thought")
    await page.reload()
    await expect(page.get_by_label("Write a comment")).to_have_value("Half a thought")

    await page.context.set_offline(True)
    await page.get_by_label("Write a comment").press("Control+Enter")
    await expect(page.locator("[data-comment]")).to_contain_text("not sent yet")
    await page.context.set_offline(False)

    await expect(page.locator("[data-comment]")).not_to_contain_text("not sent yet")
    await expect(page.locator("[data-comment]")).to_have_count(1)


async def test_a_file_is_attached_by_drop_and_by_keyboard_and_opened(
    open_page: OpenPage, ann: Caller, bob: Caller, board: BoardBuilder
) -> None:
    at_ann, at_bob = await open_page(ann, f"/boards/{board.id}"), await open_page(bob, f"/boards/{board.id}")
    for page in (at_ann, at_bob):
        await live(page)
        await open_card(page, board)

    dropped = await at_ann.evaluate_handle(
        "() => { const data = new DataTransfer();"
        " data.items.add(new File(['All about beans.'], 'beans.txt', { type: 'text/html' })); return data; }"
    )
    panel = at_ann.get_by_test_id("card-panel")
    await panel.dispatch_event("dragover", {"dataTransfer": dropped})
    await expect(panel.get_by_text("Drop to attach")).to_be_visible()
    await panel.dispatch_event("drop", {"dataTransfer": dropped})

    for page in (at_ann, at_bob):
        await expect(page.locator("[data-attachment]")).to_contain_text("beans.txt")
    async with at_bob.expect_download() as waiting:
        await at_bob.get_by_role("button", name="Download beans.txt").press("Enter")
    download = await waiting.value
    assert download.suggested_filename == "beans.txt"
    assert (await download.path()).read_text() == "All about beans."
    await at_ann.get_by_role("button", name="Delete beans.txt").click()
    await at_ann.get_by_role("button", name="Delete", exact=True).last.click()
    await expect(at_bob.locator("[data-attachment]")).to_have_count(0)

    async with at_ann.expect_file_chooser() as choosing:
        await panel.get_by_role("button", name="Add files").press("Enter")
    await (await choosing.value).set_files({"name": "peas.txt", "mimeType": "text/plain", "buffer": b"All about peas."})
    await expect(at_bob.locator("[data-attachment]")).to_contain_text("peas.txt")


async def test_the_history_shows_who_changed_what_and_brings_it_back(
    open_page: OpenPage, ann: Caller, bob: Caller, board: BoardBuilder
) -> None:
    card = next(it for it in (await ann.picture(board.id))["cards"] if it["title"] == "Alder")
    await ann.ok("PATCH", f"/cards/{card['id']}", {"description": "two rows of beans"})
    await bob.ok("PATCH", f"/cards/{card['id']}", {"description": "two rows of peas"})
    page = await open_page(ann, f"/boards/{board.id}")
    await live(page)
    await open_card(page, board)

    await page.get_by_role("button", name="History").press("Enter")
    dialog = page.get_by_role("dialog", name="History of the description")
    await dialog.locator("li button").first.press("Enter")
    await expect(dialog.locator("del")).to_contain_text("beans")
    await expect(dialog.locator("ins")).to_contain_text("peas")
    await dialog.locator("li button.item").last.press("Enter")
    await expect(dialog.locator("ins")).to_contain_text("two rows of beans")
    await dialog.get_by_role("button", name="Restore this text").press("Enter")

    await expect(page.get_by_role("region", name="Description")).to_contain_text("two rows of beans")

"""A board is shown to somebody without an account, and to other programs."""

import os
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from tests.e2e.conftest import OpenPage
from tests.e2e.test_pages import faults
from tests.support.world import BoardBuilder, Caller

pytestmark = pytest.mark.e2e
_SHOTS = os.environ.get("GROVE_SCREENSHOTS")


async def _look(page: Page, name: str) -> None:
    """Nothing on this screen keeps anybody out; kept as a picture where pictures are wanted."""
    if _SHOTS:
        await page.screenshot(path=Path(_SHOTS) / f"{name}.png")
    assert await faults(page) == []


async def test_a_link_shows_the_board_until_it_is_revoked(
    open_page: OpenPage, ann: Caller, board: BoardBuilder
) -> None:
    todo = (await ann.picture(board.id))["lists"][0]
    await board.card(todo["id"], "Elder", description="With **berries**.")
    page = await open_page(ann, f"/boards/{board.id}")
    await page.get_by_role("button", name="Board menu").click()
    await page.get_by_role("menuitem", name="Share this board").click()
    await page.get_by_role("textbox", name="Name optional").fill("Neighbours")
    await page.get_by_role("button", name="Make a link").click()
    address = await page.get_by_label("Your new link").input_value()
    await _look(page, "share")

    visitor = await open_page(path=f"/p/{address.rsplit('/', 1)[1]}")
    await expect(visitor.get_by_role("heading", name="Garden")).to_be_visible()
    await _look(visitor, "public")
    await visitor.get_by_role("button", name="Elder").click()
    await expect(visitor.get_by_role("dialog").get_by_text("berries")).to_be_visible()

    await page.get_by_role("button", name="Revoke Neighbours").click()
    await expect(page.get_by_text("There is no public link.")).to_be_visible()
    await visitor.reload()
    await expect(visitor.get_by_text("This link leads nowhere")).to_be_visible()
    await _look(visitor, "public-gone")


async def test_a_webhook_is_added_and_its_secret_shown_once(
    open_page: OpenPage, ann: Caller, board: BoardBuilder
) -> None:
    page = await open_page(ann, f"/boards/{board.id}", viewport={"width": 390, "height": 844}, color_scheme="dark")
    await page.get_by_role("button", name="Board menu").click()
    await page.get_by_role("menuitem", name="Webhooks").click()
    await page.get_by_label("Address").fill("https://10.0.0.1/hook")
    await page.get_by_role("button", name="Add webhook").click()
    await expect(page.get_by_text("Grove does not send requests to this address.")).to_be_visible()

    await page.get_by_label("Address").fill("https://example.org/hook")
    await page.get_by_role("button", name="Add webhook").click()
    assert (await page.get_by_label("Secret for the signature").input_value()).startswith("whsec_")
    await page.get_by_role("button", name="Log").click()
    await expect(page.get_by_text("Nothing was sent yet.")).to_be_visible()
    await _look(page, "webhooks-phone-dark")
    await page.get_by_role("button", name="Switch off").click()
    await expect(page.get_by_text("Off", exact=True)).to_be_visible()
    await page.get_by_role("button", name="Delete").click()
    await expect(page.get_by_text("No webhook yet")).to_be_visible()


async def test_a_calendar_address_is_made_and_revoked(open_page: OpenPage, ann: Caller, board: BoardBuilder) -> None:
    page = await open_page(ann, "/settings", viewport={"width": 390, "height": 844})
    await page.get_by_label("All of “Garden”").check()
    await page.get_by_role("button", name="Make an address").click()
    address = await page.get_by_label("Your new address").input_value()
    answer = await page.request.get(address)
    assert (answer.status, (await answer.text())[:15]) == (200, "BEGIN:VCALENDAR")
    await _look(page, "calendar-phone")

    await page.get_by_role("button", name="Revoke Grove").click()
    await expect(page.get_by_role("button", name="Revoke Grove")).to_have_count(0)
    assert (await page.request.get(address)).status == 404

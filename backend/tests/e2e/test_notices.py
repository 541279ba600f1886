"""The notification centre, as somebody uses it who is named elsewhere."""

import asyncio

import pytest
from playwright.async_api import expect

from tests.e2e.conftest import OpenPage
from tests.e2e.test_pages import faults
from tests.support.processes import Processes
from tests.support.world import BoardBuilder, Caller

pytestmark = pytest.mark.e2e


async def test_a_mention_lights_the_bell_and_leads_to_its_card(
    open_page: OpenPage, processes: Processes, ann: Caller, bob: Caller, board: BoardBuilder
) -> None:
    """Through the outbox and a worker; by keyboard; on a phone's width; what is read is read."""
    await asyncio.to_thread(processes.start, "worker")
    await asyncio.to_thread(processes.start, "scheduler")
    page = await open_page(bob, "/settings", viewport={"width": 390, "height": 800})
    await expect(page.get_by_test_id("connection")).to_have_attribute("data-state", "live")
    cards = (await ann.picture(board.id))["cards"]
    await ann.ok("POST", f"/cards/{cards[0]['id']}/comments", {"body": f"@{bob.user['username']} the beans are up"})

    await expect(page.get_by_test_id("unread")).to_have_text("2")
    await page.get_by_role("button", name="2 unread notifications").press("Enter")
    notice = page.get_by_test_id("notice").filter(has_text="mentioned you")
    await expect(notice).to_contain_text("the beans are up")
    await expect(notice).to_contain_text("because you were mentioned")
    assert await faults(page) == []
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    await page.get_by_role("button", name=cards[0]["title"], exact=False).first.press("Enter")
    await expect(page.get_by_test_id("card-panel")).to_be_visible()
    await expect(page.get_by_test_id("unread")).to_have_text("1")
    await page.goto("/notifications")
    await page.get_by_role("button", name="Mark all as read").press("Enter")
    await expect(page.get_by_test_id("unread")).to_have_count(0)

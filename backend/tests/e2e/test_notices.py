"""The notification centre, as somebody uses it who is named elsewhere."""

import asyncio
import json
import re
from functools import partial
from typing import Any

import psycopg
import pytest
from playwright.async_api import Browser, Page, expect

from tests.e2e.conftest import OpenPage
from tests.e2e.test_pages import faults
from tests.support.processes import Processes
from tests.support.world import BoardBuilder, Caller

pytestmark = pytest.mark.e2e
_REMIND_NOW = """
UPDATE growth.day_reminder SET next_at = now(), hour = extract(hour FROM now() AT TIME ZONE (
  SELECT time_zone FROM growth.profile p WHERE p.user_id = growth.day_reminder.user_id))
"""
# Twice as long as until the scheduler looks again, and as much for a machine that is busy.
_NEXT_LOOK_MS = 60_000


async def test_a_mention_lights_the_bell_and_leads_to_its_card(
    open_page: OpenPage, processes: Processes, database_url: str, ann: Caller, bob: Caller, board: BoardBuilder
) -> None:
    """Through the outbox and a worker; by keyboard; on a phone's width; what is read is read. So does a reminder."""
    for part in ("worker", "scheduler"):
        await (await asyncio.to_thread(processes.start, part)).has_said(f"{part} ready")
    page = await open_page(bob, "/settings", viewport={"width": 390, "height": 800})
    await expect(page.get_by_test_id("connection")).to_have_attribute("data-state", "live")
    cards = (await ann.picture(board.id))["cards"]
    await ann.ok("POST", f"/cards/{cards[0]['id']}/comments", {"body": f"@{bob.user['username']} the beans are up"})

    await expect(page.get_by_test_id("unread")).to_have_text("3")
    await page.get_by_role("button", name="3 unread notifications").press("Enter")
    notice = page.get_by_test_id("notice").filter(has_text="mentioned you")
    await expect(notice).to_contain_text("the beans are up")
    await expect(notice).to_contain_text("because you were mentioned")
    assert await faults(page) == []
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    await page.get_by_role("button", name=cards[0]["title"], exact=False).first.press("Enter")
    await expect(page.get_by_test_id("card-panel")).to_be_visible()
    await expect(page.get_by_test_id("unread")).to_have_text("2")
    async with page.expect_response(re.compile(r"/notifications\?")):
        await page.goto("/cave")
    await expect(page.get_by_role("heading", name="The Cave")).to_be_visible()
    await expect(page.get_by_test_id("unread")).to_have_count(0)
    await page.goto("/notifications")
    # A badge is away, too, as long as the page has not asked.
    await expect(page.get_by_test_id("unread")).to_have_text("2")
    await page.get_by_role("button", name="Mark all as read").press("Enter")
    await expect(page.get_by_test_id("unread")).to_have_count(0)

    await ask_to_be_reminded(page)
    async with await psycopg.AsyncConnection.connect(database_url, autocommit=True) as connection:
        await connection.execute(_REMIND_NOW)
    bell = page.get_by_role("button", name="1 unread notification")
    await expect(bell).to_be_visible(timeout=_NEXT_LOOK_MS)
    await bell.press("Enter")
    await expect(page.get_by_test_id("notice").first).to_contain_text("A moment for yourself, if you like")
    await page.get_by_role("button", name="Your own side").press("Enter")
    await expect(page).to_have_url(re.compile("/grove$"))
    await expect(page.get_by_test_id("unread")).to_have_count(0)


async def ask_to_be_reminded(page: Page) -> None:
    """Have a word said at noon."""
    await page.goto("/grove?at=reminder")
    dialog = page.get_by_role("dialog", name="Reminders")
    await dialog.get_by_label("Say a word to me").check()
    await dialog.get_by_label("At about").select_option("12")
    assert await faults(page) == []
    await dialog.get_by_role("button", name="Save").press("Enter")
    await expect(page.get_by_text("Reminders are on.")).to_be_visible()


async def test_people_choose_what_they_hear_and_their_browser_shows_what_is_pushed(
    open_page: OpenPage, whole_browser: Browser, bob: Caller, board: BoardBuilder
) -> None:
    """The push itself is handed over by the browser's own tools: no service of the internet is asked."""
    page = await open_page(bob, "/settings", by=whole_browser, viewport={"width": 320, "height": 800})
    settings = page.get_by_test_id("notification-settings")
    tick = settings.get_by_label("Comments where I take part: Push")
    quiet, begin = settings.get_by_label("Quiet hours"), settings.get_by_label("From")
    for change in (tick.check, quiet.check, partial(begin.fill, "21:30")):
        async with page.expect_response(lambda it: it.request.method == "PATCH"):
            await change()
    await expect(settings.get_by_role("status")).to_contain_text("not told by push")
    assert await faults(page) == []
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    await page.reload()
    await expect(tick).to_be_checked()
    await expect(settings.get_by_label("From")).to_have_value("21:30")

    await page.goto(f"/boards/{board.id}")
    await page.get_by_role("button", name="Board menu").press("Enter")
    await page.get_by_role("menuitem", name="What I hear").press("Enter")
    async with page.expect_response("**/watch"):
        await page.get_by_label("The whole board").select_option("muted")
    assert await faults(page) == []
    assert (await bob.ok("GET", f"/boards/{board.id}/watch"))["level"] == "muted"

    tools = await page.context.new_cdp_session(page)
    workers: asyncio.Future[dict[str, Any]] = asyncio.get_running_loop().create_future()
    tools.on("ServiceWorker.workerRegistrationUpdated", lambda said: workers.done() or workers.set_result(said))
    await page.context.grant_permissions(["notifications"])
    await page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    await tools.send("ServiceWorker.enable")
    number = (await asyncio.wait_for(workers, 20))["registrations"][0]["registrationId"]
    message = {"id": "7", "title": "Alder", "body": "Ann mentioned you", "path": f"/boards/{board.id}"}
    origin = await page.evaluate("location.origin")
    for _ in range(2):
        push = {"origin": origin, "registrationId": number, "data": json.dumps(message)}
        await tools.send("ServiceWorker.deliverPushMessage", push)
    shown = "navigator.serviceWorker.ready.then((it) => it.getNotifications()).then((all) => all.map((it) => it.title))"
    # The second takes the place of the first, which is away for a moment.
    await page.wait_for_function(f"{shown}.then((all) => all.join() === 'Alder')")

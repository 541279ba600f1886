"""What a board asks of its cards, covers, copies and templates, by keyboard, and seen by somebody else."""

import asyncio
import re

import pytest
from playwright.async_api import Page, expect

from tests.e2e.conftest import OpenPage
from tests.e2e.test_board import card, live
from tests.e2e.test_pages import faults
from tests.support.processes import Processes
from tests.support.world import BoardBuilder, Caller, pixel

pytestmark = pytest.mark.e2e


async def add_fields(page: Page) -> None:
    """Give the board a number and a choice, from an open card."""
    await page.get_by_role("button", name="Add a field").press("Enter")
    await page.get_by_label("Name", exact=True).fill("Beds")
    await page.get_by_label("Kind").select_option("Number")
    await page.get_by_label("Name", exact=True).press("Enter")
    await expect(page.get_by_label("Name of Beds")).to_be_visible()
    await page.get_by_label("Name", exact=True).fill("Priority")
    await page.get_by_label("Kind").select_option("Choice")
    await page.get_by_label("Another choice").fill("High")
    await page.get_by_label("Another choice").press("Enter")
    await page.get_by_role("button", name="Add field").press("Enter")
    await expect(page.get_by_label("Name of Priority")).to_be_visible()
    assert await faults(page) == []
    await page.keyboard.press("Escape")


async def test_fields_and_a_cover_by_keyboard(
    open_page: OpenPage, processes: Processes, ann: Caller, bob: Caller, board: BoardBuilder
) -> None:
    await asyncio.to_thread(processes.start, "worker")
    await asyncio.to_thread(processes.start, "scheduler")
    at_ann, at_bob = await open_page(ann, f"/boards/{board.id}"), await open_page(bob, f"/boards/{board.id}")
    for page in (at_ann, at_bob):
        await live(page)
    card = next(it for it in (await ann.picture(board.id))["cards"] if it["title"] == "Alder")
    await at_ann.locator(f"[data-card='{card['id']}']").press("Enter")
    await add_fields(at_ann)

    fields = at_ann.get_by_role("region", name="Fields")
    await fields.get_by_label("Beds").fill("3.5")
    await fields.get_by_label("Beds").press("Tab")
    await fields.get_by_label("Priority").select_option("High")

    seen = at_bob.locator(f"[data-card='{card['id']}']")
    await expect(seen.locator(".value")).to_have_text(["Beds: 3.5", "Priority: High"])

    assert (await ann.upload(f"/cards/{card['id']}/attachments", "bean.png", pixel())).status_code == 201
    await at_ann.get_by_role("button", name="Show bean.png on the front").press("Enter", timeout=20_000)
    await expect(seen.locator(".cover img")).to_be_visible(timeout=20_000)
    await expect(at_ann.get_by_role("button", name="No longer show bean.png")).to_be_visible()
    for page in (at_ann, at_bob):
        assert await faults(page) == []
    await at_ann.keyboard.press("Escape")
    await at_bob.get_by_role("button", name="Filter", exact=True).press("Enter")
    await at_bob.get_by_role("group", name="Fields").get_by_label("Priority").select_option("High")
    assert await faults(at_bob) == []
    await at_bob.keyboard.press("Escape")
    await expect(at_bob.locator("[data-card]")).to_have_count(1)


async def test_copies_templates_and_a_list_that_is_sent_and_brought_back(
    open_page: OpenPage, ann: Caller, bob: Caller, board: BoardBuilder
) -> None:
    other = await ann.ok("POST", f"/workspaces/{board.workspace_id}/boards", {"title": "Orchard"})
    at_ann, at_bob = await open_page(ann, f"/boards/{board.id}"), await open_page(bob, f"/boards/{board.id}")
    for page in (at_ann, at_bob):
        await live(page)
    card = next(it for it in (await ann.picture(board.id))["cards"] if it["title"] == "Alder")
    await at_ann.locator(f"[data-card='{card['id']}']").press("Enter")
    await at_ann.get_by_role("button", name="Copy", exact=True).press("Enter")
    assert await faults(at_ann) == []
    await at_ann.get_by_label("Name", exact=True).fill("Alder again")
    await at_ann.get_by_label("Name", exact=True).press("Enter")
    await expect(at_bob.locator("[data-card]", has_text="Alder again")).to_be_visible()
    await at_ann.keyboard.press("Escape")

    await at_ann.get_by_role("button", name="Menu of Doing").press("Enter")
    await at_ann.get_by_role("menuitem", name="Send to another board").press("Enter")
    await expect(at_ann.get_by_label("Board", exact=True)).to_have_value(other["id"])
    assert await faults(at_ann) == []
    await at_ann.get_by_role("button", name="Move", exact=True).press("Enter")
    await expect(at_bob.get_by_role("region", name="Doing")).to_have_count(0)
    await expect(at_ann.get_by_role("region", name="Doing")).to_have_count(0)
    assert [it["title"] for it in (await ann.picture(other["id"]))["cards"]] == ["Dogwood"]
    await at_ann.keyboard.press("Control+z")
    await expect(at_bob.get_by_role("region", name="Doing").locator("[data-card]")).to_have_count(1)

    await at_ann.get_by_role("button", name="Board menu").press("Enter")
    await at_ann.get_by_role("menuitem", name="Use as a template").press("Enter")
    await expect(at_bob.get_by_text("Template", exact=True)).to_be_visible()
    async with at_ann.expect_response("**/star"):
        await at_ann.get_by_role("button", name="Star Garden").press("Enter")
    await at_ann.goto("/")
    await at_ann.get_by_role("button", name="New board").first.press("Enter")
    await at_ann.get_by_label("Begin with").select_option("Garden")
    await at_ann.get_by_label("Name of the board").fill("Next year")
    await at_ann.get_by_label("Name of the board").press("Enter")
    await expect(at_ann.locator("[data-card]")).to_have_count(5)
    elsewhere = await open_page(ann, "/")
    await expect(elsewhere.get_by_role("button", name="Take the star from Garden").first).to_be_visible()


async def tie_by_keyboard(page: Page, words: str, name: str) -> None:
    """Let the opened card wait for another one, found by its words."""
    await page.get_by_role("button", name="Tie to a card").press("Enter")
    dialog = page.get_by_role("dialog", name="Tie to a card")
    await dialog.get_by_label("Find the other card").press_sequentially(words)
    await dialog.get_by_role("radio", name=name).press("Space")
    assert await faults(page) == []
    await dialog.get_by_role("button", name="Tie to a card").press("Enter")
    await expect(page.get_by_role("region", name="Ties to other cards").get_by_role("link", name=name)).to_be_visible()


async def test_a_card_waits_for_another_board_until_that_is_done(
    open_page: OpenPage, processes: Processes, ann: Caller, bob: Caller, board: BoardBuilder
) -> None:
    """Tied, untied and tied again by keyboard; somebody else sees the sign come and go."""
    await asyncio.to_thread(processes.start, "worker")
    await asyncio.to_thread(processes.start, "scheduler")
    there = await ann.ok("POST", f"/workspaces/{board.workspace_id}/boards", {"title": "Orchard"})
    elsewhere = BoardBuilder(ann, there["id"], board.workspace_id)
    quince = await elsewhere.card((await elsewhere.list())["id"], "Quince")
    at_ann, at_bob = await open_page(ann, f"/boards/{board.id}"), await open_page(bob, f"/boards/{board.id}")
    for page in (at_ann, at_bob):
        await live(page)
    sign = at_bob.get_by_text("waits for 1 card")
    alder = card(at_bob, "Alder")

    await card(at_ann, "Alder").press("Enter")
    await tie_by_keyboard(at_ann, "quin", "Quince")
    await expect(sign).to_be_visible()
    await expect(alder).to_have_attribute("aria-label", re.compile("waits for 1 card"))
    await at_ann.get_by_role("button", name="Untie from Quince").press("Enter")
    await expect(sign).to_have_count(0)
    await at_ann.keyboard.press("Control+z")
    await expect(sign).to_be_visible()
    assert await faults(at_bob) == []

    await ann.ok("PATCH", f"/cards/{quince['id']}", {"completed": True})
    await expect(sign).to_have_count(0)


async def test_what_was_deleted_from_a_card_comes_back_by_keyboard(
    open_page: OpenPage, ann: Caller, board: BoardBuilder
) -> None:
    """A comment and a file: deleted, and undone."""
    alder = next(it for it in (await ann.picture(board.id))["cards"] if it["title"] == "Alder")
    await ann.ok("POST", f"/cards/{alder['id']}/comments", {"body": "Prune it"})
    assert (await ann.upload(f"/cards/{alder['id']}/attachments", "plan.txt", b"A plan.")).status_code == 201
    page = await open_page(ann, f"/boards/{board.id}/cards/{alder['id']}")
    for button, thing in (("Delete comment", "[data-comment]"), ("Delete plan.txt", "[data-attachment]")):
        await page.get_by_role("button", name=button).press("Enter")
        await page.get_by_role("dialog").last.get_by_role("button", name="Delete").press("Enter")
        await expect(page.locator(thing)).to_have_count(0)
        await page.keyboard.press("Control+z")
        await expect(page.locator(thing)).to_have_count(1)
    assert (await ann.ok("GET", f"/cards/{alder['id']}/comments"))["items"][0]["body"] == "Prune it"

"""A board from another program: looked at first, then brought in, with somebody watching."""

import asyncio
import json
import os
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import FilePayload, expect

from tests.e2e.conftest import OpenPage
from tests.e2e.test_pages import faults
from tests.support.processes import Processes
from tests.support.world import BoardBuilder, Caller

pytestmark = pytest.mark.e2e
_SHOTS = os.environ.get("GROVE_SCREENSHOTS")
_EXPORT: dict[str, Any] = {
    "id": "b1",
    "name": "From elsewhere",
    "labels": [{"id": "x", "name": "Urgent"}],
    "lists": [{"id": "l", "name": "Now", "pos": 1}],
    "members": [{"id": "m", "username": "jane", "fullName": "Jane Doe"}],
    "cards": [
        {"id": f"c{n}", "idList": "l", "name": f"Card {n}", "pos": n, "idMembers": ["m"] if n == 0 else []}
        for n in range(30)
    ],
}
_HELD = {"id": "a", "name": "plan.pdf", "url": "https://trello.invalid/plan.pdf", "isUpload": True}
_EXPORT["cards"][0]["attachments"] = [_HELD]


def payload(text: str) -> FilePayload:
    return {"name": "export.json", "mimeType": "application/json", "buffer": text.encode()}


async def test_a_board_is_looked_at_and_brought_in_by_keyboard(
    open_page: OpenPage, processes: Processes, ann: Caller, board: BoardBuilder
) -> None:
    """Files are asked for, and whose place was held is said; the import's progress comes over the socket."""
    await asyncio.to_thread(processes.start, "worker")
    await asyncio.to_thread(processes.start, "scheduler")
    page = await open_page(ann, f"/workspaces/{board.workspace_id}", viewport={"width": 390, "height": 844})
    await page.get_by_label("File").set_input_files(payload("{"))
    await page.get_by_role("button", name="Look into the file").press("Enter")
    await expect(page.get_by_text("The file ends in the middle")).to_be_visible(timeout=20_000)
    await page.get_by_role("button", name="Choose another file").press("Enter")

    await page.get_by_label("File").set_input_files(payload(json.dumps(_EXPORT)))
    await page.get_by_role("button", name="Look into the file").press("Enter")
    await expect(page.get_by_text("This would come export.json")).to_be_visible(timeout=20_000)
    await expect(page.get_by_role("row", name="Cards 30 30 0 0")).to_be_visible()
    if _SHOTS:
        await page.screenshot(path=Path(_SHOTS) / "import.png", full_page=True)
    assert await faults(page) == []
    await page.get_by_role("checkbox", name="Fetch files, too").press("Space")
    await page.get_by_role("button", name="Bring it in").press("Enter")
    await page.get_by_role("link", name="Open the board").press("Enter", timeout=20_000)
    await expect(page.get_by_text("Card 29")).to_be_attached()
    jane_is_claimed = page.locator("[data-card]").first.get_by_role("img", name=ann.user["display_name"])
    await expect(jane_is_claimed).to_have_count(0)

    await page.get_by_role("button", name="Board menu").press("Enter")
    await page.get_by_role("menuitem", name="People on this board").press("Enter")
    places = page.get_by_role("region", name="People from elsewhere")
    await places.get_by_label("Who is Jane Doe?").select_option(ann.user["display_name"])
    assert await faults(page) == []
    await places.get_by_role("button", name="Say so").press("Enter")
    await expect(places).to_have_count(0)
    await page.keyboard.press("Escape")
    await expect(jane_is_claimed).to_have_count(1)


async def test_a_board_is_exported_and_downloaded(
    open_page: OpenPage, processes: Processes, ann: Caller, board: BoardBuilder
) -> None:
    await asyncio.to_thread(processes.start, "worker")
    await asyncio.to_thread(processes.start, "scheduler")
    page = await open_page(ann, f"/boards/{board.id}")
    await page.get_by_role("button", name="Board menu").click()
    await page.get_by_role("menuitem", name="Export this board").click()
    button = page.get_by_role("button", name="Download")
    await expect(button).to_be_visible(timeout=20_000)
    assert await faults(page) == []
    async with page.expect_download() as download:
        await button.click()
    assert (await download.value).suggested_filename == "Garden.zip"

"""A board from another program: looked at first, then brought in, with somebody watching."""

import asyncio
import json
import os
from pathlib import Path

import pytest
from playwright.async_api import FilePayload, expect

from tests.e2e.conftest import OpenPage
from tests.e2e.test_pages import faults
from tests.support.processes import Processes
from tests.support.world import BoardBuilder, Caller

pytestmark = pytest.mark.e2e
_SHOTS = os.environ.get("GROVE_SCREENSHOTS")
_EXPORT = {
    "id": "b1",
    "name": "From elsewhere",
    "labels": [{"id": "x", "name": "Urgent"}],
    "lists": [{"id": "l", "name": "Now", "pos": 1}],
    "cards": [{"id": f"c{n}", "idList": "l", "name": f"Card {n}", "pos": n} for n in range(30)],
}


def payload(text: str) -> FilePayload:
    return {"name": "export.json", "mimeType": "application/json", "buffer": text.encode()}


async def test_a_board_is_looked_at_and_brought_in(
    open_page: OpenPage, processes: Processes, ann: Caller, board: BoardBuilder
) -> None:
    await asyncio.to_thread(processes.start, "worker")
    await asyncio.to_thread(processes.start, "scheduler")
    page = await open_page(ann, f"/workspaces/{board.workspace_id}", viewport={"width": 390, "height": 844})
    await page.get_by_label("File").set_input_files(payload("{"))
    await page.get_by_role("button", name="Look into the file").click()
    await expect(page.get_by_text("The file ends in the middle")).to_be_visible(timeout=20_000)
    await page.get_by_role("button", name="Choose another file").click()

    await page.get_by_label("File").set_input_files(payload(json.dumps(_EXPORT)))
    await page.get_by_role("button", name="Look into the file").click()
    await expect(page.get_by_text("This would come export.json")).to_be_visible(timeout=20_000)
    await expect(page.get_by_role("row", name="Cards 30 30 0 0")).to_be_visible()
    if _SHOTS:
        await page.screenshot(path=Path(_SHOTS) / "import.png", full_page=True)
    assert await faults(page) == []
    await page.get_by_role("button", name="Bring it in").click()
    await page.get_by_role("link", name="Open the board").click(timeout=20_000)
    await expect(page.get_by_text("Card 29")).to_be_attached()


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

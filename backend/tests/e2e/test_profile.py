"""A person's own settings: a picture, a look that goes along, everything in one archive, and goodbye."""

import io
import re
import zipfile
from pathlib import Path

import pytest
from PIL import Image
from playwright.async_api import expect

from tests.e2e.conftest import OpenPage
from tests.support.world import PASSWORD, BoardBuilder, Caller

pytestmark = pytest.mark.e2e


async def test_a_person_comes_and_goes(
    open_page: OpenPage, ann: Caller, bob: Caller, board: BoardBuilder, tmp_path: Path
) -> None:
    photo = io.BytesIO()
    Image.new("RGB", (64, 48), (90, 140, 90)).save(photo, "PNG")
    (tmp_path / "me.png").write_bytes(photo.getvalue())
    page = await open_page(bob, "/settings")

    await page.locator("input[type=file]").set_input_files(tmp_path / "me.png")
    shown = page.locator(".picture img")
    await expect(shown).to_have_js_property("naturalWidth", 256)
    await expect(page.get_by_role("banner").locator(".avatar img")).to_have_js_property("naturalWidth", 256)
    async with page.expect_response(lambda it: it.url.endswith("/api/v1/me") and it.request.method == "PATCH"):
        await page.get_by_text("Dark", exact=True).click()

    elsewhere = await open_page(bob, f"/boards/{board.id}")
    await expect(elsewhere.locator("html")).to_have_attribute("data-theme", "dark")

    async with page.expect_download() as download:
        await page.get_by_role("button", name="Download everything").click()
    with zipfile.ZipFile(await (await download.value).path()) as archive:
        assert {"account.json", "avatar.webp", "growth/growth.json"} <= set(archive.namelist())

    await page.get_by_role("button", name="Delete my account").click()
    dialog = page.get_by_role("dialog")
    confirm = dialog.get_by_role("button", name="Delete for good")
    await expect(confirm).to_be_disabled()
    await dialog.get_by_label("to confirm").fill(bob.user["username"])
    await dialog.get_by_label("Present password").fill("not the password")
    await confirm.click()
    await expect(dialog.get_by_text("This is not your password.")).to_be_visible()
    await dialog.get_by_label("Present password").fill(PASSWORD)
    await confirm.click()
    # Everything that is a person's own goes in one transaction: on a busy machine that takes its time.
    await expect(page).to_have_url(re.compile("/sign-in"), timeout=30_000)
    await expect(elsewhere).to_have_url(re.compile("/sign-in"), timeout=30_000)
    assert bob.id not in [it["user_id"] for it in (await ann.picture(board.id))["members"]]

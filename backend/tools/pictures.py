"""`make pictures` takes the pictures of the user guide anew, of a demo of its own and of a little life in it."""

import asyncio
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.async_api import BrowserContext, Page, async_playwright, expect

from launcher.ports import free_port
from launcher.programs import BACKEND
from tests.support.browsers import chromium_arguments, chromium_program

_FOLDER = BACKEND.parent / "docs" / "guide" / "pictures"
_WIDE, _PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 844}
_QUALITY = 80
_PATIENCE_MS = 60_000
_READY = "Ctrl-C stops it"
# Things of one's own that make the private pages worth a look.
_OWN = [
    ("/growth/vpets", {"name": "Moss", "species": "fox"}),
    ("/growth/moods", {"value": 4}),
    ("/growth/habits", {"name": "Ten minutes outside", "weekdays": 127}),
    ("/growth/notes", {"title": "Seeds to order", "content": "Broad beans, *Aquadulce*. Ask Ben for two rows."}),
]


@contextmanager
def demo() -> Iterator[tuple[str, str]]:
    """A demo that nobody else uses: its address, and everybody's password."""
    data, port = Path(tempfile.mkdtemp(prefix="grove-pictures-", dir="/tmp")), free_port()
    data.chmod(0o711)
    variables = {**os.environ, "GROVE_DATA_DIR": str(data / "data"), "GROVE_GROWTH_MIN_AGE": "0", "PORT": str(port)}
    command = [sys.executable, "-m", "launcher", "demo"]
    said = data / "said"
    with said.open("w") as output:
        process = subprocess.Popen(command, cwd=BACKEND, env=variables, stdout=output)
    try:
        while _READY not in said.read_text():
            if process.poll() is not None:
                raise SystemExit(said.read_text())
            time.sleep(0.2)
        yield f"http://127.0.0.1:{port}", json.loads((data / "data" / "demo_sign_in.json").read_text())["password"]
    finally:
        process.terminate()
        process.wait()
        shutil.rmtree(data, ignore_errors=True)


async def keep(page: Page, name: str) -> None:
    """Take a picture of what is to be seen once nothing loads or moves any more."""
    await page.wait_for_load_state("networkidle")
    await expect(page.locator(".skeleton")).to_have_count(0, timeout=_PATIENCE_MS)
    await page.evaluate("document.fonts.ready")
    taken = await page.screenshot(animations="disabled", caret="hide")
    path = _FOLDER / f"{name}.webp"
    Image.open(io.BytesIO(taken)).save(path, "WEBP", quality=_QUALITY, method=6)
    sys.stdout.write(f"{path.name}: {path.stat().st_size // 1024} kB\n")


async def live_a_little(context: BrowserContext, token: str) -> str:
    """Do what somebody does in a day; the id of the first board."""
    headers = {"Authorization": f"Bearer {token}"}
    for path, body in _OWN:
        answer = await context.request.post(f"/api/v1{path}", data=body, headers=headers)
        if not answer.ok:
            raise SystemExit(f"{path}: {answer.status} {await answer.text()}")
    places = await (await context.request.get("/api/v1/workspaces", headers=headers)).json()
    answer = await context.request.get(f"/api/v1/workspaces/{places['items'][0]['id']}/boards", headers=headers)
    boards = (await answer.json())["items"]
    return str(next(it["id"] for it in boards if it["title"] == "Spring season"))


async def take(base: str, password: str) -> None:
    """All of them."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium_program(), args=chromium_arguments())
        context = await browser.new_context(base_url=base, viewport=_WIDE, locale="en-GB", color_scheme="light")
        form = {"username": "ada", "password": password}
        answer = await context.request.post("/api/v1/auth/login", form=form)
        board = await live_a_little(context, (await answer.json())["access_token"])
        page = await context.new_page()
        await page.goto(f"/boards/{board}")
        card = page.locator("[data-card]").filter(has_text="Build three raised beds")
        await card.wait_for()
        await keep(page, "board")
        await card.locator(".title").click()
        await page.get_by_role("dialog").wait_for()
        await keep(page, "card")
        for name, path in (
            ("home", "/"),
            ("my-work", "/my-work"),
            ("grove", "/grove"),
            ("notebook", "/notebook"),
            ("settings", "/settings"),
        ):
            await page.goto(path)
            await page.get_by_role("heading").first.wait_for()
            await keep(page, name)
        state = await context.storage_state()
        phone = await browser.new_context(
            base_url=base, viewport=_PHONE, storage_state=state, locale="en-GB", color_scheme="dark", has_touch=True
        )
        small = await phone.new_page()
        await small.goto(f"/boards/{board}")
        await small.locator("[data-card]").first.wait_for()
        await keep(small, "phone")
        await browser.close()


if __name__ == "__main__":
    _FOLDER.mkdir(parents=True, exist_ok=True)
    with demo() as (address, everybodys):
        asyncio.run(take(address, everybodys))

"""Notes, habits and projects, as somebody keeps them; and the first quarter of an hour on the private side."""

import asyncio
import zipfile

import pytest
from playwright.async_api import expect

from tests.e2e.conftest import MOVING, OpenPage
from tests.e2e.test_board import card, live
from tests.e2e.test_growth import adopt, breathe, points
from tests.support.processes import Processes
from tests.support.world import BoardBuilder, Caller

pytestmark = pytest.mark.e2e


async def test_a_note_is_kept_found_put_on_a_board_and_taken_along(
    open_page: OpenPage, ann: Caller, board: BoardBuilder
) -> None:
    """It saves itself, belongs to a project, becomes a card that knows nothing of it, and leaves as a file."""
    page = await open_page(ann, "/notebook?at=projects")
    await page.get_by_role("button", name="New project").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("What is it called?").fill("Build a shed")
    await dialog.get_by_label("Board").select_option(label="Garden")
    await dialog.get_by_role("button", name="Save").click()
    await expect(page.get_by_role("link", name="Garden")).to_be_visible()
    await page.get_by_role("link", name="Notes: Build a shed").click()

    await page.get_by_role("button", name="New note").press("Enter")
    await page.get_by_role("textbox", name="Title").fill("Windows")
    await page.get_by_role("textbox", name="Your note").fill("Two, to the south")
    await expect(page.get_by_text("Saved", exact=True)).to_be_visible()
    async with page.expect_download() as saved:
        await page.get_by_role("button", name="Save as Markdown").click()
    assert (await (await saved.value).path()).read_text() == "# Windows\n\nTwo, to the south\n"
    await page.get_by_role("button", name="Make a card of it").click()
    await dialog.get_by_label("List").select_option(label="Doing")
    await dialog.get_by_role("button", name="Make the card").click()
    await page.get_by_role("link", name="Its card").click()
    await expect(page.get_by_test_id("card-panel")).to_contain_text("Windows")

    await page.goto("/notebook?at=notes")
    await page.get_by_role("searchbox").fill("south")
    await expect(page.get_by_role("button", name="Windows")).to_be_visible()
    await page.goto("/grove")
    await page.get_by_role("button", name="How your days run").click()
    async with page.expect_download() as fetched:
        await dialog.get_by_role("button", name="Fetch the archive").click()
    with zipfile.ZipFile(await (await fetched.value).path()) as archive:
        assert archive.read("notes/Windows.md").decode() == "# Windows\n\nTwo, to the south\n"


async def test_a_habit_is_taken_up_ticked_and_put_away(open_page: OpenPage, ann: Caller) -> None:
    page = await open_page(ann, "/notebook")
    await page.get_by_role("button", name="New habit").press("Enter")
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("What is it?").fill("Water the plants")
    await dialog.get_by_role("radio", name="So many times a week").press("Space")
    await dialog.get_by_label("Times a week", exact=True).fill("2")
    await dialog.get_by_role("button", name="Save").press("Enter")

    days = page.get_by_role("group", name="Water the plants: the last seven days").get_by_role("checkbox")
    await days.last.press("Space")
    await expect(page.get_by_text("1 of 1 in four weeks")).to_be_visible()
    await expect(days.last).to_be_checked()
    assert await points(ann) == 5
    await days.last.press("Space")
    await expect(page.get_by_text("0 of 1 in four weeks")).to_be_visible()
    assert await points(ann) == 0
    async with page.expect_response("**/ticks/*"):
        await days.nth(2).press("Space")
    await page.reload()
    await expect(days.nth(2)).to_be_checked()
    assert await points(ann) == 0
    await page.get_by_role("button", name="Change: Water the plants").press("Enter")
    await dialog.get_by_role("button", name="Put away").press("Enter")
    await page.get_by_role("button", name="Bring back: Water the plants").press("Enter")
    await expect(days).to_have_count(7)


async def test_the_first_quarter_of_an_hour(
    open_page: OpenPage, ann: Caller, board: BoardBuilder, processes: Processes
) -> None:
    """A check-in, an exercise, a page, a card done on a board: the pet has left its egg."""
    for part in ("worker", "scheduler"):
        await (await asyncio.to_thread(processes.start, part)).has_said(f"{part} ready")
    page = await open_page(ann, "/grove", **MOVING)
    await adopt(page)
    await page.get_by_role("link", name="The Cave").click()
    await page.get_by_role("radio", name="Companion").press("Space")
    for answer in ("Begin a talk", "Check in with myself", "Calm", "Just that"):
        await page.get_by_role("button", name=answer, exact=True).press("Enter")
    await expect(page.get_by_text("This check-in was kept.")).to_be_visible()
    assert await points(ann) == 10

    await page.get_by_role("radio", name="Exercises").press("Space")
    await breathe(page)
    assert await points(ann) == 25
    await page.get_by_role("link", name="Write about it").click()
    await page.get_by_role("textbox", name="Your page").fill("It begins")
    await expect(page.get_by_text("Saved", exact=True)).to_be_visible()
    assert await points(ann) == 40
    await page.get_by_role("link", name="Leave quietly").click()
    await expect(page.get_by_text("You were here for a while: a page, an exercise.")).to_be_visible()
    await expect(page.get_by_text("Level 1 · egg")).to_be_visible()

    await page.goto(f"/boards/{board.id}")
    await live(page)
    await card(page, "Alder").press("Enter")
    async with page.expect_response(lambda it: "/cards/" in it.url and it.request.method == "PATCH"):
        await page.get_by_test_id("card-panel").get_by_role("button", name="Mark as done").press("Enter")
    await page.goto("/grove")
    await expect(page.get_by_text("Level 2 · hatchling")).to_be_visible(timeout=30_000)
    assert await points(ann) == 50


async def test_a_second_pet_comes_and_is_about(open_page: OpenPage, ann: Caller) -> None:
    page = await open_page(ann, "/grove")
    await adopt(page)
    await page.get_by_role("button", name="Your pets").press("Enter")
    dialog = page.get_by_role("dialog")
    await dialog.get_by_role("button", name="Take in another one").press("Enter")
    await dialog.get_by_role("radio", name="Owl").press("Space")
    await dialog.get_by_label("Its name").fill("Ivy")
    await dialog.get_by_role("button", name="Take it in").press("Enter")
    await dialog.get_by_role("button", name="Be together: Ivy").press("Enter")
    await expect(dialog.get_by_role("button", name="Be together: Moss")).to_be_visible()
    await dialog.get_by_role("textbox", name="Name: Ivy").fill("Ivy the wise")
    await dialog.get_by_role("textbox", name="Name: Ivy").press("Tab")
    await dialog.get_by_role("button", name="Close").last.press("Enter")
    await expect(page.get_by_role("heading", name="Ivy the wise")).to_be_visible()


async def test_a_break_and_another_zone(open_page: OpenPage, ann: Caller) -> None:
    """Days follow the device only when one says so; a break puts the pet to sleep."""
    await ann.ok("PATCH", "/growth/profile", {"time_zone": "Europe/Paris"})
    page = await open_page(ann, "/grove", timezone_id="Asia/Tokyo")
    await adopt(page)
    await page.get_by_role("button", name="Use Asia/Tokyo").press("Enter")
    await expect(page.get_by_role("button", name="Use Asia/Tokyo")).to_have_count(0)
    profile = await ann.ok("GET", "/growth/profile")
    assert profile["time_zone"] == "Asia/Tokyo"

    await page.get_by_role("button", name="How your days run").press("Enter")
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("First day").fill(profile["today"])
    await dialog.get_by_label("Last day").fill(profile["today"])
    await dialog.get_by_role("button", name="Save").press("Enter")
    await expect(dialog).to_have_count(0)
    await expect(page.get_by_role("img", name="Moss, egg, sleepy")).to_be_visible()
    await page.get_by_role("button", name="Why so?").press("Enter")
    await expect(page.get_by_text("You are taking a break, so Moss rests, too.")).to_be_visible()

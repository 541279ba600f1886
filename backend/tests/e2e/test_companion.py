"""A talk with the companion, and the plan for hard hours, in a browser."""

import pytest
from playwright.async_api import Route, expect

from tests.e2e.conftest import OpenPage
from tests.e2e.test_pages import faults
from tests.support.world import Caller

pytestmark = pytest.mark.e2e


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_a_talk_by_keyboard_on_a_phone(open_page: OpenPage, ann: Caller, scheme: str) -> None:
    """Check in by buttons and words, lose the network for a moment, be offered help, and find it all again."""
    looks = {"color_scheme": scheme, "viewport": {"width": 320, "height": 800}}
    page = await open_page(ann, "/cave?at=talk", **looks)
    await page.get_by_role("button", name="Begin a talk").press("Enter")
    said = page.get_by_role("list", name="What was said")
    await expect(said.get_by_role("listitem").first).to_contain_text("I am a piece of software")
    await page.get_by_role("button", name="Check in with myself").press("Enter")
    await expect(said.get_by_role("listitem").nth(1)).to_contain_text("Check in with myself")

    async def cut(route: Route) -> None:
        await (route.abort() if route.request.method == "POST" else route.continue_())

    await expect(page.get_by_role("button", name="Anxious")).to_be_visible()
    await page.route("**/messages", cut)
    words = page.get_by_role("textbox", name="In your own words")
    await words.fill("I feel really anxious")
    await words.press("Enter")
    await expect(page.get_by_text("The answer did not come through.")).to_be_visible()
    await page.unroute("**/messages")
    await page.get_by_role("button", name="Try again").press("Enter")
    await expect(page.get_by_role("button", name="8", exact=True)).to_be_visible()
    await page.goto("/cave")
    await page.get_by_role("link", name="Go on").press("Enter")
    await page.get_by_role("button", name="8", exact=True).press("Enter")
    assert await faults(page) == []
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")

    await words.fill("I don't want to live anymore")
    await words.press("Enter")
    await expect(page.get_by_test_id("help-card")).to_contain_text("ending your life")
    await expect(said.get_by_role("listitem").last).to_contain_text("thinking of")
    assert await faults(page) == []
    await page.get_by_role("button", name="No, I am safe").press("Enter")
    await page.get_by_role("button", name="Go on where we were").press("Enter")
    await page.get_by_role("button", name="I would rather not").press("Enter")
    await page.get_by_role("button", name="Nothing, just this").press("Enter")
    await expect(page.get_by_text("This check-in was kept.")).to_be_visible()
    await page.get_by_role("button", name="All talks").press("Enter")
    await page.get_by_role("button", name="I feel really anxious").first.press("Enter")
    await expect(said.get_by_role("listitem").nth(1)).to_contain_text("Check in with myself")
    assert (await ann.ok("GET", "/growth/profile"))["xp_total"] == 10


async def test_a_plan_for_hard_hours(open_page: OpenPage, ann: Caller) -> None:
    """Written once, then people are one tap away."""
    page = await open_page(ann, "/cave?at=plan", viewport={"width": 320, "height": 800})
    await page.get_by_role("button", name="Write my plan").click()
    await page.get_by_role("textbox", name="How I notice").fill("I stop answering")
    await page.get_by_role("textbox", name="Whom I can tell").fill("Ines, +33 6 12 34 56 78\nTom")
    assert await faults(page) == []
    await page.get_by_role("button", name="Keep it").click()
    await expect(page.get_by_role("link", name="Ines")).to_have_attribute("href", "tel:+33612345678")
    await page.reload()
    await expect(page.get_by_text("I stop answering")).to_be_visible()
    assert await faults(page) == []
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")

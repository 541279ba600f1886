"""Two people at one board, as they use it."""

import re

import pytest
from playwright.async_api import CDPSession, Locator, Page, expect

from tests.e2e.conftest import MOVING, OpenPage
from tests.support.world import BoardBuilder, Caller

pytestmark = pytest.mark.e2e


def column(page: Page, title: str) -> Locator:
    """A list by its title."""
    return page.locator("section[data-list]").filter(has=page.get_by_role("heading", name=title, exact=True))


def card(page: Page, title: str) -> Locator:
    """A card by its title."""
    return page.locator("[data-card]").filter(has_text=re.compile(f"^{re.escape(title)}"))


async def titles(page: Page, title: str) -> list[str]:
    """The titles of a list's cards, in order."""
    return await column(page, title).locator("[data-card] .title").all_inner_texts()


async def live(page: Page) -> None:
    """Wait until the page shows its board and follows it."""
    await expect(page.locator("section[data-list]").first).to_be_visible()
    await expect(page.get_by_test_id("connection")).to_have_attribute("data-state", "live")


async def see(page: Page, title: str, cards: list[str]) -> None:
    """Wait until a list shows exactly these cards."""
    await expect(column(page, title).locator("[data-card] .title")).to_have_text(cards)


async def drag(page: Page, source: Locator, target: Locator) -> None:
    """Drag with the mouse onto the lower half of something."""
    start, end = await source.bounding_box(), await target.bounding_box()
    assert start is not None
    assert end is not None
    await page.mouse.move(start["x"] + start["width"] / 2, start["y"] + start["height"] / 2)
    await page.mouse.down()
    await page.mouse.move(start["x"] + start["width"] / 2 + 8, start["y"] + start["height"] / 2 + 8, steps=3)
    await page.mouse.move(end["x"] + end["width"] / 2, end["y"] + end["height"] * 0.8, steps=8)
    await page.mouse.move(end["x"] + end["width"] / 2 + 1, end["y"] + end["height"] * 0.8, steps=2)
    await page.mouse.up()


async def test_one_drags_with_the_mouse_the_other_sees_it(
    open_page: OpenPage, ann: Caller, bob: Caller, board: BoardBuilder
) -> None:
    at_ann = await open_page(ann, f"/boards/{board.id}", **MOVING)
    at_bob = await open_page(bob, f"/boards/{board.id}", **MOVING)
    await live(at_ann)
    await live(at_bob)

    await drag(at_ann, card(at_ann, "Alder"), card(at_ann, "Dogwood"))

    await see(at_ann, "Doing", ["Dogwood", "Alder"])
    await see(at_bob, "Doing", ["Dogwood", "Alder"])
    await see(at_bob, "To do", ["Birch", "Cedar"])
    await at_ann.get_by_role("button", name="Undo").click()
    await see(at_bob, "To do", ["Alder", "Birch", "Cedar"])


class Finger:
    """One finger on the screen; Playwright itself can only tap."""

    def __init__(self, session: CDPSession) -> None:
        self._session = session

    async def _touch(self, kind: str, *points: tuple[float, float]) -> None:
        touches = [{"x": x, "y": y} for x, y in points]
        await self._session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touches})

    async def go(self, start: tuple[float, float], end: tuple[float, float], lifted: Locator | None = None) -> None:
        """Move over the screen; with `lifted` rest at the start until that is to be seen."""
        await self._touch("touchStart", start)
        if lifted is not None:
            await expect(lifted).to_be_visible()
        for step in range(1, 9):
            x, y = (a + (b - a) * step / 8 for a, b in zip(start, end, strict=True))
            await self._touch("touchMove", (x, y))
        await self._touch("touchEnd")


async def middle(locator: Locator, *, down: float = 0.5) -> tuple[float, float]:
    """A point in something, so far down in it."""
    box = await locator.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] * down


async def test_a_long_press_drags_and_a_swipe_does_not(
    open_page: OpenPage, ann: Caller, bob: Caller, board: BoardBuilder
) -> None:
    at_ann, at_bob = (
        await open_page(ann, f"/boards/{board.id}", has_touch=True, **MOVING),
        await open_page(bob, f"/boards/{board.id}"),
    )
    await live(at_ann)
    await live(at_bob)
    finger = Finger(await at_ann.context.new_cdp_session(at_ann))
    end = await middle(card(at_ann, "Dogwood"), down=0.8)

    await finger.go(await middle(card(at_ann, "Alder")), await middle(card(at_ann, "Cedar")))
    await see(at_ann, "To do", ["Alder", "Birch", "Cedar"])
    await finger.go(await middle(card(at_ann, "Alder")), end, at_ann.locator(".is-dragged"))

    await see(at_ann, "Doing", ["Dogwood", "Alder"])
    await see(at_bob, "Doing", ["Dogwood", "Alder"])
    await expect(at_ann.get_by_role("dialog")).to_have_count(0)
    await card(at_ann, "Birch").tap()
    await expect(at_ann.get_by_role("dialog")).to_be_visible()


async def test_one_carries_with_the_keyboard_the_other_sees_it(
    open_page: OpenPage, ann: Caller, bob: Caller, board: BoardBuilder
) -> None:
    at_ann, at_bob = await open_page(ann, f"/boards/{board.id}"), await open_page(bob, f"/boards/{board.id}")
    await live(at_ann)
    await live(at_bob)

    await card(at_ann, "Alder").focus()
    await at_ann.keyboard.press("ArrowDown")
    await expect(card(at_ann, "Birch")).to_be_focused()
    await at_ann.keyboard.press("Space")
    await at_ann.keyboard.press("ArrowRight")
    await expect(card(at_ann, "Birch")).to_be_focused()
    await at_ann.keyboard.press("ArrowDown")
    await at_ann.keyboard.press("Space")

    await see(at_ann, "Doing", ["Dogwood", "Birch"])
    await see(at_bob, "Doing", ["Dogwood", "Birch"])
    await expect(card(at_ann, "Birch")).to_be_focused()

    await at_ann.keyboard.press("Space")
    await at_ann.keyboard.press("ArrowLeft")
    await see(at_ann, "To do", ["Alder", "Birch", "Cedar"])
    await at_ann.keyboard.press("Escape")
    await see(at_ann, "Doing", ["Dogwood", "Birch"])


async def test_changes_made_offline_arrive_once(
    open_page: OpenPage, ann: Caller, bob: Caller, board: BoardBuilder
) -> None:
    at_ann, at_bob = await open_page(ann, f"/boards/{board.id}"), await open_page(bob, f"/boards/{board.id}")
    await live(at_ann)
    await live(at_bob)

    await at_ann.context.set_offline(True)
    await expect(at_ann.get_by_test_id("connection")).to_have_attribute("data-state", "offline")
    await column(at_ann, "Done").get_by_role("button", name="Add a card").click()
    await at_ann.get_by_placeholder("What is to be done?").fill("Elm")
    await at_ann.keyboard.press("Enter")
    await at_ann.keyboard.press("Escape")
    await card(at_ann, "Cedar").hover()
    await at_ann.keyboard.press("x")
    await card(at_ann, "Alder").focus()
    for key in ("Space", "ArrowRight", "Space"):
        await at_ann.keyboard.press(key)
    await see(at_ann, "Done", ["Elm"])
    await expect(at_ann.get_by_test_id("connection")).to_contain_text("3 changes wait")
    await card(at_bob, "Birch").hover()
    await at_bob.keyboard.press("c")
    await see(at_bob, "To do", ["Alder", "Cedar"])

    await at_ann.context.set_offline(False)

    await live(at_ann)
    for page in (at_ann, at_bob):
        await see(page, "Done", ["Elm"])
        await see(page, "To do", ["Cedar"])
        await expect(column(page, "Doing").locator("[data-card]")).to_have_count(2)
    types = await board.types()
    assert [types.count(kind) for kind in ("card.moved", "card.completed", "card.archived")] == [1, 1, 1]
    assert [
        event["event"]["data"]["card"]["title"]
        for event in await board.events()
        if event["event"]["type"] == "card.created"
    ].count("Elm") == 1


# Whether this browser has the board's picture for a start without a network.
KEPT_PICTURES = """(boardId) => new Promise((resolve) => {
  const opening = indexedDB.open("grove");
  opening.onsuccess = () => {
    const keys = opening.result.transaction("boards").objectStore("boards").getAllKeys();
    keys.onsuccess = () => { opening.result.close(); resolve(keys.result.some((key) => key.endsWith(boardId))); };
  };
})"""


async def test_offline_changes_survive_a_reload(open_page: OpenPage, ann: Caller, board: BoardBuilder) -> None:
    page = await open_page(ann, f"/boards/{board.id}")
    await live(page)
    await page.evaluate("navigator.serviceWorker.ready")
    await page.reload()
    await live(page)
    await page.wait_for_function(KEPT_PICTURES, arg=board.id)

    await page.context.set_offline(True)
    await card(page, "Alder").hover()
    await page.keyboard.press("c")
    await see(page, "To do", ["Birch", "Cedar"])
    await page.reload()
    await see(page, "To do", ["Birch", "Cedar"])
    assert (await board.types()).count("card.archived") == 0
    await page.context.set_offline(False)

    await live(page)
    await expect(page.get_by_test_id("connection")).to_have_text("Live")
    assert (await board.types()).count("card.archived") == 1


async def test_a_refused_change_goes_back_with_a_reason(
    open_page: OpenPage, ann: Caller, bob: Caller, board: BoardBuilder
) -> None:
    page = await open_page(bob, f"/boards/{board.id}")
    await live(page)
    await page.context.set_offline(True)
    await card(page, "Alder").hover()
    await page.keyboard.press("c")
    await see(page, "To do", ["Birch", "Cedar"])
    await ann.ok("PUT", f"/boards/{board.id}/members/{bob.id}", {"role": "viewer"})

    await page.context.set_offline(False)

    await expect(page.get_by_role("alert").filter(has_text="Your role does not allow this")).to_be_visible()
    await see(page, "To do", ["Alder", "Birch", "Cedar"])
    await expect(page.get_by_role("button", name="Add a card")).to_have_count(0)


async def test_whoever_is_removed_while_looking_is_told(
    open_page: OpenPage, ann: Caller, bob: Caller, board: BoardBuilder
) -> None:
    page = await open_page(bob, f"/boards/{board.id}")
    await live(page)

    await ann.ok("DELETE", f"/boards/{board.id}/members/{bob.id}")

    await expect(page.get_by_role("heading", name="You cannot see this board")).to_be_visible()


async def test_the_card_panel_edits_and_follows(
    open_page: OpenPage, ann: Caller, bob: Caller, board: BoardBuilder
) -> None:
    at_ann, at_bob = await open_page(ann, f"/boards/{board.id}"), await open_page(bob, f"/boards/{board.id}")
    await card(at_bob, "Alder").click()
    await card(at_ann, "Alder").focus()
    await at_ann.keyboard.press("Enter")
    panel = at_ann.get_by_test_id("card-panel")
    await expect(panel).to_be_visible()
    await expect(at_ann).to_have_url(re.compile(r"/cards/[0-9a-f-]{36}$"))

    await panel.get_by_role("button", name="Add a description").click()
    await panel.get_by_role("textbox", name="Description").fill("Two **rows**\n\n<script>alert(1)</script>")
    await panel.get_by_role("button", name="Save").click()

    for page in (at_ann, at_bob):
        await expect(page.locator(".markdown strong")).to_have_text("rows")
        await expect(page.locator(".markdown script")).to_have_count(0)
    await at_ann.keyboard.press("Escape")
    await expect(panel).to_have_count(0)
    await expect(card(at_ann, "Alder")).to_be_focused()


async def test_a_card_can_be_moved_by_menu(open_page: OpenPage, ann: Caller, board: BoardBuilder) -> None:
    page = await open_page(ann, f"/boards/{board.id}")
    await card(page, "Cedar").hover()
    await page.keyboard.press("m")
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("List").select_option(label="Done")
    await dialog.get_by_role("button", name="Move").click()

    await see(page, "Done", ["Cedar"])


async def test_a_label_made_in_the_panel_is_on_the_others_board(
    open_page: OpenPage, ann: Caller, bob: Caller, board: BoardBuilder
) -> None:
    """By keyboard; deleted, it leaves the card at once."""
    at_ann, at_bob = await open_page(ann, f"/boards/{board.id}"), await open_page(bob, f"/boards/{board.id}")
    await live(at_bob)
    await card(at_ann, "Alder").press("Enter")
    panel = at_ann.get_by_test_id("card-panel")
    await panel.get_by_role("button", name="Labels").press("Enter")
    await panel.get_by_role("textbox", name="New label").fill("Urgent")
    await panel.get_by_role("radio", name="Clay").press("Space")
    await panel.get_by_role("textbox", name="New label").press("Enter")

    await expect(card(at_bob, "Urgent").locator(".chip")).to_have_text("Urgent")
    await expect(panel.get_by_role("checkbox", name="Urgent")).to_be_checked()
    await panel.get_by_role("button", name="Delete the label Urgent").press("Enter")
    await at_ann.get_by_role("dialog").last.get_by_role("button", name="Delete").press("Enter")
    await expect(at_bob.locator(".chip")).to_have_count(0)

"""The first quarter of an hour on the private side."""

import re
from datetime import timedelta

import pytest
from playwright.async_api import Page, Route, expect

from app.kernel import clock
from app.kernel.clock import rfc3339
from tests.e2e.conftest import OpenPage
from tests.e2e.test_pages import faults
from tests.support.world import PASSWORD, Caller

pytestmark = pytest.mark.e2e


async def points(ann: Caller) -> int:
    return int((await ann.ok("GET", "/growth/profile"))["xp_total"])


async def write_weeks_ago(ann: Caller, weeks: int, body: str) -> None:
    at = rfc3339(clock.now() - timedelta(weeks=weeks))
    await ann.ok("POST", "/growth/journal", {"body": body, "occurred_at": at})


async def adopt(page: Page) -> None:
    await page.get_by_role("radio", name="Fox").press("Space")
    await page.get_by_label("Its name").fill("Moss")
    await page.get_by_role("button", name="Take it in").click()
    await expect(page.get_by_role("heading", name="Moss")).to_be_visible()


async def breathe(page: Page) -> None:
    """One exercise, from its suggestion to its end."""
    await page.get_by_role("button", name="Begin: Five, four, three, two, one").press("Enter")
    await page.get_by_role("button", name="Begin").press("Enter")
    for _ in range(4):
        await page.get_by_role("button", name="Next").press("Enter")
    await page.get_by_role("button", name="Skip").press("Enter")
    await page.get_by_role("button", name="Finish").press("Enter")
    await expect(page.get_by_role("button", name="Begin: Five, four, three, two, one")).to_be_visible()


async def test_a_pet_grows_with_the_first_things_one_does(open_page: OpenPage, ann: Caller) -> None:
    """A pet, a mood, the small thing of the day: it leaves its egg before one's eyes."""
    page = await open_page(ann, "/grove")
    await adopt(page)
    await expect(page.get_by_role("img", name="Moss, egg, sleepy")).to_be_visible()

    await page.get_by_role("radio", name="Good").press("Space")
    await expect(page.get_by_role("img", name="Moss, egg, calm")).to_be_visible()
    await page.get_by_role("button", name="Done").click()
    await expect(page.get_by_role("img", name="Moss, egg, joyful")).to_be_visible()
    await ann.ok("POST", "/growth/journal", {"body": "words"})
    await ann.ok("POST", "/growth/notes", {"title": "words"})
    begun = await ann.ok("POST", "/growth/exercises/grounding/sessions", {})
    await ann.ok("PATCH", f"/growth/exercise-sessions/{begun['id']}", {"finished": True})

    await expect(page.get_by_role("img", name="Moss, hatchling, joyful")).to_be_visible()
    await page.get_by_role("button", name="Why so?").click()
    await expect(page.get_by_text("Something worked out within the last day.")).to_be_visible()


async def test_who_writes_of_danger_is_shown_whom_to_call(open_page: OpenPage, ann: Caller) -> None:
    """Beside the kept page; it can be put away; the page of numbers is there without a server and without scripts."""
    page = await open_page(ann, "/cave")
    await page.get_by_role("button", name="New page").press("Enter")
    await page.get_by_role("textbox", name="Your page").fill("I don't want to be here anymore.")
    card = page.get_by_test_id("help-card")
    await expect(card).to_contain_text("ending your life")
    await card.get_by_role("combobox", name="Country").select_option(label="France")
    await expect(card.get_by_role("link", name="3114", exact=False)).to_have_attribute("href", "tel:3114")
    assert await faults(page) == []
    await card.get_by_role("button", name="Close").press("Enter")
    await expect(card).to_have_count(0)

    bare = await open_page(path="/help.html", java_script_enabled=False)
    await expect(bare.get_by_role("heading", name="Help, now")).to_be_visible()
    await expect(bare.get_by_role("link", name="3114").first).to_be_visible()


NAMES_ON_DEVICE = """() => new Promise((done) => {
  indexedDB.open("grove-private").onsuccess = ({ target: { result: db } }) => {
    const asked = db.transaction("kept").objectStore("kept").getAllKeys();
    asked.onsuccess = () => { db.close(); done(asked.result.map((it) => it.split("|").slice(1).join("|"))); };
  };
})"""


async def read_here(page: Page, *names: str) -> None:
    """Wait until this device has kept what was read."""
    for name in names:
        await page.wait_for_function(
            f"async (name) => (await ({NAMES_ON_DEVICE})()).includes('read|' + name)", arg=name
        )


async def feel_write_and_breathe(page: Page) -> None:
    """From the moods of The Cave, without a connection."""
    await page.get_by_role("radio", name="Good").press("Space")
    await page.get_by_role("button", name="Keep it").press("Enter")
    await expect(page.get_by_text("It will be sent when there is a connection")).to_be_visible()
    await page.get_by_role("radio", name="Journal").press("Space")
    await page.get_by_role("button", name="New page").press("Enter")
    await page.get_by_role("textbox", name="Your page").fill("Rain in the tunnel")
    await expect(page.get_by_text("Kept on this device until the network is back")).to_be_visible()
    await page.get_by_role("radio", name="Exercises").press("Space")
    await breathe(page)


async def test_without_a_network_the_help_page_is_there_and_the_private_side_goes_on(
    open_page: OpenPage, ann: Caller
) -> None:
    """A mood, a page, a habit and an exercise are kept over a closed tab, come once, and cannot be read meanwhile."""
    habit = await ann.ok("POST", "/growth/habits", {"name": "Water the plants", "weekdays": 127})
    page = await open_page(ann, "/cave?at=exercise", viewport={"width": 320, "height": 800})
    await page.evaluate("navigator.serviceWorker.ready")
    await page.goto("/notebook")
    days = page.get_by_role("group", name="Water the plants: the last seven days").get_by_role("checkbox")
    await expect(days).to_have_count(7)
    await read_here(page, "exercises:en", "habits", "profile", "today:en")
    await page.get_by_role("link", name="The Cave").click()
    await page.get_by_role("link", name="Get help now").click()
    await expect(page.get_by_role("heading", name="Help, now")).to_be_visible()

    await page.context.set_offline(True)
    await page.reload()
    await expect(page.get_by_role("heading", name="Help, now")).to_be_visible()
    await page.goto("/cave?at=mood")
    await feel_write_and_breathe(page)
    await page.get_by_role("link", name="Notebook").click()
    await days.last.press("Space")
    await expect(page.get_by_test_id("kept")).to_contain_text("4 things are kept on this device")
    assert await faults(page) == []
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    lies = await page.evaluate("Object.entries(localStorage).join()")
    assert "tunnel" not in lies

    await page.close()
    page, second = [await page.context.new_page() for _ in range(2)]
    await page.goto("/cave")
    await expect(page.get_by_role("button", name="Rain in the tunnel")).to_contain_text("not sent yet")
    await second.goto("/notebook")
    await expect(second.get_by_test_id("kept")).to_be_visible()
    await page.context.set_offline(False)
    await expect(page.get_by_test_id("kept")).to_have_count(0)
    await expect(second.get_by_test_id("kept")).to_have_count(0)
    assert [it["value"] for it in (await ann.ok("GET", "/growth/moods"))["items"]] == [4]
    assert [it["body"] for it in (await ann.ok("GET", "/growth/journal"))["items"]] == ["Rain in the tunnel"]
    assert len((await ann.ok("GET", f"/growth/habits/{habit['id']}"))["recent"]) == 1
    (done,) = (await ann.ok("GET", "/growth/exercise-sessions"))["items"]
    assert done["finished_at"] is not None
    assert await points(ann) == 40
    assert not [it for it in await page.evaluate(NAMES_ON_DEVICE) if it.startswith("waits")]


async def test_what_waits_is_asked_about_and_nobody_elses(open_page: OpenPage, ann: Caller, bob: Caller) -> None:
    """Words that another device overtook stay for a decision; whoever signs in next neither reads nor sends them."""
    entry = await ann.ok("POST", "/growth/journal", {"title": "Walk", "body": "One"})
    page = await open_page(ann, "/cave")
    await page.get_by_role("button", name="Walk").press("Enter")
    await ann.ok("PATCH", f"/growth/journal/{entry['id']}", {"body": "From the phone"})
    await page.get_by_role("textbox", name="Your page").fill("From here")
    refused = page.get_by_role("article", name="Walk")
    await expect(refused).to_contain_text("changed on another device")
    assert await faults(page) == []

    await page.get_by_role("button", name="Account").click()
    await page.get_by_role("menuitem", name="Sign out").click()
    asks = page.get_by_role("dialog", name="Something has not been sent")
    await expect(asks).to_contain_text("1 thing")
    assert await faults(page) == []
    await asks.get_by_role("button", name="Stay").press("Enter")
    await page.context.clear_cookies()
    await page.evaluate("new BroadcastChannel('grove-session').postMessage('out')")
    await expect(page).to_have_url(re.compile("/sign-in"))
    form = {"username": bob.user["username"], "password": PASSWORD}
    assert (await page.context.request.post("/api/v1/auth/login", form=form)).ok
    await page.goto("/cave")
    dialog = page.get_by_role("dialog", name="Something of somebody else waits here")
    await expect(dialog).to_contain_text("1 private thing")
    await expect(page.get_by_text("No pages yet.")).to_be_attached()
    assert await faults(page) == []
    await dialog.get_by_role("button", name="Leave it there").press("Enter")
    await expect(page.get_by_text("No pages yet.")).to_be_visible()
    await expect(page.get_by_text("From here")).to_have_count(0)

    form = {"username": ann.user["username"], "password": PASSWORD}
    assert (await page.context.request.post("/api/v1/auth/login", form=form)).ok
    await page.goto("/cave")
    await refused.get_by_role("button", name="Keep as a new page").press("Enter")
    await expect(refused).to_have_count(0)
    await expect(page.get_by_role("button", name="Walk")).to_have_count(2)
    await expect(page.get_by_text("not sent yet")).to_have_count(0)
    await expect(page.get_by_role("button", name="Walk")).to_have_count(2)
    assert {it["body"] for it in (await ann.ok("GET", "/growth/journal"))["items"]} == {"From the phone", "From here"}
    assert (await bob.ok("GET", "/growth/journal"))["items"] == []


async def read_letters(page: Page, ann: Caller) -> None:
    """Of two weeks: one is leafed to, taken along, and left again."""
    await write_weeks_ago(ann, 1, "Soup with Ines, and the dog asleep.")
    await write_weeks_ago(ann, 2, "We planted tomatoes along the wall.")
    await page.get_by_role("link", name="A letter from your week").press("Enter")
    await expect(page.get_by_role("blockquote")).to_have_text("Soup with Ines, and the dog asleep.")
    await page.get_by_role("link", name="An earlier week").press("Enter")
    await expect(page.get_by_role("blockquote")).to_have_text("We planted tomatoes along the wall.")
    async with page.expect_download() as saved:
        await page.get_by_role("button", name="Save as Markdown").press("Enter")
    assert "\n\n> We planted tomatoes along the wall.\n\n" in (await (await saved.value).path()).read_text()
    await page.get_by_role("link", name="A later week").press("Enter")
    await expect(page.get_by_role("blockquote")).to_have_text("Soup with Ines, and the dog asleep.")


async def test_the_cave_keeps_what_is_written(open_page: OpenPage, ann: Caller) -> None:
    """A page saves itself, survives a cut and a reload, is found again; an exercise is done by keyboard.

    What helps is told from the first time on; a letter of the week is read, leafed through and taken along.
    """
    page = await open_page(ann, "/cave")
    await page.get_by_role("button", name="New page").click()
    await page.get_by_role("textbox", name="Your page").fill("Rain on the roof")
    await expect(page.get_by_text("Saved", exact=True)).to_be_visible()

    await page.context.set_offline(True)
    await page.get_by_role("textbox", name="Title").fill("A slow morning")
    await expect(page.get_by_text("Kept on this device until the network is back")).to_be_visible()
    await page.context.set_offline(False)
    await expect(page.get_by_text("Saved", exact=True)).to_be_visible()
    await page.get_by_role("button", name="All pages").click()
    await page.get_by_role("searchbox").fill("roof")
    await expect(page.get_by_role("button", name="A slow morning")).to_be_visible()
    assert await points(ann) == 15

    await page.goto("/cave?at=exercise&show=helps")
    await expect(page.get_by_text("Nothing to tell yet")).to_be_visible()
    await page.get_by_role("link", name="All exercises").press("Enter")
    await page.get_by_role("button", name="Begin: Five, four, three, two, one").press("Enter")
    await page.get_by_role("radio", name="7").press("Space")
    await page.get_by_role("button", name="Begin").press("Enter")
    for _ in range(4):
        await page.get_by_role("button", name="Next").press("Enter")
    await page.get_by_role("button", name="Skip").press("Enter")
    await page.get_by_role("radio", name="3").press("Space")
    await page.get_by_role("button", name="Finish").press("Enter")
    await page.get_by_role("link", name="What helps me").press("Enter")
    await expect(page.get_by_text("Too early to say.")).to_be_visible()
    told = page.get_by_role("row", name="Five, four, three, two, one").get_by_role("cell")
    await expect(told).to_have_text(["1", "between -1.6 and 3.6", "1"])
    assert await points(ann) == 30
    await page.get_by_role("button", name="Begin: Five, four, three, two, one").press("Enter")
    await expect(page.get_by_text("How heavy does it feel, from 0 to 10?")).to_be_visible()
    await read_letters(page, ann)


async def test_samsara_turns(open_page: OpenPage, ann: Caller) -> None:
    """A turn begins; a challenge is taken up, done in steps, and let go without a number changing."""
    page = await open_page(ann, "/samsara")
    await page.get_by_role("button", name="Begin a turn").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_role("textbox").fill("More evenings outside")
    await dialog.get_by_role("button", name="Begin a turn").click()
    await expect(page.get_by_text("Day 1 of 28")).to_be_visible()

    await page.get_by_role("button", name="Take up a challenge").click()
    await dialog.get_by_label("What is it?").fill("Swim")
    await dialog.get_by_label("Steps, one in a line").fill("Towel\nLake")
    await dialog.get_by_role("button", name="Take up a challenge").click()
    await page.get_by_role("checkbox", name="Towel").check()
    await expect(page.get_by_role("article", name="Swim").locator(".done")).to_have_text("Towel")
    assert await points(ann) == 5
    await page.get_by_role("button", name="Let go").click()
    await dialog.get_by_role("button", name="Let go").click()
    await expect(page.get_by_text("let go", exact=False).first).to_be_visible()
    await expect(page.get_by_role("button", name="Take up again")).to_be_visible()
    assert await points(ann) == 5


SHEET = b"full_date,time,mood\n2024-05-18,21:00,rad\n2024-05-19,9:00,Super\n"


async def test_the_door_the_two_weeks_and_what_daylio_kept(open_page: OpenPage, ann: Caller) -> None:
    """Asked for one's age once; five answers become a number; moods of elsewhere come in after a look at them."""

    async def asks(route: Route) -> None:
        answer = await route.fetch()
        await route.fulfill(response=answer, json=await answer.json() | {"asks_age": 18})

    page = await open_page(ann, "/help.html", viewport={"width": 320, "height": 800})
    await page.route("**/growth/profile", asks)
    await page.goto("/cave?at=mood")
    await expect(page.get_by_role("heading", name="Before you go in")).to_be_visible()
    await expect(page.get_by_role("link", name="Get help now")).to_be_visible()
    assert await faults(page) == []
    await page.unroute("**/growth/profile")
    await page.get_by_role("button", name="I am 18 or older").press("Enter")

    await page.get_by_role("button", name="Answer the five questions").press("Enter")
    answers = page.get_by_role("radio", name="Most of the time")
    await expect(answers).to_have_count(5)
    assert await faults(page) == []
    for number in range(5):
        await answers.nth(number).check()
    await page.get_by_role("button", name="Keep the answers").press("Enter")
    await expect(page.get_by_text("80 of 100")).to_be_visible()

    await page.get_by_text("Moods from Daylio").click()
    sheet = {"name": "daylio.csv", "mimeType": "text/csv", "buffer": SHEET}
    await page.get_by_label("The CSV file").set_input_files(sheet)  # type: ignore[arg-type]
    await page.get_by_label("Which face is “Super”?").select_option(label="Great")
    await page.get_by_role("button", name="Bring in 2 moods").press("Enter")
    await expect(page.get_by_text("2 moods came in.")).to_be_visible()
    assert [it["value"] for it in (await ann.ok("GET", "/growth/moods"))["items"]] == [5, 5]
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")


async def fill(ann: Caller) -> None:
    """A life that has something on every screen."""
    await ann.ok("POST", "/growth/vpets", {"name": "Moss", "species": "snail"})
    for value in (4, 2, 5):
        await ann.ok("POST", "/growth/moods", {"value": value, "emotions": ["calm", "tired"], "note": "A long walk"})
    await ann.ok("POST", "/growth/journal", {"title": "A slow morning", "body": "Rain on the roof. " * 40})
    await write_weeks_ago(ann, 1, "Soup with Ines, and the dog asleep.")
    for key, after in (("cyclic_sighing", 2), ("gratitude", 7)) * 3:
        begun = await ann.ok("POST", f"/growth/exercises/{key}/sessions", {"before": 6})
        await ann.ok("PATCH", f"/growth/exercise-sessions/{begun['id']}", {"after": after, "finished": True})
    turn = await ann.ok("POST", "/growth/turns", {"intention": "More evenings outside"})
    await ann.ok("POST", f"/growth/turns/{turn['id']}/close", {"closing": "You were braver than you thought."})
    await ann.ok("POST", "/growth/turns", {"intention": "More evenings outside"})
    new = {"title": "Swim once a week", "area": "body", "description": "The lake", "steps": ["Towel", "Go"]}
    done = await ann.ok("POST", "/growth/challenges", new)
    await ann.ok("POST", f"/growth/challenges/{done['id']}/complete", {"reflection": "Cold and good"})
    await ann.ok("POST", "/growth/challenges", new)
    await ann.ok("POST", "/growth/habits", {"name": "Water the plants on the balcony", "weekdays": 21})
    project = await ann.ok("POST", "/growth/projects", {"title": "Build a shed", "description": "Behind the house"})
    await ann.ok("POST", "/growth/notes", {"title": "Windows", "content": "South", "project_id": project["id"]})


SCREENS = {
    "/grove": "Why so?",
    "/cave": "New page",
    "/cave?at=mood": "Forget this",
    "/cave?at=exercise": "Begin: Cyclic sighing",
    "/cave?at=exercise&show=helps": "Begin: Cyclic sighing",
    "/cave?at=journal&show=letter": "Save as Markdown",
    "/samsara": "Let go",
    "/notebook": "New habit",
    "/notebook?at=notes": "Windows",
    "/notebook?at=projects": "New project",
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_the_private_screens_shut_nobody_out(open_page: OpenPage, ann: Caller, scheme: str) -> None:
    """Nothing for axe to find, nothing wider than a small phone."""
    await fill(ann)
    looks = {"color_scheme": scheme}
    page = await open_page(ann, "/grove", viewport={"width": 320, "height": 800}, **looks)
    found = {}
    for path, button in SCREENS.items():
        await page.goto(path)
        await expect(page.get_by_role("button", name=button).first).to_be_visible()
        found[path] = await faults(page)
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path

    assert found == {path: [] for path in SCREENS}

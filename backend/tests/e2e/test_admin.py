"""Looking after an instance, and giving a program a key: in a browser, from beginning to end."""

import re

import httpx2
import psycopg
import pytest
from playwright.async_api import Page, expect

from tests.e2e.conftest import OpenPage
from tests.e2e.test_pages import faults
from tests.support.world import Caller, World

pytestmark = pytest.mark.e2e


@pytest.fixture
async def root(world: World, database_url: str) -> Caller:
    """An admin of the instance."""
    made = await world.person("root")
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute("UPDATE person SET role = 'admin' WHERE id = %s", [made.id])
    return made


async def test_an_admin_finds_stops_and_lets_in_again(open_page: OpenPage, root: Caller, bob: Caller) -> None:
    """Find somebody, make them a curator, shut them out while they look on, read the record, close sign-up."""
    his = await open_page(bob)
    await expect(his.get_by_test_id("connection")).to_have_attribute("data-state", "live", timeout=20_000)
    page = await open_page(root, "/admin", viewport={"width": 390, "height": 844})
    await page.get_by_label("Find by name or address").fill(bob.user["username"])
    await page.get_by_role("button", name=f"Manage {bob.user['username']}").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("Role").select_option("curator")
    await expect(dialog.get_by_text("the role opens nothing more")).to_be_visible()
    assert await faults(page) == []

    await dialog.get_by_role("button", name="Deactivate").click()
    await dialog.get_by_test_id("deactivate").click()
    await expect(dialog.get_by_role("button", name="Let in again")).to_be_visible()
    await his.wait_for_url(re.compile("/sign-in"))
    await dialog.get_by_role("button", name="What happened").click()
    for line in ("Session ended", "Deactivated", "Role changed"):
        await expect(page.get_by_role("listitem").filter(has_text=line).first).to_be_visible()
    assert await faults(page) == []

    await page.goto("/admin?part=sessions")
    await expect(page.get_by_test_id("open-session").filter(has_text=f"@{root.user['username']}")).not_to_have_count(0)
    assert await faults(page) == []
    await page.goto("/admin?part=instance")
    await page.get_by_text("Nobody", exact=True).click()
    await expect(page.get_by_role("button", name="Leave it to the configuration")).to_be_visible()
    assert await faults(page) == []
    newcomer = await open_page(path="/register")
    await expect(newcomer.get_by_text("This Grove does not take new accounts.")).to_be_visible()


async def test_a_program_gets_a_key_and_loses_it(open_page: OpenPage, ann: Caller) -> None:
    """Make a token, use it, see that it was used, and revoke it."""
    page = await open_page(ann, "/settings", viewport={"width": 390, "height": 844})
    tokens = page.get_by_test_id("tokens")
    await tokens.get_by_label("What is it for?").fill("A screen on the wall")
    await tokens.get_by_role("button", name="Make a token").click()
    key = await tokens.get_by_label("Your new token").input_value()
    assert await faults(page) == []
    assert await ask(page, key) == 200

    await page.reload()
    row = tokens.get_by_role("listitem").filter(has_text="A screen on the wall")
    await expect(row).to_contain_text("last used")
    await row.get_by_role("button", name="Revoke A screen on the wall").click()
    await page.get_by_role("dialog").get_by_role("button", name="Revoke it").click()
    await expect(tokens.get_by_text("You have no tokens.")).to_be_visible()
    assert await ask(page, key) == 401


async def ask(page: Page, key: str) -> int:
    """What a program with this key is answered."""
    async with httpx2.AsyncClient(base_url=page.url.split("/settings")[0], trust_env=False) as http:
        answer = await http.get("/api/v1/workspaces", headers={"Authorization": f"Bearer {key}"})
    return answer.status_code

"""Signing up, finding one's way, and whether everybody can use every screen."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Page, expect

from tests.e2e.conftest import OpenPage
from tests.support.world import BoardBuilder, Caller

pytestmark = pytest.mark.e2e
AXE = Path(__file__).parents[3] / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


async def test_a_new_person_gets_to_a_board_of_their_own(open_page: OpenPage) -> None:
    """In the language of their browser, and in another when they choose it."""
    page = await open_page(path="/", locale="es-MX")
    await page.wait_for_url(re.compile("/register"))
    await expect(page.get_by_role("heading", name="Crear la primera cuenta")).to_be_visible()
    await page.get_by_label("Nombre de usuario").fill("ada")
    await page.get_by_label("Correo electrónico").fill("ada@example")
    await page.get_by_label("Contraseña", exact=True).fill("correct horse")
    await page.get_by_label("Correo electrónico").fill("ada@example.org")
    await page.get_by_role("button", name="Crear cuenta").click()

    await page.get_by_role("button", name="Nuevo espacio de trabajo").first.click()
    await page.get_by_label("Nombre del espacio de trabajo").fill("Allotment")
    await page.get_by_role("button", name="Crear", exact=True).click()
    await page.get_by_role("button", name="Nuevo tablero", exact=True).click()
    await page.get_by_label("Nombre del tablero").fill("Beds")
    await page.get_by_role("button", name="Crear", exact=True).click()
    await page.get_by_placeholder("Nombre de la lista").fill("Por hacer")
    await page.keyboard.press("Enter")
    await page.get_by_role("button", name="Añadir una tarjeta").click()
    await page.get_by_placeholder("¿Qué hay que hacer?").fill("Dig")
    await page.keyboard.press("Enter")
    await expect(page.locator("[data-card]")).to_have_text("Dig")
    await expect(page.locator("html")).to_have_attribute("lang", "es")
    await speak(page, "English", "Settings")
    await expect(page.locator("html")).to_have_attribute("lang", "en")
    await speak(page, "Español", "Ajustes")
    await page.go_back()
    await expect(page.get_by_role("button", name="Añadir una tarjeta")).to_be_visible()

    await speak(page, "English", "Settings")
    await page.get_by_test_id("account").click()
    await page.get_by_role("menuitem", name="Sign out").click()
    await page.wait_for_url(re.compile("/sign-in"))


async def speak(page: Page, language: str, settings: str) -> None:
    """Choose a language in the settings, which is kept with the account."""
    if not page.url.endswith("/settings"):
        await page.get_by_test_id("account").click()
        await page.get_by_role("menuitem", name=re.compile("Ajustes|Settings")).click()
    async with page.expect_response(lambda it: it.url.endswith("/api/v1/me") and it.request.method == "PATCH"):
        await page.locator("select", has_text="Español").select_option(language)
    await expect(page.get_by_role("heading", name=settings, level=1)).to_be_visible()


async def test_signing_in_says_what_is_wrong_and_goes_on_to_where_one_wanted(
    open_page: OpenPage, ann: Caller, board: BoardBuilder
) -> None:
    page = await open_page(path=f"/boards/{board.id}")
    await page.wait_for_url(re.compile("/sign-in"))
    await page.get_by_label("User name or e-mail").fill(ann.user["username"])
    await page.get_by_label("Password", exact=True).fill("wrong wrong wrong")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("alert").filter(has_text="User name or password is not right.")).to_be_visible()

    await page.get_by_label("Password", exact=True).fill("correct horse battery staple")
    await page.keyboard.press("Enter")
    await expect(page.locator("[data-card]").first).to_be_visible()


async def test_a_board_that_is_shared_appears_without_a_reload(
    open_page: OpenPage, ann: Caller, bob: Caller, board: BoardBuilder
) -> None:
    page = await open_page(bob, "/")
    await expect(page.get_by_role("link", name="Garden")).to_be_visible()
    made = await ann.ok("POST", f"/workspaces/{board.workspace_id}/boards", {"title": "Orchard"})
    await ann.ok("PUT", f"/boards/{made['id']}/members/{bob.id}", {"role": "viewer"})

    await expect(page.get_by_role("link", name="Orchard")).to_be_visible()


async def test_the_palette_and_the_sheet_of_keys_work_by_keyboard(
    open_page: OpenPage, ann: Caller, board: BoardBuilder
) -> None:
    page = await open_page(ann, "/")
    await expect(page.get_by_role("link", name="Garden")).to_be_visible()
    await page.keyboard.press("?")
    await expect(page.get_by_role("dialog", name="Keyboard shortcuts")).to_be_visible()
    await page.keyboard.press("Escape")
    await page.keyboard.press("Control+k")
    await page.get_by_role("combobox").fill("gard")
    await page.keyboard.press("Enter")
    await expect(page.locator("[data-card]").first).to_be_visible()


async def test_the_palette_finds_a_card_by_what_was_said_about_it(
    open_page: OpenPage, ann: Caller, board: BoardBuilder
) -> None:
    """Typed and chosen by keyboard, highlighted, and nothing for axe to find."""
    cards = (await ann.picture(board.id))["cards"]
    await ann.ok("POST", f"/cards/{cards[0]['id']}/comments", {"body": "The dormouse lives under the shed"})
    page = await open_page(ann, "/")
    await expect(page.get_by_role("link", name="Garden")).to_be_visible()
    await page.keyboard.press("Control+k")
    await page.get_by_role("combobox").fill("dormou")
    await expect(page.locator("mark")).to_have_text("dormouse")
    assert await faults(page) == []
    await page.keyboard.press("Enter")
    await expect(page.get_by_test_id("card-panel")).to_contain_text("The dormouse lives under the shed")


async def faults(page: Page) -> list[str]:
    """What axe finds wrong with the page as it is."""
    await page.evaluate(AXE.read_text())
    found: dict[str, Any] = await page.evaluate(
        "(tags) => axe.run(document, { runOnly: { type: 'tag', values: tags } })", RULES
    )
    return [f"{it['id']}: {it['nodes'][0]['html'][:120]}" for it in found["violations"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_no_screen_shuts_anybody_out(open_page: OpenPage, ann: Caller, board: BoardBuilder, scheme: str) -> None:
    looks = {"color_scheme": scheme}
    page = await open_page(path="/sign-in", **looks)
    await expect(page.get_by_role("button", name="Sign in")).to_be_visible()
    found = {"sign-in": await faults(page)}
    await page.goto("/register")
    await expect(page.get_by_role("button", name="Make account")).to_be_visible()
    found["register"] = await faults(page)
    page = await open_page(ann, "/", **looks)
    await expect(page.get_by_role("link", name="Garden")).to_be_visible()
    found["home"] = await faults(page)
    for name in ("settings", f"workspaces/{board.workspace_id}", f"boards/{board.id}"):
        await page.goto(f"/{name}")
        await expect(page.get_by_test_id("connection")).to_have_attribute("data-state", "live")
        await page.wait_for_load_state("networkidle")
        found[name] = await faults(page)
    await page.locator("[data-card]").first.click()
    await expect(page.get_by_test_id("card-panel")).to_be_visible()
    found["card"] = await faults(page)
    await page.keyboard.press("Escape")
    await page.keyboard.press("?")
    await expect(page.get_by_role("dialog")).to_be_visible()
    found["keys"] = await faults(page)

    assert found == {screen: [] for screen in found}


@pytest.mark.parametrize("width", [320, 390])
async def test_a_phone_shows_one_list_and_nothing_overflows(
    open_page: OpenPage, ann: Caller, board: BoardBuilder, width: int
) -> None:
    phone = {"viewport": {"width": width, "height": 700}, "has_touch": True, "is_mobile": True}
    page = await open_page(ann, f"/boards/{board.id}", **phone)
    await expect(page.locator("[data-card]").first).to_be_visible()

    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    box = await page.locator("section[data-list]").first.bounding_box()
    assert box is not None
    assert box["width"] > width * 0.8
    for path in ("/", "/settings", f"/workspaces/{board.workspace_id}"):
        await page.goto(path)
        await expect(page.get_by_test_id("connection")).to_have_attribute("data-state", "live")
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path

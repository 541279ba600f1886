"""Getting an account and keeping it: the journeys that begin in a mail."""

import re
from dataclasses import replace
from pathlib import Path

import pyotp
import pytest
from fastapi import FastAPI
from playwright.async_api import Page, expect

from app.kernel.tools import Tools
from app.mail.public import Post
from tests.e2e.conftest import OpenPage
from tests.e2e.test_pages import faults
from tests.support.mails import Mailbox
from tests.support.world import PASSWORD, Caller, World

pytestmark = pytest.mark.e2e
NEW = "a quite different river"


@pytest.fixture
def mailbox(app: FastAPI, tmp_path: Path) -> Mailbox:
    """What the server leaves to be mailed, sent from here into an outbox of its own."""
    tools: Tools = app.state.tools
    settings = tools.settings.model_copy(update={"data_dir": tmp_path})
    return Mailbox(replace(tools, settings=settings, mailer=Post(settings)))


async def make_account(page: Page, name: str) -> None:
    await page.get_by_label("User name").fill(name)
    await page.get_by_label("Password", exact=True).fill(PASSWORD)
    await page.get_by_role("button", name="Make account").click()


async def test_a_team_comes_together_by_mail(open_page: OpenPage, world: World, ann: Caller, mailbox: Mailbox) -> None:
    """Register, confirm the address, be invited by mail and by link, and stand in the workspace."""
    workspace = await world.workspace(ann)
    page = await open_page(path="/register")
    await page.get_by_label("E-mail address").fill("ada@example.org")
    await make_account(page, "ada")
    await expect(page.get_by_text("Confirm your address: a link was mailed to ada@example.org.")).to_be_visible()
    await page.goto(f"/verify-email#{await mailbox.token('ada@example.org', 'verify-email')}")
    await expect(page.get_by_role("heading", name="Your address is confirmed")).to_be_visible()
    assert "#" not in page.url
    await page.get_by_role("link", name="Go on").click()
    await expect(page.get_by_text("Confirm your address")).to_have_count(0)

    owner = await open_page(ann, f"/workspaces/{workspace['id']}")
    invite = owner.get_by_role("region", name="Invite people").or_(owner.locator("section", has_text="Invite people"))
    for address in ("ada@example.org", "grace@example.org"):
        await invite.get_by_label("E-mail address").fill(address)
        await invite.get_by_role("button", name="Send invitation").click()
        await expect(invite.get_by_role("listitem").filter(has_text=address)).to_be_visible()
    assert await faults(owner) == []

    await page.goto(f"/invitation#{await mailbox.token('ada@example.org', 'invitation')}")
    await page.get_by_role("button", name="Join").click()
    await page.wait_for_url(re.compile(workspace["id"]))
    await expect(owner.get_by_text("@ada")).to_be_visible()
    await expect(invite.get_by_role("listitem").filter(has_text="ada@example.org")).to_have_count(0)

    grace = await mailbox.token("grace@example.org", "invitation")
    await page.goto(f"/invitation#{grace}")
    await expect(page.get_by_text("This invitation is for grace@example.org")).to_be_visible()
    await page.get_by_role("button", name="Sign out and use another account").click()
    await page.wait_for_url(re.compile("/sign-in"))

    phone = await open_page(path=f"/invitation#{grace}", viewport={"width": 320, "height": 700})
    await join_as_a_newcomer(phone, grace)


async def join_as_a_newcomer(phone: Page, grace: str) -> None:
    """Make an account from an invitation, which is used up by that."""
    await expect(phone.get_by_role("heading", name="Come into “Allotment”")).to_be_visible()
    assert await faults(phone) == []
    assert await phone.evaluate("document.documentElement.scrollWidth <= innerWidth")
    await phone.get_by_role("link", name="Make an account").click()
    await expect(phone.get_by_label("E-mail address")).to_have_value("grace@example.org")
    await make_account(phone, "grace")
    await expect(phone.get_by_test_id("connection")).to_have_attribute("data-state", "live")
    await phone.goto(f"/invitation#{grace}")
    await expect(phone.get_by_role("heading", name="This link does not work any more")).to_be_visible()


async def test_a_lost_password_and_a_second_step(open_page: OpenPage, ann: Caller, mailbox: Mailbox) -> None:
    """Set a new password by mail, turn codes on, sign in with one, and end a session from the list."""
    name, email = ann.user["username"], ann.user["email"]
    page = await open_page(path="/sign-in")
    link = await set_a_new_password(page, email, mailbox)
    await sign_in(page, name)
    await expect(page.get_by_test_id("connection")).to_have_attribute("data-state", "live")
    recovery = await turn_codes_on(page)

    other = await open_page(path="/sign-in")
    await sign_in(other, name)
    await expect(other.get_by_role("heading", name="One more step")).to_be_visible()
    assert await faults(other) == []
    await other.get_by_label("Code").fill("000000")
    await other.get_by_role("button", name="Sign in").click()
    await expect(other.get_by_text("This code is not right")).to_be_visible()
    await other.get_by_label("Code").fill(recovery)
    await other.get_by_role("button", name="Sign in").click()
    await expect(other.get_by_test_id("connection")).to_have_attribute("data-state", "live")
    sessions = page.locator("section", has=page.get_by_role("heading", name="Where you are signed in"))
    await sessions.get_by_role("button", name="End the session").click()
    await other.wait_for_url(re.compile("/sign-in"))
    await page.goto(link)
    await page.get_by_label("New password").fill("yet another river")
    await page.get_by_role("button", name="Set password").click()
    await expect(page.get_by_role("link", name="Ask for a new link")).to_be_visible()


async def set_a_new_password(page: Page, email: str, mailbox: Mailbox) -> str:
    """Ask for a link and use it; the link, which is over then."""
    await page.get_by_role("link", name="Forgotten your password?").click()
    await page.get_by_label("E-mail address").fill(email)
    await page.get_by_role("button", name="Send the link").click()
    await expect(page.get_by_role("heading", name="Look into your mail")).to_be_visible()
    link = f"/reset-password#{await mailbox.token(email, 'reset-password')}"
    await page.goto(link)
    await page.get_by_label("New password").fill("qwertyuiop")
    await page.get_by_role("button", name="Set password").click()
    await expect(page.get_by_text("Too many people use this password")).to_be_visible()
    await page.get_by_label("New password").fill(NEW)
    await page.get_by_role("button", name="Set password").click()
    await page.get_by_role("link", name="Sign in").click()
    return link


async def turn_codes_on(page: Page) -> str:
    """Set the second step up; one of the recovery codes."""
    await page.goto("/settings")
    step = page.locator("section", has=page.get_by_role("heading", name="Second step at sign-in"))
    await step.get_by_label("Present password").fill(NEW)
    await step.get_by_role("button", name="Set it up").click()
    secret = await step.get_by_label("Key for the app").input_value()
    assert await faults(page) == []
    await step.get_by_label("Code from the app").fill(pyotp.TOTP(secret).now())
    await step.get_by_role("button", name="Turn it on").click()
    codes = step.get_by_role("list", name="Recovery codes").get_by_role("listitem")
    await expect(codes).to_have_count(10)
    recovery = await codes.first.inner_text()
    await step.get_by_role("button", name="I have kept them").click()
    await expect(step.get_by_text("10 recovery codes are left")).to_be_visible()
    return recovery


async def sign_in(page: Page, name: str) -> None:
    await page.get_by_label("User name or e-mail").fill(name)
    await page.get_by_label("Password", exact=True).fill(NEW)
    await page.keyboard.press("Enter")

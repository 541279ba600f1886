"""Signing in with GitHub: no signed token there, so its API is asked, and only a verified primary address counts."""

from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import httpx2
import pytest
from fastapi import FastAPI
from pydantic import SecretStr, ValidationError

from app.kernel.settings import SignInProvider
from app.kernel.tools import Tools
from tests.accounts.test_providers import leave, let_through, problem_of, signed_in
from tests.support.people import someone
from tests.support.provider import CLIENT_ID, CLIENT_SECRET, LoopbackGitHub, loopback_github

START = "/api/v1/auth/oauth/github/start"
PERSON = {"id": 583_231, "login": "octo.cat", "name": "The Octocat", "email": "public@example.org"}
PRIMARY = {"email": "octo@example.org", "primary": True, "verified": True, "visibility": None}
OTHER = {"email": "aside@example.org", "primary": False, "verified": True, "visibility": None}


@pytest.fixture
async def github(app: FastAPI) -> AsyncIterator[LoopbackGitHub]:
    """GitHub, known to the instance; somebody is signed in to it."""
    before: Tools = app.state.tools
    async with loopback_github() as made:
        made.person, made.emails = dict(PERSON), [OTHER, PRIMARY]
        known = SignInProvider(
            name="github",
            kind="github",
            issuer=made.issuer,
            client_id=CLIENT_ID,
            client_secret=SecretStr(CLIENT_SECRET),
        )
        settings = before.settings.model_copy(update={"sign_in_providers": (known,)})
        app.state.tools = replace(before, settings=settings)
        yield made
        app.state.tools = before


async def test_somebody_new_gets_an_account_with_the_primary_address(
    client: httpx2.AsyncClient, github: LoopbackGitHub
) -> None:
    """And comes back to it under another name and address: the number says who they are."""
    answer = await client.get(await leave(client, f"{START}?to=/boards/7"))
    assert (answer.status_code, answer.headers["location"]) == (303, "/boards/7")
    me = await signed_in(client)
    assert (me["username"], me["email"], me["email_verified"], me["display_name"]) == (
        "octo.cat", "octo@example.org", True, "The Octocat",
    )  # fmt: skip

    client.cookies.clear()
    github.person |= {"login": "renamed", "name": None}
    github.emails = [{**PRIMARY, "email": "moved@example.org"}]
    await client.get(await leave(client, START))
    assert (await signed_in(client))["id"] == me["id"]


@pytest.mark.parametrize("emails", [[], [OTHER], [{**PRIMARY, "verified": False}, OTHER]])
async def test_without_a_verified_primary_address_there_is_no_account(
    client: httpx2.AsyncClient, github: LoopbackGitHub, emails: list[dict[str, Any]]
) -> None:
    """Neither another address nor the one on the profile stands in for it."""
    github.emails = emails
    assert problem_of(await client.get(await leave(client, START))) == "email_not_verified"


async def test_an_address_that_somebody_has_links_nothing(
    app: FastAPI, client: httpx2.AsyncClient, github: LoopbackGitHub
) -> None:
    """They link it themselves, signed in."""
    ann = await someone(app, client, "ann")
    github.emails = [{**PRIMARY, "email": f"{ann.username}@example.org"}]
    assert problem_of(await client.get(await leave(client, START))) == "account_exists"

    begun = await ann.ok("POST", "/me/identities", {"provider": "github"})
    assert (await client.get(await let_through(begun["url"]))).headers["location"] == "/settings"
    client.cookies.clear()
    await client.get(await leave(client, START))
    assert (await signed_in(client))["id"] == ann.id


async def test_what_does_not_fit_is_refused(client: httpx2.AsyncClient, github: LoopbackGitHub) -> None:
    """A made-up code, another issuer, a profile without a number."""
    back = await leave(client, START)
    assert problem_of(await client.get(back.replace("code=", "code=x"))) == "sign_in_refused"
    back = await leave(client, START)
    assert problem_of(await client.get(back.replace("iss=", "iss=evil&was="))) == "sign_in_refused"
    github.person = {"login": "nobody"}
    assert problem_of(await client.get(await leave(client, START))) == "sign_in_refused"


def test_github_needs_no_address_and_others_do() -> None:
    """The public one is where it always is; an OpenID Connect provider has to be named."""
    who = {"name": "x", "client_id": "x", "client_secret": SecretStr("y")}
    made = SignInProvider.model_validate({**who, "kind": "github"})
    assert (made.issuer, made.label, made.scopes) == ("https://github.com", "GitHub", "read:user user:email")
    with pytest.raises(ValidationError, match="issuer"):
        SignInProvider.model_validate(who)

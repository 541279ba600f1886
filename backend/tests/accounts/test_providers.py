"""Sign-in providers: out and back once, believed only when everything fits, linked only by who holds both accounts."""

import json
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx2
import pytest
from fastapi import FastAPI
from joserfc.jwk import RSAKey
from pydantic import SecretStr

from app.accounts.rules import first_language
from app.accounts.tokens import AccessTokens
from app.kernel import clock
from app.kernel.clock import rfc3339
from app.kernel.settings import Settings, SignInProvider
from app.kernel.tools import Tools
from tests.accounts.conftest import Hour
from tests.conftest import ORIGIN
from tests.support.people import Someone, on_another_device, someone
from tests.support.provider import CLIENT_ID, CLIENT_SECRET, LoopbackProvider, loopback_provider

ADA = {
    "sub": "ada-7",
    "email": "ada@example.org",
    "email_verified": True,
    "name": "Ada L.",
    "preferred_username": "ada",
}


@pytest.fixture(scope="module")
async def serving() -> AsyncIterator[LoopbackProvider]:
    async with loopback_provider() as made:
        yield made


@pytest.fixture
def provider(serving: LoopbackProvider) -> LoopbackProvider:
    serving.claims, serving.lies, serving.about = dict(ADA), {}, {}
    serving.signs_with, serving.forgets_nonce = None, False
    return serving


@pytest.fixture
def settings_of(app: FastAPI, provider: LoopbackProvider) -> Any:
    """An instance that knows the provider, twice: as `here` and as `twin`."""
    before: Tools = app.state.tools

    def use(**changes: Any) -> None:
        named = [
            SignInProvider(
                name=name, label=name.title(), issuer=provider.issuer, client_id=CLIENT_ID,
                client_secret=SecretStr(CLIENT_SECRET),
            )
            for name in ("here", "twin")
        ]  # fmt: skip
        changed = before.settings.model_copy(update={"sign_in_providers": tuple(named), **changes})
        app.state.tools = replace(before, settings=changed)

    use()
    yield use
    app.state.tools = before


async def leave(client: httpx2.AsyncClient, place: str = "/api/v1/auth/oauth/here/start") -> str:
    """Begin a sign-in and be let through; where the provider sends the browser back to."""
    begun = await client.get(place)
    assert begun.status_code == 303, begun.text
    return await let_through(begun.headers["location"])


async def let_through(url: str) -> str:
    async with httpx2.AsyncClient() as browser:
        answer = await browser.get(url)
    assert answer.status_code == 302
    back = str(answer.headers["location"])
    assert back.startswith(f"{ORIGIN}/api/v1/auth/oauth/")
    return back.removeprefix(ORIGIN)


def problem_of(answer: httpx2.Response) -> str:
    """The problem that the browser is shown after a sign-in that did not work."""
    assert answer.status_code == 303
    assert "grove_refresh" not in answer.cookies
    (code,) = parse_qs(urlsplit(answer.headers["location"]).query)["problem"]
    return code


async def signed_in(client: httpx2.AsyncClient) -> dict[str, Any]:
    """Whom the refresh cookie speaks for."""
    token = (await client.post("/api/v1/auth/refresh")).json()["access_token"]
    me: dict[str, Any] = (await client.get("/api/v1/me", headers={"Authorization": f"Bearer {token}"})).json()
    return me


pytestmark = pytest.mark.usefixtures("settings_of")


async def test_somebody_new_gets_an_account_and_comes_back_to_it(client: httpx2.AsyncClient) -> None:
    back = await leave(client, "/api/v1/auth/oauth/here/start?to=/boards/7")
    answer = await client.get(back, headers={"Accept-Language": "es-MX,es;q=0.9,en;q=0.8"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/boards/7")
    me = await signed_in(client)
    assert (me["username"], me["email"], me["email_verified"], me["display_name"]) == (
        "ada", "ada@example.org", True, "Ada L.",
    )  # fmt: skip
    assert me["locale"] == "es-MX"
    assert [first_language(it) for it in ("", "*", "fr;q=0.8", "no locale")] == ["en", "en", "fr", "en"]

    client.cookies.clear()
    await client.get(await leave(client))
    assert (await signed_in(client))["id"] == me["id"]


async def test_the_way_out_is_bound_to_this_browser_and_this_moment(client: httpx2.AsyncClient) -> None:
    begun = await client.get("/api/v1/auth/oauth/here/start?to=//evil.example")
    asked = parse_qs(urlsplit(begun.headers["location"]).query)
    assert asked["code_challenge_method"] == ["S256"]
    assert len(asked["state"][0]) == len(asked["nonce"][0]) == 43
    assert "HttpOnly" in begun.headers["set-cookie"]
    assert "SameSite=lax" in begun.headers["set-cookie"]

    answer = await client.get(await let_through(begun.headers["location"]))
    assert answer.headers["location"] == "/"


async def test_what_comes_back_twice_elsewhere_or_made_up_is_refused(client: httpx2.AsyncClient) -> None:
    back = await leave(client)
    cookie = client.cookies.get("grove_sign_in")
    client.cookies.clear()
    assert problem_of(await client.get(back)) == "sign_in_expired"  # another browser, without the cookie

    client.cookies.set("grove_sign_in", str(cookie))
    wrong = back.replace("state=", "state=x")
    assert problem_of(await client.get(wrong)) == "sign_in_expired"
    assert problem_of(await client.get(back.replace("/here/", "/twin/"))) == "sign_in_expired"
    assert problem_of(await client.get(back)) == "sign_in_expired"  # it was used, wherever

    client.cookies.clear()
    back = await leave(client)
    cookie = str(client.cookies.get("grove_sign_in"))
    assert (await client.get(back)).headers["location"] == "/"
    client.cookies.clear()
    client.cookies.set("grove_sign_in", cookie)
    assert problem_of(await client.get(back)) == "sign_in_expired"


@pytest.mark.parametrize(
    "lies",
    [
        {"iss": "https://evil.example"},
        {"aud": "somebody-else"},
        {"aud": [CLIENT_ID, "other"], "azp": "other"},
        {"nonce": "of another sign-in"},
        {"exp": 1_600_000_000},
        {"sub": None},
    ],
)
async def test_a_token_that_does_not_fit_is_not_believed(
    client: httpx2.AsyncClient, provider: LoopbackProvider, lies: dict[str, Any]
) -> None:
    provider.lies = lies
    assert problem_of(await client.get(await leave(client))) == "sign_in_refused"


async def test_a_token_without_nonce_or_of_another_key_is_not_believed(
    client: httpx2.AsyncClient, provider: LoopbackProvider
) -> None:
    provider.forgets_nonce = True
    assert problem_of(await client.get(await leave(client))) == "sign_in_refused"
    provider.forgets_nonce, provider.signs_with = False, RSAKey.generate_key(2048, {"kid": "one"})
    assert problem_of(await client.get(await leave(client))) == "sign_in_refused"


async def test_a_provider_that_says_no_or_is_another_or_is_away(
    client: httpx2.AsyncClient, provider: LoopbackProvider
) -> None:
    back = await leave(client)
    denied = f"{back.split('?')[0]}?error=access_denied&state={parse_qs(urlsplit(back).query)['state'][0]}"
    assert problem_of(await client.get(denied)) == "sign_in_refused"
    assert problem_of(await client.get(await leave(client) + "&iss=https://evil.example")) == "sign_in_refused"
    assert problem_of(await client.get((await leave(client)).replace("code=", "code=x"))) == "sign_in_refused"

    provider.about = {"issuer": "https://evil.example"}
    refused = await client.get("/api/v1/auth/oauth/here/start")
    assert refused.json()["code"] == "sign_in_refused"
    unknown = await client.get("/api/v1/auth/oauth/nowhere/start")
    assert (unknown.status_code, unknown.json()["code"]) == (404, "unknown_provider")


async def test_an_address_links_nothing_by_itself(
    app: FastAPI, client: httpx2.AsyncClient, provider: LoopbackProvider
) -> None:
    """Neither one that the provider does not vouch for, nor one that somebody here has."""
    ann = await someone(app, client, "ann")
    provider.claims |= {"email": f"{ann.username}@example.org"}
    assert problem_of(await client.get(await leave(client))) == "account_exists"
    provider.claims |= {"email": "new@example.org", "email_verified": False}
    assert problem_of(await client.get(await leave(client))) == "email_not_verified"
    provider.claims |= {"email_verified": "true"}
    assert problem_of(await client.get(await leave(client))) == "email_not_verified"


async def link(client: httpx2.AsyncClient, person: Someone) -> httpx2.Response:
    begun = await person.ok("POST", "/me/identities", {"provider": "here"})
    return await client.get(await let_through(begun["url"]))


async def test_whoever_is_signed_in_links_enters_and_unlinks(app: FastAPI, client: httpx2.AsyncClient) -> None:
    ann, bob = await someone(app, client, "ann"), await someone(app, client, "bob")
    answer = await link(client, ann)
    assert answer.headers["location"] == "/settings"
    (linked,) = (await ann.ok("GET", "/me/identities"))["items"]
    assert (linked["provider"], linked["email"]) == ("here", "ada@example.org")
    assert problem_of(await link(client, bob)) == "identity_taken"

    await client.get(await leave(client))
    assert (await signed_in(client))["id"] == ann.id
    assert await ann.refused("DELETE", f"/me/identities/{linked['id']}") == (409, "last_way_in")  # she has no password
    await bob.ok("DELETE", f"/me/identities/{linked['id']}")
    assert len((await ann.ok("GET", "/me/identities"))["items"]) == 1


async def test_a_session_that_ended_meanwhile_links_nothing(app: FastAPI, client: httpx2.AsyncClient) -> None:
    ann = await someone(app, client, "ann")
    begun = await ann.ok("POST", "/me/identities", {"provider": "here"})
    back = await let_through(begun["url"])
    await ann.ok("DELETE", f"/me/sessions/{ann.session_id}")
    answer = await client.get(back)
    assert problem_of(answer) == "session_ended"
    assert answer.headers["location"].startswith("/settings?")


async def test_sign_up_and_deactivation_hold_here_too(
    app: FastAPI, client: httpx2.AsyncClient, settings_of: Any, provider: LoopbackProvider
) -> None:
    settings_of(sign_up="closed")
    assert problem_of(await client.get(await leave(client))) == "sign_up_closed"
    settings_of()
    await client.get(await leave(client))
    me = await signed_in(client)
    client.cookies.clear()
    root = await someone(app, client, "root", role="admin")
    await root.ok("PATCH", f"/admin/users/{me['id']}", {"is_active": False})
    assert problem_of(await client.get(await leave(client))) == "account_deactivated"


async def test_where_only_who_is_invited_may_come_the_invited_come_by_a_provider_too(
    app: FastAPI, client: httpx2.AsyncClient, settings_of: Any
) -> None:
    """The invitation is for the address that the provider vouches for; it is taken afterwards."""
    settings_of(sign_up="invited", auth_password_enabled=False)
    assert problem_of(await client.get(await leave(client))) == "sign_up_closed"
    ann = await someone(app, client, "ann")
    workspace = await ann.ok("POST", "/workspaces", {"name": "Allotment"})
    await ann.ok("POST", f"/workspaces/{workspace['id']}/invitations", {"email": "Ada@example.org", "role": "member"})

    answer = await client.get(await leave(client, "/api/v1/auth/oauth/here/start?to=/invitation"))

    assert answer.headers["location"] == "/invitation"
    assert (await signed_in(client))["email"] == "ada@example.org"


async def test_passwords_can_be_off(client: httpx2.AsyncClient, settings_of: Any) -> None:
    settings_of(auth_password_enabled=False)
    said = (await client.get("/api/v1/instance")).json()
    assert said["password_enabled"] is False
    assert said["providers"] == [{"name": "here", "label": "Here"}, {"name": "twin", "label": "Twin"}]
    login = await client.post("/api/v1/auth/login", data={"username": "ada", "password": "whatever it is"})
    new = {"username": "ada", "email": "ada@example.org", "password": "a spade and a rake"}
    register = await client.post("/api/v1/auth/register", json=new)
    forgot = await client.post("/api/v1/auth/forgot-password", json={"email": "ada@example.org"})
    reset = await client.post("/api/v1/auth/reset-password", json={"token": "x", "password": "a spade and a rake"})
    answers = [login, register, forgot, reset]
    assert [(it.status_code, it.json()["code"]) for it in answers] == [(403, "passwords_are_off")] * 4


async def prove(client: httpx2.AsyncClient, person: Someone) -> httpx2.Response:
    begun = await person.ok("POST", "/me/proof", {"provider": "here"})
    return await client.get(await let_through(begun["url"]))


async def test_who_has_no_password_lets_the_provider_prove_it(
    app: FastAPI, client: httpx2.AsyncClient, hour: Hour, settings_of: Any
) -> None:
    """Where it matters; for ten minutes, in this session. So nobody is stuck where passwords are off."""
    settings_of(auth_password_enabled=False)
    hour.pass_seconds(-600)  # the provider's clock goes on by itself
    ann = await someone(app, client, "ann")
    await link(client, ann)
    elsewhere = await on_another_device(app, ann)
    address = {"email": f"new-{ann.username}@example.org"}
    farewell = {"username": ann.username}
    for person, password in ((ann, {}), (ann, {"current_password": "whatever"})):
        assert await person.refused("POST", "/me/totp", password) == (409, "no_password")
        assert await person.refused("POST", "/me/email", {**address, **password}) == (409, "no_password")
    assert await ann.refused("DELETE", "/me", farewell) == (409, "no_password")
    assert await ann.ok("GET", "/me/proof") == {
        "has_password": False, "proven_until": None, "providers": [{"name": "here", "label": "Here"}],
    }  # fmt: skip

    assert (await prove(client, ann)).headers["location"] == "/settings?proven=1"

    assert (await ann.ok("GET", "/me/proof"))["proven_until"] == rfc3339(hour.now + timedelta(minutes=10))
    assert await elsewhere.refused("POST", "/me/totp", {}) == (409, "no_password")
    await ann.ok("POST", "/me/totp", {})
    assert (await ann.ok("POST", "/me/email", address))["pending_email"] == address["email"]
    hour.pass_seconds(600)
    tools: Tools = app.state.tools
    for person in (ann, elsewhere):
        person.token = AccessTokens(tools.settings).make(person.user_id, person.session_id)
    assert await ann.refused("DELETE", "/me", farewell) == (409, "no_password")
    await prove(client, ann)
    await ann.ok("DELETE", "/me", farewell)
    assert await elsewhere.refused("GET", "/me") == (401, "not_authenticated")


async def test_a_proof_sets_a_first_password(app: FastAPI, client: httpx2.AsyncClient) -> None:
    """From then on it is asked for, and the proof counts for nothing."""
    ann = await someone(app, client, "ann")
    await link(client, ann)
    await prove(client, ann)
    await ann.ok("POST", "/me/password", {"password": "a spade and a rake"})
    assert await ann.refused("POST", "/me/totp", {}) == (403, "wrong_password")
    assert (await ann.ok("GET", "/me/proof"))["has_password"] is True


async def test_only_the_linked_account_signed_in_to_anew_proves_anything(
    app: FastAPI, client: httpx2.AsyncClient, provider: LoopbackProvider
) -> None:
    """A provider that does not say when somebody signed in there is believed as far as it goes."""
    ann = await someone(app, client, "ann")
    await link(client, ann)
    provider.lies = {"auth_time": int(clock.now().timestamp()) - 3600}
    assert problem_of(await prove(client, ann)) == "sign_in_refused"
    for nonsense in ("lately", True, 10**30):
        provider.lies = {"auth_time": nonsense}
        assert problem_of(await prove(client, ann)) == "sign_in_refused"
    provider.lies = {"sub": "somebody-else"}
    assert problem_of(await prove(client, ann)) == "another_account"
    provider.lies = {}
    begun = await ann.ok("POST", "/me/proof", {"provider": "here"})
    asked = parse_qs(urlsplit(begun["url"]).query)
    assert (asked["prompt"], asked["max_age"]) == (["login"], ["0"])
    assert await ann.refused("POST", "/me/totp", {}) == (409, "no_password")
    provider.lies = {"auth_time": None}
    assert (await prove(client, ann)).headers["location"] == "/settings?proven=1"


def test_providers_come_from_the_environment(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    one = {"name": "google", "issuer": "https://accounts.google.com", "client_id": "x", "client_secret": "y"}
    monkeypatch.setenv("GROVE_SIGN_IN_PROVIDERS", json.dumps([one]))
    made = Settings(database_url=settings.database_url, redis_url=settings.redis_url, secret_key=settings.secret_key)
    assert [(it.name, it.label, it.scopes) for it in made.sign_in_providers] == [("google", "", "openid email profile")]
    for bad in ({**one, "issuer": "http://accounts.example"}, {**one, "name": "Goo gle"}):
        monkeypatch.setenv("GROVE_SIGN_IN_PROVIDERS", json.dumps([bad]))
        with pytest.raises(ValueError, match="sign_in_providers"):
            Settings(database_url=settings.database_url, redis_url=settings.redis_url, secret_key=settings.secret_key)

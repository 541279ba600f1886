"""The own account."""

from typing import Any

import httpx2
import pytest
from fastapi import FastAPI

from tests.support.people import API, Someone, anonymous, said_to


async def test_shows_the_own_account_only(ann: Someone, bob: Someone) -> None:
    """Whose token it is, that account."""
    assert (await ann.get("/me")).json()["username"] == ann.username
    assert (await bob.get("/me")).json()["username"] == bob.username


async def test_is_never_kept_by_a_cache(ann: Someone) -> None:
    """Private answers say so."""
    assert (await ann.get("/me")).headers["Cache-Control"] == "no-store"


async def test_changes_what_was_sent_and_says_so(app: FastAPI, ann: Someone) -> None:
    """The other devices hear of it with the whole account."""
    answer = await ann.patch(
        "/me", {"display_name": " Ann B. ", "time_zone": "Asia/Tokyo", "locale": "de-AT"}, key="k1"
    )

    me = answer.json()
    assert answer.status_code == 200
    assert (me["display_name"], me["time_zone"], me["locale"]) == ("Ann B.", "Asia/Tokyo", "de-AT")
    assert (me["version"], answer.headers["ETag"]) == (2, '"v2"')
    assert await said_to(app, ann) == [("profile.updated", {"user": me})]
    assert (await ann.get("/me")).json() == me


async def test_says_nothing_when_nothing_changes(app: FastAPI, ann: Someone) -> None:
    """An empty patch, and one with what is there already."""
    before = (await ann.get("/me")).json()

    for patch in ({}, {"display_name": before["display_name"], "preferences": {"theme": None}}):
        assert (await ann.patch("/me", patch)).json() == before
    assert await said_to(app, ann) == []


async def test_preferences_change_key_by_key(ann: Someone) -> None:
    """null clears one; the others stay."""
    await ann.patch("/me", {"preferences": {"theme": "dark", "start_of_week": 1, "sounds": False}})

    answer = await ann.patch("/me", {"preferences": {"theme": None, "start_of_week": 7}})

    assert answer.json()["preferences"] == {"start_of_week": 7, "sounds": False}


async def test_keeps_a_bounded_number_of_preferences(ann: Someone) -> None:
    """However many requests they come in."""
    first = await ann.patch("/me", {"preferences": {f"a{nth}": nth for nth in range(100)}})
    more = await ann.patch("/me", {"preferences": {"one_more": 1}})

    assert first.status_code == 200
    assert (more.status_code, more.json()["code"]) == (422, "too_many_preferences")
    assert (await ann.patch("/me", {"preferences": {"a1": None, "one_more": 1}})).status_code == 200


async def test_is_carried_out_once_per_key(app: FastAPI, ann: Someone) -> None:
    """The first answer comes again; another body under the key is refused."""
    first = await ann.patch("/me", {"display_name": "Once"}, key="once")
    await ann.patch("/me", {"display_name": "Later"})
    again = await ann.patch("/me", {"display_name": "Once"}, key="once")
    other = await ann.patch("/me", {"display_name": "Other"}, key="once")

    assert again.json() == first.json()
    assert again.headers["Idempotency-Replayed"] == "true"
    assert (other.status_code, other.json()["code"]) == (422, "idempotency_key_reused")
    assert (await ann.get("/me")).json()["display_name"] == "Later"
    assert len(await said_to(app, ann)) == 2


async def test_asks_for_the_version_it_was_told(ann: Someone) -> None:
    """412 when the account went on meanwhile."""
    await ann.patch("/me", {"display_name": "Second"})

    behind = await ann.patch("/me", {"display_name": "Third"}, if_match='"v1"')
    present = await ann.patch("/me", {"display_name": "Third"}, if_match='"v2"')

    assert (behind.status_code, behind.json()["code"]) == (412, "stale_version")
    assert present.status_code == 200


@pytest.mark.parametrize(
    "wrong",
    [
        {"display_name": None},
        {"display_name": ""},
        {"display_name": " \t "},
        {"display_name": "x" * 81},
        {"display_name": "a\x00b"},
        {"display_name": ["Ann"]},
        {"time_zone": "Mars/Olympus"},
        {"time_zone": ""},
        {"locale": "not a locale"},
        {"locale": "de-"},
        {"preferences": {"theme": "x" * 2001}},
        {"preferences": {"Theme": "dark"}},
        {"preferences": {"theme": {"nested": True}}},
        {"preferences": {"theme": "a\x00b"}},
        {"preferences": []},
        {"preferences": {f"a{nth}": nth for nth in range(101)}},
        {"role": "admin"},
        {"id": "01890000-0000-7000-8000-000000000000"},
        {"username": "other"},
        {"email": "other@example.org"},
        {"email_verified": True},
        {"password_hash": "x"},
        {"version": 9},
        {"deactivated_at": None},
    ],
)
async def test_refuses_bad_input(app: FastAPI, ann: Someone, wrong: dict[str, Any]) -> None:
    """422, and nothing changed; what only the server sets is unknown here."""
    before = (await ann.get("/me")).json()

    answer = await ann.patch("/me", wrong)

    assert (answer.status_code, answer.json()["code"]) == (422, "validation_failed")
    assert (await ann.get("/me")).json() == before
    assert await said_to(app, ann) == []


@pytest.mark.parametrize(
    "body",
    [
        b'{"display_name":"\\ud800"}',
        b'{"preferences":{"theme":"\\udfff"}}',
        b'{"preferences":{"\\ud800":1}}',
        b'{"\\ud800":1}',
        b'{"preferences":{"theme":NaN}}',
        b'{"preferences":{"theme":1e999}}',
        b'{"preferences":{"theme":' + b"9" * 5000 + b"}}",
        b"[" * 5000,
        b"{",
        b"\xff\xfe",
        b"null",
        b'"text"',
    ],
)
async def test_refuses_what_is_no_text_or_number(client: httpx2.AsyncClient, ann: Someone, body: bytes) -> None:
    """A 4xx problem, never a failure."""
    headers = {"Authorization": f"Bearer {ann.token}", "Content-Type": "application/json"}

    answer = await client.patch(f"{API}/me", content=body, headers=headers)

    assert 400 <= answer.status_code < 500, answer.text
    assert answer.headers["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/me"),
        ("PATCH", "/me"),
        ("POST", "/me/password"),
        ("GET", "/me/sessions"),
        ("DELETE", "/me/sessions/01890000-0000-7000-8000-000000000000"),
    ],
)
async def test_is_closed_to_whoever_is_not_signed_in(client: httpx2.AsyncClient, method: str, path: str) -> None:
    """401 before anything else is looked at."""
    answer = await anonymous(client).call(method, path, {})

    assert (answer.status_code, answer.json()["code"]) == (401, "not_authenticated")

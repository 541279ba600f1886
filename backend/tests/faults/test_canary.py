"""Secrets written everywhere, and looked for where they must not be (W1, S12): logs, Sentry, Redis, the database."""

import asyncio
import re
from collections.abc import AsyncIterator, Iterator
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import httpx2
import psycopg
import pyotp
import pytest
from redis import Redis

from app.kernel.ids import new_id
from tests.kernel.telemetry.ingest import Ingest
from tests.support.processes import ApiProcess, Process, Processes

pytestmark = pytest.mark.faults

API = "/api/v1"


def word(what: str) -> str:
    """A secret that is found again, whatever it is in."""
    return f"canary {what} {new_id().hex}"


class Written:
    """What was written, by what it is."""

    def __init__(self) -> None:
        self.secrets: dict[str, str] = {}

    def __call__(self, what: str) -> str:
        self.secrets[what] = word(what)
        return self.secrets[what]


@pytest.fixture
def ingest() -> Iterator[Ingest]:
    made = Ingest()
    yield made
    made.close()


@pytest.fixture
def running(processes: Processes, ingest: Ingest, tmp_path: Path) -> list[Process]:
    """API, worker and scheduler, as talkative as they can be."""
    loud = {
        "GROVE_LOG_FORMAT": "json",
        "GROVE_LOG_LEVEL": "DEBUG",
        "GROVE_SLOW_QUERY_MS": "1",
        "GROVE_SENTRY_DSN": ingest.dsn,
        "GROVE_SENTRY_TRACES": "1",
        "GROVE_DATA_DIR": str(tmp_path),
    }
    return [processes.api(**loud), processes.start("worker", **loud), processes.start("scheduler", **loud)]


@pytest.fixture
async def http(running: list[Process]) -> AsyncIterator[httpx2.AsyncClient]:
    api = running[0]
    assert isinstance(api, ApiProcess)
    async with httpx2.AsyncClient(base_url=api.url, timeout=60, trust_env=False) as made:
        yield made


async def _sign_in(http: httpx2.AsyncClient, written: Written) -> dict[str, str]:
    """An account with tries that go wrong; the headers of a session."""
    name, password = f"ann_{new_id().hex[-8:]}", written("password")
    account = {"username": name, "email": f"{name}@example.org", "password": password}
    assert (await http.post(f"{API}/auth/register", json=account)).status_code == 201
    await http.post(f"{API}/auth/login", data={"username": name, "password": written("wrong password")})
    await http.post(f"{API}/auth/register", json={**account, "password": written("refused password"), "extra": 1})
    await http.post(f"{API}/auth/reset-password", json={"token": written("reset token"), "password": written("reset")})
    await http.post(f"{API}/auth/forgot-password", json={"email": account["email"]})
    answer = await http.post(f"{API}/auth/login", data={"username": name, "password": password})
    written.secrets["access token"] = answer.json()["access_token"]
    written.secrets["refresh token"] = answer.cookies["grove_refresh"]
    headers = {"Authorization": f"Bearer {answer.json()['access_token']}"}
    change = {"current_password": password, "password": written("new password")}
    changed = await http.post(f"{API}/me/password", json=change, headers={**headers, "Idempotency-Key": "password"})
    assert changed.status_code == 204
    await _get_keys(http, headers, written, change["password"])
    return headers


async def _get_keys(http: httpx2.AsyncClient, headers: dict[str, str], written: Written, password: str) -> None:
    """All that Grove itself gives out and shows once: keys of a second step, a token, the link of an invitation."""

    async def send(path: str, body: dict[str, Any]) -> Any:
        answer = await http.post(f"{API}{path}", json=body, headers={**headers, "Idempotency-Key": path})
        assert answer.is_success, answer.text
        return answer.json()

    key = await send("/me/totp", {"current_password": password})
    confirmed = await send("/me/totp/confirm", {"code": pyotp.TOTP(key["secret"]).now()})
    written.secrets |= {"key of the second step": key["secret"], "its address": key["uri"]}
    written.secrets |= {f"recovery code {nth}": code for nth, code in enumerate(confirmed["recovery_codes"])}
    token = (await send("/me/tokens", {"name": "Script", "scopes": ["boards:read", "boards:write"]}))["token"]
    written.secrets["personal token"] = token
    await http.get(f"{API}/workspaces", headers={"Authorization": f"Bearer {token}"})
    workspace = await send("/workspaces", {"name": "Allotment"})
    place = f"/workspaces/{workspace['id']}/invitations"
    written.secrets["link of an invitation"] = (await send(place, {"role": "member"}))["url"].split("#")[1]
    await http.post(f"{API}{place}", json={"role": "member", "email": "grace@example.org"}, headers=headers)


async def _write_privately(http: httpx2.AsyncClient, headers: dict[str, str], written: Written) -> None:
    for path, body in {
        "journal": {"title": written("journal title"), "body": written("journal text"), "tags": [written("tag")[:30]]},
        "moods": {"value": 2, "note": written("mood")},
        "notes": {"title": written("note title"), "content": written("note")},
        "projects": {"title": written("project title"), "description": written("project")},
    }.items():
        key = {"Idempotency-Key": path}
        answer = await http.post(f"{API}/growth/{path}", json=body, headers={**headers, **key})
        assert answer.status_code == 201, answer.text
        # What is not even understood is said by somebody, too.
        await http.post(f"{API}/growth/{path}", json={**body, "unknown": written(f"unknown {path}")}, headers=headers)
        await http.post(f"{API}/growth/{path}", content=f'{{"x": "{written(f"broken {path}")}"', headers=headers)
    talk = (await http.post(f"{API}/growth/chat/threads", json={}, headers=headers)).json()
    said = {"text": written("talk")}
    await http.post(f"{API}/growth/chat/threads/{talk['id']}/messages", json=said, headers=headers)
    await http.get(f"{API}/growth/journal", params={"q": written("search")}, headers=headers)


async def _send_wrongly(http: httpx2.AsyncClient, headers: dict[str, str], written: Written) -> None:
    """Secrets where they do not belong: in addresses, in headers."""
    await http.get(f"{API}/public/boards/{written('link').replace(' ', '')}")
    await http.get(f"{API}/me", params={"access_token": written("token in the address")}, headers=headers)
    await http.get(f"{API}/me", headers={"Authorization": f"Bearer {written('forged token')}"})
    await http.get(f"{API}/me/sessions", params={"cursor": written("cursor")}, headers=headers)


def _database(url: str) -> str:
    """Every row of every table as text, bytes as they are written in a dump."""
    with psycopg.connect(url) as connection:
        names = connection.execute(
            "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables"
            " WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"
        ).fetchall()
        rows = [row[0] for (name,) in names for row in connection.execute(f"SELECT t::text FROM {name} t").fetchall()]
    return "\n".join(rows)


def _redis(url: str) -> bytes:
    """Every key with all that lies in it."""
    with Redis.from_url(url) as redis:
        return b"\n".join(part for key in redis.scan_iter() for part in (key, redis.dump(key) or b""))


def _mailed(folder: Path) -> dict[str, str]:
    """The tokens in the links of all mails."""
    texts = [
        str(part.get_content())
        for mail in folder.glob("*")
        if mail.is_file()
        for part in [message_from_bytes(mail.read_bytes(), policy=policy.default).get_body(("plain",))]
        if part is not None
    ]
    tokens = {found for text in texts for found in re.findall(r"[#=/]([A-Za-z0-9_.-]{20,})", text)}
    return {f"mailed link {number}": token for number, token in enumerate(sorted(tokens))}


def _forms(secret: str) -> set[bytes]:
    """A secret in plain letters, without its spaces and dashes, and as the hex of its bytes."""
    bare = secret.replace(" ", "")
    return {secret.encode(), bare.encode(), bare.replace("-", "").encode(), secret.encode().hex().encode()}


def _found(secrets: dict[str, str], place: str | bytes) -> list[str]:
    """Which secrets a place holds."""
    raw = place if isinstance(place, bytes) else place.encode()
    return [what for what, secret in secrets.items() if any(form in raw for form in _forms(secret))]


async def test_no_secret_is_anywhere(
    http: httpx2.AsyncClient,
    running: list[Process],
    ingest: Ingest,
    tmp_path: Path,
    database_url: str,
    redis_url: str,
) -> None:
    written = Written()
    headers = await _sign_in(http, written)
    await _write_privately(http, headers, written)
    await _send_wrongly(http, headers, written)
    async with asyncio.timeout(60):
        while _due(database_url):
            await asyncio.sleep(0.1)
    ingest.wait_for(lambda item: item.get("type") == "transaction")
    mailed = _mailed(tmp_path / "outbox")
    assert mailed, "no mail with a link has come"
    written.secrets |= mailed
    logs = "\n".join(line for process in running for line in process.said)

    assert len(re.findall('"event":"request"', logs)) > 20, logs[-2000:]
    assert '"event":"slow_query"' in logs
    places: dict[str, Any] = {
        "logs": logs,
        "Sentry": "".join(ingest.raw),
        "Redis": _redis(redis_url),
        "database": _database(database_url),
    }
    assert {name: _found(written.secrets, place) for name, place in places.items()} == {name: [] for name in places}
    # The look itself is looked at: what is no secret is found.
    assert "@example.org" in places["database"]


def _due(url: str) -> int:
    with psycopg.connect(url) as connection:
        row = connection.execute(
            "SELECT count(*) FROM outbox WHERE done_at IS NULL AND dead_at IS NULL AND attempts = 0"
        ).fetchone()
    assert row is not None
    return int(row[0])

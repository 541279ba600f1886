"""People, and an hour that can be set."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx2
import pytest
from fastapi import FastAPI

from app.accounts import passwords
from app.kernel import clock
from app.kernel.http.limits import Limits
from app.kernel.ids import new_id
from app.kernel.settings import Settings
from app.kernel.tools import Tools
from app.mail.public import Post
from tests.support.mails import Mailbox
from tests.support.people import API, Someone, someone

PASSWORD = "long and quiet river"


TRUE_HASHER = passwords._HASHER


@pytest.fixture(scope="package", autouse=True)
def _true_hashes() -> Iterator[None]:
    """Here it is about passwords: they are hashed as they are for people."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passwords, "_HASHER", TRUE_HASHER)
        passwords._nobodys_hash.cache_clear()
        yield
    passwords._nobodys_hash.cache_clear()


@dataclass
class Hour:
    """The only clock, held still until it is told to go on."""

    now: datetime

    def pass_seconds(self, seconds: float) -> None:
        """Let time pass."""
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def hour(monkeypatch: pytest.MonkeyPatch) -> Hour:
    """A clock that stands still."""
    held = Hour(datetime.now(UTC))
    monkeypatch.setattr(clock, "now", lambda: held.now)
    return held


@pytest.fixture
async def ann(app: FastAPI, client: httpx2.AsyncClient) -> Someone:
    """Somebody."""
    return await someone(app, client, "ann")


@pytest.fixture
async def bob(app: FastAPI, client: httpx2.AsyncClient) -> Someone:
    """Somebody else."""
    return await someone(app, client, "bob")


Account = dict[str, Any]
Registers = Callable[..., Awaitable[Account]]


@pytest.fixture
def registers(client: httpx2.AsyncClient) -> Registers:
    """Makes an account through the API and says how it was made."""

    async def register(**fields: Any) -> Account:
        name = f"reg_{new_id().hex[-10:]}"
        account = {"username": name, "email": f"{name}@example.org", "password": PASSWORD, **fields}
        answer = await client.post(f"{API}/auth/register", json=account)
        assert answer.status_code == 201, answer.text
        return account

    return register


async def log_in(
    client: httpx2.AsyncClient, username: str, password: str = PASSWORD, **headers: str
) -> httpx2.Response:
    """A try to sign in."""
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    form = {"username": username, "password": password}
    return await client.post(f"{API}/auth/login", data=form, headers=sent)


Changed = Callable[..., Settings]


@pytest.fixture
async def changed(app: FastAPI) -> AsyncIterator[Changed]:
    """Runs the same app under other settings for the length of a test."""
    tools: Tools = app.state.tools
    limits: Limits = app.state.limits
    made: list[Limits] = []

    def change(**fields: Any) -> Settings:
        settings = tools.settings.model_copy(update=fields)
        for cached in ("origins", "is_https"):
            settings.__dict__.pop(cached, None)
        app.state.tools = replace(tools, settings=settings)
        app.state.limits = Limits(settings)
        made.append(app.state.limits)
        return settings

    yield change
    for it in made:
        await it.close()
    app.state.tools, app.state.limits = tools, limits


@pytest.fixture
def mailbox(app: FastAPI, changed: Changed, tmp_path: Path) -> Mailbox:
    """What the app mails, in an outbox of its own."""
    settings = changed(data_dir=tmp_path)
    app.state.tools = replace(app.state.tools, mailer=Post(settings))
    return Mailbox(app.state.tools)

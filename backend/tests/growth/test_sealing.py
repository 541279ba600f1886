"""Private texts at rest: only their owner's key opens them, in their own row, and nothing else holds them."""

import base64
import subprocess
from uuid import UUID

import pytest
import redis
from cryptography.fernet import Fernet
from fastapi import FastAPI
from pydantic import SecretStr, ValidationError
from sqlalchemy import delete, select, text

from app.accounts.models import Person
from app.growth.errors import SealBroken
from app.growth.journal.models import JournalEntry
from app.growth.profile.models import UserKey
from app.growth.sealing import Vault, keyring, vault_of
from app.kernel.answers import Idempotency
from app.kernel.errors import IdempotencyKeyReused
from app.kernel.ids import new_id
from app.kernel.settings import Settings
from app.kernel.tools import Tools
from launcher.postgres import installations
from tests.support.world import Caller, World

CANARY = "canary-7f3a9c-willow"


def test_a_seal_opens_in_its_own_row_only() -> None:
    vault, row, other = Vault(new_id(), bytes(32)), new_id(), new_id()
    sealed = vault.seal("note", row, {"title": "mine"})

    assert vault.open("note", row, sealed) == {"title": "mine"}
    assert b"mine" not in sealed
    assert vault.seal("note", row, {"title": "mine"}) != sealed
    for wrong in (
        lambda: vault.open("note", other, sealed),
        lambda: vault.open("journal_entry", row, sealed),
        lambda: Vault(new_id(), bytes(32)).open("note", row, sealed),
        lambda: Vault(vault.user_id, b"\x01" * 32).open("note", row, sealed),
        lambda: vault.open("note", row, sealed[:-1]),
        lambda: vault.open("note", row, sealed[:5]),
        lambda: vault.open("note", row, b""),
    ):
        with pytest.raises(SealBroken):
            wrong()


def test_every_flipped_bit_is_noticed() -> None:
    vault, row = Vault(new_id(), bytes(32)), new_id()
    sealed = vault.seal("note", row, "x")
    for place in range(len(sealed)):
        broken = bytearray(sealed)
        broken[place] ^= 1
        with pytest.raises(SealBroken):
            vault.open("note", row, bytes(broken))


async def write_everywhere(ann: Caller) -> None:
    """A canary through every private field there is."""
    mood = await ann.ok("POST", "/growth/moods", {"value": 2, "emotions": ["sad"], "note": CANARY})
    await ann.ok("PATCH", f"/growth/moods/{mood['id']}", {"note": f"{CANARY} again"})
    await ann.ok("POST", "/growth/journal", {"title": CANARY, "body": CANARY, "tags": [CANARY]}, key="j")
    project = await ann.ok("POST", "/growth/projects", {"title": CANARY, "description": CANARY})
    await ann.ok("POST", "/growth/notes", {"title": CANARY, "content": CANARY, "project_id": project["id"]})
    await ann.ok("POST", "/growth/habits", {"name": f"{CANARY} daily", "weekdays": 127})
    begun = await ann.ok("POST", "/growth/exercises/grounding/sessions", {"before": 7})
    done = {"after": 3, "reflection": CANARY, "finished": True}
    await ann.ok("PATCH", f"/growth/exercise-sessions/{begun['id']}", done)
    turn = await ann.ok("POST", "/growth/turns", {"intention": CANARY})
    new = {"title": CANARY, "description": CANARY, "area": "mind", "steps": [CANARY]}
    challenge = await ann.ok("POST", "/growth/challenges", new)
    await ann.ok("POST", f"/growth/challenges/{challenge['id']}/complete", {"reflection": CANARY})
    await ann.ok("PUT", "/growth/daily-challenge", {"text": CANARY})
    await ann.ok("POST", f"/growth/turns/{turn['id']}/close", {"closing": CANARY})
    await ann.ok("PUT", "/growth/safety-plan", {"reasons": CANARY, "contacts": [{"name": CANARY}]})
    talk = await ann.ok("POST", "/growth/chat/threads", {})
    for n, choice in enumerate(("sort", "plan", "joy", None, "yes", None, None)):
        said = {"text": CANARY} if choice is None else {"choice": choice}
        answer = await ann.call("POST", f"/growth/chat/threads/{talk['id']}/messages", said, key=f"c{n}")
        assert answer.status_code == 200
    await ann.ok("PATCH", f"/growth/chat/threads/{talk['id']}", {"title": CANARY})


def dump(url: str) -> bytes:
    """The whole database as its owner's backup would hold it."""
    programs = installations()[max(installations())]
    command = [str(programs / "pg_dump"), "--dbname", url]
    return subprocess.run(command, check=True, capture_output=True).stdout


async def test_nothing_but_the_seals_holds_a_private_word(
    app: FastAPI, ann: Caller, database_url: str, redis_url: str, capfd: pytest.CaptureFixture[str]
) -> None:
    """Not the database with its events, not Redis, not the log, no metric: neither in plain nor in base64."""
    await write_everywhere(ann)

    ticket = await ann.ok("POST", "/growth/archives")
    await ann.call("GET", f"/growth/archives/{ticket['id']}/file")

    kept = dump(database_url) + (await ann.http.get("/metrics")).content
    with redis.Redis.from_url(redis_url) as client:
        kept += b"".join(client.dump(key) or b"" for key in client.scan_iter())
    kept += "".join(capfd.readouterr()).encode()
    assert b"points_ledger" in kept
    for needle in (CANARY.encode(), CANARY.encode().hex().encode(), base64.b64encode(CANARY.encode())[:-4]):
        assert needle not in kept


async def test_the_instances_keys_change_and_everything_stays_readable(app: FastAPI, ann: Caller) -> None:
    """The newest key wraps; older ones still unwrap; without them nothing opens."""
    await ann.ok("POST", "/growth/journal", {"body": "before the change"})
    tools: Tools = app.state.tools
    newer = tools.settings.model_copy(update={"growth_keys": (SecretStr(Fernet.generate_key().decode()),)})
    async with tools.database.session() as session:
        row = await session.get_one(UserKey, ann.user["id"])
        row.wrapped_key = keyring(newer).rotate(row.wrapped_key)
        await session.commit()
        entry = (await session.scalars(select(JournalEntry))).one()
        vault = await vault_of(session, newer, row.user_id)
        assert vault.open("journal_entry", entry.id, entry.sealed)["body"] == "before the change"

        with pytest.raises(SealBroken):
            await vault_of(session, tools.settings, row.user_id)


def test_a_key_that_is_none_stops_the_start(settings: Settings) -> None:
    with pytest.raises(ValidationError, match="growth_keys"):
        Settings.model_validate({**settings.model_dump(), "growth_keys": "no key at all"})


async def test_a_person_who_leaves_takes_everything_along(app: FastAPI, ann: Caller) -> None:
    """No row is left, and no key."""
    await ann.ok("POST", "/growth/vpets", {"name": "Moss", "species": "fox"})
    await write_everywhere(ann)
    tools: Tools = app.state.tools
    async with tools.database.session() as session:
        await session.execute(delete(Person).where(Person.id == ann.user["id"]))
        await session.commit()
        tables = (await session.scalars(text("SELECT tablename FROM pg_tables WHERE schemaname = 'growth'"))).all()
        left = {
            table: (await session.execute(text(f"SELECT count(*) FROM growth.{table}"))).scalar_one()
            for table in tables
        }

    assert len(left) > 10
    assert set(left.values()) == {0}


async def test_nobody_else_finds_anything_private(app: FastAPI, world: World, ann: Caller, bob: Caller) -> None:
    """404 on every private thing of another, for admins too; lists are empty."""
    await write_everywhere(ann)
    pet = await ann.ok("POST", "/growth/vpets", {"name": "Moss", "species": "fox"})
    tools: Tools = app.state.tools
    async with tools.database.engine.begin() as connection:
        await connection.execute(text("UPDATE person SET role = 'admin' WHERE id = :id"), {"id": bob.id})
    things = {
        "moods": "/growth/moods",
        "journal": "/growth/journal",
        "notes": "/growth/notes",
        "projects": "/growth/projects",
        "exercise-sessions": "/growth/exercise-sessions",
        "challenges": "/growth/challenges",
        "habits": "/growth/habits",
        "chat": "/growth/chat/threads",
    }
    for path in things.values():
        (item, *_) = (await ann.ok("GET", path))["items"]
        assert (await bob.ok("GET", path))["items"] == []
        assert await bob.refused("GET", f"{path}/{item['id']}") == (404, "not_found")
        assert await bob.refused("DELETE", f"{path}/{item['id']}") == (404, "not_found")
        assert await bob.refused("PATCH", f"{path}/{item['id']}", {}) == (404, "not_found")
        assert await ann.ok("GET", f"{path}/{item['id']}") == item
    for method, path, body in (
        ("GET", f"/growth/vpets/{pet['id']}", None),
        ("GET", f"/growth/vpets/{pet['id']}/why", None),
        ("PATCH", f"/growth/vpets/{pet['id']}", {"name": "Mine"}),
        ("DELETE", f"/growth/vpets/{pet['id']}", None),
    ):
        assert await bob.refused(method, path, body) == (404, "not_found")


def test_kept_answers_open_for_their_own_request_only() -> None:
    """And those that an older Grove kept stay readable."""
    user, secret = new_id(), "s" * 40
    kept = Idempotency.of(user, "key", b"POST", b"/x", secret=secret).sealed(b'{"token": "once"}')

    assert b"once" not in kept
    assert Idempotency.of(user, "key", b"POST", b"/x", secret=secret).opened(kept) == b'{"token": "once"}'
    assert Idempotency.of(user, "key", b"POST", b"/x", secret=secret).opened(b'{"old": 1}') == b'{"old": 1}'
    for other in (
        Idempotency.of(user, "key", b"POST", b"/x", secret="t" * 40),
        Idempotency.of(user, "other", b"POST", b"/x", secret=secret),
        Idempotency.of(new_id(), "key", b"POST", b"/x", secret=secret),
    ):
        with pytest.raises(IdempotencyKeyReused):
            other.opened(kept)


async def test_each_person_has_a_key_for_their_devices(app: FastAPI, ann: Caller, bob: Caller) -> None:
    """Always the same, nobody else's, and not the one that seals what is stored."""
    told = [(await caller.ok("GET", "/growth/device-key"))["key"] for caller in (ann, ann, bob)]
    assert (told[0] == told[1], told[0] == told[2], len(base64.b64decode(told[0]))) == (True, False, 32)
    await ann.ok("POST", "/growth/moods", {"value": 3})
    tools: Tools = app.state.tools
    async with tools.database.reading() as session:
        vault = await vault_of(session, tools.settings, UUID(ann.user["id"]))
    assert base64.b64decode(told[0]) != vault.key

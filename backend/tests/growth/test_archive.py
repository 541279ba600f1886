"""Taking everything along, coming back in with it, and forgetting for good."""

import io
import zipfile
from typing import Any
from uuid import UUID

import orjson
import pytest
from fastapi import FastAPI
from sqlalchemy import text

from app.growth.archive.rules import EVERYTHING, packed, unpacked
from app.growth.public import export_of, forget
from app.kernel.tools import Tools
from tests.growth.test_sealing import CANARY, write_everywhere
from tests.support.world import Caller, World

LISTS = (
    "vpets",
    "moods",
    "journal",
    "notes",
    "projects",
    "habits",
    "exercise-sessions",
    "challenges",
    "points",
    "wellbeing",
)
OWN_TABLES = """
SELECT table_name FROM information_schema.columns WHERE table_schema = 'growth' AND column_name = 'user_id'
"""
# What comes in gets new ids; the moment of looking is not stored.
NEW = {"id", "vpet_id", "source_id", "reverses_id", "project_id", "turn_id", "mood_entry_id", "steps"}


async def fill(ann: Caller) -> None:
    """Something of every kind, some of it undone again."""
    await ann.ok("PATCH", "/growth/profile", {"time_zone": "Asia/Tokyo", "shows_streak": True})
    await ann.ok("POST", "/growth/vpets", {"name": "Moss", "species": "fox"})
    await write_everywhere(ann)
    habit = await ann.ok("POST", "/growth/habits", {"name": CANARY, "weekdays": 127})
    day = (await ann.ok("GET", "/growth/profile"))["today"]
    for method in ("PUT", "DELETE", "PUT"):
        await ann.ok(method, f"/growth/habits/{habit['id']}/ticks/{day}")
    await ann.ok("POST", "/growth/daily-challenge/complete")
    await ann.ok("POST", "/growth/wellbeing", {"answers": [5, 4, 3, 2, 1]})
    await ann.ok("PUT", "/growth/reminder", {"is_on": True, "hour": 19})
    visit = await ann.ok("POST", "/growth/cave/sessions")
    await ann.ok("PATCH", f"/growth/cave/sessions/{visit['id']}/finish")


async def fetched(ann: Caller) -> bytes:
    ticket = await ann.ok("POST", "/growth/archives")
    answer = await ann.call("GET", f"/growth/archives/{ticket['id']}/file")
    assert answer.status_code == 200
    assert await ann.refused("GET", f"/growth/archives/{ticket['id']}/file") == (404, "not_found")
    return answer.content


async def everything(person: Caller) -> dict[str, Any]:
    """All that the API shows of a person, without ids."""
    shown: dict[str, Any] = {}
    for name in LISTS:
        items = (await person.ok("GET", f"/growth/{name}"))["items"]
        shown[name] = sorted(
            ({key: value for key, value in item.items() if key not in NEW} for item in items), key=repr
        )
        shown[f"{name} steps"] = sorted(step["text"] for item in items for step in item.get("steps", ()))
    shown["samsara"] = (await person.ok("GET", "/growth/samsara"))["letter"]
    shown["reminder"] = await person.ok("GET", "/growth/reminder")
    shown["daily"] = await person.ok("GET", "/growth/daily-challenge")
    profile = await person.ok("GET", "/growth/profile")
    return shown | {"profile": {key: value for key, value in profile.items() if not key.endswith("_at")}}


async def test_an_archive_brings_everything_into_a_fresh_account(world: World, ann: Caller, bob: Caller) -> None:
    await fill(ann)
    archive = await fetched(ann)

    answer = await bob.upload("/growth/archives/restore", "my-grove.zip", archive)

    assert answer.status_code == 200, answer.text
    assert answer.json()["unknown"] == []
    assert await everything(bob) == await everything(ann)
    assert (await bob.upload("/growth/archives/restore", "my-grove.zip", archive)).json()["code"] == "not_a_fresh_start"
    # What came in can be taken back as if it had been earned here.
    habit = (await bob.ok("GET", "/growth/habits"))["items"][-1]
    before = (await bob.ok("GET", "/growth/profile"))["xp_total"]
    await bob.ok("DELETE", f"/growth/habits/{habit['id']}/ticks/{habit['recent'][-1]}")
    assert (await bob.ok("GET", "/growth/profile"))["xp_total"] == before - 5


async def test_an_archive_can_be_read_without_grove(ann: Caller) -> None:
    """Pages as Markdown, numbers as tables; formulas stay text."""
    await fill(ann)
    await ann.ok("POST", "/growth/moods", {"value": 3, "note": "=1+1"})
    with zipfile.ZipFile(io.BytesIO(await fetched(ann))) as archive:
        files = {name: archive.read(name).decode() for name in archive.namelist()}

    (page,) = [content for name, content in files.items() if name.startswith("journal/")]
    assert page.startswith(f"# {CANARY}\n")
    assert files[f"notes/{CANARY}.md"] == f"# {CANARY}\n\n{CANARY}\n"
    assert "'=1+1" in files["moods.csv"]
    assert "habit" in files["points.csv"]
    assert "wrapped_key" not in files[EVERYTHING]


async def test_a_ticket_is_its_owners(ann: Caller, bob: Caller) -> None:
    old = await ann.ok("POST", "/growth/archives")
    new = await ann.ok("POST", "/growth/archives")
    for person, ticket in ((bob, new), (ann, old)):
        assert await person.refused("GET", f"/growth/archives/{ticket['id']}/file") == (404, "not_found")


def changed(archive: bytes, table: str, **values: Any) -> bytes:
    rows: Any = unpacked(archive, limit=10**8)
    rows[table][0] |= values
    return packed({EVERYTHING: orjson.dumps({"format": 1, "tables": rows})})


async def test_an_archive_that_grove_would_not_have_written_is_refused_whole(ann: Caller, bob: Caller) -> None:
    await fill(ann)
    archive = await fetched(ann)
    broken = (
        b"no archive",
        archive[:-40],
        packed({"other.json": b"{}"}),
        packed({EVERYTHING: b"[1]"}),
        packed({EVERYTHING: b'{"format": 1, "tables": {"note": [3]}}'}),
        packed({EVERYTHING: b'{"format": 2, "tables": {}}'}),
        changed(archive, "mood_entry", sealed={"value": 9, "emotions": [], "energy": None, "note": ""}),
        changed(archive, "mood_entry", occurred_at="yesterday"),
        changed(archive, "mood_entry", time_zone="Mars/Base"),
        changed(archive, "points_ledger", points=5000),
        changed(archive, "vpet", name="x" * 41),
        changed(archive, "vpet", species="dragon"),
        changed(archive, "habit_tick", habit_id="3"),
        changed(archive, "note", sealed=None),
        changed(archive, "note", id=5),
        changed(archive, "note", id=["x"]),
        changed(archive, "habit_tick", habit_id=[1]),
        changed(archive, "habit_tick", local_day=7),
        changed(archive, "habit", starts_on="0001-01-01"),
        changed(archive, "mood_entry", occurred_at="9999-12-31T23:59:59Z"),
        changed(archive, "profile", paused_from="0001-01-01", paused_until="9999-12-31"),
        changed(archive, "mood_entry", occurred_at=10**18),
        changed(archive, "points_ledger", created_at={"a": 1}),
    )
    for content in broken:
        answer = await bob.upload("/growth/archives/restore", "x.zip", content)
        assert (answer.status_code, answer.json()["code"]) == (422, "archive_unreadable"), content[:60]
    assert (await bob.ok("GET", "/growth/points"))["items"] == []
    assert (await bob.ok("GET", "/growth/notes"))["items"] == []


async def test_who_forgets_everything_keeps_their_account(app: FastAPI, ann: Caller, bob: Caller) -> None:
    """Key and rows go, the ledger too; others keep theirs; one can begin anew."""
    await fill(ann)
    await fill(bob)
    tools: Tools = app.state.tools
    async with tools.database.session() as session:
        await forget(session, UUID(ann.id))
        await session.commit()
        tables = (await session.scalars(text(OWN_TABLES))).all()
        left = {
            table: (
                await session.execute(text(f"SELECT count(*) FROM growth.{table} WHERE user_id = :id"), {"id": ann.id})
            ).scalar_one()
            for table in tables
        }
        files = await export_of(session, tools.settings, UUID(ann.id))
    assert set(left.values()) == {0}
    assert CANARY.encode() not in b"".join(files.values())
    assert (await bob.ok("GET", "/growth/notes"))["items"]
    assert (await ann.ok("GET", "/growth/profile"))["xp_total"] == 0
    await ann.ok("POST", "/growth/journal", {"body": "anew"})


async def test_the_ledger_is_only_forgotten_whole(app: FastAPI, ann: Caller, bob: Caller) -> None:
    await ann.ok("POST", "/growth/journal", {"body": "words"})
    tools: Tools = app.state.tools
    for user_id in ("", bob.id):
        async with tools.database.session() as session:
            await session.execute(text("SELECT set_config('grove.forgetting', :id, true)"), {"id": user_id})
            with pytest.raises(Exception, match="only be added to"):
                await session.execute(text("DELETE FROM growth.points_ledger"))

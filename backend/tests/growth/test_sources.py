"""Exercises from elsewhere: asked for politely, kept plain, put away when they are told no more."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import orjson
import pytest
from fastapi import FastAPI
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError
from sqlalchemy import select, update

from app.growth.exercises.queries import _told_out
from app.growth.sources import jobs
from app.growth.sources.jobs import SyncSources, sources_of, sync_sources
from app.growth.sources.models import SourceExercise, SourceState
from app.growth.sources.rules import Source, found_in, rest_after
from app.kernel import clock
from app.kernel.tools import Tools
from tests.support.world import Caller

WALK = {"id": 7, "name": "Walk <b>slowly</b>", "body": {"text": "One step &amp; another"}, "minutes": 3}
FIELDS = {"title": "name", "text": "body.text"}


@dataclass
class Stub:
    """A small service on the loopback address that says what it is told to."""

    items: list[Any] = field(default_factory=lambda: [WALK])
    status: int = 200
    etag: str = '"one"'
    heard: list[dict[str, str]] = field(default_factory=list)
    port: int = 0

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")[1:]
        self.heard.append({name.lower(): value for name, _, value in (it.partition(": ") for it in head if it)})
        status = 304 if self.heard[-1].get("if-none-match") == self.etag and self.status == 200 else self.status
        body = b"" if status == 304 else orjson.dumps({"data": {"exercises": self.items}})
        lines = f"HTTP/1.1 {status} X\r\nETag: {self.etag}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
        writer.write(lines.encode() + body)
        await writer.drain()
        writer.close()


@pytest.fixture
async def stub() -> AsyncIterator[Stub]:
    """The service, while the test runs."""
    made = Stub()
    server = await asyncio.start_server(made.answer, "127.0.0.1", 0)
    made.port = server.sockets[0].getsockname()[1]
    async with server:
        yield made


@pytest.fixture
def tools(app: FastAPI, stub: Stub, monkeypatch: pytest.MonkeyPatch) -> Iterator[Tools]:
    """Tools of an instance that has named the service, with its key in the environment."""
    monkeypatch.setattr(jobs, "_PAUSE_SECONDS", 0.0)
    monkeypatch.setenv("CALM_KEY", "Bearer secret-of-calm")
    source = {
        "name": "calm",
        "url": f"http://127.0.0.1:{stub.port}/all",
        "items": "data.exercises",
        "fields": FIELDS,
        "api_key_env": "CALM_KEY",
        "licence": "CC0",
        "attribution": "Calm People",
    }
    before: Tools = app.state.tools
    named = {"mindfulness_sources": (source, {"name": "NOT A NAME"}), "outbound_hosts": ("127.0.0.1",)}
    app.state.tools = replace(before, settings=before.settings.model_copy(update=named))
    yield app.state.tools
    app.state.tools = before


async def told(ann: Caller) -> dict[str, Any]:
    """What stands on the shelf from elsewhere, by title."""
    shelf = (await ann.ok("GET", "/growth/exercises"))["items"]
    return {it["title"]: it for it in shelf if it["credit"]}


async def test_a_told_exercise_stands_on_the_shelf_and_can_be_done(tools: Tools, stub: Stub, ann: Caller) -> None:
    """Plain words only; the key goes out in its header, nothing about anybody does."""
    await sync_sources(SyncSources(), tools)

    (walk,) = (await told(ann)).values()
    assert (walk["title"], walk["minutes"], walk["credit"]) == ("Walk slowly", 3, "Calm People · CC0")
    assert walk["steps"] == [{"text": "One step & another", "seconds": 0, "breathes": False}]
    assert stub.heard[0]["authorization"] == "Bearer secret-of-calm"
    assert set(stub.heard[0]) <= {"host", "accept", "accept-encoding", "connection", "user-agent", "authorization"}
    begun = await ann.ok("POST", f"/growth/exercises/{walk['key']}/sessions", {"before": 5})
    await ann.ok("PATCH", f"/growth/exercise-sessions/{begun['id']}", {"after": 2, "finished": True})
    assert (await told(ann))["Walk slowly"]["relief"]["sessions"] == 1
    assert "Walk slowly" not in {it["title"] for it in (await ann.ok("GET", "/growth/exercises?locale=fr"))["items"]}
    for unknown in ("x-7", "x-00000000-0000-7000-8000-000000000000", "nothing"):
        assert await ann.refused("POST", f"/growth/exercises/{unknown}/sessions", {}) == (404, "not_found")


async def test_what_is_told_again_changes_and_what_is_told_no_more_is_put_away(
    tools: Tools, stub: Stub, ann: Caller
) -> None:
    await sync_sources(SyncSources(), tools)
    first = (await told(ann))["Walk slowly"]
    await sync_sources(SyncSources(), tools)
    assert stub.heard[-1]["if-none-match"] == '"one"'
    assert await told(ann) == {"Walk slowly": first}

    stub.etag, stub.items = '"two"', [WALK | {"name": "Walk"}, {"id": 8, "name": "Sit", "steps": ["Sit", {"text": 3}]}]
    await sync_sources(SyncSources(), tools)
    shelf = await told(ann)
    assert {title: len(it["steps"]) for title, it in shelf.items()} == {"Walk": 1, "Sit": 1}
    assert shelf["Walk"]["key"] == first["key"]
    stub.etag, stub.items = '"three"', [{"id": 9, "name": "Lie", "body": {"text": "Lie down"}}]
    await sync_sources(SyncSources(), tools)
    assert set(await told(ann)) == {"Lie"}
    assert await ann.refused("POST", f"/growth/exercises/{first['key']}/sessions", {}) == (404, "not_found")
    async with tools.database.session() as session:
        kept = (await session.scalars(select(SourceExercise.is_active))).all()
    assert sorted(kept) == [False, False, True]


async def test_a_source_that_fails_is_left_alone_for_a_while(tools: Tools, stub: Stub, ann: Caller) -> None:
    """What it told before stays; after its rest it is asked again."""
    await sync_sources(SyncSources(), tools)
    stub.status = 500
    for _ in range(3):
        await sync_sources(SyncSources(), tools)
    asked = len(stub.heard)
    assert asked == 1 + 3 * 3
    await sync_sources(SyncSources(), tools)
    assert len(stub.heard) == asked
    assert set(await told(ann)) == {"Walk slowly"}

    stub.status, stub.etag = 200, '"new"'
    async with tools.database.session() as session:
        await session.execute(update(SourceState).values(rests_until=clock.now() - timedelta(seconds=1)))
        await session.commit()
    await sync_sources(SyncSources(), tools)
    async with tools.database.session() as session:
        state = (await session.scalars(select(SourceState))).one()
    assert (state.failures, state.rests_until, state.etag) == (0, None, '"new"')


async def test_an_answer_without_exercises_takes_nothing_away(tools: Tools, stub: Stub, ann: Caller) -> None:
    await sync_sources(SyncSources(), tools)
    stub.etag, stub.items = '"empty"', []
    await sync_sources(SyncSources(), tools)
    assert set(await told(ann)) == {"Walk slowly"}


async def test_private_addresses_are_not_asked(tools: Tools, stub: Stub) -> None:
    closed = replace(tools, settings=tools.settings.model_copy(update={"outbound_hosts": ()}))
    await sync_sources(SyncSources(), closed)
    assert stub.heard == []
    assert [source.name for source in sources_of(tools.settings)] == ["calm"]


async def test_patterns_of_breath_come_from_a_file(tools: Tools, ann: Caller, tmp_path: Path) -> None:
    """Under the names that such files use; one that holds the breath carries our caution and a way without."""
    phases = (("inhale", 4000), ("hold", 7000), ("exhale", 8000))
    patterns = [
        {"name": "Even", "inhale": 5, "exhale": 5, "minutes": 2},
        {"name": "Sea", "steps": [{"phase": phase, "ms": length} for phase, length in phases]},
        {"name": "Endless", "inhale": 90, "exhale": 5},
        {"inhale": 4, "exhale": 4},
    ]
    file = tmp_path / "breaths.json"
    file.write_bytes(orjson.dumps({"patterns": patterns}))
    source = {"name": "file", "form": "breath_file", "path": str(file), "licence": "CC0"}
    reading = replace(tools, settings=tools.settings.model_copy(update={"mindfulness_sources": (source,)}))
    await sync_sources(SyncSources(), reading)
    async with tools.database.session() as session:
        rows = {it.title: it for it in await session.scalars(select(SourceExercise))}
    assert {title: (it.kind, it.breath, it.minutes) for title, it in rows.items()} == {
        "Even": ("breathing", {"inhale": 5, "hold": 0, "out": 5, "rest": 0}, 2),
        "Sea": ("breathing", {"inhale": 4, "hold": 7, "out": 8, "rest": 0}, 3),
    }
    sea = _told_out(rows["Sea"], "en", {})
    assert sea.caution is not None
    assert sea.gentle is not None
    assert (sea.gentle.hold, sea.steps[0].seconds, sea.steps[0].breathes) == (0, 180, True)
    file.unlink()
    await sync_sources(SyncSources(), reading)
    async with tools.database.session() as session:
        assert (await session.scalars(select(SourceState.failures))).one() == 1


def test_a_source_has_one_place_and_expressions_that_can_be_read() -> None:
    named = {"name": "any", "licence": "CC0"}
    fields = {"title": "names.en || name", "text": "join(' ', lines)"}
    deep = {"url": "https://example.org", "items": "pages[].rows[?ready][]", "fields": fields}
    rows = [{"id": 1, "ready": True, "name": "Sit", "lines": ["Sit", "down"]}, {"id": 2, "ready": True, "lines": 3}]
    found = list(found_in(Source.model_validate(named | deep), {"pages": [{"rows": rows}]}))
    assert [(it.title, it.steps[0]["text"]) for it in found] == [("Sit", "Sit down")]
    for wrong in ({}, {"url": "https://example.org", "path": "/x"}, {"url": "https://example.org", "items": "a[["}):
        with pytest.raises(ValidationError):
            Source.model_validate(named | wrong)


def test_who_fails_longer_rests_longer() -> None:
    assert [rest_after(n) for n in (0, 2, 3, 4, 9)] == [
        None,
        None,
        timedelta(days=1),
        timedelta(days=2),
        timedelta(days=16),
    ]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(["id", "title", "text", "steps", "a"]), inner)
    ),
    max_leaves=20,
)


def test_a_pattern_that_never_ends_is_none() -> None:
    """Numbers that are none of a breath's are no fault: it would keep other sources from being asked."""
    source = Source(name="any", form="breath_file", path=Path("x"), licence="CC0")
    breath = {"name": "Calm", "inhale": 4, "exhale": 6}
    endless = 10**400
    for spoilt in ({"cycles": endless}, {"minutes": endless}, {"steps": [{"phase": "in", "ms": endless}]}):
        assert all(1 <= it.minutes <= 30 for it in found_in(source, [breath | spoilt]))


@settings(max_examples=40)
@given(st.lists(JSON, max_size=5) | JSON)
def test_whatever_is_told_becomes_exercises_or_nothing(document: Any) -> None:
    source = Source(name="any", url="https://example.org", licence="CC0")
    for found in found_in(source, document):
        assert found.title.strip()
        assert 1 <= found.minutes <= 30
        assert all(step["text"] and 0 <= step["seconds"] <= 600 for step in found.steps)

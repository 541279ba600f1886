"""Keys change while people write; nothing is lost, and old keys go when nothing needs them."""

import asyncio
from datetime import timedelta

import pytest
from cryptography.fernet import Fernet
from fastapi import FastAPI
from pydantic import SecretStr
from sqlalchemy import delete, func, select, text, update

from app.growth.errors import SealBroken
from app.growth.notes.models import Note
from app.growth.profile.models import SpareKey, UserKey
from app.growth.rotation import renew, reseal, rewrap
from app.growth.sealing import vault_of
from app.growth.upkeep import AuditLedger, ResealTexts, reseal_texts
from app.kernel import clock
from app.kernel.models import OutboxRow, UpkeepRun
from app.kernel.tools import Tools
from tests.growth.test_sealing import write_everywhere
from tests.support.world import Caller
from workers.runner import run_row

EVERYTHING = ("moods", "journal", "notes", "projects", "habits", "exercise-sessions", "challenges")


async def shown(person: Caller) -> list[object]:
    return [await person.ok("GET", f"/growth/{name}") for name in EVERYTHING]


async def test_the_newest_key_of_the_instance_wraps_all(app: FastAPI, ann: Caller, bob: Caller) -> None:
    """With the new key alone everything opens; with the old one alone nothing does."""
    for person in (ann, bob):
        await write_everywhere(person)
    tools: Tools = app.state.tools
    new = SecretStr(Fernet.generate_key().decode())
    both = tools.settings.model_copy(update={"growth_keys": (new,)})
    assert await rewrap(tools.database, both) == 2
    alone = both.model_copy(update={"secret_key": SecretStr("x" * 40)})
    async with tools.database.session() as session:
        note = (await session.scalars(select(Note).where(Note.user_id == ann.id))).one()
        assert (await vault_of(session, alone, note.user_id)).open("note", note.id, note.sealed)["title"]
        with pytest.raises(SealBroken):
            await vault_of(session, tools.settings, note.user_id)


async def test_texts_are_sealed_anew_while_people_write(app: FastAPI, ann: Caller) -> None:
    await write_everywhere(ann)
    habit = {"name": "Water the plants", "weekdays": 127}
    await ann.ok("POST", "/growth/habits", habit)
    tools: Tools = app.state.tools
    before = await shown(ann)

    async def write() -> None:
        for n in range(10):
            await ann.ok("POST", "/growth/notes", {"title": f"During {n}"})

    count, _ = await asyncio.gather(renew(tools.database, tools.settings, grace_seconds=0.1), write())

    assert count >= sum(len(page["items"]) for page in before)  # type: ignore[index]
    async with tools.database.session() as session:
        await session.execute(delete(SpareKey))
        await session.commit()
    taken = await ann.refused("POST", "/growth/habits", habit | {"name": "water the PLANTS"})
    assert taken == (409, "habit_name_taken"), "names are known by the new key"
    notes = (await ann.ok("GET", "/growth/notes"))["items"]
    assert {f"During {n}" for n in range(10)} < {note["title"] for note in notes}
    after = await shown(ann)
    assert [page for page in after if page["items"] != notes] == [  # type: ignore[index]
        page
        for page in before
        if not page["items"][0].get("content")  # type: ignore[index]
    ]
    assert await reseal(tools.database, tools.settings) >= 0
    async with tools.database.session() as session:
        stale = select(func.count()).select_from(Note).where(func.get_byte(Note.sealed, 1) != 2)
        assert await session.scalar(stale) == 0


async def test_a_rotation_that_was_cut_off_is_ended_and_old_keys_go_after_a_day(app: FastAPI, ann: Caller) -> None:
    """Whatever was sealed late with the former key stays readable and is sealed anew by the nightly look."""
    await write_everywhere(ann)
    tools: Tools = app.state.tools
    async with tools.database.session() as session:
        early = await vault_of(session, tools.settings, (await session.scalars(select(UserKey.user_id))).one())
    await renew(tools.database, tools.settings, grace_seconds=0)
    async with tools.database.session() as session:
        note = (await session.scalars(select(Note))).one()
        note.sealed = early.seal("note", note.id, {"title": "late", "content": ""})
        await session.commit()
    (late,) = (await ann.ok("GET", "/growth/notes"))["items"]
    assert late["title"] == "late"

    await reseal_texts(ResealTexts(), tools)
    async with tools.database.session() as session:
        assert await session.scalar(select(func.count()).select_from(SpareKey)) == 1
        await session.execute(update(SpareKey).values(made_at=clock.now() - timedelta(days=2)))
        await session.commit()
    await reseal_texts(ResealTexts(), tools)
    async with tools.database.session() as session:
        assert await session.scalar(select(func.count()).select_from(SpareKey)) == 0
    assert (await ann.ok("GET", "/growth/notes"))["items"] == [late]
    with pytest.raises(SealBroken):
        early.open("note", note.id, (await stored(tools)).sealed)


async def stored(tools: Tools) -> Note:
    async with tools.database.session() as session:
        return (await session.scalars(select(Note))).one()


async def look(tools: Tools) -> None:
    """As the worker does once a day."""
    async with tools.uow() as uow:
        uow.enqueue(AuditLedger())
        await uow.commit()
    async with tools.database.reading() as session:
        last = await session.scalar(
            select(OutboxRow.id).where(OutboxRow.name == AuditLedger.name).order_by(OutboxRow.id.desc())
        )
    assert last is not None
    assert await run_row(tools, last)


async def test_a_difference_between_ledger_and_caches_is_noticed(app: FastAPI, ann: Caller) -> None:
    await ann.ok("POST", "/growth/vpets", {"name": "Moss", "species": "fox"})
    await ann.ok("POST", "/growth/journal", {"body": "words"})
    tools: Tools = app.state.tools
    await look(tools)
    async with tools.database.session() as session:
        await session.execute(text("UPDATE growth.profile SET xp_total = xp_total + 1"))
        await session.execute(text("UPDATE growth.vpet SET xp = 0"))
        await session.commit()
    await look(tools)
    async with tools.database.session() as session:
        runs = (await session.scalars(select(UpkeepRun).order_by(UpkeepRun.id))).all()
    assert {run.name for run in runs} == {AuditLedger.name}
    assert [(run.result, run.handled) for run in runs] == [("ok", 0), ("ok", 2)]
    metrics = (await ann.http.get("/metrics")).text
    assert "grove_growth_audit_drift 2.0" in metrics
    assert 'grove_growth_awards_total{kind="journal"}' in metrics

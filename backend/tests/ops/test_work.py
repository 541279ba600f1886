"""What instance admins see of the work behind the scenes, and what they set going again."""

from datetime import timedelta
from uuid import UUID

import httpx2
import pytest
from fastapi import FastAPI
from sqlalchemy import select, text, update

from app.kernel import clock
from app.kernel.ids import new_id
from app.kernel.models import OutboxRow, UpkeepRun, WorkerBeat
from app.kernel.tools import Tools
from app.notifications.channels.models import NoticeDelivery
from app.notifications.commands import Subject, tell
from tests.support.people import Someone, someone
from workers.runner import MAX_ATTEMPTS, run_row


@pytest.fixture
def tools(app: FastAPI) -> Tools:
    """The tools of the running application."""
    made: Tools = app.state.tools
    return made


@pytest.fixture
async def root(app: FastAPI, client: httpx2.AsyncClient) -> Someone:
    """Who looks after the instance."""
    return await someone(app, client, "root", role="admin")


async def add(tools: Tools, *rows: object) -> None:
    async with tools.database.session() as session:
        session.add_all(rows)
        await session.commit()


async def test_what_was_given_up_is_seen_with_its_reason_and_tried_again(tools: Tools, root: Someone) -> None:
    job_id = new_id()
    await add(tools, OutboxRow(id=job_id, name="nobody.knows", payload={"card_id": "7"}, due_at=clock.now()))
    for _ in range(MAX_ATTEMPTS):
        async with tools.database.session() as session:
            await session.execute(update(OutboxRow).values(leased_until=None))
            await session.commit()
        await run_row(tools, job_id)

    (job,) = (await root.ok("GET", "/admin/jobs"))["items"]
    assert (job["id"], job["state"], job["attempts"]) == (str(job_id), "dead", MAX_ATTEMPTS)
    assert job["last_error"].startswith("ValidationError")
    again = await root.ok("POST", f"/admin/jobs/{job_id}/replay")
    assert (again["state"], again["attempts"]) == ("failing", 0)
    assert (await root.ok("GET", "/admin/jobs"))["items"] == []
    assert [it["id"] for it in (await root.ok("GET", "/admin/jobs?state=failing"))["items"]] == [str(job_id)]
    await root.ok("DELETE", f"/admin/jobs/{job_id}")
    assert (await root.ok("GET", "/admin/work"))["failing"] == 1, "only what was given up can be let go of"
    assert (await root.refused("POST", f"/admin/jobs/{new_id()}/replay"))[0] == 404


async def test_all_can_be_tried_again_at_once_mails_too(
    app: FastAPI, tools: Tools, root: Someone, client: httpx2.AsyncClient
) -> None:
    bob = await someone(app, client, "bob")
    async with tools.uow() as uow:
        await tell(uow, Subject("password_changed", "test"), [UUID(bob.id)])
        await uow.commit()
    async with tools.database.session() as session:
        await session.execute(update(NoticeDelivery).values(state="dead", next_at=None, tries=8))
        await session.commit()
    dead = [OutboxRow(id=new_id(), name="x", payload={}, due_at=clock.now(), dead_at=clock.now()) for _ in range(3)]
    await add(tools, *dead)
    page = await root.ok("GET", "/admin/jobs?limit=2")
    assert len((await root.ok("GET", f"/admin/jobs?limit=2&cursor={page['next_cursor']}"))["items"]) == 1
    await root.ok("DELETE", f"/admin/jobs/{page['items'][0]['id']}")
    assert await root.ok("POST", "/admin/jobs/replay") == {"count": 3}
    async with tools.database.reading() as session:
        (delivery,) = list(await session.scalars(select(NoticeDelivery)))
    assert (delivery.state, delivery.tries) == ("due", 1)


async def test_admins_see_who_works_and_what_recurs(tools: Tools, root: Someone) -> None:
    now = clock.now()
    await add(
        tools,
        WorkerBeat(name="host:1", started_at=now, seen_at=now, consumed_at=None),
        UpkeepRun(id=new_id(), name="kernel.vacuum", began_at=now - timedelta(hours=6), ended_at=now, result="failed"),
        UpkeepRun(id=new_id(), name="kernel.vacuum", began_at=now, ended_at=now, result="ok", handled=8),
    )
    work = await root.ok("GET", "/admin/work")
    assert [(it["name"], it["consumed_at"]) for it in work["workers"]] == [("host:1", None)]
    assert [(it["name"], it["result"], it["handled"]) for it in work["runs"]] == [("kernel.vacuum", "ok", 8)]
    assert (work["waiting"], work["dead"]) == (0, 0)
    metrics = (await root.http.get("/metrics")).text
    assert "grove_workers 1.0" in metrics
    assert 'grove_upkeep_failed{job="kernel.vacuum"} 0.0' in metrics


async def test_a_sign_in_elsewhere_is_told_once_the_account_is_not_new(
    app: FastAPI, tools: Tools, client: httpx2.AsyncClient
) -> None:
    from app.accounts.events import EmailChanged, PasswordChanged, SessionOpened
    from app.kernel.jobs import Heard
    from app.notifications import listeners

    bob = await someone(app, client, "bob")
    firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"

    def opened(seq: int, *, is_known: bool) -> Heard:
        event = SessionOpened(session_id=new_id(), user_agent=firefox, is_known_device=is_known)
        return Heard(event, f"user:{bob.id}", seq, UUID(bob.id))

    await listeners.on_session_opened(opened(1, is_known=False), tools)
    assert (await bob.ok("GET", "/notifications"))["items"] == []
    async with tools.database.session() as session:
        await session.execute(text("UPDATE person SET created_at = now() - interval '1 day'"))
        await session.commit()
    for seq, is_known in ((2, False), (2, False), (3, True)):
        await listeners.on_session_opened(opened(seq, is_known=is_known), tools)
    topic, owner = f"user:{bob.id}", UUID(bob.id)
    await listeners.on_password_changed(Heard(PasswordChanged(how="reset"), topic, 4, owner), tools)
    await listeners.on_email_changed(Heard(EmailChanged(how="confirmed"), topic, 5, owner), tools)
    told = [(it["kind"], it["detail"]) for it in (await bob.ok("GET", "/notifications"))["items"]]
    assert told == [("email_changed", None), ("password_changed", None), ("new_sign_in", "Firefox · Linux")]

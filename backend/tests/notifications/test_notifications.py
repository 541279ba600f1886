"""Notices: each once, for its reason, to whom it concerns, as long as they may see it."""

import asyncio
import re
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from fastapi import FastAPI
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import delete, select, text
from sqlalchemy.event import listen, remove

from app.kernel import clock, eventlog
from app.kernel.events import REGISTRY
from app.kernel.jobs import RUNNERS, Heard, HeardEvent
from app.kernel.models import OutboxRow
from app.kernel.tools import Tools
from app.notifications.commands import Subject, tell
from app.notifications.jobs import PruneNotices, TellDue, prune_notices, tell_due
from app.notifications.rules import Audience, Kind, told, wants
from tests.support.people import said
from tests.support.world import BoardBuilder, Caller, World


@pytest.fixture
async def card(board: BoardBuilder, ann: Caller) -> str:
    """A card of Ann's; its id."""
    return str((await board.card((await board.list())["id"], "Sow"))["id"])


async def deliver(tools: Tools, *, times: int = 1) -> None:
    """Let the listeners hear what the outbox holds for them, each so many times, and forget it."""
    mine = OutboxRow.name.startswith("notifications.")
    async with tools.uow() as uow:
        rows = (await uow.session.scalars(select(OutboxRow).where(mine).order_by(OutboxRow.id))).all()
        wanted = [(row.name, HeardEvent.model_validate(row.payload)) for row in rows]
        await uow.session.execute(delete(OutboxRow).where(mine))
        await uow.commit()
    for name, event in wanted:
        async with tools.database.reading() as session:
            (found,) = await eventlog.read(session, event.topic, after=event.seq - 1, limit=1)
        kind, data, actor_id = eventlog.data_of(found.body)
        for _ in range(times):
            heard = Heard(REGISTRY[kind].model_validate(data), event.topic, event.seq, actor_id)
            await RUNNERS[name](heard, tools)


async def inbox(person: Caller, *, unread: bool = False) -> list[tuple[str, str | None]]:
    """What a person is told: kinds and the cards they are about, the latest first; being put on the board, and into its
    workspace, left out."""
    page = await person.ok("GET", f"/notifications?limit=200&unread={str(unread).lower()}")
    return [(it["kind"], it["card_title"]) for it in page["items"] if it["kind"] not in {"shared", "invited"}]


async def test_who_is_concerned_is_told_why_and_who_did_it_is_not(
    tools: Tools, board: BoardBuilder, card: str, ann: Caller, bob: Caller, cid: Caller
) -> None:
    name = cid.user["username"]
    await bob.ok("POST", f"/cards/{card}/comments", {"body": f"@{name}, are the **beans** up?"})
    await bob.ok("PUT", f"/cards/{card}/assignees/{bob.id}")
    await ann.ok("PUT", f"/cards/{card}/assignees/{cid.id}")
    await ann.ok("PATCH", f"/cards/{card}", {"completed": True})

    await deliver(tools, times=2)

    assert await inbox(ann) == [("commented", "Sow")]
    assert await inbox(bob) == [("completed", "Sow")]
    assert await inbox(cid) == [("completed", "Sow"), ("assigned", "Sow"), ("mentioned", "Sow")]
    (told_ann,) = (await ann.ok("GET", "/notifications"))["items"]
    assert told_ann["actor"]["user_id"] == bob.id
    assert (told_ann["board_id"], told_ann["card_id"]) == (board.id, card)
    assert told_ann["excerpt"] == f"@{name}, are the **beans** up?"


async def test_who_is_put_on_a_board_is_told(tools: Tools, board: BoardBuilder, ann: Caller, bob: Caller) -> None:
    await deliver(tools)

    shared, invited = (await bob.ok("GET", "/notifications"))["items"]
    assert (invited["kind"], invited["workspace_id"]) == ("invited", board.workspace_id)
    assert (invited["workspace_title"], invited["board_id"]) == ("Allotment", None)
    assert (shared["kind"], shared["board_title"], shared["card_id"]) == ("shared", "Garden", None)
    assert (await ann.ok("GET", "/notifications"))["items"] == []


async def test_the_badge_follows_live_and_counts_what_is_unread(
    app: FastAPI, tools: Tools, card: str, ann: Caller, bob: Caller
) -> None:
    for _ in range(3):
        await bob.ok("POST", f"/cards/{card}/comments", {"body": "Again"})
    await deliver(tools)
    page = await ann.ok("GET", "/notifications?limit=2")
    assert (len(page["items"]), page["unread"]) == (2, 3)
    rest = await ann.ok("GET", f"/notifications?limit=2&cursor={page['next_cursor']}")
    assert (len(rest["items"]), rest["next_cursor"]) == (1, None)

    path = f"/notifications/{page['items'][0]['id']}"
    for _ in range(2):
        assert await ann.ok("PATCH", path, {"read": True}) == {"unread": 2}
    assert len(await inbox(ann, unread=True)) == 2
    assert await ann.ok("PATCH", path, {"read": False}) == {"unread": 3}
    for _ in range(2):
        assert await ann.ok("POST", "/notifications/read-all") == {"unread": 0}
    heard = [(kind, data["unread"]) for kind, data in await said(app, f"user:{ann.id}") if "notification" in kind]
    created, read = "notification.created", "notification.read"
    assert heard == [(created, 1), (created, 2), (created, 3), (read, 2), (read, 3), (read, 0)]


_MANY = """
INSERT INTO notice (id, user_id, kind, cause, created_at, in_app, round)
SELECT gen_random_uuid(), :user, 'password_changed', 'test:' || gen_random_uuid(), now(), true,
       (SELECT coalesce(max(number) + 1, 0) FROM notice_round WHERE user_id = :user)
  FROM generate_series(1, :count)
"""


async def test_all_are_read_by_one_statement_however_many_they_are(app: FastAPI, tools: Tools, ann: Caller) -> None:
    """And by one event, which names none of them."""
    statements: list[str] = []
    engine = tools.database.engine.sync_engine

    def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        statements.append(statement)

    counts, changed = [], []
    for count in (1, 5, 5_000):
        async with tools.uow() as uow:
            await uow.session.execute(text(_MANY), {"user": ann.id, "count": count})
            await uow.commit()
        statements.clear()
        listen(engine, "before_cursor_execute", note)
        try:
            assert await ann.ok("POST", "/notifications/read-all") == {"unread": 0}
        finally:
            remove(engine, "before_cursor_execute", note)
        counts.append(len(statements))
        changed.append(sum(bool(re.match(r"(INSERT INTO|UPDATE) notice", it)) for it in statements))
    assert changed == [1, 1, 1]
    assert counts[1] == counts[2], "the first of all may look for more"
    events = [data for kind, data in await said(app, f"user:{ann.id}") if kind == "notification.read"]
    assert events == [{"ids": None, "read": True, "unread": 0}] * 3


async def test_after_all_were_read_what_comes_is_unread_and_so_is_what_is_to_be_looked_at_again(
    tools: Tools, card: str, ann: Caller, bob: Caller
) -> None:
    async def unread() -> int:
        return int((await ann.ok("GET", "/notifications"))["unread"])

    async def comment(body: str) -> None:
        await bob.ok("POST", f"/cards/{card}/comments", {"body": body})
        await deliver(tools)

    await comment("Once")
    await comment("Twice")
    assert await ann.ok("POST", "/notifications/read-all") == {"unread": 0}
    first, second = (await ann.ok("GET", "/notifications"))["items"]
    assert (first["read"], second["read"], await inbox(ann, unread=True)) == (True, True, [])
    receipts = (await ann.ok("GET", f"/notifications/{first['id']}/receipts"))["items"]
    assert {it["channel"]: it["state"] for it in receipts}["in_app"] == "seen"

    assert await ann.ok("PATCH", f"/notifications/{first['id']}", {"read": True}) == {"unread": 0}
    assert await ann.ok("PATCH", f"/notifications/{first['id']}", {"read": False}) == {"unread": 1}
    await comment("Thrice")
    assert await unread() == 2
    assert await ann.ok("PATCH", f"/notifications/{first['id']}", {"read": True}) == {"unread": 1}
    assert await ann.ok("POST", "/notifications/read-all") == {"unread": 0}
    await comment("Again")
    assert await unread() == 1


async def test_what_was_read_goes_after_a_while_and_what_was_not_stays(
    tools: Tools, card: str, ann: Caller, bob: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Read by itself or with all others; the round of what is unread is known all the same."""
    for body in ("Once", "Twice", "Thrice"):
        await bob.ok("POST", f"/cards/{card}/comments", {"body": body})
    await deliver(tools)
    third, _, _ = (await ann.ok("GET", "/notifications"))["items"]
    await ann.ok("PATCH", f"/notifications/{third['id']}", {"read": True})
    for _ in range(2):
        await ann.ok("POST", "/notifications/read-all")
    await bob.ok("POST", f"/cards/{card}/comments", {"body": "Late"})
    await deliver(tools)
    assert await prune_notices(PruneNotices(), tools) == 0

    later = clock.now() + timedelta(days=tools.settings.notice_days + 1)
    with monkeypatch.context() as moved:
        moved.setattr(clock, "now", lambda: later)
        assert await prune_notices(PruneNotices(), tools) == 3

    page = await ann.ok("GET", "/notifications")
    assert ([it["excerpt"] for it in page["items"]], page["unread"]) == (["Late"], 1)


async def test_two_that_come_at_once_are_counted_one_after_the_other(
    app: FastAPI, tools: Tools, board: BoardBuilder, card: str, ann: Caller, bob: Caller
) -> None:
    """By several workers at the same moment: the last event says how many there are."""
    subjects = [
        Subject("commented", f"test:{number}", UUID(board.id), UUID(card), actor_id=UUID(bob.id)) for number in range(8)
    ]

    async def one(subject: Subject) -> None:
        async with tools.uow() as uow:
            await tell(uow, subject, [UUID(ann.id)])
            await uow.commit()

    await asyncio.gather(*map(one, subjects))

    heard = [data["unread"] for kind, data in await said(app, f"user:{ann.id}") if kind == "notification.created"]
    assert heard == [1, 2, 3, 4, 5, 6, 7, 8]


async def test_notices_are_their_owner_s_alone(world: World, tools: Tools, card: str, ann: Caller, bob: Caller) -> None:
    await bob.ok("POST", f"/cards/{card}/comments", {"body": "Hm"})
    await deliver(tools)
    (notice,) = (await ann.ok("GET", "/notifications"))["items"]

    path = f"/notifications/{notice['id']}"
    assert await bob.refused("PATCH", path, {"read": True}) == (404, "not_found")
    assert (await Caller(world.http).call("GET", "/notifications")).status_code == 401
    assert (await ann.refused("PATCH", path, {"read": True, "kind": "x"}))[0] == 422


async def test_who_lost_the_right_is_neither_told_nor_shown_what_was(
    tools: Tools, board: BoardBuilder, card: str, ann: Caller, bob: Caller
) -> None:
    """A moment before it is said, and of what was said already."""
    await ann.ok("PUT", f"/cards/{card}/assignees/{bob.id}")
    await deliver(tools)
    assert await inbox(bob) == [("assigned", "Sow")]
    await ann.ok("POST", f"/cards/{card}/comments", {"body": f"Well, @{bob.user['username']}?"})
    await ann.ok("DELETE", f"/boards/{board.id}/members/{bob.id}")
    await deliver(tools)
    assert await inbox(bob) == []
    assert (await bob.ok("GET", "/notifications"))["unread"] == 1, "of being brought into the workspace"

    await ann.ok("PUT", f"/boards/{board.id}/members/{bob.id}", {"role": "viewer"})
    assert await inbox(bob) == [("assigned", "Sow")]
    await ann.ok("DELETE", f"/cards/{card}")
    assert await inbox(bob) == []


async def test_people_choose_how_much_they_hear(
    tools: Tools, board: BoardBuilder, card: str, ann: Caller, bob: Caller, cid: Caller
) -> None:
    todo = (await ann.ok("GET", f"/cards/{card}"))["list_id"]
    assert await cid.ok("GET", f"/cards/{card}/watch") == {"level": None, "effective": None}
    assert await cid.ok("PUT", f"/boards/{board.id}/watch", {"level": "all"}) == {"level": "all", "effective": "all"}
    assert await cid.ok("GET", f"/cards/{card}/watch") == {"level": None, "effective": "all"}
    await ann.ok("PUT", f"/cards/{card}/watch", {"level": "muted"})
    await bob.ok("POST", f"/cards/{card}/comments", {"body": f"@{ann.user['username']} look"})
    await deliver(tools)
    assert (await inbox(ann), await inbox(cid)) == ([], [("commented", "Sow")])

    assert await cid.ok("PUT", f"/lists/{todo}/watch", {"level": "mentions"}) == {
        "level": "mentions",
        "effective": "mentions",
    }
    await ann.ok("PUT", f"/cards/{card}/watch", {"level": None})
    await bob.ok("POST", f"/cards/{card}/comments", {"body": "And again"})
    await deliver(tools)
    assert (await inbox(ann), await inbox(cid)) == ([("commented", "Sow")], [("commented", "Sow")])
    assert (await ann.refused("PUT", f"/cards/{card}/watch", {"level": "loud"}))[0] == 422


async def test_dates_are_told_once_to_whose_cards_they_are(
    tools: Tools, board: BoardBuilder, card: str, ann: Caller, bob: Caller
) -> None:
    """Soon, then overdue, then soon again when the date moves; not when it is done, and never twice."""
    path = f"/cards/{card}"
    soon, past = [(clock.now() + timedelta(hours=hours)).isoformat() for hours in (3, -1)]
    await ann.ok("PUT", f"{path}/assignees/{bob.id}")
    await ann.ok("PATCH", path, {"due_at": soon})
    await asyncio.gather(*(tell_due(TellDue(), tools) for _ in range(3)))
    assert await inbox(bob) == [("due_soon", "Sow")]
    assert await inbox(ann) == [], "the card is Bob's"
    await ann.ok("PATCH", path, {"due_at": past})
    await tell_due(TellDue(), tools)
    await tell_due(TellDue(), tools)
    assert await inbox(bob) == [("overdue", "Sow"), ("due_soon", "Sow")]

    later = (clock.now() + timedelta(hours=5)).isoformat()
    await ann.ok("PATCH", path, {"due_at": later, "completed": True})
    await tell_due(TellDue(), tools)
    assert len(await inbox(bob)) == 2
    await ann.ok("PATCH", path, {"completed": False})
    await tell_due(TellDue(), tools)
    assert await inbox(bob) == [("due_soon", "Sow"), ("overdue", "Sow"), ("due_soon", "Sow")]


async def test_reminders_come_once_for_each_date_to_who_asked(
    tools: Tools, board: BoardBuilder, card: str, ann: Caller, bob: Caller
) -> None:
    """By three ticks at once; not before their time; again for another date."""
    path = f"/cards/{card}"
    wanted = [{"offset_minutes": minutes} for minutes in (60, 2880, 60)]
    assert await bob.ok("PUT", f"{path}/reminders", wanted) == [{"offset_minutes": 60}, {"offset_minutes": 2880}]
    assert await bob.ok("GET", f"{path}/reminders") == [{"offset_minutes": 60}, {"offset_minutes": 2880}]
    assert await ann.ok("GET", f"{path}/reminders") == [], "reminders are one's own"
    await ann.ok("PATCH", path, {"due_at": (clock.now() + timedelta(hours=26)).isoformat()})
    await asyncio.gather(*(tell_due(TellDue(), tools) for _ in range(3)))
    assert await inbox(bob) == [("reminder", "Sow")], "the one of two days before, and not yet that of an hour"

    await ann.ok("PATCH", path, {"due_at": (clock.now() + timedelta(minutes=30)).isoformat()})
    await tell_due(TellDue(), tools)
    await tell_due(TellDue(), tools)
    assert await inbox(bob) == [("reminder", "Sow")] * 3
    assert "reminder" not in [kind for kind, _ in await inbox(ann)]
    assert (await bob.refused("PUT", f"{path}/reminders", [{"offset_minutes": -5}]))[0] == 422
    assert (await bob.refused("PUT", f"{path}/reminders", [{"offset_minutes": 5}] * 11))[0] == 422


async def test_a_reminder_is_withdrawn_with_what_it_is_about(
    tools: Tools, board: BoardBuilder, card: str, ann: Caller, bob: Caller
) -> None:
    """The card is done, or its date is taken away, or who asked may no longer see it."""
    path, due = f"/cards/{card}", (clock.now() + timedelta(minutes=30)).isoformat()
    await bob.ok("PUT", f"{path}/reminders", [{"offset_minutes": 60}])
    await ann.ok("PATCH", path, {"due_at": due, "completed": True})
    await tell_due(TellDue(), tools)
    await ann.ok("PATCH", path, {"due_at": None, "completed": False})
    await tell_due(TellDue(), tools)
    assert await inbox(bob) == []

    await ann.ok("DELETE", f"/boards/{board.id}/members/{bob.id}")
    await ann.ok("PATCH", path, {"due_at": due})
    await tell_due(TellDue(), tools)
    await ann.ok("PUT", f"/boards/{board.id}/members/{bob.id}", {"role": "viewer"})
    assert await inbox(bob) == []


_KINDS: list[Kind] = ["mentioned", "assigned", "commented", "completed", "shared", "due_soon", "overdue", "reminder"]
_PEOPLE = st.sampled_from([UUID(int=number) for number in range(4)])


@given(
    kind=st.sampled_from(_KINDS),
    participants=st.frozensets(_PEOPLE),
    named=st.frozensets(_PEOPLE),
    choices=st.lists(st.dictionaries(_PEOPLE, st.sampled_from(["all", "mentions", "muted"])), max_size=3),
    actor=st.none() | _PEOPLE,
)
def test_nobody_is_told_what_they_did_or_muted(
    kind: Kind, participants: Any, named: Any, choices: Any, actor: Any
) -> None:
    audience = Audience(participants, choices)

    people = told(kind, audience, named=named, actor_id=actor)

    assert len(people) == len(set(people))
    assert actor not in people
    assert all(audience.level_of(it) != "muted" for it in people)
    if kind in {"mentioned", "assigned", "shared", "reminder"}:
        assert set(people) <= named
    assert all(wants(kind, audience.level_of(it), takes_part=it in participants) for it in people)


async def test_who_follows_a_card_is_told_when_it_goes_to_another_list(
    tools: Tools, board: BoardBuilder, card: str, ann: Caller, bob: Caller, cid: Caller
) -> None:
    """And not of another place in the same list."""
    await cid.ok("PUT", f"/cards/{card}/watch", {"level": "all"})
    await board.card((await ann.ok("GET", f"/cards/{card}"))["list_id"], "Rake")
    done = await board.list("Done")
    here = (await ann.ok("GET", f"/cards/{card}"))["list_id"]
    await bob.ok("POST", f"/cards/{card}/move", {"list_id": here, "position": "bottom"})
    await bob.ok("POST", f"/cards/{card}/move", {"list_id": done["id"], "position": "top"})
    await deliver(tools, times=2)

    assert (await inbox(ann), await inbox(bob), await inbox(cid)) == ([("moved", "Sow")], [], [("moved", "Sow")])

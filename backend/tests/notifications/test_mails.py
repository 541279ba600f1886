"""Notices by e-mail, over a real SMTP server: grouped, asked again, once under one id, ended by a link or a bounce."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo, available_timezones

import pytest
from fastapi import FastAPI
from hypothesis import given
from hypothesis import strategies as st
from pydantic import SecretStr
from sqlalchemy import func, select, text, update

from app.kernel import clock
from app.kernel.tools import Tools
from app.mail import sending
from app.mail.mailer import Post
from app.notifications.channels.models import NoticeDelivery, NoticeSetting
from app.notifications.channels.orders import SendMail, wake_deliveries
from app.notifications.channels.rules import FIXED, KINDS, OF_BOARDS, Wishes, next_digest
from app.notifications.commands import Subject, tell
from app.notifications.mails.jobs import send_mail, wake_digests
from app.notifications.mails.rules import ending_of, ending_token
from app.notifications.models import Notice
from app.notifications.rules import Kind
from tests.support.smtp import HANG, HANG_UP, Sink, mail_sink
from tests.support.world import BoardBuilder, Caller


@pytest.fixture
async def sink() -> AsyncIterator[Sink]:
    """Somebody's mail server."""
    async with mail_sink() as made:
        yield made


@pytest.fixture
async def tools(app: FastAPI, sink: Sink) -> AsyncIterator[Tools]:
    """The tools of an instance whose mails go to the sink, at once."""
    before: Tools = app.state.tools
    more = {"smtp_url": SecretStr(sink.url), "mail_from": "grove@example.org", "mail_window_seconds": 0}
    settings = before.settings.model_copy(update=more)
    app.state.tools = replace(before, settings=settings, mailer=Post(settings))
    yield app.state.tools
    app.state.tools = before


@pytest.fixture
async def cid(tools: Tools, cid: Caller) -> Caller:
    """Cid, who has not confirmed his address."""
    async with tools.uow() as uow:
        doubt = text("UPDATE person SET email_verified_at = NULL WHERE id = :user")
        await uow.session.execute(doubt, {"user": cid.id})
        await uow.commit()
    return cid


@pytest.fixture
async def card(board: BoardBuilder, ann: Caller) -> str:
    """A card of Ann's; its id."""
    return str((await board.card((await board.list())["id"], "Sow"))["id"])


async def say(
    tools: Tools, bob: Caller, board: BoardBuilder | None, card: str | None = None, kind: Any = "assigned"
) -> None:
    """Tell Bob something, of Ann's doing; each time something else."""
    cause = f"test:{kind}:{clock.now().isoformat()}"
    actor = None if board is None else UUID(board.owner.id)
    place = None if board is None else UUID(board.id)
    subject = Subject(kind, cause, place, None if card is None else UUID(card), actor_id=actor)
    async with tools.uow() as uow:
        await tell(uow, subject, [UUID(bob.id)])
        await uow.commit()


async def work(tools: Tools, *, times: int = 1) -> None:
    """What scheduler and worker do, some time later; each job so many times at once."""
    async with tools.uow() as uow:
        waits = NoticeDelivery.next_at.is_not(None)
        await uow.session.execute(update(NoticeDelivery).where(waits).values(next_at=clock.now()))
        await uow.commit()
    await wake_deliveries(tools)
    async with tools.database.reading() as session:
        claimed = NoticeDelivery.state == "claimed", NoticeDelivery.channel == "email"
        found = list(await session.scalars(select(NoticeDelivery.id).where(*claimed)))
    await asyncio.gather(*(send_mail(SendMail(delivery_id=it), tools) for it in found for _ in range(times)))


async def outcomes(tools: Tools, kind: str | None = None) -> list[tuple[str, str | None]]:
    """State and reason of every mail's delivery, the first told first."""
    query = select(NoticeDelivery.state, NoticeDelivery.reason).join(Notice, Notice.id == NoticeDelivery.notice_id)
    wanted = (NoticeDelivery.channel == "email", kind is None or Notice.kind == kind)
    async with tools.database.reading() as session:
        return [(it[0], it[1]) for it in await session.execute(query.where(*wanted).order_by(Notice.id))]


@pytest.fixture(autouse=True)
async def _quiet_before(tools: Tools, board: BoardBuilder, card: str) -> None:
    """What came of making the board is no matter here."""
    async with tools.uow() as uow:
        await uow.session.execute(text("DELETE FROM notice"))
        await uow.commit()


async def test_what_happens_to_one_card_comes_in_one_mail(
    tools: Tools, sink: Sink, board: BoardBuilder, card: str, bob: Caller
) -> None:
    """However often the jobs run; with its reason, a link of the configured address, and a way to end it."""
    other = (await board.card((await board.list())["id"], "Rake"))["id"]
    for kind in ("assigned", "mentioned", "due_soon"):
        await say(tools, bob, board, card, kind)
    await say(tools, bob, board, other)
    await work(tools, times=3)
    await work(tools)

    assert len(sink.mails) == 2
    mail = next(it for it in sink.mails if "Sow" in it["Subject"])
    assert mail["To"] == bob.user["email"]
    assert mail["Subject"] == "3 news: Sow"
    for part in ("plain", "html"):
        found = mail.get_body((part,))
        assert found is not None
        words = found.get_content()
        assert "mentioned you" in words
        assert f"http://grove.test/boards/{board.id}/cards/{card}" in words
        assert "http://grove.test/unsubscribe#" in words
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert mail["List-Unsubscribe"].strip().startswith("<http://grove.test/api/v1/unsubscribe/")
    assert mail["References"] == f"<card-{card}@grove.test>"
    assert sorted(await outcomes(tools)) == [("grouped", None)] * 2 + [("sent", None)] * 2
    notices = (await bob.ok("GET", "/notifications"))["items"]
    shown = [
        {it["channel"]: it["state"] for it in (await bob.ok("GET", f"/notifications/{one['id']}/receipts"))["items"]}
        for one in notices
    ]
    assert all(it["in_app"] == "sent" and it["email"] in {"sent", "grouped"} for it in shown)


async def test_a_mail_waits_for_what_else_happens(
    tools: Tools, sink: Sink, board: BoardBuilder, card: str, bob: Caller
) -> None:
    patient = replace(tools, settings=tools.settings.model_copy(update={"mail_window_seconds": 120}))
    await say(tools, bob, board, card)
    await work(patient)
    assert await outcomes(tools) == [("due", None)]
    async with tools.uow() as uow:
        await uow.session.execute(update(Notice).values(created_at=clock.now() - timedelta(seconds=121)))
        await uow.commit()
    await work(patient)
    assert await outcomes(tools) == [("sent", None)]


@pytest.mark.parametrize("trouble", ["451 4.3.0 later", "421 busy", HANG_UP])
async def test_what_fails_is_tried_again_as_the_same_mail(
    trouble: str, tools: Tools, sink: Sink, board: BoardBuilder, card: str, bob: Caller
) -> None:
    """Also when the server hangs up after it got all; what is told meanwhile goes with the next mail."""
    await say(tools, bob, board, card)
    await say(tools, bob, board, card, "mentioned")
    sink.to_data = [trouble]
    await work(tools)
    assert sorted(await outcomes(tools)) == [("due", "no_answer"), ("grouped", None)]
    await say(tools, bob, board, card, "shared")
    await work(tools)

    assert sink.seen[0] in sink.seen[1:]
    assert len(sink.mails) == 2
    assert min(it["Subject"].partition(":")[0] for it in sink.mails) == "2 news"
    assert {state for state, _ in await outcomes(tools)} == {"sent", "grouped"}


async def test_a_server_that_hangs_is_left_in_the_end_and_holds_up_nobody_meanwhile(
    tools: Tools, sink: Sink, board: BoardBuilder, card: str, bob: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Bob's mail hangs, the next one goes out before that is over; then it comes again as the same mail."""
    monkeypatch.setattr(sending, "_WHOLE_TALK_SECONDS", 4)
    other = (await board.card((await board.list())["id"], "Rake"))["id"]
    sink.to_data = [HANG]
    await say(tools, bob, board, card)
    hanging = asyncio.create_task(work(tools))
    async with asyncio.timeout(20):
        while not sink.seen:
            await asyncio.sleep(0.01)
    await say(tools, bob, board, other)
    async with tools.database.reading() as session:
        due = await session.scalar(select(NoticeDelivery.id).where(NoticeDelivery.state == "due"))
    assert due is not None
    await wake_deliveries(tools)
    await send_mail(SendMail(delivery_id=due), tools)
    assert (len(sink.mails), hanging.done()) == (1, False)

    await hanging
    assert await outcomes(tools) == [("due", "no_answer"), ("sent", None)]
    await work(tools)
    assert len(sink.mails) == 2
    assert sink.seen.count(sink.seen[0]) == 2


async def test_a_mail_is_given_up_after_eight_tries(
    tools: Tools, sink: Sink, board: BoardBuilder, card: str, bob: Caller
) -> None:
    await say(tools, bob, board, card)
    await say(tools, bob, board, card, "mentioned")
    sink.to_data = ["451 later"] * 8
    for _ in range(9):
        await work(tools)
    assert await outcomes(tools) == [("dead", "tried_too_often")] * 2
    assert len(sink.seen) == 8
    assert len(set(sink.seen)) == 1


async def test_an_address_that_takes_no_mails_gets_none_until_its_owner_says_so(
    tools: Tools, sink: Sink, board: BoardBuilder, card: str, bob: Caller
) -> None:
    await say(tools, bob, board, card)
    sink.to_recipients = ["550 5.1.1 no such user"]
    await work(tools)
    assert await outcomes(tools) == [("dropped", "address_bounced")]
    (bounced, *_) = (await bob.ok("GET", "/notifications"))["items"]
    assert (bounced["kind"], bounced["detail"], bounced["board_id"]) == ("mail_bounced", bob.user["email"], None)
    assert (await bob.ok("GET", "/me/notification-preferences"))["mail"]["state"] == "bounced"
    await say(tools, bob, board, card)
    await work(tools)
    assert (await outcomes(tools, "assigned"))[1] == ("dropped", "address_bounced")
    assert sink.mails == []

    await bob.ok("DELETE", "/me/mail-bounce")
    assert (await bob.ok("GET", "/me/notification-preferences"))["mail"]["state"] == "ok"
    await say(tools, bob, board, card)
    await work(tools)
    assert len(sink.mails) == 1


async def test_one_refused_mail_does_not_end_an_address(
    tools: Tools, sink: Sink, board: BoardBuilder, card: str, bob: Caller
) -> None:
    """And a server that does not relay for this instance says nothing of the address."""
    sink.to_data, sink.to_recipients = ["554 5.7.1 looks like spam"], []
    await say(tools, bob, board, card)
    await work(tools)
    assert await outcomes(tools) == [("dropped", "refused")]
    sink.to_recipients = ["554 5.7.1 relay access denied"]
    await say(tools, bob, board, card)
    await work(tools)
    await work(tools)
    assert (await outcomes(tools))[1] == ("sent", None)


async def test_who_lost_the_right_while_the_server_greeted_gets_nothing(
    tools: Tools, sink: Sink, board: BoardBuilder, card: str, ann: Caller, bob: Caller
) -> None:
    """The right is asked for when the server is ready: a slow one opens no gap."""

    async def remove() -> None:
        sink.on_greeting = None
        await ann.ok("DELETE", f"/boards/{board.id}/members/{bob.id}")

    sink.on_greeting = remove
    await say(tools, bob, board, card)
    await work(tools)
    await work(tools)
    assert sink.seen == []
    assert await outcomes(tools) == [("dropped", "right_lost")]


async def test_rights_and_wishes_are_asked_again_for_each_part_of_a_mail(
    tools: Tools, sink: Sink, board: BoardBuilder, card: str, bob: Caller
) -> None:
    await say(tools, bob, board, card)
    await say(tools, bob, board, card, "mentioned")
    await say(tools, bob, board, card, "due_soon")
    (*_, first) = (await bob.ok("GET", "/notifications"))["items"]
    await bob.ok("PATCH", f"/notifications/{first['id']}", {"read": True})
    await bob.ok("PATCH", "/me/notification-preferences", {"kinds": {"due_soon": {"email": False}}})
    await work(tools)
    await work(tools)
    assert sorted(await outcomes(tools)) == [("dropped", "not_wanted"), ("dropped", "seen"), ("sent", None)]
    assert len(sink.mails) == 1


async def test_who_has_not_confirmed_their_address_is_not_mailed(
    tools: Tools, sink: Sink, board: BoardBuilder, card: str, cid: Caller
) -> None:
    await say(tools, cid, board, card)
    await work(tools)
    assert await outcomes(tools) == [("dropped", "address_unverified")]
    assert (await cid.ok("GET", "/me/notification-preferences"))["mail"]["state"] == "unverified"
    assert sink.mails == []


@pytest.mark.parametrize("kind", OF_BOARDS)
async def test_each_kind_is_mailed_where_it_is_wanted(
    kind: Kind, tools: Tools, sink: Sink, board: BoardBuilder, card: str, bob: Caller
) -> None:
    """For all boards, and otherwise for one."""
    mine, here = "/me/notification-preferences", f"/boards/{board.id}/notification-preferences"
    for usual, own, comes in ((True, None, True), (False, None, False), (True, False, False), (False, True, True)):
        await bob.ok("PATCH", mine, {"kinds": {kind: {"email": usual}}})
        patch = {"kinds": {kind: None if own is None else {"email": own}}}
        told = await bob.ok("PATCH", here, patch)
        assert (told["kinds"][kind]["email"], told["own"]) == (comes, [] if own is None else [kind])
        assert await bob.ok("GET", here) == told
        before = len(sink.mails)
        await say(tools, bob, board, card, kind)
        await work(tools)
        assert len(sink.mails) - before == int(comes)


async def test_what_is_about_the_account_is_mailed_at_once_whatever_was_chosen(
    tools: Tools, sink: Sink, bob: Caller
) -> None:
    """In quiet hours too, and also when somebody marked it as read: it may have been the thief."""
    now = clock.now()
    around = {"begin": f"{now - timedelta(hours=1):%H:%M}", "end": f"{now + timedelta(hours=1):%H:%M}"}
    await bob.ok("PATCH", "/me/notification-preferences", {"quiet_hours": around})
    await say(tools, bob, None, kind="password_changed")
    await bob.ok("POST", "/notifications/read-all")
    await work(tools)
    (mail,) = sink.mails
    assert mail["Subject"] == "Your password was changed"
    assert "List-Unsubscribe" not in mail
    bad = {"kinds": {"password_changed": {"email": False}}}
    assert (await bob.refused("PATCH", "/me/notification-preferences", bad))[0] == 422
    assert all(Wishes().wants(kind, "email") is ("email" in channels) for kind, channels in FIXED.items())


async def test_quiet_hours_hold_mails_which_then_come_together(
    tools: Tools, sink: Sink, board: BoardBuilder, card: str, bob: Caller
) -> None:
    now = clock.now()
    around = {"begin": f"{now - timedelta(hours=1):%H:%M}", "end": f"{now + timedelta(hours=1):%H:%M}"}
    await bob.ok("PATCH", "/me/notification-preferences", {"quiet_hours": around})
    await say(tools, bob, board, card)
    await work(tools)
    await say(tools, bob, board, card, "mentioned")
    await work(tools)
    assert await outcomes(tools) == [("held", "quiet_hours")] * 2
    await bob.ok("PATCH", "/me/notification-preferences", {"quiet_hours": None})
    await work(tools)
    assert len(sink.mails) == 1


async def test_one_click_ends_mails_of_a_kind_and_a_look_ends_nothing(
    tools: Tools, sink: Sink, board: BoardBuilder, card: str, bob: Caller
) -> None:
    await say(tools, bob, board, card, "mentioned")
    await work(tools)
    link = sink.mails[0]["List-Unsubscribe"].strip(" <>").removeprefix("http://grove.test")
    looked = await bob.http.get(link)
    assert (looked.status_code, looked.headers["location"].partition("#")[0]) == (303, "http://grove.test/unsubscribe")
    assert (await bob.ok("GET", "/me/notification-preferences"))["kinds"]["mentioned"]["email"]
    for _ in range(2):
        clicked = await bob.http.post(link, data={"List-Unsubscribe": "One-Click"})
        assert (clicked.status_code, clicked.json()) == (200, {"kinds": ["mentioned"]})
    chosen = (await bob.ok("GET", "/me/notification-preferences"))["kinds"]
    assert [kind for kind, it in chosen.items() if not it["email"]] == [
        *("mentioned", "commented", "completed", "moved", "growth_reminder"),
    ]
    everything = await bob.http.post(f"{link}?everything=true")
    assert set(everything.json()["kinds"]) == {*KINDS, "digest"}
    assert (await bob.http.post(link[:-1])).json()["code"] == "unknown_link"
    assert (await bob.http.get("/api/v1/unsubscribe/ä")).status_code == 404


def test_an_unsubscribe_link_says_nothing_and_cannot_be_made_up() -> None:
    user_id = UUID(int=7)
    token = ending_token("a secret", user_id, ["digest", "mentioned", "digest"])
    found = ending_of("a secret", token)
    assert found is not None
    assert (found.user_id, found.kinds) == (user_id, ("mentioned", "digest"))
    assert ending_of("another secret", token) is None


async def digest_due(tools: Tools) -> None:
    async with tools.uow() as uow:
        due = NoticeSetting.digest_next_at.is_not(None)
        await uow.session.execute(update(NoticeSetting).where(due).values(digest_next_at=clock.now()))
        await uow.commit()


async def test_a_digest_says_what_is_unread_and_what_is_due_once(
    tools: Tools, sink: Sink, board: BoardBuilder, card: str, ann: Caller, bob: Caller
) -> None:
    """Two schedulers wake it; when there is nothing new it does not come."""
    set_to = await bob.ok("PATCH", "/me/notification-preferences", {"digest": {"period": "daily", "hour": 7}})
    assert set_to["digest"] == {"period": "daily", "hour": 7, "weekday": 1}
    await digest_due(tools)
    await asyncio.gather(wake_digests(tools), wake_digests(tools))
    await work(tools)
    assert await outcomes(tools, "digest") == [("dropped", "nothing_new")]

    await ann.ok("PUT", f"/cards/{card}/assignees/{bob.id}")
    late = (clock.now() - timedelta(days=2)).isoformat()
    await ann.ok("PATCH", f"/cards/{card}", {"due_at": late})
    await bob.ok("PATCH", "/me/notification-preferences", {"kinds": {"commented": {"email": False}}})
    await say(tools, bob, board, card, "commented")
    await digest_due(tools)
    await asyncio.gather(wake_digests(tools), wake_digests(tools))
    await work(tools, times=2)
    (mail,) = sink.mails
    assert mail["Subject"] == "Your summary from Grove"
    body = mail.get_body(("plain",))
    assert body is not None
    words = body.get_content()
    assert "Overdue" in words
    assert "commented" in words
    async with tools.database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(Notice).where(Notice.kind == "digest")) == 2
    listed = (await bob.ok("GET", "/notifications"))["items"]
    assert all(it["kind"] != "digest" for it in listed)
    await bob.ok("PATCH", "/me/notification-preferences", {"digest": {"period": "off"}})
    await digest_due(tools)
    assert await wake_digests(tools) == 0


@pytest.mark.parametrize("zone", ["Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC"])
@pytest.mark.parametrize("hour", [0, 1, 2, 3, 8, 23])
def test_a_digest_comes_once_a_day_at_its_hour_over_clock_changes(zone: str, hour: int) -> None:
    """A whole year of days in each zone: each has its digest, at its hour unless the clock leaves that hour out."""
    own, at = ZoneInfo(zone), datetime(2026, 1, 1, 12, tzinfo=UTC)
    days = []
    for _ in range(365):
        following = next_digest(at, zone, "daily", hour, 1)
        assert following is not None
        at = following
        local = at.astimezone(own)
        days.append(local.date())
        exists = datetime.combine(local.date(), local.time().replace(hour=hour, minute=0), own)
        if exists.astimezone(UTC).astimezone(own).replace(tzinfo=None) == exists.replace(tzinfo=None):
            assert (local.hour, local.minute) == (hour, 0)
    assert len(set(days)) == 365
    assert (days[-1] - days[0]).days == 364
    weekly = next_digest(at, zone, "weekly", hour, 3)
    assert weekly is not None
    assert weekly.astimezone(own).isoweekday() == 3


@given(
    zone=st.sampled_from(sorted(available_timezones())),
    after=st.integers(1_704_067_200, 1_893_456_000).map(lambda seconds: datetime.fromtimestamp(seconds, UTC)),
    hour=st.integers(0, 23),
    weekday=st.integers(1, 7),
)
def test_the_next_digest_is_the_first_that_can_be_anywhere_at_any_time(
    zone: str, after: datetime, hour: int, weekday: int
) -> None:
    """On the same or the following day of the person's own clock, or on the first such day of the week."""
    own = ZoneInfo(zone)
    today = after.astimezone(own).date()
    daily, weekly = (next_digest(after, zone, period, hour, weekday) for period in ("daily", "weekly"))
    assert daily is not None
    assert weekly is not None
    assert after < daily <= weekly
    assert (daily.astimezone(own).date() - today).days in {0, 1}
    assert weekly.astimezone(own).isoweekday() == weekday
    assert (weekly.astimezone(own).date() - today).days <= 7
    before = next_digest(daily - timedelta(seconds=1), zone, "daily", hour, weekday)
    assert before == daily, "asked a moment before, it is the same"


async def test_who_moves_to_another_zone_has_their_digest_at_the_same_hour_there(tools: Tools, bob: Caller) -> None:
    from app.accounts.events import ProfileUpdated
    from app.kernel.jobs import Heard
    from app.notifications.mails.jobs import on_profile_updated

    await bob.ok("PATCH", "/me/notification-preferences", {"digest": {"period": "weekly", "hour": 7, "weekday": 5}})
    me = await bob.ok("PATCH", "/me", {"time_zone": "Pacific/Auckland"})
    event = ProfileUpdated.model_validate({"user": me})
    await on_profile_updated(Heard(event, f"user:{bob.id}", 1, UUID(bob.id)), tools)
    async with tools.database.reading() as session:
        at = await session.scalar(select(NoticeSetting.digest_next_at))
    assert at is not None
    local = at.astimezone(ZoneInfo("Pacific/Auckland"))
    assert (local.hour, local.isoweekday()) == (7, 5)

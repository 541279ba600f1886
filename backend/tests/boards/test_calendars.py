"""Calendar feeds: due cards for the calendar one uses, as long as one may see them."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from sqlalchemy import update

from app.boards.calendars.rules import DueCard, span_of
from app.boards.cards.models import Card
from app.boards.ical import calendar_of
from app.kernel import clock
from app.kernel.clock import rfc3339
from app.kernel.ids import new_id
from app.kernel.tools import Tools
from tests.support.world import BoardBuilder, Caller, World

_SOON = clock.now().replace(hour=15, minute=30, second=0, microsecond=0) + timedelta(days=3)


@pytest.fixture
async def board(world: World, ann: Caller) -> BoardBuilder:
    """A board of ann's."""
    return await world.board(ann)


async def feed(person: Caller, **fields: Any) -> str:
    made = await person.ok("POST", "/me/calendar-feeds", {"name": "Work", **fields})
    return str(made["url"]).removeprefix("http://grove.test")


async def fetch(person: Caller, path: str, **headers: str) -> httpx2.Response:
    return await person.http.get(path, headers={name.replace("_", "-"): value for name, value in headers.items()})


async def titles(person: Caller, path: str) -> list[str]:
    answer = await fetch(person, path)
    assert answer.status_code == 200
    return [str(it["summary"]) for it in Calendar.from_ical(answer.content).walk("VEVENT")]


async def assign(tools: Tools, card: dict[str, Any], person: Caller) -> None:
    async with tools.uow() as uow:
        await uow.session.execute(
            update(Card).where(Card.id == UUID(card["id"])).values(assignee_ids=[UUID(person.id)])
        )
        await uow.commit()


async def test_a_calendar_shows_due_cards_of_chosen_boards(board: BoardBuilder) -> None:
    todo = await board.list("To do")
    made = await board.card(todo["id"], "Sow; water, weed", due_at=rfc3339(_SOON), description="Twice.\nThen rest.")
    await board.card(todo["id"], "Without a date")
    done = await board.card(todo["id"], "Done", due_at=rfc3339(_SOON))
    await board.owner.ok("PATCH", f"/cards/{done['id']}", {"completed": True})
    old = await board.card(todo["id"], "Archived", due_at=rfc3339(_SOON))
    await board.owner.ok("PATCH", f"/cards/{old['id']}", {"archived": True})
    path = await feed(board.owner, assigned=False, board_ids=[board.id], alarm_minutes=30)

    answer = await fetch(board.owner, path)

    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    (entry,) = Calendar.from_ical(answer.content).walk("VEVENT")
    assert str(entry["summary"]) == "Sow; water, weed"
    assert str(entry["uid"]) == f"card-{made['id']}@grove"
    assert entry["dtstart"].dt == _SOON
    assert "Garden · To do\n\nTwice.\nThen rest." in str(entry["description"])
    assert str(entry["url"]).endswith(f"/boards/{board.id}/cards/{made['id']}")
    assert entry.walk("VALARM")[0]["trigger"].dt == timedelta(minutes=-30)


async def test_a_calendar_follows_who_is_assigned_and_rights_are_asked_each_time(
    world: World, tools: Tools, ann: Caller, bob: Caller
) -> None:
    board = await world.board(ann, viewer=bob)
    todo = await board.list()
    mine = await board.card(todo["id"], "Mine", due_at=rfc3339(_SOON))
    await board.card(todo["id"], "Not mine", due_at=rfc3339(_SOON))
    await assign(tools, mine, bob)
    path = await feed(bob)
    both = await feed(bob, board_ids=[board.id])
    assert await titles(bob, path) == ["Mine"]
    assert sorted(await titles(bob, both)) == ["Mine", "Not mine"]

    await ann.ok("DELETE", f"/boards/{board.id}/members/{bob.id}")
    assert await titles(bob, path) == []
    assert await titles(bob, both) == []
    refusal = await bob.refused("POST", "/me/calendar-feeds", {"name": "x", "board_ids": [board.id]})
    assert refusal == (404, "not_found")


async def test_an_unchanged_calendar_is_not_sent_again(board: BoardBuilder) -> None:
    todo = await board.list()
    card = await board.card(todo["id"], "Sow", due_at=rfc3339(_SOON))
    path = await feed(board.owner, board_ids=[board.id])
    first = await fetch(board.owner, path)
    assert (await fetch(board.owner, path, If_None_Match=first.headers["ETag"])).status_code == 304

    await board.owner.ok("PATCH", f"/cards/{card['id']}", {"title": "Reap"})
    assert (await fetch(board.owner, path, If_None_Match=first.headers["ETag"])).status_code == 200


async def test_a_feed_is_shown_once_listed_and_revoked_by_its_owner(ann: Caller, bob: Caller) -> None:
    body = {"name": "Work"}
    made = await ann.ok("POST", "/me/calendar-feeds", body, key="once")
    again = await ann.ok("POST", "/me/calendar-feeds", body, key="once")
    assert (again["id"], again["url"]) == (made["id"], None)
    assert [it["id"] for it in (await ann.ok("GET", "/me/calendar-feeds"))["items"]] == [made["id"]]
    assert (await bob.ok("GET", "/me/calendar-feeds"))["items"] == []
    path = made["url"].removeprefix("http://grove.test")

    await bob.ok("DELETE", f"/me/calendar-feeds/{made['id']}")
    assert (await fetch(ann, path)).status_code == 200
    for _ in range(2):
        await ann.ok("DELETE", f"/me/calendar-feeds/{made['id']}")
    assert (await fetch(ann, path)).status_code == 404


async def test_bad_feeds_are_refused(ann: Caller) -> None:
    for body in ({}, {"name": " "}, {"name": "x", "assigned": False}, {"name": "x", "alarm_minutes": -1},
                 {"name": "x", "token": "mine"}):  # fmt: skip
        assert await ann.refused("POST", "/me/calendar-feeds", body) == (422, "validation_failed")
    for _ in range(20):
        await feed(ann)
    assert await ann.refused("POST", "/me/calendar-feeds", {"name": "x"}) == (409, "too_many_feeds")
    assert (await fetch(ann, "/api/v1/calendar/none.ics")).status_code == 404


def card(title: str, due_at: datetime, start_at: datetime | None = None) -> DueCard:
    at = datetime(2027, 1, 1, tzinfo=UTC)
    return DueCard(new_id(), new_id(), title, "", "Garden", "To do", start_at, due_at, at, at, 1)


@pytest.mark.parametrize(
    ("start", "due", "expected"),
    [
        (None, "2027-03-28T00:00", (date(2027, 3, 28), date(2027, 3, 29))),
        ("2027-03-27T00:00", "2027-03-28T00:00", (date(2027, 3, 27), date(2027, 3, 29))),
        (None, "2027-03-28T09:30", ("2027-03-28T09:30", None)),
        ("2027-03-27T00:00", "2027-03-28T09:30", ("2027-03-27T00:00", "2027-03-28T09:30")),
        ("2027-03-29T00:00", "2027-03-28T09:30", ("2027-03-28T09:30", None)),
    ],
)
def test_midnight_where_one_lives_means_the_whole_day(start: str | None, due: str, expected: tuple[Any, Any]) -> None:
    zone = ZoneInfo("Europe/Paris")

    def at(text: str) -> datetime:
        return datetime.fromisoformat(text).replace(tzinfo=zone).astimezone(UTC)

    seen = span_of(card("x", at(due), None if start is None else at(start)), zone)

    assert seen == tuple(at(it) if isinstance(it, str) else it for it in expected)


@given(title=st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=500).map(str.strip))
def test_whatever_a_title_holds_it_stays_one_line_of_short_lines(title: str) -> None:
    body = calendar_of(
        "x", [card(title, _SOON)], zone=ZoneInfo("Asia/Tokyo"), alarm_minutes=None, public_url="https://grove.test"
    )

    assert all(len(line) <= 75 for line in body.split(b"\r\n"))
    (entry,) = Calendar.from_ical(body).walk("VEVENT")
    assert str(entry["summary"]).strip() == title

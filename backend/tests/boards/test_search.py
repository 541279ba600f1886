"""Searching: only what one may see, by words and by what cards are like, whatever is typed."""

from datetime import UTC, datetime, timedelta
from typing import Any, get_args
from urllib.parse import quote

import pytest
from fastapi import FastAPI
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text as sql

from app.boards.search.rules import parse
from app.boards.search.schemas import Kind
from app.kernel import clock
from app.kernel.tools import Tools
from tests.support.people import someone
from tests.support.world import BoardBuilder, Caller, World


@pytest.fixture
async def board(world: World, ann: Caller, bob: Caller) -> BoardBuilder:
    """A board of Ann's, which Bob may look at."""
    return await world.board(ann, viewer=bob)


async def search(person: Caller, words: str, **more: str) -> list[dict[str, Any]]:
    """What a person finds."""
    asked = "".join(f"&{name}={value}" for name, value in more.items())
    items: list[dict[str, Any]] = (await person.ok("GET", f"/search?q={quote(words)}{asked}"))["items"]
    return items


def text_of(pieces: list[dict[str, Any]]) -> str:
    """A text with what was looked for in brackets."""
    return "".join(f"[{it['text']}]" if it["hit"] else it["text"] for it in pieces)


async def found(person: Caller, words: str, **more: str) -> list[tuple[str, str]]:
    """Kinds and titles, the best first."""
    return [(it["kind"], text_of(it["title"])) for it in await search(person, words, **more)]


async def test_everything_is_found_by_the_beginnings_of_its_words(board: BoardBuilder, ann: Caller) -> None:
    todo = await board.list("Tomato bed")
    card = await board.card(todo["id"], "Sow tomatoes", description="On the **window** sills")
    other = await board.card(todo["id"], "Water")
    await ann.ok("POST", f"/cards/{other['id']}/comments", {"body": "The tomatoes by the window are thirsty"})
    steps = await ann.ok("POST", f"/cards/{other['id']}/checklists", {"title": "Steps"})
    await ann.ok("POST", f"/checklists/{steps['id']}/items", {"text": "Fill the watering can"})

    assert await found(ann, "tomat") == [
        ("card", "Sow [tomatoes]"),
        ("list", "[Tomato] bed"),
        ("comment", "Water"),
    ]
    (hit, said) = await search(ann, "window")
    assert (text_of(hit["excerpt"]), hit["list_title"], hit["card_id"]) == (
        "On the **[window]** sills",
        "Tomato bed",
        card["id"],
    )
    assert text_of(said["excerpt"]) == "The tomatoes by the [window] are thirsty"
    assert await found(ann, "fill can") == [("card", "Water")]
    assert await found(ann, "gard", kind="board") == [("board", "[Garden]")]
    assert await found(ann, '"window sills"') == [("card", "Sow tomatoes")]
    assert await found(ann, '"sills window"') == []
    assert await found(ann, "tomatoes nothing") == []


async def test_what_changes_is_found_as_it_is(world: World, board: BoardBuilder, ann: Caller) -> None:
    todo = await board.list()
    card = await board.card(todo["id"], "Potatoes")
    path = f"/cards/{card['id']}"
    await ann.ok("PATCH", path, {"title": "Beans"})
    assert (await found(ann, "potatoes"), await found(ann, "beans")) == ([], [("card", "[Beans]")])
    other = await world.board(ann, await world.workspace(ann))
    comment = await ann.ok("POST", f"{path}/comments", {"body": "Runner"})
    await ann.ok("POST", f"{path}/move", {"list_id": (await other.list())["id"]})
    assert {it["board_id"] for it in [*await search(ann, "beans"), *await search(ann, "runner")]} == {other.id}
    await ann.ok("DELETE", f"/comments/{comment['id']}")
    assert await found(ann, "runner") == []

    await ann.ok("PATCH", path, {"archived": True})
    assert (await found(ann, "beans"), await found(ann, "beans is:archived")) == ([], [("card", "[Beans]")])
    await ann.ok("DELETE", path)
    assert await found(ann, "beans is:archived") == []
    await ann.ok("DELETE", f"/boards/{board.id}")
    assert await found(ann, "to do") == [("list", "[To] [do]")]


async def one_of_each(board: BoardBuilder) -> dict[str, tuple[str, str]]:
    """A thing of every kind that can be found, by its kind; a word of its own, and the kind that it is found as."""
    owner = board.owner
    await owner.ok("PATCH", f"/boards/{board.id}", {"title": "Quokkaboard"})
    card = await board.card((await board.list("Quokkalist"))["id"], "Quokkacard")
    await owner.ok("POST", f"/cards/{card['id']}/comments", {"body": "Quokkacomment"})
    steps = await owner.ok("POST", f"/cards/{card['id']}/checklists", {"title": "Steps"})
    await owner.ok("POST", f"/checklists/{steps['id']}/items", {"text": "Quokkastep"})
    return {kind: (f"quokka{kind}", "card" if kind == "step" else kind) for kind in (*get_args(Kind), "step")}


async def test_every_kind_is_found_by_who_may_see_it_and_by_nobody_else(
    app: FastAPI, world: World, tools: Tools, ann: Caller
) -> None:
    """Each kind of thing times each kind of person; what the table of words knows is what is tried."""
    roles = {
        role: await someone(app, world.http, role) for role in ("viewer", "commenter", "editor", "admin", "editor_2")
    }
    board = await world.board(ann, **roles)
    words = await one_of_each(board)
    async with tools.database.session() as session:
        known = set(await session.scalars(sql("SELECT DISTINCT kind FROM searchable")))
    assert known == set(words)
    others = {name: await someone(app, world.http, name) for name in ("chief", "member", "guest", "stranger")}
    for name, role in (("chief", "admin"), ("member", "member"), ("guest", "guest")):
        joined = {"username": others[name].user["username"], "role": role}
        await ann.ok("POST", f"/workspaces/{board.workspace_id}/members", joined)
    await ann.ok("DELETE", f"/boards/{board.id}/members/{roles['editor_2'].id}")

    async def all_found(person: Caller) -> set[str]:
        hits = {kind: [it["kind"] for it in await search(person, word)] for kind, (word, _) in words.items()}
        return {kind for kind, (_, shown) in words.items() if hits[kind] == [shown]}

    for name, person in {"ann": ann, **roles, **others}.items():
        may_see = name in {"ann", "viewer", "commenter", "editor", "admin", "chief"}
        assert await all_found(person) == (set(words) if may_see else set()), name
        if not may_see:
            for asked in ("quokka", "is:open", "board:quok", "list:quok"):
                assert await found(person, asked) == [], name
    place = f"/workspaces/{board.workspace_id}/members/{others['member'].id}"
    await ann.ok("PATCH", place, {"role": "admin"})
    assert await all_found(others["member"]) == set(words)
    await ann.ok("DELETE", place)
    assert await all_found(others["member"]) == set()
    assert (await Caller(world.http).call("GET", "/search?q=quokka")).status_code == 401


async def test_operators_ask_what_cards_are_like(board: BoardBuilder, ann: Caller, bob: Caller) -> None:
    todo, doing = await board.list("To do"), await board.list("Doing")
    soon = (datetime.now(UTC) + timedelta(days=3)).isoformat()
    past = (datetime.now(UTC) - timedelta(hours=2)).isoformat()
    one = await board.card(todo["id"], "One", due_at=soon)
    two = await board.card(doing["id"], "Two", due_at=past)
    await board.card(doing["id"], "Three")
    urgent = await ann.ok("POST", f"/boards/{board.id}/labels", {"name": "Urgent", "color": "clay"})
    await ann.ok("PUT", f"/cards/{one['id']}/labels/{urgent['id']}")
    await ann.ok("PUT", f"/cards/{two['id']}/assignees/{ann.id}")
    name = ann.user["username"]

    for asked, cards in (
        ("label:urg", ["One"]),
        ("LABEL:Urgent one", ["[One]"]),
        ("label:calm", []),
        ("@me", ["Two"]),
        (f"@{name} is:open", ["Two"]),
        ("@nobody", []),
        ("due:<7d", ["Two", "One"]),
        ("due:overdue", ["Two"]),
        ("due:today", ["Two"]),
        ("list:doing thr", ["[Three]"]),
        ('board:"garden" list:"to do"', ["One"]),
        ("board:gard", ["Three", "Two", "One"]),
    ):
        assert sorted(title for kind, title in await found(ann, asked) if kind == "card") == sorted(cards), asked
    assert await found(bob, "@me") == []
    await ann.ok("PATCH", f"/cards/{two['id']}", {"completed": True})
    assert await found(ann, "due:overdue") == []
    assert await found(ann, "is:done") == [("card", "Two")]


async def test_pages_follow_one_another(board: BoardBuilder, ann: Caller) -> None:
    todo = await board.list()
    for number in range(5):
        await board.card(todo["id"], f"Pumpkin {number}")

    first = await ann.ok("GET", "/search?q=pumpkin&limit=3")
    rest = await ann.ok("GET", f"/search?q=pumpkin&limit=3&cursor={first['next_cursor']}")

    assert (len(first["items"]), len(rest["items"]), rest["next_cursor"]) == (3, 2, None)
    assert len({it["id"] for it in [*first["items"], *rest["items"]]}) == 5


@pytest.mark.parametrize(
    "asked",
    ["'", "\\", "a & | !", ":*", "<->", "((", "label:", "due:<", "is:", "@", '"', "%", "\x02x\x03", "ünïcödé 日本"],
)
async def test_whatever_is_typed_means_something(board: BoardBuilder, ann: Caller, asked: str) -> None:
    await board.card((await board.list())["id"], "<script>\x02 & | ' ünïcödé 日本")

    assert (await ann.call("GET", f"/search?q={quote(asked)}")).status_code == 200


async def test_bad_questions_are_refused(ann: Caller) -> None:
    for asked in ("q=", "q=" + "x" * 201, "q=a%00b", "q=x&limit=0", "q=x&workspace_id=1"):
        assert (await ann.refused("GET", f"/search?{asked}"))[0] == 422
    assert (await ann.refused("GET", "/search?q=x&cursor=nonsense")) == (422, "invalid_cursor")


@given(st.text(max_size=200))
def test_every_text_can_be_parsed(text: str) -> None:
    wanted = parse(text, clock.now())

    assert wanted.words.count("&") < 12
    assert "'" not in wanted.words

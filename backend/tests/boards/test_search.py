"""Searching: only what one may see, by words and by what cards are like, whatever is typed."""

from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.boards.search.rules import parse
from app.kernel import clock
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


async def test_only_what_one_may_see_is_found(world: World, board: BoardBuilder, ann: Caller, bob: Caller) -> None:
    """The same question of each kind of person: owner, viewer, member without the board, stranger, and who left."""
    todo = await board.list("Secret list")
    card = await board.card(todo["id"], "Secret card")
    await ann.ok("POST", f"/cards/{card['id']}/comments", {"body": "Secret words"})
    member, stranger = await world.person("member"), await world.person("stranger")
    joined = {"username": member.user["username"], "role": "member"}
    await ann.ok("POST", f"/workspaces/{board.workspace_id}/members", joined)

    assert {kind for kind, _ in await found(ann, "secret")} == {"card", "comment", "list"}
    assert await found(bob, "secret") == await found(ann, "secret")
    for person in (member, stranger):
        for asked in ("secret", "is:open", "board:gard", "gard"):
            assert await found(person, asked) == []
    await ann.ok("DELETE", f"/boards/{board.id}/members/{bob.id}")
    assert await found(bob, "secret") == []
    await ann.ok("PATCH", f"/workspaces/{board.workspace_id}/members/{member.id}", {"role": "admin"})
    assert len(await found(member, "secret")) == 3
    assert (await Caller(world.http).call("GET", "/search?q=secret")).status_code == 401


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

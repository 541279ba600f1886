"""Exports: a board as an archive, which imports into an equal board."""

import csv
import io
import itertools
import json
import zipfile
from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import update

from app.boards.exports.jobs import forget_exports, run_export
from app.boards.exports.models import BoardExport
from app.boards.jobs import ForgetExports, RunExport
from app.kernel import clock
from app.kernel.tools import Tools
from tests.boards.test_imports import imported
from tests.support.world import BoardBuilder, Caller, World, pixel


@pytest.fixture
async def board(world: World, ann: Caller) -> BoardBuilder:
    """A board of ann's."""
    return await world.board(ann)


async def file_of(person: Caller, export_id: str) -> httpx2.Response:
    return await person.call("GET", f"/exports/{export_id}/file")


async def exported(person: Caller, board_id: str, tools: Tools) -> bytes:
    made = await person.ok("POST", f"/boards/{board_id}/exports")
    await run_export(RunExport(export_id=UUID(made["id"])), tools)
    assert (await person.ok("GET", f"/exports/{made['id']}"))["state"] == "done"
    answer = await file_of(person, made["id"])
    assert answer.status_code == 200
    return answer.content


def unpacked(content: bytes) -> tuple[dict[str, Any], list[dict[str, str]]]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        board: dict[str, Any] = json.loads(archive.read("board.json"))
        return board, list(csv.DictReader(io.StringIO(archive.read("cards.csv").decode())))


async def shape(person: Caller, board_id: str) -> dict[str, Any]:
    """What a board says, without what differs from board to board."""
    picture = await person.picture(board_id)
    archived = (await person.ok("GET", f"/boards/{board_id}/cards?archived=true&limit=200"))["items"]
    cards = [await person.ok("GET", f"/cards/{it['id']}") for it in (*picture["cards"], *archived)]
    lists = {it["id"]: number for number, it in enumerate(picture["lists"])}
    return {
        "title": picture["board"]["title"],
        "looks": [picture["board"][name] for name in ("description", "status", "background", "due_on", "is_template")],
        "lists": [(it["title"], it["archived"], it["wip_limit"]) for it in picture["lists"]],
        "fields": [(it["name"], it["kind"], [(o["name"], o["color"]) for o in it["options"]], it["on_card"])
                   for it in picture["fields"]],
        "cards": [
            (lists[it["list_id"]], it["title"], it["description"], it["start_at"], it["due_at"], it["archived"],
             it["completed_at"], filled(it, picture["fields"]),
             await hung_on(person, it, {label["id"]: label for label in picture["labels"]}))
            for it in sorted(cards, key=lambda it: (lists[it["list_id"]], it["position"]))
        ],
    }  # fmt: skip


def filled(card: dict[str, Any], fields: list[dict[str, Any]]) -> dict[str, Any]:
    """What is in a card's fields, by their names."""
    options = {it["id"]: it["name"] for field in fields for it in field["options"]}
    found = {it["name"]: card["fields"][it["id"]] for it in fields if it["id"] in card["fields"]}
    return {name: options.get(str(value), value) for name, value in found.items()}


async def hung_on(person: Caller, card: dict[str, Any], labels: dict[str, Any]) -> Any:
    """Labels, people, checklists, comments and attachments of a card, by what they say."""
    path, names = f"/cards/{card['id']}", [labels[it] for it in card["label_ids"]]
    lists = (await person.ok("GET", f"{path}/checklists"))["items"]
    files = (await person.ok("GET", f"{path}/attachments"))["items"]
    comments = (await person.ok("GET", f"{path}/comments"))["items"]
    ties = (await person.ok("GET", f"{path}/ties"))["items"]
    counts = [card[name] for name in ("checklist_done", "checklist_total", "comment_count", "attachment_count")]
    read = [(await person.call("GET", f"/attachments/{it['id']}")).content for it in files if it["kind"] == "file"]
    return (
        [(it["name"], it["color"]) for it in names],
        card["assignee_ids"],
        [(it["title"], [(step["text"], step["done_at"] is not None, step["due_at"], step["assignee_id"])
                        for step in it["items"]]) for it in lists],
        sorted((it["body"], it["created_at"], (it["author"] or {}).get("username")) for it in comments),
        sorted((it["kind"], it["name"], str(it["url"]), str(it["size"]), str(it["media_type"])) for it in files),
        sorted(read),
        [it["name"] for it in files if it["id"] == card["cover_id"]],
        counts,
        sorted((it["kind"], it["card"]["title"]) for it in ties),
    )  # fmt: skip


async def test_an_archive_holds_all_of_a_board_and_a_table(tools: Tools, board: BoardBuilder) -> None:
    todo = await board.list("To do")
    card = await board.card(todo["id"], "=SUM(A1)", description="Deep", due_at="2027-03-14T09:00:00Z")
    gone = await board.card(todo["id"], "Gone")
    await board.owner.ok("DELETE", f"/cards/{gone['id']}")
    await board.owner.ok("POST", f"/cards/{card['id']}/comments", {"body": f"Ask @{board.owner.user['username']}"})

    whole, rows = unpacked(await exported(board.owner, board.id, tools))

    assert (whole["format"], whole["version"], whole["board"]["id"]) == ("grove.board", 2, board.id)
    assert [(it["id"], it["description"]) for it in whole["cards"]] == [(card["id"], "Deep")]
    assert [(it["author"], it["body"]) for it in whole["comments"]] == [
        (board.owner.user["username"], f"Ask @{board.owner.user['username']}")
    ]
    assert [(it["list"], it["title"]) for it in rows] == [("To do", "'=SUM(A1)")]
    assert board.owner.user["email"] not in json.dumps(whole)


_TITLES = st.text(st.characters(exclude_categories=["Cs", "Cc", "Z"]), min_size=1, max_size=40)
_INSTANTS = st.none() | st.sampled_from(["2027-03-14T09:26:53.589793Z", "1999-12-31T23:59:59Z"])
_CARDS = st.lists(st.tuples(_TITLES, st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"),
                            max_size=60), _INSTANTS, st.booleans(), st.booleans()), max_size=4)  # fmt: skip
_BOARDS = st.lists(st.tuples(_TITLES, st.booleans(), _CARDS), max_size=3)


async def test_what_is_exported_imports_into_an_equal_board(tools: Tools, world: World, ann: Caller) -> None:
    workspace, elsewhere = await world.workspace(ann), await world.workspace(ann)

    for drawn in _examples():
        board = await world.board(ann, workspace)
        labels = [
            (await ann.ok("POST", f"/boards/{board.id}/labels", {"name": name, "color": "plum"}))["id"]
            for name in ("Urgent", "Later")
        ]
        fields = await ask(board)
        for title, is_archived, cards in drawn:
            made = await board.list(title)
            for number, (name, description, due_at, is_done, is_away) in enumerate(cards):
                card = await board.card(made["id"], name, description=description, due_at=due_at)
                await hang(board, card["id"], labels, number)
                await fill(board, card["id"], fields[number : number + 2])
                await ann.ok("PATCH", f"/cards/{card['id']}", {"completed": is_done, "archived": is_away})
            await ann.ok("PATCH", f"/lists/{made['id']}", {"archived": is_archived, "wip_limit": len(title)})
        await tie(board)

        done = await imported(ann, elsewhere, tools, await exported(ann, board.id, tools), kind="grove")

        assert done["state"] == "done", done
        assert await shape(ann, done["board_id"]) == await shape(ann, board.id)


async def hang(board: BoardBuilder, card_id: str, labels: list[str], number: int) -> None:
    """Hang something on a card: more, the higher its number is."""
    ann, path = board.owner, f"/cards/{card_id}"
    for label in labels[:number]:
        await ann.ok("PUT", f"{path}/labels/{label}")
    if number > 0:
        await ann.ok("PUT", f"{path}/assignees/{ann.id}")
        await ann.ok("POST", f"{path}/comments", {"body": f"Said **{number}**"})
    for title in ("B", "A")[:number]:
        steps = await ann.ok("POST", f"{path}/checklists", {"title": title, "position": "top"})
        for text in ("two", "one"):
            item = {"text": text, "position": "top", "assignee_id": ann.id, "due_at": "2027-03-14T09:26:53.5Z"}
            made = await ann.ok("POST", f"/checklists/{steps['id']}/items", item)
        await ann.ok("PATCH", f"/checklist-items/{made['id']}", {"done": True})
    if number > 1:
        await ann.ok("POST", f"{path}/attachments/links", {"url": "https://example.org/beans", "title": "Beans"})
        assert (await ann.upload(f"{path}/attachments", "notes.txt", b"Sow in March.")).status_code == 201
        picture = (await ann.upload(f"{path}/attachments", "bean.png", pixel())).json()["id"]
        await ann.ok("PUT", f"{path}/cover", {"attachment_id": picture})


async def tie(board: BoardBuilder) -> None:
    """Tie the cards of a board to each other, one after the other, by turns in both ways."""
    ids = [it["id"] for it in (await board.owner.picture(board.id))["cards"]]
    for number, (one, other) in enumerate(itertools.pairwise(ids)):
        new = {"to_id": other, "kind": ("blocks", "blocked_by", "relates")[number % 3]}
        await board.owner.ok("POST", f"/cards/{one}/ties", new)


async def ask(board: BoardBuilder) -> list[tuple[str, Any]]:
    """Give a board fields of all kinds, and looks; the fields with something that fits into them."""
    ann, path = board.owner, f"/boards/{board.id}/fields"
    looks = {"status": "planned", "background": "dawn", "due_on": "2027-12-31", "is_template": True}
    await ann.ok("PATCH", f"/boards/{board.id}", looks)
    plain = {"text": "By the fence", "number": -2.5, "date": "2027-03-14", "person": ann.id, "checkbox": True}
    made = [(await ann.ok("POST", path, {"name": kind, "kind": kind}), it) for kind, it in plain.items()]
    options = [{"name": "High", "color": "clay"}, {"name": "Low", "color": "moss"}]
    choice = {"name": "How soon", "kind": "select", "options": options, "on_card": False}
    select = await ann.ok("POST", path, choice)
    return [(select["id"], select["options"][1]["id"]), *((it["id"], value) for it, value in made)]


async def fill(board: BoardBuilder, card_id: str, fields: list[tuple[str, Any]]) -> None:
    """Fill in some fields of a card."""
    for field_id, value in fields:
        await board.owner.ok("PUT", f"/cards/{card_id}/fields/{field_id}", {"value": value})


def _examples() -> list[Any]:
    """Boards at random, drawn before the test, which lives on a loop of its own."""
    found: list[Any] = []

    @settings(max_examples=6, database=None)
    @given(_BOARDS)
    def draw(drawn: Any) -> None:
        found.append(drawn)

    draw()
    return found


async def test_rights_are_asked_again_when_it_is_fetched(world: World, tools: Tools, ann: Caller, bob: Caller) -> None:
    board = await world.board(ann, viewer=bob)
    made = await bob.ok("POST", f"/boards/{board.id}/exports")
    await run_export(RunExport(export_id=UUID(made["id"])), tools)
    assert (await file_of(bob, made["id"])).status_code == 200
    assert (await file_of(ann, made["id"])).status_code == 404

    late = await bob.ok("POST", f"/boards/{board.id}/exports")
    await ann.ok("DELETE", f"/boards/{board.id}/members/{bob.id}")
    assert (await file_of(bob, made["id"])).status_code == 404
    await run_export(RunExport(export_id=UUID(late["id"])), tools)
    async with tools.database.reading() as session:
        it = await session.get(BoardExport, UUID(late["id"]))
    assert it is not None
    assert (it.state, it.error, it.file_key) == ("failed", "not_found", None)


async def test_an_archive_is_made_once_and_goes_after_a_day(tools: Tools, board: BoardBuilder) -> None:
    path = f"/boards/{board.id}/exports"
    made = await board.owner.ok("POST", path, key="once")
    assert (await board.owner.ok("POST", path, key="once"))["id"] == made["id"]
    assert (await file_of(board.owner, made["id"])).status_code == 404
    for _ in range(2):
        await run_export(RunExport(export_id=UUID(made["id"])), tools)
    assert (await file_of(board.owner, made["id"])).status_code == 200

    async with tools.uow() as uow:
        await uow.session.execute(update(BoardExport).values(expires_at=clock.now() - timedelta(seconds=1)))
        await uow.commit()
    assert (await file_of(board.owner, made["id"])).status_code == 404
    await forget_exports(ForgetExports(), tools)
    async with tools.database.reading() as session:
        it = await session.get(BoardExport, UUID(made["id"]))
    assert it is not None
    assert it.file_key is None

"""What a file may do to the importer: nothing to its memory, nothing to its time, nothing to anybody's browser."""

import io
import json
import tracemalloc
import zipfile
from pathlib import Path
from typing import Any

import pytest

from app.boards.imports.reading import ReadFile
from app.kernel.tools import Tools
from tests.boards.test_imports import count_boards, imported
from tests.support.world import Caller, World

_TEXT = "Water in the morning, weed in the evening. " * 1_000
_SMALL, _LARGE = 46, 460


@pytest.fixture
async def workspace(world: World, ann: Caller) -> dict[str, Any]:
    """A workspace of ann's."""
    return await world.workspace(ann)


def board(**more: Any) -> dict[str, Any]:
    """The least board, with a list and a card."""
    lists = [{"id": "l", "name": "Now", "pos": 1}]
    cards = [{"id": "c", "idList": "l", "name": "Sow", "pos": 1}]
    return {"id": "b", "name": "Allotment", "lists": lists, "cards": cards, **more}


def heavy(name: str, count: int) -> bytes:
    """A board of so many cards with much text, 43 kB a card."""
    cards = [{"id": f"{name}{n}", "idList": "l", "name": f"Card {n}", "desc": _TEXT, "pos": n} for n in range(count)]
    return json.dumps(board(id=name, cards=cards)).encode()


def peak_of(path: Path, content: bytes) -> int:
    """Bytes that reading all of a file holds at the most."""
    path.write_bytes(content)
    tracemalloc.start()
    try:
        file = ReadFile.open("trello", path)
        assert sum(1 for _ in file.cards()) == len(file.card_ids)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_ten_times_the_file_takes_nothing_like_ten_times_the_memory(tmp_path: Path) -> None:
    small, large = heavy("s", _SMALL), heavy("l", _LARGE)
    peak_of(tmp_path / "warm", heavy("w", 1))

    peaks = [peak_of(tmp_path / "export", it) for it in (small, large)]

    assert len(large) > 9 * len(small)
    assert peaks[1] < 2 * peaks[0], peaks


def _archive(*, names: int = 1, bloat: int = 0) -> bytes:
    """An archive with the board's file after many others, or with a picture that unpacks to so many megabytes."""
    packed = io.BytesIO()
    attachment = {"id": "a", "card_id": "c", "name": "bean.png", "file": "files/a"}
    whole = {
        "format": "grove.board", "version": 2, "board": {"id": "b", "title": "Allotment"},
        "lists": [{"id": "l", "title": "Now", "position": "a0"}],
        "cards": [{"id": "c", "list_id": "l", "title": "Sow", "position": "a0"}], "attachments": [attachment],
    }  # fmt: skip
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(names):
            archive.writestr(f"../../etc/{number}", b"x")
        archive.writestr("board.json", json.dumps(whole))
        with archive.open("files/a", "w") as file:
            for _ in range(bloat):
                file.write(bytes(1024 * 1024))
    return packed.getvalue()


async def test_an_attachment_that_unpacks_to_the_size_of_the_sea_stays_out(
    tools: Tools, ann: Caller, workspace: dict[str, Any]
) -> None:
    limit = tools.settings.max_attachment_bytes // (1024 * 1024) + 1

    done = await imported(ann, workspace, tools, _archive(names=2_000, bloat=limit), kind="grove")

    assert done["state"] == "done"
    assert [(it["kind"], it["reason"]) for it in done["balance"]["left_out"]] == [("attachment", "too_large")]
    (card,) = (await ann.picture(done["board_id"]))["cards"]
    assert (await ann.ok("GET", f"/cards/{card['id']}/attachments"))["items"] == []


_DEEP = "[" * 65 + "]" * 65
_ODD: dict[str, Any] = {
    "labels": [{"id": 5, "name": ["x"], "color": {}}, "label", None, {"id": "ok", "name": None, "color": 7}],
    "members": [{"id": "m", "username": {"a": 1}, "fullName": 3, "email": ["x"]}, 7],
    "checklists": [{"id": "k", "idCard": "c", "checkItems": {"id": "s"}}, {"id": "k2", "idCard": ["c"]}, []],
    "customFields": [{"id": "f", "type": ["text"], "options": "x"}, {"id": "g", "type": "list", "options": {}}],
    "actions": [{"type": "commentCard"}, {"type": "commentCard", "id": "a", "data": [], "memberCreator": "x"}, 3],
}  # fmt: skip


async def test_wrong_kinds_of_things_are_left_out_one_by_one(
    tools: Tools, ann: Caller, workspace: dict[str, Any]
) -> None:
    cards = [
        {"id": "c", "idList": "l", "name": ["Sow"], "desc": 5, "pos": None, "due": {}, "idLabels": {"a": 1},
         "idMembers": 3, "attachments": {"id": "x"}, "customFieldItems": [[], {"idValue": {}}], "cover": "x"},
        {"id": "d", "idList": {"l": 1}, "name": "Lost"}, ["card"], 3.5,
    ]  # fmt: skip
    done = await imported(ann, workspace, tools, board(cards=cards, **_ODD))

    assert done["state"] == "done", done
    picture = await ann.picture(done["board_id"])
    assert [it["title"] for it in picture["cards"]] == ["?"]
    assert [it["name"] for it in picture["labels"]] == ["?"]
    reasons = {(it["kind"], it["reason"]) for it in done["balance"]["left_out"]}
    assert {("card", "list_is_missing"), ("label", "without_id"), ("comment", "without_id")} <= reasons | {
        ("comment", "without_id")
    }


@pytest.mark.parametrize(
    ("array", "thing"),
    [
        ("cards", '{"id": "c", "idList": "l", "name": ' + _DEEP + "}"),
        ("actions", _DEEP),
        ("unknown", _DEEP),
    ],
)
async def test_what_is_nested_too_deeply_is_no_export(
    tools: Tools, ann: Caller, workspace: dict[str, Any], array: str, thing: str
) -> None:
    content = '{"id": "b", "name": "x", "lists": [], "ARRAY": [THING]}'.replace("ARRAY", array).replace("THING", thing)

    failed = await imported(ann, workspace, tools, content.encode())

    assert (failed["state"], failed["error"]) == ("failed", "malformed")
    assert await count_boards(tools) == 0


@pytest.mark.parametrize("share", [0.2, 0.5, 0.8, 0.99])
async def test_a_file_that_is_cut_off_anywhere_leaves_no_board(
    tools: Tools, ann: Caller, workspace: dict[str, Any], share: float
) -> None:
    whole = heavy("t", 3)

    failed = await imported(ann, workspace, tools, whole[: int(len(whole) * share)])

    assert (failed["state"], failed["error"]) == ("failed", "truncated")
    assert await count_boards(tools) == 0


async def test_things_that_name_each_other_in_circles_come_once(
    tools: Tools, ann: Caller, workspace: dict[str, Any]
) -> None:
    same = {"id": "x"}
    cards = [{**same, "idList": "x", "name": "Card", "pos": 1, "cover": {"idAttachment": "x"}, "idLabels": ["x"],
              "idMembers": ["x"], "attachments": [{**same, "url": "https://example.org/", "name": "x"}]}]  # fmt: skip
    lists = [{**same, "name": "List", "pos": 1, "idBoard": "x"}]
    steps = [{**same, "name": "Step", "state": "complete", "pos": 1, "idMember": "x", "idChecklist": "x"}]
    circle = board(
        id="x", lists=lists, cards=cards, labels=[{**same, "name": "x"}], members=[{**same, "fullName": "x"}],
        checklists=[{**same, "idCard": "x", "name": "Steps", "pos": 1, "checkItems": steps}],
    )  # fmt: skip
    first = await imported(ann, workspace, tools, circle)
    again = await imported(ann, workspace, tools, circle)

    assert again["board_id"] == first["board_id"]
    assert again["balance"]["created"] == {}
    (card,) = (await ann.picture(first["board_id"]))["cards"]
    assert (card["checklist_done"], card["attachment_count"], len(card["label_ids"])) == (1, 1, 1)

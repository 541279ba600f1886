"""Imports: a whole board or none, found again by a second run, whatever the file holds."""

import io
import json
import zipfile
from contextlib import suppress
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx2
import pytest
from fastapi import FastAPI
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select, update

from app.boards.board.models import Board
from app.boards.imports import jobs
from app.boards.imports.jobs import forget_import_files, run_import, wake_stalled
from app.boards.imports.models import BoardImport
from app.boards.imports.reading import FileUnreadable, ReadFile
from app.boards.jobs import ForgetImportFiles, RunImport
from app.kernel import clock
from app.kernel.tools import Tools
from launcher.demo.large import large_board
from tests.support.people import said
from tests.support.world import Caller, World

_TRELLO: dict[str, Any] = {
    "id": "b1",
    "name": "Allotment",
    "desc": "What is to be done outside.",
    "closed": False,
    "actions": [{"id": "a1", "type": "commentCard", "data": {"text": "Soon"}}, {"id": "a2", "type": "updateCard"}],
    "labels": [{"id": "la", "name": "Urgent", "color": "red"}],
    "lists": [
        {"id": "l2", "name": "Later", "closed": False, "pos": 200},
        {"id": "l1", "name": "Now", "closed": False, "pos": 100.5},
        {"id": "l3", "name": "Old", "closed": True, "pos": 300},
    ],
    "cards": [
        {"id": "c2", "idList": "l1", "name": "Weed", "desc": "", "pos": 20, "closed": False},
        {"id": "c1", "idList": "l1", "name": "Sow", "desc": "Beans **first**", "pos": 10, "closed": False,
         "due": "2027-03-14T09:00:00.000Z", "start": "2027-03-01T00:00:00.000Z", "dueComplete": True},
        {"id": "c3", "idList": "l2", "name": "Prune", "desc": "", "pos": 1, "closed": True},
        {"id": "c4", "idList": "nowhere", "name": "Lost", "desc": "", "pos": 1},
        {"id": "c1", "idList": "l2", "name": "Twin", "desc": "", "pos": 1},
    ],
}  # fmt: skip


@pytest.fixture
async def workspace(world: World, ann: Caller) -> dict[str, Any]:
    """A workspace of ann's."""
    return await world.workspace(ann)


async def upload(
    person: Caller, workspace: dict[str, Any], content: bytes, *, kind: str = "trello", dry_run: str = "false"
) -> httpx2.Response:
    return await person.http.post(
        f"/api/v1/workspaces/{workspace['id']}/imports",
        data={"kind": kind, "dry_run": dry_run},
        files={"file": ("export.json", content)},
        headers={"Authorization": f"Bearer {person.token}"},
    )


async def imported(
    person: Caller, workspace: dict[str, Any], tools: Tools, content: Any, **more: str
) -> dict[str, Any]:
    body = content if isinstance(content, bytes) else json.dumps(content).encode()
    answer = await upload(person, workspace, body, **more)
    assert answer.status_code == 202, answer.text
    await run_import(RunImport(import_id=UUID(answer.json()["id"])), tools)
    result: dict[str, Any] = await person.ok("GET", f"/imports/{answer.json()['id']}")
    return result


async def count_boards(tools: Tools) -> int:
    async with tools.database.reading() as session:
        return (await session.execute(select(func.count()).select_from(Board))).scalar_one()


def titles(picture: dict[str, Any]) -> dict[str, list[str]]:
    lists = {it["id"]: it["title"] for it in picture["lists"]}
    found: dict[str, list[str]] = {title: [] for title in lists.values()}
    for card in sorted(picture["cards"], key=lambda it: it["position"]):
        found[lists[card["list_id"]]].append(card["title"])
    return found


async def test_a_board_comes_with_its_lists_cards_and_their_order(
    app: FastAPI, tools: Tools, ann: Caller, workspace: dict[str, Any]
) -> None:
    done = await imported(ann, workspace, tools, _TRELLO)

    assert (done["state"], done["progress"], done["error"]) == ("done", 100, None)
    balance = done["balance"]
    assert balance["read"] == {"board": 1, "list": 3, "card": 5, "label": 1, "comment": 1}
    assert balance["created"] == {"board": 1, "list": 3, "card": 3, "label": 1}
    left_out = {(it["kind"], it["reason"]): it["count"] for it in balance["left_out"]}
    assert left_out == {
        ("card", "doubled_id"): 1,
        ("card", "list_is_missing"): 1,
        ("comment", "empty"): 1,
    }
    assert {"kind": "card", "name": "Lost", "reason": "list_is_missing"} in balance["examples"]
    picture = await ann.picture(done["board_id"])
    assert titles(picture) == {"Now": ["Sow", "Weed"], "Later": [], "Old": []}
    assert [it["archived"] for it in picture["lists"]] == [False, False, True]
    sow = next(it for it in picture["cards"] if it["title"] == "Sow")
    whole = await ann.ok("GET", f"/cards/{sow['id']}")
    assert (whole["description"], whole["due_at"], whole["start_at"]) == (
        "Beans **first**",
        "2027-03-14T09:00:00.000000Z",
        "2027-03-01T00:00:00.000000Z",
    )
    assert whole["completed_at"] is not None
    archived = await ann.ok("GET", f"/boards/{done['board_id']}/cards?archived=true")
    assert [it["title"] for it in archived["items"]] == ["Prune"]
    assert (await said(app, f"user:{ann.id}"))[-1][1]["item"]["state"] == "done"


async def test_the_log_of_an_imported_board_tells_all_of_it(
    tools: Tools, ann: Caller, workspace: dict[str, Any]
) -> None:
    done = await imported(ann, workspace, tools, _TRELLO)
    events = (await ann.ok("GET", f"/boards/{done['board_id']}/events?limit=500"))["items"]
    kinds = [it["event"]["type"] for it in events]
    assert kinds[0] == "board.created"
    assert sorted(kinds) == sorted(
        [
            "board.created",
            "member.added",
            "label.created",
            *["list.created"] * 3,
            *["card.created"] * 2,
            "card.archived",
        ]
    )


async def test_a_dry_run_counts_and_writes_nothing_and_can_be_started(
    tools: Tools, ann: Caller, workspace: dict[str, Any]
) -> None:
    dry = await imported(ann, workspace, tools, _TRELLO, dry_run="true")
    assert (dry["state"], dry["is_dry"], dry["board_id"]) == ("done", True, None)
    assert dry["balance"]["created"] == {"board": 1, "list": 3, "card": 3, "label": 1}
    assert await count_boards(tools) == 0

    assert (await ann.ok("POST", f"/imports/{dry['id']}/start"))["state"] == "waiting"
    await run_import(RunImport(import_id=UUID(dry["id"])), tools)
    done = await ann.ok("GET", f"/imports/{dry['id']}")
    assert done["board_id"] is not None
    assert await ann.refused("POST", f"/imports/{dry['id']}/start") == (409, "import_is_over")


async def test_a_second_run_changes_what_changed_and_doubles_nothing(
    tools: Tools, ann: Caller, workspace: dict[str, Any]
) -> None:
    first = await imported(ann, workspace, tools, _TRELLO)
    same = await imported(ann, workspace, tools, _TRELLO)
    assert same["board_id"] == first["board_id"]
    assert (same["balance"]["created"], same["balance"]["updated"]) == ({}, {})
    assert same["balance"]["unchanged"] == {"board": 1, "list": 3, "card": 3, "label": 1}

    changed = json.loads(json.dumps(_TRELLO))
    changed["name"] = "Plot"
    changed["lists"][1]["name"] = "Today"
    changed["cards"][0] |= {"name": "Weed well", "dueComplete": True}
    changed["cards"][2]["closed"] = False
    changed["cards"].append({"id": "c9", "idList": "l1", "name": "Rest", "desc": "", "pos": 1})
    second = await imported(ann, workspace, tools, changed)
    assert second["balance"]["updated"] == {"board": 1, "list": 1, "card": 2}
    assert second["balance"]["created"] == {"card": 1}
    picture = await ann.picture(first["board_id"])
    assert picture["board"]["title"] == "Plot"
    assert titles(picture) == {"Today": ["Sow", "Weed well", "Rest"], "Later": ["Prune"], "Old": []}
    assert await count_boards(tools) == 1


async def test_what_was_deleted_here_stays_deleted(tools: Tools, ann: Caller, workspace: dict[str, Any]) -> None:
    first = await imported(ann, workspace, tools, _TRELLO)
    sow = next(it for it in (await ann.picture(first["board_id"]))["cards"] if it["title"] == "Sow")
    await ann.ok("DELETE", f"/cards/{sow['id']}")

    again = await imported(ann, workspace, tools, _TRELLO)

    assert {"kind": "card", "reason": "deleted_here", "count": 1} in again["balance"]["left_out"]
    assert titles(await ann.picture(first["board_id"]))["Now"] == ["Weed"]


def _nested() -> bytes:
    return b'{"id":"b","name":"x","lists":' + b"[" * 100_000


def _bomb() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("board.json", "w") as file:
        file.write(b'{"id":"b","name":"x","lists":[')
        for _ in range(200):
            file.write(b" " * 1024 * 1024)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("content", "kind", "error"),
    [
        (b"", "trello", "truncated"),
        (b"not json", "trello", "malformed"),
        (json.dumps(_TRELLO).encode()[:-40], "trello", "truncated"),
        (b"[]", "trello", "no_board"),
        (b'{"name": "without id"}', "trello", "no_board"),
        (b'{"id": {"id": 1}, "name": 5}', "trello", "no_board"),
        (b"\xff\xfe\x00", "trello", "malformed"),
        (_nested(), "trello", "truncated"),
        (b"PK\x03\x04 no archive", "grove", "malformed"),
        (b'{"id": "b"}', "grove", "malformed"),
        (_bomb(), "grove", "truncated"),
    ],
)
async def test_a_file_that_is_no_export_leaves_no_board_and_says_why(
    tools: Tools, ann: Caller, workspace: dict[str, Any], content: bytes, kind: str, error: str
) -> None:
    failed = await imported(ann, workspace, tools, content, kind=kind)

    assert (failed["state"], failed["board_id"]) == ("failed", None)
    assert failed["error"] in {error, "malformed", "no_board"}
    assert await count_boards(tools) == 0


async def test_hostile_texts_become_harmless_ones(tools: Tools, ann: Caller, workspace: dict[str, Any]) -> None:
    script = "<script>alert(1)</script>"
    hostile = {
        "id": "b",
        "name": script,
        "lists": [
            {"id": "l", "name": "x" * 1_000_000, "pos": 1e300},
            {"id": "l", "name": "twin"},
            5,
            {"name": "no id"},
        ],
        "cards": [
            {"id": "c", "idList": "l", "name": "y" * 1_000_000, "desc": "z" * 1_000_000, "pos": "top", "due": "soon"},
            {"id": "l", "idList": "l", "name": " \n\t ", "desc": None, "due": "0001-01-01T00:00:00Z"},
            {"id": "cycle", "idList": "cycle", "name": "cycle"},
            {"id": "d" * 1000, "idList": "l", "name": script},
        ],
    }
    done = await imported(ann, workspace, tools, hostile)

    assert done["state"] == "done"
    picture = await ann.picture(done["board_id"])
    assert picture["board"]["title"] == script
    assert sorted(len(it["title"]) for it in picture["cards"]) == [1, 500]
    assert {(it["kind"], it["reason"]) for it in done["balance"]["left_out"]} == {
        ("list", "doubled_id"), ("list", "without_id"), ("card", "list_is_missing"), ("card", "bad_id"),
        ("card", "text_was_cut"),
    }  # fmt: skip


async def test_the_large_board_of_the_demo_comes_whole(tools: Tools, ann: Caller, workspace: dict[str, Any]) -> None:
    done = await imported(ann, workspace, tools, large_board())

    assert (done["state"], done["balance"]["left_out"]) == ("done", [])
    assert (done["balance"]["created"]["card"], done["balance"]["created"]["list"]) == (1_200, 24)


async def test_a_failure_in_the_middle_leaves_nothing(
    tools: Tools, ann: Caller, workspace: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: Any) -> None:
        raise RuntimeError("poison")

    monkeypatch.setattr(jobs.BoardWriter, "settle", fail)
    failed = await imported(ann, workspace, tools, _TRELLO)
    assert (failed["state"], failed["error"]) == ("failed", "internal_error")
    assert await count_boards(tools) == 0

    monkeypatch.undo()
    await ann.ok("POST", f"/imports/{failed['id']}/start")
    await run_import(RunImport(import_id=UUID(failed["id"])), tools)
    assert (await ann.ok("GET", f"/imports/{failed['id']}"))["state"] == "done"


async def test_an_import_whose_worker_died_is_carried_out_by_another(
    tools: Tools, ann: Caller, workspace: dict[str, Any]
) -> None:
    answer = (await upload(ann, workspace, json.dumps(_TRELLO).encode())).json()
    job = RunImport(import_id=UUID(answer["id"]))
    async with tools.uow() as uow:
        gone = {"state": "running", "claimed_until": clock.now(), "attempts": 1}
        await uow.session.execute(update(BoardImport).values(**gone))
        await uow.commit()
    await run_import(job, tools)
    assert (await ann.ok("GET", f"/imports/{answer['id']}"))["state"] == "running"

    async with tools.uow() as uow:
        await uow.session.get_one(BoardImport, job.import_id, with_for_update=True)
        assert await wake_stalled(tools) == 0, "somebody is at it at this moment"
    assert await wake_stalled(tools) == 1
    await run_import(job, tools)
    assert (await ann.ok("GET", f"/imports/{answer['id']}"))["state"] == "done"


async def test_rights_are_asked_at_the_upload_and_again_at_the_work(
    world: World, tools: Tools, ann: Caller, bob: Caller
) -> None:
    workspace = await world.workspace(ann, member=bob)
    guest, stranger = await world.person("guest"), await world.person("stranger")
    await ann.ok(
        "POST", f"/workspaces/{workspace['id']}/members", {"username": guest.user["username"], "role": "guest"}
    )
    content = json.dumps(_TRELLO).encode()
    assert (await upload(guest, workspace, content)).status_code == 403
    assert (await upload(stranger, workspace, content)).status_code == 404

    answer = (await upload(bob, workspace, content)).json()
    assert await ann.refused("GET", f"/imports/{answer['id']}") == (404, "not_found")
    assert await ann.refused("POST", f"/imports/{answer['id']}/start") == (404, "not_found")
    await ann.ok("DELETE", f"/workspaces/{workspace['id']}/members/{bob.id}")
    await run_import(RunImport(import_id=UUID(answer["id"])), tools)
    assert (await bob.ok("GET", f"/imports/{answer['id']}"))["error"] == "not_found"


async def test_bad_forms_are_refused(tools: Tools, ann: Caller, workspace: dict[str, Any]) -> None:
    for more in ({"kind": "planka"}, {"dry_run": "perhaps"}):
        answer = await upload(ann, workspace, b"{}", **more)
        assert (answer.status_code, answer.json()["code"]) == (422, "unknown_import_kind")
    path = f"/workspaces/{workspace['id']}/imports"
    assert await ann.refused("POST", path, {"kind": "trello"}) == (400, "upload_unreadable")


async def test_files_are_forgotten_after_a_day(tools: Tools, ann: Caller, workspace: dict[str, Any]) -> None:
    dry = await imported(ann, workspace, tools, _TRELLO, dry_run="true")
    async with tools.uow() as uow:
        await uow.session.execute(update(BoardImport).values(created_at=clock.now().replace(year=2026, month=1)))
        await uow.commit()
    await forget_import_files(ForgetImportFiles(), tools)
    assert await ann.refused("POST", f"/imports/{dry['id']}/start") == (409, "import_is_over")


@given(content=st.one_of(st.binary(max_size=300), st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=20),
    lambda it: st.lists(it, max_size=3) | st.dictionaries(st.sampled_from(["id", "name", "lists", "cards", "pos"]), it),
    max_leaves=20,
).map(lambda it: json.dumps({"id": "b", "lists": it, "cards": it}).encode())))  # fmt: skip
def test_no_bytes_make_a_fault_of_the_reader(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path: Path = tmp_path_factory.getbasetemp() / "fuzz.json"
    path.write_bytes(content)
    with suppress(FileUnreadable):
        for card in ReadFile.open("trello", path).cards():
            assert 0 < len(card.title) <= 500

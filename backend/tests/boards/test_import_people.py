"""People of another program who are nobody here yet, and the files that it holds."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select, text

from app.boards.imports.jobs import run_import
from app.boards.jobs import FetchAttachment, MakePreview, RunImport
from app.kernel.jobs import RUNNERS
from app.kernel.models import OutboxRow
from app.kernel.tools import Tools
from tests.boards.test_imports import imported, upload
from tests.support.world import BoardBuilder, Caller, World, pixel


@pytest.fixture
async def workspace(world: World, ann: Caller, bob: Caller) -> dict[str, Any]:
    """A workspace of Ann's with Bob in it."""
    return await world.workspace(ann, member=bob)


def export(people: list[dict[str, Any]], attachments: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    """A board with one card that is the first person's, in every way."""
    first = people[0]["id"] if people else "nobody"
    said = {"text": "Too early?", "card": {"id": "c"}}
    return {
        "id": "b", "name": "Allotment", "members": people,
        "lists": [{"id": "l", "name": "Now", "pos": 1}],
        "cards": [{"id": "c", "idList": "l", "name": "Sow", "pos": 1, "idMembers": [first],
                   "attachments": attachments or [], "cover": {"idAttachment": "a1"}}],
        "checklists": [{"id": "k", "idCard": "c", "name": "Steps", "pos": 1, "checkItems": [
            {"id": "s", "name": "Soak", "state": "incomplete", "pos": 1, "idMember": first}]}],
        "actions": [{"id": "x", "type": "commentCard", "date": "2020-01-02T03:04:05.000Z", "idMemberCreator": first,
                     "data": said, "memberCreator": {"fullName": "Jane Doe"}}],
    }  # fmt: skip


async def owned(person: Caller, board_id: str) -> tuple[list[str], str | None, tuple[str | None, str | None]]:
    """Whose the card, its step and its comment are."""
    (card,) = (await person.picture(board_id))["cards"]
    (steps,) = (await person.ok("GET", f"/cards/{card['id']}/checklists"))["items"]
    (comment,) = (await person.ok("GET", f"/cards/{card['id']}/comments"))["items"]
    author = comment["author"] and comment["author"]["user_id"]
    return card["assignee_ids"], steps["items"][0]["assignee_id"], (author, comment["author_name"])


async def test_an_address_that_was_shown_to_be_ones_own_says_who_one_is(
    tools: Tools, ann: Caller, bob: Caller, workspace: dict[str, Any]
) -> None:
    jane = {"id": "m", "username": "jd", "fullName": "Jane Doe", "email": bob.user["email"].upper()}

    before = await imported(ann, workspace, tools, export([jane]), dry_run="true")
    async with tools.uow() as uow:
        verified = text("UPDATE person SET email_verified_at = now() WHERE id = :id")
        await uow.session.execute(verified, {"id": bob.id})
        await uow.commit()
    done = await imported(ann, workspace, tools, export([jane]))

    assert [(it["kind"], it["reason"]) for it in before["balance"]["left_out"]] == [("member", "nobody_here")]
    assert await owned(ann, done["board_id"]) == ([bob.id], bob.id, (bob.id, None))


async def test_who_was_nobody_is_claimed_and_stays_so(
    tools: Tools, world: World, ann: Caller, bob: Caller, workspace: dict[str, Any]
) -> None:
    people = [{"id": f"m{n}", "username": f"jd{n}", "fullName": name} for n, name in enumerate(("Jane Doe", "Joe"))]
    board_id = (await imported(ann, workspace, tools, export(people)))["board_id"]
    assert await owned(ann, board_id) == ([], None, (None, "Jane Doe"))
    waiting = (await ann.ok("GET", f"/boards/{board_id}/placeholders"))["items"]
    assert [it["name"] for it in waiting] == ["Jane Doe", "Joe"]
    claim = f"/placeholders/{waiting[0]['id']}/claim"
    outsider = await world.person("eve")
    assert await outsider.refused("POST", claim, {}) == (404, "not_found")
    assert await ann.refused("POST", claim, {"user_id": outsider.id}) == (422, "not_a_workspace_member")
    assert await bob.refused("POST", claim, {}) == (404, "not_found")
    await ann.ok("PUT", f"/boards/{board_id}/members/{bob.id}", {"role": "editor"})
    assert await bob.refused("POST", claim, {"user_id": ann.id}) == (403, "forbidden")

    claimed = await bob.ok("POST", claim, {}, key="once")

    assert claimed["claimed_by"] == bob.id
    assert await bob.ok("POST", claim, {}, key="once") == claimed
    assert await owned(ann, board_id) == ([bob.id], bob.id, (bob.id, None))
    assert await ann.refused("POST", claim, {}) == (409, "placeholder_is_claimed")
    assert [it["name"] for it in (await ann.ok("GET", f"/boards/{board_id}/placeholders"))["items"]] == ["Joe"]
    more = export(people)
    more["cards"].append({"id": "d", "idList": "l", "name": "Weed", "pos": 2, "idMembers": ["m0"]})
    again = await imported(ann, workspace, tools, more)
    assert again["board_id"] == board_id
    (weed,) = [it for it in (await ann.picture(board_id))["cards"] if it["title"] == "Weed"]
    assert weed["assignee_ids"] == [bob.id]
    types = await BoardBuilder(ann, board_id, workspace["id"]).types()
    assert types.count("comment.updated") == 1


async def test_who_wrote_and_left_is_known_or_has_a_place(
    tools: Tools, ann: Caller, bob: Caller, workspace: dict[str, Any]
) -> None:
    """Authors of comments whom the file's members do not name; a second run holds no second place."""
    whole = export([])
    (first,) = whole["actions"]
    known = {"fullName": "Robert", "username": bob.user["username"].upper()}
    more = {"id": "y", "idMemberCreator": "left", "memberCreator": {"fullName": "Joe Doe"}}
    whole["actions"] = [
        {**first, "idMemberCreator": "bob", "memberCreator": known}, {**first, **more}, {**first, **more, "id": "z"},
    ]  # fmt: skip
    board_id = (await imported(ann, workspace, tools, whole))["board_id"]
    await imported(ann, workspace, tools, whole)

    (place,) = (await ann.ok("GET", f"/boards/{board_id}/placeholders"))["items"]
    assert place["name"] == "Joe Doe"
    await ann.ok("POST", f"/placeholders/{place['id']}/claim", {})
    (card,) = (await ann.picture(board_id))["cards"]
    comments = (await ann.ok("GET", f"/cards/{card['id']}/comments"))["items"]
    assert sorted(it["author"]["user_id"] for it in comments) == sorted([bob.id, ann.id, ann.id])


@pytest.fixture
async def shelf() -> AsyncIterator[str]:
    """Another program's files: a picture behind a redirect, one that is not given away, one that goes on and on."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        path = (await reader.readuntil(b"\r\n\r\n")).split(b" ")[1].decode()
        answers = {
            "/moved": b"HTTP/1.1 302 Found\r\nLocation: /bean\r\nContent-Length: 0\r\n\r\n",
            "/bean": b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(pixel()) + pixel(),
            "/inside": b"HTTP/1.1 302 Found\r\nLocation: http://10.0.0.1/\r\nContent-Length: 0\r\n\r\n",
            "/long": b"HTTP/1.1 200 OK\r\n\r\n" + b"x" * 300_000,
        }
        writer.write(answers.get(path, b"HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n"))
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"


async def fetched(tools: Tools) -> None:
    """Run what an import has left to fetch, then the previews."""
    for job in (FetchAttachment, MakePreview):
        async with tools.database.reading() as session:
            rows = (await session.scalars(select(OutboxRow).where(OutboxRow.name == job.name))).all()
        for row in rows:
            await RUNNERS[job.name](job.model_validate(row.payload), tools)


async def test_files_come_when_asked_for_and_no_address_inside_is_called(
    tools: Tools, ann: Caller, workspace: dict[str, Any], shelf: str
) -> None:
    opened = {"outbound_hosts": ("127.0.0.1",), "max_attachment_bytes": 200_000}
    tools = replace(tools, settings=tools.settings.model_copy(update=opened))
    held = [
        {"id": f"a{n}", "name": f"{name}.png", "url": f"{shelf}/{name}", "isUpload": True}
        for n, name in enumerate(("denied", "moved", "inside", "long"))
    ]
    page = {"id": "a9", "name": "Page", "url": f"{shelf}/bean", "isUpload": False}
    form = export([], [*held, page])
    counted = (await upload(ann, workspace, json.dumps(form).encode(), dry_run="true")).json()
    await run_import(RunImport(import_id=UUID(counted["id"])), tools)
    await ann.ok("POST", f"/imports/{counted['id']}/start", {"fetch_files": True})
    await run_import(RunImport(import_id=UUID(counted["id"])), tools)
    done = await ann.ok("GET", f"/imports/{counted['id']}")

    await fetched(tools)

    (card,) = (await ann.picture(done["board_id"]))["cards"]
    items = (await ann.ok("GET", f"/cards/{card['id']}/attachments"))["items"]
    assert {it["name"]: it["kind"] for it in items} == {
        "denied.png": "link", "moved.png": "file", "inside.png": "link", "long.png": "link", "Page": "link",
    }  # fmt: skip
    (bean,) = [it for it in items if it["kind"] == "file"]
    assert (card["cover_id"], bean["preview_state"]) == (bean["id"], "ready")
    assert (await ann.call("GET", f"/attachments/{bean['id']}")).content == pixel()
    await fetched(tools)

"""Every right is the same by every way: what REST shows, sockets say, search finds, exports hold and mails quote."""

import io
import json
import zipfile
from collections.abc import AsyncIterator
from dataclasses import replace
from uuid import UUID

import pytest
import websockets
from fastapi import FastAPI
from pydantic import SecretStr

from app.boards.exports.jobs import run_export
from app.boards.jobs import RunExport
from app.kernel.tools import Tools
from app.mail.mailer import Post
from app.notifications.commands import Subject, tell
from tests.notifications.test_mails import work
from tests.support.people import Someone, someone
from tests.support.processes import ApiProcess
from tests.support.smtp import Sink, mail_sink
from tests.support.world import BoardBuilder, World

# Everybody by their place in the workspace and on the board; the last three had one, or never had.
_PLACES: dict[str, tuple[str | None, str | None]] = {
    "chief": ("admin", None), "guest": ("guest", "viewer"), "commenter": ("member", "commenter"),
    "editor": ("member", "editor"), "head": ("member", "admin"), "colleague": ("member", None),
    "removed": ("member", "editor"), "gone": ("member", "editor"), "stranger": (None, None),
}  # fmt: skip
_SEE = {"owner", "chief", "guest", "commenter", "editor", "head"}


@pytest.fixture
async def sink() -> AsyncIterator[Sink]:
    """Somebody's mail server."""
    async with mail_sink() as made:
        yield made


@pytest.fixture
def tools(app: FastAPI, sink: Sink) -> Tools:
    """Tools whose mails go to the sink, at once."""
    made: Tools = app.state.tools
    more = {"smtp_url": SecretStr(sink.url), "mail_from": "grove@example.org", "mail_window_seconds": 0}
    settings = made.settings.model_copy(update=more)
    return replace(made, settings=settings, mailer=Post(settings))


@pytest.fixture
async def world(live_server: ApiProcess) -> AsyncIterator[World]:
    """People and boards on a real server: sockets are followed, too."""
    async with World.at(live_server.url) as made:
        yield made


async def everybody(app: FastAPI, world: World) -> tuple[BoardBuilder, dict[str, Someone]]:
    """A board, and people in every place around it."""
    people = {name: await someone(app, world.http, name) for name in ("owner", *_PLACES)}
    board = await world.board(people["owner"])
    for name, (in_workspace, on_board) in _PLACES.items():
        if in_workspace is not None:
            member = {"username": people[name].username, "role": in_workspace}
            await board.owner.ok("POST", f"/workspaces/{board.workspace_id}/members", member)
        if on_board is not None:
            await board.owner.ok("PUT", f"/boards/{board.id}/members/{people[name].id}", {"role": on_board})
    return board, people


async def by_rest(person: Someone, board: BoardBuilder) -> set[str]:
    answer = await person.call("GET", f"/boards/{board.id}")
    assert answer.status_code in {200, 404}
    return {it["title"] for it in answer.json()["cards"]} if answer.status_code == 200 else set()


async def by_socket(person: Someone, board: BoardBuilder, server: ApiProcess) -> set[str]:
    """The cards of which the board's events tell, from the first to the last."""
    titles: set[str] = set()
    async with websockets.connect(server.ws_url) as socket:
        await socket.send(json.dumps({"op": "hello", "token": person.token}))
        await socket.send(json.dumps({"op": "subscribe", "topic": board.topic, "after": 0}))
        last = -1
        async for text in socket:
            frame = json.loads(text)
            last = frame["seq"] if frame["op"] == "subscribed" else last
            if frame["op"] == "event" and frame["event"]["type"] == "card.created":
                titles.add(frame["event"]["data"]["card"]["title"])
            if frame["op"] == "error" or (frame["op"] == "event" and frame["seq"] == last):
                break
    return titles


async def by_search(person: Someone) -> set[str]:
    found = (await person.ok("GET", "/search?q=quokka"))["items"]
    return {"".join(piece["text"] for piece in it["title"]) for it in found}


async def by_export(person: Someone, board: BoardBuilder, tools: Tools) -> set[str]:
    asked = await person.call("POST", f"/boards/{board.id}/exports")
    if asked.status_code == 404:
        return set()
    export_id = asked.json()["id"]
    await run_export(RunExport(export_id=UUID(export_id)), tools)
    answer = await person.call("GET", f"/exports/{export_id}/file")
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        return {it["title"] for it in json.loads(archive.read("board.json"))["cards"]}


async def test_every_right_is_the_same_by_every_way(
    app: FastAPI, world: World, live_server: ApiProcess, tools: Tools, sink: Sink
) -> None:
    """Who was removed after a notice was planned gets no mail of it either."""
    board, people = await everybody(app, world)
    card = await board.card((await board.list())["id"], "Quokka")

    async def mention(cause: str) -> None:
        subject = Subject("mentioned", cause, UUID(board.id), UUID(card["id"]), actor_id=people["owner"].user_id)
        async with tools.uow() as uow:
            await tell(uow, subject, sorted(it.user_id for it in people.values()))
            await uow.commit()

    await mention("while all are there")
    await board.owner.ok("DELETE", f"/boards/{board.id}/members/{people['removed'].id}")
    await board.owner.ok("DELETE", f"/workspaces/{board.workspace_id}/members/{people['gone'].id}")
    await mention("after two have left")
    await work(tools)
    quoted = {str(mail["To"]) for mail in sink.mails if "Quokka" in mail["Subject"]}

    for name, person in people.items():
        seen = {"Quokka"} if name in _SEE else set()
        ways = {
            "rest": await by_rest(person, board),
            "socket": await by_socket(person, board, live_server),
            "search": await by_search(person),
            "export": await by_export(person, board, tools),
            "mail": {"Quokka"} if person.user["email"] in quoted else set(),
        }
        assert ways == dict.fromkeys(ways, seen), name

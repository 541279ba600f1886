"""Attachments: what is kept and for how long, who may what, and that nothing uploaded is ever live."""

import asyncio
import io
import struct
import zlib
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PIL import Image
from sqlalchemy import func, select, text

from app.boards.jobs import MakePreview, PurgeTrash
from app.kernel import pictures
from app.kernel.files import Files
from app.kernel.jobs import RUNNERS, Job
from app.kernel.models import HeldFile
from app.kernel.tools import Tools
from app.kernel.upkeep import SweepFiles
from tests.support.replica import Replica
from tests.support.world import BoardBuilder, Caller, World

ACTIVE = [
    ("page.html", b"<!doctype html><script>alert(1)</script>"),
    ("drawing.svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
    ("picture.png", b"<html><script>alert(1)</script></html>"),
    ("script.js", b"alert(1)"),
    ("feed.xml", b"<?xml version='1.0'?><x:script xmlns:x='http://www.w3.org/1999/xhtml'>alert(1)</x:script>"),
]


@pytest.fixture
def tools(app: Any, tmp_path: Path) -> Iterator[Tools]:
    """The tools of the running application, whose files lie in a folder of this test and are small."""
    running: Tools = app.state.tools
    small = running.settings.model_copy(update={"data_dir": tmp_path, "max_attachment_bytes": 300_000})
    mine = Tools(small, running.database, running.hints, running.authenticator, running.mailer)
    app.state.tools = mine
    yield mine
    app.state.tools = running


@pytest.fixture
async def board(tools: Tools, world: World, ann: Caller, bob: Caller) -> BoardBuilder:
    """A board of ann's, where bob may only comment."""
    return await world.board(ann, commenter=bob)


@pytest.fixture
async def card(board: BoardBuilder) -> dict[str, Any]:
    """A card on it."""
    return await board.card((await board.list())["id"])


def picture(kind: str = "PNG", size: tuple[int, int] = (1200, 600)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "green").save(out, kind)
    return out.getvalue()


async def attach(board: BoardBuilder, card: dict[str, Any], name: str, content: bytes, **more: str) -> dict[str, Any]:
    answer = await board.owner.upload(f"/cards/{card['id']}/attachments", name, content, **more)
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def run(tools: Tools, job: Job) -> None:
    await RUNNERS[job.name](job, tools)


def stored(tools: Tools) -> int:
    return sum(path.is_file() for path in (tools.settings.data_dir / "files").rglob("*"))


async def held(tools: Tools) -> int:
    async with tools.database.reading() as session:
        return (await session.execute(select(func.count()).select_from(HeldFile))).scalar_one()


async def test_a_file_comes_back_as_it_was_and_is_counted(
    tools: Tools, board: BoardBuilder, bob: Caller, card: dict[str, Any]
) -> None:
    replica = Replica(await board.owner.picture(board.id))
    content = b"All about beans.\n" * 1000

    made = await attach(board, card, "à propos “beans”.txt", content)

    assert (made["name"], made["size"], made["media_type"]) == ("à propos “beans”.txt", len(content), "text/plain")
    answer = await bob.call("GET", f"/attachments/{made['id']}")
    assert answer.content == content
    assert answer.headers["Content-Disposition"].endswith(
        "filename*=UTF-8''%C3%A0%20propos%20%E2%80%9Cbeans%E2%80%9D.txt"
    )
    assert (await bob.ok("GET", f"/cards/{card['id']}/attachments"))["items"] == [made]
    for it in await board.events(after=replica.seq):
        replica.apply(it["seq"], it["tag"], it["event"])
    now = (await bob.picture(board.id))["cards"]
    assert replica.picture()["cards"] == now
    assert now[0]["attachment_count"] == 1


@pytest.mark.parametrize(("name", "content"), ACTIVE)
async def test_nothing_uploaded_is_ever_live(
    board: BoardBuilder, card: dict[str, Any], name: str, content: bytes
) -> None:
    made = await attach(board, card, name, content)

    answer = await board.owner.call("GET", f"/attachments/{made['id']}")

    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert made["preview_state"] in {"none", "waiting"}
    assert (await board.owner.call("GET", f"/attachments/{made['id']}/preview")).status_code == 404


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\fakepath\\plan.pdf", "plan.pdf"),
        ("a\u202egnp.exe", "agnp.exe"),
        ("...", "file"),
        ("x" * 300 + ".tar", "x" * 196 + ".tar"),
        ('"><img src=x onerror=alert(1)>.png', '"><img src=x onerror=alert(1)>.png'),
    ],
)
async def test_names_are_names(board: BoardBuilder, card: dict[str, Any], given: str, shown: str) -> None:
    made = await attach(board, card, given.replace('"', "%22"), b"x")
    assert made["name"] == shown.replace('"', "%22")
    answer = await board.owner.call("GET", f"/attachments/{made['id']}")
    assert answer.headers["Content-Disposition"].count('"') == 2
    assert not any(it in answer.headers["Content-Disposition"] for it in "<>\r\n\\")


async def test_an_image_gets_a_preview_drawn_anew(tools: Tools, board: BoardBuilder, card: dict[str, Any]) -> None:
    made = await attach(board, card, "bed.png", picture() + b"<script>alert(1)</script>")
    assert made["preview_state"] == "waiting"

    for _ in range(2):
        await run(tools, MakePreview(attachment_id=UUID(made["id"])))

    said = (await board.events())[-1]["event"]
    assert said["type"] == "attachment.updated"
    assert [said["data"]["attachment"][it] for it in ("preview_state", "width", "height")] == ["ready", 1200, 600]
    answer = await board.owner.call("GET", f"/attachments/{made['id']}/preview")
    assert answer.headers["Content-Type"] == "image/webp"
    assert b"script" not in answer.content
    with Image.open(io.BytesIO(answer.content)) as small:
        assert small.size == (960, 480)


def bomb() -> bytes:
    """A PNG of a few bytes that says it is 60,000 pixels wide and high."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("content", [bomb(), picture()[:200], b"\x89PNG\r\n\x1a\n" + b"\0" * 64])
async def test_bombs_and_broken_images_get_none(
    tools: Tools, board: BoardBuilder, card: dict[str, Any], content: bytes
) -> None:
    made = await attach(board, card, "bed.png", content)

    await run(tools, MakePreview(attachment_id=UUID(made["id"])))

    items = (await board.owner.ok("GET", f"/cards/{card['id']}/attachments"))["items"]
    assert items[0]["preview_state"] == "failed"
    assert stored(tools) == 1


def test_a_picture_of_the_size_of_the_sea_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "_MOST_PIXELS", 100)
    with pytest.raises(pictures.NotDrawable):
        pictures.draw(picture(size=(11, 10)), ["PNG"], edge=960)


async def test_too_large_too_little_and_unreadable_leave_nothing(
    tools: Tools, board: BoardBuilder, bob: Caller, card: dict[str, Any]
) -> None:
    path = f"/cards/{card['id']}/attachments"
    too_large = await board.owner.upload(path, "x.bin", b"x" * 300_001)
    assert (too_large.status_code, too_large.json()["code"]) == (413, "payload_too_large")
    empty = await board.owner.upload(path, "x.bin", b"")
    assert (empty.status_code, empty.json()["code"]) == (422, "empty_file")
    forbidden = await bob.upload(path, "x.bin", b"x")
    assert forbidden.status_code == 403
    headers = {"Authorization": f"Bearer {board.owner.token}", "Content-Type": "multipart/form-data; boundary=b"}
    part = b'--b\r\nContent-Disposition: form-data; name="%s"; filename="a"\r\n\r\n'
    for body in (
        b"",
        b"no form",
        part % b"other" + b"x\r\n--b--",
        part % b"file" + b"cut",
        b"--b\r\nX: " + b"x" * 9000,
    ):
        answer = await board.owner.http.post(f"/api/v1{path}", content=body, headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (400, "upload_unreadable"), body[:60]
    assert await board.owner.refused("POST", path, {"file": "x"}) == (400, "upload_unreadable")
    assert (stored(tools), await held(tools)) == (0, 0)
    assert (await bob.ok("GET", f"/cards/{card['id']}"))["attachment_count"] == 0


async def test_a_cut_in_the_middle_leaves_nothing(tools: Tools, board: BoardBuilder, card: dict[str, Any]) -> None:
    begun = asyncio.Event()

    async def half() -> AsyncIterator[bytes]:
        yield b'--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n' + b"x" * 100_000
        begun.set()
        await asyncio.Event().wait()

    headers = {"Authorization": f"Bearer {board.owner.token}", "Content-Type": "multipart/form-data; boundary=b"}
    url = f"/api/v1/cards/{card['id']}/attachments"
    sending = asyncio.create_task(board.owner.http.post(url, content=half(), headers=headers))
    await begun.wait()
    sending.cancel()
    with pytest.raises(asyncio.CancelledError):
        await sending

    assert (stored(tools), await held(tools)) == (0, 0)


async def test_the_same_key_attaches_once(tools: Tools, board: BoardBuilder, card: dict[str, Any]) -> None:
    first = await attach(board, card, "a.txt", b"once", Idempotency_Key="once")
    again = await attach(board, card, "a.txt", b"once", Idempotency_Key="once")
    other = await board.owner.upload(f"/cards/{card['id']}/attachments", "a.txt", b"twice", Idempotency_Key="once")

    assert first == again
    assert (other.status_code, other.json()["code"]) == (422, "idempotency_key_reused")
    assert (stored(tools), await held(tools)) == (1, 1)


async def test_files_go_with_what_they_belong_to(tools: Tools, board: BoardBuilder, card: dict[str, Any]) -> None:
    alone, with_card = await attach(board, card, "bed.png", picture()), await attach(board, card, "b.txt", b"b")
    await run(tools, MakePreview(attachment_id=UUID(alone["id"])))
    assert stored(tools) == 3

    for _ in range(2):
        assert (await board.owner.call("DELETE", f"/attachments/{alone['id']}")).status_code == 204
    await run(tools, SweepFiles())
    assert stored(tools) == 3, "for an hour it can be had back"
    async with tools.uow() as uow:
        await uow.session.execute(text("UPDATE held_file SET released_at = released_at - interval '1 hour'"))
        await uow.commit()
    await run(tools, SweepFiles())
    assert stored(tools) == 1
    await board.owner.ok("DELETE", f"/cards/{card['id']}")
    assert await board.owner.refused("GET", f"/attachments/{with_card['id']}") == (404, "not_found")
    async with tools.uow() as uow:
        await uow.session.execute(text("UPDATE card SET deleted_at = deleted_at - interval '31 days'"))
        await uow.commit()
    await run(tools, PurgeTrash())
    await run(tools, SweepFiles())

    assert (stored(tools), await held(tools)) == (0, 0)


async def test_links_are_addresses_of_the_web(board: BoardBuilder, card: dict[str, Any]) -> None:
    path = f"/cards/{card['id']}/attachments/links"
    made = await board.owner.ok("POST", path, {"url": "https://example.org/beans", "title": "Beans"})
    assert (made["kind"], made["name"], made["url"]) == ("link", "Beans", "https://example.org/beans")
    assert await board.owner.refused("GET", f"/attachments/{made['id']}") == (404, "not_found")
    for url in ("javascript:alert(1)", "data:text/html,x", "/etc", "https://a:b@example.org", "ftp://example.org", ""):
        assert await board.owner.refused("POST", path, {"url": url}) == (422, "validation_failed")


async def test_each_use_asks_for_the_right(
    world: World, board: BoardBuilder, bob: Caller, card: dict[str, Any]
) -> None:
    made = await attach(board, card, "a.txt", b"a")
    path = f"/attachments/{made['id']}"
    stranger = await world.person("stranger")
    for method, place in (("GET", path), ("GET", f"{path}/preview"), ("DELETE", path)):
        assert await stranger.refused(method, place) == (404, "not_found")
    assert await bob.refused("DELETE", path) == (403, "forbidden")
    await board.owner.ok("DELETE", f"/boards/{board.id}/members/{bob.id}")
    assert await bob.refused("GET", path) == (404, "not_found")


async def test_a_full_disk_is_said_and_nothing_is_kept(
    tools: Tools, board: BoardBuilder, card: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(tools.files.__dict__, "_store", _Full(tools.files))

    answer = await board.owner.upload(f"/cards/{card['id']}/attachments", "a.txt", b"a")

    assert (answer.status_code, answer.json()["code"]) == (507, "storage_full")
    assert await held(tools) == 0


class _Full:
    """A store on a disk without room."""

    def __init__(self, store: Files) -> None:
        self._real = store._store

    async def put_async(self, *_: Any) -> None:
        from obstore.exceptions import GenericError

        raise GenericError("Unable to copy data to file: No space left on device (os error 28)")

    async def delete_async(self, key: str) -> None:
        await self._real.delete_async(key)

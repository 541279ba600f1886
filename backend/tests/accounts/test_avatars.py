"""Pictures of people: drawn anew, shown wherever a name stands, and nobody's any more when they are taken away."""

import io
from typing import Any

import httpx2
import pytest
from fastapi import FastAPI
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from sqlalchemy import select

from app.accounts.events import ProfileUpdated
from app.boards.listeners import on_profile_updated
from app.kernel import pictures
from app.kernel.jobs import Heard
from app.kernel.models import HeldFile
from app.kernel.tools import Tools
from tests.support.people import API, Someone, said_to
from tests.support.world import World

SECRET = "the place where this was taken"


def photo(kind: str = "PNG", size: tuple[int, int] = (40, 20), mode: str = "RGB") -> bytes:
    """A picture that carries more than is to be seen."""
    out, info = io.BytesIO(), PngInfo()
    info.add_text("place", SECRET)
    more: dict[str, Any] = {"pnginfo": info} if kind == "PNG" else {"comment": SECRET.encode()}
    Image.new(mode, size, 200 if mode in {"P", "L"} else (200, 100, 50)).save(out, kind, **more)
    return out.getvalue()


async def put(person: Someone, content: bytes, **headers: str) -> httpx2.Response:
    """Send a picture."""
    sent = {"Authorization": f"Bearer {person.token}", **{it.replace("_", "-"): value for it, value in headers.items()}}
    return await person.http.put(f"{API}/me/avatar", files={"file": ("me.png", content)}, headers=sent)


@pytest.mark.parametrize(
    ("kind", "mode"), [("PNG", "RGB"), ("PNG", "P"), ("JPEG", "RGB"), ("GIF", "P"), ("WEBP", "RGB")]
)
async def test_a_picture_is_drawn_anew(app: FastAPI, ann: Someone, kind: str, mode: str) -> None:
    """Square, small, without what the original carried; served as a picture and as nothing else."""
    answer = await put(ann, photo(kind, mode=mode))
    assert answer.status_code == 200, answer.text
    url = answer.json()["avatar_url"]
    shown = await ann.http.get(url)

    with Image.open(io.BytesIO(shown.content)) as image:
        assert (image.format, image.size) == ("WEBP", (256, 256))
    assert SECRET.encode() not in shown.content
    assert shown.headers["content-type"] == "image/webp"
    assert shown.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in shown.headers["content-security-policy"]
    assert "immutable" in shown.headers["cache-control"]
    assert [kind for kind, _ in await said_to(app, ann)] == ["profile.updated"]


async def test_the_old_address_opens_nothing(app: FastAPI, ann: Someone) -> None:
    """Its file goes with the next sweep; so with the last one when it is taken away, and twice is once."""
    first = (await put(ann, photo())).json()["avatar_url"]
    second = (await put(ann, photo(size=(9, 9)))).json()["avatar_url"]
    removed = await ann.delete("/me/avatar")
    again = await ann.delete("/me/avatar")

    assert first != second
    assert removed.json()["avatar_url"] is None
    assert removed.json()["version"] == again.json()["version"]
    assert {(await ann.http.get(url)).status_code for url in (first, second)} == {404}
    tools: Tools = app.state.tools
    assert await tools.files.sweep() == 2
    async with tools.database.reading() as session:
        assert (await session.scalars(select(HeldFile.key))).all() == []


async def test_the_same_key_twice_is_once(ann: Someone) -> None:
    content = photo()
    first, again = [await put(ann, content, Idempotency_Key="once") for _ in range(2)]

    assert first.json() == again.json()
    assert again.headers["Idempotency-Replayed"] == "true"


SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


@pytest.mark.parametrize("content", [b"", b"seeds", SVG, photo()[:60], b"<html><script>alert(1)</script></html>"])
async def test_what_is_no_picture_is_refused(app: FastAPI, ann: Someone, content: bytes) -> None:
    answer = await put(ann, content)

    assert (answer.status_code, answer.json()["code"]) == (422, "not_a_picture")
    assert (await ann.get("/me")).json()["avatar_url"] is None


async def test_what_is_too_large_is_refused(ann: Someone, monkeypatch: pytest.MonkeyPatch) -> None:
    """By its bytes while they come, and by its pixels before they are unpacked."""
    answer = await put(ann, b"\0" * (10 * 1024 * 1024 + 1))
    monkeypatch.setattr(pictures, "_MOST_PIXELS", 100)
    wide = await put(ann, photo(size=(11, 10)))

    assert (answer.status_code, answer.json()["code"]) == (413, "payload_too_large")
    assert wide.json()["code"] == "not_a_picture"


async def test_nobody_finds_other_files_this_way(ann: Someone) -> None:
    """Neither an attachment by its key nor anything by a made-up name."""
    for name in ("nothing", "..%2f..%2fsecret", "ab%2f0123", "%00"):
        assert (await ann.http.get(f"{API}/avatars/{name}")).status_code in {404, 422}


async def test_boards_show_it(app: FastAPI) -> None:
    """Whoever follows a board hears of it."""
    async with World.in_process(app) as world:
        ann = await world.person("ann")
        board = await world.board(ann)
        url = (
            await ann.http.put(
                f"{API}/me/avatar", files={"file": ("a", photo())}, headers={"Authorization": f"Bearer {ann.token}"}
            )
        ).json()["avatar_url"]
        me = await ann.ok("GET", "/me")
        event = ProfileUpdated.model_validate({"user": me})
        await on_profile_updated(Heard(event, f"user:{ann.id}", 1, None), app.state.tools)
        picture = await ann.picture(board.id)

    assert [member["avatar_url"] for member in picture["members"]] == [url]

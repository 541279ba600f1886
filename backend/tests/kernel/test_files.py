"""The file store: what was refused, cut or no longer needed leaves nothing."""

import asyncio
from collections.abc import AsyncIterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from obstore.exceptions import GenericError
from sqlalchemy import func, select, text

from app.kernel import files
from app.kernel.errors import NotFound, PayloadTooLarge, StorageFull, Unavailable
from app.kernel.files import Files
from app.kernel.jobs import RUNNERS
from app.kernel.models import HeldFile
from app.kernel.tools import Tools
from app.kernel.upkeep import SweepFiles

PIECE = b"seed" * 4096


@pytest.fixture
def tools(app: FastAPI, tmp_path: Path) -> Tools:
    """The tools of the application, with a folder of their own."""
    running: Tools = app.state.tools
    settings = running.settings.model_copy(update={"data_dir": tmp_path})
    return Tools(settings, running.database, running.hints, running.authenticator, running.mailer)


async def pieces(count: int, failure: Exception | None = None) -> AsyncIterator[bytes]:
    for _ in range(count):
        yield PIECE
    if failure is not None:
        raise failure


def left(tools: Tools) -> list[str]:
    return [path.name for path in (tools.settings.data_dir / "files").rglob("*") if path.is_file()]


async def known(tools: Tools) -> int:
    async with tools.database.reading() as session:
        return (await session.execute(select(func.count()).select_from(HeldFile))).scalar_one()


async def content(store: Files, key: str) -> bytes:
    return b"".join([piece async for piece in await store.read(key)])


async def test_what_is_put_comes_back(tools: Tools) -> None:
    stored = await tools.files.put(pieces(100), limit=10_000_000)

    assert (stored.size, stored.digest) == (100 * len(PIECE), sha256(PIECE * 100).digest())
    assert stored.head.startswith(PIECE)
    assert await content(tools.files, stored.key) == PIECE * 100
    with pytest.raises(NotFound):
        await tools.files.read("00/nothing")


@pytest.mark.parametrize("count", [2, 2000])
async def test_too_large_is_refused_and_leaves_nothing(tools: Tools, count: int) -> None:
    with pytest.raises(PayloadTooLarge):
        await tools.files.put(pieces(count), limit=count * len(PIECE) - 1)

    assert (left(tools), await known(tools)) == ([], 0)


async def test_a_cut_leaves_nothing(tools: Tools) -> None:
    with pytest.raises(ConnectionError):
        await tools.files.put(pieces(2000, ConnectionError("gone")), limit=10**9)
    assert (left(tools), await known(tools)) == ([], 0)

    begun = asyncio.Event()

    async def endless() -> AsyncIterator[bytes]:
        while True:
            yield PIECE
            begun.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(tools.files.put(endless(), limit=10**9))
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert (left(tools), await known(tools)) == ([], 0)


class _Broken:
    """A store that says what a real one says in trouble."""

    def __init__(self, said: str) -> None:
        self.said = said

    async def put_async(self, *_: Any) -> None:
        raise GenericError(self.said)

    async def delete_async(self, _: str) -> None:
        raise FileNotFoundError


@pytest.mark.parametrize(
    ("said", "refusal"),
    [("Unable to copy data to file: No space left on device (os error 28)", StorageFull), ("away", Unavailable)],
)
async def test_a_store_in_trouble_is_a_clear_refusal(tools: Tools, said: str, refusal: type[Exception]) -> None:
    tools.files.__dict__["_store"] = _Broken(said)

    with pytest.raises(refusal):
        await tools.files.put(pieces(1), limit=10**9)

    assert await known(tools) == 0


async def test_the_sweep_takes_what_nobody_keeps(tools: Tools) -> None:
    kept, released, forgotten, fresh = [await tools.files.put(pieces(1), limit=10**6) for _ in range(4)]
    async with tools.uow() as uow:
        for it in (kept, released):
            await files.keep(uow.session, it.key)
        await files.release(uow.session, released.key)
        old = text("UPDATE held_file SET created_at = created_at - interval '25 hours' WHERE key = ANY(:keys)")
        await uow.session.execute(old, {"keys": [kept.key, forgotten.key]})
        await uow.commit()
    torn = tools.settings.data_dir / "files" / f"{forgotten.key}#1"
    torn.write_bytes(PIECE)

    for _ in range(2):
        await RUNNERS[SweepFiles.name](SweepFiles(), tools)

    assert sorted(left(tools)) == sorted(Path(it.key).name for it in (kept, fresh))
    assert await known(tools) == 2

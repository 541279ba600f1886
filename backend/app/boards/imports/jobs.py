"""Carrying imports out: read a file in bounded memory, write the whole board in one commit, or nothing."""

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar
from uuid import UUID

from loguru import logger
from sqlalchemy import select

from app.boards.imports.commands import say_progress
from app.boards.imports.models import BoardImport
from app.boards.imports.reading import FileUnreadable, ReadFile
from app.boards.imports.writing import BoardWriter
from app.boards.jobs import ForgetImportFiles, RunImport
from app.kernel import clock
from app.kernel.access import Actor
from app.kernel.due import claimed
from app.kernel.errors import Problem
from app.kernel.files import release
from app.kernel.ids import SessionId, UserId
from app.kernel.jobs import runs
from app.kernel.tools import Tools

T = TypeVar("T")
_CLAIM = timedelta(seconds=120)
_MOST_ATTEMPTS = 3
_BATCH = 200
_SAY_EVERY_SECONDS = 1.0
_FILE_KEPT = timedelta(hours=24)
_TAKEN_UP_AT_ONCE = 20
_FORGOTTEN_AT_ONCE = 200


@runs(RunImport)
async def run_import(job: RunImport, tools: Tools) -> None:
    """Carry an import out; whoever comes second while somebody works on it leaves again."""
    it = await _claim(tools, job.import_id)
    if it is None:
        return
    error: str | None = None
    try:
        await _carry_out(tools, it)
    except FileUnreadable as failure:
        error = str(failure)
    except Problem as refusal:
        error = refusal.code
    except Exception as failure:
        logger.opt(exception=failure).bind(event="import_failed").error("import failed")
        error = "internal_error"
    if error is not None:
        await say_progress(tools, it.id, state="failed", error=error)


async def wake_stalled(tools: Tools) -> int:
    """Leave a job for each import whose worker is gone; returns how many there were."""
    left = select(BoardImport).where(BoardImport.state == "running", BoardImport.claimed_until < clock.now())
    async with tools.uow() as uow:
        stalled = await claimed(uow, left, at_once=_TAKEN_UP_AT_ONCE)
        for it in stalled:
            it.state, it.claimed_until = "waiting", None
            uow.enqueue(RunImport(import_id=it.id))
        if stalled:
            await uow.commit()
    return len(stalled)


@runs(ForgetImportFiles)
async def forget_import_files(_: ForgetImportFiles, tools: Tools) -> None:
    """A file is kept for a day, so that a dry run can be followed by a real one."""
    before = clock.now() - _FILE_KEPT
    async with tools.uow() as uow:
        over = select(BoardImport).where(BoardImport.file_key.is_not(None), BoardImport.created_at < before)
        for it in await claimed(uow, over, at_once=_FORGOTTEN_AT_ONCE):
            if it.file_key is not None:
                await release(uow.session, it.file_key)
            it.file_key = None
        await uow.commit()


async def _claim(tools: Tools, import_id: UUID) -> BoardImport | None:
    """The import, if it waits for somebody to carry it out; too many tries are a failure."""
    async with tools.uow() as uow:
        it = await uow.session.get(BoardImport, import_id, with_for_update=True)
        if it is None or it.state != "waiting" or it.file_key is None:
            return None
        it.attempts += 1
        it.state, it.claimed_until = "running", clock.now() + _CLAIM
        if it.attempts > _MOST_ATTEMPTS:
            it.state, it.error, it.finished_at = "failed", "given_up", clock.now()
        await uow.commit()
        return it if it.state == "running" else None


async def _carry_out(tools: Tools, it: BoardImport) -> None:
    actor = Actor(UserId(it.created_by), SessionId(it.id))
    with TemporaryDirectory(prefix="grove-import-") as folder:
        path = Path(folder) / "file"
        await _fetch(tools, it, path)
        file = await asyncio.to_thread(ReadFile.open, it.kind, path)
        async with tools.uow(actor) as uow:
            writer = BoardWriter(uow, it, file, tools)
            await writer.begin()
            await _write(tools, it, file, writer)
            await writer.settle()
            if not it.is_dry:
                await uow.commit()
    await say_progress(
        tools,
        it.id,
        state="done",
        progress=100,
        balance=writer.run.tally.shown(),
        board_id=None if it.is_dry else writer.run.board_id,
    )


async def _write(tools: Tools, it: BoardImport, file: ReadFile, writer: BoardWriter) -> None:
    """Cards, then what hangs on them, batch by batch; each second the person hears how far it is."""
    stages = [(file.cards(), writer.cards), *writer.parts.stages()]
    said = time.monotonic()
    for nth, (things, write) in enumerate(stages):
        async for batch in _in_batches(things):
            await write(batch)
            await writer.settle()
            if time.monotonic() - said >= _SAY_EVERY_SECONDS:
                said = time.monotonic()
                progress = (100 * nth + file.progress()) // len(stages)
                await say_progress(tools, it.id, progress=progress, balance=writer.run.tally.shown())


async def _fetch(tools: Tools, it: BoardImport, path: Path) -> None:
    assert it.file_key is not None  # noqa: S101 - it could not have been claimed
    with path.open("wb") as file:
        async for piece in await tools.files.read(it.file_key):
            file.write(piece)


async def _in_batches(things: Iterator[T]) -> AsyncIterator[list[T]]:
    """Parsing happens in a thread, a batch at a time, so that others' work goes on."""
    while batch := await asyncio.to_thread(lambda: list(islice(things, _BATCH))):
        yield batch

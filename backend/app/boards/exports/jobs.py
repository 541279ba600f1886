"""Writing archives: a board piece by piece into a file on disk, and from there into the file store."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.boards.exports import queries
from app.boards.exports.models import BoardExport
from app.boards.exports.writing import ArchiveWriter
from app.boards.jobs import ForgetExports, RunExport
from app.kernel import clock
from app.kernel.due import claimed
from app.kernel.errors import Problem
from app.kernel.files import keep, release
from app.kernel.jobs import runs
from app.kernel.tools import Tools

_PIECE = 256 * 1024
_FORGOTTEN_AT_ONCE = 200
_LARGEST = 4 * 1024 * 1024 * 1024


@runs(RunExport)
async def run_export(job: RunExport, tools: Tools) -> None:
    """Write the archive of a board, as the person who asked may see it at this moment; running twice writes one."""
    async with tools.database.reading() as session:
        it = await session.get(BoardExport, job.export_id)
        if it is None or it.state != "waiting":
            return
        with TemporaryDirectory(prefix="grove-export-") as folder:
            path = Path(folder) / "board.zip"
            try:
                await queries.own_export(session, it.created_by, it.id)
                await ArchiveWriter(session, tools.files, it.board_id).write(path)
            except Problem as refusal:
                await _finish(tools, job.export_id, state="failed", error=refusal.code)
                return
            stored = await tools.files.put(_pieces(path), limit=_LARGEST)
    await _finish(tools, job.export_id, state="done", file_key=stored.key, file_size=stored.size)


@runs(ForgetExports)
async def forget_exports(_: ForgetExports, tools: Tools) -> None:
    """Archives go when their time is over."""
    async with tools.uow() as uow:
        over = select(BoardExport).where(BoardExport.file_key.is_not(None), BoardExport.expires_at < clock.now())
        for it in await claimed(uow, over, at_once=_FORGOTTEN_AT_ONCE):
            if it.file_key is not None:
                await release(uow.session, it.file_key)
            it.file_key = None
        await uow.commit()


async def _finish(tools: Tools, export_id: UUID, **values: Any) -> None:
    async with tools.uow() as uow:
        it = await uow.session.get(BoardExport, export_id, with_for_update=True)
        if it is None or it.state != "waiting":
            return
        for name, value in values.items():
            setattr(it, name, value)
        if it.file_key is not None:
            await keep(uow.session, it.file_key)
        await uow.commit()


async def _pieces(path: Path) -> AsyncIterator[bytes]:
    with path.open("rb") as file:
        while piece := await asyncio.to_thread(file.read, _PIECE):
            yield piece

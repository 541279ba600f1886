"""Writing archives: a board piece by piece into a file on disk, and from there into the file store."""

import asyncio
import csv
import zipfile
from collections.abc import AsyncIterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from app.boards.board.models import Board
from app.boards.board.schemas import BoardOut
from app.boards.cards.queries import card_out
from app.boards.exports import queries
from app.boards.exports.models import BoardExport
from app.boards.jobs import ForgetExports, RunExport
from app.boards.lists.queries import list_out
from app.kernel import clock
from app.kernel.clock import rfc3339
from app.kernel.errors import NotFound, Problem
from app.kernel.files import keep, release
from app.kernel.jobs import runs
from app.kernel.tools import Tools

FORMAT, VERSION = "grove.board", 1
_PIECE = 256 * 1024
_LARGEST = 4 * 1024 * 1024 * 1024
_COLUMNS = ("id", "list", "title", "description", "start_at", "due_at", "completed_at", "archived", "created_at")
# A cell that begins like this would be a formula where the file is opened.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


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
                await _write(session, it.board_id, path)
            except Problem as refusal:
                await _finish(tools, job.export_id, state="failed", error=refusal.code)
                return
            stored = await tools.files.put(_pieces(path), limit=_LARGEST)
    await _finish(tools, job.export_id, state="done", file_key=stored.key, file_size=stored.size)


@runs(ForgetExports)
async def forget_exports(_: ForgetExports, tools: Tools) -> None:
    """Archives go when their time is over."""
    async with tools.uow() as uow:
        query = select(BoardExport).where(BoardExport.file_key.is_not(None), BoardExport.expires_at < clock.now())
        for it in await uow.session.scalars(query.limit(200).with_for_update(skip_locked=True)):
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


async def _write(session: AsyncSession, board_id: UUID, path: Path) -> None:
    board = await session.get(Board, board_id)
    if board is None:
        raise NotFound
    lists = await queries.lists_of(session, board_id)
    names = {it.id: it.title for it in lists}
    table = path.with_suffix(".csv")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open("board.json", "w", force_zip64=True) as file, table.open("w", newline="") as cells:
            rows = csv.writer(cells)
            rows.writerow(_COLUMNS)
            head = {"format": FORMAT, "version": VERSION, "exported_at": rfc3339(clock.now())}
            file.write(orjson.dumps(head)[:-1] + b',"board":' + BoardOut.model_validate(board).json_bytes())
            file.write(b',"lists":[' + b",".join(list_out(it).json_bytes() for it in lists) + b'],"cards":[')
            comma = b""
            async for card in queries.cards_of(session, board_id):
                shown = card_out(card)
                file.write(comma + shown.json_bytes())
                rows.writerow(_row(orjson.loads(shown.json_bytes()) | {"list": names[card.list_id]}))
                comma = b","
            file.write(b'],"comments":[')
            comma = b""
            async for comment in queries.comments_of(session, board_id):
                file.write(comma + orjson.dumps(comment))
                comma = b","
            file.write(b"]}")
        archive.write(table, "cards.csv")


def _row(card: dict[str, Any]) -> list[str]:
    texts = ["" if card[name] is None else str(card[name]) for name in _COLUMNS]
    return [f"'{text}" if text.startswith(_FORMULA) else text for text in texts]


async def _pieces(path: Path) -> AsyncIterator[bytes]:
    with path.open("rb") as file:
        while piece := await asyncio.to_thread(file.read, _PIECE):
            yield piece

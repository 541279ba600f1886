"""The archive of a board, written piece by piece: what it holds stands in docs/imports.md."""

import csv
import zipfile
from collections.abc import AsyncIterator, Iterable
from pathlib import Path
from typing import IO, Any
from uuid import UUID

import orjson
from sqlalchemy.ext.asyncio import AsyncSession

from app.boards.attachments.models import Attachment
from app.boards.attachments.schemas import AttachmentOut
from app.boards.board.models import Board
from app.boards.board.schemas import BoardOut
from app.boards.cards.queries import card_out
from app.boards.exports import queries
from app.boards.fields.queries import fields_of_board
from app.boards.fields.schemas import FieldOut
from app.boards.labels.schemas import LabelOut
from app.boards.lists.queries import list_out
from app.boards.ties.queries import ties_within
from app.boards.ties.schemas import TieFact
from app.kernel import clock
from app.kernel.clock import rfc3339
from app.kernel.errors import NotFound
from app.kernel.files import Files

FORMAT, VERSION = "grove.board", 2
_COLUMNS = (
    "id", "list", "title", "description", "labels", "people", "start_at", "due_at", "completed_at", "checklist_done",
    "checklist_total", "archived", "created_at",
)  # fmt: skip
# A cell that begins like this would be a formula where the file is opened.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class ArchiveWriter:
    """Writes one board, as it stands in the session's transaction."""

    def __init__(self, session: AsyncSession, files: Files, board_id: UUID) -> None:
        self._session, self._files, self._board_id = session, files, board_id

    async def write(self, path: Path) -> None:
        """Write the archive; raises `NotFound` when the board is gone."""
        table = path.with_suffix(".csv")
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            with archive.open("board.json", "w", force_zip64=True) as file, table.open("w", newline="") as cells:
                await self._json(file, csv.writer(cells))
            archive.write(table, "cards.csv")
            async for it in queries.attachments_of(self._session, self._board_id):
                if it.file_key is not None:
                    await self._file(archive, it, it.file_key)

    async def _json(self, file: IO[bytes], rows: Any) -> None:
        session, board_id = self._session, self._board_id
        board = await session.get(Board, board_id)
        if board is None:
            raise NotFound
        lists = await queries.lists_of(session, board_id)
        labels = await queries.labels_of(session, board_id)
        members = await queries.members_of(session, board_id)
        head = {"format": FORMAT, "version": VERSION, "exported_at": rfc3339(clock.now())}
        file.write(orjson.dumps(head)[:-1] + b',"board":' + BoardOut.model_validate(board).json_bytes())
        _array(file, "lists", (list_out(it).json_bytes() for it in lists))
        _array(file, "labels", (LabelOut.model_validate(it).json_bytes() for it in labels))
        people = [{"id": it.user_id, "username": it.username, "display_name": it.display_name} for it in members]
        fields = await fields_of_board(session, board_id)
        _array(file, "fields", (FieldOut.model_validate(it).json_bytes() for it in fields))
        _array(file, "people", map(orjson.dumps, people))
        known = {
            "list": {str(it.id): it.title for it in lists},
            "labels": {str(it.id): it.name for it in labels},
            "people": {str(it.user_id): it.username for it in members},
        }
        rows.writerow(_COLUMNS)
        await _stream(file, "cards", self._cards(rows, known))
        checklists = queries.checklists_of(session, board_id)
        await _stream(file, "checklists", (it.json_bytes() async for it in checklists))
        await _stream(file, "comments", (orjson.dumps(it) async for it in queries.comments_of(session, board_id)))
        attachments = queries.attachments_of(session, board_id)
        await _stream(file, "attachments", (_attachment(it) async for it in attachments))
        ties = await ties_within(session, board_id)
        _array(file, "ties", (TieFact.model_validate(it).json_bytes() for it in ties))
        file.write(b"}")

    async def _cards(self, rows: Any, known: dict[str, dict[str, str]]) -> AsyncIterator[bytes]:
        async for card in queries.cards_of(self._session, self._board_id):
            shown = card_out(card).json_bytes()
            rows.writerow(_row(orjson.loads(shown), known))
            yield shown

    async def _file(self, archive: zipfile.ZipFile, it: Attachment, key: str) -> None:
        # What is stored is compressed by its own format where that is worth it.
        info = zipfile.ZipInfo(f"files/{it.id}")
        with archive.open(info, "w", force_zip64=True) as target:
            async for piece in await self._files.read(key):
                target.write(piece)


def _attachment(it: Attachment) -> bytes:
    shown = orjson.loads(AttachmentOut.model_validate(it).json_bytes())
    return orjson.dumps(shown | {"file": None if it.file_key is None else f"files/{it.id}"})


def _array(file: IO[bytes], name: str, items: Iterable[bytes]) -> None:
    file.write(b',"%s":[' % name.encode() + b",".join(items) + b"]")


async def _stream(file: IO[bytes], name: str, items: AsyncIterator[bytes]) -> None:
    file.write(b',"%s":[' % name.encode())
    comma = b""
    async for item in items:
        file.write(comma + item)
        comma = b","
    file.write(b"]")


def _row(card: dict[str, Any], known: dict[str, dict[str, str]]) -> list[str]:
    named = card | {
        "list": known["list"][card["list_id"]],
        "labels": ", ".join(known["labels"][it] for it in card["label_ids"] if it in known["labels"]),
        "people": ", ".join(known["people"][it] for it in card["assignee_ids"] if it in known["people"]),
    }
    texts = ["" if named[name] is None else str(named[name]) for name in _COLUMNS]
    return [f"'{text}" if text.startswith(_FORMULA) else text for text in texts]

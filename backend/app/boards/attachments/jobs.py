"""Small pictures of attached images."""

import asyncio
from collections.abc import AsyncIterator
from uuid import UUID

from sqlalchemy import select

from app.boards.attachments.events import AttachmentUpdated
from app.boards.attachments.models import Attachment
from app.boards.attachments.rules import PREVIEWED
from app.boards.attachments.schemas import AttachmentOut
from app.boards.cards.models import Card
from app.boards.jobs import MakePreview
from app.boards.topics import board_topic
from app.kernel import files
from app.kernel.errors import NotFound
from app.kernel.jobs import runs
from app.kernel.pictures import NotDrawable, draw
from app.kernel.tools import Tools

_MOST_BYTES = 30 * 1024 * 1024
_EDGE = 960


@runs(MakePreview)
async def make_preview(job: MakePreview, tools: Tools) -> None:
    """Draw the preview outside any transaction, keep it, say so; what cannot be drawn is marked and left alone."""
    async with tools.database.reading() as session:
        it = await session.get(Attachment, job.attachment_id)
    if it is None or it.preview_state != "waiting" or it.file_key is None or it.media_type is None:
        return
    try:
        data = await _content(tools, it.file_key, it.size or 0)
        picture, size = await asyncio.to_thread(draw, data, [PREVIEWED[it.media_type]], edge=_EDGE)
    except (NotDrawable, NotFound):
        await _finish(tools, it.id, None, None)
        return
    stored = await tools.files.put(_once(picture), limit=len(picture))
    if not await _finish(tools, it.id, stored.key, size):
        await tools.files.discard(stored.key)


async def _content(tools: Tools, key: str, size: int) -> bytes:
    if size > _MOST_BYTES:
        raise NotDrawable
    return b"".join([piece async for piece in await tools.files.read(key)])


async def _once(data: bytes) -> AsyncIterator[bytes]:
    yield data


async def _finish(tools: Tools, attachment_id: UUID, key: str | None, size: tuple[int, int] | None) -> bool:
    async with tools.uow() as uow:
        query = select(Attachment).where(Attachment.id == attachment_id).with_for_update()
        it = (await uow.session.scalars(query)).one_or_none()
        if it is None or it.preview_state != "waiting":
            return False
        it.preview_key, it.preview_state = key, "failed" if key is None else "ready"
        it.width, it.height = size or (None, None)
        if key is not None:
            await files.keep(uow.session, key)
        board_id = (await uow.session.execute(select(Card.board_id).where(Card.id == it.card_id))).scalar_one()
        said = AttachmentUpdated(card_id=it.card_id, attachment=AttachmentOut.model_validate(it))
        uow.emit(board_topic(board_id), said)
        await uow.commit()
    return True

"""Bringing files here that an import found as links, by the guarded way out; what cannot be had stays a link."""

from uuid import UUID

from loguru import logger
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from app.boards.attachments.commands import cover
from app.boards.attachments.events import AttachmentUpdated
from app.boards.attachments.models import Attachment
from app.boards.attachments.rules import PREVIEWED, media_type_of, safe_name
from app.boards.attachments.schemas import AttachmentOut
from app.boards.cards.models import Card
from app.boards.jobs import FetchAttachment, MakePreview
from app.boards.topics import board_topic
from app.kernel import eventlog, files
from app.kernel.errors import PayloadTooLarge
from app.kernel.files import StoredFile
from app.kernel.jobs import runs
from app.kernel.outbound import AddressRefused, OutboundFailed, download
from app.kernel.tools import Tools


@runs(FetchAttachment)
async def fetch_attachment(job: FetchAttachment, tools: Tools) -> None:
    """Store the file outside any transaction, then let the link become it."""
    async with tools.database.reading() as session:
        it = await session.get(Attachment, job.attachment_id)
    if it is None or it.kind != "link" or it.url is None:
        return
    try:
        stored = await tools.files.put(download(tools.settings, it.url), limit=tools.settings.max_attachment_bytes)
    except (AddressRefused, OutboundFailed, PayloadTooLarge) as refusal:
        logger.bind(event="attachment_not_fetched", attachment_id=str(it.id), reason=str(refusal)).info("not fetched")
        return
    if stored.size == 0 or not await _become(tools, job, stored):
        await tools.files.discard(stored.key)


async def _become(tools: Tools, job: FetchAttachment, stored: StoredFile) -> bool:
    async with tools.uow() as uow:
        card = await _card_of(uow.session, job.attachment_id)
        if card is None:
            return False
        await eventlog.lock(uow.session, board_topic(card.board_id))
        await uow.session.refresh(card, with_for_update=True)
        it = await uow.session.get(Attachment, job.attachment_id, with_for_update=True)
        if it is None or it.kind != "link":
            return False
        it.kind, it.url, it.name = "file", None, safe_name(it.name)
        it.file_key, it.size, it.media_type = stored.key, stored.size, media_type_of(stored.head)
        await files.keep(uow.session, stored.key)
        if it.media_type in PREVIEWED:
            it.preview_state = "waiting"
            uow.enqueue(MakePreview(attachment_id=it.id))
        said = AttachmentUpdated(card_id=card.id, attachment=AttachmentOut.model_validate(it))
        uow.emit(board_topic(card.board_id), said)
        if job.is_cover and it.preview_state == "waiting" and card.cover_id is None and card.deleted_at is None:
            cover(uow, card, it.id)
        await uow.commit()
    return True


async def _card_of(session: AsyncSession, attachment_id: UUID) -> Card | None:
    query = select(Card).join(Attachment, Attachment.card_id == Card.id).where(Attachment.id == attachment_id)
    return (await session.scalars(query)).one_or_none()

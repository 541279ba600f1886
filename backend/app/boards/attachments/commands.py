"""Putting files and links on cards, and taking them away."""

from uuid import UUID

from app.boards.attachments import events, queries
from app.boards.attachments.errors import EmptyFile, NotAPicture, TooManyAttachments
from app.boards.attachments.models import Attachment
from app.boards.attachments.rules import PREVIEWED, media_type_of, safe_name
from app.boards.attachments.schemas import AttachmentOut, LinkAttachmentIn
from app.boards.cards.models import Card
from app.boards.cards.queries import card_out, card_to_count
from app.boards.cards.schemas import CardOut
from app.boards.jobs import MakePreview
from app.boards.policy import BoardCan
from app.boards.topics import board_topic
from app.kernel import clock, files
from app.kernel.errors import NotFound
from app.kernel.files import StoredFile
from app.kernel.ids import new_id
from app.kernel.uow import Uow

_MOST_ON_A_CARD = 200
_COLUMNS = (
    "id", "kind", "name", "url", "file_key", "size", "media_type", "preview_key", "preview_state", "width", "height",
    "created_by", "created_at",
)  # fmt: skip


async def attach_file(uow: Uow, card_id: UUID, filename: str, stored: StoredFile) -> AttachmentOut:
    """Put a stored file on a card, which keeps it; raises `EmptyFile`, `TooManyAttachments`."""
    if stored.size == 0:
        raise EmptyFile
    card = await card_to_count(uow, card_id, BoardCan.ATTACH)
    media_type = media_type_of(stored.head)
    made = _new(uow, card, kind="file", name=safe_name(filename))
    made.file_key, made.size, made.media_type = stored.key, stored.size, media_type
    if media_type in PREVIEWED:
        made.preview_state = "waiting"
        uow.enqueue(MakePreview(attachment_id=made.id))
    await files.keep(uow.session, stored.key)
    return _attach(uow, card, made)


async def attach_link(uow: Uow, card_id: UUID, new: LinkAttachmentIn) -> AttachmentOut:
    """Put a link on a card; raises `TooManyAttachments`."""
    card = await card_to_count(uow, card_id, BoardCan.ATTACH)
    made = _new(uow, card, kind="link", name=new.title or new.url)
    made.url = new.url
    return _attach(uow, card, made)


async def delete_attachment(uow: Uow, attachment_id: UUID) -> None:
    """Take a file or a link from its card; one that is not there is gone already. Its file can be had back an hour."""
    found = await queries.attachment_to_change(uow, attachment_id)
    if found is None:
        return
    card, it = found
    kept = {name: getattr(it, name) for name in _COLUMNS}
    await uow.session.delete(it)
    await uow.session.flush()
    await files.put_off(uow.session, files_of(it))
    card.attachment_count -= 1
    was_cover = card.cover_id == it.id
    if was_cover:
        card.cover_id = None
    said = events.AttachmentDeleted(card_id=card.id, attachment_id=it.id, attachment_count=card.attachment_count)
    uow.emit(board_topic(card.board_id), said, former={"attachment": kept, "was_cover": was_cover})


def files_of(it: Attachment) -> list[str]:
    """The files of an attachment in the store: itself and its small picture."""
    return [key for key in (it.file_key, it.preview_key) if key is not None]


def bring_back(uow: Uow, card: Card, it: Attachment) -> None:
    """Put an attachment that was deleted back on its card; raises `TooManyAttachments`."""
    if card.attachment_count >= _MOST_ON_A_CARD:
        raise TooManyAttachments
    it.card_id = card.id
    if it.preview_state == "waiting":
        uow.enqueue(MakePreview(attachment_id=it.id))
    _attach(uow, card, it)


async def put_cover(uow: Uow, card_id: UUID, attachment_id: UUID | None) -> CardOut:
    """Show an image of a card on its front, or (None) no more; what is so already says nothing.

    Raises `NotFound`, `Forbidden`, `NotAPicture`.
    """
    card = await card_to_count(uow, card_id, BoardCan.UPDATE_CARD)
    if attachment_id is not None:
        it = await uow.session.get(Attachment, attachment_id)
        if it is None or it.card_id != card.id:
            raise NotFound
        if it.preview_state not in {"waiting", "ready"}:
            raise NotAPicture
    cover(uow, card, attachment_id)
    return card_out(card)


def cover(uow: Uow, card: Card, attachment_id: UUID | None) -> None:
    """The same for a card that was loaded, locked and allowed, and an image of it."""
    if card.cover_id == attachment_id:
        return
    former = {"cover_id": card.cover_id}
    card.cover_id = attachment_id
    card.version += 1
    card.updated_at = clock.now()
    fact = events.CardCovered(card_id=card.id, cover_id=attachment_id, version=card.version, updated_at=card.updated_at)
    uow.emit(board_topic(card.board_id), fact, former=former)


def _new(uow: Uow, card: Card, *, kind: str, name: str) -> Attachment:
    if card.attachment_count >= _MOST_ON_A_CARD:
        raise TooManyAttachments
    return Attachment(
        id=new_id(),
        card_id=card.id,
        kind=kind,
        name=name,
        preview_state="none",
        created_by=uow.user_id,
        created_at=clock.now(),
    )


def _attach(uow: Uow, card: Card, made: Attachment) -> AttachmentOut:
    uow.session.add(made)
    card.attachment_count += 1
    out = AttachmentOut.model_validate(made)
    said = events.AttachmentCreated(card_id=card.id, attachment=out, attachment_count=card.attachment_count)
    uow.emit(board_topic(card.board_id), said)
    return out

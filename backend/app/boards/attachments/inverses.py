"""How the choice of a cover, and the deletion of what is attached, are taken back: while the file is kept."""

from datetime import datetime
from uuid import UUID

from pydantic import TypeAdapter

from app.accounts.public import people_by_ids
from app.boards.attachments import events
from app.boards.attachments.commands import bring_back, cover, files_of
from app.boards.attachments.errors import TooManyAttachments
from app.boards.attachments.models import Attachment
from app.boards.cards.inverses import card_left_there
from app.boards.errors import CannotUndo
from app.boards.policy import BoardCan
from app.boards.undo import Done, undoes
from app.kernel.files import reclaim
from app.kernel.uow import Uow


@undoes(events.CardCovered)
async def undo_cover(uow: Uow, done: Done[events.CardCovered]) -> None:
    """A card has the cover that it had, if that is still attached to it."""
    card = await card_left_there(uow, done.board_id, done.event.card_id, BoardCan.UPDATE_CARD)
    if card.cover_id != done.event.cover_id:
        raise CannotUndo
    former = done.former["cover_id"] and UUID(done.former["cover_id"])
    if former is not None:
        it = await uow.session.get(Attachment, former)
        if it is None or it.card_id != card.id:
            raise CannotUndo
    cover(uow, card, former)


@undoes(events.AttachmentDeleted)
async def undo_delete(uow: Uow, done: Done[events.AttachmentDeleted]) -> None:
    """A file or a link is on its card again, and on its front if nothing else is there now."""
    card = await card_left_there(uow, done.board_id, done.event.card_id, BoardCan.ATTACH)
    was = done.former["attachment"]
    by = was["created_by"] and UUID(was["created_by"])
    by = by if by in await people_by_ids(uow.session, [by] if by else []) else None
    at, it = TypeAdapter(datetime).validate_python(was["created_at"]), done.event.attachment_id
    made = Attachment(**was | {"id": it, "created_by": by, "created_at": at})
    if await uow.session.get(Attachment, it) is not None or not await reclaim(uow.session, files_of(made)):
        raise CannotUndo
    try:
        bring_back(uow, card, made)
    except TooManyAttachments:
        raise CannotUndo from None
    if done.former["was_cover"] and card.cover_id is None:
        await uow.session.flush()
        cover(uow, card, made.id)

"""How the choice of a card's cover is taken back; what was deleted from a card is gone for good."""

from uuid import UUID

from app.boards.attachments import events
from app.boards.attachments.commands import cover
from app.boards.attachments.models import Attachment
from app.boards.cards.inverses import card_left_there
from app.boards.errors import CannotUndo
from app.boards.policy import BoardCan
from app.boards.undo import Done, undoes
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

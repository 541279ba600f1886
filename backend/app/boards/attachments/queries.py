"""Reading attachments: one to open or change, many to show."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from app.boards.attachments.models import Attachment
from app.boards.board.queries import readable_board
from app.boards.cards.models import Card
from app.boards.cards.queries import card_to_count, shown_card
from app.boards.policy import BoardCan
from app.kernel.errors import NotFound
from app.kernel.paging import cut, decode_cursor
from app.kernel.uow import Uow


async def may_attach(session: AsyncSession, actor_id: UUID, card_id: UUID) -> None:
    """Let pass who may attach something to a card, before they send it; raises `NotFound`, `Forbidden`."""
    card = await shown_card(session, actor_id, card_id)
    await readable_board(session, actor_id, card.board_id, BoardCan.ATTACH)


async def open_attachment(session: AsyncSession, actor_id: UUID, attachment_id: UUID) -> Attachment:
    """A file or link, if the caller may see its card; raises `NotFound`."""
    found = await session.get(Attachment, attachment_id)
    if found is None:
        raise NotFound
    await shown_card(session, actor_id, found.card_id)
    return found


async def attachment_to_change(uow: Uow, attachment_id: UUID) -> tuple[Card, Attachment] | None:
    """The attachment with its card, locked; None when there is none. Raises as `card_to_count`."""
    query = select(Attachment.card_id).where(Attachment.id == attachment_id)
    card_id = (await uow.session.execute(query)).scalar_one_or_none()
    if card_id is None:
        return None
    card = await card_to_count(uow, card_id, BoardCan.ATTACH)
    found = (await uow.session.scalars(select(Attachment).where(Attachment.id == attachment_id))).one_or_none()
    return None if found is None else (card, found)


async def attachments_of_card(
    session: AsyncSession, card_id: UUID, *, limit: int, cursor: str | None
) -> tuple[Sequence[Attachment], str | None]:
    """What is attached to a card, oldest first. Raises `InvalidCursor`."""
    query = select(Attachment).where(Attachment.card_id == card_id)
    after = decode_cursor(cursor, UUID)
    if after is not None:
        query = query.where(Attachment.id > after[0])
    rows = (await session.scalars(query.order_by(Attachment.id).limit(limit + 1))).all()
    return cut(rows, limit, lambda it: (it.id,))

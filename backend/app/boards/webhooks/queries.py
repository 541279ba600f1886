"""Reading webhooks and what was sent to them."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from app.boards.board.queries import allowed_board, readable_board
from app.boards.policy import BoardCan
from app.boards.webhooks.models import Delivery, Webhook
from app.boards.webhooks.schemas import WebhookOut
from app.kernel.errors import NotFound
from app.kernel.paging import cut, decode_cursor
from app.kernel.uow import Uow


def webhook_out(it: Webhook, secret: str | None = None) -> WebhookOut:
    """A webhook as it is shown; its secret only to whom it is made for, at that moment."""
    fields = {name: getattr(it, name) for name in WebhookOut.model_fields if hasattr(it, name)}
    return WebhookOut.model_validate({**fields, "is_active": it.off_at is None, "secret": secret})


async def readable_webhook(session: AsyncSession, actor_id: UUID, webhook_id: UUID) -> Webhook:
    """The webhook, if the caller may see it; raises `NotFound` or `Forbidden`."""
    found = await session.get(Webhook, webhook_id)
    if found is None:
        raise NotFound
    await readable_board(session, actor_id, found.board_id, BoardCan.MANAGE_WEBHOOKS)
    return found


async def allowed_webhook(uow: Uow, webhook_id: UUID) -> Webhook:
    """The webhook, locked, if the caller may change it; raises `NotFound` or `Forbidden`."""
    found = await uow.session.get(Webhook, webhook_id, with_for_update=True)
    if found is None:
        raise NotFound
    await allowed_board(uow, found.board_id, BoardCan.MANAGE_WEBHOOKS)
    return found


async def webhooks_of_board(
    session: AsyncSession, board_id: UUID, *, limit: int, cursor: str | None
) -> tuple[Sequence[Webhook], str | None]:
    """A board's webhooks, oldest first. Raises `InvalidCursor`."""
    query = select(Webhook).where(Webhook.board_id == board_id)
    after = decode_cursor(cursor, UUID)
    if after is not None:
        query = query.where(Webhook.id > after[0])
    rows = (await session.scalars(query.order_by(Webhook.id).limit(limit + 1))).all()
    return cut(rows, limit, lambda it: (it.id,))


async def count_on_board(session: AsyncSession, board_id: UUID) -> int:
    """How many webhooks a board has."""
    query = select(func.count()).select_from(Webhook).where(Webhook.board_id == board_id)
    return (await session.execute(query)).scalar_one()


async def deliveries_of(
    session: AsyncSession, webhook_id: UUID, *, limit: int, cursor: str | None
) -> tuple[Sequence[Delivery], str | None]:
    """What was or is to be sent, newest first. Raises `InvalidCursor`."""
    query = select(Delivery).where(Delivery.webhook_id == webhook_id)
    before = decode_cursor(cursor, UUID)
    if before is not None:
        query = query.where(Delivery.id < before[0])
    rows = (await session.scalars(query.order_by(Delivery.id.desc()).limit(limit + 1))).all()
    return cut(rows, limit, lambda it: (it.id,))


async def delivery_by_id(session: AsyncSession, webhook_id: UUID, delivery_id: UUID) -> Delivery:
    """One delivery of a webhook, locked; raises `NotFound`."""
    found = await session.get(Delivery, delivery_id, with_for_update=True)
    if found is None or found.webhook_id != webhook_id:
        raise NotFound
    return found

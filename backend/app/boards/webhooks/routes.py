"""Doors to webhooks."""

from uuid import UUID

from fastapi import Response

from app.boards.board.queries import readable_board
from app.boards.policy import BoardCan
from app.boards.webhooks import commands, queries
from app.boards.webhooks.models import Webhook
from app.boards.webhooks.schemas import DeliveryOut, WebhookIn, WebhookOut, WebhookPatch
from app.kernel.answers import Answer
from app.kernel.http.doors import GuardedRouter, Reading, SignedIn, Tx, UsesTools, commit_and_respond, respond
from app.kernel.http.pages import Cursor, Limit
from app.kernel.paging import Page
from app.kernel.uow import Uow

router = GuardedRouter(tags=["webhooks"])


async def _commit_and_show(uow: Uow, it: Webhook, secret: str | None, *, status: int) -> Response:
    """The answer that is kept for retries does not hold the secret."""
    headers = {"Location": f"/api/v1/webhooks/{it.id}"} if status == 201 else {}
    await uow.commit(Answer(status, queries.webhook_out(it).json_bytes(), headers))
    return respond(Answer(status, queries.webhook_out(it, secret).json_bytes(), headers))


@router.door(
    "GET",
    "/boards/{board_id}/webhooks",
    can=BoardCan.MANAGE_WEBHOOKS,
    name="list_webhooks",
    response_model=Page[WebhookOut],
)
async def list_webhooks(
    board_id: UUID, session: Reading, actor: SignedIn, limit: Limit = 50, cursor: Cursor = None
) -> Page[WebhookOut]:
    """List the webhooks of a board, oldest first."""
    await readable_board(session, actor.user_id, board_id, BoardCan.MANAGE_WEBHOOKS)
    rows, following = await queries.webhooks_of_board(session, board_id, limit=limit, cursor=cursor)
    return Page(items=[queries.webhook_out(it) for it in rows], next_cursor=following)


@router.door(
    "POST",
    "/boards/{board_id}/webhooks",
    can=BoardCan.MANAGE_WEBHOOKS,
    name="create_webhook",
    status_code=201,
    response_model=WebhookOut,
)
async def create_webhook(board_id: UUID, new: WebhookIn, uow: Tx, tools: UsesTools) -> Response:
    """Send a board's events to an address from now on; the answer shows the secret, once."""
    made, secret = await commands.create_webhook(uow, tools.settings, board_id, new)
    return await _commit_and_show(uow, made, secret, status=201)


@router.door(
    "GET", "/webhooks/{webhook_id}", can=BoardCan.MANAGE_WEBHOOKS, name="get_webhook", response_model=WebhookOut
)
async def get_webhook(webhook_id: UUID, session: Reading, actor: SignedIn) -> WebhookOut:
    """Read a webhook."""
    return queries.webhook_out(await queries.readable_webhook(session, actor.user_id, webhook_id))


@router.door(
    "PATCH", "/webhooks/{webhook_id}", can=BoardCan.MANAGE_WEBHOOKS, name="update_webhook", response_model=WebhookOut
)
async def update_webhook(webhook_id: UUID, patch: WebhookPatch, uow: Tx, tools: UsesTools) -> Response:
    """Change a webhook, switch it off or on, or give it a new secret."""
    it, secret = await commands.update_webhook(uow, tools.settings, webhook_id, patch)
    return await _commit_and_show(uow, it, secret, status=200)


@router.door("DELETE", "/webhooks/{webhook_id}", can=BoardCan.MANAGE_WEBHOOKS, name="delete_webhook", status_code=204)
async def delete_webhook(webhook_id: UUID, uow: Tx) -> Response:
    """Delete a webhook with its log of deliveries."""
    await commands.delete_webhook(uow, webhook_id)
    return await commit_and_respond(uow, Answer(204))


@router.door(
    "GET",
    "/webhooks/{webhook_id}/deliveries",
    can=BoardCan.MANAGE_WEBHOOKS,
    name="list_deliveries",
    response_model=Page[DeliveryOut],
)
async def list_deliveries(
    webhook_id: UUID, session: Reading, actor: SignedIn, limit: Limit = 50, cursor: Cursor = None
) -> Page[DeliveryOut]:
    """List what was or is to be sent to a webhook, newest first."""
    await queries.readable_webhook(session, actor.user_id, webhook_id)
    rows, following = await queries.deliveries_of(session, webhook_id, limit=limit, cursor=cursor)
    return Page(items=[DeliveryOut.model_validate(it) for it in rows], next_cursor=following)


@router.door(
    "POST",
    "/webhooks/{webhook_id}/deliveries/{delivery_id}/redeliver",
    can=BoardCan.MANAGE_WEBHOOKS,
    name="redeliver",
    status_code=202,
    response_model=DeliveryOut,
)
async def redeliver(webhook_id: UUID, delivery_id: UUID, uow: Tx, tools: UsesTools) -> Response:
    """Send an event to a webhook once more, under the same delivery id."""
    delivery = await commands.redeliver(uow, tools.settings, webhook_id, delivery_id)
    return await commit_and_respond(uow, Answer(202, DeliveryOut.model_validate(delivery).json_bytes()))

"""Changing webhooks."""

import secrets
from datetime import timedelta
from urllib.parse import urlsplit
from uuid import UUID

from app.accounts.public import user_topic
from app.boards.board.queries import allowed_board
from app.boards.policy import BoardCan
from app.boards.topics import board_topic
from app.boards.webhooks import errors, queries, rules
from app.boards.webhooks.events import WebhookSwitchedOff
from app.boards.webhooks.models import Delivery, Webhook
from app.boards.webhooks.schemas import OffReason, WebhookIn, WebhookPatch
from app.kernel import clock, eventlog
from app.kernel.ids import new_id
from app.kernel.outbound import check_url
from app.kernel.sealing import Seal
from app.kernel.settings import Settings
from app.kernel.uow import Uow

_MOST_ON_A_BOARD = 20
_KEY_BYTES = 32
PURPOSE = "webhook"


async def create_webhook(uow: Uow, settings: Settings, board_id: UUID, new: WebhookIn) -> tuple[Webhook, str]:
    """Let an address hear a board from now on; returns the secret too, which nothing shows again.

    Raises `AddressRefused`, `TooManyWebhooks`.
    """
    assert uow.user_id is not None  # noqa: S101 - the door lets nobody in without an account
    await allowed_board(uow, board_id, BoardCan.MANAGE_WEBHOOKS)
    check_url(settings, new.url)
    if await queries.count_on_board(uow.session, board_id) >= _MOST_ON_A_BOARD:
        raise errors.TooManyWebhooks
    at = clock.now()
    made = Webhook(
        id=new_id(),
        board_id=board_id,
        url=new.url,
        events=new.events,
        position=await _head(uow, board_id),
        failures=0,
        created_by=uow.user_id,
        created_at=at,
        updated_at=at,
    )
    secret = _new_secret(settings, made)
    uow.session.add(made)
    return made, secret


async def update_webhook(
    uow: Uow, settings: Settings, webhook_id: UUID, patch: WebhookPatch
) -> tuple[Webhook, str | None]:
    """Change a webhook; switched on again it goes on from now. Returns a new secret if one was asked for.

    Raises `AddressRefused`.
    """
    it = await queries.allowed_webhook(uow, webhook_id)
    changes = patch.changes()
    if "url" in changes:
        check_url(settings, patch.url)
        it.url = patch.url
    if "events" in changes:
        it.events = patch.events
    if "is_active" in changes and patch.is_active != (it.off_at is None):
        await _switch(uow, it, patch.is_active)
    it.updated_at = clock.now()
    return it, _new_secret(settings, it) if patch.new_secret else None


async def delete_webhook(uow: Uow, webhook_id: UUID) -> None:
    """Forget a webhook and its log; one that is not there is gone already."""
    if await uow.session.get(Webhook, webhook_id) is None:
        return
    await uow.session.delete(await queries.allowed_webhook(uow, webhook_id))


async def redeliver(uow: Uow, settings: Settings, webhook_id: UUID, delivery_id: UUID) -> Delivery:
    """Send an event once more, under its old id; raises `WebhookIsOff`, `EventForgotten`."""
    it = await queries.allowed_webhook(uow, webhook_id)
    if it.off_at is not None:
        raise errors.WebhookIsOff
    delivery = await queries.delivery_by_id(uow.session, webhook_id, delivery_id)
    if await eventlog.tag_at(uow.session, board_topic(it.board_id), delivery.seq) is None:
        raise errors.EventForgotten
    now = clock.now()
    delivery.state, delivery.next_at, it.rest_until = "waiting", now, None
    delivery.give_up_at = now + timedelta(hours=settings.webhook_retry_hours)
    return delivery


def switch_off(uow: Uow, it: Webhook, *, board_title: str, reason: OffReason) -> None:
    """Stop calling an address, and tell the person who wanted it."""
    it.off_at, it.off_reason, it.updated_at = clock.now(), reason, clock.now()
    fact = WebhookSwitchedOff(
        webhook_id=it.id,
        board_id=it.board_id,
        board_title=board_title,
        host=urlsplit(it.url).hostname or "",
        reason=reason,
    )
    uow.emit(user_topic(it.created_by), fact)


async def _switch(uow: Uow, it: Webhook, is_active: bool) -> None:
    """Whoever switches a webhook on answers for it from then on: the right is theirs."""
    it.rest_until = it.failing_since = None
    it.failures = 0
    if not is_active:
        it.off_at, it.off_reason = clock.now(), "by_hand"
        return
    it.off_at = it.off_reason = None
    it.position = await _head(uow, it.board_id)
    it.created_by = uow.user_id or it.created_by


async def _head(uow: Uow, board_id: UUID) -> int:
    topic = board_topic(board_id)
    return (await eventlog.positions(uow.session, [topic]))[topic].seq


def _new_secret(settings: Settings, it: Webhook) -> str:
    secret = rules.secret_text(secrets.token_bytes(_KEY_BYTES))
    it.sealed_secret = Seal(settings, PURPOSE).close(secret, of=it.id.bytes)
    return secret

"""Sending: the log is looked through by position, so that a board without webhooks pays nothing for them.

`wake_due` finds webhooks with something to do and leaves a job for each. The job makes deliveries of the log's new
events, then sends those that are due, one after the other, and asks before each whether it still may.
"""

import time
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import select, text, update
from sqlalchemy.dialects.postgresql import insert

from app.boards.board.models import Board
from app.boards.board.queries import board_rank
from app.boards.policy import BoardCan
from app.boards.topics import board_topic
from app.boards.webhooks import rules
from app.boards.webhooks.commands import PURPOSE, switch_off
from app.boards.webhooks.models import Delivery, Webhook
from app.kernel import clock
from app.kernel.ids import new_id
from app.kernel.jobs import Job, runs
from app.kernel.models import EventRow
from app.kernel.outbound import AddressRefused, OutboundFailed, call
from app.kernel.sealing import Seal
from app.kernel.tools import Tools
from app.kernel.uow import Uow

_WOKEN_FOR = timedelta(seconds=120)
_TRY_TAKES_AT_MOST = timedelta(seconds=90)
_WORK_SECONDS = 60.0
_LOOK_AT = 500
_WAKE = text(
    """
    WITH chosen AS MATERIALIZED (
      SELECT w.id FROM webhook w JOIN topic_head h ON h.topic = 'board:' || w.board_id
       WHERE w.off_at IS NULL AND (w.woken_until IS NULL OR w.woken_until <= :now)
         AND (w.rest_until IS NULL OR w.rest_until <= :now)
         AND (h.seq > w.position
              OR EXISTS (SELECT 1 FROM webhook_delivery d WHERE d.webhook_id = w.id AND d.next_at <= :now))
       LIMIT 100 FOR UPDATE OF w SKIP LOCKED)
    UPDATE webhook SET woken_until = :until FROM chosen WHERE webhook.id = chosen.id
    RETURNING webhook.id
    """
)
_CLAIM = text(
    """
    UPDATE webhook_delivery SET attempts = attempts + 1, last_tried_at = :now, next_at = :again
     WHERE id = (SELECT id FROM webhook_delivery WHERE webhook_id = :webhook AND next_at <= :now
                  ORDER BY seq LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id
    """
)
_SURPLUS = text(
    """
    DELETE FROM webhook_delivery WHERE next_at IS NULL AND (created_at < :before OR id IN (
      SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY webhook_id ORDER BY id DESC) AS nth
                        FROM webhook_delivery) AS numbered WHERE nth > :keep))
    """
)


class DeliverWebhook(Job, name="boards.deliver_webhook", queue="outside"):
    """Send a webhook what is due."""

    webhook_id: UUID


class PruneDeliveries(Job, name="boards.prune_deliveries", queue="later"):
    """Keep the logs of webhooks bounded: by days and by number."""


@dataclass(frozen=True, slots=True)
class _Try:
    """One delivery that is about to be sent."""

    id: UUID
    url: str
    secret: str
    type: str
    body: bytes


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What came of it; `status` is None when there was no answer."""

    status: int | None
    error: str | None
    took_ms: int
    asked_pause: timedelta = timedelta()
    is_final: bool = False


async def wake_due(tools: Tools) -> int:
    """Leave a job for each webhook with something to do; returns how many there were."""
    now = clock.now()
    async with tools.uow() as uow:
        woken = list(await uow.session.scalars(_WAKE, {"now": now, "until": now + _WOKEN_FOR}))
        for webhook_id in woken:
            uow.enqueue(DeliverWebhook(webhook_id=webhook_id))
        if woken:
            await uow.commit()
    return len(woken)


@runs(DeliverWebhook)
async def deliver_webhook(job: DeliverWebhook, tools: Tools) -> None:
    """Send what is due until there is no more, one fails, or a minute is over; what is left is found again."""
    await _note_new_events(tools, job.webhook_id)
    until = time.monotonic() + _WORK_SECONDS
    while time.monotonic() < until:
        claimed = await _claim(tools, job.webhook_id)
        if claimed is None or not await _record(tools, claimed, await _send(tools, claimed)):
            break
    async with tools.uow() as uow:
        await uow.session.execute(update(Webhook).where(Webhook.id == job.webhook_id).values(woken_until=None))
        await uow.commit()


@runs(PruneDeliveries)
async def prune_deliveries(_: PruneDeliveries, tools: Tools) -> None:
    """Deliveries that are over go after `webhook_log_days`, or beyond `webhook_log_entries` of one webhook."""
    before = clock.now() - timedelta(days=tools.settings.webhook_log_days)
    async with tools.uow() as uow:
        await uow.session.execute(_SURPLUS, {"before": before, "keep": tools.settings.webhook_log_entries})
        await uow.commit()


async def _note_new_events(tools: Tools, webhook_id: UUID) -> None:
    """Make deliveries of the events behind the webhook's position, as far as it wants them."""
    while True:
        async with tools.uow() as uow:
            it = await uow.session.get(Webhook, webhook_id, with_for_update=True)
            if it is None or it.off_at is not None:
                return
            found = await _log_after(uow, it)
            wanted = [row for row in found if it.events is None or row.type in it.events]
            if wanted:
                rows = [_delivery(tools, it.id, row) for row in wanted]
                await uow.session.execute(insert(Delivery).values(rows).on_conflict_do_nothing())
            if found:
                it.position = found[-1].seq
                await uow.commit()
        if len(found) < _LOOK_AT:
            return


async def _log_after(uow: Uow, it: Webhook) -> list[Any]:
    query = select(EventRow.seq, EventRow.id, EventRow.type).where(
        EventRow.topic == board_topic(it.board_id), EventRow.seq > it.position
    )
    return list(await uow.session.execute(query.order_by(EventRow.seq).limit(_LOOK_AT)))


def _delivery(tools: Tools, webhook_id: UUID, event: Any) -> dict[str, Any]:
    now = clock.now()
    return {
        "id": new_id(),
        "webhook_id": webhook_id,
        "seq": event.seq,
        "event_id": event.id,
        "type": event.type,
        "state": "waiting",
        "next_at": now,
        "give_up_at": now + timedelta(hours=tools.settings.webhook_retry_hours),
        "created_at": now,
    }


async def _claim(tools: Tools, webhook_id: UUID) -> _Try | None:
    """The next delivery that is due, counted as tried; None when there is none or the right to send is gone."""
    async with tools.uow() as uow:
        it = await uow.session.get(Webhook, webhook_id, with_for_update=True)
        if it is None or it.off_at is not None or not await _may_send(uow, it):
            return None
        now = clock.now()
        params = {"webhook": webhook_id, "now": now, "again": now + _TRY_TAKES_AT_MOST}
        delivery_id = (await uow.session.execute(_CLAIM, params)).scalar_one_or_none()
        delivery = None if delivery_id is None else await uow.session.get(Delivery, delivery_id)
        if delivery is None:
            return None
        body = await _body(uow, it, delivery)
        secret = Seal(tools.settings, PURPOSE).open(it.sealed_secret, of=it.id.bytes)
        if body is None or secret is None:
            delivery.state, delivery.next_at = "failed", None
            delivery.error = "EventForgotten" if body is None else "SecretUnreadable"
            await uow.commit()
            return None
        await uow.commit()
        return _Try(delivery.id, it.url, secret, delivery.type, body)


async def _may_send(uow: Uow, it: Webhook) -> bool:
    """Whether who answers for a webhook may still see all that it hears; if not, it is switched off for good."""
    board = await uow.session.get(Board, it.board_id)
    if board is None or board.deleted_at is not None:
        return False
    rank = await board_rank(uow.session, it.created_by, it.board_id)
    if rank is not None and rank >= BoardCan.MANAGE_WEBHOOKS.needed:
        return True
    switch_off(uow, it, board_title=board.title, reason="right_lost")
    await uow.commit()
    return False


async def _body(uow: Uow, it: Webhook, delivery: Delivery) -> bytes | None:
    """What is sent: the event as it stands in the log, and where; the same bytes at every try."""
    body = await uow.session.scalar(
        select(EventRow.body).where(EventRow.topic == board_topic(it.board_id), EventRow.seq == delivery.seq)
    )
    if body is None:
        return None
    head = orjson.dumps(
        {
            "delivery_id": delivery.id,
            "event_id": delivery.event_id,
            "webhook_id": it.id,
            "board_id": it.board_id,
            "seq": delivery.seq,
        }
    )
    return head[:-1] + b',"event":' + str(body).encode() + b"}"


async def _send(tools: Tools, it: _Try) -> _Outcome:
    """Send outside of any transaction."""
    stamp, started = int(clock.now().timestamp()), time.perf_counter()
    headers = {
        "Content-Type": "application/json",
        "webhook-id": str(it.id),
        "webhook-timestamp": str(stamp),
        "webhook-signature": rules.signature(it.secret, str(it.id), stamp, it.body),
        "grove-event": it.type,
    }
    try:
        answer = await call(tools.settings, "POST", it.url, body=it.body, headers=headers)
    except AddressRefused:
        return _Outcome(None, "AddressRefused", _ms_since(started), is_final=True)
    except OutboundFailed as failure:
        return _Outcome(None, str(failure), _ms_since(started))
    is_final = not rules.is_success(answer.status) and not rules.is_worth_a_retry(answer.status)
    asked = rules.asked_pause(answer.headers.get("Retry-After"))
    return _Outcome(answer.status, None, _ms_since(started), asked, is_final)


def _ms_since(started: float) -> int:
    return round((time.perf_counter() - started) * 1000)


async def _record(tools: Tools, tried: _Try, outcome: _Outcome) -> bool:
    """Write down what came of a try; True when it got through."""
    async with tools.uow() as uow:
        delivery = await uow.session.get(Delivery, tried.id)
        it = None if delivery is None else await uow.session.get(Webhook, delivery.webhook_id, with_for_update=True)
        if delivery is None or it is None:
            return False
        delivery.response_status, delivery.error, delivery.took_ms = outcome.status, outcome.error, outcome.took_ms
        if rules.is_success(outcome.status):
            delivery.state, delivery.next_at = "delivered", None
            it.failing_since, it.failures, it.rest_until = None, 0, None
        else:
            await _record_failure(uow, tools, it, delivery, outcome)
        await uow.commit()
        return rules.is_success(outcome.status)


async def _record_failure(uow: Uow, tools: Tools, it: Webhook, delivery: Delivery, outcome: _Outcome) -> None:
    now = clock.now()
    again = now + max(rules.pause_after(delivery.attempts), outcome.asked_pause)
    if outcome.is_final or again >= delivery.give_up_at:
        delivery.state, delivery.next_at = "failed", None
    else:
        delivery.next_at = again
    it.failing_since = it.failing_since or now
    it.failures = min(it.failures + 1, 1000)
    it.rest_until = now + max(rules.rest_after(it.failures), outcome.asked_pause)
    if rules.is_lasting(it.failing_since, now, hours=tools.settings.webhook_retry_hours):
        board = await uow.session.get(Board, it.board_id)
        switch_off(uow, it, board_title="" if board is None else board.title, reason="failing")
        await uow.session.execute(
            update(Delivery)
            .where(Delivery.webhook_id == it.id, Delivery.next_at.is_not(None))
            .values(next_at=None, state="failed")
        )

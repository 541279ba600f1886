"""What waits on channels outside the app: claimed by whoever wakes, and left as a job for its channel."""

from collections.abc import Mapping
from datetime import timedelta
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from app.kernel import clock
from app.kernel.jobs import Job
from app.kernel.tools import Tools
from app.notifications.channels import rules
from app.notifications.channels.models import NoticeDelivery
from app.notifications.channels.rules import Channel, State, Wishes
from app.notifications.models import Notice
from app.notifications.queries import audience_of, read_at_of, shown_notice
from app.notifications.schemas import NoticeOut

TRY_TAKES_AT_MOST = timedelta(seconds=90)
_CLAIMED_FOR = timedelta(seconds=120)
# So many orders wait for workers at most, for each channel: what was claimed long before anybody gets to it would be
# claimed anew, and ordered twice.
_MOST_ORDERED = 100
# A mail waits a little for what else happens to the same card; what is about an account does not.
_CLAIM = text("""
WITH chosen AS MATERIALIZED (
  SELECT d.id FROM notice_delivery d JOIN notice n ON n.id = d.notice_id
   WHERE d.next_at <= :now AND d.channel = :channel
     AND (d.channel <> 'email' OR d.tries > 0 OR n.board_id IS NULL OR n.created_at <= :settled)
   ORDER BY d.next_at
   LIMIT greatest(0, :most - (SELECT count(*) FROM outbox
                               WHERE name = :order AND done_at IS NULL AND dead_at IS NULL))
     FOR UPDATE OF d SKIP LOCKED)
UPDATE notice_delivery d SET state = 'claimed', next_at = :until, changed_at = :now
  FROM chosen WHERE d.id = chosen.id
RETURNING d.id
""")


class SendPush(Job, name="notifications.send_push", queue="outside"):
    """Send one notice to its owner's devices."""

    delivery_id: UUID


class SendMail(Job, name="notifications.send_mail", queue="outside"):
    """Send one notice by e-mail, together with what else waits of the same card."""

    delivery_id: UUID


_ORDERS: Mapping[Channel, type[SendPush] | type[SendMail]] = {"push": SendPush, "email": SendMail}


async def wake_deliveries(tools: Tools) -> int:
    """Claim what is due, also what a worker left when it died, and leave a job for each; returns how many."""
    now = clock.now()
    settled = now - timedelta(seconds=tools.settings.mail_window_seconds)
    params = {"now": now, "until": now + _CLAIMED_FOR, "settled": settled, "most": _MOST_ORDERED}
    count = 0
    async with tools.uow() as uow:
        for channel, order in _ORDERS.items():
            claim = {**params, "channel": channel, "order": order.name}
            for delivery_id in await uow.session.scalars(_CLAIM, claim):
                uow.enqueue(order(delivery_id=delivery_id))
                count += 1
        if count:
            await uow.commit()
    return count


def settle(it: NoticeDelivery, state: State, *, reason: str | None = None, pause: timedelta | None = None) -> None:
    """Say what became of a delivery; with a pause it comes again."""
    it.state, it.reason, it.changed_at = state, reason, clock.now()
    it.next_at = None if pause is None else it.changed_at + pause


async def still_to_say(
    session: AsyncSession, notice: Notice, wishes: Wishes, channel: Channel
) -> tuple[NoticeOut | None, str]:
    """A notice as it is at this moment, or None and why it is not to be said any more, although it was to be."""
    shown = await shown_notice(session, notice)
    if shown is None or not wishes.is_active:
        return None, "right_lost"
    if shown.kind in rules.SECURITY:
        return shown, ""
    if notice.in_app and await read_at_of(session, notice) is not None:
        return None, "seen"
    is_over = rules.is_over(shown.kind, notice.created_at, clock.now())
    if is_over or not wishes.wants(shown.kind, channel):
        return None, "too_late" if is_over else "not_wanted"
    found = None if notice.card_id is None else await audience_of(session, notice.card_id)
    if found is not None and shown.kind != "reminder" and found[1].level_of(notice.user_id) == "muted":
        return None, "muted"
    return shown, ""

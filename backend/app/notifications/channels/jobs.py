"""Sending by push: due times stand in a table, a waker claims them, a job asks once more whether it may, and sends.

Whatever dies on the way leaves a row whose time comes again. A message that is sent twice has the same tag, so that a
device shows it once.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from uuid import UUID

import orjson
from sqlalchemy import delete

from app.kernel import clock
from app.kernel.errors import Problem
from app.kernel.fcm import Fcm
from app.kernel.jobs import runs
from app.kernel.outbound import OutboundFailed, call
from app.kernel.settings import Settings
from app.kernel.tools import Tools
from app.kernel.uow import Uow
from app.kernel.webpush import Sender, b64, sealed
from app.notifications.channels import queries, rules
from app.notifications.channels.models import NoticeDelivery, PushDevice
from app.notifications.channels.orders import TRY_TAKES_AT_MOST, SendPush, settle, still_to_say
from app.notifications.channels.rules import Outcome
from app.notifications.channels.words import path_of, sentence
from app.notifications.models import Notice
from app.notifications.schemas import NoticeOut

_KEPT_BY_SERVICES = timedelta(days=1)
_LONGEST_TITLE = 80


@dataclass(frozen=True, slots=True)
class _Try:
    """What is sent, and to whom."""

    id: UUID
    topic: str
    body: bytes
    devices: Sequence[PushDevice]


@runs(SendPush)
async def send_push(job: SendPush, tools: Tools) -> None:
    """Ask whether it may be said, say it outside of any transaction, note what came of it."""
    async with tools.uow() as uow:
        begun = await _begin(uow, job.delivery_id)
        await uow.commit()
    if begun is None:
        return
    outcomes = {device.id: await _send(tools, begun, device) for device in begun.devices}
    async with tools.uow() as uow:
        await _record(uow, begun.id, outcomes)
        await uow.commit()


async def _begin(uow: Uow, delivery_id: UUID) -> _Try | None:
    """Count the try; None when it is not to be said, not now, or by somebody else who is at it."""
    it = await uow.session.get(NoticeDelivery, delivery_id, with_for_update=True)
    if it is None or it.state != "claimed":
        return None
    notice = await uow.session.get_one(Notice, it.notice_id)
    wishes = await queries.wishes_of(uow.session, notice.user_id, notice.board_id)
    shown, reason = await still_to_say(uow.session, notice, wishes, "push")
    if shown is None:
        settle(it, "dropped", reason=reason)
        return None
    now = clock.now()
    held_until = None if shown.kind in rules.SECURITY else rules.quiet_until(wishes, now)
    if held_until is not None:
        settle(it, "held", reason="quiet_hours", pause=held_until - now)
        return None
    found = await queries.devices_of(uow.session, notice.user_id)
    devices = [device for device in found if it.devices is None or device.id in it.devices]
    if not devices:
        settle(it, "dropped", reason="no_device")
        return None
    if it.tries >= rules.MOST_TRIES:
        settle(it, "dead", reason="tried_too_often")
        return None
    it.tries += 1
    settle(it, "sending", pause=TRY_TAKES_AT_MOST)
    return _Try(it.id, b64(notice.id.bytes), _message(shown, wishes.locale), devices)


def _message(it: NoticeOut, locale: str) -> bytes:
    """Ids, a short title and who did what; no word of what people wrote to each other."""
    title = (it.card_title or it.board_title or it.workspace_title or "Grove")[:_LONGEST_TITLE]
    name = None if it.actor is None else it.actor.display_name
    return orjson.dumps(
        {"id": it.id, "title": title, "body": sentence(it.kind, name, locale=locale), "path": path_of(it)}
    )


async def _send(tools: Tools, it: _Try, device: PushDevice) -> Outcome:
    if device.key is None or device.auth is None:
        said = orjson.loads(it.body)
        fcm = _fcm_of(tools.settings)
        return await fcm.send(device.endpoint, notice_id=said.pop("id"), **said)
    headers = {
        "Authorization": Sender(tools.settings).authorization(device.endpoint),
        "Content-Encoding": "aes128gcm",
        "Content-Type": "application/octet-stream",
        "TTL": str(int(_KEPT_BY_SERVICES.total_seconds())),
        "Topic": it.topic,
        "Urgency": "normal",
    }
    body = sealed(it.body, key=device.key, auth=device.auth)
    try:
        answer = await call(tools.settings, "POST", device.endpoint, body=body, headers=headers)
    except OutboundFailed:
        return rules.outcome_of(None)
    except Problem:
        return "refused"
    return rules.outcome_of(answer.status)


@lru_cache(maxsize=2)
def _fcm_of(settings: Settings) -> Fcm:
    """One for the process, so that its access token is asked for once an hour."""
    return Fcm(settings)


async def _record(uow: Uow, delivery_id: UUID, outcomes: dict[UUID, Outcome]) -> None:
    """Note what came of a try; devices that are gone are forgotten, those that may answer later are tried again."""
    gone = [device_id for device_id, outcome in outcomes.items() if outcome == "gone"]
    if gone:
        await uow.session.execute(delete(PushDevice).where(PushDevice.id.in_(gone)))
    it = await uow.session.get(NoticeDelivery, delivery_id, with_for_update=True)
    if it is None:
        return
    again = [device_id for device_id, outcome in outcomes.items() if outcome == "again"]
    if again and it.tries < rules.MOST_TRIES:
        it.devices = again
        settle(it, "due", reason="no_answer", pause=rules.pause_after(it.tries))
    elif "sent" in outcomes.values():
        settle(it, "sent")
    elif again:
        settle(it, "dead", reason="tried_too_often")
    else:
        settle(it, "dropped", reason="refused" if "refused" in outcomes.values() else "no_device")

"""Reading what people chose, their devices, and what became of notices."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import func, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from app.notifications.channels.models import NoticeDelivery, NoticeSetting, PushDevice
from app.notifications.channels.rules import Wishes
from app.notifications.channels.schemas import DeviceOut, Digest, Receipt
from app.notifications.models import Notice
from app.notifications.queries import read_at_of

_WISHES = text("""
SELECT p.time_zone, p.locale, p.deactivated_at IS NULL AS is_active, coalesce(s.choices, '{}') AS choices,
       s.quiet_from, s.quiet_until,
       CASE WHEN p.email_verified_at IS NULL THEN 'unverified' WHEN m.user_id IS NOT NULL THEN 'bounced' ELSE 'ok' END,
       p.email, coalesce(h.choices, '{}') AS here
  FROM person p
  LEFT JOIN notice_setting s ON s.user_id = p.id
  LEFT JOIN notice_board_setting h ON h.user_id = p.id AND h.board_id = :board
  LEFT JOIN mail_bounce m ON m.user_id = p.id AND m.address = lower(p.email)
 WHERE p.id = :user
""")
_IS_OPEN = func.session_is_open(PushDevice.session_id, PushDevice.user_id, func.now())


async def wishes_of(session: AsyncSession, user_id: UUID, board_id: UUID | None = None) -> Wishes:
    """What a person chose, for a board if there is one; what is usual for who is not there any more, but inactive."""
    row = (await session.execute(_WISHES, {"user": user_id, "board": board_id})).one_or_none()
    return Wishes(is_active=False) if row is None else Wishes(*row)


async def digest_of(session: AsyncSession, user_id: UUID) -> Digest:
    """When a person is sent a digest."""
    it = await session.get(NoticeSetting, user_id)
    if it is None:
        return Digest(period="off")
    return Digest.model_validate({"period": it.digest, "hour": it.digest_hour, "weekday": it.digest_weekday})


async def devices_of(session: AsyncSession, user_id: UUID) -> Sequence[PushDevice]:
    """The devices on which a person is signed in and wants to be told, oldest first."""
    query = select(PushDevice).where(PushDevice.user_id == user_id, _IS_OPEN).order_by(PushDevice.id)
    return (await session.scalars(query)).all()


def shown_device(it: PushDevice) -> DeviceOut:
    """A device as its owner sees it: without its keys."""
    return DeviceOut.model_validate(it)


async def receipts_of(session: AsyncSession, notice: Notice) -> list[Receipt]:
    """What became of a notice, by channel."""
    in_app: list[Receipt] = []
    if notice.in_app:
        seen = await read_at_of(session, notice)
        at = seen or notice.created_at
        in_app = [Receipt(channel="in_app", state="seen" if seen else "sent", reason=None, at=at)]
    query = select(NoticeDelivery).where(NoticeDelivery.notice_id == notice.id).order_by(NoticeDelivery.channel)
    outside = [
        Receipt.model_validate({"channel": it.channel, "state": it.state, "reason": it.reason, "at": it.changed_at})
        for it in await session.scalars(query)
    ]
    return in_app + outside

"""Reading what a mail says: what waits of the same card, and what a digest holds."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from app.kernel import clock
from app.notifications.channels.models import NoticeDelivery
from app.notifications.models import Notice
from app.notifications.queries import notices_since
from app.notifications.schemas import NoticeOut

MOST_TOGETHER = 20
_AHEAD = {"daily": timedelta(days=1), "weekly": timedelta(days=7)}
_MOST_CARDS = 30
_WAITING = ("due", "held", "claimed")
_OWNER = text("SELECT n.user_id FROM notice_delivery d JOIN notice n ON n.id = d.notice_id WHERE d.id = :id")
# Mails of one person are made one after the other: else two might carry the same notice.
_ALONE = text("SELECT 1 FROM person WHERE id = :user FOR NO KEY UPDATE")
_SINCE = text("SELECT max(created_at) FROM notice WHERE user_id = :user AND kind = 'digest' AND created_at < :before")
_PERIOD = text("SELECT digest FROM notice_setting WHERE user_id = :user")
_CARDS = text("""
SELECT c.id, c.board_id, c.title, b.title AS board, c.due_at, c.due_at <= :now AS overdue
  FROM card c
  JOIN board b ON b.id = c.board_id AND b.deleted_at IS NULL
  JOIN board_list l ON l.id = c.list_id AND l.deleted_at IS NULL AND l.archived_at IS NULL
 WHERE c.assignee_ids @> ARRAY[CAST(:user AS uuid)] AND c.due_at <= :until AND c.completed_at IS NULL
   AND c.deleted_at IS NULL AND c.archived_at IS NULL AND board_rank(b.id, b.workspace_id, :user) IS NOT NULL
 ORDER BY c.due_at, c.id LIMIT :most
""")


@dataclass(frozen=True, slots=True)
class Digest:
    """What a person has not read, and which of their cards are due: newest and next first."""

    notices: Sequence[NoticeOut]
    cards: Sequence[Any]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to say."""
        return not self.notices and not self.cards


async def owner_of(session: AsyncSession, delivery_id: UUID) -> UUID | None:
    """Whose delivery it is, with all others that would mail them held back; None when it is gone."""
    user_id: UUID | None = (await session.execute(_OWNER, {"id": delivery_id})).scalar_one_or_none()
    if user_id is not None:
        await session.execute(_ALONE, {"user": user_id})
    return user_id


async def companions_of(
    session: AsyncSession, it: NoticeDelivery, notice: Notice
) -> list[tuple[NoticeDelivery, Notice]]:
    """What goes with a mail: at its first try what waits of the same card, later what went with it then."""
    query = (
        select(NoticeDelivery, Notice)
        .join(Notice, Notice.id == NoticeDelivery.notice_id)
        .where(NoticeDelivery.channel == "email", NoticeDelivery.id != it.id, Notice.user_id == notice.user_id)
        .order_by(Notice.id)
        .limit(MOST_TOGETHER - 1)
        .with_for_update(of=NoticeDelivery)
    )
    if it.tries > 0:
        query = query.where(NoticeDelivery.carried_by == it.id)
    elif notice.board_id is None:
        return []
    else:
        place = Notice.card_id.is_(None) if notice.card_id is None else Notice.card_id == notice.card_id
        waits = NoticeDelivery.next_at.is_not(None), NoticeDelivery.state.in_(_WAITING), NoticeDelivery.tries == 0
        query = query.where(Notice.board_id == notice.board_id, place, *waits)
    return [(row[0], row[1]) for row in (await session.execute(query)).all()]


async def digest_of(session: AsyncSession, user_id: UUID, at: datetime) -> Digest:
    """What a digest of this moment says: since the one before, at most since one period ago."""
    period = (await session.execute(_PERIOD, {"user": user_id})).scalar_one_or_none()
    if period not in _AHEAD:
        return Digest((), ())
    ahead = _AHEAD[period]
    before = (await session.execute(_SINCE, {"user": user_id, "before": at})).scalar_one_or_none()
    since = max(at - ahead, before) if before is not None else at - ahead
    now = clock.now()
    params = {"user": user_id, "now": now, "until": now + ahead, "most": _MOST_CARDS}
    cards = (await session.execute(_CARDS, params)).all()
    return Digest(await notices_since(session, user_id, since), cards)

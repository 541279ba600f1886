"""Reading notices, only while what they are about may be seen."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ScalarSelect, func, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from app.accounts.public import people_by_ids
from app.boards.audience import card_audience, mentioned_in, with_names
from app.kernel import clock
from app.kernel.access import authorize
from app.kernel.paging import cut, decode_cursor
from app.notifications.models import Notice, NoticeRound, Reminder, Watch
from app.notifications.policy import NoticeCan, rank_on
from app.notifications.rules import Audience, Kind, Level
from app.notifications.schemas import NoticeOut, NoticePerson

MOST_COUNTED = 100
_EXCERPT = 200
_NEW_FOR = timedelta(minutes=10)
_SETTLED = text("SELECT EXISTS (SELECT 1 FROM person WHERE id = :user AND created_at < :before)")
# The rights of this moment decide, not those of the moment when the notice was made.
_VISIBLE = """
  FROM notice n
  LEFT JOIN board b ON b.id = n.board_id
  LEFT JOIN workspace w ON w.id = n.workspace_id
  LEFT JOIN card c ON c.id = n.card_id
  LEFT JOIN comment m ON m.id = n.comment_id
 WHERE n.user_id = :user
   AND (n.board_id IS NULL
        OR (b.deleted_at IS NULL AND board_rank(b.id, b.workspace_id, n.user_id) IS NOT NULL))
   AND (n.workspace_id IS NULL
        OR EXISTS (SELECT 1 FROM workspace_member p WHERE p.workspace_id = w.id AND p.user_id = n.user_id))
   AND (n.card_id IS NULL OR c.deleted_at IS NULL)
"""
_UNREAD = """
 (n.read_at IS NULL
  AND n.round = (SELECT coalesce(max(r.number) + 1, 0) FROM notice_round r WHERE r.user_id = :user))
"""
_COLUMNS = f"""
SELECT n.id, n.kind, n.actor_id, n.board_id, b.title AS board_title, n.card_id, c.title AS card_title, n.comment_id,
       n.workspace_id, w.name AS workspace_title, n.detail, left(m.body, 1000) AS body,
       n.created_at, NOT {_UNREAD} AS read
"""
_LIST = text(
    f"{_COLUMNS} {_VISIBLE} AND n.in_app AND (CAST(:before AS uuid) IS NULL OR n.id < :before)"
    f" AND (NOT :unread OR {_UNREAD}) AND (CAST(:kind AS text) IS NULL OR n.kind = :kind)"
    " ORDER BY n.id DESC LIMIT :limit"
)
_SOME = text(f"{_COLUMNS} {_VISIBLE} AND n.id = ANY(:ids)")
_SINCE = text(
    f"{_COLUMNS} {_VISIBLE} AND n.in_app AND {_UNREAD} AND n.created_at > :since"
    " AND n.kind <> 'growth_reminder' ORDER BY n.id DESC LIMIT 50"  # a word for its own hour
)
_COUNT = text(
    f"SELECT count(*) FROM (SELECT 1 {_VISIBLE} AND n.in_app AND {_UNREAD}"  # noqa: S608 - constants only
    f" LIMIT {MOST_COUNTED}) AS unread"
)


async def notices_of(
    session: AsyncSession, user_id: UUID, *, unread: bool, kind: Kind | None, limit: int, cursor: str | None
) -> tuple[list[NoticeOut], str | None]:
    """A person's notices, of one kind if wished, the latest first. Raises `InvalidCursor`."""
    before = decode_cursor(cursor, UUID)
    params = {"user": user_id, "unread": unread, "kind": kind, "limit": limit + 1}
    params["before"] = None if before is None else before[0]
    rows = (await session.execute(_LIST, params)).mappings().all()
    page, following = cut(rows, limit, lambda row: (row["id"],))
    return await _shown(session, page), following


async def shown_notice(session: AsyncSession, notice: Notice) -> NoticeOut | None:
    """A notice as its owner is shown it; None when what it is about may no longer be seen."""
    rows = (await session.execute(_SOME, {"user": notice.user_id, "ids": [notice.id]})).mappings().all()
    return next(iter(await _shown(session, rows)), None)


async def notices_since(session: AsyncSession, user_id: UUID, since: datetime) -> list[NoticeOut]:
    """What a person was told after a moment and has not read, the latest first, at most fifty."""
    rows = (await session.execute(_SINCE, {"user": user_id, "since": since})).mappings().all()
    return await _shown(session, rows)


async def count_unread(session: AsyncSession, user_id: UUID) -> int:
    """How many notices a person has not read, up to a hundred."""
    return int((await session.execute(_COUNT, {"user": user_id})).scalar_one())


def round_of(user_id: UUID | None) -> ScalarSelect[int]:
    """The number of a person's round of notices that is not over."""
    latest = func.max(NoticeRound.number)
    return select(func.coalesce(latest + 1, 0)).where(NoticeRound.user_id == user_id).scalar_subquery()


async def read_at_of(session: AsyncSession, notice: Notice) -> datetime | None:
    """When its owner read a notice, by itself or with all others; None while it is unread."""
    if notice.read_at is not None:
        return notice.read_at
    ended = await session.get(NoticeRound, (notice.user_id, notice.round))
    return None if ended is None else ended.ended_at


async def own_notice(session: AsyncSession, notice_id: UUID, user_id: UUID | None, *, lock: bool = True) -> Notice:
    """A notice of this person's, locked if wished; raises `NotFound`."""
    query = select(Notice).where(Notice.id == notice_id, Notice.user_id == user_id)
    found = (await session.scalars(query.with_for_update() if lock else query)).one_or_none()
    authorize(rank_on(None if found is None else found.user_id, user_id), NoticeCan.CHANGE_OWN)
    assert found is not None  # noqa: S101 - authorize has just said so
    return found


async def is_new_account(session: AsyncSession, user_id: UUID) -> bool:
    """Whether somebody has just come: their first sign-ins are their own."""
    params = {"user": user_id, "before": clock.now() - _NEW_FOR}
    return not (await session.execute(_SETTLED, params)).scalar_one()


async def choices_at(session: AsyncSession, target_ids: Sequence[UUID]) -> list[dict[UUID, Level]]:
    """What people chose to hear of each of these places, in their order."""
    found: dict[UUID, dict[UUID, Level]] = {target_id: {} for target_id in target_ids}
    for it in await session.scalars(select(Watch).where(Watch.target_id.in_(target_ids))):
        found[it.target_id][it.user_id] = it.level  # type: ignore[assignment]
    return list(found.values())


async def reminders_of(session: AsyncSession, card_id: UUID, user_id: UUID | None) -> list[int]:
    """How many minutes before a card's date a person is reminded of it, the last reminder first."""
    mine = (Reminder.card_id == card_id, Reminder.user_id == user_id)
    query = select(Reminder.offset_minutes).where(*mine).order_by(Reminder.offset_minutes)
    return list(await session.scalars(query))


async def audience_of(session: AsyncSession, card_id: UUID) -> tuple[UUID, Audience] | None:
    """The board of a card and who has to do with the card; None when it is not there (any more)."""
    card = await card_audience(session, card_id)
    if card is None:
        return None
    choices = await choices_at(session, [card_id, card.list_id, card.board_id])
    return card.board_id, Audience(card.participants, choices)


async def _shown(session: AsyncSession, rows: Sequence[Any]) -> list[NoticeOut]:
    named = {user_id for row in rows for user_id in mentioned_in(row["body"] or "")}
    people = await people_by_ids(session, named | {row["actor_id"] for row in rows if row["actor_id"] is not None})
    names = {user_id: person.username for user_id, person in people.items()}
    out = []
    for row in rows:
        actor = people.get(row["actor_id"])
        shown = (
            None
            if actor is None
            else NoticePerson(user_id=actor.id, display_name=actor.display_name, avatar_url=actor.avatar_url)
        )
        excerpt = None if row["body"] is None else with_names(row["body"], names)[:_EXCERPT]
        out.append(NoticeOut.model_validate({**row, "actor": shown, "excerpt": excerpt}))
    return out

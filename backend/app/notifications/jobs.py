"""Telling people that cards are due, by a tick that looks at the dates: nothing is lost or doubled."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import and_, delete, exists, or_, text, update
from sqlalchemy.orm import aliased

from app.kernel import clock
from app.kernel.db import execute_counted
from app.kernel.jobs import Job, runs
from app.kernel.tools import Tools
from app.notifications.commands import Subject, tell
from app.notifications.models import Notice, NoticeRound, Reminder
from app.notifications.queries import audience_of
from app.notifications.rules import Kind

SOON = timedelta(hours=24)
# Whoever was away for longer than this is not told of dates that went by meanwhile.
_LATE = timedelta(days=3)
_AT_ONCE = 200
_EARLIEST_REMINDER = timedelta(weeks=4)
# A reminder that comes later than this after the date itself says nothing that `overdue` does not say.
_STALE_REMINDER = timedelta(hours=1)
# The date is part of the cause: a card that is due anew is told anew. Who follows without having it is not bothered.
_DUE = text("""
SELECT c.id, c.board_id, c.due_at, coalesce(nullif(c.assignee_ids, '{}'), ARRAY[c.created_by]) AS people,
       CASE WHEN c.due_at <= :now THEN 'overdue' ELSE 'due_soon' END AS kind
  FROM card c
  JOIN board b ON b.id = c.board_id AND b.deleted_at IS NULL
  JOIN board_list l ON l.id = c.list_id AND l.deleted_at IS NULL AND l.archived_at IS NULL
 WHERE c.due_at BETWEEN :earliest AND :latest AND c.completed_at IS NULL AND c.deleted_at IS NULL
   AND c.archived_at IS NULL
   AND NOT EXISTS (SELECT 1 FROM due_told t WHERE t.card_id = c.id AND t.due_at = c.due_at
                      AND t.kind = CASE WHEN c.due_at <= :now THEN 'overdue' ELSE 'due_soon' END)
 ORDER BY c.due_at, c.id LIMIT :most FOR UPDATE OF c SKIP LOCKED
""")
# Found through the cards that are due next; a date that was moved is another date, and has its reminders again.
_REMIND = text("""
SELECT r.user_id, r.offset_minutes, c.id, c.board_id, c.due_at
  FROM card c
  JOIN reminder r ON r.card_id = c.id AND r.told_due_at IS DISTINCT FROM c.due_at
  JOIN board b ON b.id = c.board_id AND b.deleted_at IS NULL
  JOIN board_list l ON l.id = c.list_id AND l.deleted_at IS NULL AND l.archived_at IS NULL
 WHERE c.due_at BETWEEN :earliest AND :latest AND c.due_at - r.offset_minutes * interval '1 minute' <= :now
   AND c.completed_at IS NULL AND c.deleted_at IS NULL AND c.archived_at IS NULL
 ORDER BY c.due_at, c.id, r.user_id, r.offset_minutes LIMIT :most FOR UPDATE OF r SKIP LOCKED
""")
_TOLD = text("INSERT INTO due_told (card_id, due_at, kind) VALUES (:card, :due_at, :kind) ON CONFLICT DO NOTHING")


class TellDue(Job, name="notifications.tell_due"):
    """Look which cards are due."""


class PruneNotices(Job, name="notifications.prune_notices", queue="later"):
    """Drop notices that were read long ago."""


@runs(TellDue)
async def tell_due(_: TellDue, tools: Tools) -> int:
    """Tell whose cards are due within a day or overdue, and who asked to be reminded: of each date once."""
    handled = 0
    for look in (_some, _remind):
        while (found := await look(tools)) == _AT_ONCE:
            handled += found
        handled += found
    return handled


@runs(PruneNotices)
async def prune_notices(_: PruneNotices, tools: Tools) -> int:
    """What was read goes after `notice_days`, with what became of it; what was not read stays."""
    before = clock.now() - timedelta(days=tools.settings.notice_days)
    async with tools.uow() as uow:
        is_of = and_(NoticeRound.user_id == Notice.user_id, NoticeRound.number == Notice.round)
        was_read = or_(Notice.read_at < before, exists().where(is_of, NoticeRound.ended_at < before))
        over = or_(was_read, and_(Notice.created_at < before, Notice.in_app.is_(False)))
        dropped = await execute_counted(uow.session, delete(Notice).where(over))
        # The latest one says which round a person is in.
        later = aliased(NoticeRound)
        is_past = exists().where(later.user_id == NoticeRound.user_id, later.number > NoticeRound.number)
        await uow.session.execute(delete(NoticeRound).where(NoticeRound.ended_at < before, is_past))
        await uow.commit()
    return dropped


async def _some(tools: Tools) -> int:
    now = clock.now()
    params = {"now": now, "earliest": now - _LATE, "latest": now + SOON, "most": _AT_ONCE}
    async with tools.uow() as uow:
        rows = (await uow.session.execute(_DUE, params)).all()
        for row in rows:
            kind: Kind = row.kind
            await uow.session.execute(_TOLD, {"card": row.id, "due_at": row.due_at, "kind": kind})
            found = await audience_of(uow.session, row.id)
            if found is not None:
                _, audience = found
                people: list[UUID] = [it for it in row.people if it is not None and audience.level_of(it) != "muted"]
                cause = f"{kind}:{row.id}:{row.due_at.isoformat()}"
                await tell(uow, Subject(kind, cause, row.board_id, row.id), sorted(people))
        await uow.commit()
    return len(rows)


async def _remind(tools: Tools) -> int:
    now = clock.now()
    params = {"now": now, "earliest": now - _STALE_REMINDER, "latest": now + _EARLIEST_REMINDER, "most": _AT_ONCE}
    async with tools.uow() as uow:
        rows = (await uow.session.execute(_REMIND, params)).all()
        for row in sorted(rows, key=lambda it: it.user_id):
            mine = {"user_id": row.user_id, "card_id": row.id, "offset_minutes": row.offset_minutes}
            await uow.session.execute(update(Reminder).filter_by(**mine).values(told_due_at=row.due_at))
            cause = f"reminder:{row.id}:{row.offset_minutes}:{row.due_at.isoformat()}"
            await tell(uow, Subject("reminder", cause, row.board_id, row.id), [row.user_id])
        await uow.commit()
    return len(rows)

"""Reading a board's log backwards, and looking up the names of what it is about."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from app.accounts.public import people_by_ids
from app.boards.activity.rules import SILENT, Told, told
from app.boards.activity.schemas import ActivityOut, NamedOut
from app.boards.comments.rules import named_ids, with_names
from app.boards.topics import board_topic
from app.kernel.paging import cut, decode_cursor

# A topic's events lie together in the order of their numbers. Looking for an id in their text reads some tens of
# megabytes at the very most; an index of ids would be paid by every write.
_BACKWARDS = text(
    """
    SELECT seq, at, type, actor_id, body, former FROM event
     WHERE topic = :topic AND (CAST(:before AS bigint) IS NULL OR seq < :before)
       AND type <> ALL(CAST(:silent AS text[]))
       AND (CAST(:actor AS uuid) IS NULL OR actor_id = :actor)
       AND (CAST(:kinds AS text[]) IS NULL OR split_part(type, '.', 1) = ANY(:kinds))
       AND (CAST(:card AS text) IS NULL OR strpos(body, :card) > 0)
     ORDER BY seq DESC LIMIT :limit
    """
)
# Only names of this board: what went to another one is out of sight.
_NAMES = text(
    """
    SELECT id, title AS name FROM card WHERE id = ANY(:ids) AND board_id = :board
    UNION ALL SELECT id, title FROM board_list WHERE id = ANY(:ids) AND board_id = :board
    UNION ALL SELECT id, name FROM label WHERE id = ANY(:ids) AND board_id = :board
    """
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which part of what happened is asked for; null is all of it."""

    card_id: UUID | None = None
    actor_id: UUID | None = None
    kinds: Sequence[str] | None = None


async def activity(
    session: AsyncSession, board_id: UUID, wanted: Wanted, *, limit: int, cursor: str | None
) -> tuple[list[ActivityOut], str | None]:
    """What happened on a board, last first, as far back as its log is kept. Raises `InvalidCursor`."""
    before = decode_cursor(cursor, int)
    params = {
        "topic": board_topic(board_id),
        "before": None if before is None else min(max(before[0], 0), 2**62),
        "silent": list(SILENT),
        "actor": wanted.actor_id,
        "kinds": None if wanted.kinds is None else list(wanted.kinds),
        "card": None if wanted.card_id is None else str(wanted.card_id),
        "limit": limit + 1,
    }
    rows = (await session.execute(_BACKWARDS, params)).all()
    page, following = cut(rows, limit, lambda row: (row.seq,))
    facts = [told(row.type, json.loads(row.body)["data"], json.loads(row.former or "{}")) for row in page]
    names = await _names(session, board_id, page, facts)
    return [_shown(row, fact, names) for row, fact in zip(page, facts, strict=True)], following


async def _names(
    session: AsyncSession, board_id: UUID, rows: Iterable[Any], facts: Sequence[Told]
) -> dict[UUID, str | None]:
    ids = {it for fact in facts for it in (fact.card_id, fact.list_id, fact.from_list_id, *fact.labels_added)}
    ids |= {it for fact in facts for it in fact.labels_removed}
    people: set[UUID | None] = {row.actor_id for row in rows} | {fact.user_id for fact in facts}
    people |= {it for fact in facts if fact.about for it in named_ids(fact.about)}
    found = await session.execute(_NAMES, {"ids": list(ids - {None}), "board": board_id})
    names: dict[UUID, str | None] = {row.id: row.name for row in found}
    known = await people_by_ids(session, [it for it in people if it is not None])
    return names | {it.id: it.display_name for it in known.values()}


def _shown(row: Any, fact: Told, names: dict[UUID, str | None]) -> ActivityOut:
    def named(id_: UUID | None, otherwise: str | None = None) -> NamedOut | None:
        return None if id_ is None else NamedOut(id=id_, name=names.get(id_) or otherwise)

    mentioned = {it: name for it in named_ids(fact.about or "") if (name := names.get(it))}
    return ActivityOut(
        seq=row.seq,
        at=row.at,
        type=row.type,
        actor=named(row.actor_id),
        card=named(fact.card_id, fact.card_title),
        in_list=named(fact.list_id, fact.list_title),
        from_list=named(fact.from_list_id),
        person=named(fact.user_id),
        labels_added=[name for it in fact.labels_added if (name := names.get(it))],
        labels_removed=[name for it in fact.labels_removed if (name := names.get(it))],
        about=None if fact.about is None else with_names(fact.about, mentioned),
        fields=list(fact.fields),
        before=fact.before,
        after=fact.after,
    )

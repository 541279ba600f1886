"""Searching: what may be seen first, then the words, then the order."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from app.boards.comments.rules import with_names
from app.boards.search.rules import Wanted
from app.boards.search.schemas import FoundOut, Piece
from app.kernel.paging import decode_cursor, encode_cursor

_MOST_RANKED = 2_000
_FURTHEST = 400
_ON, _OFF = "\x02", "\x03"
# Who is a member, or runs the workspace, is asked for their rank; nobody else can have one.
_BOARDS = """
SELECT b.id FROM board b JOIN (
  SELECT board_id AS id FROM board_member WHERE user_id = :actor
  UNION SELECT o.id FROM workspace_member w JOIN board o ON o.workspace_id = w.workspace_id
         WHERE w.user_id = :actor AND w.role IN ('owner', 'admin')
) AS mine ON mine.id = b.id
 WHERE b.deleted_at IS NULL AND board_rank(b.id, b.workspace_id, :actor) IS NOT NULL
   AND (CAST(:workspace AS uuid) IS NULL OR b.workspace_id = :workspace)
   AND NOT EXISTS (SELECT 1 FROM unnest(CAST(:boards AS text[])) AS wanted(title)
                    WHERE NOT starts_with(lower(b.title), wanted.title))
"""
_CARD_FITS = """
  c.deleted_at IS NULL AND l.deleted_at IS NULL
  AND (c.archived_at IS NOT NULL) = :archived
  AND (CAST(:done AS boolean) IS NULL OR (c.completed_at IS NOT NULL) = :done)
  AND (CAST(:due_after AS timestamptz) IS NULL OR c.due_at >= :due_after)
  AND (CAST(:due_before AS timestamptz) IS NULL OR c.due_at < :due_before)
  AND NOT EXISTS (SELECT 1 FROM unnest(CAST(:lists AS text[])) AS wanted(title)
                   WHERE NOT starts_with(lower(l.title), wanted.title))
  AND NOT EXISTS (SELECT 1 FROM unnest(CAST(:labels AS text[])) AS wanted(name)
                   WHERE NOT EXISTS (SELECT 1 FROM label t WHERE t.id = ANY(c.label_ids)
                                        AND starts_with(lower(t.name), wanted.name)))
  AND NOT EXISTS (SELECT 1 FROM unnest(CAST(:people AS text[])) AS wanted(name)
                   WHERE NOT EXISTS (SELECT 1 FROM person p WHERE p.id = ANY(c.assignee_ids)
                                        AND (lower(p.username) = wanted.name
                                             OR (wanted.name = 'me' AND p.id = :actor))))
"""
# By words: what fits, the best first; a card is found once, by whatever of it fits best. The boards come as a list and
# the words as they are: what the planner can count it plans right, and goes by the index of words.
_BY_WORDS = f"""
WITH hit AS MATERIALIZED (
  SELECT s.thing_id, CASE s.kind WHEN 'step' THEN 'card' ELSE s.kind END AS kind, s.board_id, s.card_id,
         ts_rank(s.words, to_tsquery('simple', :words))
           * CASE s.kind WHEN 'board' THEN 4 WHEN 'list' THEN 2 WHEN 'card' THEN 3 ELSE 1 END AS weight
    FROM searchable s
   WHERE s.words @@ to_tsquery('simple', :words) AND s.board_id = ANY(:seen)
   LIMIT {_MOST_RANKED}
),
best AS (
  SELECT DISTINCT ON (h.kind, target.id) h.kind, target.id, h.board_id, h.card_id, h.weight
    FROM hit h CROSS JOIN LATERAL (SELECT CASE WHEN h.kind = 'card' THEN h.card_id ELSE h.thing_id END AS id) AS target
   WHERE h.kind = ANY(:kinds) ORDER BY h.kind, target.id, h.weight DESC
)
"""  # noqa: S608 - constants only
# Without words: cards by what they are like, the one that changed last first.
_BY_LIKENESS = f"""
WITH best AS (
  SELECT 'card' AS kind, c.id, c.board_id, c.id AS card_id, extract(epoch FROM c.updated_at) AS weight
    FROM card c JOIN board_list l ON l.id = c.list_id
   WHERE c.board_id = ANY(:seen) AND {_CARD_FITS}
   ORDER BY c.updated_at DESC LIMIT {_MOST_RANKED}
)
"""  # noqa: S608 - constants only
_HEADLINE = "ts_headline('simple', {text}, to_tsquery('simple', :words), :{options})"
# The best are asked one after the other whether they fit, until there are enough for the page: what else fits is
# neither looked up nor highlighted. `OFFSET 0` keeps the planner from asking all of them first.
_SHOWN = f"""
, page AS MATERIALIZED (
  SELECT * FROM (SELECT * FROM best ORDER BY weight DESC, id DESC OFFSET 0) AS ranked
   WHERE CASE
     WHEN ranked.card_id IS NOT NULL THEN EXISTS (
       SELECT FROM card c JOIN board_list l ON l.id = c.list_id WHERE c.id = ranked.card_id AND {_CARD_FITS})
     WHEN :of_cards THEN false
     ELSE NOT EXISTS (SELECT FROM board_list own WHERE own.id = ranked.id AND own.deleted_at IS NOT NULL) END
   LIMIT :limit OFFSET :offset
)
SELECT page.kind, page.id, page.board_id, b.title AS board_title, l.title AS list_title, page.card_id,
       {_HEADLINE.format(text="coalesce(c.title, own.title, b.title)", options="whole")} AS title,
       CASE WHEN page.kind = 'comment' THEN {_HEADLINE.format(text="left(m.body, 20000)", options="part")}
            WHEN page.kind = 'card' AND c.description <> ''
            THEN {_HEADLINE.format(text="left(c.description, 20000)", options="part")} END AS excerpt,
       coalesce(c.archived_at, own.archived_at) IS NOT NULL AS archived, c.completed_at IS NOT NULL AS completed
  FROM page JOIN board b ON b.id = page.board_id
  LEFT JOIN card c ON c.id = page.card_id
  LEFT JOIN board_list l ON l.id = c.list_id
  LEFT JOIN board_list own ON own.id = page.id AND page.kind = 'list'
  LEFT JOIN comment m ON m.id = page.id AND page.kind = 'comment'
 ORDER BY page.weight DESC, page.id DESC
"""  # noqa: S608 - constants only


async def find(
    session: AsyncSession,
    actor_id: UUID,
    wanted: Wanted,
    *,
    kinds: Sequence[str],
    workspace_id: UUID | None,
    limit: int,
    cursor: str | None,
) -> tuple[list[FoundOut], str | None]:
    """What fits on the boards that the person may see, the best first. Raises `InvalidCursor`."""
    after = decode_cursor(cursor, int)
    offset = 0 if after is None else min(max(after[0], 0), _FURTHEST)
    if wanted.is_empty:
        return [], None
    where = {"actor": actor_id, "workspace": workspace_id, "boards": list(wanted.boards)}
    seen = list(await session.scalars(text(_BOARDS), where))
    params = _params(actor_id, wanted) | {
        "kinds": list(kinds),
        "seen": seen,
        "limit": limit + 1,
        "offset": offset,
        "whole": f"HighlightAll=true, StartSel={_ON}, StopSel={_OFF}",
        "part": f"MaxWords=24, MinWords=12, ShortWord=0, StartSel={_ON}, StopSel={_OFF}",
    }
    statement = (_BY_WORDS if wanted.words else _BY_LIKENESS) + _SHOWN
    rows = (await session.execute(text(statement), params)).mappings().all()
    following = encode_cursor([offset + limit]) if len(rows) > limit and offset + limit <= _FURTHEST else None
    return [_found(row) for row in rows[:limit]], following


def _params(actor_id: UUID, wanted: Wanted) -> dict[str, Any]:
    done = "done" in wanted.states
    due: tuple[datetime | None, datetime | None] = (wanted.due_after, wanted.due_before)
    # What is due before something is a question about what is still to be done.
    return {
        "actor": actor_id,
        "words": wanted.words,
        "lists": list(wanted.lists),
        "labels": list(wanted.labels),
        "people": list(wanted.people),
        "archived": "archived" in wanted.states,
        "done": True if done else False if "open" in wanted.states or any(due) else None,
        "due_after": due[0],
        "due_before": due[1],
        "of_cards": wanted.is_of_cards,
    }


def _found(row: Any) -> FoundOut:
    excerpt = _pieces(with_names(row["excerpt"] or "", {}))
    return FoundOut.model_validate(
        {
            **row,
            "title": _pieces(row["title"]),
            "excerpt": excerpt if any(piece.hit for piece in excerpt) else [],
        }
    )


def _pieces(marked: str) -> list[Piece]:
    """Text with marks as stretches; marks that stood in the text itself are gone with the others."""
    pieces = []
    for part in marked.split(_ON):
        hit, mark, rest = part.partition(_OFF)
        pieces += [Piece(text=hit, hit=bool(mark)), Piece(text=rest, hit=False)]
    return [piece for piece in pieces if piece.text]

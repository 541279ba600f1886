"""What a person has done on boards, for the person: their own words anywhere, the rest where they may still look."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from sqlalchemy import select, text, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.boards.exports.models import BoardExport
from app.boards.imports.models import BoardImport
from app.kernel.files import release

# Stands for SEEN: whoever left a board has lost the right to what others have made of their things.
_SEEN = "b.deleted_at IS NULL AND board_rank(b.id, b.workspace_id, :me) IS NOT NULL"
CONTRIBUTIONS = {
    "boards": "SELECT b.id, b.workspace_id, b.title, b.description, m.role, m.added_at, b.created_at FROM board b"
    " LEFT JOIN board_member m ON m.board_id = b.id AND m.user_id = :me"
    " WHERE SEEN AND (m.user_id IS NOT NULL OR b.created_by = :me) ORDER BY b.id",
    "cards_made": "SELECT c.id, c.board_id, c.list_id, c.title, c.description, c.start_at, c.due_at, c.completed_at,"
    " c.archived_at, c.created_at, c.updated_at FROM card c JOIN board b ON b.id = c.board_id"
    " WHERE c.created_by = :me AND c.deleted_at IS NULL AND SEEN ORDER BY c.id",
    "cards_given_to_me": "SELECT c.id, c.board_id, c.title, c.due_at, c.completed_at FROM card c"
    " JOIN board b ON b.id = c.board_id WHERE c.assignee_ids @> ARRAY[CAST(:me AS uuid)] AND c.deleted_at IS NULL"
    " AND SEEN ORDER BY c.id",
    "comments": "SELECT id, card_id, body, created_at, edited_at FROM comment WHERE author_id = :me ORDER BY id",
    "signs": "SELECT comment_id, emoji, created_at FROM comment_reaction WHERE user_id = :me ORDER BY created_at",
    "descriptions": "SELECT card_id, n, body, created_at FROM card_revision WHERE author_id = :me ORDER BY card_id, n",
    "attachments": "SELECT a.id, a.card_id, a.kind, a.name, a.url, a.size, a.media_type, a.created_at FROM attachment a"
    " JOIN card c ON c.id = a.card_id JOIN board b ON b.id = c.board_id"
    " WHERE a.created_by = :me AND SEEN ORDER BY a.id",
    "steps_given_to_me": "SELECT i.id, i.text, i.due_at, i.done_at, l.card_id FROM checklist_item i"
    " JOIN checklist l ON l.id = i.checklist_id JOIN card c ON c.id = l.card_id JOIN board b ON b.id = c.board_id"
    " WHERE i.assignee_id = :me AND SEEN ORDER BY i.id",
    "webhooks": "SELECT w.id, w.board_id, w.url, w.events, w.created_at FROM webhook w"
    " JOIN board b ON b.id = w.board_id WHERE w.created_by = :me AND SEEN ORDER BY w.id",
    "links": "SELECT l.id, l.board_id, l.created_at, l.expires_at FROM board_link l"
    " JOIN board b ON b.id = l.board_id WHERE l.created_by = :me AND SEEN ORDER BY l.id",
    "imports": "SELECT id, kind, filename, file_size, state, board_id, created_at FROM board_import"
    " WHERE created_by = :me ORDER BY id",
    "imported_people_i_am": "SELECT board_id, source, name, claimed_at FROM placeholder WHERE claimed_by = :me"
    " ORDER BY claimed_at",
    "exports": "SELECT id, board_id, state, file_size, created_at FROM board_export WHERE created_by = :me ORDER BY id",
}


async def contributions_of(session: AsyncSession, user_id: UUID, name: str) -> list[dict[str, Any]]:
    """The rows of one kind of contribution (`CONTRIBUTIONS`)."""
    rows = (await session.execute(text(CONTRIBUTIONS[name].replace("SEEN", _SEEN)), {"me": user_id})).mappings()
    return [dict(row) for row in rows]


async def let_go_of_files(session: AsyncSession, user_id: UUID) -> None:
    """Release the archives and uploads that only this person could fetch; what is attached to cards stays."""
    for table in (BoardExport, BoardImport):
        mine = (table.created_by == user_id, table.file_key.is_not(None))
        for key in _keys((await session.scalars(select(table.file_key).where(*mine))).all()):
            await release(session, key)
        await session.execute(update(table).where(*mine).values(file_key=None))


def _keys(found: Any) -> Iterator[str]:
    yield from (key for key in found if key is not None)

"""Reading notes and projects."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from app.growth.notes.models import Note, Project
from app.growth.notes.schemas import NoteOut, ProjectOut, ProjectStatus
from app.growth.sealing import Vault
from app.kernel.paging import cut, decode_cursor

_AT_ONCE = 500


def note_out(note: Note, vault: Vault) -> NoteOut:
    """A note, opened."""
    kept = {name: getattr(note, name) for name in NoteOut.model_fields if hasattr(note, name)}
    return NoteOut.model_validate(kept | vault.open(Note.__tablename__, note.id, note.sealed))


def project_out(project: Project, vault: Vault) -> ProjectOut:
    """A project, opened."""
    kept = {name: getattr(project, name) for name in ProjectOut.model_fields if hasattr(project, name)}
    return ProjectOut.model_validate(kept | vault.open(Project.__tablename__, project.id, project.sealed))


async def notes_of(
    session: AsyncSession, vault: Vault, *, q: str | None, project_id: UUID | None, limit: int, cursor: str | None
) -> tuple[Sequence[NoteOut], str | None]:
    """A person's notes that fit, the last changed first. Raises `InvalidCursor`."""
    query = select(Note).where(Note.user_id == vault.user_id).order_by(Note.updated_at.desc(), Note.id.desc())
    if project_id is not None:
        query = query.where(Note.project_id == project_id)
    after = decode_cursor(cursor, datetime.fromisoformat, UUID)
    words = (q or "").casefold().split()
    found: list[NoteOut] = []
    while len(found) <= limit:
        step = query if after is None else query.where(tuple_(Note.updated_at, Note.id) < after)
        rows = (await session.scalars(step.limit(_AT_ONCE))).all()
        opened = [note_out(row, vault) for row in rows]
        found += [note for note in opened if all(word in f"{note.title}\n{note.content}".casefold() for word in words)]
        if len(rows) < _AT_ONCE:
            break
        after = (rows[-1].updated_at, rows[-1].id)
    return cut(found[: limit + 1], limit, lambda note: (note.updated_at.isoformat(), note.id))


async def projects_of(
    session: AsyncSession, vault: Vault, *, status: ProjectStatus | None, limit: int, cursor: str | None
) -> tuple[Sequence[ProjectOut], str | None]:
    """A person's projects, the newest first. Raises `InvalidCursor`."""
    query = select(Project).where(Project.user_id == vault.user_id)
    if status is not None:
        query = query.where(Project.status == status)
    before = decode_cursor(cursor, UUID)
    if before is not None:
        query = query.where(Project.id < before[0])
    rows = (await session.scalars(query.order_by(Project.id.desc()).limit(limit + 1))).all()
    page, following = cut(rows, limit, lambda row: (row.id,))
    return [project_out(row, vault) for row in page], following

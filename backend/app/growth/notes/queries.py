"""Reading notes and projects."""

import asyncio
from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from app.growth.notes.models import Note, Project
from app.growth.notes.schemas import NoteOut, ProjectOut, ProjectStatus
from app.growth.sealing import Vault
from app.kernel.keyset import walked
from app.kernel.paging import cut, decode_cursor

_LOOKED_AT_ONCE = 500


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
    query = select(Note).where(Note.user_id == vault.user_id)
    if project_id is not None:
        query = query.where(Note.project_id == project_id)
    words = (q or "").casefold().split()
    found: list[NoteOut] = []
    at_once = _LOOKED_AT_ONCE if words else limit + 1
    async for rows in walked(session, query, Note.updated_at, Note.id, at_once=at_once, cursor=cursor):
        # In a thread: some hundred long notes take a while to open and to look through.
        found += await asyncio.to_thread(_fitting, rows, vault, words)
        if len(found) > limit:
            break
    return cut(found[: limit + 1], limit, lambda note: (note.updated_at.isoformat(), note.id))


def _fitting(rows: Sequence[Note], vault: Vault, words: Sequence[str]) -> list[NoteOut]:
    opened = (note_out(row, vault) for row in rows)
    return [note for note in opened if all(word in f"{note.title}\n{note.content}".casefold() for word in words)]


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

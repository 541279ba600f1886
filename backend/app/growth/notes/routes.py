"""Doors to notes and projects."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Response

from app.growth.doors import GROWN_UP, OpenVault, OwnVault, answer
from app.growth.notes import commands, queries
from app.growth.notes.models import Note, Project
from app.growth.notes.schemas import NoteIn, NoteOut, NotePatch, ProjectIn, ProjectOut, ProjectPatch, ProjectStatus
from app.growth.own import own_row
from app.growth.policy import GrowthCan
from app.kernel.answers import Answer
from app.kernel.http.conditional import IfMatch
from app.kernel.http.doors import GuardedRouter, Reading, Tx, commit_and_respond, respond
from app.kernel.http.pages import Cursor, Limit
from app.kernel.paging import Page

router = GuardedRouter(tags=["growth"], dependencies=GROWN_UP)


@router.door("GET", "/growth/notes", can=GrowthCan.READ_OWN, name="list_notes", response_model=Page[NoteOut])
async def list_notes(
    session: Reading,
    vault: OpenVault,
    q: Annotated[str | None, Query(max_length=200, description="Words in title or text.")] = None,
    project_id: UUID | None = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[NoteOut]:
    """List your notes, the last changed first."""
    found, following = await queries.notes_of(session, vault, q=q, project_id=project_id, limit=limit, cursor=cursor)
    return Page(items=list(found), next_cursor=following)


@router.door(
    "POST", "/growth/notes", can=GrowthCan.CHANGE_OWN, name="create_note", status_code=201, response_model=NoteOut
)
async def create_note(new: NoteIn, uow: Tx, vault: OwnVault) -> Response:
    """Write a note of your own."""
    note = await commands.create_note(uow, vault, new)
    shown = queries.note_out(note, vault)
    return await commit_and_respond(uow, answer(shown, version=note.version, location=f"/growth/notes/{note.id}"))


@router.door("GET", "/growth/notes/{note_id}", can=GrowthCan.READ_OWN, name="get_note", response_model=NoteOut)
async def get_note(note_id: UUID, session: Reading, vault: OpenVault) -> Response:
    """Read a note."""
    note = await own_row(session, Note, note_id, vault.user_id)
    return respond(answer(queries.note_out(note, vault), version=note.version))


@router.door("PATCH", "/growth/notes/{note_id}", can=GrowthCan.CHANGE_OWN, name="update_note", response_model=NoteOut)
async def update_note(note_id: UUID, patch: NotePatch, uow: Tx, vault: OwnVault, if_match: IfMatch) -> Response:
    """Change a note."""
    note = await commands.update_note(uow, vault, note_id, patch, if_match=if_match)
    return await commit_and_respond(uow, answer(queries.note_out(note, vault), version=note.version))


@router.door("DELETE", "/growth/notes/{note_id}", can=GrowthCan.CHANGE_OWN, name="delete_note", status_code=204)
async def delete_note(note_id: UUID, uow: Tx) -> Response:
    """Forget a note for good."""
    await commands.delete_note(uow, note_id)
    return await commit_and_respond(uow, Answer(204))


@router.door("GET", "/growth/projects", can=GrowthCan.READ_OWN, name="list_projects", response_model=Page[ProjectOut])
async def list_projects(
    session: Reading,
    vault: OpenVault,
    status: ProjectStatus | None = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[ProjectOut]:
    """List your own projects, the newest first."""
    found, following = await queries.projects_of(session, vault, status=status, limit=limit, cursor=cursor)
    return Page(items=list(found), next_cursor=following)


@router.door(
    "POST",
    "/growth/projects",
    can=GrowthCan.CHANGE_OWN,
    name="create_project",
    status_code=201,
    response_model=ProjectOut,
)
async def create_project(new: ProjectIn, uow: Tx, vault: OwnVault) -> Response:
    """Begin a project of your own."""
    project = await commands.create_project(uow, vault, new)
    shown = queries.project_out(project, vault)
    return await commit_and_respond(
        uow, answer(shown, version=project.version, location=f"/growth/projects/{project.id}")
    )


@router.door(
    "GET", "/growth/projects/{project_id}", can=GrowthCan.READ_OWN, name="get_project", response_model=ProjectOut
)
async def get_project(project_id: UUID, session: Reading, vault: OpenVault) -> Response:
    """Read a project of your own."""
    project = await own_row(session, Project, project_id, vault.user_id)
    return respond(answer(queries.project_out(project, vault), version=project.version))


@router.door(
    "PATCH",
    "/growth/projects/{project_id}",
    can=GrowthCan.CHANGE_OWN,
    name="update_project",
    response_model=ProjectOut,
)
async def update_project(
    project_id: UUID, patch: ProjectPatch, uow: Tx, vault: OwnVault, if_match: IfMatch
) -> Response:
    """Change a project of your own."""
    project = await commands.update_project(uow, vault, project_id, patch, if_match=if_match)
    return await commit_and_respond(uow, answer(queries.project_out(project, vault), version=project.version))


@router.door(
    "DELETE", "/growth/projects/{project_id}", can=GrowthCan.CHANGE_OWN, name="delete_project", status_code=204
)
async def delete_project(project_id: UUID, uow: Tx) -> Response:
    """Forget a project for good; its notes stay."""
    await commands.delete_project(uow, project_id)
    return await commit_and_respond(uow, Answer(204))

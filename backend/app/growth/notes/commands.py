"""Writing notes and projects."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from app.boards.audience import place_of
from app.growth.ledger.commands import act, take_back
from app.growth.notes.models import Note, Project
from app.growth.notes.schemas import NoteIn, NotePatch, ProjectIn, ProjectPatch
from app.growth.own import own_row
from app.growth.profile.queries import checked_instant, day_of, own_profile
from app.growth.sealing import Vault
from app.kernel import clock
from app.kernel.errors import IdTaken, StaleVersion
from app.kernel.ids import new_id
from app.kernel.uow import Uow

_NOTE_SEALED = ("title", "content")
_PROJECT_SEALED = ("title", "description")


async def create_note(uow: Uow, vault: Vault, new: NoteIn) -> Note:
    """Write a note. Raises `InTheFuture`, `IdTaken`, `NotFound` for a project that is not one's own."""
    at = checked_instant(new.occurred_at)
    if new.id is not None and await uow.session.get(Note, new.id) is not None:
        raise IdTaken
    await _check_links(uow, new.model_dump())
    profile = await own_profile(uow)
    note = Note(
        id=new.id or new_id(),
        user_id=profile.user_id,
        project_id=new.project_id,
        card_id=new.card_id,
        created_at=at,
        updated_at=at,
        version=1,
    )
    note.sealed = vault.seal(Note.__tablename__, note.id, {name: getattr(new, name) for name in _NOTE_SEALED})
    uow.session.add(note)
    await uow.session.flush()
    await act(uow, profile, "note", day=day_of(profile, at), source_id=note.id)
    return note


async def update_note(uow: Uow, vault: Vault, note_id: UUID, patch: NotePatch, *, if_match: int | None = None) -> Note:
    """Change a note. Raises `StaleVersion`."""
    note = await own_row(uow.session, Note, note_id, uow.user_id, for_update=True)
    await _check_links(uow, patch.changes())
    await _change(uow, vault, note, patch.changes(), _NOTE_SEALED, if_match)
    return note


async def _check_links(uow: Uow, links: Mapping[str, Any]) -> None:
    """Let pass a project of one's own, a board and a card that one sees; raises `NotFound`."""
    assert uow.user_id is not None  # noqa: S101 - the door lets nobody in without an account
    if links.get("project_id") is not None:
        await own_row(uow.session, Project, links["project_id"], uow.user_id)
    for kind in ("card", "board"):
        if links.get(f"{kind}_id") is not None:
            await place_of(uow.session, uow.user_id, kind, links[f"{kind}_id"])


async def delete_note(uow: Uow, note_id: UUID) -> None:
    """Forget a note for good."""
    await uow.session.delete(await own_row(uow.session, Note, note_id, uow.user_id, for_update=True))


async def create_project(uow: Uow, vault: Vault, new: ProjectIn) -> Project:
    """Begin a project; one that is completed already earns nothing. Raises `IdTaken`."""
    if new.id is not None and await uow.session.get(Project, new.id) is not None:
        raise IdTaken
    await _check_links(uow, new.model_dump())
    profile = await own_profile(uow)
    at = clock.now()
    project = Project(
        id=new.id or new_id(),
        user_id=profile.user_id,
        status=new.status,
        board_id=new.board_id,
        created_at=at,
        updated_at=at,
        version=1,
    )
    sealed = {name: getattr(new, name) for name in _PROJECT_SEALED}
    project.sealed = vault.seal(Project.__tablename__, project.id, sealed)
    uow.session.add(project)
    await uow.session.flush()
    return project


async def update_project(
    uow: Uow, vault: Vault, project_id: UUID, patch: ProjectPatch, *, if_match: int | None = None
) -> Project:
    """Change a project; completing it earns, taking that back takes exactly that back. Raises `StaleVersion`."""
    profile = await own_profile(uow)
    project = await own_row(uow.session, Project, project_id, uow.user_id, for_update=True)
    await _check_links(uow, patch.changes())
    was_completed = project.status == "completed"
    await _change(uow, vault, project, patch.changes(), _PROJECT_SEALED, if_match)
    is_completed = project.status == "completed"
    if is_completed and not was_completed:
        key = f"project:{project.id}"
        await act(uow, profile, "project", day=day_of(profile), base_key=key, source_id=project.id)
    elif was_completed and project.status in {"planned", "ongoing"}:
        await take_back(uow, profile, project.id)
    return project


async def delete_project(uow: Uow, project_id: UUID) -> None:
    """Forget a project for good; its notes stay."""
    await uow.session.delete(await own_row(uow.session, Project, project_id, uow.user_id, for_update=True))


async def _change(
    uow: Uow,
    vault: Vault,
    row: Note | Project,
    changes: dict[str, Any],
    sealed_names: tuple[str, ...],
    if_match: int | None,
) -> None:
    if if_match is not None and if_match != row.version:
        raise StaleVersion
    before = vault.open(row.__tablename__, row.id, row.sealed)
    after = before | {name: value for name, value in changes.items() if name in sealed_names}
    columns = {
        name: value for name, value in changes.items() if name not in sealed_names and getattr(row, name) != value
    }
    if after == before and not columns:
        return
    row.sealed = vault.seal(row.__tablename__, row.id, after)
    for name, value in columns.items():
        setattr(row, name, value)
    row.version += 1
    row.updated_at = clock.now()
    await uow.session.flush()

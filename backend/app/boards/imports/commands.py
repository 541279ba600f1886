"""Beginning imports, and saying how far they are."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from app.accounts.public import user_topic
from app.boards.imports import errors, queries
from app.boards.imports.events import ImportProgressed
from app.boards.imports.models import BoardImport
from app.boards.imports.schemas import NOTHING_YET, ImportKind, StartImportIn
from app.boards.jobs import RunImport
from app.kernel import clock
from app.kernel.files import StoredFile, keep
from app.kernel.ids import new_id
from app.kernel.tools import Tools
from app.kernel.uow import Uow
from app.workspaces.public import WorkspaceCan, allowed_workspace

_CLAIM = timedelta(seconds=120)


async def create_import(
    uow: Uow, workspace_id: UUID, *, kind: ImportKind, filename: str, is_dry: bool, stored: StoredFile
) -> BoardImport:
    """Take a file that was uploaded; a worker reads it."""
    assert uow.user_id is not None  # noqa: S101 - the door lets nobody in without an account
    await allowed_workspace(uow, workspace_id, WorkspaceCan.CREATE_BOARD)
    made = BoardImport(
        id=new_id(),
        workspace_id=workspace_id,
        created_by=uow.user_id,
        kind=kind,
        filename=filename[:200].replace("\x00", ""),
        file_key=stored.key,
        file_size=stored.size,
        is_dry=is_dry,
        fetch_files=False,
        state="waiting",
        progress=0,
        balance=NOTHING_YET.model_dump(),
        attempts=0,
        created_at=clock.now(),
    )
    uow.session.add(made)
    await keep(uow.session, stored.key)
    uow.enqueue(RunImport(import_id=made.id))
    return made


async def start_import(uow: Uow, import_id: UUID, wanted: StartImportIn) -> BoardImport:
    """Carry out for real what a dry run has counted, or try again what failed; raises `ImportIsOver`."""
    assert uow.user_id is not None  # noqa: S101 - the door lets nobody in without an account
    it = await queries.own_import(uow.session, uow.user_id, import_id)
    await uow.session.refresh(it, with_for_update=True)
    if it.file_key is None or not (it.state == "failed" or (it.state == "done" and it.is_dry)):
        raise errors.ImportIsOver
    it.is_dry, it.state, it.progress, it.attempts = False, "waiting", 0, 0
    it.error = it.finished_at = it.claimed_until = None
    it.fetch_files = wanted.fetch_files
    uow.enqueue(RunImport(import_id=it.id))
    return it


async def say_progress(tools: Tools, import_id: UUID, **values: Any) -> None:
    """Write down how far an import is, hold the claim on it, and tell the person, in a commit of its own."""
    async with tools.uow() as uow:
        it = await uow.session.get(BoardImport, import_id, with_for_update=True)
        if it is None:
            return
        for name, value in values.items():
            setattr(it, name, value)
        it.claimed_until = clock.now() + _CLAIM
        if it.state in {"done", "failed"}:
            it.finished_at = clock.now()
        uow.emit(user_topic(it.created_by), ImportProgressed(item=queries.import_out(it)))
        await uow.commit()

"""Reading imports, and what earlier ones brought in."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from app.boards.imports.models import BoardImport, ImportedThing, Placeholder
from app.boards.imports.schemas import ImportOut, PlaceholderOut
from app.kernel.errors import NotFound

_MOST_SHOWN = 500


def import_out(it: BoardImport) -> ImportOut:
    """An import as it is shown."""
    return ImportOut.model_validate(it)


async def own_import(session: AsyncSession, actor_id: UUID, import_id: UUID) -> BoardImport:
    """An import, for the person who began it; raises `NotFound`."""
    found = await session.get(BoardImport, import_id)
    if found is None or found.created_by != actor_id:
        raise NotFound
    return found


async def known_things(
    session: AsyncSession, it: BoardImport, board_source_id: str
) -> tuple[UUID | None, dict[str, UUID]]:
    """The board that an earlier run made of this source, and what else it made, by kind and source id."""
    query = select(ImportedThing.board_id).where(
        ImportedThing.workspace_id == it.workspace_id,
        ImportedThing.source == it.kind,
        ImportedThing.source_id == f"board:{board_source_id}",
    )
    board_id = (await session.scalars(query.order_by(ImportedThing.board_id.desc()).limit(1))).one_or_none()
    if board_id is None:
        return None, {}
    rows = await session.execute(
        select(ImportedThing.source_id, ImportedThing.thing_id).where(
            ImportedThing.workspace_id == it.workspace_id,
            ImportedThing.source == it.kind,
            ImportedThing.board_id == board_id,
        )
    )
    return board_id, {row.source_id: row.thing_id for row in rows}


async def unclaimed(session: AsyncSession, board_id: UUID) -> list[PlaceholderOut]:
    """Who of an imported board is nobody here yet, by name."""
    query = select(Placeholder).where(Placeholder.board_id == board_id, Placeholder.claimed_by.is_(None))
    rows = await session.scalars(query.order_by(Placeholder.name, Placeholder.id).limit(_MOST_SHOWN))
    return [PlaceholderOut.model_validate(it) for it in rows]

"""Reading everything private of a person."""

import asyncio
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import LargeBinary, select
from sqlalchemy import Table as SqlTable
from sqlalchemy.ext.asyncio import AsyncSession

from app.accounts.public import locale_of
from app.growth.archive.rules import files_of
from app.growth.own import KEY_TABLES, own_tables
from app.growth.sealing import Vault, vault_to_read
from app.kernel.clock import rfc3339
from app.kernel.settings import Settings

_NOT_TAKEN_ALONG = {*KEY_TABLES, "archive_ticket"}


def taken_along() -> list[SqlTable]:
    """The tables that an archive holds."""
    return [table for table in own_tables() if table.name not in _NOT_TAKEN_ALONG]


async def export_of(session: AsyncSession, settings: Settings, user_id: UUID) -> dict[str, bytes]:
    """Everything private of a person, opened, as the files of an archive: JSON, Markdown pages, tables.

    Never to be kept anywhere: whoever asks hands it to its owner and forgets it.
    """
    vault = await vault_to_read(session, settings, user_id)
    rows = {}
    for table in taken_along():
        found = await session.execute(select(table).where(table.c.user_id == user_id).order_by(*table.primary_key))
        rows[str(table.name)] = await asyncio.to_thread(_all_opened, table, found.mappings().all(), vault)
    return await asyncio.to_thread(files_of, rows, await locale_of(session, user_id))


def _all_opened(table: SqlTable, rows: Sequence[Any], vault: Vault) -> list[dict[str, Any]]:
    return [_opened(table, row, vault) for row in rows]


def _opened(table: SqlTable, row: Any, vault: Vault) -> dict[str, Any]:
    shown = {}
    for column in table.c:
        if column.name == "user_id" or column.computed is not None:
            continue
        value = row[column]
        if isinstance(column.type, LargeBinary):
            if column.name == "sealed":
                shown["sealed"] = None if value is None else vault.open(table.name, row["id"], value)
        elif isinstance(value, datetime):
            shown[str(column.name)] = rfc3339(value)
        elif isinstance(value, (date, UUID)):
            shown[str(column.name)] = str(value)
        else:
            shown[str(column.name)] = value
    return shown

"""Asking for an archive, fetching it, bringing one in, forgetting everything."""

import asyncio
import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any
from uuid import UUID, uuid5

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import LargeBinary, delete, func, insert, select, text
from sqlalchemy import Table as SqlTable
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession

from app.growth.archive.models import ArchiveTicket
from app.growth.archive.queries import taken_along
from app.growth.archive.rules import Row, Rows
from app.growth.archive.schemas import COLUMNS, SEALED, RestoredOut
from app.growth.errors import ArchiveUnreadable, NotAFreshStart
from app.growth.own import KEY_TABLES, own_row, own_tables
from app.growth.profile.models import SCHEMA
from app.growth.sealing import Vault
from app.kernel import clock
from app.kernel.errors import NotFound
from app.kernel.ids import new_id
from app.kernel.schemas import DayIn, InstantIn
from app.kernel.uow import Uow

_KINDS: dict[Any, Any] = {date: DayIn, datetime: InstantIn}
_VALID = timedelta(hours=24)
_MOST_ROWS = 200_000
_UUID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")
_MAY_BE_THERE = {"profile", "tz_history", "past_pause", "day_reminder"}
_FORGETTING = text("SELECT set_config('grove.forgetting', :user_id, true)")
_XP = """
UPDATE growth.profile p SET xp_total = coalesce((SELECT sum(points) FROM growth.points_ledger l
       WHERE l.user_id = p.user_id), 0) WHERE p.user_id = :user_id
"""
_PET_XP = """
UPDATE growth.vpet v SET xp = coalesce((SELECT sum(points) FROM growth.points_ledger l
       WHERE l.user_id = v.user_id AND l.vpet_id = v.id), 0) WHERE v.user_id = :user_id
"""


async def ask_for_archive(uow: Uow) -> ArchiveTicket:
    """A ticket to fetch one's archive with, once, within a day; older ones are void."""
    assert uow.user_id is not None  # noqa: S101 - the door lets nobody in without an account
    await uow.session.execute(delete(ArchiveTicket).where(ArchiveTicket.user_id == uow.user_id))
    at = clock.now()
    ticket = ArchiveTicket(id=new_id(), user_id=uow.user_id, created_at=at, expires_at=at + _VALID)
    uow.session.add(ticket)
    await uow.session.flush()
    return ticket


async def use_ticket(uow: Uow, ticket_id: UUID) -> None:
    """Let a ticket's owner in, once; raises `NotFound` for one that was used or is too old."""
    ticket = await own_row(uow.session, ArchiveTicket, ticket_id, uow.user_id, for_update=True)
    if ticket.fetched_at is not None or ticket.expires_at <= clock.now():
        raise NotFound
    ticket.fetched_at = clock.now()


async def forget(session: AsyncSession, user_id: UUID) -> None:
    """Destroy a person's key, and with it every private text; then remove every private row. Their account stays."""
    await session.execute(_FORGETTING, {"user_id": str(user_id)})
    keys, others = own_tables()[: len(KEY_TABLES)], own_tables()[len(KEY_TABLES) :]
    for table in (*keys, *reversed(others)):
        await session.execute(delete(table).where(table.c.user_id == user_id))
    await session.execute(_FORGETTING, {"user_id": ""})


async def restore(uow: Uow, vault: Vault, rows: Rows) -> RestoredOut:
    """Bring an archive into an account that has nothing private yet, under new ids.

    Raises `NotAFreshStart`, and `ArchiveUnreadable` for rows that Grove would not have written; then nothing came in.
    """
    if sum(len(some) for some in rows.values()) > _MOST_ROWS:
        raise ArchiveUnreadable
    for table in taken_along():
        count = select(func.count()).select_from(table).where(table.c.user_id == vault.user_id)
        if table.name not in _MAY_BE_THERE and await uow.session.scalar(count):
            raise NotAFreshStart
    known = {table.name: rows[table.name] for table in taken_along() if table.name in rows}
    try:
        renamed = _new_names(known)
        for table in taken_along():
            await _bring_in(uow, vault, table, known.get(table.name, ()), renamed)
        for recount in (_XP, _PET_XP):
            await uow.session.execute(text(recount), {"user_id": vault.user_id})
    except (ValidationError, DBAPIError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise ArchiveUnreadable from error
    counts = {name: len(some) for name, some in known.items() if some}
    return RestoredOut(rows=counts, unknown=sorted(rows.keys() - known.keys()))


def _new_names(rows: Rows) -> dict[str, str]:
    """New ids for all rows: those of the archive may still belong to the account that it came from."""
    renamed = {str(UUID(row["id"])): str(new_id()) for some in rows.values() for row in some if "id" in row}
    for tick in rows.get("habit_tick", ()):
        old, new = UUID(tick["habit_id"]), UUID(renamed[tick["habit_id"]])
        renamed[str(uuid5(old, tick["local_day"]))] = str(uuid5(new, tick["local_day"]))
    return renamed


async def _bring_in(uow: Uow, vault: Vault, table: SqlTable, rows: Any, renamed: Mapping[str, str]) -> None:
    if not rows:
        return
    if table.name in _MAY_BE_THERE:
        await uow.session.execute(delete(table).where(table.c.user_id == vault.user_id))
    # Sealing some ten thousand pages takes seconds: other requests go on meanwhile.
    ready = await asyncio.to_thread(lambda: [_row(table, row, vault, renamed) for row in rows])
    await uow.session.execute(insert(table), ready)


def _row(table: SqlTable, row: Row, vault: Vault, renamed: Mapping[str, str]) -> dict[str, Any]:
    kept: dict[str, Any] = {"user_id": vault.user_id}
    for column in table.c:
        if column.name == "user_id" or column.computed is not None or isinstance(column.type, LargeBinary):
            continue
        leads_out = any(key.column.table.schema != SCHEMA for key in column.foreign_keys)
        kept[column.name] = None if leads_out else _value(table, column.name, row.get(column.name), renamed)
    words = row.get("sealed")
    if table.name in SEALED and words is not None:
        checked = SEALED[table.name].model_validate(words).model_dump(mode="json")
        kept["sealed"] = vault.seal(table.name, kept["id"], checked)
        if "name_digest" in table.c:
            kept["name_digest"] = vault.digest(checked["name"])
    elif "sealed" in table.c:
        kept["sealed"] = None
    return kept


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    """How a value of a kind is checked, days and moments within the years that are kept; making one takes long."""
    return TypeAdapter(_KINDS.get(kind, kind))


def _value(table: SqlTable, name: str, value: Any, renamed: Mapping[str, str]) -> Any:
    """A value as its column takes it, ids in their new form. Raises `ValidationError`."""
    if isinstance(value, str):
        value = _UUID.sub(lambda found: renamed.get(found.group(), found.group()), value)
    column = table.c[name]
    adapter = COLUMNS.get(f"{table.name}.{name}")
    if adapter is None:
        if value is None and column.nullable:
            return None
        kind: Any = column.type.python_type
        adapter = _adapter(kind)
    return adapter.validate_python(value)

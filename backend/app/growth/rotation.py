"""Changing the keys of private texts: `python -m workers.keys [--data]`, while Grove runs.

Wrapping anew touches no text. New keys for the texts themselves come in three steps, each of which can be cut off and
run again: the coming key is put where every vault finds it; after a while it begins to seal; then all texts are sealed
anew.
"""

import asyncio
from datetime import timedelta
from uuid import UUID

from sqlalchemy import Table as SqlTable
from sqlalchemy import Update, delete, exists, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from app.growth.own import sealed_tables
from app.growth.profile.models import SpareKey, UserKey
from app.growth.sealing import Vault, fresh_key, keyring, vault_of
from app.kernel import clock
from app.kernel.db import Database
from app.kernel.settings import Settings

_AT_ONCE = 200
_MOST_VERSIONS = 255
_GRACE_SECONDS = 30.0
_SPARE_FOR = timedelta(days=1)


async def rewrap(database: Database, settings: Settings) -> int:
    """Wrap every person's keys with the instance's newest key; how many that were."""
    ring = keyring(settings)
    async with database.session() as session:
        kept = (await session.scalars(select(UserKey).with_for_update())).all()
        spare = (await session.scalars(select(SpareKey).with_for_update())).all()
        rows: list[UserKey | SpareKey] = [*kept, *spare]
        for row in rows:
            row.wrapped_key = ring.rotate(row.wrapped_key)
        await session.commit()
    return len(rows)


async def renew(database: Database, settings: Settings, *, grace_seconds: float = _GRACE_SECONDS) -> int:
    """Give everybody a new key, and seal all their texts with it; how many texts that were.

    Between the first step and the second, requests that know the old key only come to their end.
    """
    async with database.session() as session:
        people = (await session.scalars(select(UserKey.user_id).order_by(UserKey.user_id))).all()
        for user_id in people:
            row = await session.get_one(UserKey, user_id)
            coming = {"version": row.version % _MOST_VERSIONS + 1, "wrapped_key": fresh_key(settings)}
            spare = insert(SpareKey).values(user_id=user_id, made_at=clock.now(), **coming)
            await session.execute(spare.on_conflict_do_nothing())
        await session.commit()
    await asyncio.sleep(grace_seconds)
    for user_id in people:
        async with database.session() as session:
            await _begin_to_use(session, user_id)
            await session.commit()
    return await reseal(database, settings)


async def _begin_to_use(session: AsyncSession, user_id: UUID) -> None:
    """Let the coming key seal from now on; the one that did becomes a spare one."""
    row = await session.get(UserKey, user_id, with_for_update=True)
    if row is None:
        return
    coming = await session.get(SpareKey, (user_id, row.version % _MOST_VERSIONS + 1))
    if coming is None:
        return
    former = SpareKey(user_id=user_id, version=row.version, wrapped_key=row.wrapped_key, made_at=clock.now())
    row.version, row.wrapped_key = coming.version, coming.wrapped_key
    await session.delete(coming)
    await session.flush()
    session.add(former)
    await session.flush()


async def reseal(database: Database, settings: Settings) -> int:
    """Seal with the present key what was sealed with a former one; a key that nothing needs for a day goes."""
    count = 0
    async with database.session() as session:
        people = (await session.scalars(select(SpareKey.user_id).distinct())).all()
    tables = sealed_tables()
    for user_id in people:
        for table in tables:
            done = _AT_ONCE
            while done == _AT_ONCE:
                async with database.session() as session:
                    done = await _reseal_some(session, await vault_of(session, settings, user_id), table)
                    await session.commit()
                count += done
        async with database.session() as session:
            await _drop_former(session, user_id)
            await session.commit()
    return count


async def _reseal_some(session: AsyncSession, vault: Vault, table: SqlTable) -> int:
    stale = func.get_byte(table.c.sealed, 1) != vault.version
    query = select(table.c.id, table.c.sealed).where(table.c.user_id == vault.user_id, stale).limit(_AT_ONCE)
    rows = (await session.execute(query.with_for_update())).all()
    for row_id, sealed in rows:
        words = vault.open(table.name, row_id, sealed)
        where = (table.c.user_id == vault.user_id, table.c.id == row_id)
        await session.execute(update(table).where(*where).values(sealed=vault.seal(table.name, row_id, words)))
        if "name_digest" in table.c:
            await session.execute(_named_anew(table, vault, words["name"]).where(*where))
    return len(rows)


def _named_anew(table: SqlTable, vault: Vault, name: str) -> Update:
    """The digest of a name under the present key; two rows of one name keep digests that tell them apart."""
    digest, other = vault.digest(name), table.alias()
    taken = exists().where(other.c.user_id == vault.user_id, other.c.name_digest == digest)
    return update(table).where(~taken).values(name_digest=digest)


async def _drop_former(session: AsyncSession, user_id: UUID) -> None:
    """Nothing is sealed with them any more: they were former keys for a day, and this pass found no stragglers."""
    old = (SpareKey.user_id == user_id, SpareKey.made_at < clock.now() - _SPARE_FOR)
    await session.execute(delete(SpareKey).where(*old))

"""Who of another program's people is who here, and which of its labels are which."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from app.boards.imports.parts import SourcePerson

_MEMBERS = text(
    "SELECT p.id, lower(p.username) AS username, lower(p.display_name) AS name,"
    "       CASE WHEN p.email_verified_at IS NOT NULL THEN lower(p.email) END AS email"
    "  FROM workspace_member m JOIN person p ON p.id = m.user_id"
    " WHERE m.workspace_id = :workspace AND p.deactivated_at IS NULL ORDER BY p.id"
)


async def people_here(session: AsyncSession, workspace_id: UUID, people: Sequence[SourcePerson]) -> dict[str, UUID]:
    """Members of the workspace by the other program's ids: of the same address, else user name, else name.

    An address counts when its owner has shown that it is theirs. A name that several members have means nobody.
    """
    rows = (await session.execute(_MEMBERS, {"workspace": workspace_id})).all()
    by_username = {row.username: row.id for row in rows}
    names = [row.name for row in rows]
    by_name = {row.name: row.id for row in rows if names.count(row.name) == 1}
    by_mail = {row.email: row.id for row in rows if row.email}
    found = {
        it.id: by_mail.get(it.email) or by_username.get(it.username.lower()) or by_name.get(it.name.lower())
        for it in people
    }
    return {source_id: user_id for source_id, user_id in found.items() if user_id is not None}


def free_name(name: str, taken: Iterable[str], longest: int) -> str:
    """This name, or one like it that none of `taken` (in lower case) has."""
    wanted, number, others = name, 1, set(taken)
    while wanted.lower() in others:
        number += 1
        ending = f" {number}"
        wanted = name[: longest - len(ending)] + ending
    return wanted

"""What admins look at."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from app.accounts.admin.policy import InstanceCan, rank_of
from app.accounts.admin.schemas import AuditOut, InstanceSettings, UserOut, UserSession
from app.accounts.audit.models import AuditEntry
from app.accounts.audit.rules import Kind
from app.accounts.models import Person, Session
from app.accounts.queries import people_by_ids, sign_up_mode
from app.kernel import clock
from app.kernel.access import Actor, authorize
from app.kernel.errors import NotFound
from app.kernel.paging import cut, decode_cursor
from app.kernel.settings import Settings


def require(actor: Actor | None, can: InstanceCan) -> None:
    """Let an actor pass whose role on the instance may; raises `Forbidden`."""
    authorize(rank_of("user" if actor is None else actor.instance_role), can)


def _open() -> ColumnElement[bool]:
    return and_(Session.ended_at.is_(None), Session.expires_at > clock.now())


def _accounts() -> Select[Any]:
    seen = (
        select(
            func.max(Session.last_seen_at).label("last_seen_at"),
            func.count().filter(_open()).label("open_sessions"),
        )
        .where(Session.user_id == Person.id)
        .lateral()
    )
    return select(Person, seen.c.last_seen_at, seen.c.open_sessions).join(seen, onclause=Person.id.is_not(None))


def _user_out(row: Any) -> UserOut:
    person, last_seen_at, open_sessions = row
    return UserOut(
        id=person.id,
        username=person.username,
        email=person.email,
        email_verified=person.email_verified_at is not None,
        display_name=person.display_name,
        role=person.role,
        is_active=person.deactivated_at is None,
        created_at=person.created_at,
        last_seen_at=last_seen_at,
        open_sessions=open_sessions,
    )


async def users(
    session: AsyncSession, *, q: str, role: str | None, is_active: bool | None, limit: int, cursor: str | None
) -> tuple[Sequence[UserOut], str | None]:
    """Accounts whose names or address hold a text, newest first. Raises `InvalidCursor`."""
    query = _accounts()
    if q.strip():
        wanted = q.strip()
        fields = (Person.username, Person.email, Person.display_name)
        query = query.where(or_(*(it.icontains(wanted, autoescape=True) for it in fields)))
    if role is not None:
        query = query.where(Person.role == role)
    if is_active is not None:
        query = query.where(Person.deactivated_at.is_(None) if is_active else Person.deactivated_at.is_not(None))
    before = decode_cursor(cursor, UUID)
    if before is not None:
        query = query.where(Person.id < before[0])
    rows = (await session.execute(query.order_by(Person.id.desc()).limit(limit + 1))).all()
    return cut([_user_out(row) for row in rows], limit, lambda it: (it.id,))


async def user(session: AsyncSession, user_id: UUID) -> UserOut:
    """One account; raises `NotFound`."""
    row = (await session.execute(_accounts().where(Person.id == user_id))).one_or_none()
    if row is None:
        raise NotFound
    return _user_out(row)


async def count_of_other_admins(session: AsyncSession, user_id: UUID) -> int:
    """How many active admins there are beside one."""
    query = select(func.count()).where(Person.role == "admin", Person.deactivated_at.is_(None), Person.id != user_id)
    return (await session.execute(query)).scalar_one()


async def open_sessions(
    session: AsyncSession, *, user_id: UUID | None, limit: int, cursor: str | None
) -> tuple[Sequence[UserSession], str | None]:
    """Sessions that are open, of everybody or of one person, newest first. Raises `InvalidCursor`."""
    query = select(Session, Person.username).join(Person, Person.id == Session.user_id).where(_open())
    if user_id is not None:
        query = query.where(Session.user_id == user_id)
    before = decode_cursor(cursor, UUID)
    if before is not None:
        query = query.where(Session.id < before[0])
    rows = (await session.execute(query.order_by(Session.id.desc()).limit(limit + 1))).all()
    names = ("id", "user_id", "user_agent", "created_at", "last_seen_at", "expires_at")
    found = [UserSession(username=name, **{it: getattr(row, it) for it in names}) for row, name in rows]
    return cut(found, limit, lambda it: (it.id,))


async def audit(
    session: AsyncSession, *, kind: Kind | None, user_id: UUID | None, limit: int, cursor: str | None
) -> tuple[Sequence[AuditOut], str | None]:
    """The record, of everybody or of what one person did or was done, latest first. Raises `InvalidCursor`."""
    query = select(AuditEntry)
    if kind is not None:
        query = query.where(AuditEntry.kind == kind.value)
    if user_id is not None:
        query = query.where(or_(AuditEntry.subject_id == user_id, AuditEntry.actor_id == user_id))
    before = decode_cursor(cursor, UUID)
    if before is not None:
        query = query.where(AuditEntry.id < before[0])
    rows, following = cut(
        (await session.scalars(query.order_by(AuditEntry.id.desc()).limit(limit + 1))).all(),
        limit,
        lambda it: (it.id,),
    )
    people = await people_by_ids(session, {it for row in rows for it in (row.actor_id, row.subject_id) if it})
    names = {person_id: person.username for person_id, person in people.items()}
    return [_audit_out(row, names) for row in rows], following


def _audit_out(row: AuditEntry, names: dict[UUID, str]) -> AuditOut:
    return AuditOut(
        id=row.id,
        at=row.at,
        kind=Kind(row.kind),
        actor_id=row.actor_id,
        actor_name=None if row.actor_id is None else names.get(row.actor_id),
        subject_id=row.subject_id,
        subject_name=None if row.subject_id is None else names.get(row.subject_id),
        source=row.source,
        details=row.details,
    )


async def instance_settings(session: AsyncSession, settings: Settings) -> InstanceSettings:
    """What holds now, and what the configuration says."""
    mode = await sign_up_mode(session, settings)
    return InstanceSettings(sign_up=mode, configured_sign_up=settings.sign_up)

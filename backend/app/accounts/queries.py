"""Reading people and sessions."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVarTuple
from uuid import UUID

from pydantic import TypeAdapter
from sqlalchemy import Select, and_, exists, func, or_, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from app.accounts.models import InstanceSetting, Session
from app.accounts.models import Person as PersonRow
from app.accounts.schemas import Me, SignUp
from app.kernel import clock
from app.kernel.errors import NotFound
from app.kernel.paging import cut, decode_cursor
from app.kernel.settings import Settings

SIGN_UP = "sign_up"
_SIGN_UP: TypeAdapter[SignUp] = TypeAdapter(SignUp)
_NAMES_LOCK = 7_216_004_115
Columns = TypeVarTuple("Columns")


@dataclass(frozen=True, slots=True)
class Person:
    """What other rooms may know of a person."""

    id: UUID
    username: str
    display_name: str
    avatar_url: str | None


def me_of(row: PersonRow) -> Me:
    """A person's own view of their account."""
    fields = {name: getattr(row, name) for name in Me.model_fields if hasattr(row, name)}
    return Me.model_validate({**fields, "email_verified": row.email_verified_at is not None})


def _view(row: PersonRow) -> Person:
    return Person(row.id, row.username, row.display_name, row.avatar_url)


async def person_by_id(session: AsyncSession, user_id: UUID) -> Person | None:
    """The person with this id."""
    row = await session.get(PersonRow, user_id)
    return None if row is None else _view(row)


async def people_by_ids(session: AsyncSession, user_ids: Iterable[UUID]) -> dict[UUID, Person]:
    """The people with these ids, by id."""
    rows = await session.scalars(select(PersonRow).where(PersonRow.id.in_(list(user_ids))))
    return {row.id: _view(row) for row in rows}


async def time_zone_of(session: AsyncSession, user_id: UUID) -> str:
    """The zone that a person's account names."""
    return (await session.scalars(select(PersonRow.time_zone).where(PersonRow.id == user_id))).one()


async def locale_of(session: AsyncSession, user_id: UUID) -> str:
    """The language that a person's account names."""
    return (await session.scalars(select(PersonRow.locale).where(PersonRow.id == user_id))).one()


async def account_by_handle(session: AsyncSession, handle: str) -> PersonRow | None:
    """The active account with this user name or address, in whatever case; of an address, who has proven it first."""
    return (await session.scalars(_by_handle(select(PersonRow), handle))).one_or_none()


async def password_by_handle(session: AsyncSession, handle: str) -> tuple[UUID, str | None] | None:
    """The id and the hash of that account and nothing more: to make a whole account of them takes time that tells."""
    found = (await session.execute(_by_handle(select(PersonRow.id, PersonRow.password_hash), handle))).one_or_none()
    return None if found is None else (found.id, found.password_hash)


def _by_handle(query: Select[*Columns], handle: str) -> Select[*Columns]:
    wanted = func.lower(handle.strip())
    is_meant = or_(func.lower(PersonRow.username) == wanted, func.lower(PersonRow.email) == wanted)
    active = query.where(is_meant, PersonRow.deactivated_at.is_(None))
    return active.order_by(PersonRow.email_verified_at.is_(None), PersonRow.id).limit(1)


async def person_by_handle(session: AsyncSession, handle: str) -> Person | None:
    """The active person with this user name or proven address, in whatever case."""
    wanted = func.lower(handle.strip())
    by_address = and_(func.lower(PersonRow.email) == wanted, PersonRow.email_verified_at.is_not(None))
    query = select(PersonRow).where(
        or_(func.lower(PersonRow.username) == wanted, by_address), PersonRow.deactivated_at.is_(None)
    )
    row = (await session.scalars(query.limit(1))).one_or_none()
    return None if row is None else _view(row)


async def lock_names(session: AsyncSession) -> None:
    """Until this transaction ends nobody else takes a name or an address: one first person, one holder of each."""
    await session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _NAMES_LOCK})


async def is_username_taken(session: AsyncSession, username: str) -> bool:
    """Whether somebody has this user name, in whatever case."""
    query = select(exists().where(func.lower(PersonRow.username) == func.lower(username)))
    return bool(await session.scalar(query))


async def is_email_taken(session: AsyncSession, email: str, *, but: UUID | None = None) -> bool:
    """Whether somebody, other than `but`, has proven to have this address, in whatever case."""
    query = exists().where(
        func.lower(PersonRow.email) == func.lower(email),
        PersonRow.email_verified_at.is_not(None),
        PersonRow.id.is_distinct_from(but),
    )
    return bool(await session.scalar(select(query)))


async def account_by_id(session: AsyncSession, user_id: UUID) -> PersonRow:
    """The account with this id; raises `NotFound`."""
    row = await session.get(PersonRow, user_id)
    if row is None:
        raise NotFound
    return row


async def sign_up_mode(session: AsyncSession, settings: Settings) -> SignUp:
    """How one gets an account: as an admin decided, else as the settings say."""
    row = await session.get(InstanceSetting, SIGN_UP)
    return settings.sign_up if row is None else _SIGN_UP.validate_python(row.value)


async def has_people(session: AsyncSession) -> bool:
    """Whether anybody has an account yet."""
    return bool(await session.scalar(select(exists().select_from(PersonRow))))


async def sessions_of(
    session: AsyncSession, user_id: UUID, *, limit: int, cursor: str | None
) -> tuple[Sequence[Session], str | None]:
    """A person's open sessions, newest first. Raises `InvalidCursor`."""
    query = select(Session).where(
        Session.user_id == user_id, Session.ended_at.is_(None), Session.expires_at > clock.now()
    )
    before = decode_cursor(cursor, UUID)
    if before is not None:
        query = query.where(Session.id < before[0])
    rows = (await session.scalars(query.order_by(Session.id.desc()).limit(limit + 1))).all()
    return cut(rows, limit, lambda row: (row.id,))

"""Making accounts, signing in and out, changing one's account."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import func, select, text

from app.accounts import queries, tokens
from app.accounts.errors import EmailTaken, InvalidCredentials, SessionEnded, SignUpClosed, UsernameTaken
from app.accounts.events import ProfileUpdated, SessionEndedEvent
from app.accounts.models import Person, RefreshToken, Session
from app.accounts.passwords import hash_password, verify_password
from app.accounts.schemas import MePatch, PasswordChange, Registration
from app.kernel import clock
from app.kernel.errors import NotFound
from app.kernel.ids import new_id
from app.kernel.settings import Settings
from app.kernel.uow import Uow

# A retry after a lost reply, or a second tab, gets the same successor again within this time (D19).
SAME_SUCCESSOR_SECONDS = 10.0
_FIRST_PERSON_LOCK = 7_216_004_115
_LONGEST_USER_AGENT = 300


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A session with the refresh token that goes into its cookie."""

    user_id: UUID
    session_id: UUID
    refresh_token: str


def user_topic(user_id: UUID) -> str:
    """The topic of what concerns one person."""
    return f"user:{user_id}"


async def register(uow: Uow, settings: Settings, new: Registration) -> Person:
    """Make an account; raises `SignUpClosed`, `UsernameTaken`, `EmailTaken`.

    On an instance that says so the very first person becomes its admin, and may register even where sign-up is closed.
    """
    session = uow.session
    hashed = await hash_password(new.password)
    await session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _FIRST_PERSON_LOCK})
    is_first = settings.first_user_is_admin and not await queries.has_people(session)
    if settings.sign_up != "open" and not is_first:
        raise SignUpClosed
    await _refuse_taken(uow, new.username, new.email)
    return _add_person(uow, new, hashed, role="admin" if is_first else "user")


async def create_admin(uow: Uow, new: Registration) -> Person:
    """Make an account that may administer the instance; raises `UsernameTaken`, `EmailTaken`."""
    hashed = await hash_password(new.password)
    await _refuse_taken(uow, new.username, new.email)
    return _add_person(uow, new, hashed, role="admin")


async def _refuse_taken(uow: Uow, username: str, email: str) -> None:
    query = select(func.lower(Person.username)).where(func.lower(Person.username) == username.lower())
    if (await uow.session.execute(query)).first() is not None:
        raise UsernameTaken
    query = select(func.lower(Person.email)).where(func.lower(Person.email) == email.lower())
    if (await uow.session.execute(query)).first() is not None:
        raise EmailTaken


def _add_person(uow: Uow, new: Registration, hashed: str, *, role: str) -> Person:
    at = clock.now()
    person = Person(
        id=new_id(),
        username=new.username,
        email=new.email,
        password_hash=hashed,
        display_name=new.display_name or new.username,
        time_zone=new.time_zone,
        locale="en",
        preferences={},
        role=role,
        created_at=at,
        updated_at=at,
        version=1,
    )
    uow.session.add(person)
    return person


async def login(uow: Uow, settings: Settings, handle: str, password: str, *, user_agent: str) -> SignedIn:
    """Open a session; raises `InvalidCredentials`, in the same time whether or not there is such a person."""
    person = await queries.account_by_handle(uow.session, handle)
    fits, fresh = await verify_password(password, None if person is None else person.password_hash)
    if person is None or not fits:
        raise InvalidCredentials
    if fresh is not None:
        person.password_hash = fresh
    at = clock.now()
    opened = Session(
        id=new_id(),
        user_id=person.id,
        user_agent=user_agent.replace("\x00", "")[:_LONGEST_USER_AGENT],
        created_at=at,
        last_seen_at=at,
        expires_at=at + timedelta(days=settings.session_days),
    )
    uow.session.add(opened)
    await uow.session.flush()
    return SignedIn(person.id, opened.id, _issue(uow, opened.id))


def _issue(uow: Uow, session_id: UUID) -> str:
    token = tokens.new_refresh_token()
    row = RefreshToken(digest=tokens.digest_of(token), session_id=session_id, issued_at=clock.now())
    uow.session.add(row)
    return token


async def refresh(uow: Uow, token: str) -> SignedIn:
    """Exchange a refresh token for its successor; raises `SessionEnded`.

    A spent token gets the same successor again for ten seconds; after that its use ends the whole session, because
    two parties hold it. Commits in that case, so that the refusal lasts.
    """
    digest = tokens.digest_of(token)
    row = await uow.session.get(RefreshToken, digest, with_for_update=True)
    opened = None if row is None else await uow.session.get(Session, row.session_id)
    if row is None or opened is None or not await _is_open(uow, opened):
        raise SessionEnded
    if row.spent_at is None:
        successor = _issue(uow, opened.id)
        row.spent_at = opened.last_seen_at = clock.now()
        row.sealed_successor = tokens.seal_successor(successor, under=token)
        return SignedIn(opened.user_id, opened.id, successor)
    same = _same_successor(row, token)
    if same is not None:
        return SignedIn(opened.user_id, opened.id, same)
    _end(uow, opened)
    await uow.commit()
    raise SessionEnded


def _same_successor(row: RefreshToken, token: str) -> str | None:
    if row.spent_at is None or row.sealed_successor is None:
        return None
    if not tokens.is_recent(row.spent_at, seconds=SAME_SUCCESSOR_SECONDS):
        return None
    return tokens.open_successor(row.sealed_successor, under=token)


async def _is_open(uow: Uow, opened: Session) -> bool:
    person = await uow.session.get(Person, opened.user_id)
    return (
        opened.ended_at is None
        and opened.expires_at > clock.now()
        and person is not None
        and person.deactivated_at is None
    )


def _end(uow: Uow, opened: Session) -> None:
    opened.ended_at = clock.now()
    uow.emit(user_topic(opened.user_id), SessionEndedEvent(session_id=opened.id))


async def end_session(uow: Uow, session_id: UUID) -> None:
    """End one of the actor's sessions; an ended one stays ended. Raises `NotFound` for somebody else's."""
    opened = await uow.session.get(Session, session_id, with_for_update=True)
    if opened is None or opened.user_id != uow.user_id:
        raise NotFound
    if opened.ended_at is None:
        _end(uow, opened)


async def logout_by_cookie(uow: Uow, token: str) -> None:
    """End the session that a refresh token belongs to, if there is one."""
    row = await uow.session.get(RefreshToken, tokens.digest_of(token))
    opened = None if row is None else await uow.session.get(Session, row.session_id, with_for_update=True)
    if opened is not None and opened.ended_at is None:
        _end(uow, opened)


async def own_account(uow: Uow) -> Person:
    """The actor's own account, locked."""
    person = await uow.session.get(Person, uow.user_id, with_for_update={"key_share": True})
    if person is None:
        raise NotFound
    return person


async def update_me(uow: Uow, patch: MePatch) -> Person:
    """Change some fields of the actor's account; a patch that changes nothing says nothing."""
    person = await own_account(uow)
    sent: dict[str, Any] = patch.changes()
    if "preferences" in sent:
        merged = {**person.preferences, **sent["preferences"]}
        sent["preferences"] = {name: value for name, value in merged.items() if value is not None}
    changes = {name: value for name, value in sent.items() if getattr(person, name) != value}
    if changes:
        for name, value in changes.items():
            setattr(person, name, value)
        _touch(uow, person)
    return person


async def change_password(uow: Uow, change: PasswordChange) -> None:
    """Set a new password and end all other sessions; raises `InvalidCredentials`."""
    person = await own_account(uow)
    fits, _ = await verify_password(change.current_password, person.password_hash)
    if not fits:
        raise InvalidCredentials
    person.password_hash = await hash_password(change.password)
    person.updated_at = clock.now()
    mine = None if uow.actor is None else uow.actor.session_id
    query = select(Session).where(Session.user_id == person.id, Session.ended_at.is_(None), Session.id != mine)
    for opened in await uow.session.scalars(query.with_for_update()):
        _end(uow, opened)


def _touch(uow: Uow, person: Person) -> None:
    person.version += 1
    person.updated_at = clock.now()
    uow.emit(user_topic(person.id), ProfileUpdated(user=queries.me_of(person)))

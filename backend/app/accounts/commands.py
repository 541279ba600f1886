"""Making accounts, signing in and out, changing one's account."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select, text

from app.accounts import queries, tokens
from app.accounts.errors import (
    EmailTaken,
    GuessablePassword,
    InvalidCredentials,
    SessionEnded,
    SignUpClosed,
    TokenReused,
    TooManyPreferences,
    UsernameTaken,
)
from app.accounts.events import ProfileUpdated, SessionEndedEvent
from app.accounts.models import Person, RefreshToken, Session
from app.accounts.passwords import hash_password, verify_password
from app.accounts.rules import is_guessable
from app.accounts.schemas import MOST_PREFERENCES, MePatch, PasswordChange, Registration
from app.kernel import clock
from app.kernel.errors import NotFound, StaleVersion
from app.kernel.ids import new_id
from app.kernel.settings import Settings
from app.kernel.uow import Uow

# A retry after a lost reply, or a second tab, gets the same successor again within this time (D19).
SAME_SUCCESSOR_SECONDS = 10.0
_REGISTRATION_LOCK = 7_216_004_115
_LONGEST_USER_AGENT = 300


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A session with the refresh token that goes into its cookie."""

    user_id: UUID
    session_id: UUID
    refresh_token: str
    expires_at: datetime


def user_topic(user_id: UUID) -> str:
    """The topic of what concerns one person."""
    return f"user:{user_id}"


async def register(uow: Uow, settings: Settings, new: Registration) -> Person:
    """Make an account; raises `SignUpClosed`, `UsernameTaken`, `EmailTaken`.

    On an instance that says so the very first person becomes its admin, and may register even where sign-up is closed.
    """
    if settings.sign_up != "open" and not settings.first_user_is_admin:
        raise SignUpClosed
    hashed = await hash_password(new.password)
    await _one_at_a_time(uow)
    is_first = settings.first_user_is_admin and not await queries.has_people(uow.session)
    if settings.sign_up != "open" and not is_first:
        raise SignUpClosed
    return await _add_person(uow, new, hashed, role="admin" if is_first else "user")


async def create_admin(uow: Uow, new: Registration) -> Person:
    """Make an account that may administer the instance; raises `UsernameTaken`, `EmailTaken`."""
    hashed = await hash_password(new.password)
    await _one_at_a_time(uow)
    return await _add_person(uow, new, hashed, role="admin")


async def _one_at_a_time(uow: Uow) -> None:
    """Whoever makes an account sees all that were made before: one first person, one holder of a name."""
    await uow.session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _REGISTRATION_LOCK})


async def _add_person(uow: Uow, new: Registration, hashed: str, *, role: str) -> Person:
    if await queries.is_username_taken(uow.session, new.username):
        raise UsernameTaken
    if await queries.is_email_taken(uow.session, new.email):
        raise EmailTaken
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
    async with uow.database.reading() as reading:
        found = await queries.account_by_handle(reading, handle)
    kept = None if found is None else found.password_hash
    # No connection is held while the hash is counted: many logins at once must not starve the pool.
    fits, fresh = await verify_password(password, kept)
    if found is None or kept is None or not fits:
        raise InvalidCredentials
    person = await _account_with_password(uow, found.id, kept)
    if fresh is not None:
        person.password_hash = fresh
    at = clock.now()
    opened = Session(
        id=new_id(),
        user_id=person.id,
        user_agent=_readable(user_agent)[:_LONGEST_USER_AGENT],
        created_at=at,
        last_seen_at=at,
        expires_at=at + timedelta(days=settings.session_days),
    )
    uow.session.add(opened)
    await uow.session.flush()
    return _signed_in(opened, _issue(uow, opened.id))


async def _account_with_password(uow: Uow, user_id: UUID, password_hash: str) -> Person:
    """The account, locked, if it still has the password that was just checked."""
    query = select(Person).where(
        Person.id == user_id, Person.password_hash == password_hash, Person.deactivated_at.is_(None)
    )
    person = (await uow.session.scalars(query.with_for_update(key_share=True))).one_or_none()
    if person is None:
        raise InvalidCredentials
    return person


def _readable(text_: str) -> str:
    return "".join(character for character in text_ if character.isprintable())


def _signed_in(opened: Session, refresh_token: str) -> SignedIn:
    return SignedIn(opened.user_id, opened.id, refresh_token, opened.expires_at)


def _issue(uow: Uow, session_id: UUID) -> str:
    token = tokens.new_refresh_token()
    row = RefreshToken(digest=tokens.digest_of(token), session_id=session_id, issued_at=clock.now())
    uow.session.add(row)
    return token


async def refresh(uow: Uow, token: str) -> SignedIn:
    """Exchange a refresh token for its successor; raises `SessionEnded`, `TokenReused`.

    A spent token gets the same successor again for ten seconds; after that its use ends the whole session, because
    two parties hold it. Commits in that case, so that the refusal lasts.
    """
    row = await _locked_token(uow, token)
    opened = None if row is None else await uow.session.get(Session, row.session_id)
    if row is None or opened is None or not await _is_open(uow, opened):
        raise SessionEnded
    if row.spent_at is None:
        return _signed_in(opened, _rotate(uow, opened, row, token))
    living = await _living_successor(uow, row, token)
    if living is not None:
        return _signed_in(opened, living)
    _end(uow, opened)
    await uow.commit()
    raise TokenReused(opened.id)


def _rotate(uow: Uow, opened: Session, row: RefreshToken, token: str) -> str:
    successor = _issue(uow, opened.id)
    row.spent_at = opened.last_seen_at = clock.now()
    row.sealed_successor = tokens.seal_successor(successor, under=token)
    return successor


async def _living_successor(uow: Uow, row: RefreshToken, token: str) -> str | None:
    """The successor of a token that was spent moments ago; of a successor spent since, its own one, and so on.

    Handing out a spent token would look like theft at its next use.
    """
    while row.spent_at is not None:
        if row.sealed_successor is None or not tokens.is_recent(row.spent_at, seconds=SAME_SUCCESSOR_SECONDS):
            return None
        successor = tokens.open_successor(row.sealed_successor, under=token)
        following = None if successor is None else await _locked_token(uow, successor)
        if successor is None or following is None:
            return None
        row, token = following, successor
    return token


async def _locked_token(uow: Uow, token: str) -> RefreshToken | None:
    return await uow.session.get(RefreshToken, tokens.digest_of(token), with_for_update=True)


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


async def logout(uow: Uow, *, session_id: UUID | None, refresh_token: str | None) -> Sequence[UUID]:
    """End the sessions that an access token and a refresh token speak for, mostly one; says which ended."""
    row = None if refresh_token is None else await uow.session.get(RefreshToken, tokens.digest_of(refresh_token))
    named = {session_id, None if row is None else row.session_id} - {None}
    query = select(Session).where(Session.id.in_(named), Session.ended_at.is_(None)).order_by(Session.id)
    ended = (await uow.session.scalars(query.with_for_update())).all()
    for opened in ended:
        _end(uow, opened)
    return [opened.id for opened in ended]


async def own_account(uow: Uow) -> Person:
    """The actor's own account, locked."""
    person = await uow.session.get(Person, uow.user_id, with_for_update={"key_share": True})
    if person is None:
        raise NotFound
    return person


async def update_me(uow: Uow, patch: MePatch, *, if_match: int | None = None) -> Person:
    """Change some fields of the actor's account; a patch that changes nothing says nothing.

    Raises `StaleVersion`, `TooManyPreferences`.
    """
    person = await own_account(uow)
    if if_match is not None and if_match != person.version:
        raise StaleVersion
    sent: dict[str, Any] = patch.changes()
    if "preferences" in sent:
        sent["preferences"] = _merged(person.preferences, sent["preferences"])
    changes = {name: value for name, value in sent.items() if getattr(person, name) != value}
    if changes:
        for name, value in changes.items():
            setattr(person, name, value)
        _touch(uow, person)
    return person


def _merged(kept: dict[str, Any], sent: dict[str, Any]) -> dict[str, Any]:
    merged = {name: value for name, value in {**kept, **sent}.items() if value is not None}
    if len(merged) > MOST_PREFERENCES:
        raise TooManyPreferences
    return merged


async def change_password(uow: Uow, change: PasswordChange) -> Sequence[UUID]:
    """Set a new password and end all other sessions; says which ended.

    Raises `InvalidCredentials`, `GuessablePassword`.
    """
    async with uow.database.reading() as reading:
        before = await reading.get(Person, uow.user_id)
    kept = None if before is None else before.password_hash
    fits, _ = await verify_password(change.current_password, kept)
    if before is None or kept is None or not fits:
        raise InvalidCredentials
    if is_guessable(change.password, username=before.username, email=before.email):
        raise GuessablePassword
    hashed = await hash_password(change.password)
    person = await _account_with_password(uow, before.id, kept)
    person.password_hash = hashed
    person.updated_at = clock.now()
    return await _end_others(uow, person.id)


async def _end_others(uow: Uow, user_id: UUID) -> Sequence[UUID]:
    mine = None if uow.actor is None else uow.actor.session_id
    query = select(Session).where(Session.user_id == user_id, Session.ended_at.is_(None), Session.id != mine)
    others = (await uow.session.scalars(query.order_by(Session.id).with_for_update())).all()
    for opened in others:
        _end(uow, opened)
    return [opened.id for opened in others]


def _touch(uow: Uow, person: Person) -> None:
    person.version += 1
    person.updated_at = clock.now()
    uow.emit(user_topic(person.id), ProfileUpdated(user=queries.me_of(person)))

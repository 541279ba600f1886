"""Making accounts, signing in, changing one's account."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.accounts import queries
from app.accounts.audit.commands import note
from app.accounts.audit.rules import Kind
from app.accounts.errors import (
    EmailTaken,
    GuessablePassword,
    InvalidCredentials,
    NoPassword,
    SignUpClosed,
    TooManyPreferences,
    UsernameTaken,
    WrongPassword,
)
from app.accounts.events import PasswordChanged, ProfileUpdated
from app.accounts.hooks import REDEEMERS
from app.accounts.keys.commands import revoke_all_tokens
from app.accounts.mailed.commands import mail_link
from app.accounts.models import Person, Session
from app.accounts.passwords import hash_password, turn, verify_password
from app.accounts.rules import is_guessable, user_topic
from app.accounts.schemas import MOST_PREFERENCES, MePatch, PasswordChange, Registration
from app.accounts.sessions.commands import SignedIn, end_other_sessions, open_session
from app.accounts.totp.commands import pass_second_step
from app.kernel import clock
from app.kernel.errors import NotFound, StaleVersion
from app.kernel.ids import new_id
from app.kernel.settings import Settings
from app.kernel.uow import Uow

# How long whoever has no password is believed after a sign-in provider has let them through again.
PROOF_LASTS = timedelta(minutes=10)


async def register(uow: Uow, settings: Settings, new: Registration) -> Person:
    """Make an account; raises `SignUpClosed`, `UsernameTaken`.

    The address belongs to it once it is proven. That somebody else has proven it already is told to them alone.
    On an instance that says so the very first person becomes its admin, and may register even where sign-up is closed.
    """
    async with uow.database.reading() as reading:
        mode = await queries.sign_up_mode(reading, settings)
    may_come = mode == "open" or (mode == "invited" and new.invitation is not None)
    if not may_come and not settings.first_user_is_admin:
        raise SignUpClosed
    hashed = await hash_password(new.password)
    await queries.lock_names(uow.session)
    is_first = settings.first_user_is_admin and not await queries.has_people(uow.session)
    if not may_come and not is_first:
        raise SignUpClosed
    person = await _add_person(uow, new, hashed, role="admin" if is_first else "user")
    if not await _redeem(uow, new, person):
        mail_link(uow, settings, "verify_email", email=person.email, user_id=person.id)
    return person


async def _redeem(uow: Uow, new: Registration, person: Person) -> bool:
    """Take the invitation that a newcomer brings; says whether it has proven their address. Raises `EmailTaken`."""
    if new.invitation is None:
        return False
    proofs = [await redeem(uow, new.invitation, person.id, person.email) for redeem in REDEEMERS.values()]
    if not any(proofs):
        return False
    if await queries.is_email_taken(uow.session, person.email):
        raise EmailTaken
    person.email_verified_at = clock.now()
    return True


async def create_account(uow: Uow, new: Registration, *, role: str) -> Person:
    """Make an account as the operator of the instance wants it; raises `UsernameTaken`, `EmailTaken`."""
    hashed = await hash_password(new.password)
    await queries.lock_names(uow.session)
    if await queries.is_email_taken(uow.session, new.email):
        raise EmailTaken
    return await _add_person(uow, new, hashed, role=role)


async def _add_person(uow: Uow, new: Registration, hashed: str, *, role: str) -> Person:
    if await queries.is_username_taken(uow.session, new.username):
        raise UsernameTaken
    at = clock.now()
    person = Person(
        id=new_id(),
        username=new.username,
        email=new.email,
        password_hash=hashed,
        display_name=new.display_name or new.username,
        time_zone=new.time_zone,
        locale=new.locale,
        preferences={},
        role=role,
        created_at=at,
        updated_at=at,
        version=1,
    )
    uow.session.add(person)
    note(uow, Kind.ACCOUNT_CREATED, person.id, role=role)
    await uow.session.flush()  # what is mailed names the person
    return person


@dataclass(frozen=True, slots=True)
class Credentials:
    """What somebody gives to sign in: user name or address, password, and perhaps a code."""

    handle: str
    password: str = field(repr=False)
    otp: str | None = field(default=None, repr=False)


async def login(
    uow: Uow, settings: Settings, credentials: Credentials, *, user_agent: str, is_known: Callable[[UUID], bool]
) -> SignedIn:
    """Open a session and commit it; raises `InvalidCredentials`, in the same time whoever is asked for.

    Who has a second step must pass it: `OtpRequired`, `OtpInvalid`, `OtpLocked`.
    """
    async with turn(), uow.database.reading() as reading:
        found = await queries.password_by_handle(reading, credentials.handle)
    user_id, kept = (None, None) if found is None else found
    # No connection is held while the hash is counted: many logins at once must not starve the pool.
    fits, fresh = await verify_password(credentials.password, kept)
    # And few at a time write: the others wait here without an end to their patience, not for a connection.
    async with turn():
        if user_id is None or kept is None or not fits:
            # Unknown names are written down too: known ones must not take longer.
            note(uow, Kind.SIGN_IN_FAILED, user_id)
            await uow.commit()
            raise InvalidCredentials
        person = await _account_with_password(uow, user_id, kept, to_change=fresh is not None)
        if person is None:
            raise InvalidCredentials
        if fresh is not None:
            person.password_hash = fresh
        await pass_second_step(uow, settings, person.id, credentials.otp)
        known = is_known(person.id)
        opened = await open_session(uow, settings, person, user_agent=user_agent, is_known_device=known)
        await uow.commit()
    return opened


async def _account_with_password(
    uow: Uow, user_id: UUID, password_hash: str | None, *, to_change: bool = True
) -> Person | None:
    """The account if it still has the password that was just checked, locked; who only signs in hinders nobody else."""
    query = select(Person).where(
        Person.id == user_id, Person.password_hash == password_hash, Person.deactivated_at.is_(None)
    )
    locked = query.with_for_update(key_share=True) if to_change else query.with_for_update(read=True)
    return (await uow.session.scalars(locked)).one_or_none()


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
        touch(uow, person)
    return person


def _merged(kept: dict[str, Any], sent: dict[str, Any]) -> dict[str, Any]:
    merged = {name: value for name, value in {**kept, **sent}.items() if value is not None}
    if len(merged) > MOST_PREFERENCES:
        raise TooManyPreferences
    return merged


async def change_password(uow: Uow, change: PasswordChange) -> Sequence[UUID]:
    """Set a new password and end all other sessions, and if wanted all tokens of programs; says which sessions ended.

    Raises `WrongPassword`, `NoPassword`, `GuessablePassword`.
    """
    before = await _fitting_account(uow, change.current_password)
    if is_guessable(change.password, username=before.username, email=before.email):
        raise GuessablePassword
    hashed = await hash_password(change.password)
    person = await _still_the_same(uow, before)
    person.password_hash = hashed
    person.updated_at = clock.now()
    uow.emit(user_topic(person.id), PasswordChanged(how="changed"))
    note(uow, Kind.PASSWORD_CHANGED, person.id)
    if change.revoke_tokens:
        await revoke_all_tokens(uow, person.id)
    return await end_other_sessions(uow, person.id)


async def checked_password(uow: Uow, password: str | None) -> Person:
    """The actor's own account, locked, once their password has proven that it is them.

    Who has none has been let through by a sign-in provider minutes ago.

    Raises `WrongPassword`, `NoPassword`.
    """
    return await _still_the_same(uow, await _fitting_account(uow, password))


async def _still_the_same(uow: Uow, before: Person) -> Person:
    person = await _account_with_password(uow, before.id, before.password_hash)
    if person is None:
        raise WrongPassword
    return person


async def _fitting_account(uow: Uow, password: str | None) -> Person:
    async with uow.database.reading() as reading:
        person = await reading.get(Person, uow.user_id)
        opened = None if uow.actor is None else await reading.get(Session, uow.actor.session_id)
    if person is None:
        raise NotFound
    if person.password_hash is None:
        if opened is None or opened.proven_at is None or opened.proven_at + PROOF_LASTS <= clock.now():
            raise NoPassword
        return person
    fits, _ = await verify_password(password or "", person.password_hash)
    if not fits:
        raise WrongPassword
    return person


def touch(uow: Uow, person: Person) -> None:
    """Count a change of an account and tell the person's screens of it."""
    person.version += 1
    person.updated_at = clock.now()
    uow.emit(user_topic(person.id), ProfileUpdated(user=queries.me_of(person)))

"""Going to a provider, coming back from it, linking and unlinking."""

import re
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import delete

from app.accounts import queries as accounts
from app.accounts.audit.commands import note
from app.accounts.audit.rules import Kind
from app.accounts.errors import SessionEnded, SignUpClosed
from app.accounts.hooks import EXPECTING
from app.accounts.models import Person, Session
from app.accounts.providers import queries
from app.accounts.providers.errors import (
    AccountDeactivated,
    AccountExists,
    AnotherAccount,
    EmailNotVerified,
    IdentityTaken,
    LastWayIn,
    SignInExpired,
    SignInRefused,
)
from app.accounts.providers.models import Identity, SignInAttempt
from app.accounts.providers.way import Claims, Secrets
from app.accounts.rules import first_language
from app.accounts.sessions.commands import SignedIn, open_session
from app.accounts.tokens import digest_of
from app.kernel import clock
from app.kernel.ids import new_id
from app.kernel.settings import Settings
from app.kernel.uow import Uow

ATTEMPT_SECONDS = 600
_BYTES = 32
_CLOCKS_DIFFER = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class Begun:
    """A sign-in under way: what the provider gets, and what the browser keeps."""

    secrets: Secrets
    browser: str


async def begin(
    uow: Uow, provider: str, *, goes_to: str, session_id: UUID | None = None, proves: bool = False
) -> Begun:
    """Remember a browser that is about to leave; with a session it comes back to link, or to prove whose it is."""
    at = clock.now()
    await uow.session.execute(delete(SignInAttempt).where(SignInAttempt.expires_at < at))
    state, nonce, verifier, browser = (secrets.token_urlsafe(_BYTES) for _ in range(4))
    uow.session.add(
        SignInAttempt(
            digest=digest_of(state),
            browser=digest_of(browser),
            provider=provider,
            nonce=nonce,
            verifier=verifier,
            goes_to=goes_to,
            session_id=session_id,
            proves=proves,
            expires_at=at + timedelta(seconds=ATTEMPT_SECONDS),
        )
    )
    return Begun(Secrets(state, nonce, verifier), browser)


async def take_back(uow: Uow, provider: str, *, state: str, browser: str | None) -> SignInAttempt:
    """The attempt that a browser comes back with, which is gone from then on; raises `SignInExpired`."""
    found = await uow.session.get(SignInAttempt, digest_of(state), with_for_update=True)
    if found is None or browser is None or found.browser != digest_of(browser):
        raise SignInExpired
    await uow.session.delete(found)
    await uow.commit()
    if found.provider != provider or found.expires_at <= clock.now():
        raise SignInExpired
    return found


async def enter(
    uow: Uow, settings: Settings, provider: str, claims: Claims, *, user_agent: str, languages: str
) -> SignedIn:
    """Open a session for whom the provider let through, who may be new here.

    Raises `AccountDeactivated`, `AccountExists`, `EmailNotVerified`, `SignUpClosed`.
    """
    await accounts.lock_names(uow.session)
    known = await queries.identity_of(uow.session, claims.issuer, claims.subject)
    if known is None:
        person = await _newcomer(uow, settings, claims, first_language(languages))
        known = _linked(uow, person.id, provider, claims)
    else:
        person = await accounts.account_by_id(uow.session, known.user_id)
    if person.deactivated_at is not None:
        raise AccountDeactivated
    known.last_used_at = clock.now()
    return await open_session(uow, settings, person, user_agent=user_agent)


async def _newcomer(uow: Uow, settings: Settings, claims: Claims, locale: str) -> Person:
    if claims.email is None or not claims.is_verified:
        raise EmailNotVerified
    if await accounts.is_email_taken(uow.session, claims.email):
        raise AccountExists
    is_first = settings.first_user_is_admin and not await accounts.has_people(uow.session)
    if not is_first and not await _may_come(uow, settings, claims.email):
        raise SignUpClosed
    at, role = clock.now(), "admin" if is_first else "user"
    username = await _free_username(uow, claims)
    person = Person(
        id=new_id(),
        username=username,
        email=claims.email,
        email_verified_at=at,
        display_name=claims.name.strip()[:80] or username,
        time_zone="UTC",
        locale=locale,
        preferences={},
        role=role,
        created_at=at,
        updated_at=at,
        version=1,
    )
    uow.session.add(person)
    note(uow, Kind.ACCOUNT_CREATED, person.id, role=role, provider=claims.issuer)
    await uow.session.flush()
    return person


async def _may_come(uow: Uow, settings: Settings, email: str) -> bool:
    """Whether somebody new with this proven address gets an account: the invitation itself they take afterwards."""
    mode = await accounts.sign_up_mode(uow.session, settings)
    if mode != "invited":
        return mode == "open"
    return any([await is_expected(uow.session, email) for is_expected in EXPECTING.values()])


async def _free_username(uow: Uow, claims: Claims) -> str:
    """A name like theirs elsewhere that nobody has here."""
    wanted = re.sub(r"[^A-Za-z0-9_.-]", "", claims.username or (claims.email or "").split("@")[0]).lstrip("_.-")[:24]
    base = wanted if len(wanted) >= 3 else f"{wanted or 'grove'}-new"
    name = base
    while await accounts.is_username_taken(uow.session, name):
        name = f"{base}-{secrets.token_hex(3)}"
    return name


def _linked(uow: Uow, user_id: UUID, provider: str, claims: Claims) -> Identity:
    made = Identity(
        id=new_id(),
        user_id=user_id,
        provider=provider,
        issuer=claims.issuer,
        subject=claims.subject,
        email=claims.email,
        created_at=clock.now(),
    )
    uow.session.add(made)
    note(uow, Kind.PROVIDER_LINKED, user_id, provider=provider)
    return made


async def link(uow: Uow, session_id: UUID, provider: str, claims: Claims) -> None:
    """Link an account elsewhere to whom the session belongs; raises `SessionEnded`, `IdentityTaken`."""
    opened = await _open_session(uow, session_id)
    known = await queries.identity_of(uow.session, claims.issuer, claims.subject)
    if known is None:
        _linked(uow, opened.user_id, provider, claims)
    elif known.user_id != opened.user_id:
        raise IdentityTaken


async def prove(uow: Uow, attempt: SignInAttempt, claims: Claims) -> None:
    """Note on a session that its owner was let through again; raises `SessionEnded`, `AnotherAccount`, `SignInRefused`.

    A provider that says when somebody signed in there must say that it was after the browser was sent.
    """
    assert attempt.session_id is not None  # noqa: S101 - nobody else is sent to prove anything
    opened = await _open_session(uow, attempt.session_id)
    known = await queries.identity_of(uow.session, claims.issuer, claims.subject)
    if known is None or known.user_id != opened.user_id:
        raise AnotherAccount
    sent_at = attempt.expires_at - timedelta(seconds=ATTEMPT_SECONDS)
    if claims.signed_in_at is not None and claims.signed_in_at < sent_at - _CLOCKS_DIFFER:
        raise SignInRefused("The provider did not ask you to sign in again")
    opened.proven_at = known.last_used_at = clock.now()
    note(uow, Kind.PROVEN, opened.user_id, provider=attempt.provider)


async def _open_session(uow: Uow, session_id: UUID) -> Session:
    """A session that is still open, locked; raises `SessionEnded`."""
    opened = await uow.session.get(Session, session_id, with_for_update=True)
    if opened is None or opened.ended_at is not None or opened.expires_at <= clock.now():
        raise SessionEnded
    if (await accounts.account_by_id(uow.session, opened.user_id)).deactivated_at is not None:
        raise SessionEnded
    return opened


async def unlink(uow: Uow, user_id: UUID, identity_id: UUID) -> None:
    """Take a link away; nothing happens when there is none. Raises `LastWayIn`."""
    person = await uow.session.get(Person, user_id, with_for_update={"key_share": True})
    links = await queries.identities_of(uow.session, user_id)
    found = next((it for it in links if it.id == identity_id), None)
    if found is None or person is None:
        return
    if person.password_hash is None and len(links) == 1:
        raise LastWayIn
    await _unlink(uow, found)


async def unlink_since(uow: Uow, user_id: UUID, since: datetime) -> None:
    """Take away what was linked from a moment on, be it the last way in."""
    for found in await queries.identities_of(uow.session, user_id):
        if found.created_at >= since:
            await _unlink(uow, found)


async def _unlink(uow: Uow, found: Identity) -> None:
    await uow.session.delete(found)
    note(uow, Kind.PROVIDER_UNLINKED, found.user_id, provider=found.provider)

"""Opening, renewing and ending sessions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select

from app.accounts import tokens
from app.accounts.audit.commands import note
from app.accounts.audit.rules import Kind
from app.accounts.errors import SessionEnded, TokenReused
from app.accounts.events import SessionEndedEvent, SessionOpened
from app.accounts.models import Person, RefreshToken, Session
from app.accounts.rules import user_topic
from app.kernel import clock
from app.kernel.errors import NotFound
from app.kernel.ids import new_id
from app.kernel.settings import Settings
from app.kernel.uow import Uow

# A retry after a lost reply, or a second tab, gets the same successor again within this time (D19).
SAME_SUCCESSOR_SECONDS = 10.0
_LONGEST_USER_AGENT = 300


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A session with the refresh token that goes into its cookie."""

    user_id: UUID
    session_id: UUID
    refresh_token: str
    expires_at: datetime


async def open_session(
    uow: Uow, settings: Settings, person: Person, *, user_agent: str, is_known_device: bool = False
) -> SignedIn:
    """Open a session for somebody who has proven who they are; they are told of it on their own topic."""
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
    fact = SessionOpened(session_id=opened.id, user_agent=opened.user_agent, is_known_device=is_known_device)
    uow.emit(user_topic(person.id), fact)
    note(uow, Kind.SIGNED_IN, person.id, session_id=str(opened.id))
    return _signed_in(opened, _issue(uow, opened.id))


def _readable(text: str) -> str:
    return "".join(character for character in text if character.isprintable())


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
    note(uow, Kind.TOKEN_REUSED, opened.user_id, session_id=str(opened.id))
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
    note(uow, Kind.SESSION_ENDED, opened.user_id, session_id=str(opened.id))
    uow.emit(user_topic(opened.user_id), SessionEndedEvent(session_id=opened.id))


async def end_any_session(uow: Uow, session_id: UUID) -> None:
    """End a session, whosever it is; an ended one stays ended. Raises `NotFound`. The caller has authorised it."""
    opened = await uow.session.get(Session, session_id, with_for_update=True)
    if opened is None:
        raise NotFound
    if opened.ended_at is None:
        _end(uow, opened)


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


async def end_sessions_of(uow: Uow, user_id: UUID) -> Sequence[UUID]:
    """End all sessions of a person, whoever asks. Says which ended."""
    query = select(Session).where(Session.user_id == user_id, Session.ended_at.is_(None))
    ended = (await uow.session.scalars(query.order_by(Session.id).with_for_update())).all()
    for opened in ended:
        _end(uow, opened)
    return [opened.id for opened in ended]


async def end_other_sessions(uow: Uow, user_id: UUID) -> Sequence[UUID]:
    """End all sessions of a person but the one that asks; all of them when nobody is signed in. Says which ended."""
    mine = None if uow.actor is None else uow.actor.session_id
    query = select(Session).where(Session.user_id == user_id, Session.ended_at.is_(None), Session.id != mine)
    others = (await uow.session.scalars(query.order_by(Session.id).with_for_update())).all()
    for opened in others:
        _end(uow, opened)
    return [opened.id for opened in others]

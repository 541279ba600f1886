"""Doors to accounts and sessions."""

import hmac
from dataclasses import replace
from typing import Annotated
from uuid import UUID

from fastapi import Cookie, Depends, Request, Response
from fastapi.security import OAuth2PasswordRequestForm

from app.accounts import commands, queries
from app.accounts.errors import ForeignOrigin, SessionEnded
from app.accounts.models import Person
from app.accounts.public import SessionAuthenticator
from app.accounts.schemas import (
    AccessToken,
    Instance,
    Me,
    MePatch,
    PasswordChange,
    Registration,
    SessionOut,
)
from app.kernel import clock
from app.kernel.access import Actor, Door
from app.kernel.answers import Answer, Replay, version_tag
from app.kernel.errors import NotAuthenticated
from app.kernel.http.conditional import IfMatch
from app.kernel.http.doors import (
    GuardedRouter,
    OpenTx,
    Reading,
    ShortTx,
    SignedIn,
    Tx,
    UsesTools,
    commit_and_respond,
    respond,
    tools_of,
)
from app.kernel.http.limits import rate
from app.kernel.http.pages import Cursor, Limit
from app.kernel.paging import Page
from app.kernel.uow import Uow

router = GuardedRouter()

_COOKIE = "grove_refresh"
_COOKIE_PATH = "/api/v1/auth"
RefreshCookie = Annotated[str | None, Cookie(alias=_COOKIE, include_in_schema=False)]


def _me(person: Person, *, status: int = 200) -> Answer:
    headers = {"ETag": version_tag(person.version)}
    if status == 201:
        headers["Location"] = "/api/v1/me"
    return Answer(status, queries.me_of(person).json_bytes(), headers)


async def same_site(request: Request) -> None:
    """Refuse what a page of another site sends in the name of the person before the screen."""
    origin = request.headers.get("Origin")
    if origin is None or origin in tools_of(request).settings.origins:
        return
    _, scheme_ends, netloc = origin.partition("://")
    if not scheme_ends or netloc != request.headers.get("Host"):
        raise ForeignOrigin


def _authenticator(request: Request) -> SessionAuthenticator:
    authenticator = tools_of(request).authenticator
    assert isinstance(authenticator, SessionAuthenticator)  # noqa: S101 - this room provides it
    return authenticator


async def open_secret_write(request: Request, uow: ShortTx) -> Uow:
    """A unit of work for a request that carries passwords: what is kept of it must not help to guess them.

    Opens no transaction yet, so that none waits while a hash is counted. Raises `Replay`.
    """
    if uow.idempotency is not None:
        secret = tools_of(request).settings.secret_key.get_secret_value().encode()
        fingerprint = hmac.digest(secret, b"fingerprint" + uow.idempotency.fingerprint, "sha256")
        uow.idempotency = replace(uow.idempotency, fingerprint=fingerprint)
        async with uow.database.reading() as session:
            kept = await uow.idempotency.find(session)
        if kept is not None:
            raise Replay(kept)
    return uow


SecretTx = Annotated[Uow, Depends(open_secret_write, scope="function")]


@router.door("GET", "/instance", can=Door.PUBLIC, name="get_instance", response_model=Instance, tags=["accounts"])
async def get_instance(request: Request, session: Reading, tools: UsesTools) -> Instance:
    """Read what this instance is called and how one gets an account."""
    return Instance(
        name=tools.settings.instance_name,
        version=request.app.version,
        sign_up=tools.settings.sign_up,
        needs_first_user=not await queries.has_people(session),
    )


@router.door(
    "POST",
    "/auth/register",
    can=Door.PUBLIC,
    name="register",
    status_code=201,
    response_model=Me,
    tags=["accounts"],
    dependencies=[Depends(rate("30/hour", scope="register"))],
)
async def register(new: Registration, uow: OpenTx, tools: UsesTools) -> Response:
    """Make an account."""
    person = await commands.register(uow, tools.settings, new)
    return await commit_and_respond(uow, _me(person, status=201))


@router.door(
    "POST",
    "/auth/login",
    can=Door.PUBLIC,
    name="login",
    response_model=AccessToken,
    tags=["sessions"],
    dependencies=[
        Depends(same_site),
        Depends(rate("100/15minute", scope="login_source")),
        Depends(rate("10/15minute", scope="login", by_field="username")),
    ],
)
async def login(
    form: Annotated[OAuth2PasswordRequestForm, Depends()], request: Request, uow: OpenTx, tools: UsesTools
) -> Response:
    """Sign in with user name or e-mail address and password."""
    agent = request.headers.get("User-Agent", "")
    opened = await commands.login(uow, tools.settings, form.username, form.password, user_agent=agent)
    await uow.commit()
    return _signed_in(request, opened)


def _signed_in(request: Request, opened: commands.SignedIn) -> Response:
    """The access token in the body, the refresh token in its cookie, neither of them stored by anybody between."""
    access = _authenticator(request).tokens
    body = AccessToken(access_token=access.make(opened.user_id, opened.session_id), expires_in=access.lifetime_seconds)
    response = respond(Answer(200, body.json_bytes(), {"Cache-Control": "no-store"}))
    left = opened.expires_at - clock.now()
    response.set_cookie(
        _COOKIE,
        opened.refresh_token,
        max_age=int(left.total_seconds()),
        path=_COOKIE_PATH,
        secure=tools_of(request).settings.is_https,
        httponly=True,
        samesite="strict",
    )
    return response


@router.door(
    "POST",
    "/auth/refresh",
    can=Door.PUBLIC,
    name="refresh",
    response_model=AccessToken,
    tags=["sessions"],
    dependencies=[Depends(same_site), Depends(rate("120/minute", scope="refresh"))],
)
async def refresh(request: Request, uow: OpenTx, token: RefreshCookie = None) -> Response:
    """Exchange the refresh cookie for a new access token and a new cookie."""
    if token is None:
        raise SessionEnded
    opened = await commands.refresh(uow, token)
    await uow.commit()
    return _signed_in(request, opened)


@router.door(
    "POST",
    "/auth/logout",
    can=Door.PUBLIC,
    name="logout",
    status_code=204,
    tags=["sessions"],
    dependencies=[Depends(same_site)],
)
async def logout(request: Request, uow: OpenTx, token: RefreshCookie = None) -> Response:
    """End this session; its access token is refused from then on."""
    uow.actor = await _actor_if_any(request)
    session_id = None if uow.actor is None else uow.actor.session_id
    await commands.logout(uow, session_id=session_id, refresh_token=token)
    await uow.commit()
    response = Response(status_code=204)
    settings = tools_of(request).settings
    response.delete_cookie(_COOKIE, path=_COOKIE_PATH, secure=settings.is_https, httponly=True, samesite="strict")
    return response


async def _actor_if_any(request: Request) -> Actor | None:
    """Who asks, if the access token is still good: a sign-out must work without one, too."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer":
        return None
    try:
        return await _authenticator(request).actor_of(token)
    except NotAuthenticated:
        return None


@router.door("GET", "/me", can=Door.SIGNED_IN, name="get_me", response_model=Me, tags=["accounts"])
async def get_me(session: Reading, actor: SignedIn) -> Response:
    """Read your own account."""
    return respond(_me(await queries.account_by_id(session, actor.user_id)))


@router.door("PATCH", "/me", can=Door.SIGNED_IN, name="update_me", response_model=Me, tags=["accounts"])
async def update_me(patch: MePatch, uow: Tx, if_match: IfMatch) -> Response:
    """Change your own account."""
    return await commit_and_respond(uow, _me(await commands.update_me(uow, patch, if_match=if_match)))


@router.door(
    "POST",
    "/me/password",
    can=Door.SIGNED_IN,
    name="change_password",
    status_code=204,
    tags=["accounts"],
    dependencies=[Depends(rate("10/15minute", scope="password", by_user=True))],
)
async def change_password(change: PasswordChange, uow: SecretTx) -> Response:
    """Set a new password; all your other sessions end."""
    await commands.change_password(uow, change)
    return await commit_and_respond(uow, Answer(204))


@router.door(
    "GET",
    "/me/sessions",
    can=Door.SIGNED_IN,
    name="list_sessions",
    response_model=Page[SessionOut],
    tags=["sessions"],
)
async def list_sessions(
    session: Reading, actor: SignedIn, limit: Limit = 50, cursor: Cursor = None
) -> Page[SessionOut]:
    """List your open sessions, newest first."""
    rows, following = await queries.sessions_of(session, actor.user_id, limit=limit, cursor=cursor)
    items = [
        SessionOut(
            id=row.id,
            user_agent=row.user_agent,
            created_at=row.created_at,
            last_seen_at=row.last_seen_at,
            expires_at=row.expires_at,
            is_current=row.id == actor.session_id,
        )
        for row in rows
    ]
    return Page(items=items, next_cursor=following)


@router.door(
    "DELETE",
    "/me/sessions/{session_id}",
    can=Door.SIGNED_IN,
    name="end_session",
    status_code=204,
    tags=["sessions"],
)
async def end_session(session_id: UUID, uow: Tx) -> Response:
    """End one of your sessions."""
    await commands.end_session(uow, session_id)
    return await commit_and_respond(uow, Answer(204))

"""What the doors of this room share: the refresh cookie, who may send it, and requests that carry passwords."""

import hmac
from dataclasses import replace
from typing import Annotated

from fastapi import Cookie, Depends, Request, Response

from app.accounts import queries
from app.accounts.errors import ForeignOrigin, PasswordsAreOff
from app.accounts.models import Person
from app.accounts.public import SessionAuthenticator
from app.accounts.schemas import AccessToken
from app.accounts.sessions.commands import SignedIn as SessionPair
from app.kernel import clock
from app.kernel.answers import Answer, Replay, version_tag
from app.kernel.http.doors import ShortTx, respond, tools_of
from app.kernel.settings import Settings
from app.kernel.uow import Uow

_COOKIE = "grove_refresh"
_COOKIE_PATH = "/api/v1/auth"
RefreshCookie = Annotated[str | None, Cookie(alias=_COOKIE, include_in_schema=False)]


def me_answer(person: Person, *, status: int = 200) -> Answer:
    """One's own account as an answer, with its version."""
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


def authenticator_of(request: Request) -> SessionAuthenticator:
    """What knows the sessions."""
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


async def passwords_are_on(request: Request) -> None:
    """Refuse where people come in by sign-in providers only."""
    if not tools_of(request).settings.auth_password_enabled:
        raise PasswordsAreOff


SecretTx = Annotated[Uow, Depends(open_secret_write, scope="function")]


def signed_in_answer(request: Request, opened: SessionPair) -> Response:
    """The access token in the body, the refresh token in its cookie, neither of them stored by anybody between."""
    access = authenticator_of(request).tokens
    body = AccessToken(access_token=access.make(opened.user_id, opened.session_id), expires_in=access.lifetime_seconds)
    response = respond(Answer(200, body.json_bytes(), {"Cache-Control": "no-store"}))
    put_cookie(response, opened, tools_of(request).settings)
    return response


def put_cookie(response: Response, opened: SessionPair, settings: Settings) -> None:
    """Give the browser its refresh token."""
    left = opened.expires_at - clock.now()
    response.set_cookie(
        _COOKIE,
        opened.refresh_token,
        max_age=int(left.total_seconds()),
        path=_COOKIE_PATH,
        secure=settings.is_https,
        httponly=True,
        samesite="strict",
    )


def forget_cookie(response: Response, settings: Settings) -> None:
    """Have the browser drop its refresh token."""
    response.delete_cookie(_COOKIE, path=_COOKIE_PATH, secure=settings.is_https, httponly=True, samesite="strict")

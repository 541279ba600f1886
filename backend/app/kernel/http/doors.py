"""Doors of the API: who is asking, in which transaction. Every route says what it grants, or the process stops."""

import re
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import asynccontextmanager
from enum import Enum
from types import EllipsisType
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response, params
from fastapi.routing import APIRoute
from fastapi.security import OAuth2PasswordBearer
from fastapi.types import DecoratedCallable
from sqlalchemy.ext.asyncio import AsyncSession
from starlette.routing import BaseRoute

from app.kernel.access import Actor, Capability, Door
from app.kernel.answers import Answer, Idempotency, Replay
from app.kernel.errors import InsufficientScope, NotAuthenticated
from app.kernel.http.limits import source_of
from app.kernel.tools import Tools
from app.kernel.uow import Uow

_bearer = OAuth2PasswordBearer(tokenUrl="/api/v1/auth/login", auto_error=False, scheme_name="bearer")


API = "/api/v1"


class GuardedRouter(APIRouter):
    """A router whose routes must say what they grant: `can=` a capability, or a `Door`. Default is deny.

    Its routes are complete with their prefix, and routers are joined into one flat list: FastAPI's own nesting looks
    for a route twice on each level, which costs more than most requests do.
    """

    def __init__(
        self,
        *,
        prefix: str = API,
        tags: list[str | Enum] | None = None,
        dependencies: Sequence[params.Depends] | None = None,
    ) -> None:
        super().__init__(prefix=prefix, tags=tags, dependencies=dependencies)

    def take_over(self, *routers: "GuardedRouter") -> None:
        """Add the routes of other routers behind the own ones."""
        for router in routers:
            self.routes.extend(router.routes)

    def add_api_route(self, path: str, endpoint: Callable[..., Any], **kwargs: Any) -> None:
        """Add a route; `openapi_extra["x-grants"]` must have been set by one of the decorators below."""
        extra = kwargs.get("openapi_extra") or {}
        if "x-grants" not in extra:
            raise TypeError(f"route {path} does not say what it grants")
        super().add_api_route(path, endpoint, **kwargs)

    def door(
        self,
        method: str,
        path: str,
        *,
        can: Capability | Door,
        name: str,
        realm: str | EllipsisType | None = ...,
        is_hot: bool = False,
        upload: dict[str, Any] | None = None,
        **kwargs: Any,
    ) -> Callable[[DecoratedCallable], DecoratedCallable]:
        """Declare a route: its method, path, what it grants and its `operation_id`.

        `realm` says which scope a personal token needs, to read or to write; left out, the capability says it, and
        where nobody says it no token opens the door. A hot door has no dependency for its actor: it calls `claimed` or
        `hot_write` itself. `upload` is the request body in the contract of a door that reads a stream and limits its
        length itself (`kernel/http/uploads.py`).
        """
        extra: dict[str, Any] = {"x-grants": can.name.lower() if isinstance(can, Capability) else can.value}
        scope = _scope(method, realm if not isinstance(realm, EllipsisType) else can)
        if scope is not None:
            extra["x-scope"] = scope
        if is_hot:
            extra["security"] = [{_bearer.scheme_name: []}]
        if upload is not None:
            extra |= {"x-streamed": True, "requestBody": upload}
        return super().api_route(path, methods=[method], operation_id=name, openapi_extra=extra, **kwargs)


def _scope(method: str, realm: str | Capability | Door | None) -> str | None:
    name = realm.realm if isinstance(realm, Capability) else realm
    if name is None or isinstance(name, Door):
        return None
    return f"{name}:{'read' if method == 'GET' else 'write'}"


def require_grants(routes: Iterable[BaseRoute]) -> None:
    """Let no process start with an operation that came past `GuardedRouter`; raises `TypeError`."""
    for route in routes:
        if isinstance(route, APIRoute) and "x-grants" not in (route.openapi_extra or {}):
            raise TypeError(f"route {route.path} does not say what it grants")


def streamed_paths(routes: Iterable[BaseRoute]) -> list[re.Pattern[str]]:
    """The paths of doors that read their body as a stream."""
    return [
        route.path_regex
        for route in routes
        if isinstance(route, APIRoute) and (route.openapi_extra or {}).get("x-streamed")
    ]


def tools_of(request: Request) -> Tools:
    """The process's tools."""
    tools: Tools = request.app.state.tools
    return tools


async def get_tools(request: Request) -> Tools:
    """The process's tools, as a dependency."""
    return tools_of(request)


async def signed_in(request: Request, token: Annotated[str | None, Depends(_bearer)]) -> Actor:
    """The actor behind the access token; raises `NotAuthenticated`."""
    if token is None:
        raise NotAuthenticated
    return _let_in(request, await tools_of(request).authenticator.actor_of(token))


def _let_in(request: Request, actor: Actor) -> Actor:
    """Keep a token to its scopes, and leave the id for the access log; raises `InsufficientScope`."""
    scope = _scope_of(request)
    if not actor.is_within(scope):
        raise InsufficientScope(None if scope is None else f"This needs the scope {scope}")
    request.scope.setdefault("state", {})["user_id"] = actor.user_id
    return actor


def _scope_of(request: Request) -> str | None:
    extra = getattr(request.scope.get("route"), "openapi_extra", None) or {}
    scope: str | None = extra.get("x-scope")
    return scope


async def claimed(request: Request) -> Actor:
    """The actor that the access token names, its session still to be confirmed; raises `NotAuthenticated`.

    For hot doors, which call it themselves: each dependency that FastAPI solves costs about a third of a short
    statement. Such a door is declared with `is_hot=True`, so that the contract still asks for a token.
    """
    token = await _bearer(request)
    if token is None:
        raise NotAuthenticated
    return _let_in(request, await tools_of(request).authenticator.claimed_actor(token))


SignedIn = Annotated[Actor, Depends(signed_in)]
UsesTools = Annotated[Tools, Depends(get_tools)]


async def _idempotency(request: Request, actor: Actor) -> Idempotency | None:
    key = request.headers.get("Idempotency-Key")
    if key is None:
        return None
    body = await request.body()
    target = f"{request.url.path}?{request.url.query}".encode()
    secret = tools_of(request).settings.secret_key.get_secret_value()
    return Idempotency.of(actor.user_id, key, request.method.encode(), target, body, secret=secret)


def _source(request: Request) -> str:
    return source_of(request, tools_of(request).settings)


@asynccontextmanager
async def hot_write(request: Request) -> AsyncIterator[Uow]:
    """A unit of work for the one-statement commands, which look up session and key themselves (`shortwrite.look`)."""
    actor = await claimed(request)
    async with tools_of(request).uow(actor, await _idempotency(request, actor), source=_source(request)) as uow:
        yield uow


@asynccontextmanager
async def upload_write(request: Request, actor: Actor, *parts: bytes) -> AsyncIterator[Uow]:
    """A unit of work for a request whose body was a stream; `parts` stand for it where retries are compared.

    Raises `Replay` when the request was carried out before.
    """
    key, tools = request.headers.get("Idempotency-Key"), tools_of(request)
    kept = None
    if key is not None:
        target = f"{request.url.path}?{request.url.query}".encode()
        secret = tools.settings.secret_key.get_secret_value()
        kept = Idempotency.of(actor.user_id, key, request.method.encode(), target, *parts, secret=secret)
    async with tools.uow(actor, kept, source=_source(request)) as uow:
        first = None if kept is None else await kept.find(uow.session)
        if first is not None:
            raise Replay(first)
        yield uow


async def open_short_write(request: Request, actor: SignedIn) -> AsyncIterator[Uow]:
    """A unit of work for commands which look the key up themselves."""
    async with tools_of(request).uow(actor, await _idempotency(request, actor), source=_source(request)) as uow:
        yield uow


async def open_anonymous_write(request: Request) -> AsyncIterator[Uow]:
    """A unit of work for somebody who is not signed in (yet)."""
    async with tools_of(request).uow(source=_source(request)) as uow:
        yield uow


async def open_write(uow: Annotated[Uow, Depends(open_short_write, scope="function")]) -> Uow:
    """A unit of work; raises `Replay` at once when this request was carried out before."""
    if uow.idempotency is not None:
        kept = await uow.idempotency.find(uow.session)
        if kept is not None:
            raise Replay(kept)
    return uow


async def open_read(request: Request) -> AsyncIterator[AsyncSession]:
    """A session for reading."""
    async with tools_of(request).database.reading() as session:
        yield session


async def open_late_read(request: Request) -> AsyncIterator[AsyncSession]:
    """A session for reading what may lag by up to a second."""
    async with tools_of(request).database.late_reading() as session:
        yield session


async def open_fresh_read(request: Request) -> AsyncIterator[AsyncSession]:
    """A session for reading, away from the primary where a replica has all that was written before."""
    async with tools_of(request).database.fresh_reading() as session:
        yield session


Tx = Annotated[Uow, Depends(open_write, scope="function")]
OpenTx = Annotated[Uow, Depends(open_anonymous_write, scope="function")]
ShortTx = Annotated[Uow, Depends(open_short_write, scope="function")]
Reading = Annotated[AsyncSession, Depends(open_read, scope="function")]
LateReading = Annotated[AsyncSession, Depends(open_late_read, scope="function")]
FreshReading = Annotated[AsyncSession, Depends(open_fresh_read, scope="function")]


def respond(answer: Answer, *, replayed: bool = False) -> Response:
    """An answer as a response."""
    headers = dict(answer.headers)
    if replayed:
        headers["Idempotency-Replayed"] = "true"
    media_type = "application/json" if answer.body else None
    return Response(answer.body, status_code=answer.status, headers=headers, media_type=media_type)


async def commit_and_respond(uow: Uow, answer: Answer) -> Response:
    """Commit the unit of work with its answer, and only then answer."""
    await uow.commit(answer)
    return respond(answer)

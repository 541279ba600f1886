"""Pure ASGI middleware, outermost first: request id and access log, size limit, headers, the last safety net."""

import re
import time
from collections.abc import Awaitable, Callable, Sequence

from loguru import logger
from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.kernel.errors import PayloadTooLarge
from app.kernel.http.metrics import count, method_of, route_of
from app.kernel.http.problems import problem_response
from app.kernel.ids import new_id
from app.kernel.telemetry.logs import HARMLESS

_REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{1,128}")
_READ_ON_TIMES = 8
_SECURITY_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
    "magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
    # For everything that is no page of its own policy: an answer of the API is never shown as a page.
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
}
_CLIENT_WENT = 499
_HARMLESS = {HARMLESS: True}
_UNREMARKABLE = frozenset({"/healthz", "/readyz", "/metrics", "/{path:path}"})


class RequestIdMiddleware:
    """Gives each request an id, returns it, and writes one access line with it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Wrap one request; sockets only get the id."""
        if scope["type"] not in {"http", "websocket"}:
            await self.app(scope, receive, send)
            return
        given = Headers(scope=scope).get("x-request-id", "")
        request_id = given if _REQUEST_ID.fullmatch(given) else str(new_id())
        scope.setdefault("state", {})["request_id"] = request_id
        with logger.contextualize(request_id=request_id):
            if scope["type"] == "http":
                await self._http(scope, receive, send, request_id)
            else:
                await self._socket(scope, receive, send)

    async def _socket(self, scope: Scope, receive: Receive, send: Send) -> None:
        started = time.perf_counter()
        try:
            await self.app(scope, receive, send)
        finally:
            seconds = round(time.perf_counter() - started, 1)
            logger.bind(event="socket", route=route_of(scope), seconds=seconds).info("socket closed")

    async def _http(self, scope: Scope, receive: Receive, send: Send, request_id: str) -> None:
        started, status = time.perf_counter(), 0

        async def send_with_headers(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = list(message.get("headers", ()))
                _complete(MutableHeaders(raw=message["headers"]), scope, request_id)
            await send(message)

        try:
            await self.app(scope, receive, send_with_headers)
        except Exception as error:
            await self._last_resort(scope, receive, send_with_headers, error, has_started=status != 0)
        finally:
            seconds = time.perf_counter() - started
            _log(scope, status or _CLIENT_WENT, seconds)
            count(scope, status, seconds)

    @staticmethod
    async def _last_resort(scope: Scope, receive: Receive, send: Send, error: Exception, *, has_started: bool) -> None:
        logger.opt(exception=error).bind(event="unexpected_error", route=route_of(scope)).error("unexpected error")
        if has_started:
            raise error
        response = problem_response(
            Request(scope), 500, "internal_error", "Something went wrong on our side; nothing was changed"
        )
        await response(scope, receive, send)


def _complete(headers: MutableHeaders, scope: Scope, request_id: str) -> None:
    headers["X-Request-ID"] = request_id
    for name, value in _SECURITY_HEADERS.items():
        headers.setdefault(name, value)
    for name, value in scope["state"].get("rate_limit_headers", ()):
        headers[name] = value
    is_personal = any(name in {b"authorization", b"cookie"} for name, _ in scope["headers"])
    if is_personal and scope["path"].startswith("/api/") and "no-store" not in headers.get("Cache-Control", ""):
        headers["Cache-Control"] = "no-store"


def _log(scope: Scope, status: int, seconds: float) -> None:
    """One line for each request: the route's template, because addresses may hold tokens, and ids only."""
    route, ms = route_of(scope), round(seconds * 1000, 1)
    method = method_of(scope)
    who = {name: str(scope["state"][name]) for name in ("user_id",) if name in scope["state"]}
    level = "DEBUG" if route in _UNREMARKABLE and status < 500 else "INFO"
    line = logger.bind(event="request", method=method, route=route, status=status, ms=ms, **who, **_HARMLESS)
    line.log(level, f"{method} {route} {status}")


async def _read_on(receive: Receive, *, most: int) -> None:
    """Take what a client is still sending, within bounds: one that is cut off in the middle never reads the answer."""
    seen = 0
    while seen <= most:
        message = await receive()
        seen += len(message.get("body", b""))
        if message["type"] == "http.disconnect" or not message.get("more_body"):
            return


class BodyLimitMiddleware:
    """Refuses bodies over a limit with 413: at once by their announced length, else while they stream in.

    `streamed` are the paths of the doors that count for themselves.
    """

    def __init__(self, app: ASGIApp, *, limit: int, streamed: Sequence[re.Pattern[str]] = ()) -> None:
        self.app = app
        self.limit = limit
        self.streamed = streamed

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Wrap one request."""
        if scope["type"] != "http" or self._counts_itself(scope):
            await self.app(scope, receive, send)
            return
        announced = Headers(scope=scope).get("content-length", "0")
        if announced.isdigit() and int(announced) > self.limit:
            error = PayloadTooLarge
            headers = {"Connection": "close"}
            await _read_on(receive, most=_READ_ON_TIMES * self.limit)
            refusal = problem_response(Request(scope), error.status, error.code, error.title, headers=headers)
            await refusal(scope, receive, send)
            return
        await self.app(scope, self._counting(receive), send)

    def _counts_itself(self, scope: Scope) -> bool:
        if scope["method"] != "POST" and scope["method"] != "PUT":
            return False
        return any(path.fullmatch(scope["path"]) for path in self.streamed)

    def _counting(self, receive: Receive) -> Callable[[], Awaitable[Message]]:
        seen = 0

        async def counted() -> Message:
            nonlocal seen
            message = await receive()
            seen += len(message.get("body", b""))
            if seen > self.limit:
                if message.get("more_body"):
                    await _read_on(receive, most=_READ_ON_TIMES * self.limit)
                raise HTTPException(PayloadTooLarge.status)  # the one kind that FastAPI's body parser lets through
            return message

        return counted

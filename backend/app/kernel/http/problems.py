"""Every failure as problem+json (RFC 9457) with a stable code and the request's id."""

from typing import Any

import orjson
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from loguru import logger
from psycopg import errors as driver_errors
from pydantic import BaseModel, Field
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.exceptions import HTTPException

from app.kernel.answers import Replay
from app.kernel.errors import Problem, RateLimited, Unavailable
from app.kernel.http.doors import respond
from app.kernel.http.limits import LimitReached

_BY_STATUS = {
    400: ("malformed_request", "The request could not be read"),
    404: ("not_found", "There is nothing here that you can see"),
    405: ("method_not_allowed", "This method is not allowed here"),
    413: ("payload_too_large", "The request is larger than allowed"),
    415: ("unsupported_media_type", "This media type is not supported here"),
}


class FieldError(BaseModel):
    """One thing wrong with the input."""

    loc: list[str | int] = Field(examples=[["body", "title"]])
    msg: str = Field(examples=["String should have at least 1 character"])
    code: str = Field(examples=["string_too_short"])


class ProblemOut(BaseModel):
    """RFC 9457 problem details."""

    type: str = Field(examples=["/api/docs/problems#not_found"])
    title: str
    status: int
    detail: str | None = None
    code: str = Field(description="Stable; programs decide by it.", examples=["not_found"])
    request_id: str | None = None
    errors: list[FieldError] | None = Field(default=None, description="On 422: what is wrong, field by field.")


def problem_response(
    request: Request,
    status: int,
    code: str,
    title: str,
    *,
    headers: dict[str, str] | None = None,
    **extra: Any,
) -> Response:
    """A problem document as a response; `extra` becomes further members."""
    document = {
        "type": f"/api/docs/problems#{code}",
        "title": title,
        "status": status,
        "code": code,
        "request_id": request.scope.get("state", {}).get("request_id"),
        **{name: value for name, value in extra.items() if value is not None},
    }
    return Response(
        orjson.dumps(document, default=str),
        status_code=status,
        headers={**(headers or {}), "Cache-Control": "no-store"},
        media_type="application/problem+json",
    )


async def _on_problem(request: Request, error: Problem) -> Response:
    return problem_response(
        request,
        error.status,
        error.code,
        error.title,
        headers=error.headers,
        detail=error.detail,
        **error.extra,
    )


async def _on_limit(request: Request, error: LimitReached) -> Response:
    return await _on_problem(request, RateLimited(headers={"Retry-After": str(error.retry_after)}))


async def _on_replay(_: Request, replay: Replay) -> Response:
    return respond(replay.answer, replayed=True)


async def _on_invalid(request: Request, error: RequestValidationError) -> Response:
    found = error.errors()
    if any(item["type"] == "json_invalid" for item in found):
        return problem_response(request, 400, "malformed_json", "The body is not valid JSON")
    errors = [{"loc": list(item["loc"]), "msg": item["msg"], "code": item["type"]} for item in found[:50]]
    return problem_response(request, 422, "validation_failed", "The request is not valid", errors=errors)


async def _on_http(request: Request, error: HTTPException) -> Response:
    code, title = _BY_STATUS.get(error.status_code, ("http_error", str(error.detail)))
    return problem_response(request, error.status_code, code, title, headers=dict(error.headers or {}))


_CONFLICTS = (IntegrityError, driver_errors.IntegrityError)
_UNFIT = (DataError, driver_errors.DataError)
_AWAY = (
    OperationalError,
    InterfaceError,
    PoolTimeout,
    driver_errors.OperationalError,
    driver_errors.InterfaceError,
)


async def _on_database(request: Request, error: DBAPIError | PoolTimeout | driver_errors.Error) -> Response:
    if isinstance(error, _CONFLICTS):
        logger.bind(event="integrity_conflict", error=type(getattr(error, "orig", error)).__name__).warning(
            "integrity conflict"
        )
        return problem_response(request, 409, "conflict", "Somebody else changed this at the same moment; try again")
    if isinstance(error, _UNFIT):
        return problem_response(request, 422, "validation_failed", "The request holds a value that cannot be kept")
    if isinstance(error, _AWAY):
        logger.bind(event="database_unavailable", error=type(error).__name__).warning("database unavailable")
        return await _on_problem(request, Unavailable())
    return await _on_unexpected(request, error)


async def _on_unexpected(request: Request, error: Exception) -> Response:
    logger.opt(exception=error).bind(event="unexpected_error").error("unexpected error")
    return problem_response(request, 500, "internal_error", "Something went wrong on our side")


def install_problem_handlers(app: FastAPI) -> None:
    """Make every failure of an application leave as a problem."""
    app.add_exception_handler(Problem, _on_problem)  # type: ignore[arg-type]
    app.add_exception_handler(LimitReached, _on_limit)  # type: ignore[arg-type]
    app.add_exception_handler(Replay, _on_replay)  # type: ignore[arg-type]
    app.add_exception_handler(RequestValidationError, _on_invalid)  # type: ignore[arg-type]
    app.add_exception_handler(HTTPException, _on_http)  # type: ignore[arg-type]
    app.add_exception_handler(DBAPIError, _on_database)  # type: ignore[arg-type]
    app.add_exception_handler(PoolTimeout, _on_database)  # type: ignore[arg-type]
    app.add_exception_handler(driver_errors.Error, _on_database)  # type: ignore[arg-type]

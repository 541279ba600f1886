"""OpenAPI as Grove means it: each operation with what it grants, its problems, and examples."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from fastapi.routing import APIRoute

from app.contract.examples import add_examples
from app.contract.pages import mount_pages
from app.kernel.access import Door
from app.kernel.http.limits import Rate
from app.kernel.http.problems import ProblemOut

VERSION = "0.1.0"
_DESCRIPTION = """
Grove's REST API. Identifiers are UUIDv7, instants are RFC 3339 in UTC, errors are
[problem documents](/api/docs/problems) with a stable `code`.

Send `Idempotency-Key` with every write: a retry of the same request then gets the first answer again. Send
`If-Match` with the `ETag` you hold to be told (412) when somebody else was faster. Lists come in pages: pass
`next_cursor` back as `cursor`. What you may not see answers 404; what you may see but not change answers 403.

Live changes come over one WebSocket at `/api/v1/ws`; their shapes are in `events.schema.json`.
"""
_PROBLEMS = {
    400: "The body is not valid JSON (`malformed_json`).",
    401: "No valid access token (`not_authenticated`).",
    403: "Your role does not allow this (`forbidden`).",
    404: "There is nothing here that you can see (`not_found`).",
    409: "In conflict with what is there (`conflict`, `id_taken` and others by name).",
    410: "No longer there: the log (`position_too_old`, `event_forgotten`), a link that was mailed (`link_is_over`).",
    412: "Changed since you read it (`stale_version`).",
    413: "The request is larger than allowed (`payload_too_large`).",
    422: "Something in the request is not valid (`validation_failed`); `errors` says what.",
    429: "Too many requests (`rate_limited`); see `Retry-After`.",
    507: "There is no room left for files (`storage_full`); nothing was kept.",
    503: "A dependency is gone for the moment (`unavailable`); see `Retry-After`. Nothing was written.",
}
_WRITES = {"post", "put", "patch", "delete"}
_BY_TOKEN = {"get_calendar", "get_public_board", "get_public_card"}
_OF_THE_PAST = {
    "accept_invitation",
    "list_events",
    "look_at_invitation",
    "redeliver",
    "register",
    "reset_password",
    "revert_email",
    "verify_email",
}


def install(app: FastAPI) -> None:
    """Make an application answer with this contract, and mount the pages that show it."""

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = build(app)
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]
    mount_pages(app)


def build(app: FastAPI) -> dict[str, Any]:
    """The OpenAPI document of an application."""
    document = get_openapi(
        title="Grove",
        version=VERSION,
        description=_DESCRIPTION.strip(),
        routes=app.routes,
        openapi_version="3.1.0",
    )
    schemas = document.setdefault("components", {}).setdefault("schemas", {})
    problem = ProblemOut.model_json_schema(ref_template="#/components/schemas/{model}")
    schemas.update(problem.pop("$defs", {}))
    schemas["Problem"] = problem
    for name in ("HTTPValidationError", "ValidationError"):
        schemas.pop(name, None)
    limited = {route.operation_id for route in app.routes if isinstance(route, APIRoute) and _is_limited(route)}
    for methods in document["paths"].values():
        for method, operation in methods.items():
            _complete(method, operation, is_limited=operation["operationId"] in limited)
    add_examples(document)
    document["paths"] = dict(sorted(document["paths"].items()))  # whatever order the routes are looked through in
    return document


def _is_limited(route: APIRoute) -> bool:
    return any(isinstance(dependency.dependency, Rate) for dependency in route.dependencies)


def _complete(method: str, operation: dict[str, Any], *, is_limited: bool) -> None:
    operation.setdefault("summary", operation["operationId"].replace("_", " ").capitalize())
    if "description" in operation:
        operation["summary"] = operation["description"].split(".")[0].split("\n")[0]
    if method in _WRITES and operation.get("x-grants") != Door.PUBLIC.value:
        operation.setdefault("parameters", []).append(_IDEMPOTENCY_KEY)
    responses = operation["responses"]
    responses.pop("422", None)
    for status in sorted(_statuses(method, operation) | ({429} if is_limited else set())):
        responses.setdefault(str(status), _problem_response(status))


def _statuses(method: str, operation: dict[str, Any]) -> set[int]:
    grants, parameters = operation.get("x-grants"), operation.get("parameters", [])
    has_body = "requestBody" in operation
    reasons = (
        (True, {503}),
        (grants != Door.PUBLIC.value, {401}),
        (grants not in {door.value for door in Door}, {403, 404}),
        (operation["operationId"] in _BY_TOKEN, {404}),
        (has_body, {400, 413}),
        (has_body or bool(parameters), {422}),
        ("x-streamed" in operation, {507}),
        (method in _WRITES, {409}),
        (any(parameter["name"] == "If-Match" for parameter in parameters), {412}),
        (operation["operationId"] in _OF_THE_PAST, {410}),
    )
    return set().union(*(statuses for applies, statuses in reasons if applies))


_IDEMPOTENCY_KEY = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "description": "Names this request, so that a retry gets the first answer again. Kept for 24 hours.",
    "schema": {"type": "string", "minLength": 1, "maxLength": 200},
    "example": "0199b7f0-6d2a-7c31-9f52-5b9c1d8e7a10",
}


def _problem_response(status: int) -> dict[str, Any]:
    return {
        "description": _PROBLEMS[status],
        "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }

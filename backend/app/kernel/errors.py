"""Refusals: exceptions named after the fact, rendered once as RFC 9457 problem details."""

from typing import Any, ClassVar


class Problem(Exception):  # noqa: N818 - a refusal, named after the fact
    """A refusal the client is told about; subclasses fix `status`, the stable `code` and the `title`."""

    status: ClassVar[int] = 400
    code: ClassVar[str] = "bad_request"
    title: ClassVar[str] = "The request cannot be carried out"

    def __init__(self, detail: str | None = None, *, headers: dict[str, str] | None = None, **extra: Any) -> None:
        """`extra` becomes further members of the problem document; it must be JSON and public."""
        super().__init__(detail or self.title)
        self.detail = detail
        self.headers = headers or {}
        self.extra = extra


SESSION_HAS_ENDED = "This session has ended"


class NotAuthenticated(Problem):
    """No valid access token came with the request."""

    status, code, title = 401, "not_authenticated", "Sign in to do this"

    def __init__(self, detail: str | None = None) -> None:
        super().__init__(detail, headers={"WWW-Authenticate": "Bearer"})


class InsufficientScope(Problem):
    """The token stands for its owner, but not for this."""

    status, code, title = 403, "insufficient_scope", "This token's scopes do not allow this"


class Forbidden(Problem):
    """The caller may see the thing but not do this to it."""

    status, code, title = 403, "forbidden", "Your role does not allow this"


class NotFound(Problem):
    """Absent, or hidden from the caller: the two look the same."""

    status, code, title = 404, "not_found", "There is nothing here that you can see"


class StaleVersion(Problem):
    """`If-Match` names a version that is no longer the present one."""

    status, code, title = 412, "stale_version", "This has been changed since you read it"


class RateLimited(Problem):
    """Too many requests of this kind from this source."""

    status, code, title = 429, "rate_limited", "Too many tries; wait a little"


class IdempotencyKeyReused(Problem):
    """The same key came with another request."""

    status, code, title = 422, "idempotency_key_reused", "This Idempotency-Key was used for another request"


class InvalidIdempotencyKey(Problem):
    """The key is not 1 to 200 printable characters."""

    status, code, title = (
        422,
        "invalid_idempotency_key",
        "Idempotency-Key must be 1 to 200 printable characters",
    )


class InvalidCursor(Problem):
    """A cursor that this server never gave out."""

    status, code, title = 422, "invalid_cursor", "This cursor is not valid here"


class IdTaken(Problem):
    """A client-made id already names something."""

    status, code, title = 409, "id_taken", "This id is already in use"


class Unavailable(Problem):
    """A dependency is gone for the moment; nothing was written."""

    status, code, title = 503, "unavailable", "Grove cannot do this at the moment; try again shortly"

    def __init__(self, detail: str | None = None, *, retry_after_seconds: int = 1) -> None:
        super().__init__(detail, headers={"Retry-After": str(retry_after_seconds)})


class StorageFull(Problem):
    """The file store has no room left; nothing of the file was kept."""

    status, code, title = 507, "storage_full", "There is no room left for files; nothing was kept"


class PayloadTooLarge(Problem):
    """The body is over the limit of its route."""

    status, code, title = 413, "payload_too_large", "The request is larger than allowed"

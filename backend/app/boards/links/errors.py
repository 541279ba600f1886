"""Refusals about public links."""

from app.kernel.errors import Problem


class TooManyLinks(Problem):
    """A board has as many links as it may have."""

    status, code, title = 409, "too_many_links", "This board has as many links as it may have; revoke one first"


class AlreadyExpired(Problem):
    """A link that would never work."""

    status, code, title = 422, "already_expired", "The link would have expired already"

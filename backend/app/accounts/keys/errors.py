"""Refusals that only tokens know."""

from app.kernel.errors import Problem


class TooManyTokens(Problem):
    """A person has as many tokens as can be overlooked."""

    status, code, title = 409, "too_many_tokens", "You have as many tokens as can be overlooked; revoke one first"


class ExpiryIsPast(Problem):
    """A token that is over before it begins."""

    status, code, title = 422, "expiry_is_past", "The token would have expired already"

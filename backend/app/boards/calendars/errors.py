"""Refusals about calendar feeds."""

from app.kernel.errors import Problem


class TooManyFeeds(Problem):
    """A person has as many feeds as they may have."""

    status, code, title = 409, "too_many_feeds", "You have as many calendar feeds as you may have"

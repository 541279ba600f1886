"""Refusals that only leaving knows."""

from app.kernel.errors import Problem


class NotConfirmed(Problem):
    """What was typed to confirm is not the user name of this account."""

    status, code, title = 422, "not_confirmed", "Type your own user name to confirm"

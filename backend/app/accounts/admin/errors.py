"""Refusals that only administration knows."""

from app.kernel.errors import Problem


class LastAdmin(Problem):
    """An instance without an admin could be helped from the command line only."""

    status, code, title = 409, "last_admin", "This is the only admin; make somebody else one first"


class NotYourself(Problem):
    """Admins do not lock themselves out."""

    status, code, title = 409, "not_yourself", "You cannot deactivate your own account here"

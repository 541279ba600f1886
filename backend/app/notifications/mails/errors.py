"""Refusals about mails."""

from app.kernel.errors import Problem


class UnknownLink(Problem):
    """The link was cut on its way, or is not of this instance."""

    status, code, title = 404, "unknown_link", "This link is not one of ours; it may have been cut on its way"

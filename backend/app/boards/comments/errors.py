"""Refusals about comments."""

from app.kernel.errors import Problem


class NotYourComment(Problem):
    """Only who wrote a comment may change what it says."""

    status, code, title = 403, "not_your_comment", "Only who wrote a comment may change it"

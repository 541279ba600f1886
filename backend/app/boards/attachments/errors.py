"""Refusals about attachments."""

from app.kernel.errors import Problem


class TooManyAttachments(Problem):
    """A card has as many attachments as it may have."""

    status, code, title = 409, "too_many_attachments", "This card has as many attachments as it may have"


class EmptyFile(Problem):
    """A file without a byte."""

    status, code, title = 422, "empty_file", "The file is empty"


class NotAPicture(Problem):
    """Only an image that Grove can draw small is shown on the front of a card."""

    status, code, title = 422, "not_a_picture", "Only an image can be on the front of a card"

"""Refusals that only pictures of people know."""

from app.kernel.errors import Problem


class NotAPicture(Problem):
    """The bytes are no picture that can be drawn safely."""

    status, code, title = 422, "not_a_picture", "This is not a picture that Grove can draw: try PNG, JPEG, WebP or GIF"

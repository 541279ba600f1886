"""What may be wrong with a mailed link."""

from app.kernel.errors import Problem


class LinkIsOver(Problem):
    """The link was used, has expired, was replaced by a newer one, or never was one: which of these is not said."""

    status, code, title = 410, "link_is_over", "This link was used already, or it has expired"

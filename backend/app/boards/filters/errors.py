"""Refusals that only saved filters know."""

from app.kernel.errors import Problem


class TooManyFilters(Problem):
    """A board holds only so many filters of one person, and so many shared ones."""

    status, code, title = 409, "too_many_filters", "There are too many saved filters; delete one first"

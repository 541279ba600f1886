"""Refusals about checklists."""

from app.kernel.errors import Problem


class TooManySteps(Problem):
    """A card has at most 20 checklists with 500 items together: more is a board."""

    status, code, title = 409, "too_many_steps", "This card has as many checklists or items as it can have"

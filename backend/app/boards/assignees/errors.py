"""Refusals about assignees."""

from app.kernel.errors import Problem


class NotABoardMember(Problem):
    """Cards are given to people who are named on the board: everybody who sees the board knows their names."""

    status, code, title = 422, "not_a_board_member", "This person is not a member of the board"


class TooManyAssignees(Problem):
    """What everybody is to do, nobody does."""

    status, code, title = 409, "too_many_assignees", "This card has as many people as it can have"

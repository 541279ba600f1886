"""Refusals about labels."""

from app.kernel.errors import Problem


class LabelNameTaken(Problem):
    """Two labels of a board never have the same name, in whatever case."""

    status, code, title = 409, "label_name_taken", "This board has a label of this name already"


class TooManyLabels(Problem):
    """More labels than anybody could tell apart."""

    status, code, title = 409, "too_many_labels", "This board has as many labels as anybody can tell apart"

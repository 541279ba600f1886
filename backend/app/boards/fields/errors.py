"""Refusals about fields."""

from app.kernel.errors import Problem


class FieldNameTaken(Problem):
    """Two fields of a board never have the same name, in whatever case."""

    status, code, title = 409, "field_name_taken", "This board has a field of this name already"


class TooManyFields(Problem):
    """More fields than anybody would fill in."""

    status, code, title = 409, "too_many_fields", "This board has as many fields as it can have"


class OptionInUse(Problem):
    """A choice that cards have made is not taken away under them."""

    status, code, title = 409, "option_in_use", "Cards have this choice; give them another one first"


class UnknownOption(Problem):
    """The id of a choice names one that the field has, once; new choices come without."""

    status, code, title = 422, "unknown_option", "The field has no such choice"


class ValueDoesNotFit(Problem):
    """A field's kind says what may be in it."""

    status, code, title = 422, "value_does_not_fit", "This value is not of the kind that the field takes"

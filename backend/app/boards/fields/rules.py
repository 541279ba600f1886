"""Pure rules of fields: what may be in one of each kind."""

import math
from collections.abc import Collection
from datetime import date
from uuid import UUID

LONGEST_TEXT = 1_000
# Wide enough for money and distances; within it, text and number say the same in every program.
LARGEST_NUMBER = 10**15
_EARLIEST, _LATEST = date(1900, 1, 1), date(9000, 12, 31)

Value = str | bool | int | float


class DoesNotFit(ValueError):  # noqa: N818 - named after the fact
    """The value is of another kind than the field."""


def fitting(kind: str, option_ids: Collection[str], value: Value) -> Value | None:
    """The value as a field of this kind keeps it; None for one that is empty. Raises `DoesNotFit`."""
    if kind == "checkbox":
        if not isinstance(value, bool):
            raise DoesNotFit
        return value or None
    if kind == "number":
        return _number(value)
    if not isinstance(value, str):
        raise DoesNotFit
    text = value.strip()
    if not text:
        return None
    if kind == "text":
        if len(text) > LONGEST_TEXT:
            raise DoesNotFit
        return text
    return _named(kind, option_ids, text)


def _number(value: Value) -> Value:
    if isinstance(value, (bool, str)) or not math.isfinite(value) or abs(value) > LARGEST_NUMBER:
        raise DoesNotFit
    return int(value) if value == int(value) else value


def _named(kind: str, option_ids: Collection[str], text: str) -> str:
    try:
        if kind == "date":
            day = date.fromisoformat(text)
            if not _EARLIEST <= day <= _LATEST:
                raise DoesNotFit
            return day.isoformat()
        found = str(UUID(text))
    except ValueError as error:
        raise DoesNotFit from error
    if kind == "select" and found not in option_ids:
        raise DoesNotFit
    return found

"""Passwords that guessers try first: the list that zxcvbn ships. Its estimator is too slow for long passwords."""

import string
import unicodedata
from functools import cache

_DECORATION = string.digits + string.punctuation + string.whitespace
_FEWEST_CHARACTERS = 4


def is_common(password: str) -> bool:
    """Whether a password is on the list, also with digits and signs around it, or a few characters over and over."""
    wanted = unicodedata.normalize("NFKC", password).casefold()
    if len(set(wanted)) < _FEWEST_CHARACTERS:
        return True
    return wanted in common_passwords() or wanted.strip(_DECORATION) in common_passwords()


@cache
def common_passwords() -> frozenset[str]:
    """The list, read at its first use; a process that takes new passwords reads it before it serves anybody."""
    from zxcvbn.frequency_lists import FREQUENCY_LISTS  # noqa: PLC0415 - a megabyte that workers do without

    return frozenset(FREQUENCY_LISTS["passwords"])

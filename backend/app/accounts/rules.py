"""Pure rules about names, addresses and passwords."""

import re
from typing import Annotated
from uuid import UUID

from email_validator import EmailNotValidError, validate_email
from pydantic import AfterValidator, StringConstraints
from pydantic_core import PydanticCustomError

from app.accounts.common_passwords import is_common
from app.kernel.schemas import Line, PlainText
from app.kernel.zones import zone_names

_USERNAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{2,31}")
_LOCALE_MAX = 35
_LOCALE = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"


def _username(value: str) -> str:
    if not _USERNAME.fullmatch(value):
        raise PydanticCustomError(
            "username",
            "Use 3 to 32 letters, digits, dots, dashes or underscores, and start with a letter or digit",
        )
    return value


def _email(value: str) -> str:
    try:
        return validate_email(value, check_deliverability=False).normalized
    except EmailNotValidError as error:
        raise PydanticCustomError("email", "This is not an e-mail address") from error


def _time_zone(value: str) -> str:
    if value not in zone_names():
        raise PydanticCustomError("time_zone", "This is not a time zone of the IANA list")
    return value


def _uncommon(value: str) -> str:
    if is_common(value):
        raise PydanticCustomError("password_common", "Too many people use this password; take a few words of your own")
    return value


Username = Annotated[str, AfterValidator(_username)]
Email = Annotated[PlainText, StringConstraints(max_length=254, strip_whitespace=True), AfterValidator(_email)]
DisplayName = Annotated[Line, StringConstraints(max_length=80)]
TimeZone = Annotated[str, StringConstraints(max_length=64), AfterValidator(_time_zone)]
Locale = Annotated[str, StringConstraints(pattern=_LOCALE, max_length=_LOCALE_MAX)]
Password = Annotated[PlainText, StringConstraints(min_length=10, max_length=200), AfterValidator(_uncommon)]


def first_language(accepted: str) -> str:
    """The language that a browser likes best, of its `Accept-Language`; English when it does not say."""
    wanted = accepted.split(",", 1)[0].split(";", 1)[0].strip()
    return wanted if len(wanted) <= _LOCALE_MAX and re.fullmatch(_LOCALE, wanted) else "en"


def is_guessable(password: str, *, username: str, email: str) -> bool:
    """Whether a password is nothing but the person's own name or address."""
    return password.casefold() in {username.casefold(), email.casefold(), email.split("@", 1)[0].casefold()}


# How a personal token begins, so that it is known for one wherever it turns up.
KEY_PREFIX = "grove_pat_"


def user_topic(user_id: UUID) -> str:
    """The topic of what concerns one person."""
    return f"user:{user_id}"

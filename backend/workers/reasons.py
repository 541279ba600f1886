"""What a failure is called where it is kept for admins: its kind and its place, never what it quotes.

Errors of validators, drivers and parsers quote what they could not take, and that may be anybody's words.
"""

import errno
import traceback
from pathlib import Path

from pydantic import ValidationError
from sqlalchemy.exc import DBAPIError

from app.kernel.mailing import MailNotSent
from app.kernel.outbound import OutboundFailed

_BACKEND = Path(__file__).parents[1]
_OURS = ("app", "workers")


def reason_of(error: BaseException) -> str:
    """Such as `ValueError at app/boards/jobs.py:12 (purge)`; the log says more, with secrets cut out."""
    return f"{type(error).__name__}{_more_of(error)}{_place_of(error)}"


def _more_of(error: BaseException) -> str:
    """What is known to hold no word of anybody."""
    if isinstance(error, ValidationError):
        kinds = sorted(
            {it["type"] for it in error.errors(include_url=False, include_context=False, include_input=False)}
        )
        return f" of {error.title} ({', '.join(kinds)})"
    if isinstance(error, DBAPIError):
        diag = getattr(error.orig, "diag", None)
        known = (getattr(error.orig, "sqlstate", None), getattr(diag, "constraint_name", None))
        return f" ({', '.join(it for it in known if it)})" if any(known) else ""
    if isinstance(error, MailNotSent | OutboundFailed):
        return f" ({error})" if str(error) else ""
    known_as = errno.errorcode.get(error.errno or 0) if isinstance(error, OSError) else None
    return f" ({known_as})" if known_as else ""


def _place_of(error: BaseException) -> str:
    """Where in Grove's own code it came up, innermost."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        path = Path(frame.filename)
        if path.is_relative_to(_BACKEND) and path.relative_to(_BACKEND).parts[0] in _OURS:
            return f" at {path.relative_to(_BACKEND)}:{frame.lineno} ({frame.name})"
    return ""

"""Shapes of the second step."""

from typing import Annotated

from pydantic import Field, StringConstraints

from app.accounts.schemas import GivenPassword
from app.kernel.schemas import Input, Instant, Output, PlainText


class PasswordProof(Input):
    """The present password proves that it is you; who has none leaves it out and has a sign-in provider prove it."""

    current_password: GivenPassword | None = None


class TotpCode(Input):
    """A code from the app."""

    code: Annotated[PlainText, StringConstraints(min_length=1, max_length=20)] = Field(examples=["123456"])


class TotpOut(Output):
    """Whether there is a second step, and how many recovery codes are left."""

    is_on: bool
    confirmed_at: Instant | None
    recovery_codes_left: int


class TotpKey(Output):
    """A key for an authenticator app; it counts once it was confirmed with a code. Shown once."""

    secret: str
    uri: str
    qr: str = Field(description="The address as a QR code: an SVG picture in a `data:` address.")


class RecoveryCodes(Output):
    """Each opens the account once in place of a code from the app. Shown once."""

    recovery_codes: list[str]

"""Shapes of setting a new password by mail."""

from pydantic import Field

from app.accounts.addresses.schemas import Token
from app.accounts.rules import Email, Password
from app.kernel.schemas import Input


class ForgottenPassword(Input):
    """Whose password is gone, by address."""

    email: Email = Field(examples=["ada@example.org"])


class NewPassword(Input):
    """A new password, with the token that was mailed."""

    token: Token
    password: Password

"""Shapes of what is done to an address."""

from typing import Annotated

from pydantic import Field, StringConstraints

from app.accounts.rules import Email
from app.accounts.schemas import GivenPassword
from app.kernel.schemas import Input, Output, PlainText

Token = Annotated[PlainText, StringConstraints(min_length=1, max_length=200)]


class MailedToken(Input):
    """What stands behind the # of a mailed link."""

    token: Token


class EmailChange(Input):
    """The address an account is to get; the present password, or a sign-in provider, proves that it is you."""

    email: Email = Field(examples=["ada@example.org"])
    current_password: GivenPassword | None = None


class ProvenAddress(Output):
    """The address that a link has proven, and whose it is."""

    email: str
    username: str

"""What deleting an account asks for."""

from typing import Annotated

from pydantic import Field, StringConstraints

from app.kernel.schemas import Input, PlainText


class Farewell(Input):
    """The word that deletes an account: its own user name, typed once more, and the password if it has one.

    Else a sign-in provider proves that it is you (`begin_proof`).
    """

    username: Annotated[PlainText, StringConstraints(max_length=64)] = Field(examples=["ada"])
    password: Annotated[PlainText, StringConstraints(max_length=200)] | None = Field(default=None, examples=[None])

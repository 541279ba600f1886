"""Shapes of personal access tokens."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from app.kernel.schemas import Input, Instant, InstantIn, Line, Output

Scope = Literal[
    "boards:read",
    "boards:write",
    "growth:read",
    "growth:write",
    "notifications:read",
    "notifications:write",
    "profile:read",
]


class TokenIn(Input):
    """A new token: what it is for, what it may do, and until when."""

    name: Annotated[Line, StringConstraints(max_length=80)] = Field(examples=["Watering script"])
    scopes: set[Scope] = Field(min_length=1, examples=[["boards:read"]])
    expires_at: InstantIn | None = Field(default=None, description="Null: until it is revoked.")


class TokenOut(Output):
    """One of your tokens; what it is itself is not kept."""

    id: UUID
    name: str
    scopes: list[Scope]
    created_at: Instant
    expires_at: Instant | None
    last_used_at: Instant | None = Field(description="To within some minutes.")


class NewToken(TokenOut):
    """A token at the one time that it is shown."""

    token: str

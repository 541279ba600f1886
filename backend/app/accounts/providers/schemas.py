"""Shapes of sign-in providers and linked accounts."""

from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from app.accounts.schemas import ProviderOut
from app.kernel.schemas import Input, Instant, Output


class IdentityOut(Output):
    """An account elsewhere that opens yours."""

    id: UUID
    provider: str
    email: str | None
    created_at: Instant
    last_used_at: Instant | None


class LinkIn(Input):
    """The provider to go to."""

    provider: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]{1,30}$")] = Field(examples=["google"])


class LinkOut(Output):
    """Where to send the browser."""

    url: str


class ProofOut(Output):
    """How you prove that it is you where it matters: with your password, or with a provider that is linked."""

    has_password: bool
    proven_until: Instant | None = Field(description="Until then a provider's word stands for the password.")
    providers: list[ProviderOut] = Field(description="Those that may be asked.")

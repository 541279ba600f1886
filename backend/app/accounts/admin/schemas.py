"""Shapes of what admins see."""

from typing import Any, Literal
from uuid import UUID

from pydantic import Field

from app.accounts.audit.rules import Kind
from app.accounts.schemas import SignUp
from app.kernel.schemas import Instant, Output, Patch

Role = Literal["user", "curator", "admin"]


class UserOut(Output):
    """An account as admins see it: who it is and whether it is used, and nothing that it holds."""

    id: UUID
    username: str
    email: str
    email_verified: bool
    display_name: str
    role: Role
    is_active: bool
    created_at: Instant
    last_seen_at: Instant | None
    open_sessions: int


class UserPatch(Patch):
    """What an admin changes of an account."""

    role: Role = "user"
    is_active: bool = True
    email_verified: Literal[True] = Field(default=True, description="The address is theirs; you vouch for it.")


class UserSession(Output):
    """A sign-in that is open, and whose it is."""

    id: UUID
    user_id: UUID
    username: str
    user_agent: str
    created_at: Instant
    last_seen_at: Instant
    expires_at: Instant


class AuditOut(Output):
    """One line of the record; names are of today, and null when the account is gone."""

    id: UUID
    at: Instant
    kind: Kind
    actor_id: UUID | None
    actor_name: str | None
    subject_id: UUID | None
    subject_name: str | None
    source: str = Field(description="An IPv4 address, or the /64 of an IPv6 one; empty for Grove itself.")
    details: dict[str, Any]


class InstanceSettings(Output):
    """What admins decide while Grove runs."""

    sign_up: SignUp
    configured_sign_up: SignUp = Field(description="What `GROVE_SIGN_UP` says.")


class InstanceSettingsPatch(Patch):
    """What is to be different; null leaves it to the configuration again."""

    sign_up: SignUp | None = Field(default=None, examples=["invited"])

"""Shapes of invitations."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from app.accounts.public import Email
from app.kernel.schemas import Input, Instant, Output, PlainText

InvitedRole = Literal["admin", "member", "guest"]


class NewInvitation(Input):
    """Whom to invite: the owner of an address, by mail; or, without one, whoever opens the link first."""

    email: Email | None = Field(default=None, examples=["grace@example.org"])
    role: InvitedRole = "member"


class InvitationOut(Output):
    """An open invitation. The link of one without an address is in the answer to its making, and nowhere else."""

    id: UUID
    email: str | None
    role: InvitedRole
    invited_by: UUID
    created_at: Instant
    expires_at: Instant
    url: str | None = None


class InvitationToken(Input):
    """What stands behind the # of an invitation's link."""

    token: Annotated[PlainText, StringConstraints(min_length=1, max_length=200)]


class InvitationSeen(Output):
    """What the bearer of an invitation may know before taking it."""

    workspace_name: str
    invited_by: str
    role: InvitedRole
    email: str | None = Field(description="The address it is bound to.")
    has_account: bool = Field(description="Whether that address has an account here: sign in, or make one.")
    expires_at: Instant


class Joined(Output):
    """Where an accepted invitation leads."""

    workspace_id: UUID

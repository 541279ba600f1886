"""Facts about invitations, on the topic of who invited."""

from uuid import UUID

from app.kernel.events import Event


class InvitationAccepted(Event, type="invitation.accepted", room="user"):
    """Somebody whom you invited came into the workspace."""

    invitation_id: UUID
    workspace_id: UUID
    workspace_name: str
    user_id: UUID
    display_name: str

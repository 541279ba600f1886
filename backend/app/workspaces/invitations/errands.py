"""What this room leaves to the workers."""

from uuid import UUID

from app.kernel.jobs import Job


class SendInvitation(Job, name="workspaces.send_invitation"):
    """Mail one invitation. Its token is made again from its id, so that it stands in no queue."""

    invitation_id: UUID

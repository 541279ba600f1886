"""What this room leaves to the workers."""

from uuid import UUID

from app.kernel.jobs import Job


class SendLink(Job, name="accounts.send_link", queue="outside"):
    """Mail one link. Its token is made again from its id, so that it stands in no queue."""

    link_id: UUID

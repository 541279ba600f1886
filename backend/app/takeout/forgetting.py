"""The job that a deleted account leaves behind."""

from uuid import UUID

from app.kernel.jobs import Job


class ForgetPerson(Job, name="takeout.forget_person"):
    """Remove what hangs on a person by name only, once their sockets have heard that it is over."""

    user_id: UUID

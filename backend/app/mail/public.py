"""The door of the mail room: what `main`, the workers and the launcher may use."""

from app.mail.mailer import Post
from app.mail.outbox import mount_outbox

__all__ = ["Post", "mount_outbox"]

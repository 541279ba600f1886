"""The door of the mail room: what `main`, the workers and the launcher may use."""

from app.mail.mailer import Post

__all__ = ["Post"]

"""Shapes of what an unsubscribe link ends."""

from app.kernel.schemas import Output
from app.notifications.rules import Kind


class EndingOut(Output):
    """Of which kinds no mails come any more."""

    kinds: list[Kind]

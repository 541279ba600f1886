"""Facts about notices, on the person's own topic."""

from uuid import UUID

from app.kernel.events import Event
from app.notifications.schemas import NoticeOut


class NotificationCreated(Event, type="notification.created", room="user"):
    """You are told something."""

    notification: NoticeOut
    unread: int


class NotificationsRead(Event, type="notification.read", room="user"):
    """Notices were read, or are unread again; `ids` is null for all."""

    ids: list[UUID] | None
    read: bool
    unread: int

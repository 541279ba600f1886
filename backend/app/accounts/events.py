"""Facts about accounts, on the person's own topic."""

from uuid import UUID

from app.accounts.schemas import Me
from app.kernel.events import Event


class ProfileUpdated(Event, type="profile.updated", room="user"):
    """Your account changed."""

    user: Me


class SessionEndedEvent(Event, type="session.ended", room="user"):
    """One of your sessions ended; its sockets close."""

    session_id: UUID

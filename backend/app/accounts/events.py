"""Facts about accounts, on the person's own topic."""

from typing import Literal
from uuid import UUID

from app.accounts.schemas import Me
from app.kernel.events import Event


class ProfileUpdated(Event, type="profile.updated", room="user"):
    """Your account changed."""

    user: Me


class SessionEndedEvent(Event, type="session.ended", room="user"):
    """One of your sessions ended; its sockets close."""

    session_id: UUID


class SessionOpened(Event, type="session.opened", room="user"):
    """Somebody signed in as you. A device that did so before shows it by a cookie."""

    session_id: UUID
    user_agent: str
    is_known_device: bool


class PasswordChanged(Event, type="password.changed", room="user"):
    """Your password is another one: you changed it, or set a new one by mail."""

    how: Literal["changed", "reset"]


class TotpChanged(Event, type="totp.changed", room="user"):
    """Your sign-in asks for a second step from now on, or no more."""

    is_on: bool


class EmailChanged(Event, type="email.changed", room="user"):
    """Your account has another address, proven by a mail; or it got its former one back."""

    how: Literal["confirmed", "reverted"]

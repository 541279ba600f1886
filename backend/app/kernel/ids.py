"""Identifiers: UUIDv7, made here because PostgreSQL before 18 cannot make them."""

from typing import NewType
from uuid import UUID

from uuid_utils.compat import uuid7

UserId = NewType("UserId", UUID)
SessionId = NewType("SessionId", UUID)


def new_id() -> UUID:
    """A fresh UUIDv7: sorts by time of making, its tail is random."""
    return uuid7()


def tag_of(event_id: UUID) -> str:
    """The short random part of an event's id by which a position in a log is recognised (PROTOCOL, section 4)."""
    return event_id.hex[-6:]

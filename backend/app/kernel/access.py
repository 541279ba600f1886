"""Who is asking and what they may do: `Actor`, capabilities, and the one `authorize()`."""

from dataclasses import dataclass
from enum import Enum, IntEnum
from typing import Protocol
from uuid import UUID

from app.kernel.errors import Forbidden, NotFound
from app.kernel.ids import SessionId, UserId


@dataclass(frozen=True, slots=True)
class Actor:
    """The person a request or job acts for; comes from the session only, never from input."""

    user_id: UserId
    session_id: SessionId
    instance_role: str = "user"


class Rank(IntEnum):
    """A ladder of roles in a room: a higher rank may do all that a lower one may."""


class Capability(Enum):
    """Something that can be done to a resource; a room's members carry the least rank that may do it."""

    @property
    def needed(self) -> Rank:
        """The least rank that holds this capability."""
        rank: Rank = self.value[1]
        return rank


class Door(Enum):
    """Grants that stand for no role on a resource."""

    PUBLIC = "public"
    SIGNED_IN = "signed_in"


def authorize(held: Rank | None, can: Capability) -> None:
    """Let pass or raise: no rank at all is `NotFound` (the thing stays hidden), too low a rank is `Forbidden`."""
    if held is None:
        raise NotFound
    if held < can.needed:
        raise Forbidden


class Authenticator(Protocol):
    """What the door asks of the room that keeps sessions."""

    async def actor_of(self, token: str) -> Actor:
        """The actor of a valid, unended session; raises `NotAuthenticated`."""
        ...

    async def ended_among(self, session_ids: frozenset[UUID]) -> frozenset[UUID]:
        """Those of the given sessions that have ended or whose owner may no longer act."""
        ...

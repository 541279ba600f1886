"""Who is asking and what they may do: `Actor`, capabilities, and the one `authorize()`."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, IntEnum
from typing import Any, Protocol
from uuid import UUID

from app.kernel.errors import Forbidden, NotFound
from app.kernel.ids import SessionId, UserId


@dataclass(frozen=True, slots=True)
class Actor:
    """The person a request or job acts for; comes from the session only, never from input.

    `is_confirmed` is false while only the token's signature speaks for it: whoever works with such an actor asks the
    database for the session in the statement that reads (`SESSION_IS_OPEN`), before anything is shown or changed.
    `scopes` is None for the person themselves; a program that acts for them may do only what its token's scopes name.
    """

    user_id: UserId
    session_id: SessionId
    instance_role: str = "user"
    is_confirmed: bool = True
    scopes: frozenset[str] | None = None

    def is_within(self, *scopes: str | None) -> bool:
        """Whether all of these are within what the token may; None is within no token."""
        return self.scopes is None or self.scopes.issuperset(scopes)


class Rank(IntEnum):
    """A ladder of roles in a room: a higher rank may do all that a lower one may."""


class Capability(Enum):
    """Something that can be done to a resource; a room's members carry the least rank that may do it."""

    @property
    def needed(self) -> Rank:
        """The least rank that holds this capability."""
        rank: Rank = self.value[1]
        return rank

    @property
    def realm(self) -> str | None:
        """The first half of the scope that a token needs for it (`boards` of `boards:read`); None: no token may."""
        return None


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


# An expression for the hot statements; its parameters come from `session_params`.
SESSION_IS_OPEN = "(%(session)s::uuid IS NULL OR session_is_open(%(session)s, %(actor)s, %(asked_at)s))"


def session_params(actor: Actor, asked_at: datetime) -> dict[str, Any]:
    """Parameters of `SESSION_IS_OPEN`: an actor who was confirmed already is not asked for again."""
    session = None if actor.is_confirmed else actor.session_id
    return {"actor": actor.user_id, "session": session, "asked_at": asked_at}


class Authenticator(Protocol):
    """What the door asks of the room that keeps sessions."""

    async def actor_of(self, token: str) -> Actor:
        """The actor of a valid, unended session, as the database knows it now; raises `NotAuthenticated`."""
        ...

    async def claimed_actor(self, token: str) -> Actor:
        """The actor that a well signed token names, confirmed or not; raises `NotAuthenticated`."""
        ...

    async def ended_among(self, session_ids: frozenset[UUID]) -> frozenset[UUID]:
        """Those of the given sessions that have ended or whose owner may no longer act."""
        ...

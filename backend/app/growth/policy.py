"""Who may what with private things: their owner everything, nobody else anything. Instance admins are nobody here."""

from uuid import UUID

from app.kernel.access import Capability, Rank


class GrowthRank(Rank):
    """There is one role on a private thing."""

    OWNER = 1


class GrowthCan(Capability):
    """What can be done with private things."""

    READ_OWN = ("read_own", GrowthRank.OWNER)
    CHANGE_OWN = ("change_own", GrowthRank.OWNER)

    @property
    def realm(self) -> str:
        """Tokens reach it by the scopes of the private side."""
        return "growth"


def rank_on(owner_id: UUID | None, actor_id: UUID | None) -> GrowthRank | None:
    """The rank of an actor on a thing of this owner; None hides the thing."""
    return GrowthRank.OWNER if owner_id is not None and owner_id == actor_id else None

"""Who may what with notices: their owner everything, nobody else anything."""

from uuid import UUID

from app.kernel.access import Capability, Rank


class NoticeRank(Rank):
    """There is one role on a notice."""

    OWNER = 1


class NoticeCan(Capability):
    """What can be done with notices."""

    READ_OWN = ("read_own_notices", NoticeRank.OWNER)
    CHANGE_OWN = ("change_own_notices", NoticeRank.OWNER)

    @property
    def realm(self) -> str:
        """Tokens reach it by the scopes of notifications."""
        return "notifications"


def rank_on(owner_id: UUID | None, actor_id: UUID | None) -> NoticeRank | None:
    """The rank of an actor on a notice of this owner; None hides it."""
    return NoticeRank.OWNER if owner_id is not None and owner_id == actor_id else None
